package costs

// What `make scale` has measured, in milliseconds of processor time unless another unit is said: the mean of its lines for one, two and
// four processes and drawings that are spread over many prompts. Put in what a quiet machine gives, and run `make costs`.
const (
	// functionsMS and mirrorMS are the functions' and Postgres' for one drawing with all of its events.
	functionsMS = 43.8
	mirrorMS    = 2.2
	// logBytes are what Postgres writes to its log for one drawing.
	logBytes = 4800

	// Of the Api and of Postgres, for one request.
	boardMS, boardMirrorMS     = 0.37, 0.69
	pictureMS, pictureMirrorMS = 0.17, 0.14
	smallMS                    = 24 // a picture is made small, once in a process
	boardBytes                 = 7100
)
