package api

import (
	"bytes"
	"context"
	"maps"
	"net/http"
	"time"
)

// readTime bounds what is looked up for everybody: while Postgres hangs, a page says so soon.
const readTime = 4 * time.Second

// collapsed lets callers who ask the same at the same time, without a name, wait for one answer. Its work is nobody's own, so
// it does not end with the request that began it.
func (a *API) collapsed(handle handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		if r.Header.Get("Authorization") != "" {
			ctx, cancel := context.WithTimeout(r.Context(), readTime)
			defer cancel()
			return handle(w, r.WithContext(ctx))
		}
		made, err, _ := a.flights.Do(r.URL.Path+"?"+r.URL.Query().Encode(), func() (any, error) {
			ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), readTime)
			defer cancel()
			// Nobody's conditions either: the whole answer, of which each caller then gets what they need.
			whole := r.Clone(ctx)
			whole.Method, whole.Header = http.MethodGet, http.Header{}
			made := &answer{status: http.StatusOK, header: http.Header{}}
			return made, handle(made, whole)
		})
		if err != nil {
			return err
		}
		made.(*answer).writeTo(w, r)
		return nil
	}
}

// An answer is kept for everybody who waits for it. It is an http.ResponseWriter.
type answer struct {
	status int
	header http.Header
	body   bytes.Buffer
}

func (a *answer) Header() http.Header            { return a.header }
func (a *answer) WriteHeader(status int)         { a.status = status }
func (a *answer) Write(part []byte) (int, error) { return a.body.Write(part) }

func (a *answer) writeTo(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	maps.Copy(h, a.header)
	if a.status == http.StatusOK && h.Get("ETag") != "" {
		h.Del("Content-Length") // of the whole
		writeTagged(w, r, a.body.Bytes())
		return
	}
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body.Bytes())
}
