package api

import (
	"log/slog"
	"net/http"
	"strings"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/telemetry"
)

// logged says of each request what it asked and how long that took. The next handler routes this very request: its pattern is known
// then.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		telemetry.About(r.Context(), telemetry.Drawing, drawingOf(r))
		next.ServeHTTP(w, r)
		telemetry.Route(r.Context(), r.Pattern)
		slog.DebugContext(r.Context(), "request", append(asked(r), "took", time.Since(start))...)
	})
}

// asked is what a log says of a request: its route, and of what its path names only a drawing, never a player.
func asked(r *http.Request) []any {
	route := r.Pattern // a method and a path, once the request has been routed
	if route == "" || route == "/" {
		route = r.Method
	}
	if id := drawingOf(r); id != "" {
		return []any{"route", route, "drawing", id}
	}
	return []any{"route", route}
}

// drawingOf is the drawing that a request's path names, or "".
func drawingOf(r *http.Request) string {
	for _, folder := range []string{"/api/drawings/", "/d/", "/img/"} {
		rest, found := strings.CutPrefix(r.URL.Path, folder)
		if end := strings.IndexAny(rest, "./"); end >= 0 {
			rest = rest[:end]
		}
		if found && drawing.ValidID(rest) {
			return rest
		}
	}
	return ""
}
