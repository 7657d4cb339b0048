package telemetry

import (
	"errors"

	"go.opentelemetry.io/otel/metric"
)

// The figures, by their names. Those of requests are OpenTelemetry's own for HTTP servers; for the rest there is no convention.
const (
	RequestDuration = "http.server.request.duration" // s, by method, route and status
	RequestsActive  = "http.server.active_requests"  // by method
	EventDuration   = "paint.event.duration"         // s, by function and outcome: one delivery
	EventAge        = "paint.event.age"              // s, by function and outcome: from what happened to the end of the delivery
	EventsActive    = "paint.event.active"           // by function
	EventRetries    = "paint.event.retries"          // by function: deliveries that failed, and come again
	EventsDead      = "paint.event.dead"             // by function: events that were given up
	JudgeDuration   = "paint.judge.duration"         // s: what the networks took for one drawing
	DrawingsScored  = "paint.drawing.scored"
	DrawingsFlagged = "paint.drawing.flagged" // by concept: of those scored, what the safety check puts behind the blocker
	BoardLag        = "paint.board.lag"       // s: from a drawing's write in Firestore to its row in Postgres
)

// figures are the instruments behind the names.
type figures struct {
	requestDuration, eventDuration, eventAge, judgeDuration, boardLag metric.Float64Histogram
	requestsActive, eventsActive                                      metric.Int64UpDownCounter
	eventRetries, eventsDead, drawingsScored, drawingsFlagged         metric.Int64Counter
}

// Bounds of histograms, in seconds.
var (
	// requestBounds are those that OpenTelemetry advises.
	requestBounds = []float64{.005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10}
	judgeBounds   = []float64{.01, .02, .03, .05, .075, .1, .15, .2, .3, .5, .75, 1, 2, 5, 10}
	// ageBounds go from an event that is handled at once to one that is as old as any gets.
	ageBounds = []float64{.05, .1, .25, .5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 14400, 86400}
)

func newFigures(m metric.Meter) (f figures, err error) {
	var all []error
	seconds := func(name, of string, bounds []float64) metric.Float64Histogram {
		h, err := m.Float64Histogram(name, metric.WithUnit("s"), metric.WithDescription(of),
			metric.WithExplicitBucketBoundaries(bounds...))
		all = append(all, err)
		return h
	}
	count := func(name, unit, of string) metric.Int64Counter {
		c, err := m.Int64Counter(name, metric.WithUnit(unit), metric.WithDescription(of))
		all = append(all, err)
		return c
	}
	active := func(name, unit, of string) metric.Int64UpDownCounter {
		c, err := m.Int64UpDownCounter(name, metric.WithUnit(unit), metric.WithDescription(of))
		all = append(all, err)
		return c
	}
	f = figures{
		requestDuration: seconds(RequestDuration, "How long requests take.", requestBounds),
		requestsActive:  active(RequestsActive, "{request}", "Requests that are being answered."),
		eventDuration:   seconds(EventDuration, "How long deliveries of events take.", ageBounds),
		eventAge:        seconds(EventAge, "How old events are when a delivery ends.", ageBounds),
		eventsActive:    active(EventsActive, "{event}", "Events that are being handled."),
		eventRetries:    count(EventRetries, "{delivery}", "Deliveries that failed and come again."),
		eventsDead:      count(EventsDead, "{event}", "Events that were given up and recorded."),
		judgeDuration:   seconds(JudgeDuration, "How long the judge looks at a drawing.", judgeBounds),
		drawingsScored:  count(DrawingsScored, "{drawing}", "Drawings that got a score."),
		drawingsFlagged: count(DrawingsFlagged, "{drawing}", "Drawings that the safety check flagged."),
		boardLag:        seconds(BoardLag, "How far Postgres is behind Firestore.", ageBounds),
	}
	return f, errors.Join(all...)
}
