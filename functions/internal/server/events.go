package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/scoring"
	"paint.wtf/functions/internal/telemetry"
)

type handler = functions.Function

// event wraps a handler with what every function promises that changes the game: an event older than the maximum age, or one that no
// delivery can mend, is recorded and dropped.
func (s *Server) event(name string, handle handler) handler {
	return s.delivery(name, func(ctx context.Context, e cloudevents.Event) error {
		if age := time.Since(e.Time()); !e.Time().IsZero() && age > s.config.EventAge {
			slog.ErrorContext(ctx, "event too old", "age", age)
			return s.bury(ctx, name, e, fmt.Sprintf("%s old, %s is the limit", age.Round(time.Second), s.config.EventAge))
		}
		err := handle(ctx, e)
		if fault.Permanent(err) {
			slog.ErrorContext(ctx, "event given up", "cause", err)
			return s.bury(ctx, name, e, err.Error())
		}
		return err
	})
}

// delivery gives a handler its time for one event. What went wrong is logged once, here; in a process that stops, all of it passes.
func (s *Server) delivery(name string, handle handler) handler {
	return s.telemetry.Event(name, func(ctx context.Context, e cloudevents.Event) error {
		ctx, cancel := context.WithTimeout(ctx, s.patience)
		defer cancel()
		err := handle(ctx, e)
		if err == nil {
			return nil
		}
		if errors.Is(context.Cause(ctx), errStopping) {
			err = stopped(fmt.Errorf("%w: %w", errStopping, err))
		}
		slog.ErrorContext(ctx, "event failed and will come again", "cause", err)
		return err
	})
}

// bury records an event that no delivery can bring to a good end.
func (s *Server) bury(ctx context.Context, function string, e cloudevents.Event, cause string) error {
	record := docstore.Dead{Function: function, Type: e.Type(), About: event.About(e), EventAt: e.Time()}
	record.Died(cause)
	fresh, err := s.documents.Bury(ctx, e.ID(), event.Player(e), record)
	if fresh && err == nil {
		telemetry.Dead(ctx, function)
	}
	return err
}

// surviving makes of a panic an error like any other: the event comes again, and is recorded as dead in the end.
func surviving(handle handler) handler {
	return func(ctx context.Context, e cloudevents.Event) (err error) {
		defer func() {
			if r := recover(); r != nil {
				slog.ErrorContext(ctx, "panic", "value", fmt.Sprint(r), "stack", string(debug.Stack()))
				err = fmt.Errorf("panic: %v", r)
			}
		}()
		return handle(ctx, e)
	}
}

// unreadable acknowledges an event that no delivery can make readable.
func unreadable(ctx context.Context, err error) error {
	slog.ErrorContext(ctx, "event not understood", "cause", err)
	return nil
}

func objectFinalized(s *scoring.Scorer) handler {
	return func(ctx context.Context, e cloudevents.Event) error {
		o, err := event.ParseObject(e)
		if err != nil {
			return unreadable(ctx, err)
		}
		return s.Finalized(ctx, o)
	}
}

func promptWritten(p *prompting.Prompter, m *mirror.Mirror) handler {
	return documentWritten("prompts", func(ctx context.Context, id string) error {
		if err := p.Written(ctx, id); err != nil {
			return err
		}
		return m.Prompt(ctx, id)
	})
}

func documentWritten(collection string, handle func(ctx context.Context, id string) error) handler {
	return func(ctx context.Context, e cloudevents.Event) error {
		d, err := event.ParseDocument(e)
		if err != nil {
			return unreadable(ctx, err)
		}
		if d.Collection != collection {
			return unreadable(ctx, fmt.Errorf("a document of %s came to the function of %s", d.Collection, collection))
		}
		return handle(ctx, d.ID)
	}
}
