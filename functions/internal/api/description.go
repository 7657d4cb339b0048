package api

import (
	"net/http"

	"paint.wtf/functions/internal/openapi"
)

const (
	descriptionPath      = "/openapi.json"
	descriptionStylePath = "/api/description.css"
	// descriptionPolicy lets the page load its style and icon, and nothing else at all.
	descriptionPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

// description answers with what all of this does, for programs.
func (a *API) description(w http.ResponseWriter, r *http.Request) error {
	writePublic(w, r, "application/json", cachePage, openapi.Description)
	return nil
}

// descriptionPage answers with the same for people.
func (a *API) descriptionPage(w http.ResponseWriter, r *http.Request) error {
	page, err := openapi.Page(descriptionPath, descriptionStylePath)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Security-Policy", descriptionPolicy)
	writePublic(w, r, pageType, cachePage, page)
	return nil
}

func (a *API) descriptionStyle(w http.ResponseWriter, r *http.Request) error {
	writePublic(w, r, "text/css; charset=utf-8", cachePage, openapi.Style)
	return nil
}
