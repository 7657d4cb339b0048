// Package figures is a page for developers that shows how the process behind it does.
package figures

import (
	"bytes"
	"context"
	_ "embed"
	"html/template"
	"maps"
	"net/http"
	"slices"
	"time"

	"go.opentelemetry.io/otel/sdk/metric/metricdata"
)

// Path is where the page is.
const Path = "/figures"

//go:embed page.html
var source string

var page = template.Must(template.New("page").Parse(source))

// A Page shows figures.
type Page struct {
	figures func(context.Context) (metricdata.ResourceMetrics, error)
	parts   func(context.Context) map[string]string
	began   time.Time
}

// New makes the page of a process: figures are what it measures, parts what it leans on, each with how that is.
func New(
	figures func(context.Context) (metricdata.ResourceMetrics, error), parts func(context.Context) map[string]string,
) *Page {
	return &Page{figures, parts, time.Now()}
}

// A named spread has a card of its own.
type named struct {
	Name string
	spread
}

// Spreads are the times that matter most.
func (s shown) Spreads() []named {
	return []named{{"Judging a drawing", s.Judge}, {"Age of events once handled", s.Age}, {"Postgres behind Firestore", s.Lag}}
}

// A part of the game, and how it is.
type part struct{ Name, State string }

func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	all, err := p.figures(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	now := struct {
		shown
		Parts []part
		Up    string
	}{shown: read(all), Up: time.Since(p.began).Round(time.Second).String()}
	parts := p.parts(r.Context())
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		now.Parts = append(now.Parts, part{name, parts[name]})
	}
	var body bytes.Buffer
	if err := page.Execute(&body, now); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	_, _ = w.Write(body.Bytes())
}
