package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/percentile"
)

// measured is what one size of the game gave.
type measured struct {
	game
	filling time.Duration
	bytes   int64 // of the whole database
	names   []string
	took    map[string][]time.Duration // by name, sorted
	late    time.Duration              // how far the operations fell behind their time at most
}

// warmUp is run before what counts, so that caches hold what they will hold.
const warmUp = 10 * time.Second

// comparedUpTo is how many drawings a game has at most that is compared with its boards at the end: it takes long.
const comparedUpTo = 1_000_000

// measure fills a database, sends mixed operations at a rate, asks the same board in the ways that others do, and looks whether
// the boards still agree with the drawings.
func measure(ctx context.Context, admin string, g game, rate int, span time.Duration) (m measured, err error) {
	m = measured{game: g, took: map[string][]time.Duration{}}
	say("%d drawings over %d prompts: filling", g.drawings, g.prompts)
	start := time.Now()
	databaseURL, err := g.create(ctx, admin)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, g.drop(context.WithoutCancel(ctx), admin)) }()
	m.filling = time.Since(start)
	if m.bytes, err = sizeOf(ctx, databaseURL); err != nil {
		return m, err
	}
	say("  filled in %v, %d MB; %d operations a second for %v", m.filling.Round(time.Second), m.bytes>>20, rate, span)

	s, err := board.Open(ctx, databaseURL)
	if err != nil {
		return m, err
	}
	defer s.Close()
	ops, err := operations(ctx, s, g)
	if err != nil {
		return m, err
	}
	for _, op := range ops {
		m.names = append(m.names, op.name)
	}
	if _, _, err := mixed(ctx, ops, rate, warmUp); err != nil {
		return m, err
	}
	if m.took, m.late, err = mixed(ctx, ops, rate, span); err != nil {
		return m, err
	}
	if err := m.others(ctx, databaseURL); err != nil {
		return m, err
	}
	for _, name := range m.names {
		say("  %-28s %s / %s ms", name, ms(percentile.At(m.took[name], 50)), ms(percentile.At(m.took[name], 99)))
	}
	if g.drawings > comparedUpTo {
		return m, nil
	}
	drift, err := s.Drift(ctx)
	if err == nil && len(drift) > 0 {
		err = fmt.Errorf("after all that the boards have %d rows that are not as they should be", len(drift))
	}
	return m, err
}

// mixed runs operations at a steady rate whatever they take, each counted from the moment that it was due, so that one that has
// to wait for others shows it.
func mixed(ctx context.Context, ops []operation, rate int, span time.Duration) (took map[string][]time.Duration, late time.Duration, err error) {
	took = map[string][]time.Duration{}
	var lock sync.Mutex
	var group sync.WaitGroup
	order := rand.New(rand.NewPCG(1, 1))
	start := time.Now()
	for i := range int(float64(rate) * span.Seconds()) {
		due := start.Add(time.Duration(i) * time.Second / time.Duration(rate))
		select {
		case <-ctx.Done():
			return nil, 0, ctx.Err()
		case <-time.After(time.Until(due)):
		}
		op, random := pick(ops, order), rand.New(rand.NewPCG(uint64(i), 2))
		late = max(late, time.Since(due))
		group.Go(func() {
			e := op.run(ctx, random)
			lock.Lock()
			defer lock.Unlock()
			took[op.name] = append(took[op.name], time.Since(due))
			if e != nil && err == nil {
				err = fmt.Errorf("%s: %w", op.name, e)
			}
		})
	}
	group.Wait()
	for _, list := range took {
		slices.Sort(list)
	}
	return took, late, err
}

func pick(ops []operation, r *rand.Rand) operation {
	n := r.IntN(100)
	for _, op := range ops {
		if n -= op.share; n < 0 {
			return op
		}
	}
	return ops[len(ops)-1]
}

// ignoreUnlisted: one drawing in fifty is on no board, and has no neighbours there.
func ignoreUnlisted(err error) error {
	if errors.Is(err, fault.NotFound) {
		return nil
	}
	return err
}
