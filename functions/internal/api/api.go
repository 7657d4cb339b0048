// Package api answers the site's requests: submissions, prompts, boards, drawings and pictures.
package api

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/daily"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
)

// requestTime bounds one request: a part that is away shows as a clear answer, not as a page that never loads.
const requestTime = 10 * time.Second

// maxBody is far above any request body of the Api, in bytes.
const maxBody = 16 << 10

// API holds what the handlers need.
type API struct {
	config    *config.Config
	documents *docstore.Store
	files     *blob.Store
	boards    *board.Store
	calendar  *daily.Calendar
	tokens    *auth.Client
	mux       *http.ServeMux
}

// New makes the Api.
func New(c *config.Config, documents *docstore.Store, files *blob.Store, boards *board.Store, tokens *auth.Client) *API {
	a := &API{
		config: c, documents: documents, files: files, boards: boards, calendar: daily.NewCalendar(documents, boards), tokens: tokens,
		mux: http.NewServeMux(),
	}
	routes := map[string]func(http.ResponseWriter, *http.Request) error{
		"GET /api/config":                a.siteConfig,
		"GET /api/me":                    a.me,
		"GET /api/stats":                 a.stats,
		"GET /api/prompts":               a.prompts,
		"GET /api/prompts/{id}":          a.prompt,
		"GET /api/prompts/{id}/board":    a.board,
		"GET /api/daily":                 a.daily,
		"GET /api/gallery":               a.gallery,
		"GET /api/highlights":            a.highlights,
		"GET /api/players/{id}":          a.player,
		"GET /api/players/{id}/drawings": a.playerDrawings,
		"GET /api/drawings/{id}":         a.drawing,
		"GET /api/drawings/{id}/strokes": a.strokes,
		"POST /api/submissions":          a.submit,
		"GET /img/{file}":                a.picture,
		"/": func(http.ResponseWriter, *http.Request) error {
			return fault.NotFound
		},
	}
	for pattern, handle := range routes {
		a.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if err := handle(w, r); err != nil {
				writeProblem(w, r, err)
			}
		})
	}
	return a
}

// ServeHTTP answers one request.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), requestTime)
	defer cancel()
	w.Header().Set("X-Content-Type-Options", "nosniff")
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	start := time.Now()
	a.mux.ServeHTTP(w, r.WithContext(ctx))
	slog.DebugContext(ctx, "request", "method", r.Method, "path", r.URL.Path, "took", time.Since(start))
}

// caller returns the uid of the signed-in caller. Faults: Unauthenticated, Unavailable.
func (a *API) caller(r *http.Request) (uid string, err error) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || token == "" {
		return "", fault.Unauthenticated
	}
	verified, err := a.tokens.VerifyIDToken(r.Context(), token)
	switch {
	case err == nil:
		return verified.UID, nil
	case auth.IsCertificateFetchFailed(err):
		return "", fmt.Errorf("%w: %w", fault.Unavailable, err)
	case auth.IsIDTokenExpired(err):
		return "", fmt.Errorf("the sign-in has expired: %w", fault.Unauthenticated)
	}
	return "", fmt.Errorf("the sign-in is not valid: %w", fault.Unauthenticated)
}
