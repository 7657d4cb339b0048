package main

var commands = []command{
	{"serve", "serve the functions, on Cloud Run and locally", serve},
	{"prompts", "add prompts as an admin would, one by one or from a file", prompts},
	{"grant", "give an account the role of a moderator or an admin", grant},
	{"revoke", "take such a role back", revoke},
	{"roles", "list who has which role", listRoles},
	{"seed", "add the prompts a new game opens with", seed},
	{"migrate", "bring the Postgres schema up to date, or take it back", migrateCommand},
	{"judge", "score drawings on this machine, without the rest of the game", judgeCommand},
	{"eval", "measure a judge on doodles that its training never saw", evalCommand},
	{"model", "download a model, and prove that it works", modelCommand},
	{"reconcile", "compare the Postgres mirror with Firestore, and repair or fill it", reconcileCommand},
	{"restored", "delete, merge and hide again what an older backup has brought back", restoredCommand},
	{"dead", "list the events that were given up, and try them again", dead},
	{"rescore", "score every drawing by a changed judge, while the game runs", rescore},
}
