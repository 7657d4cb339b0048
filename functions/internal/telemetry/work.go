package telemetry

import (
	"context"
	"log/slog"
	"slices"
	"sync"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/metric"
	"go.opentelemetry.io/otel/trace"

	"paint.wtf/functions/internal/redact"
)

// work is one event or one request, on its way through the process.
type work struct {
	*Telemetry

	mu    sync.Mutex
	about []slog.Attr
	route string
	dead  bool
}

type workKey struct{}

func of(ctx context.Context) *work {
	w, _ := ctx.Value(workKey{}).(*work)
	return w
}

// The words under which lines and spans say what a piece of work is about.
const (
	Drawing  = "drawing"
	eventID  = "event"
	function = "function"
)

// About says what the work is about. Its span, and every line that is logged with its context from now on, carry that: in
// whatever part of the program it became known. It names no accounts.
func About(ctx context.Context, word, id string) {
	w := of(ctx)
	if w == nil || id == "" {
		return
	}
	id = redact.Accounts(id)
	w.mu.Lock()
	defer w.mu.Unlock()
	if slices.ContainsFunc(w.about, func(a slog.Attr) bool { return a.Key == word }) {
		return
	}
	w.about = append(w.about, slog.String(word, id))
	trace.SpanFromContext(ctx).SetAttributes(attribute.String("paint."+word, id))
}

func (w *work) isDead() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.dead
}

// said is what is known of the work.
func (w *work) said() []slog.Attr {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.about)
}

// Step is a part of the work that shows in its trace. Its end takes what went wrong.
func Step(ctx context.Context, name string) (context.Context, func(error)) {
	w := of(ctx)
	if w == nil {
		return ctx, func(error) {}
	}
	ctx, span := w.tracer.Start(ctx, name)
	return ctx, func(err error) {
		fail(span, err)
		span.End()
	}
}

func fail(span trace.Span, err error) {
	if err != nil {
		span.SetStatus(codes.Error, redact.Accounts(err.Error()))
	}
}

// Judged counts how long the networks looked at a drawing.
func Judged(ctx context.Context, took time.Duration) {
	if w := of(ctx); w != nil {
		w.judgeDuration.Record(ctx, took.Seconds())
	}
}

// Scored counts a drawing that got its score, and what it was flagged for, if it was.
func Scored(ctx context.Context, flagged bool, concept string) {
	w := of(ctx)
	if w == nil {
		return
	}
	w.drawingsScored.Add(ctx, 1)
	if flagged {
		w.drawingsFlagged.Add(ctx, 1, metric.WithAttributes(conceptKey.String(concept)))
	}
}

// Mirrored counts a drawing whose row in Postgres is what was written to its document at a time. A delivery that only repeats
// another counts too, with its own delay.
func Mirrored(ctx context.Context, written time.Time) {
	if w := of(ctx); w != nil && !written.IsZero() {
		w.boardLag.Record(ctx, max(0, time.Since(written).Seconds()))
	}
}

// Dead counts the event as given up.
func Dead(ctx context.Context, function string) {
	w := of(ctx)
	if w == nil {
		return
	}
	w.mu.Lock()
	w.dead = true
	w.mu.Unlock()
	w.eventsDead.Add(ctx, 1, metric.WithAttributes(functionKey.String(function)))
}
