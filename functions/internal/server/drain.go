package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"paint.wtf/functions/internal/api"
	"paint.wtf/functions/internal/fault"
)

// How a stopping process uses the 10 s that Cloud Run gives it.
const (
	// finishTime is how long it may finish what it has begun. What takes longer is given back: its context ends.
	finishTime = 7 * time.Second
	// drainTime is how long all of that may take.
	drainTime = 9 * time.Second
	// lastWrites is what the server needs to send the last answers, of which it tells nobody when they are out.
	lastWrites = 100 * time.Millisecond
)

var errStopping = errors.New("the process is stopping")

// A drain counts the work of a process, and brings it to an end when the process is to stop.
type drain struct {
	mu       sync.Mutex
	stopping bool
	working  sync.WaitGroup
	// ending ends when work is given back.
	ending   context.Context
	giveBack context.CancelFunc
}

func newDrain() *drain {
	d := &drain{}
	d.ending, d.giveBack = context.WithCancel(context.Background())
	return d
}

// begin counts a piece of work; ok is false once the process is stopping.
func (d *drain) begin() (done func(), ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.stopping {
		return nil, false
	}
	d.working.Add(1)
	return d.working.Done, true
}

// begun says whether the process is stopping.
func (d *drain) begun() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.stopping
}

// counted counts requests, lets them end with errStopping as the cause where they would last too long for a process that stops, and
// turns away those that come when it does already.
func (d *drain) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		done, ok := d.begin()
		if !ok {
			w.Header().Set("Connection", "close") // the next request finds another process
			api.WriteProblem(w, r, stopped(errStopping))
			return
		}
		defer done()
		ctx, cancel := context.WithCancelCause(r.Context())
		defer cancel(nil)
		defer context.AfterFunc(d.ending, func() { cancel(errStopping) })()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// stopped makes of err that it passes with this process.
func stopped(err error) error {
	return fault.After(time.Second, fmt.Errorf("%w: %w", fault.Unavailable, err))
}

// finish takes no more work, waits for what has begun, and gives back in time what would take too long. It is false where something
// is still running nevertheless.
func (d *drain) finish() (all bool) {
	d.mu.Lock()
	d.stopping = true
	d.mu.Unlock()
	defer time.AfterFunc(finishTime, d.giveBack).Stop()
	finished := make(chan struct{})
	go func() { d.working.Wait(); close(finished) }()
	select {
	case <-finished:
		time.Sleep(lastWrites)
		slog.Info("stopped")
		return true
	case <-time.After(drainTime):
		slog.Warn("stopped with work unfinished; its events come again")
		return false
	}
}
