package api

import (
	"net/http"
	"strings"

	"paint.wtf/functions/internal/drawing"
)

// asked is what a log says of a request: its route, and of what its path names only a drawing, never a player.
func asked(r *http.Request) []any {
	route := r.Pattern // a method and a path, once the request has been routed
	if route == "" || route == "/" {
		route = r.Method
	}
	said := []any{"route", route}
	for part := range strings.SplitSeq(r.URL.Path, "/") {
		if id, _, _ := strings.Cut(part, "."); drawing.ValidID(id) {
			return append(said, "drawing", id)
		}
	}
	return said
}
