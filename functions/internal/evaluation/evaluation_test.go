package evaluation

import (
	"context"
	"errors"
	"os"
	"reflect"
	"testing"

	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/judge/judgetest"
	"paint.wtf/functions/internal/lettering"
	"paint.wtf/functions/internal/nsfwshapes"
	"paint.wtf/functions/internal/sketch"
	"paint.wtf/models"
)

// few is enough of everything to go through every part.
var few = amounts{scenes: 8, scenePrompts: 1, rounds: 1, nonsense: 1, nsfw: 1, cost: 1}

// small is an evaluation of the embedded model on doodles that this test draws: eight circles, eight fences and a line.
func small(t *testing.T) Options {
	t.Helper()
	t.Setenv("ONNXRUNTIME_LIBRARY", judgetest.Library(t))
	t.Setenv(standIn, "answers")
	var doodles []quickdraw.Doodle
	for i := range fairBoard {
		doodles = append(doodles,
			quickdraw.Doodle{Category: "circle", Line: i, Seen: true, Strokes: [][]sketch.Point{spiral(seeded("circle", i))}},
			quickdraw.Doodle{Category: "fence", Line: i, Strokes: hatching(seeded("fence", i))},
		)
	}
	doodles = append(doodles, quickdraw.Doodle{Category: "line", Seen: true, Strokes: [][]sketch.Point{{{X: 0, Y: 0}, {X: 255, Y: 9}}}})
	return Options{
		Unwanted: append(
			nsfwshapes.Families(nsfwshapes.Hate, nsfwshapes.Evaluation)[:2], nsfwshapes.NearMisses(nsfwshapes.Hate, nsfwshapes.Evaluation)[:1]...,
		),
		Model: models.Doodle(), Doodles: doodles, Source: "a test", Fonts: []lettering.Font{goFont(t)},
		Command: os.Args[:1], Workers: 2,
	}
}

func TestTwoRunsFindTheSame(t *testing.T) {
	o := small(t)
	one, err := run(t.Context(), o, few)
	if err != nil {
		t.Fatal(err)
	}
	o.Workers = 1
	two, err := run(t.Context(), o, few)
	if err != nil {
		t.Fatal(err)
	}
	one.Cost, two.Cost = Cost{}, Cost{}
	if !reflect.DeepEqual(one, two) {
		t.Errorf("first %+v, then %+v", one, two)
	}

	if one.All.Drawings != 17 || one.Seen.Drawings != 9 || one.Unseen.Categories != 1 || one.Candidates != 345 {
		t.Errorf("of the drawings: %+v", one.All)
	}
	if c := one.Coloured; c.Plain.Drawings == 0 || c.Inside.Drawings != c.Plain.Drawings || c.OnPaper.Flagged.Of != c.Plain.Drawings || c.Plain.Gains.Hits != 0 {
		t.Errorf("of the drawings coloured in: %+v", c)
	}
	if one.Cheats.Prompts != 2 || one.Cheats.Scenes != 1 || one.Cheats.All.BeatMedian.Of != 3*11 || one.Cheats.Gains.Of != 3 {
		t.Errorf("of the cheats: %+v", one.Cheats)
	}
	if one.Scenes.ObjectOnBoard.Of != 16 || one.Scenes.SwappedOnBoard.Of != 6 {
		t.Errorf("of the scenes: %+v", one.Scenes)
	}
	for _, n := range one.Nonsense {
		if n.BeatMedian.Of != 1 { // the only prompt that nonsense does not show is the fence
			t.Errorf("%s is compared with %d boards", n.Name, n.BeatMedian.Of)
		}
	}
	if blank := one.Nonsense[0]; blank.BeatMedian.Hits != 0 || blank.Beaten.Value != 0 {
		t.Errorf("a blank canvas beats %+v", blank)
	}
	if r := one.Recalls; len(r) != 1 || r[0].Concept != "hate symbols" || r[0].Families != 2 || r[0].Found.Of != 2 || r[0].OnPaper.Of != 2 || r[0].NearMisses.Of != 1 {
		t.Errorf("of what must not be shown: %+v", r)
	}
}

func TestAnEvaluationStopsWhenItIsTold(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	o := small(t)
	o.Say = func(what string) {
		if what == "scenes of two things" {
			cancel()
		}
	}
	if _, err := run(ctx, o, few); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestAnEvaluationNeedsDoodlesAndFonts(t *testing.T) {
	o := small(t)
	o.Fonts = nil
	if _, err := Run(t.Context(), o); err == nil {
		t.Error("it runs without fonts")
	}
}
