// Package deadletter is where events end that were delivered in vain. Each is tried once more, so that the cause on its record is what
// really goes wrong, and then whenever an operator asks for it.
package deadletter

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/telemetry"
)

const (
	// tryTime is how long one try may take: less than a delivery, so that there is time left to record how it ended.
	tryTime = 40 * time.Second
	// recordTime is how long that may take.
	recordTime = 5 * time.Second
)

// A Handler handles the events of one function.
type Handler = func(context.Context, cloudevents.Event) error

// Letters keeps dead events. Safe for concurrent use.
type Letters struct {
	documents       *docstore.Store
	files           *blob.Store
	project, bucket string
	handlers        map[string]Handler
}

// New makes Letters for a project and its bucket; handlers are those of the functions, by name.
func New(documents *docstore.Store, files *blob.Store, project, bucket string, handlers map[string]Handler) *Letters {
	return &Letters{documents, files, project, bucket, handlers}
}

// Received handles a message of the dead-letter topic. It may come again: an event that has a record is not tried any more.
func (l *Letters) Received(ctx context.Context, e cloudevents.Event) error {
	letter, err := event.ParseDeadLetter(e)
	if err != nil {
		slog.ErrorContext(ctx, "dead letter not understood", "cause", err)
		return nil
	}
	id, function := letter.Event.ID(), event.Function(letter.Event)
	if l.handlers[function] == nil {
		// Of what an operator asks of a record, the record is still there to be asked again.
		slog.ErrorContext(ctx, "dead letter for none of the functions", "of", function, "dead", id)
		return nil
	}
	record := docstore.Dead{
		Function: function, Type: letter.Event.Type(), About: event.About(letter.Event), EventAt: letter.Event.Time(),
		Deliveries: letter.Deliveries + 1,
	}
	record.Died(docstore.Unended)
	fresh, err := l.documents.Bury(ctx, id, event.Player(letter.Event), record)
	if err != nil || !fresh {
		return err
	}
	handle := func(ctx context.Context) error { return l.handlers[function](ctx, letter.Event) }
	return l.try(ctx, id, function, handle, func(ctx context.Context) error { return l.documents.Exhume(ctx, id) })
}

// Written handles the event that a record was written: if somebody has asked for it, the event is tried again.
func (l *Letters) Written(ctx context.Context, id string) error {
	var before docstore.Dead
	err := l.documents.ChangeDead(ctx, id, func(d *docstore.Dead) {
		if before = *d; !d.RetryAt.IsZero() {
			d.RetryAt = time.Time{}
			d.Deliveries++
			d.Died(docstore.Unended)
		}
	})
	if errors.Is(err, fault.NotFound) || err == nil && before.RetryAt.IsZero() {
		return nil
	}
	if err != nil {
		return err
	}
	return l.try(ctx, id, before.Function, func(ctx context.Context) error { return l.again(ctx, id, before) },
		func(ctx context.Context) error {
			return l.documents.ChangeDead(ctx, id, func(d *docstore.Dead) { *d = before })
		})
}

// try lets an event be handled that has a record. The record of one that ends well goes; else it says why not. What is only not done
// now, since the process stops or has too much to do, is no cause: the record becomes what it was before, and the try comes again.
func (l *Letters) try(ctx context.Context, id, function string, handle, giveBack func(context.Context) error) error {
	trying, cancel := context.WithTimeout(ctx, tryTime)
	defer cancel()
	err := handle(trying)
	recording, cancel := context.WithTimeout(context.WithoutCancel(ctx), recordTime)
	defer cancel()
	_, passes := fault.Wait(err)
	switch {
	case err == nil:
		slog.InfoContext(ctx, "dead event done", "of", function, "dead", id)
		return l.documents.Exhume(recording, id)
	case passes || ctx.Err() != nil:
		return errors.Join(err, giveBack(recording))
	}
	telemetry.Dead(ctx, function)
	slog.ErrorContext(ctx, "event given up", "of", function, "dead", id, "cause", err)
	err = l.documents.ChangeDead(recording, id, func(d *docstore.Dead) { d.Died(err.Error()) })
	if errors.Is(err, fault.NotFound) { // the player it was about has gone meanwhile
		return nil
	}
	return err
}

// again lets a record's function handle the events that are made anew from it.
func (l *Letters) again(ctx context.Context, id string, d docstore.Dead) error {
	handle := l.handlers[d.Function]
	if handle == nil {
		return fmt.Errorf("there is no function %q any more", d.Function)
	}
	events, err := l.anew(ctx, id, d)
	if err != nil {
		return err
	}
	for _, e := range events {
		if err := handle(ctx, e); err != nil {
			return err
		}
	}
	return nil
}
