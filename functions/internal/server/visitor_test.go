package server

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// visitor is somebody at a browser: requests go to the real Api, tokens come from the real Auth emulator.
type visitor struct {
	*game
	handler http.Handler
	// uid and token are empty for somebody who has not signed in.
	uid, token string
}

func (g *game) visitor() *visitor {
	g.Helper()
	return &visitor{game: g, handler: g.handler(g.Context())}
}

// guest signs in anonymously.
func (g *game) guest() *visitor {
	g.Helper()
	v := g.visitor()
	response, err := http.Post("http://"+os.Getenv("FIREBASE_AUTH_EMULATOR_HOST")+
		"/identitytoolkit.googleapis.com/v1/accounts:signUp?key=demo-key", "application/json", strings.NewReader(`{"returnSecureToken":true}`))
	if err != nil {
		g.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct{ IDToken, LocalID string }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer.IDToken == "" {
		g.Fatalf("the Auth emulator did not sign in: %s, %v", response.Status, err)
	}
	v.uid, v.token = answer.LocalID, answer.IDToken
	return v
}

func (v *visitor) do(method, path, body string) *httptest.ResponseRecorder {
	v.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body)).WithContext(v.Context())
	if v.token != "" {
		r.Header.Set("Authorization", "Bearer "+v.token)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	w := httptest.NewRecorder()
	v.handler.ServeHTTP(w, r)
	return w
}

func (v *visitor) get(path string) *httptest.ResponseRecorder {
	v.Helper()
	return v.do(http.MethodGet, path, "")
}

// decoded reads a JSON answer of the wanted status.
func decoded[T any](t testing.TB, w *httptest.ResponseRecorder, status int) (answer T) {
	t.Helper()
	body, _ := io.ReadAll(w.Result().Body)
	if w.Code != status {
		t.Fatalf("answered %d %s, want %d", w.Code, body, status)
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		t.Fatalf("answered %s: %v", body, err)
	}
	return answer
}

type problemAnswer struct {
	Type, Title, Detail, Reason string
	Status                      int
}

// wantProblem checks that an answer is a problem with a reason that the site has a text for.
func wantProblem(t testing.TB, w *httptest.ResponseRecorder, status int, reason string) {
	t.Helper()
	if got := w.Header().Get("Content-Type"); got != "application/problem+json" {
		t.Errorf("content type is %q", got)
	}
	p := decoded[problemAnswer](t, w, status)
	if p.Reason != reason || p.Status != status || !strings.HasSuffix(p.Type, "/"+reason) || p.Title == "" {
		t.Errorf("the problem is %+v, want %s", p, reason)
	}
}
