package server

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/capacity"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/event"
)

// busy lets the game have no memory, or no cores, for events or for requests until the function that it returns is called.
func (g *game) busy(line **capacity.Capacity, memory bool) (over func()) {
	g.Helper()
	*line = capacity.New(1<<30, 1)
	g.events = g.Events()
	hold := (*line).Compute
	if memory {
		hold = func(ctx context.Context) (func(), error) { return (*line).Hold(ctx, 1<<30) }
	}
	over, err := hold(g.Context())
	g.must(err)
	return over
}

// delivered sends an event to a function as Eventarc does.
func (g *game) delivered(function func(context.Context, cloudevents.Event) error, e cloudevents.Event) *httptest.ResponseRecorder {
	g.Helper()
	body, err := json.Marshal(e)
	g.must(err)
	r := httptest.NewRequestWithContext(g.Context(), http.MethodPost, "/", bytes.NewReader(body))
	r.Header.Set("Content-Type", cloudevents.ApplicationCloudEventsJSON)
	w := httptest.NewRecorder()
	event.Handler(function).ServeHTTP(w, r)
	return w
}

func TestABusyProcessSendsUploadsBackAndScoresThemLater(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	for name, memory := range map[string]bool{"no memory": true, "no cores": false} {
		t.Run(name, func(t *testing.T) {
			over := g.busy(&g.work.events, memory)
			id := g.submit("player", promptID)
			e := g.upload(drawing.UploadPath("player", id), drawingtest.Encode(t, doodle()))
			w := g.delivered(g.events.ScoreDrawing, e)
			if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
				t.Errorf("answered %d, again in %q s", w.Code, w.Header().Get("Retry-After"))
			}
			g.wantState(id, drawing.Submitted, "")
			over()
			if w := g.delivered(g.events.ScoreDrawing, e); w.Code != http.StatusOK {
				t.Errorf("answered %d %s", w.Code, w.Body)
			}
			g.wantState(id, drawing.Scored, "")
		})
	}
}

func TestABusyProcessSaysWhenToAskForPicturesCardsAndExportsAgain(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.hang(newID(), promptID)
	over := g.busy(&g.work.requests, true)
	v := g.member()
	paths := []string{"/img/" + id + ".png", "/img/" + id + ".png?w=128", "/img/" + id + ".card.png", "/api/me/export"}
	atOnce(t, len(paths), func(i int) {
		w := v.get(paths[i])
		wantProblem(t, w, http.StatusServiceUnavailable, "unavailable")
		if w.Header().Get("Retry-After") == "" {
			t.Errorf("%s does not say when to ask again", paths[i])
		}
	})
	if w := v.get("/api/prompts/" + promptID + "/board"); w.Code != http.StatusOK {
		t.Errorf("a board, which takes next to nothing, answers %d", w.Code)
	}
	over()
	for _, path := range paths[:3] {
		if w := v.get(path); w.Code != http.StatusOK {
			t.Errorf("%s answers %d %s", path, w.Code, w.Body)
		}
	}
}

func TestPicturesAndDrawingsDoNotWaitForEachOther(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	for name, memory := range map[string]bool{"no memory": true, "no cores": false} {
		t.Run(name, func(t *testing.T) {
			hung := g.hang(newID(), promptID)
			over := g.busy(&g.work.events, memory)
			for _, path := range []string{"/img/" + hung + ".png?w=256", "/img/" + hung + ".card.png"} {
				if w := g.visitor().get(path); w.Code != http.StatusOK {
					t.Errorf("%s answers %d while drawings wait", path, w.Code)
				}
			}
			over()
			over = g.busy(&g.work.requests, memory)
			defer over()
			id := g.submit("player", promptID)
			g.must(g.events.ScoreDrawing(t.Context(), g.upload(drawing.UploadPath("player", id), drawingtest.Encode(t, doodle()))))
			g.wantState(id, drawing.Scored, "")
		})
	}
}
