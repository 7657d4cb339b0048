// Package api answers the site's requests: submissions, prompts, boards, drawings and pictures.
package api

import (
	"net/http"

	"firebase.google.com/go/v4/auth"
	"golang.org/x/sync/singleflight"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/capacity"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/daily"
	"paint.wtf/functions/internal/deletion"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/export"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/merging"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/origin"
	"paint.wtf/functions/internal/picture"
	"paint.wtf/functions/internal/quota"
	"paint.wtf/functions/internal/sitepage"
)

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
	origin    *origin.Verifier
	exporter  *export.Exporter
	mux       *http.ServeMux
	bounded   http.Handler
	patterns  []string

	reads, writes, exports *quota.Quota
	// exporting bounds how many exports are written at once.
	exporting chan struct{}
	// flights are the reads under way: who asks the same meanwhile gets the same answer.
	flights singleflight.Group

	pictures *picture.Kept
	// capacity bounds what is read and made at once of pictures, cards and exports.
	capacity *capacity.Capacity
}

// New makes the Api; from verifies where requests that change something come from, and is nil where nobody asks; limit bounds the
// work in flight; healthz and readyz answer how its process is.
func New(c *config.Config, documents *docstore.Store, files *blob.Store, boards *board.Store, tokens *auth.Client,
	from *origin.Verifier, limit *capacity.Capacity, healthz, readyz http.HandlerFunc) *API {
	a := &API{
		config: c, documents: documents, files: files, boards: boards, calendar: daily.NewCalendar(documents, boards), tokens: tokens, origin: from,
		site: sitepage.New(c.SiteDir), mux: http.NewServeMux(), capacity: limit,
		pictures: picture.NewKept(keptPictures),
		reads:    quota.New(c.ReadsPerMinute), writes: quota.New(c.WritesPerMinute), exports: quota.New(c.ExportsPerMinute),
		exporting: make(chan struct{}, exportsAtOnce), exporter: export.New(documents, files, tokens),
	}
	a.bounded = bounded(logged(a.mux), requestTime)
	mirrored := mirror.New(documents, boards)
	a.merging = merging.New(documents, files, mirrored, tokens)
	a.deletion = deletion.New(documents, files, mirrored, a.merging, tokens)
	for _, route := range a.routes(healthz, readyz) {
		a.register(route)
	}
	a.mux.HandleFunc("/", a.answering(func(http.ResponseWriter, *http.Request) error { return fault.NotFound }))
	return a
}

// ServeHTTP answers one request.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	a.bounded.ServeHTTP(w, r)
}
