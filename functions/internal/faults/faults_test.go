// Package faults has the tests of what becomes of the game when something breaks: processes that die, events that come twice or
// late, stores that are away. Everything is real: the program as processes of their own, Postgres and the emulators. The table
// in docs/operations.md is written from the tests:
//
//	go run ./dev with -postgres -emulators -- go test ./functions/internal/faults -update
package faults

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"paint.wtf/functions/internal/teststack"
)

var (
	update = flag.Bool("update", false, "write the table in docs/operations.md")
	// program is paintwtf, built so that a test may end it after any of its steps.
	program string
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	folder, err := os.MkdirTemp("", "paintwtf-crash-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	program = filepath.Join(folder, "paintwtf")
	build := exec.Command("go", "build", "-tags=crash", "-ldflags=-s -w", "-o", program, "paint.wtf/functions/cmd/paintwtf")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// faults are all but the deaths of a process, which are in works.
var faults = []struct {
	fault, outcome string
	test           func(*testing.T)
}{
	{
		"An event is delivered 100 times at once, to two processes",
		"As after one delivery. A delivery may fail because another one is at work, and comes again.",
		hundredDeliveries,
	},
	{
		"ScoreDrawing hears of an older generation of an upload after a newer one",
		"The result of the newer one stays.",
		olderGeneration,
	},
	{
		"DrawingWritten has read a document, and writes its row after another process has written a newer one",
		"The newer row stays.",
		olderRead,
	},
	{
		"A drawing is deleted between two steps of ScoreDrawing, any two",
		"It is gone as one that was deleted later: its picture, vectors and hashes do not stay behind.",
		deletedMeanwhile,
	},
	{
		"Events of a drawing come after it was deleted: its upload, stroke log, document, decisions and reports",
		"They change nothing, and what was uploaded late is deleted. Its id takes no other submission (409 `taken`).",
		lateEvents,
	},
	{
		"Postgres is killed while two processes write to it, and starts again",
		"Events fail while it is away, and come again. Nobody restarts a process; afterwards `paintwtf reconcile` finds no drift.",
		postgresKilled,
	},
	{
		"Firestore takes connections and answers nothing, then does again",
		"Boards answer all along. A submission is answered 503 after 10 s, an event comes again; both succeed afterwards.",
		firestoreStalls,
	},
	{
		"Storage trickles, a few hundred bytes a second",
		"The drawing is scored, later. Boards and submissions are answered meanwhile.",
		storageTrickles,
	},
	{
		"Storage stops in the middle of a picture, longer than the delivery of the event may take",
		"The event comes again, and the drawing is scored once.",
		storageStops,
	},
	{
		"The disk is full when `paintwtf model fetch` writes into the model's folder",
		"It ends at once with status 1 and says so. What fits stays; with room again, the same command goes on from there.",
		diskFull,
	},
}

func TestTheGameSurvives(t *testing.T) {
	teststack.Emulators(t)
	for _, f := range faults {
		t.Run(f.fault, func(t *testing.T) {
			t.Parallel()
			f.test(t)
		})
	}
}
