package deadletter

import (
	"context"
	"errors"
	"fmt"
	"strings"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/event"
)

// anew makes the events that a record is of, from what there is now: an event is only a hint at what has changed. There are none where
// what it was about is gone, and several where the record does not say which of a drawing's reports it was.
func (l *Letters) anew(ctx context.Context, id string, d docstore.Dead) ([]cloudevents.Event, error) {
	if d.Type == event.ObjectFinalized {
		return l.finalized(ctx, id, d.About)
	}
	collection, documentID, found := strings.Cut(d.About, "/")
	if !found {
		return nil, fmt.Errorf("its record does not say what it was about: %q", d.About)
	}
	ids := []string{documentID}
	switch collection {
	case "players":
		if d.PlayerID == "" {
			return nil, nil
		}
		uid, err := l.documents.UIDOf(ctx, d.PlayerID)
		if err != nil || uid == "" {
			return nil, err
		}
		ids = []string{uid}
	case "reports":
		drawingID, _, _ := strings.Cut(documentID, "_")
		reports, err := l.documents.ReportsOn(ctx, drawingID)
		if err != nil {
			return nil, err
		}
		for _, report := range reports {
			ids = append(ids, report.ID)
		}
	}
	events := make([]cloudevents.Event, len(ids))
	for i, documentID := range ids {
		var err error
		if events[i], err = event.Written(id, l.project, collection, documentID); err != nil {
			return nil, err
		}
	}
	return events, nil
}

// finalized makes the event of an upload or a stroke log. Whose it is says the drawing's document.
func (l *Letters) finalized(ctx context.Context, id, about string) ([]cloudevents.Event, error) {
	path := drawing.UploadPath
	_, drawingID, ok := drawing.ParseUploadPath(about)
	if !ok {
		path = drawing.StrokesPath
		_, drawingID, ok = drawing.ParseStrokesPath(about)
	}
	if !ok {
		return nil, fmt.Errorf("%q is no drawing's file", about)
	}
	read, err := l.documents.Drawing(ctx, drawingID)
	if err != nil || read.Value == nil || read.Value.UID == "" {
		return nil, err
	}
	name := path(read.Value.UID, drawingID)
	now, err := l.files.Attributes(ctx, name)
	if errors.Is(err, blob.ErrGone) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	e, err := event.Finalized(id, event.Object{
		Bucket: l.bucket, Name: name, Generation: now.Generation, Size: now.Size, Created: now.Created,
	})
	return []cloudevents.Event{e}, err
}
