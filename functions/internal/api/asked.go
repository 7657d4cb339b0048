package api

import (
	"log/slog"
	"net/http"
	"strings"
	"time"

	"paint.wtf/functions/internal/drawing"
)

// logged says of each request what it asked and how long that took. The next handler routes this very request: its pattern is known
// then.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		slog.DebugContext(r.Context(), "request", append(asked(r), "took", time.Since(start))...)
	})
}

// asked is what a log says of a request: its route, and of what its path names only a drawing, never a player.
func asked(r *http.Request) []any {
	route := r.Pattern // a method and a path, once the request has been routed
	if route == "" || route == "/" {
		route = r.Method
	}
	said := []any{"route", route}
	for _, folder := range []string{"/api/drawings/", "/d/", "/img/"} {
		rest, found := strings.CutPrefix(r.URL.Path, folder)
		if end := strings.IndexAny(rest, "./"); end >= 0 {
			rest = rest[:end]
		}
		if found && drawing.ValidID(rest) {
			return append(said, "drawing", rest)
		}
	}
	return said
}
