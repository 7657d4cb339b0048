package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// functions answers events, and remembers which it took; the first delivery of each event fails.
type functions struct {
	lock  sync.Mutex
	seen  map[string]int
	taken []string
	most  int // at once
	now   int
}

func (f *functions) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.Header.Get("Ce-Id")
	f.lock.Lock()
	f.now++
	f.most = max(f.most, f.now)
	f.seen[id]++
	fails := f.seen[id] == 1
	if !fails {
		f.taken = append(f.taken, strings.TrimPrefix(r.URL.Path, "/"))
	}
	f.lock.Unlock()
	if fails {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	f.lock.Lock()
	f.now--
	f.lock.Unlock()
}

func TestEventsAreDeliveredUntilTheyAreTakenAndSoAreThoseThatComeOfThem(t *testing.T) {
	f := &functions{seen: map[string]int{}}
	server := httptest.NewServer(f)
	defer server.Close()
	q := newQueue(20)
	var took []time.Duration
	for i := range 4 {
		e, err := written("drawings", fmt.Sprint(i))
		q.add(delivery{function: "First", event: e, taken: func() {
			e, err := written("drawings", fmt.Sprint(i))
			q.add(delivery{function: "Second", event: e, took: &took}, err)
		}}, err)
	}
	if err := q.run(t.Context(), []*process{{url: server.URL}, {url: server.URL}}, 1); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(fmt.Sprint(f.taken), "First"); n != 4 || len(f.taken) != 8 || len(took) != 4 || q.again != 8 {
		t.Errorf("taken %v, times of %d, %d delivered again", f.taken, len(took), q.again)
	}
	if f.most > 2 {
		t.Errorf("%d at once to two processes with room for one each", f.most)
	}
}

func TestAnEventThatNobodyTakesIsAnErrorInTheEnd(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	q := newQueue(1)
	e, err := written("drawings", "x")
	q.add(delivery{function: "Gone", event: e, attempt: mostAttempts - 1}, err)
	if err := q.run(t.Context(), []*process{{url: server.URL}}, 1); err == nil || !strings.Contains(err.Error(), "404") {
		t.Errorf("error %v", err)
	}
}
