package telemetry_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
	collectormetrics "go.opentelemetry.io/proto/otlp/collector/metrics/v1"
	collectortraces "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	tracepb "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"

	"paint.wtf/functions/internal/telemetry"
)

const (
	uid     = "x7Kc0vWqTzYb2mNfRsLdHg4PaJe1"
	id      = "abcdefghij0123456789"
	traceID = "0af7651916cd43dd8448eb211c80319c"
)

// A collector takes what is exported by OTLP over HTTP, as the standard's does.
type collector struct {
	*httptest.Server
	mu      sync.Mutex
	all     bytes.Buffer // every byte that came
	headers []http.Header
	metrics []string
	spans   []*tracepb.Span
}

func newCollector(t *testing.T) *collector {
	t.Helper()
	c := &collector{}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err == nil {
			err = c.take(r, body)
		}
		if err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(c.Close)
	return c
}

func (c *collector) take(r *http.Request, body []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all.Write(body)
	c.headers = append(c.headers, r.Header)
	switch r.URL.Path {
	case "/v1/metrics":
		var request collectormetrics.ExportMetricsServiceRequest
		if err := proto.Unmarshal(body, &request); err != nil {
			return err
		}
		for _, resource := range request.ResourceMetrics {
			for _, scope := range resource.ScopeMetrics {
				for _, m := range scope.Metrics {
					c.metrics = append(c.metrics, m.Name)
				}
			}
		}
	case "/v1/traces":
		var request collectortraces.ExportTraceServiceRequest
		if err := proto.Unmarshal(body, &request); err != nil {
			return err
		}
		for _, resource := range request.ResourceSpans {
			for _, scope := range resource.ScopeSpans {
				c.spans = append(c.spans, scope.Spans...)
			}
		}
	default:
		return errors.New("nothing is sent to " + r.URL.Path)
	}
	return nil
}

// delivered is an event about an upload, in a trace that is to be kept.
func delivered(t *testing.T) cloudevents.Event {
	t.Helper()
	e := cloudevents.NewEvent()
	e.SetID("event-1")
	e.SetType("google.cloud.storage.object.v1.finalized")
	e.SetSource("//storage.googleapis.com/projects/_/buckets/b")
	e.SetTime(time.Now())
	e.SetExtension("traceparent", "00-"+traceID+"-b7ad6b7169203331-01")
	if err := e.SetData(cloudevents.ApplicationJSON, map[string]string{
		"bucket": "b", "name": "drawings/" + uid + "/" + id + ".png", "generation": "17", "size": "42",
	}); err != nil {
		t.Fatal(err)
	}
	return e
}

// work is an event that is judged, flagged and mirrored, and then fails with an error that names an account.
func work(t *testing.T, tell *telemetry.Telemetry) {
	t.Helper()
	lost := errors.New("storage drawings/" + uid + "/" + id + ".png: away")
	handle := tell.Event("ScoreDrawing", func(ctx context.Context, _ cloudevents.Event) error {
		step, end := telemetry.Step(ctx, "judge")
		telemetry.Judged(step, time.Second)
		end(lost)
		telemetry.Scored(ctx, true, "nudity")
		telemetry.Mirrored(ctx, time.Now())
		telemetry.Dead(ctx, "ScoreDrawing")
		return lost
	})
	if err := handle(t.Context(), delivered(t)); !errors.Is(err, lost) {
		t.Fatalf("it returns %v", err)
	}
	asked := httptest.NewRequest(http.MethodGet, "/api/players/"+uid, nil)
	tell.Requests(http.NotFoundHandler()).ServeHTTP(httptest.NewRecorder(), asked)
}

