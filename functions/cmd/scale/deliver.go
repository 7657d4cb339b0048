package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
)

// A delivery is an event on its way to a function.
type delivery struct {
	function string
	event    cloudevents.Event
	attempt  int
	// taken is called once the event is acknowledged; nil for nothing.
	taken func()
	took  *[]time.Duration // where the time of the attempt that was acknowledged is noted; nil for nowhere
}

// A queue delivers events as Pub/Sub pushes them: to whichever process has room, at least once, and again where one fails.
type queue struct {
	client *http.Client
	waits  chan delivery
	open   sync.WaitGroup // deliveries that are not acknowledged

	lock   sync.Mutex
	again  int // attempts that failed
	failed error
}

const (
	// mostAttempts is how often an event is delivered before it counts as lost.
	mostAttempts = 20
	pause        = 250 * time.Millisecond // before the next attempt
)

// newQueue has room for so many deliveries at once.
func newQueue(room int) *queue {
	return &queue{client: &http.Client{Timeout: patience, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}, waits: make(chan delivery, room)}
}

// add takes an event, or the reason why there is none.
func (q *queue) add(d delivery, err error) {
	if err != nil {
		q.fail(err)
		return
	}
	q.open.Add(1)
	q.waits <- d
}

func (q *queue) fail(err error) {
	q.lock.Lock()
	defer q.lock.Unlock()
	q.failed = errors.Join(q.failed, err)
}

// run delivers, so many events at once to each process, until all are acknowledged, also those that came of others.
func (q *queue) run(ctx context.Context, all []*process, concurrency int) error {
	for _, p := range all {
		for range concurrency {
			go func() {
				for d := range q.waits {
					q.deliver(ctx, p, d)
				}
			}()
		}
	}
	q.open.Wait()
	close(q.waits)
	return errors.Join(q.failed, ctx.Err())
}

func (q *queue) deliver(ctx context.Context, to *process, d delivery) {
	start := time.Now()
	err := q.send(ctx, to.url+"/"+d.function, d.event)
	if err == nil {
		if d.took != nil {
			q.lock.Lock()
			*d.took = append(*d.took, time.Since(start))
			q.lock.Unlock()
		}
		if d.taken != nil {
			d.taken()
		}
		q.open.Done()
		return
	}
	if d.attempt++; d.attempt >= mostAttempts || ctx.Err() != nil {
		q.fail(fmt.Errorf("%s: given up after %d attempts: %w", d.function, d.attempt, err))
		q.open.Done()
		return
	}
	q.lock.Lock()
	q.again++
	q.lock.Unlock()
	time.AfterFunc(pause, func() { q.waits <- d })
}

func (q *queue) send(ctx context.Context, address string, e cloudevents.Event) error {
	r, err := cehttp.NewHTTPRequestFromEvent(ctx, address, e)
	if err != nil {
		return err
	}
	response, err := q.client.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode >= 300 {
		err = fmt.Errorf("%s: %s", response.Status, text)
	}
	return err
}
