package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"
)

// read asks the Go functions for what people look at, at a steady rate until ctx ends: boards mostly, then drawings, their
// pictures and the lists of the home page. Each answer is counted from the moment that its question was due.
func (g *game) read(ctx context.Context, rate int) error {
	var group sync.WaitGroup
	defer group.Wait()
	start := time.Now()
	for i := 0; ; i++ {
		due := start.Add(time.Duration(i) * time.Second / time.Duration(rate))
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(time.Until(due)):
		}
		path := g.something()
		group.Go(func() {
			err := g.look(context.WithoutCancel(ctx), path)
			g.lock.Lock()
			if !due.Before(g.measured) {
				g.reads = append(g.reads, time.Since(due))
			}
			g.lock.Unlock()
			if err != nil {
				g.wrong(fmt.Errorf("read: %w", err))
			}
		})
	}
}

// something is what a visitor may look at.
func (g *game) something() string {
	promptID := g.prompts[rand.IntN(len(g.prompts))]
	g.lock.Lock()
	defer g.lock.Unlock()
	for id, d := range g.drawings { // in no order
		if !d.shown {
			continue
		}
		switch rand.IntN(4) {
		case 0:
			return "/api/drawings/" + id
		case 1:
			return "/img/" + id + ".png?w=128"
		}
		break
	}
	return []string{
		"/api/prompts/" + promptID + "/board", "/api/prompts/" + promptID + "/board", "/api/prompts/" + promptID + "/board?scope=drawings",
		"/api/prompts", "/api/stats", "/api/gallery", "/api/board",
	}[rand.IntN(7)]
}

// look reads a page to its end. A picture that is covered is not there under its plain name, which is no error.
func (g *game) look(ctx context.Context, path string) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, g.functions+path, nil)
	if err != nil {
		return err
	}
	response, err := g.client.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return err
	}
	if covered := response.StatusCode == http.StatusNotFound && path[:5] == "/img/"; response.StatusCode != http.StatusOK && !covered {
		return fmt.Errorf("%s answers %s", path, response.Status)
	}
	return nil
}
