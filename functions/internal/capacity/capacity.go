// Package capacity bounds the work that a process has in flight, by the memory that it takes and by cores, so that a process which
// is asked for too much says so instead of running out of memory.
package capacity

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/sync/semaphore"

	"paint.wtf/functions/internal/fault"
)

const (
	// patience is how long work waits for its turn. What comes in bursts is done soon; what waits longer than this had better come
	// again, perhaps to another process.
	patience = 10 * time.Second
	// again is when work that was turned away may try again.
	again = 5 * time.Second
)

// Capacity is what a process has for work. Safe for concurrent use.
type Capacity struct {
	bytes  int64
	memory *semaphore.Weighted
	cores  *semaphore.Weighted
}

// New makes a Capacity of so many bytes for all the work in flight, and so many cores.
func New(bytes int64, cores int) *Capacity {
	return &Capacity{bytes, semaphore.NewWeighted(bytes), semaphore.NewWeighted(int64(cores))}
}

// Hold waits until there is memory for a piece of work, which takes at most so many bytes until release is called. Work that takes
// more than there is in all is done alone, so that there is none that is never done. Fault: Unavailable, with the time to wait.
func (c *Capacity) Hold(ctx context.Context, bytes int64) (release func(), err error) {
	return acquire(ctx, c.memory, min(bytes, c.bytes), "memory")
}

// Compute waits for a core, which is taken until release is called. Fault: Unavailable, with the time to wait.
func (c *Capacity) Compute(ctx context.Context) (release func(), err error) {
	return acquire(ctx, c.cores, 1, "a core")
}

// acquire waits in line: what comes later never overtakes, however little it takes, so that large work has its turn too.
func acquire(ctx context.Context, s *semaphore.Weighted, n int64, what string) (release func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := s.Acquire(ctx, n); err != nil {
		return nil, fault.After(again, fmt.Errorf("no %s was free in time: %w: %w", what, fault.Unavailable, err))
	}
	return func() { s.Release(n) }, nil
}
