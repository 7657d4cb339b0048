package figures_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	"golang.org/x/net/html"

	"paint.wtf/functions/internal/figures"
	"paint.wtf/functions/internal/telemetry"
)

func open(t *testing.T) *telemetry.Telemetry {
	t.Helper()
	tell, err := telemetry.Open(t.Context(), telemetry.Options{Service: "paintwtf", Project: "demo-paint-wtf", Readable: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tell.Close() })
	return tell
}

// shown is the page's text, with single spaces.
func shown(t *testing.T, tell *telemetry.Telemetry, parts map[string]string) (text string, h http.Header) {
	t.Helper()
	w := httptest.NewRecorder()
	page := figures.New(tell.Figures, func(context.Context) map[string]string { return parts })
	page.ServeHTTP(w, httptest.NewRequest(http.MethodGet, figures.Path, nil))
	if w.Code != http.StatusOK {
		t.Fatalf("answered %d %s", w.Code, w.Body)
	}
	var words []string
	for tokens := html.NewTokenizer(w.Body); ; {
		switch tokens.Next() {
		case html.ErrorToken:
			return strings.Join(words, " "), w.Header()
		case html.StartTagToken:
			if name, _ := tokens.TagName(); string(name) == "style" {
				tokens.Next()
			}
		case html.TextToken:
			words = append(words, strings.Fields(string(tokens.Text()))...)
		}
	}
}

func want(t *testing.T, text string, phrases ...string) {
	t.Helper()
	for _, phrase := range phrases {
		if !strings.Contains(text, phrase) {
			t.Errorf("the page does not say %q:\n%s", phrase, text)
		}
	}
}

func TestBeforeAnythingHasHappenedThePageSaysSo(t *testing.T) {
	tell := open(t)
	tell.Event("ScoreDrawing", nil) // a function that is there and was not called
	text, h := shown(t, tell, map[string]string{"firestore": "ok", "postgres": "away"})
	want(t, text, "Nothing has happened yet", "postgres is away")
	if strings.Contains(text, "firestore is") || strings.Contains(text, "Judging") {
		t.Errorf("the page says\n%s", text)
	}
	if h.Get("Cache-Control") != "no-store" || !strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") {
		t.Errorf("its headers are %v", h)
	}
}

func TestThePageTellsWhatIsMeasured(t *testing.T) {
	tell := open(t)
	handle := func(err error) func(context.Context, cloudevents.Event) error {
		return func(ctx context.Context, _ cloudevents.Event) error {
			telemetry.Judged(ctx, 150*time.Millisecond)
			telemetry.Scored(ctx, err == nil, "nudity")
			telemetry.Mirrored(ctx, time.Now().Add(-3*time.Minute))
			return err
		}
	}
	e := cloudevents.NewEvent()
	e.SetTime(time.Now().Add(-2 * time.Second))
	_ = tell.Event("ScoreDrawing", handle(nil))(t.Context(), e)
	_ = tell.Event("DrawingWritten", handle(errors.New("away")))(t.Context(), e)
	dead := func(ctx context.Context, _ cloudevents.Event) error { telemetry.Dead(ctx, "PlayerWritten"); return nil }
	_ = tell.Event("PlayerWritten", dead)(t.Context(), e)
	answer := func(status int) {
		tell.Requests(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			telemetry.Route(r.Context(), "GET /api/<b>")
			w.WriteHeader(status)
		})).ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/api/x", nil))
	}
	answer(http.StatusOK)
	answer(http.StatusOK)
	answer(http.StatusServiceUnavailable)

	text, _ := shown(t, tell, nil)
	want(t, text,
		"Judging a drawing 150 ms median of 2; 95 % within 150 ms, longest 150 ms", "Postgres behind Firestore 3 min",
		"Under way 0", "Drawings 2 1 flagged: 1 nudity", "Deliveries that failed 1 1 events given up",
		"DrawingWritten 0 1 0 0", "PlayerWritten 0 0 1 0", "ScoreDrawing 1 0 0 0",
		"Requests: 3, 1 failed", "GET /api/<b> 200 2", "GET /api/<b> 503 1")
}
