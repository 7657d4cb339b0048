package server

import (
	"context"
	"encoding/json"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"sync"
	"time"

	"paint.wtf/functions"
)

const (
	// readyTime bounds one look at the parts.
	readyTime = 3 * time.Second
	// readyKept is how long a look counts: however often somebody asks, the parts are asked once in that time.
	readyKept = time.Second
)

// registerHealth serves how the process is where there is no Api to do it.
func (s *Server) registerHealth(ctx context.Context) error {
	if err := functions.RegisterPath(ctx, "/healthz", s.healthz); err != nil {
		return err
	}
	return functions.RegisterPath(ctx, "/readyz", s.readyz)
}

// healthz answers 200 while the process lives and its model is warm. It asks nobody else, so no outage elsewhere ends a process.
func (s *Server) healthz(w http.ResponseWriter, _ *http.Request) {
	status := http.StatusOK
	if s.only != API && s.judge == nil {
		status = http.StatusServiceUnavailable
	}
	writeHealth(w, status, map[string]any{"model": s.modelName()})
}

// readyz answers 200 when the process can do all of its work now: its model is warm, Firestore, Postgres and Storage answer, and
// it is not stopping. Else it answers 503, and names what is away.
func (s *Server) readyz(w http.ResponseWriter, r *http.Request) {
	parts := s.readiness.look(r.Context(), s.parts())
	stopping := s.drain.begun()
	status := http.StatusOK
	if stopping || slices.Contains(slices.Collect(maps.Values(parts)), away) {
		status = http.StatusServiceUnavailable
	}
	writeHealth(w, status, map[string]any{"model": s.modelName(), "parts": parts, "stopping": stopping})
}

// parts are what the process leans on, each with what asks whether it answers.
func (s *Server) parts() map[string]func(context.Context) error {
	return map[string]func(context.Context) error{
		"firestore": s.documents.Ping, "postgres": s.boards.Ping, "storage": s.files.Ping,
	}
}

// How a part is.
const (
	ok   = "ok"
	away = "away"
)

// readiness remembers how the parts were a moment ago.
type readiness struct {
	mu    sync.Mutex
	at    time.Time
	parts map[string]string
}

// look says of each part whether it answers. It asks all of them at once, so that one that hangs makes no other one late; who
// comes meanwhile waits for the same look.
func (r *readiness) look(ctx context.Context, parts map[string]func(context.Context) error) map[string]string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if time.Since(r.at) < readyKept {
		return r.parts
	}
	// It is everybody's look, and does not end with the request that began it.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), readyTime)
	defer cancel()
	type answer struct {
		part string
		err  error
	}
	answers := make(chan answer, len(parts))
	for part, ping := range parts {
		go func() { answers <- answer{part, ping(ctx)} }()
	}
	found := map[string]string{}
	for range parts {
		a := <-answers
		found[a.part] = ok
		if a.err != nil {
			found[a.part] = away
			slog.WarnContext(ctx, "a part does not answer", "part", a.part, "cause", a.err)
		}
	}
	r.at, r.parts = time.Now(), found
	return found
}

func writeHealth(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the status is out; a caller that has gone needs no more
}
