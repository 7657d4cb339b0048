package main

import (
	"context"
	"errors"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/player"
	"paint.wtf/functions/internal/scribble"
)

// An uploaded drawing waits for its events.
type uploaded struct{ id, uid, promptID string }

// upload opens submissions of as many players and uploads their drawings, taking one prompt after the other.
func (s *stack) upload(ctx context.Context, n int, prompts []string) ([]uploaded, error) {
	all := make([]uploaded, n)
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(4)
	for i := range all {
		work.Go(func() error {
			u := uploaded{newID(), newID(), prompts[i%len(prompts)]}
			all[i] = u
			_, _, err := s.documents.OpenSubmission(ctx, docstore.Submission{
				UID: u.uid, DrawingID: u.id, PromptID: u.promptID, Lifetime: time.Hour, PerMinute: 1,
				NewPlayer: func() docstore.Player {
					return docstore.Player{PlayerID: player.NewID(), DisplayName: player.NewName()}
				},
			})
			if err != nil {
				return err
			}
			picture, strokes, err := scribble.New()
			if err != nil {
				return err
			}
			if err := s.put(ctx, drawing.StrokesPath(u.uid, u.id), drawing.StrokesType, strokes); err != nil {
				return err
			}
			return s.put(ctx, drawing.UploadPath(u.uid, u.id), "image/png", picture)
		})
	}
	return all, work.Wait()
}

// put uploads an object. The emulator closes connections that were idle for a while, and a request that meets that is sent again, as
// browsers do.
func (s *stack) put(ctx context.Context, name, contentType string, data []byte) (err error) {
	for range 3 {
		if err = s.files.Write(ctx, name, contentType, data); !errors.Is(err, fault.Unavailable) {
			return err
		}
	}
	return err
}

// finalized is the event that Storage sends of an object.
func (s *stack) finalized(object string) (cloudevents.Event, error) {
	now := time.Now()
	return event.Finalized(newID(), event.Object{
		Bucket: s.config.Bucket, Name: object, Generation: now.UnixMicro(), Size: 1, Created: now,
	})
}

// written is the event that Firestore sends of a document.
func written(collection, document string) (cloudevents.Event, error) {
	return event.Written(newID(), "demo", collection, document)
}
