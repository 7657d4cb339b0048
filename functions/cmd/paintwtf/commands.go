package main

var commands = []command{
	{"migrate", "bring the Postgres schema up to date, or take it back", migrateCommand},
}
