package rescoring

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/prompting"
)

// errCrash stands for the end of the process, at whatever point.
var errCrash = errors.New("crash")

// Whatever happens between the steps of a re-scoring, no board mixes judges at any moment, and in the end all boards are as if
// everything had been scored by the new judge. Each run is another game: -count=100 plays many, RESCORING_SEED repeats one.
func TestWhateverHappensMeanwhileBoardsAreNeverMixedAndEndAsIfScoredAfresh(t *testing.T) {
	seed := rand.Uint64()
	if named := os.Getenv("RESCORING_SEED"); named != "" {
		var err error
		if seed, err = strconv.ParseUint(named, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	w := newWorld(t, seed)
	life := &life{world: w}
	for i, text := range []string{"a frog", "a cat driving a tractor", "hot dog"} {
		w.ask(w.processes[0], text)
		life.players = append(life.players, fmt.Sprintf("player%d", i))
	}
	for range 12 {
		life.paintSomething(w.processes[0])
	}
	life.deliver(len(life.events))
	w.checkUnmixed(w.boards, "at first")

	runs := 1
	for ; !life.rescored(); runs++ {
	}
	t.Logf("RESCORING_SEED=%d: %d drawings, %d steps, %d runs", seed, len(w.paintings), life.steps, runs)
	w.checkUnmixed(w.boards, "before the last events")
	life.deliver(len(life.events))
	for id := range w.texts {
		if p := w.prompt(id); p.Judge != w.new.name || p.Next != (docstore.Judge{}) {
			t.Errorf("the prompt is judged by %q, and then by %q", p.Judge, p.Next)
		}
	}
	for _, d := range w.drawings() {
		switch {
		case d.State == drawing.Removed && !reflect.DeepEqual(d.Drawing, docstore.Drawing{State: drawing.Removed}):
			t.Errorf("the tombstone has more than its state: %+v", d)
		case d.State == drawing.Scored && (d.Judge != w.new.name || d.Staged != nil):
			t.Errorf("the drawing is left as %+v", d)
		}
	}
	w.checkDocuments("at last")
	w.checkSame(w.boards, w.afresh(), "at last")
}

// life is what goes on beside the re-scoring.
type life struct {
	*world
	players []string
	pixels  []string
	events  []func(context.Context) error // not delivered yet, or to be delivered again
	steps   int
}

// rescored runs a re-scoring until it crashes, or ends, or leaves prompts to the next run.
func (l *life) rescored() bool {
	r := l.rescorer()
	r.between = l.between
	report, err := r.Run(l.Context(), Options{Page: 3})
	if errors.Is(err, errCrash) {
		return false
	}
	l.must(err)
	if len(report.Lost) > 0 || report.Judge != l.new.name {
		l.Errorf("the report is %+v", report)
	}
	for _, why := range report.Kept {
		if !errors.Is(why, ErrEdited) {
			l.Fatal(why)
		}
		l.deliver(len(l.events)) // and the answers of the prompts with them
	}
	return len(report.Kept) == 0
}

// between does something after each step, and holds the boards to what they promise.
func (l *life) between(ctx context.Context, step string) error {
	l.steps++
	if step == "score" && l.random.IntN(3) == 0 {
		// Between the reading of a page and its writing, and nobody is told of it afterwards.
		if l.random.IntN(2) == 0 {
			l.remove()
		}
		l.moderate()
		l.deliver(len(l.events))
	}
	for range l.random.IntN(3) {
		switch l.random.IntN(9) {
		case 0, 1, 2:
			if len(l.paintings) < 25 { // or they would come faster than pages of three go
				l.paintSomething(l.processes[l.random.IntN(2)])
			}
		case 3:
			l.moderate()
		case 4:
			l.remove()
		case 5:
			l.event("prompts", l.anyOf(l.texts))
		case 6:
			l.edit()
		default:
			l.deliver(1 + l.random.IntN(5))
		}
	}
	when := fmt.Sprintf("after step %d, %s", l.steps, step)
	l.checkUnmixed(l.boards, when)
	l.checkNobodyWaits(when, l.anyOf(l.paintings), l.anyOf(l.paintings), l.anyOf(l.paintings))
	if l.random.IntN(12) == 0 {
		l.checkRebuilt(when)
	}
	if l.Failed() {
		return errors.New("the first step that goes wrong tells most")
	}
	if l.random.IntN(10) == 0 {
		return errCrash
	}
	return ctx.Err()
}

func (l *life) anyOf(m any) string {
	var ids []string
	switch m := m.(type) {
	case map[string]string:
		ids = slices.Sorted(maps.Keys(m))
	case map[string]painting:
		ids = slices.Sorted(maps.Keys(m))
	}
	return ids[l.random.IntN(len(ids))]
}

func (l *life) paintSomething(p process) {
	// The same picture again is a duplicate, and a tie for whoever drew it; the same pixels need not be.
	pixels, seen := newID(l.random), l.glimpse()
	if len(l.pixels) > 0 && l.random.IntN(5) == 0 {
		pixels, seen = l.pixels[l.random.IntN(len(l.pixels))], l.paintings[l.anyOf(l.paintings)].seen
	}
	l.pixels = append(l.pixels, pixels)
	player, promptID := l.players[l.random.IntN(len(l.players))], l.anyOf(l.texts)
	if l.prompt(promptID).Text != l.texts[promptID] {
		return // its edit is not answered: an upload would wait for that
	}
	l.event("drawings", l.paint(p, player, promptID, seen, pixels))
}

// edit changes the text of a prompt. Its answer comes some time: that the text stays, as somebody has drawn it.
func (l *life) edit() {
	id := l.anyOf(l.texts)
	l.update("prompts/"+id, firestore.Update{Path: "text", Value: "something else " + newID(l.random)})
	by := l.processes[l.random.IntN(2)].judges
	l.events = append(l.events, func(ctx context.Context) error {
		if drawn, err := l.documents.Drawn(ctx, id); err != nil || !drawn {
			l.update("prompts/"+id, firestore.Update{Path: "text", Value: l.texts[id]}) // or it would be taken
		}
		return prompting.New(l.documents, by).Written(ctx, id)
	})
}

// event is one that will be delivered some time, and perhaps twice.
func (l *life) event(collection, id string) {
	deliver := func(ctx context.Context) error { return l.mirror.Drawing(ctx, id) }
	if collection == "prompts" {
		deliver = func(ctx context.Context) error { return l.mirror.Prompt(ctx, id) }
	}
	for range 1 + l.random.IntN(2) {
		l.events = append(l.events, deliver)
	}
}

func (l *life) deliver(n int) {
	for range min(n, len(l.events)) {
		i := l.random.IntN(len(l.events))
		l.must(l.events[i](l.Context()))
		l.events = slices.Delete(l.events, i, i+1)
	}
}

func (l *life) moderate() {
	id := l.anyOf(l.paintings)
	if read, err := l.documents.Drawing(l.Context(), id); err != nil || read.Value == nil || read.Value.State != drawing.Scored {
		return
	}
	update := []firestore.Update{
		{Path: "moderation.state", Value: drawing.Hidden}, {Path: "moderation.state", Value: drawing.Approved},
		{Path: "nsfw.cleared", Value: true}, {Path: "nsfw.cleared", Value: false},
	}[l.random.IntN(4)]
	l.update("drawings/"+id, update)
	l.event("drawings", id)
}

// remove deletes a drawing, or leaves a tombstone of it.
func (l *life) remove() {
	id := l.anyOf(l.paintings)
	ref := l.documents.Client().Doc("drawings/" + id)
	var err error
	if l.random.IntN(2) == 0 {
		_, err = ref.Delete(l.Context())
	} else {
		_, err = ref.Set(l.Context(), map[string]any{"state": drawing.Removed})
	}
	l.must(err)
	l.event("drawings", id)
}

// checkRebuilt fills another mirror from Firestore at this very moment.
func (l *life) checkRebuilt(when string) {
	boards := l.rebuild()
	l.checkUnmixed(boards, when+", rebuilt")
	l.checkDocuments(when)
	l.checkSame(boards, l.afresh(), when+", rebuilt")
}
