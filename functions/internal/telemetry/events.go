package telemetry

import (
	"context"
	"log/slog"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/metric"
	"go.opentelemetry.io/otel/propagation"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"

	"paint.wtf/functions/internal/event"
)

// A handler is what an event function does.
type handler = func(context.Context, cloudevents.Event) error

// How a delivery ends.
const (
	done  = "done"
	again = "again" // it failed, and the event comes again
	dead  = "dead"  // the event was given up
)

const (
	functionKey attribute.Key = "paint.function"
	outcomeKey  attribute.Key = "paint.outcome"
	conceptKey  attribute.Key = "paint.concept"
)

// propagated reads and writes traceparent, as W3C's Trace Context has it.
var propagated propagation.TraceContext

// Event makes each delivery to an event function a piece of work: timed, counted, traced, and named in the log by function,
// event and drawing. A delivery that ends well is logged here; what went wrong is the handler's to log.
func (t *Telemetry) Event(name string, handle handler) handler {
	// From nothing on: a count that began at its first event would show no increase for that.
	t.eventRetries.Add(context.Background(), 0, metric.WithAttributes(functionKey.String(name)))
	t.eventsDead.Add(context.Background(), 0, metric.WithAttributes(functionKey.String(name)))
	return func(ctx context.Context, e cloudevents.Event) (err error) {
		ctx, end := t.beginEvent(ctx, name, e)
		outcome := again // also where the handler panics
		defer func() { end(outcome, err) }()
		err = handle(ctx, e)
		if err == nil {
			outcome = done
		}
		return err
	}
}

func (t *Telemetry) beginEvent(ctx context.Context, name string, e cloudevents.Event) (
	_ context.Context, end func(outcome string, err error),
) {
	began := time.Now()
	w := &work{Telemetry: t}
	ctx, span := t.tracer.Start(delivered(ctx, e), name,
		trace.WithSpanKind(trace.SpanKindConsumer), trace.WithLinks(cause(ctx, e)...), trace.WithAttributes(semconv.CloudEventsEventID(e.ID()), semconv.CloudEventsEventType(e.Type()), functionKey.String(name)))
	ctx = context.WithValue(ctx, workKey{}, w)
	About(ctx, function, name)
	About(ctx, eventID, e.ID())
	About(ctx, Drawing, event.Drawing(e))
	of := metric.WithAttributes(functionKey.String(name))
	t.eventsActive.Add(ctx, 1, of)
	return ctx, func(outcome string, err error) {
		t.eventsActive.Add(ctx, -1, of)
		if outcome == done && w.isDead() {
			outcome = dead
		}
		ended := metric.WithAttributes(functionKey.String(name), outcomeKey.String(outcome))
		took := time.Since(began)
		t.eventDuration.Record(ctx, took.Seconds(), ended)
		if !e.Time().IsZero() {
			t.eventAge.Record(ctx, max(0, time.Since(e.Time()).Seconds()), ended)
		}
		switch outcome {
		case again:
			t.eventRetries.Add(ctx, 1, of)
		case done:
			slog.InfoContext(ctx, "event handled", "took", took)
		}
		span.SetAttributes(outcomeKey.String(outcome))
		fail(span, err)
		span.End()
	}
}

// delivered continues the trace of the request that brought the event, or, where it has none, the one that the event itself
// names.
func delivered(ctx context.Context, e cloudevents.Event) context.Context {
	if in := requested(ctx); in.IsValid() {
		return trace.ContextWithRemoteSpanContext(ctx, in)
	}
	return trace.ContextWithRemoteSpanContext(ctx, caused(e))
}

// cause links to the trace that the event names, where the request has another one.
func cause(ctx context.Context, e cloudevents.Event) []trace.Link {
	by := caused(e)
	if in := requested(ctx); !by.IsValid() || !in.IsValid() || in.TraceID() == by.TraceID() {
		return nil
	}
	return []trace.Link{{SpanContext: by}}
}

// requested is the trace of the request that brought an event.
func requested(ctx context.Context) trace.SpanContext {
	request := cehttp.RequestDataFromContext(ctx)
	if request == nil {
		return trace.SpanContext{}
	}
	return trace.SpanContextFromContext(propagated.Extract(context.Background(), propagation.HeaderCarrier(request.Header)))
}

// caused is the trace that an event names: CloudEvents' extension for distributed tracing.
func caused(e cloudevents.Event) trace.SpanContext {
	parent, _ := e.Extensions()["traceparent"].(string)
	carried := propagation.MapCarrier{"traceparent": parent}
	return trace.SpanContextFromContext(propagated.Extract(context.Background(), carried))
}
