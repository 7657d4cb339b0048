package faults

import (
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/moderation"
)

// untilTaken repeats a delivery until it is taken, as Eventarc does, if sooner.
func (w *world) untilTaken(deliver func() error) {
	for deliver() != nil {
		select {
		case <-w.Context().Done():
			return
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func hundredDeliveries(t *testing.T) {
	for _, w := range works {
		if slices.Contains([]string{"ScoreDrawing, a picture", "DrawingWritten", "DecisionWritten, *remove*"}, w.name) {
			t.Run(w.name, func(t *testing.T) {
				want, _ := w.undisturbed(t)
				one := newGame(t)
				two := one.another()
				w.before(one)
				one.watch.begin(0, nil)
				var all sync.WaitGroup
				for i := range 100 {
					g := []*game{one, two}[i%2]
					all.Go(func() { g.untilTaken(func() error { return w.do(g) }) })
				}
				all.Wait()
				one.wantHeld(want)
				one.wantOnce(w.once)
			})
		}
	}
}

func olderGeneration(t *testing.T) {
	newer := func(g *game) {
		uploaded(g)
		g.uploads(painter, g.picture(blue))
		g.must(g.scoresGeneration(t.Context(), painter, 2))
	}
	want := newGame(t)
	newer(want)
	g := newGame(t)
	newer(g)
	g.must(g.scoresGeneration(t.Context(), painter, 1))
	g.wantHeld(want.held())
}

func olderRead(t *testing.T) {
	hidden := func(g *game) {
		g.decides(moderation.Hide)
		g.must(g.decided(moderation.Hide))
		g.must(g.mirrors(painter))
	}
	want := newGame(t)
	mirrored(want)
	hidden(want)

	g := newGame(t)
	mirrored(g)
	postgres := newGate(t, addressOf(g.world, g.database))
	slow := g.another("DATABASE_URL=" + through(g.world, g.database, postgres))
	stuck := postgres.hold()
	late := make(chan error, 1)
	go func() { late <- slow.mirrors(painter) }()
	g.within(stuck, "the slow process has not come to Postgres")
	hidden(g)
	postgres.open()
	g.must(<-late)
	g.wantHeld(want.held())
}

func deletedMeanwhile(t *testing.T) {
	scoring := works[slices.IndexFunc(works, func(w work) bool { return w.name == "ScoreDrawing, a picture" })]
	follows := func(g *game) {
		g.must(g.mirrors(painter))
		g.must(g.playerWritten(painter))
	}
	want := newGame(t)
	scored(want)
	want.must(want.deletes(painter))
	follows(want)
	for after, step := range scoring.steps {
		t.Run("after "+step, func(t *testing.T) {
			g := newGame(t)
			two := g.another()
			scoring.before(g)
			g.watch.begin(0, func(n int) {
				if n != after+1 {
					return
				}
				if err := two.deletes(painter); err != nil {
					t.Error(err)
				}
			})
			g.untilTaken(func() error { return g.scores(painter) })
			follows(g)
			g.wantHeld(want.held())
		})
	}
}

func lateEvents(t *testing.T) {
	g := newGame(t)
	mirrored(g)
	g.reports()
	g.must(g.reported())
	g.decides(moderation.Hide)
	g.must(g.decided(moderation.Hide))
	g.must(g.mirrors(painter))
	g.must(g.deletes(painter))
	want := g.held()

	g.uploads(painter, g.picture(red))
	strokes := drawing.StrokesPath(painter, drawingOf(painter))
	for _, late := range []struct {
		event   string
		deliver func() error
	}{
		{"upload", func() error { return g.scores(painter) }},
		{"stroke log", func() error { return g.finalized(t.Context(), strokes, 1) }},
		{"document", func() error { return g.mirrors(painter) }},
		{"player", func() error { return g.playerWritten(painter) }},
		{"decision", func() error { return g.decided(moderation.Hide) }},
		{"report", g.reported},
	} {
		if err := late.deliver(); err != nil {
			t.Errorf("the event of the %s: %v", late.event, err)
		}
	}
	if err := g.submits(painter); statusOf(err) != http.StatusConflict {
		t.Errorf("the id is taken again: %v", err)
	}
	g.wantHeld(want)
}
