package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"sync"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/loopback"
)

// A game is the stack that is played on, and what was seen of it.
type game struct {
	config    *config.Config
	functions string // URL of the Go functions
	documents *docstore.Store
	boards    *board.Store
	client    *http.Client
	prompts   []string // ids
	players   []player
	began     time.Time
	measured  time.Time // from when on what is seen is reported

	lock     sync.Mutex
	drawings map[string]*submission // by id
	reads    []time.Duration
	errors   []string
	failed   int
	depths   []int   // drawings that were uploaded and not scored, each second
	memory   []int64 // resident bytes of the Go functions, each second
}

// A submission is one drawing: when the player clicked, and what was seen of it after how long.
type submission struct {
	clicked  time.Time
	uploaded bool
	// scored, and ranked or found not to be ranked; zero before.
	scored, ranked time.Duration
	state          drawing.State
	// shown is false for one that only its player and moderators see: a newcomer's that was flagged.
	shown bool
}

// join finds the stack in the environment that `go run ./dev with -functions` gives, and refuses any that is not on this machine.
func join(ctx context.Context) (*game, error) {
	c, err := config.Load(ctx)
	if err != nil {
		return nil, err
	}
	g := &game{
		config: c, functions: os.Getenv("PAINT_FUNCTIONS_URL"), drawings: map[string]*submission{}, began: time.Now(),
		// The emulators close what is idle for five seconds; a request that meets that would be lost, and a browser's is sent again.
		client: &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{
			MaxIdleConnsPerHost: 256, IdleConnTimeout: 2 * time.Second,
		}},
	}
	for name, address := range map[string]string{
		"PAINT_FUNCTIONS_URL": g.functions, "DATABASE_URL": c.DatabaseURL, "STORAGE_EMULATOR_HOST": os.Getenv("STORAGE_EMULATOR_HOST"),
		"FIRESTORE_EMULATOR_HOST":     "http://" + os.Getenv("FIRESTORE_EMULATOR_HOST"),
		"FIREBASE_AUTH_EMULATOR_HOST": "http://" + os.Getenv("FIREBASE_AUTH_EMULATOR_HOST"),
	} {
		if !loopback.Is(address) {
			return nil, fmt.Errorf("%s is %q, and load is sent to this machine alone: run `make load`", name, address)
		}
	}
	if g.documents, err = docstore.Open(ctx, c.Project); err != nil {
		return nil, err
	}
	if g.boards, err = board.Open(ctx, c.DatabaseURL); err != nil {
		return nil, errors.Join(err, g.documents.Close())
	}
	if err := g.awaitPrompts(ctx); err != nil {
		g.close()
		return nil, err
	}
	return g, nil
}

// awaitPrompts waits until every prompt of a stack that has just started is judged and on its board.
func (g *game) awaitPrompts(ctx context.Context) error {
	deadline := time.Now().Add(patience)
	for {
		var answer struct{ Prompts []struct{ ID string } }
		if err := g.get(ctx, g.functions+"/api/prompts", &answer); err != nil {
			return err
		}
		documents, err := g.documents.AllPrompts().After(ctx, "", 1000)
		if err != nil {
			return err
		}
		if n := len(answer.Prompts); n > 0 && n == len(documents) {
			for _, p := range answer.Prompts {
				g.prompts = append(g.prompts, p.ID)
			}
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("of %d prompts %d can be drawn after %v", len(documents), len(answer.Prompts), patience)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func (g *game) close() {
	_ = g.documents.Close()
	g.boards.Close()
}

// get reads JSON from an address.
func (g *game) get(ctx context.Context, address string, answer any) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	return g.send(r, answer)
}

// send sends a request and reads its answer as JSON.
func (g *game) send(r *http.Request, answer any) error {
	response, err := g.client.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		return fmt.Errorf("%s %s answers %s", r.Method, r.URL.Path, response.Status)
	}
	return json.NewDecoder(response.Body).Decode(answer)
}

// wrong keeps an error for the report.
func (g *game) wrong(err error) {
	g.lock.Lock()
	defer g.lock.Unlock()
	if g.failed++; len(g.errors) < 10 {
		g.errors = append(g.errors, err.Error())
	}
}
