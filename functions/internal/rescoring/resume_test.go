package rescoring

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/scoring"
)

// small is a world of two prompts, with three drawings each.
func small(t *testing.T) *world {
	t.Helper()
	w := newWorld(t, 1)
	for _, text := range []string{"a frog", "a hot dog"} {
		id := w.ask(w.processes[0], text)
		for i := range 3 {
			w.painted(w.processes[0], fmt.Sprintf("player%d", i%2), id)
		}
	}
	return w
}

// crashAt makes a rescorer crash after its n-th step, and counts the steps.
func crashAt(r *Rescorer, n int, steps *[]string) {
	r.between = func(ctx context.Context, step string) error {
		*steps = append(*steps, step)
		if len(*steps) == n {
			return errCrash
		}
		return ctx.Err()
	}
}

func TestACrashAtAnyStepIsMadeGoodByTheNextRun(t *testing.T) {
	w := small(t)
	// There and back again, each time with a crash one step later.
	for crash, aim := 1, w.new; ; crash++ {
		var before, after []string
		r := w.rescorerTo(aim, noPictures{w})
		crashAt(r, crash, &before)
		_, err := r.Run(t.Context(), Options{Page: 2})
		if err == nil {
			if crash < 20 {
				t.Errorf("a run has only %d steps", crash-1)
			}
			return
		}
		if !errors.Is(err, errCrash) {
			t.Fatal(err)
		}
		when := fmt.Sprintf("after a crash at step %d, %s", crash, before[crash-1])
		w.checkUnmixed(w.boards, when)
		w.checkNobodyWaits(when, slices.Collect(maps.Keys(w.paintings))...)
		w.checkSame(w.rebuild(), w.afresh(), when+", rebuilt")

		r = w.rescorerTo(aim, noPictures{w})
		crashAt(r, -1, &after)
		var start Start
		report, err := r.Run(t.Context(), Options{Page: 2, Started: func(s Start) { start = s }})
		if err != nil || report.Prompts != 2 || report.Judge != aim.name {
			t.Fatalf("%s: %+v, error %v", when, report, err)
		}
		if start.ResumedFrom.IsZero() || start.Of != 6 {
			t.Errorf("%s: the next run begins with %+v", when, start)
		}
		w.checkDocuments(when + " and another run")
		w.checkSame(w.boards, w.afresh(), when+" and another run")
		if t.Failed() {
			return
		}
		if aim = w.old; crash%2 == 0 {
			aim = w.new
		}
	}
}

func TestWhatIsDoneIsNotDoneAgain(t *testing.T) {
	w := small(t)
	var steps []string
	r := w.rescorer()
	crashAt(r, -1, &steps)
	stop := r.between
	flips := 0
	r.between = func(ctx context.Context, step string) error {
		if step == "flip" {
			flips++
		}
		if flips == 2 {
			return errCrash
		}
		return stop(ctx, step)
	}
	if _, err := r.Run(t.Context(), Options{Page: 2}); !errors.Is(err, errCrash) {
		t.Fatal(err)
	}
	steps = nil
	r = w.rescorer()
	crashAt(r, -1, &steps)
	var start Start
	if _, err := r.Run(t.Context(), Options{Page: 2, Started: func(s Start) { start = s }}); err != nil {
		t.Fatal(err)
	}
	if start.Staged != 6 || start.Settled != 3 {
		t.Errorf("it begins with %+v, want all staged and one prompt settled", start)
	}
	pages := 0
	for _, step := range steps {
		if step == "save" {
			pages++
		}
	}
	if pages != 2 {
		t.Errorf("%d pages, want only those of the second prompt's documents: %v", pages, steps)
	}
	w.checkSame(w.boards, w.afresh(), "at last")
}

