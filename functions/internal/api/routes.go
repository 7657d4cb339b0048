package api

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

type handler = func(http.ResponseWriter, *http.Request) error

// A route is one thing that may be asked of the Api.
type route struct {
	pattern string // as http.ServeMux takes it: a method and a path
	handle  handler
	// takes are the parameters of its query; there may be no other.
	takes []parameter
}

func (a *API) routes(healthz, readyz http.HandlerFunc) []route {
	page := []parameter{afterParameter, limitParameter}
	return []route{
		{"GET /api/config", a.siteConfig, nil},
		{"GET /api/me", a.me, nil},
		{"DELETE /api/me", a.deleteAccount, []parameter{confirmParameter}},
		{"GET /api/me/drawings", a.ownDrawings, page},
		{"GET /api/me/export", a.export, nil},
		{"POST /api/me/merge", a.merge, nil},
		{"GET /api/stats", a.collapsed(a.stats), nil},
		{"GET /api/prompts", a.collapsed(a.prompts), nil},
		{"GET /api/prompts/{id}", named(readableID, a.collapsed(a.prompt)), nil},
		{"GET /api/prompts/{id}/board", named(readableID, a.collapsed(a.board)), append(page, scopeParameter, beforeParameter, aroundParameter)},
		{"GET /api/board", a.collapsed(a.points), page},
		{"GET /api/daily", a.collapsed(a.daily), nil},
		{"GET /api/dailies", a.collapsed(a.dailies), []parameter{limitParameter, dayParameter}},
		{"GET /api/gallery", a.collapsed(a.gallery), page},
		{"GET /api/highlights", a.collapsed(a.highlights), page},
		{"GET /api/players/{id}", named(readableID, a.collapsed(a.player)), nil},
		{"GET /api/players/{id}/drawings", named(readableID, a.collapsed(a.playerDrawings)), page},
		{"GET /api/drawings/{id}", named(drawing.ValidID, a.collapsed(a.drawing)), nil},
		{"DELETE /api/drawings/{id}", named(drawing.ValidID, a.deleteDrawing), nil},
		{"GET /api/drawings/{id}/strokes", named(drawing.ValidID, a.strokes), nil},
		{"POST /api/drawings/{id}/appeal", named(drawing.ValidID, a.appeal), nil},
		{"GET /api/moderation/queue", a.queue, append(page, reasonParameter)},
		{"GET /api/moderation/drawings/{id}", named(drawing.ValidID, a.caseOf), nil},
		{"GET /api/moderation/decisions", a.listDecisions, append(page, byParameter)},
		{"POST /api/submissions", a.submit, nil},
		{"GET /img/{file}", a.picture, []parameter{widthParameter}},
		{"GET /d/{id...}", a.collapsed(a.drawingPage), []parameter{anyParameter}},
		{"GET /feed.atom", a.collapsed(a.feed), nil},
		{"GET " + descriptionPath, a.description, nil},
		{"GET /api", a.descriptionPage, nil},
		{"GET " + descriptionStylePath, a.descriptionStyle, nil},
		{"GET /healthz", told(healthz), nil},
		{"GET /readyz", told(readyz), nil},
		// Google's front end keeps some addresses that end in z to itself, where it stands before Cloud Run.
		{"GET /api/ready", told(readyz), nil},
	}
}

// told is a handler that answers for itself.
func told(answer http.HandlerFunc) handler {
	return func(w http.ResponseWriter, r *http.Request) error { answer(w, r); return nil }
}

// Patterns are the routes, each a method and a path.
func (a *API) Patterns() []string { return slices.Clone(a.patterns) }

// register serves a route, and says to other methods which ones its path takes.
func (a *API) register(route route) {
	checked := func(w http.ResponseWriter, r *http.Request) error {
		if err := checkQuery(r, route.takes); err != nil {
			return err
		}
		return route.handle(w, r)
	}
	method, path, _ := strings.Cut(route.pattern, " ")
	if method != http.MethodGet {
		checked = a.attested(checked)
	}
	a.mux.HandleFunc(route.pattern, a.answering(checked))
	if !slices.ContainsFunc(a.patterns, func(p string) bool { return strings.HasSuffix(p, " "+path) }) {
		a.mux.HandleFunc(path, a.answering(func(w http.ResponseWriter, r *http.Request) error { return a.wrongMethod(w, path) }))
	}
	a.patterns = append(a.patterns, route.pattern)
}

func (a *API) wrongMethod(w http.ResponseWriter, path string) error {
	var methods []string
	for _, pattern := range a.patterns {
		method, of, _ := strings.Cut(pattern, " ")
		if of != path {
			continue
		}
		if methods = append(methods, method); method == http.MethodGet {
			methods = append(methods, http.MethodHead)
		}
	}
	allowed := strings.Join(methods, ", ")
	w.Header().Set("Allow", allowed)
	return fmt.Errorf("it takes %s: %w", allowed, fault.WrongMethod)
}

// answering serves a handler within the limits of the caller's address, and answers with the problem that it returns.
func (a *API) answering(handle handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := a.admitAddress(r)
		if err == nil {
			err = handle(w, r)
		}
		if err != nil {
			WriteProblem(w, r, err)
		}
	}
}

// named lets only those through whose {id} can be one: nothing has another.
func named(valid func(string) bool, handle handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		if !valid(r.PathValue("id")) {
			return fault.NotFound
		}
		return handle(w, r)
	}
}

// readableID reports whether an id may be a prompt's or a player's.
func readableID(id string) bool { return promptID.MatchString(id) }
