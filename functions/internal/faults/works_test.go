package faults

import (
	"fmt"
	"slices"
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/moderation"
	"paint.wtf/functions/internal/teststack"
)

// A work is what a process does for one event or request, in steps.
type work struct {
	name, outcome string
	// steps are all that it has: another one makes the test fail, until it stands here.
	steps []string
	// once is the step that is done once, however often the event or the request comes; "" where all may be repeated.
	once   string
	before func(*game)
	do     func(*game) error
}

var works = []work{
	{
		name:    "PromptWritten, a new prompt",
		outcome: "The prompt is ready.",
		steps:   []string{"documents judges", "documents promptVectors", "documents claims, prompts", "row prompts"},
		once:    "documents claims, prompts",
		before:  (*game).addsPrompt,
		do:      (*game).promptWritten,
	},
	{
		name:    "`POST /api/submissions`",
		outcome: "The player has one submission, which counts once towards the limits.",
		steps:   []string{"documents drawings, limits, players"},
		once:    "documents drawings, limits, players",
		before:  prompted,
		do:      func(g *game) error { return g.submits(painter) },
	},
	{
		name:    "ScoreDrawing, a picture",
		outcome: "The drawing is scored, once.",
		steps: []string{
			"file pictures/", "documents drawings, embeddings, likenesses, pictureHashes", "file drawings/ (deleted)",
		},
		once:   "documents drawings, embeddings, likenesses, pictureHashes",
		before: uploaded,
		do:     func(g *game) error { return g.scores(painter) },
	},
	{
		name:    "ScoreDrawing, no picture",
		outcome: "The drawing is rejected.",
		steps:   []string{"documents drawings", "file drawings/ (deleted)"},
		once:    "documents drawings",
		before: func(g *game) {
			prompted(g)
			g.must(g.submits(painter))
			g.uploads(painter, []byte("no picture"))
		},
		do: func(g *game) error { return g.scores(painter) },
	},
	{
		name:    "ScoreDrawing, after the drawing was deleted",
		outcome: "Nothing of the picture stays.",
		steps:   []string{"file pictures/ (deleted)", "file drawings/ (deleted)"},
		before: func(g *game) {
			uploaded(g)
			g.must(g.deletes(painter))
			g.uploads(painter, g.picture(red))
			g.must(g.files.Write(g.Context(), drawing.PicturePath(drawingOf(painter)), "image/png", g.picture(red)))
		},
		do: func(g *game) error { return g.scores(painter) },
	},
	{
		name:    "DrawingWritten",
		outcome: "The drawing is on the board, once.",
		steps:   []string{"row drawings"},
		before:  scored,
		do:      func(g *game) error { return g.mirrors(painter) },
	},
	{
		name:    "PlayerWritten",
		outcome: "The board has the player's name.",
		steps:   []string{"row players"},
		before:  scored,
		do:      func(g *game) error { return g.playerWritten(painter) },
	},
	{
		name:    "ReportWritten",
		outcome: "The report is weighed, once.",
		steps:   []string{"documents drawings, reports"},
		once:    "documents drawings, reports",
		before:  func(g *game) { mirrored(g); g.reports() },
		do:      (*game).reported,
	},
	{
		name:    "DecisionWritten, *hide*",
		outcome: "The drawing is hidden.",
		steps:   []string{"documents drawings"},
		once:    "documents drawings",
		before:  func(g *game) { mirrored(g); g.decides(moderation.Hide) },
		do:      func(g *game) error { return g.decided(moderation.Hide) },
	},
	{
		name:    "DecisionWritten, *remove*",
		outcome: "The drawing is gone but for its tombstone; the report is upheld, once.",
		steps: append([]string{
			"documents drawings, reports", "documents drawings", "row deletions", "row drawings",
			"file pictures/ (deleted)", "file drawings/ (deleted)",
		}, forgetting...),
		once:   forgetting[len(forgetting)-1],
		before: toldToRemove,
		do:     func(g *game) error { return g.decided(moderation.Remove) },
	},
	{
		name:    "`DELETE /api/drawings/{id}`",
		outcome: "The drawing is gone but for its tombstone.",
		steps:   append([]string{"documents drawings", "row deletions", "row drawings", "file pictures/ (deleted)"}, forgetting...),
		once:    forgetting[len(forgetting)-1],
		before: func(g *game) {
			mirrored(g)
			g.reports()
			g.decides(moderation.Hide)
		},
		do: func(g *game) error { return g.deletes(painter) },
	},
}

// forgetting is how every removal ends.
var forgetting = []string{
	"file strokes/ (deleted)", "documents reports", "documents decisions",
	"documents drawings, embeddings (deleted), likenesses (deleted), pictureHashes (deleted)",
}

// undisturbed is what the stores hold when nothing goes wrong, and the steps that led there.
func (w work) undisturbed(t *testing.T) (teststack.Holdings, []string) {
	t.Helper()
	g := newGame(t)
	w.before(g)
	g.watch.begin(0, nil)
	g.must(w.do(g))
	return g.held(), g.watch.seen()
}

func TestAProcessThatDiesAfterAnyStepLosesNothingAndDoublesNothing(t *testing.T) {
	teststack.Emulators(t)
	for _, w := range works {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			want, steps := w.undisturbed(t)
			if !slices.Equal(steps, w.steps) {
				t.Fatalf("its steps are\n%q, want\n%q", steps, w.steps)
			}
			for i, step := range steps {
				t.Run(fmt.Sprintf("%d, %s", i+1, step), func(t *testing.T) { w.dies(t, i+1, want) })
			}
		})
	}
}

// dies ends the process after a step, does the same again with another, and compares.
func (w work) dies(t *testing.T, after int, want teststack.Holdings) {
	g := newGame(t)
	w.before(g)
	g.watch.begin(after, nil)
	if err := w.do(g); err == nil {
		t.Fatal("it came to its end")
	}
	g.wantDead(g.process)
	if steps := g.watch.seen(); !slices.Equal(steps, w.steps[:after]) {
		t.Fatalf("it died after %q", steps)
	}
	g.process = g.start()
	g.must(w.do(g))
	g.wantHeld(want)
	g.wantOnce(w.once)
}

// wantOnce checks that a step was done once since the watch began.
func (w *world) wantOnce(step string) {
	w.Helper()
	n := 0
	for _, done := range w.watch.seen() {
		if done == step {
			n++
		}
	}
	if step != "" && n != 1 {
		w.Errorf("%q was done %d times", step, n)
	}
}
