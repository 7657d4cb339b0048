package server

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/event/eventtest"
)

// A line is what the log says of one moment.
type line struct {
	Severity, Message, Function, Event, Drawing string
	Trace                                       string `json:"logging.googleapis.com/trace"`
	Span                                        string `json:"logging.googleapis.com/spanId"`
}

func (c *captured) lines(t *testing.T) (all []line) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	for text := range strings.Lines(c.text.String()) {
		var l line
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		all = append(all, l)
	}
	return all
}

const (
	asTrace = "0af7651916cd43dd8448eb211c80319c"
	parent  = "00-" + asTrace + "-b7ad6b7169203331-01"
)

// brought is the context of a request that brings an event, as the platform sends it.
func (g *game) brought(traceparent string) context.Context {
	r := httptest.NewRequest(http.MethodPost, "/", nil)
	if traceparent != "" {
		r.Header.Set("Traceparent", traceparent)
	}
	return cehttp.WithRequestDataAtContext(g.Context(), r)
}

func TestEveryLineOfADrawingsWayNamesItAndItsTrace(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	v := g.guest()
	id := newID()
	log := capture(t)

	r := httptest.NewRequest(http.MethodPost, "/api/submissions", strings.NewReader(submission(id, promptID)))
	r.Header.Set("Authorization", "Bearer "+v.token)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Traceparent", parent)
	w := httptest.NewRecorder()
	v.handler.ServeHTTP(w, r)
	if w.Code != http.StatusCreated {
		t.Fatalf("answered %d %s", w.Code, w.Body)
	}
	uploaded := g.upload(drawing.UploadPath(v.uid, id), drawingtest.Encode(t, doodle()))
	g.must(g.events.ScoreDrawing(g.brought(parent), uploaded))
	mirrored := eventtest.Written(t, "drawings", id)
	g.must(g.events.DrawingWritten(g.brought(""), mirrored))
	away := g.whileAllIsAway()
	failing := eventtest.Written(t, "drawings", id)
	if err := away.events.DrawingWritten(g.brought(parent), failing); err == nil {
		t.Fatal("an event succeeds while all is away")
	}

	all := log.lines(t)
	for _, l := range all {
		if l.Drawing != id || l.Span == "" || !strings.HasPrefix(l.Trace, "projects/demo-paint-wtf/traces/") {
			t.Errorf("a line is of %q, trace %q, span %q: %+v", l.Drawing, l.Trace, l.Span, l)
		}
	}
	for _, want := range []line{
		{Severity: "INFO", Message: "submission opened", Trace: asTrace},
		{Severity: "INFO", Message: "drawing scored", Function: "ScoreDrawing", Event: uploaded.ID(), Trace: asTrace},
		{Severity: "INFO", Message: "event handled", Function: "ScoreDrawing", Event: uploaded.ID(), Trace: asTrace},
		{Severity: "INFO", Message: "event handled", Function: "DrawingWritten", Event: mirrored.ID()},
		{Severity: "ERROR", Message: "event failed and will come again", Function: "DrawingWritten", Event: failing.ID(), Trace: asTrace},
	} {
		if !slices.ContainsFunc(all, func(l line) bool {
			return l.Severity == want.Severity && l.Message == want.Message && l.Function == want.Function && l.Event == want.Event &&
				strings.HasSuffix(l.Trace, want.Trace)
		}) {
			t.Errorf("no line like %+v in\n%+v", want, all)
		}
	}
}

func TestTheTraceIsTheRequestsElseTheEventsElseANewOne(t *testing.T) {
	g := newGame(t)
	const other = "11111111111111111111111111111111"
	ofEvent := func() cloudevents.Event {
		e := eventtest.Written(t, "drawings", newID())
		e.SetExtension("traceparent", "00-"+other+"-b7ad6b7169203331-01")
		return e
	}
	for name, c := range map[string]struct {
		request string
		event   cloudevents.Event
		want    string
	}{
		"both":                {parent, ofEvent(), asTrace},
		"the event's":         {"", ofEvent(), other},
		"the request's":       {parent, eventtest.Written(t, "drawings", newID()), asTrace},
		"none":                {"", eventtest.Written(t, "drawings", newID()), ""},
		"one that is no such": {"00-nonsense", eventtest.Written(t, "drawings", newID()), ""},
	} {
		t.Run(name, func(t *testing.T) {
			log := capture(t)
			g.must(g.events.DrawingWritten(g.brought(c.request), c.event))
			all := log.lines(t)
			_, trace, found := strings.Cut(all[len(all)-1].Trace, "/traces/")
			isNew := trace != asTrace && trace != other
			if !found || len(trace) != len(other) || c.want != "" && trace != c.want || c.want == "" && !isNew {
				t.Errorf("the trace is %q, want %q", trace, c.want)
			}
		})
	}
}
