package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v4"

	"paint.wtf/functions/internal/origin/origintest"
)

// attested sends a request with an App Check token, or without one where it is "".
func (v *visitor) attested(token, method, path, body string) *httptest.ResponseRecorder {
	v.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body)).WithContext(v.Context())
	r.Header.Set("Authorization", "Bearer "+v.token)
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("X-Firebase-AppCheck", token)
	}
	w := httptest.NewRecorder()
	v.handler.ServeHTTP(w, r)
	return w
}

// writes are the routes that change something, each with a path of it.
func (v *visitor) writes() map[string]string {
	v.Helper()
	all := map[string]string{}
	for _, pattern := range v.API(v.Context()).Patterns() {
		if method, path, _ := strings.Cut(pattern, " "); method != http.MethodGet {
			all[strings.ReplaceAll(path, "{id}", newID())] = method
		}
	}
	return all
}

func TestWithAppCheckWhatChangesSomethingHasToComeFromTheGamesOwnSite(t *testing.T) {
	google := origintest.New(t)
	g := newGame(t)
	g.config.AppCheck, g.config.AppCheckSiteKey = true, "key"
	v, promptID := g.guest(), g.newPrompt()
	expired := google.Token(func(token *jwt.Token) {
		token.Claims.(jwt.MapClaims)["exp"] = time.Now().Add(-time.Minute).Unix()
	})
	for path, method := range v.writes() {
		for says, token := range map[string]string{"no attestation": "", "not valid": "nonsense", "expired": expired} {
			w := v.attested(token, method, path, "{}")
			if body := w.Body.String(); !strings.Contains(body, says) || !strings.Contains(body, "reload the page") {
				t.Errorf("%s %s answers %s, want that it says %q", method, path, body, says)
			}
			wantProblem(t, w, http.StatusUnauthorized, "unattested")
		}
	}
	w := v.attested(google.Token(nil), http.MethodPost, "/api/submissions", submission(newID(), promptID))
	if w.Code != http.StatusCreated {
		t.Errorf("with a valid token, answered %d %s", w.Code, w.Body)
	}
	for _, path := range []string{"/api/prompts", "/api/me", "/healthz"} {
		if w := v.attested("", http.MethodGet, path, ""); w.Code != http.StatusOK {
			t.Errorf("reading %s answers %d %s", path, w.Code, w.Body)
		}
	}
	told := decoded[struct{ AppCheck *struct{ SiteKey string } }](t, v.get("/api/config"), http.StatusOK)
	if told.AppCheck == nil || told.AppCheck.SiteKey != "key" {
		t.Errorf("browsers are told %+v", told.AppCheck)
	}
}

func TestWithoutAppCheckNothingIsAskedAndNoKeyIsFetched(t *testing.T) {
	google := origintest.New(t)
	google.Away = true
	g := newGame(t)
	v := g.guest()
	for _, token := range []string{"", "nonsense"} {
		w := v.attested(token, http.MethodPost, "/api/submissions", submission(newID(), g.newPrompt()))
		if w.Code != http.StatusCreated {
			t.Errorf("answered %d %s", w.Code, w.Body)
		}
	}
	if body := v.get("/api/config").Body.String(); !strings.Contains(body, `"appCheck":null`) {
		t.Errorf("browsers are told %s", body)
	}
}
