package main

var commands = []command{}
