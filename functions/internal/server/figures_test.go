package server

import (
	"net/http"
	"testing"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/event/eventtest"
	"paint.wtf/functions/internal/telemetry"
)

// figure is how often something was measured, or what was counted, under some attributes; and the sum, of a histogram.
func (g *game) figure(name string, about ...attribute.KeyValue) (n int64, sum float64) {
	g.Helper()
	all, err := g.telemetry.Figures(g.Context())
	g.must(err)
	of := func(set attribute.Set) bool {
		for _, a := range about {
			if value, _ := set.Value(a.Key); value != a.Value {
				return false
			}
		}
		return true
	}
	for _, scope := range all.ScopeMetrics {
		for _, m := range scope.Metrics {
			if m.Name != name {
				continue
			}
			switch data := m.Data.(type) {
			case metricdata.Histogram[float64]:
				for _, point := range data.DataPoints {
					if of(point.Attributes) {
						n, sum = n+int64(point.Count), sum+point.Sum
					}
				}
			case metricdata.Sum[int64]:
				for _, point := range data.DataPoints {
					if of(point.Attributes) {
						n += point.Value
					}
				}
			}
		}
	}
	return n, sum
}

func (g *game) wantFigure(want int64, name string, about ...attribute.KeyValue) (sum float64) {
	g.Helper()
	n, sum := g.figure(name, about...)
	if n != want {
		g.Errorf("%s of %v is %d, want %d", name, about, n, want)
	}
	return sum
}

func TestFiguresTellWhatADrawingTook(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	v := g.guest()
	id := newID()
	if code, _ := v.submits(id, promptID); code != http.StatusCreated {
		t.Fatalf("answered %d", code)
	}
	uploaded := g.upload(drawing.UploadPath(v.uid, id), drawingtest.Encode(t, doodle()))
	uploaded.SetTime(time.Now().Add(-time.Minute)) // it waited
	g.must(g.score(uploaded))
	g.must(g.drawingWritten(id))

	function := func(name string) attribute.KeyValue { return attribute.String("paint.function", name) }
	done := attribute.String("paint.outcome", "done")
	if sum := g.wantFigure(1, telemetry.JudgeDuration); sum <= 0 || sum > 30 {
		t.Errorf("judging took %g s", sum)
	}
	if sum := g.wantFigure(1, telemetry.EventAge, function("ScoreDrawing"), done); sum < 60 || sum > 120 {
		t.Errorf("an event that waited a minute is %g s old", sum)
	}
	if sum := g.wantFigure(1, telemetry.BoardLag); sum <= 0 || sum > 30 {
		t.Errorf("Postgres is %g s behind", sum)
	}
	g.wantFigure(1, telemetry.EventDuration, function("DrawingWritten"), done)
	g.wantFigure(1, telemetry.DrawingsScored)
	g.wantFigure(1, telemetry.RequestDuration, attribute.String("http.route", "/api/submissions"),
		attribute.String("http.request.method", http.MethodPost), attribute.Int("http.response.status_code", http.StatusCreated))
	for _, name := range []string{telemetry.EventRetries, telemetry.EventsDead, telemetry.EventsActive, telemetry.RequestsActive} {
		g.wantFigure(0, name)
	}
}

func TestFiguresTellWhatFailedAndWhatWasGivenUp(t *testing.T) {
	g := newGame(t)
	function := attribute.String("paint.function", "DrawingWritten")
	old := eventtest.Written(t, "drawings", newID())
	old.SetTime(time.Now().Add(-2 * g.config.EventAge))
	for range 2 { // one event is dead once, however often it comes
		g.must(g.events.DrawingWritten(t.Context(), old))
	}
	g.wantFigure(1, telemetry.EventsDead, function)
	g.wantFigure(1, telemetry.EventAge, function, attribute.String("paint.outcome", "dead"))
	g.wantFigure(0, telemetry.EventRetries)

	away := g.whileAllIsAway()
	if err := away.drawingWritten(newID()); err == nil {
		t.Fatal("an event succeeds while all is away")
	}
	away.wantFigure(1, telemetry.EventRetries, function)
	away.wantFigure(1, telemetry.EventDuration, function, attribute.String("paint.outcome", "again"))
	away.wantFigure(0, telemetry.EventsActive)
}

func TestRequestsAreCountedByTheirRouteAndNotByTheirPath(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	for range 3 {
		v.get("/api/drawings/" + newID())
	}
	v.get("/" + newID())
	v.do("BREW", "/api/stats", "")
	g.wantFigure(3, telemetry.RequestDuration, attribute.String("http.route", "/api/drawings/{id}"),
		attribute.Int("http.response.status_code", http.StatusNotFound))
	g.wantFigure(1, telemetry.RequestDuration, attribute.String("http.request.method", "_OTHER"))
	g.wantFigure(5, telemetry.RequestDuration)
}
