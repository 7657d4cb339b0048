package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/percentile"
)

const (
	readers      = 8   // who ask at once
	mostPictures = 200 // all of which one process keeps in memory
)

// read asks one process of the Api for what a view of a board is made of, past any CDN, and prints a line for each kind.
func (s *stack) read(ctx context.Context, p plan) (err error) {
	api, err := start(ctx, p.program, "api")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, api.stop()) }()
	pictures, err := s.pictures(ctx)
	if err != nil {
		return err
	}
	if len(pictures) == 0 {
		return errors.New("there is no picture that anybody may see")
	}
	fmt.Printf("\n| %d readers, one process of the Api | requests/s | median (99 %%) | processor time a request: Api | Postgres | bytes |\n"+
		"|---|---|---|---|---|---|\n", readers)
	var next atomic.Int64
	for _, kind := range []struct {
		name string
		most int // requests; 0 is as many as there are in the span
		path func() string
	}{
		{"a board of 24", 0, func() string { return "/api/prompts/" + s.prompts[rand.IntN(len(s.prompts))] + "/board?limit=24" }},
		{"a picture of 256 pixels, for the first time", len(pictures), func() string {
			return pictures[int(next.Add(1)-1)%len(pictures)]
		}},
		{"a picture of 256 pixels, again", 0, func() string { return pictures[rand.IntN(len(pictures))] }},
	} {
		line, err := s.readers(ctx, api, p.span, kind.most, kind.path)
		if err != nil {
			return err
		}
		fmt.Printf("| %s | %s |\n", kind.name, line)
	}
	return nil
}

// pictures are the paths of some that anybody may see.
func (s *stack) pictures(ctx context.Context) (paths []string, err error) {
	drawings, err := s.documents.AllDrawings().After(ctx, "", 1_000_000)
	for _, d := range drawings {
		if len(paths) < mostPictures && d.Value.Visible() && !d.Value.Blurred() {
			paths = append(paths, "/img/"+d.ID+".png?w=256")
		}
	}
	return paths, err
}

func (s *stack) readers(ctx context.Context, api *process, span time.Duration, most int, path func() string) (line string, err error) {
	before, err := s.processorTime(ctx, []*process{api})
	if err != nil {
		return "", err
	}
	client := &http.Client{Timeout: patience, Transport: &http.Transport{MaxIdleConnsPerHost: readers}}
	var asked, bytes atomic.Int64
	var lock sync.Mutex
	var took []time.Duration
	start := time.Now()
	work, reading := errgroup.WithContext(ctx)
	for range readers {
		work.Go(func() error {
			for most == 0 && time.Since(start) < span || asked.Add(1) <= int64(most) {
				began := time.Now()
				n, err := fetch(reading, client, api.url+path())
				if err != nil {
					return err
				}
				bytes.Add(n)
				lock.Lock()
				took = append(took, time.Since(began))
				lock.Unlock()
			}
			return nil
		})
	}
	if err := work.Wait(); err != nil {
		return "", err
	}
	lasted := time.Since(start)
	after, err := s.processorTime(ctx, []*process{api})
	slices.Sort(took)
	n, used := float64(len(took)), after.minus(before)
	return fmt.Sprintf("%.0f | %.1f (%.1f) ms | **%.2f ms** | %.2f ms | %.0f", n/lasted.Seconds(), percentile.At(took, 50).Seconds()*1e3,
		percentile.At(took, 99).Seconds()*1e3, used.functions.Seconds()*1e3/n, used.postgres.Seconds()*1e3/n, float64(bytes.Load())/n), err
}

// fetch reads an answer to its end and returns how long it was.
func fetch(ctx context.Context, client *http.Client, address string) (bytes int64, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, err
	}
	response, err := client.Do(r)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("%s answers %s", address, response.Status)
	}
	return io.Copy(io.Discard, response.Body)
}