func TestWhatOthersWriteBetweenTheReadingAndTheWritingOfAPageStands(t *testing.T) {
	for name, at := range map[string]int{"while staging": 1, "while settling": 2} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 1)
			prompt := w.ask(w.processes[0], "a frog")
			var ids []string
			for i := range 5 {
				ids = append(ids, w.painted(w.processes[0], fmt.Sprintf("player%d", i), prompt))
			}
			hidden, cleared, tombstone, deleted, given := ids[0], ids[1], ids[2], ids[3], ids[4]
			r, pages := w.rescorer(), 0
			r.between = func(ctx context.Context, step string) error {
				if step != "score" {
					return nil
				}
				if pages++; pages != at {
					return nil
				}
				w.update("drawings/"+hidden, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
				w.update("drawings/"+cleared, firestore.Update{Path: "nsfw.cleared", Value: true})
				w.update("drawings/"+given, firestore.Update{Path: "uid", Value: "player0"})
				_, err := w.documents.Client().Doc("drawings/"+tombstone).Set(ctx, map[string]any{"state": drawing.Removed})
				w.must(err)
				_, err = w.documents.Client().Doc("drawings/" + deleted).Delete(ctx)
				w.must(err)
				for _, id := range ids {
					w.must(w.mirror.Drawing(ctx, id)) // and nobody says so again
				}
				return nil
			}
			if _, err := r.Run(t.Context(), Options{}); err != nil || pages < 2 {
				t.Fatal(err)
			}
			if d := w.drawing(hidden); d.Moderation.State != drawing.Hidden || d.Judge != w.new.name {
				t.Errorf("the hidden one is %+v", d)
			}
			if d := w.drawing(cleared); !d.NSFW.Cleared || d.Judge != w.new.name {
				t.Errorf("the cleared one is %+v", d)
			}
			if d := w.drawing(tombstone); !reflect.DeepEqual(d, docstore.Drawing{State: drawing.Removed}) {
				t.Errorf("the tombstone is %+v", d)
			}
			if read, err := w.documents.Drawing(t.Context(), deleted); err != nil || read.Value != nil {
				t.Errorf("the deleted one is %+v, error %v", read.Value, err)
			}
			w.checkDocuments("at last")
			w.checkSame(w.boards, w.afresh(), "at last")
		})
	}
}

func TestASecondRunIsTurnedAwayWhileTheFirstIsAtWork(t *testing.T) {
	w := small(t)
	r := w.rescorer()
	asked := false
	r.between = func(ctx context.Context, _ string) error {
		if !asked {
			asked = true
			if _, err := w.rescorer().Run(ctx, Options{}); !errors.Is(err, ErrRunning) {
				t.Errorf("error %v, want that another is running", err)
			}
		}
		return ctx.Err()
	}
	if _, err := r.Run(t.Context(), Options{}); err != nil || !asked {
		t.Fatal(err)
	}
	if _, err := w.rescorer().Run(t.Context(), Options{}); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestAStoppedRunGoesOnWhereItStopped(t *testing.T) {
	w := small(t)
	ctx, cancel := context.WithCancel(t.Context())
	r := w.rescorer()
	r.between = func(ctx context.Context, step string) error {
		if step == "mirror" {
			cancel()
		}
		return ctx.Err()
	}
	if _, err := r.Run(ctx, Options{Page: 2}); !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want that it was cancelled", err)
	}
	if _, err := w.rescorer().Run(t.Context(), Options{Page: 2}); err != nil {
		t.Fatal(err)
	}
	w.checkSame(w.boards, w.afresh(), "at last")
}

func TestAnotherAimTakesThePlaceOfAnUnfinishedOne(t *testing.T) {
	for name, stopAfter := range map[string]string{"while staging": "mirror", "after a flip": "mirror flip"} {
		t.Run(name, func(t *testing.T) {
			w := small(t)
			r := w.rescorer()
			r.between = func(_ context.Context, step string) error {
				if step == stopAfter {
					return errCrash
				}
				return nil
			}
			if _, err := r.Run(t.Context(), Options{Page: 2}); !errors.Is(err, errCrash) {
				t.Fatal(err)
			}
			var start Start
			back := w.rescorerTo(w.old, noPictures{w})
			report, err := back.Run(t.Context(), Options{Page: 2, Started: func(s Start) { start = s }})
			if err != nil || report.Prompts != 2 || !start.ResumedFrom.IsZero() {
				t.Fatalf("%+v, started %+v, error %v", report, start, err)
			}
			for id := range w.texts {
				if p := w.prompt(id); p.Judge != w.old.name || p.Next != (docstore.Judge{}) {
					t.Errorf("the prompt has %q and %q", p.Judge, p.Next)
				}
			}
			for id := range w.paintings {
				if d := w.drawing(id); d.Judge != w.old.name || d.Staged != nil {
					t.Errorf("the drawing has %q and %+v", d.Judge, d.Staged)
				}
			}
			w.checkSame(w.boards, w.afresh(), "at last")
		})
	}
}

func TestARunThatWasOvertakenStopsBeforeItsNextFlip(t *testing.T) {
	w := small(t)
	other := docstore.Judge{Model: "tiny", Version: "3", Scoring: "another"}
	r := w.rescorer()
	r.between = func(_ context.Context, step string) error {
		if step == "catch up" {
			for id := range w.texts {
				w.update("prompts/"+id, firestore.Update{Path: "next", Value: other})
			}
		}
		return nil
	}
	if _, err := r.Run(t.Context(), Options{}); !errors.Is(err, docstore.ErrNotNext) {
		t.Errorf("error %v, want that the prompt awaits another judge", err)
	}
	for id := range w.texts {
		if p := w.prompt(id); p.Judge != w.old.name || p.Next != other {
			t.Errorf("the prompt has %q and %q", p.Judge, p.Next)
		}
	}
}

