package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/models"
)

// throughput judges drawings for a while, as many at once as there are cores and each on one thread, as the server does,
// and writes how many a second that is.
func throughput(ctx context.Context, model string, cores int, span time.Duration, pictures []string, out io.Writer) error {
	j, err := judge.Open(os.DirFS(model), judge.Options{Threads: 1, Bank: models.Bank()})
	if err != nil {
		return err
	}
	defer j.Close()
	p, err := j.Prompt(ctx, prompt)
	if err != nil {
		return err
	}
	one := func(path string) error {
		file, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		picture, err := drawing.Decode(file)
		if err != nil {
			return err
		}
		seen, err := j.Embed(ctx, picture)
		if err != nil {
			return err
		}
		j.Score(seen, p)
		return nil
	}
	if err := one(pictures[0]); err != nil { // warm
		return err
	}
	var done atomic.Int64
	var failed error
	var once sync.Once
	var all sync.WaitGroup
	began := time.Now()
	for range cores {
		all.Go(func() {
			for time.Since(began) < span {
				if err := one(pictures[int(done.Add(1))%len(pictures)]); err != nil {
					once.Do(func() { failed = err })
					return
				}
			}
		})
	}
	all.Wait()
	fmt.Fprintf(out, "%.1f\n", float64(done.Load())/time.Since(began).Seconds())
	return failed
}
