package server

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
)

// from sends a request from an address, as it comes through Hosting and Cloud Run.
func (v *visitor) from(address, method, path, body string) *httptest.ResponseRecorder {
	v.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body)).WithContext(v.Context())
	r.Header.Set("X-Forwarded-For", address+", 203.0.113.9")
	r.Header.Set("Content-Type", "application/json")
	if v.token != "" {
		r.Header.Set("Authorization", "Bearer "+v.token)
	}
	w := httptest.NewRecorder()
	v.handler.ServeHTTP(w, r)
	return w
}

func wantToWait(t *testing.T, w *httptest.ResponseRecorder, says string) {
	t.Helper()
	left, err := strconv.Atoi(w.Header().Get("Retry-After"))
	if body := w.Body.String(); err != nil || left < 1 || left > 60 || !strings.Contains(body, says) || !strings.Contains(body, fmt.Sprintf("in %d s", left)) {
		t.Errorf("Retry-After is %q, answered %s, want that it says %q", w.Header().Get("Retry-After"), body, says)
	}
	wantProblem(t, w, http.StatusTooManyRequests, "rate_limited")
}

func TestReadsAreLimitedByAddress(t *testing.T) {
	g := newGame(t)
	g.config.ReadsPerMinute = 3
	v := g.visitor()
	for _, path := range []string{"/api/stats", "/api/nothing", "/img/x.png"} {
		if w := v.from("198.51.100.7", http.MethodGet, path, ""); w.Code == http.StatusTooManyRequests {
			t.Fatalf("%s is too much already", path)
		}
	}
	wantToWait(t, v.from("198.51.100.7", http.MethodGet, "/api/prompts", ""), "3 requests from your address")
	if w := v.from("198.51.100.8", http.MethodGet, "/api/prompts", ""); w.Code != http.StatusOK {
		t.Errorf("another address is answered %d", w.Code)
	}
	for range 5 {
		if w := v.from("198.51.100.7", http.MethodGet, "/healthz", ""); w.Code != http.StatusOK {
			t.Errorf("readiness answers %d", w.Code)
		}
	}
}

func TestAPlayerIsLimitedWhereverTheyComeFrom(t *testing.T) {
	g := newGame(t)
	g.config.ReadsPerMinute, g.config.WritesPerMinute = 2, 1
	v, other := g.guest(), g.guest()
	other.handler = v.handler
	for i := range 2 {
		if w := v.from(fmt.Sprintf("198.51.100.%d", i), http.MethodGet, "/api/me", ""); w.Code != http.StatusOK {
			t.Fatalf("answered %d %s", w.Code, w.Body)
		}
	}
	wantToWait(t, v.from("198.51.100.9", http.MethodGet, "/api/me", ""), "2 requests by you")
	if w := other.from("198.51.100.9", http.MethodGet, "/api/me", ""); w.Code != http.StatusOK {
		t.Errorf("another player is answered %d", w.Code)
	}
	// Writes have a limit of their own.
	gone := "/api/drawings/" + newID()
	if w := v.from("198.51.100.10", http.MethodDelete, gone, ""); w.Code == http.StatusTooManyRequests {
		t.Errorf("the first change is answered %d", w.Code)
	}
	wantToWait(t, v.from("198.51.100.11", http.MethodDelete, gone, ""), "1 changes by you")
}

func TestSubmissionsAreLimitedByAddressOverAllProcesses(t *testing.T) {
	g := newGame(t)
	g.config.SubmissionsPerAddress = 2
	promptID := g.newPrompt()
	submitFrom := func(address string) *httptest.ResponseRecorder {
		// Each visitor has a process, and each is another player.
		return g.guest().from(address, http.MethodPost, "/api/submissions", submission(newID(), promptID))
	}
	// The minute may turn in between, so one more than twice the limit is always too many for one of them.
	for range 5 {
		w := submitFrom("198.51.100.7")
		if w.Code == http.StatusCreated {
			continue
		}
		wantToWait(t, w, "2 submissions from your address")
		if w := submitFrom("198.51.100.8"); w.Code != http.StatusCreated {
			t.Errorf("another address is answered %d %s", w.Code, w.Body)
		}
		g.wantNoTrace("198.51.100")
		g.config.SubmissionsPerAddress = 0
		if w := submitFrom("198.51.100.7"); w.Code != http.StatusCreated {
			t.Errorf("without a limit, answered %d %s", w.Code, w.Body)
		}
		return
	}
	t.Error("five submissions passed a limit of two")
}