func TestTheEventOfTheFlippedPromptChangesTheBoardWhereTheRunDied(t *testing.T) {
	w := small(t)
	r := w.rescorer()
	r.between = func(_ context.Context, step string) error {
		if step == "flip" {
			return errCrash
		}
		return nil
	}
	if _, err := r.Run(t.Context(), Options{}); !errors.Is(err, errCrash) {
		t.Fatal(err)
	}
	flipped := ""
	for id := range w.texts {
		if w.prompt(id).Judge == w.new.name {
			flipped = id
		}
	}
	if by, entries := w.entries(w.boards, flipped, board.Drawings); by != w.old.name.String() || len(entries) == 0 {
		t.Fatalf("before the event the board is %s's: %v", by, entries)
	}
	w.must(w.mirror.Prompt(t.Context(), flipped))
	if by, _ := w.entries(w.boards, flipped, board.Drawings); by != w.new.name.String() {
		t.Errorf("after the event the board is %s's", by)
	}
	w.checkUnmixed(w.boards, "after the event")
	w.checkSame(w.boards, w.afresh(), "after the event")
}

func TestOnePromptAloneMayChangeJudges(t *testing.T) {
	w := small(t)
	one, other := "", ""
	for id := range w.texts {
		one, other = id, one
	}
	report, err := w.rescorer().Run(t.Context(), Options{PromptID: one})
	if err != nil || report.Prompts != 1 {
		t.Fatalf("%+v, error %v", report, err)
	}
	if a, b := w.prompt(one).Judge, w.prompt(other).Judge; a != w.new.name || b != w.old.name {
		t.Errorf("they have %q and %q", a, b)
	}
	w.checkUnmixed(w.boards, "at last")
	w.checkSame(w.boards, w.afresh(), "at last")
	if _, err := w.rescorer().Run(t.Context(), Options{PromptID: "nope"}); !errors.Is(err, ErrNoPrompt) {
		t.Errorf("error %v, want that there is no such prompt", err)
	}
}

func TestPromptsThatComeMeanwhileAreTakenAlong(t *testing.T) {
	w := small(t)
	r := w.rescorer()
	late := ""
	r.between = func(_ context.Context, step string) error {
		if step == "catch up" && late == "" {
			late = w.ask(w.processes[0], "light bulbs")
			w.painted(w.processes[0], "painter", late)
		}
		return nil
	}
	if report, err := r.Run(t.Context(), Options{}); err != nil || report.Prompts != 3 {
		t.Fatalf("%+v, error %v", report, err)
	}
	if p := w.prompt(late); p.Judge != w.new.name {
		t.Errorf("it has %q", p.Judge)
	}
	w.checkSame(w.boards, w.afresh(), "at last")
}

func TestAPromptWhoseTextChangesMeanwhileIsTakenAlongWithItsNewText(t *testing.T) {
	w := small(t)
	id := w.ask(w.processes[0], "a cat")
	r := w.rescorer()
	r.between = func(_ context.Context, step string) error {
		if step == "catch up" && w.texts[id] == "a cat" {
			w.update("prompts/"+id, firestore.Update{Path: "text", Value: "a cat driving"})
			w.must(prompting.New(w.documents, w.processes[0].judges).Written(t.Context(), id))
			w.texts[id] = "a cat driving"
			w.painted(w.processes[0], "painter", id)
		}
		return nil
	}
	if _, err := r.Run(t.Context(), Options{}); err != nil {
		t.Fatal(err)
	}
	p := w.prompt(id)
	if p.Judge != w.new.name || p.VectorVersion != w.processes[1].judges.Own().Vectors.Version("a cat driving") {
		t.Errorf("it has %q and vector %q", p.Judge, p.VectorVersion)
	}
	w.must(w.mirror.Prompt(t.Context(), id))
	w.checkSame(w.boards, w.afresh(), "at last")
}

