package faults

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/teststack"
)

// within waits for something that is to happen.
func (w *world) within(happens <-chan struct{}, or string) {
	w.Helper()
	select {
	case <-happens:
	case <-time.After(patience):
		w.Fatal(or)
	}
}

func addressOf(w *world, address string) string {
	w.Helper()
	u, err := url.Parse(address)
	w.must(err)
	return u.Host
}

// through is an address that leads through a gate.
func through(w *world, address string, g *gate) string {
	w.Helper()
	u, err := url.Parse(address)
	w.must(err)
	u.Host = g.address
	return u.String()
}

func statusOf(err error) int {
	var r refusal
	errors.As(err, &r)
	return r.status
}

// board asks for the prompt's board.
func (g *game) board() error {
	return g.asks(painter, http.MethodGet, "/api/prompts/"+promptID+"/board", "")
}

// wantNoDrift runs paintwtf reconcile.
func (w *world) wantNoDrift() {
	w.Helper()
	reconcile := exec.Command(program, "reconcile", "-dry-run")
	reconcile.Env = w.environment()
	if out, err := reconcile.CombinedOutput(); err != nil || !strings.Contains(string(out), "\n0 drifts") {
		w.Errorf("reconcile ends with %v:\n%s", err, out)
	}
}

func postgresKilled(t *testing.T) {
	const drawings, senders, killedAt = 120, 16, 30
	postgres := teststack.OwnServer(t)
	w := newWorldOn(t, postgres.URL)
	one := &game{w, w.start()}
	two := one.another()
	prompted(one)
	judged := docstore.Drawing{
		UID: painter, PromptID: promptID, State: drawing.Scored, CreatedAt: time.Now(), Ranked: true,
		Moderation: docstore.Moderation{State: drawing.Unmoderated},
	}
	ids := make(chan string, drawings)
	for i := range drawings {
		id := fmt.Sprintf("drawing%013d", i)
		judged.Raw = float64(i)
		w.put("drawings/"+id, judged)
		ids <- id
	}
	close(ids)
	var taken, failed atomic.Int32
	underWay := make(chan struct{})
	var all sync.WaitGroup
	for i := range senders {
		g := []*game{one, two}[i%2]
		all.Go(func() {
			for id := range ids {
				w.untilTaken(func() error {
					err := g.written(w.Context(), "DrawingWritten", "drawings", id)
					if err != nil {
						failed.Add(1)
					}
					return err
				})
				if taken.Add(1) == killedAt {
					close(underWay)
				}
			}
		})
	}
	w.within(underWay, "the events are not taken")
	postgres.Kill()
	postgres.Start()
	all.Wait()
	if failed.Load() == 0 {
		t.Error("nothing was under way when Postgres was killed")
	}
	w.wantNoDrift()
}

// scoresAfterGivenUp delivers again what a sender gave up. The process hears of that a moment later, and whoever
// comes until then ends with the delivery before it.
func (g *game) scoresAfterGivenUp(player string) {
	g.Helper()
	g.untilTaken(func() error { return g.scores(player) })
}

// visitor submits while a store is in trouble.
const visitor = "visitor"

func firestoreStalls(t *testing.T) {
	everything := func(g *game) {
		g.scoresAfterGivenUp(painter)
		g.must(g.mirrors(painter))
		g.must(g.submits(visitor))
	}
	want := newGame(t)
	uploaded(want)
	everything(want)

	w := newWorld(t)
	firestore := newGate(t, os.Getenv("FIRESTORE_EMULATOR_HOST"))
	g := &game{w, w.start("FIRESTORE_EMULATOR_HOST=" + firestore.address)}
	uploaded(g)
	stuck := firestore.hold()
	asked := time.Now()
	submitted := make(chan error, 1)
	go func() { submitted <- g.submits(visitor) }()
	g.within(stuck, "the submission has not come to Firestore")
	ctx, giveUp := context.WithCancel(t.Context())
	delivered := make(chan error, 1)
	go func() { delivered <- g.scoresGeneration(ctx, painter, 1) }()
	if err := g.board(); err != nil {
		t.Errorf("the board: %v", err)
	}
	if err := <-submitted; statusOf(err) != http.StatusServiceUnavailable || time.Since(asked) > 15*time.Second {
		t.Errorf("after %s the submission is answered %v", time.Since(asked), err)
	}
	giveUp()
	if err := <-delivered; err == nil {
		t.Error("an event is taken while Firestore is away")
	}
	firestore.open()
	everything(g)
	g.wantHeld(want.held())
}

func storageThrough(w *world, g *gate) string {
	return "STORAGE_EMULATOR_HOST=" + through(w, os.Getenv("STORAGE_EMULATOR_HOST"), g)
}

func storageTrickles(t *testing.T) {
	want := newGame(t)
	uploaded(want)
	want.must(want.submits(visitor))
	want.must(want.scores(painter))

	w := newWorld(t)
	storage := newGate(t, addressOf(w, os.Getenv("STORAGE_EMULATOR_HOST")))
	g := &game{w, w.start(storageThrough(w, storage))}
	uploaded(g)
	stuck := storage.hold()
	delivered := make(chan error, 1)
	go func() { delivered <- g.scores(painter) }()
	g.within(stuck, "the event has not come to Storage")
	storage.trickle(time.Second)
	storage.open()
	g.must(g.submits(visitor))
	g.must(g.board())
	select {
	case err := <-delivered:
		t.Errorf("the event ended with %v before the others were answered", err)
	default:
		storage.trickle(25 * time.Millisecond)
		g.must(<-delivered)
	}
	g.wantHeld(want.held())
}

func storageStops(t *testing.T) {
	want := newGame(t)
	scored(want)

	w := newWorld(t)
	storage := newGate(t, addressOf(w, os.Getenv("STORAGE_EMULATOR_HOST")))
	g := &game{w, w.start(storageThrough(w, storage))}
	uploaded(g)
	stuck := storage.hold()
	ctx, giveUp := context.WithCancel(t.Context())
	delivered := make(chan error, 1)
	go func() { delivered <- g.scoresGeneration(ctx, painter, 1) }()
	g.within(stuck, "the event has not come to Storage")
	giveUp()
	if err := <-delivered; err == nil {
		t.Error("the event was taken")
	}
	storage.open()
	g.scoresAfterGivenUp(painter)
	g.wantHeld(want.held())
}
