// Package api answers the site's requests: submissions, prompts, boards, drawings and pictures.
package api

import (
	"context"
	"log/slog"
	"net/http"
	"runtime"
	"time"

	"firebase.google.com/go/v4/auth"
	"golang.org/x/sync/singleflight"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/daily"
	"paint.wtf/functions/internal/deletion"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/merging"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/picture"
	"paint.wtf/functions/internal/quota"
	"paint.wtf/functions/internal/sitepage"
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
	site      *sitepage.Site
	tokens    *auth.Client
	merging   *merging.Merger
	deletion  *deletion.Deleter
	mux       *http.ServeMux
	patterns  []string

	reads, writes *quota.Quota
	// flights are the reads under way: who asks the same meanwhile gets the same answer.
	flights singleflight.Group

	pictures *picture.Kept
	// making bounds how many pictures and cards are made at once: each takes a core.
	making chan struct{}
}

// New makes the Api; healthz answers how its process is.
func New(c *config.Config, documents *docstore.Store, files *blob.Store, boards *board.Store, tokens *auth.Client, healthz http.HandlerFunc) *API {
	a := &API{
		config: c, documents: documents, files: files, boards: boards, calendar: daily.NewCalendar(documents, boards), tokens: tokens,
		site: sitepage.New(c.SiteDir), mux: http.NewServeMux(), making: make(chan struct{}, runtime.NumCPU()),
		pictures: picture.NewKept(keptPictures),
		reads:    quota.New(c.ReadsPerMinute), writes: quota.New(c.WritesPerMinute),
	}
	mirrored := mirror.New(documents, boards)
	a.merging = merging.New(documents, files, mirrored, tokens)
	a.deletion = deletion.New(documents, files, mirrored, a.merging, tokens)
	for _, route := range a.routes(healthz) {
		a.register(route)
	}
	a.mux.HandleFunc("/", a.answering(func(http.ResponseWriter, *http.Request) error { return fault.NotFound }))
	return a
}

// ServeHTTP answers one request.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), requestTime)
	defer cancel()
	w.Header().Set("X-Content-Type-Options", "nosniff")
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	start := time.Now()
	asking := r.WithContext(ctx)
	a.mux.ServeHTTP(w, asking)
	slog.DebugContext(ctx, "request", append(asked(asking), "took", time.Since(start))...)
}
