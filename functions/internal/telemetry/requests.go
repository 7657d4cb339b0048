package telemetry

import (
	"context"
	"net/http"
	"strings"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/metric"
	"go.opentelemetry.io/otel/propagation"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"
)

// Requests makes each request to a handler a piece of work: timed, counted and traced by its route and its status. Of the caller
// it notes nothing.
func (t *Telemetry) Requests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		began, method := time.Now(), known(r.Method)
		w := &work{Telemetry: t}
		ctx, span := t.tracer.Start(propagated.Extract(r.Context(), propagation.HeaderCarrier(r.Header)), method,
			trace.WithSpanKind(trace.SpanKindServer), trace.WithAttributes(semconv.HTTPRequestMethodKey.String(method), scheme))
		ctx = context.WithValue(ctx, workKey{}, w)
		active := metric.WithAttributes(semconv.HTTPRequestMethodKey.String(method), scheme)
		t.requestsActive.Add(ctx, 1, active)
		answer := &answered{ResponseWriter: rw}
		defer func() {
			t.requestsActive.Add(ctx, -1, active)
			about := []attribute.KeyValue{
				semconv.HTTPRequestMethodKey.String(method), semconv.HTTPResponseStatusCode(answer.code()), scheme,
			}
			if route := w.routed(); route != "" {
				about = append(about, semconv.HTTPRoute(route))
				span.SetName(method + " " + route)
			}
			t.requestDuration.Record(ctx, time.Since(began).Seconds(), metric.WithAttributes(about...))
			span.SetAttributes(about...)
			if answer.code() >= http.StatusInternalServerError {
				span.SetStatus(codes.Error, "")
			}
			span.End()
		}()
		next.ServeHTTP(answer, r.WithContext(ctx))
	})
}

// scheme is that of the connection to this process. TLS ends in front of it.
var scheme = semconv.URLScheme("http")

// known is a method as figures name it: anybody can send any word.
func known(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "_OTHER"
}

// Route says which route, as http.ServeMux writes it, answers the request.
func Route(ctx context.Context, pattern string) {
	w := of(ctx)
	if w == nil {
		return
	}
	_, path, _ := strings.Cut(pattern, " ")
	w.mu.Lock()
	defer w.mu.Unlock()
	w.route = path
}

func (w *work) routed() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.route
}

// answered remembers the status of an answer.
type answered struct {
	http.ResponseWriter
	status int
}

func (a *answered) WriteHeader(status int) {
	if a.status == 0 && status >= http.StatusOK { // before it there may be others, which only announce it
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answered) Write(part []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.ResponseWriter.Write(part)
}

// code is the status; of a handler that wrote nothing it is what the server makes of that.
func (a *answered) code() int {
	if a.status == 0 {
		return http.StatusOK
	}
	return a.status
}

// Unwrap lets http.ResponseController set deadlines and flush.
func (a *answered) Unwrap() http.ResponseWriter { return a.ResponseWriter }
