package telemetry

import (
	"context"
	"io"
	"log/slog"
	"slices"

	"go.opentelemetry.io/otel/trace"

	"paint.wtf/functions/internal/redact"
)

// Logger writes lines of JSON that name no account, each with what its work is about and with its trace, in the fields by which
// Google Cloud's console finds one from the other. The project is whose traces they are.
func Logger(w io.Writer, level slog.Leveler, project string) *slog.Logger {
	return slog.New(informed{redact.Handler(w, level), project})
}

// informed adds to each line what its context knows.
type informed struct {
	slog.Handler
	project string
}

func (h informed) Handle(ctx context.Context, line slog.Record) error {
	if w := of(ctx); w != nil {
		var there []string
		line.Attrs(func(a slog.Attr) bool { there = append(there, a.Key); return true })
		line = line.Clone()
		for _, a := range w.said() {
			if !slices.Contains(there, a.Key) {
				line.AddAttrs(a)
			}
		}
	}
	if span := trace.SpanContextFromContext(ctx); span.IsValid() {
		line.AddAttrs(
			slog.String("logging.googleapis.com/trace", "projects/"+h.project+"/traces/"+span.TraceID().String()),
			slog.String("logging.googleapis.com/spanId", span.SpanID().String()),
			slog.Bool("logging.googleapis.com/trace_sampled", span.IsSampled()))
	}
	return h.Handler.Handle(ctx, line)
}

func (h informed) WithAttrs(attrs []slog.Attr) slog.Handler {
	return informed{h.Handler.WithAttrs(attrs), h.project}
}

func (h informed) WithGroup(name string) slog.Handler {
	return informed{h.Handler.WithGroup(name), h.project}
}
