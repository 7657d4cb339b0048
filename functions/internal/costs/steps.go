package costs

// A Step is something that happens in the game, and what it asks of the services.
type Step struct {
	Name string
	Operations
	// Stated is true where nothing here can count it, since Google's side does it.
	Stated bool
}

// OfDrawing are the steps of one drawing by a player who has drawn before, in a process that has its judge and the prompt's vector
// in memory. A test of the server counts them between a process and the emulators.
var OfDrawing = []Step{
	{"the submission is opened", Operations{Reads: 6, Writes: 3}, false},
	{"the rules look at it for the stroke log and for the picture; both are stored", Operations{Reads: 2, Stored: 2}, true},
	{"ScoreDrawing, for the stroke log", Operations{Reads: 1}, false},
	{"ScoreDrawing, for the picture", Operations{Reads: 7, Writes: 4, Stored: 1, Fetched: 2, Removed: 1}, false},
	{"ScoreDrawing, for its own copy of the picture", Operations{}, false},
	{"DrawingWritten, for the submission", Operations{Reads: 1}, false},
	{"DrawingWritten, for the score", Operations{Reads: 1}, false},
	{"the player's browser listens: the submission, the score", Operations{Reads: 2}, true},
}

// OfOthers are steps of less frequent things, each whole.
var OfOthers = []Step{
	{"a player's first drawing, more than a further one", Operations{Writes: 1}, false},
	{"PlayerWritten", Operations{Reads: 1}, false},
	{"the same upload's event again", Operations{Reads: 1, Removed: 1}, false},
	{"an admin makes a prompt: PromptWritten, and again for its own answer", Operations{Reads: 8, Writes: 4}, false},
	{"a moderator decides: DecisionWritten, DrawingWritten", Operations{Reads: 5, Writes: 2}, false},
	{"a player reports: ReportWritten, DrawingWritten", Operations{Reads: 5, Writes: 3}, false},
	{"a player deletes a drawing, DrawingWritten", Operations{Reads: 9, Writes: 4, Deletes: 3, Removed: 3}, false},
	{"anybody reads a board, the gallery, the prompts, a drawing", Operations{}, false},
	{"a picture, or its share card, that this process has not in memory", Operations{Fetched: 1}, false},
}

// Drawing is what all steps of one drawing ask for.
func Drawing() (all Operations) {
	for _, s := range OfDrawing {
		all = all.Plus(s.Operations)
	}
	return all
}