func TestFiguresAndTracesGoToTheEndpointAndNameNobody(t *testing.T) {
	c := newCollector(t)
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", c.URL)
	t.Setenv("OTEL_EXPORTER_OTLP_HEADERS", "x-key=hunter2")
	t.Setenv("OTEL_SERVICE_NAME", "another-name")
	tell, err := telemetry.Open(t.Context(), telemetry.Options{Service: "events", Project: "paint-prod", Endpoint: c.URL})
	if err != nil {
		t.Fatal(err)
	}
	work(t, tell)
	if err := tell.Close(); err != nil {
		t.Fatal(err)
	}

	for _, name := range []string{
		telemetry.RequestDuration, telemetry.RequestsActive, telemetry.EventDuration, telemetry.EventAge, telemetry.EventsActive,
		telemetry.EventRetries, telemetry.EventsDead, telemetry.JudgeDuration, telemetry.DrawingsScored, telemetry.DrawingsFlagged,
		telemetry.BoardLag,
	} {
		if !slices.Contains(c.metrics, name) {
			t.Errorf("%s does not arrive; there are %v", name, c.metrics)
		}
	}
	spans := map[string]*tracepb.Span{}
	for _, span := range c.spans {
		spans[span.Name] = span
	}
	event, judge := spans["ScoreDrawing"], spans["judge"]
	if event == nil || judge == nil {
		t.Fatalf("the spans are %v", spans)
	}
	if got := fmt.Sprintf("%x", event.TraceId); got != traceID || !bytes.Equal(judge.ParentSpanId, event.SpanId) {
		t.Errorf("the trace is %s; judging is a part of %x", got, judge.ParentSpanId)
	}
	about := map[string]string{}
	for _, a := range event.Attributes {
		about[a.Key] = a.Value.GetStringValue()
	}
	if about["paint.drawing"] != id || about["paint.event"] != "event-1" ||
		event.Status.GetCode() != tracepb.Status_STATUS_CODE_ERROR {
		t.Errorf("the span says %v, %v", about, event.Status)
	}
	text := c.all.String()
	if strings.Contains(text, uid) {
		t.Error("what is sent names an account")
	}
	for _, want := range []string{"another-name", "paint-prod", "gcp.project_id"} {
		if !strings.Contains(text, want) {
			t.Errorf("what is sent does not say %s", want)
		}
	}
	for _, h := range c.headers {
		if h.Get("X-Key") != "hunter2" || h.Get("Authorization") != "" {
			t.Errorf("a request comes with %v", h)
		}
	}
}

func TestATraceThatIsTheRequestsLinksToTheOneThatTheEventNames(t *testing.T) {
	c := newCollector(t)
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", c.URL)
	tell, err := telemetry.Open(t.Context(), telemetry.Options{Service: "events", Project: "paint-prod", Endpoint: c.URL})
	if err != nil {
		t.Fatal(err)
	}
	const other = "11111111111111111111111111111111"
	r := httptest.NewRequest(http.MethodPost, "/", nil)
	r.Header.Set("Traceparent", "00-"+other+"-b7ad6b7169203331-01")
	handle := tell.Event("ScoreDrawing", func(context.Context, cloudevents.Event) error { return nil })
	if err := handle(cehttp.WithRequestDataAtContext(t.Context(), r), delivered(t)); err != nil {
		t.Fatal(err)
	}
	if err := tell.Close(); err != nil {
		t.Fatal(err)
	}
	if len(c.spans) != 1 || fmt.Sprintf("%x", c.spans[0].TraceId) != other || len(c.spans[0].Links) != 1 ||
		fmt.Sprintf("%x", c.spans[0].Links[0].TraceId) != traceID {
		t.Errorf("the spans are %v", c.spans)
	}
}

func TestWithoutAnEndpointNothingLeavesTheProcess(t *testing.T) {
	c := newCollector(t)
	tell, err := telemetry.Open(t.Context(), telemetry.Options{Service: "events", Project: "paint-prod"})
	if err != nil {
		t.Fatal(err)
	}
	work(t, tell)
	if err := tell.Close(); err != nil {
		t.Fatal(err)
	}
	if len(c.headers) > 0 {
		t.Errorf("%d requests were sent", len(c.headers))
	}
	if _, err := tell.Figures(t.Context()); err == nil {
		t.Error("figures were kept for nobody")
	}
}

func TestACollectorThatIsAwayHoldsNothingUp(t *testing.T) {
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")
	tell, err := telemetry.Open(t.Context(), telemetry.Options{Service: "events", Project: "p", Endpoint: "http://127.0.0.1:1"})
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	work(t, tell)
	if err := tell.Close(); err == nil {
		t.Error("it says that everything was sent")
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
}

func TestAnEndpointThatIsNoAddressStopsTheStart(t *testing.T) {
	for _, endpoint := range []string{"collector:4318", "ftp://collector", "http://"} {
		_, err := telemetry.Open(t.Context(), telemetry.Options{Service: "events", Project: "p", Endpoint: endpoint})
		if err == nil || !strings.Contains(err.Error(), "OTEL_EXPORTER_OTLP_ENDPOINT") {
			t.Errorf("%s: %v", endpoint, err)
		}
	}
}
