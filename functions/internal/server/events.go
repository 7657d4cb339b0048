package server

import (
	"context"
	"fmt"
	"log/slog"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/scoring"
)

type handler = func(context.Context, cloudevents.Event) error

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