func TestATextThatIsNotAnsweredYetIsNotScored(t *testing.T) {
	w := small(t)
	// One prompt has been staged when they are edited, and the other has not.
	r := w.rescorer()
	r.between = func(_ context.Context, step string) error {
		if step == "save" {
			return errCrash
		}
		return nil
	}
	if _, err := r.Run(t.Context(), Options{}); !errors.Is(err, errCrash) {
		t.Fatal(err)
	}
	for id, text := range w.texts {
		w.update("prompts/"+id, firestore.Update{Path: "text", Value: text + " on a hill"})
		drawingID := w.submit("painter", id)
		wait := func(when string) {
			_, _, err := scoring.Finish(t.Context(), w.documents, w.processes[0].judges, drawingID, id,
				scoring.Judged{Seen: w.glimpse(), Image: docstore.Image{SHA256: drawingID}})
			if !errors.Is(err, fault.Unavailable) {
				t.Errorf("%s: error %v, want that the upload's event comes again", when, err)
			}
		}
		wait("edited")
		state := firestore.Update{Path: "state", Value: firestore.Delete}
		w.update("prompts/"+id, state)
		wait("as if new")
		state.Value = "ready"
		w.update("prompts/"+id, state)
	}

	preview, err := w.rescorer().Preview(t.Context(), Options{})
	w.must(err)
	for _, p := range preview.Prompts {
		if !errors.Is(p.Kept, ErrEdited) {
			t.Errorf("the dry run foretells %+v", p)
		}
	}
	report, err := w.rescorer().Run(t.Context(), Options{})
	w.must(err)
	for id, text := range w.texts {
		if p := w.prompt(id); !errors.Is(report.Kept[id], ErrEdited) || p.Judge != w.old.name {
			t.Errorf("%+v, and %s has %q", report, text, p.Judge)
		}
		w.must(prompting.New(w.documents, w.processes[1].judges).Written(t.Context(), id))
		if p := w.prompt(id); p.Text != text {
			t.Fatalf("the edit was taken: %+v", p)
		}
	}
	if report, err := w.rescorer().Run(t.Context(), Options{}); err != nil || len(report.Kept) > 0 {
		t.Errorf("%+v, error %v", report, err)
	}
	w.checkSame(w.boards, w.afresh(), "at last")
}

func TestNothingIsReadToKnowThatAProcesssOwnAnswerStands(t *testing.T) {
	w := newWorld(t, 1)
	p := w.prompt(w.ask(w.processes[0], "a frog"))
	away, cancel := context.WithCancel(t.Context())
	cancel() // so every read fails
	if answered, err := w.processes[0].judges.Answered(away, p); err != nil || !answered {
		t.Errorf("its own: %v, error %v", answered, err)
	}
	if _, err := w.processes[1].judges.Answered(away, p); err == nil {
		t.Error("another's: no error, so nothing tells whether anything is read")
	}
}

func TestProcessesOfBothJudgesLetAnAnswerStand(t *testing.T) {
	w := newWorld(t, 1)
	id := w.ask(w.processes[0], "a frog")
	ref := w.documents.Client().Doc("prompts/" + id)
	before, err := ref.Get(t.Context())
	w.must(err)
	for _, p := range []int{1, 0, 1} {
		w.must(prompting.New(w.documents, w.processes[p].judges).Written(t.Context(), id))
	}
	after, err := ref.Get(t.Context())
	w.must(err)
	if !after.UpdateTime.Equal(before.UpdateTime) {
		t.Errorf("the answer was given again: %v, then %v", before.Data(), after.Data())
	}
}

func TestTheSameNameForOtherNumbersIsRefused(t *testing.T) {
	w := small(t)
	if _, err := w.rescorer().Run(t.Context(), Options{}); err != nil {
		t.Fatal(err)
	}
	changed := newOracle(t, func(m map[string]any) {
		newNumbers(m)
		m["score"] = map[string]any{"rawAt0": -0.5, "rawAt100": 0.5}
	})
	if _, err := w.rescorerTo(changed, noPictures{w}).Run(t.Context(), Options{}); !errors.Is(err, prompting.ErrNameTaken) {
		t.Errorf("error %v, want that the name is taken", err)
	}
	// And a process that serves with that folder goes by the numbers that the boards go by.
	id := w.ask(w.process(changed), "a cat")
	w.painted(w.process(changed), "painter", id)
	w.checkDocuments("scored by a changed folder")
}

func TestAFinishThatTheBeginOvertakesIsMadeAnew(t *testing.T) {
	w := small(t)
	id := w.ask(w.processes[0], "a cat")
	p := w.prompt(id)
	drawingID := w.submit("painter", id)
	if _, err := w.documents.StageJudge(t.Context(), id, p.Text, w.new.name); err != nil {
		t.Fatal(err)
	}
	score := docstore.Score{Scored: docstore.Scored{Judge: w.old.name}, Image: docstore.Image{SHA256: drawingID}, PromptID: id, Prompt: p}
	if state, err := w.documents.FinishDrawing(t.Context(), drawingID, score); !errors.Is(err, docstore.ErrPromptMoved) {
		t.Errorf("state %s, error %v, want that the prompt has moved", state, err)
	}
	if d := w.drawing(drawingID); d.State != "submitted" || !d.ScoredAt.Equal(time.Time{}) {
		t.Errorf("it is stored all the same: %+v", d)
	}
}
