package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestWhatIsWrongWithAQueryIsToldWithWhatIsAllowed(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	board := "/api/prompts/" + g.newPrompt() + "/board"
	for name, c := range map[string]struct{ path, says string }{
		"an unknown parameter":             {board + "?size=3", `no parameter "size" here; this address takes after, limit, scope`},
		"a parameter where there are none": {"/api/stats?x=1", `no parameter "x" here; this address takes none`},
		"a parameter twice":                {board + "?limit=1&limit=2", "limit is there 2 times"},
		"a malformed query":                {board + "?limit=%zz", "malformed"},
		"a semicolon":                      {board + "?limit=1;scope=players", "malformed"},
		"no number":                        {board + "?limit=ten", "must be 1 to 100"},
		"a number in another form":         {board + "?limit=%2B10", "must be 1 to 100"},
		"too many":                         {board + "?limit=101", "must be 1 to 100"},
		"an empty value":                   {board + "?after=", "must have 1 to 512 bytes"},
		"a cursor that is none":            {board + "?after=abc", "cursor"},
		"a scope that is none":             {board + "?scope=all", "must be players or drawings"},
		"a width that is none":             {"/img/" + newID() + ".png?w=64", "must be 128 or 256"},
		"a width of a card":                {"/img/" + newID() + ".card.png?w=128", "one size"},
	} {
		t.Run(name, func(t *testing.T) {
			w := v.get(c.path)
			body := w.Body.String()
			wantProblem(t, w, http.StatusBadRequest, "bad_request")
			if !strings.Contains(strings.ReplaceAll(body, `\"`, `"`), c.says) {
				t.Errorf("answered %s, want that it says %q", body, c.says)
			}
		})
	}
}

func TestALinkThatSomebodyAddedToStillOpensItsPage(t *testing.T) {
	g := newGame(t)
	g.withSite()
	id := g.paint(newID(), g.newPrompt())
	if w := g.visitor().get("/d/" + id + "?utm_source=somewhere&x=%zz"); w.Code != http.StatusOK {
		t.Errorf("answered %d %s", w.Code, w.Body)
	}
}

func TestWhatIsWrongWithABodyIsTold(t *testing.T) {
	g := newGame(t)
	v := g.guest()
	for body, says := range map[string]string{
		`{"drawingId": "a", "drawingId": "b", "promptId": "c"}`: "drawingId is there twice",
		`{"drawingId": "a"}`:                       "promptId is missing",
		`{"drawingId": "a", "promptId": 7}`:        "promptId is no text",
		`{"drawingId": "a", "promptId": null}`:     "promptId is no text",
		`{"DRAWINGID": "a", "promptId": "c"}`:      `no field "DRAWINGID"`,
		`["drawingId"]`:                            "no object",
		`{"drawingId": "a", "promptId": "c"} true`: "something follows",
		`{"drawingId": "a", "promptId": "c"`:       "EOF",
	} {
		w := v.do(http.MethodPost, "/api/submissions", body)
		text := strings.ReplaceAll(w.Body.String(), `\"`, `"`)
		wantProblem(t, w, http.StatusBadRequest, "bad_request")
		if !strings.Contains(text, says) || !strings.Contains(text, "drawingId, promptId") {
			t.Errorf("%s: answered %s, want that it says %q", body, text, says)
		}
	}
	r := httptest.NewRequest(http.MethodPost, "/api/submissions", strings.NewReader("drawingId=a"))
	r.Header.Set("Authorization", "Bearer "+v.token)
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	v.handler.ServeHTTP(w, r)
	wantProblem(t, w, http.StatusUnsupportedMediaType, "unsupported_media_type")
}

func TestAnAddressThatIsNoneAndAMethodThatItDoesNotTakeAreProblemsToo(t *testing.T) {
	v := newGame(t).visitor()
	for _, path := range []string{"/", "/api/nothing", "/api/prompts/a%00b", "/api/players/a/b/c", "/ScoreDrawing"} {
		wantProblem(t, v.get(path), http.StatusNotFound, "not_found")
	}
	for path, allowed := range map[string]string{
		"/api/prompts": "GET, HEAD", "/api/submissions": "POST", "/api/drawings/" + newID(): "GET, HEAD, DELETE", "/img/x.png": "GET, HEAD",
	} {
		w := v.do(http.MethodPut, path, "")
		if got := w.Header().Get("Allow"); got != allowed {
			t.Errorf("%s allows %q, want %q", path, got, allowed)
		}
		wantProblem(t, w, http.StatusMethodNotAllowed, "method_not_allowed")
	}
}
