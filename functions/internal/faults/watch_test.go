package faults

import (
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
)

// A watch hears of every step of the processes that it is given to, while they wait for its answer.
type watch struct {
	*httptest.Server
	mu    sync.Mutex
	steps []string
	last  int
	then  func(step int)
}

func newWatch(t *testing.T) *watch {
	w := &watch{}
	w.Server = httptest.NewServer(http.HandlerFunc(w.hear))
	t.Cleanup(w.Close)
	return w
}

func (w *watch) hear(answer http.ResponseWriter, r *http.Request) {
	step, err := io.ReadAll(r.Body)
	if err != nil {
		return // the process is gone
	}
	w.mu.Lock()
	w.steps = append(w.steps, string(step))
	n, last, then := len(w.steps), w.last, w.then
	w.mu.Unlock()
	if then != nil {
		then(n)
	}
	if n == last {
		answer.WriteHeader(http.StatusGone)
	}
}

// begin counts from here on. After the step of the number last the process dies, and for 0 after none; then is called with every
// number, if there is such a function, before the process goes on.
func (w *watch) begin(last int, then func(step int)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.steps, w.last, w.then = nil, last, then
}

// seen are the steps since begin.
func (w *watch) seen() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.steps)
}
