// Package scoring turns an upload into a scored drawing.
package scoring

import (
	"context"
	"errors"
	"fmt"
	"image"
	"log/slog"
	"time"

	"golang.org/x/sync/singleflight"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/capacity"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/telemetry"
)

// Players say who is new; trust.Trust does.
type Players interface {
	IsNew(ctx context.Context, uid string) (bool, error)
}

// workBytes is what judging a drawing takes at most beside its file: the pixels at 16 bits a channel as they may be decoded, on white,
// encoded again. It was measured as 12 MiB, by how much the most memory that a process ever had grew from 1 to 16 drawings at once;
// the embedded model's tensors are in that. Those of larger models count with the model: there are as many as cores, and they stay.
const workBytes = 16 << 20

// Scorer scores uploads. Safe for concurrent use; it takes as many at once as its capacity has memory and cores for.
type Scorer struct {
	documents *docstore.Store
	files     *blob.Store
	judges    *prompting.Judges
	players   Players
	bucket    string
	capacity  *capacity.Capacity
	flight    singleflight.Group
}

// New makes a Scorer for the uploads of one bucket.
func New(documents *docstore.Store, files *blob.Store, judges *prompting.Judges, players Players, bucket string,
	limit *capacity.Capacity) *Scorer {
	return &Scorer{documents: documents, files: files, judges: judges, players: players, bucket: bucket, capacity: limit}
}

// Finalized handles the event that an object has come to be. Of the objects that fire the trigger, uploads are scored, a stroke
// log matters only where its drawing has gone meanwhile, and the pictures that this function writes do not. Every step may be repeated: the document changes in one transaction that
// only the first result wins, the picture's bytes follow from the upload's, and the upload goes last.
//
// Deliveries of one upload that come at the same time are handled as one.
func (s *Scorer) Finalized(ctx context.Context, o event.Object) error {
	switch {
	case o.Bucket != s.bucket:
		return nil
	case drawing.IsStrokes(o.Name):
		return s.strokes(ctx, o.Name)
	case !drawing.IsUpload(o.Name):
		return nil
	}
	_, err, _ := s.flight.Do(fmt.Sprintf("%s#%d", o.Name, o.Generation), func() (any, error) { return nil, s.uploaded(ctx, o) })
	return err
}

func (s *Scorer) uploaded(ctx context.Context, o event.Object) (err error) {
	log := slog.With("object", o.Name, "generation", o.Generation)
	uid, id, ok := drawing.ParseUploadPath(o.Name)
	if !ok {
		log.WarnContext(ctx, "an upload that no submission can have was deleted")
		return s.files.Delete(ctx, o.Name)
	}
	defer fault.Wrap(&err, "score drawing %s", id)
	read, err := s.documents.Drawing(ctx, id)
	if err != nil {
		return err
	}
	mine, err := s.belongs(ctx, read.Value, uid)
	if err != nil {
		return err
	}
	switch d := read.Value; {
	case d != nil && d.State == drawing.Removed:
		// A delivery that ended early may have left the picture.
		if err := s.files.Delete(ctx, drawing.PicturePath(id)); err != nil {
			return err
		}
	case !mine:
		log.WarnContext(ctx, "an upload without a submission of its player was deleted", "drawing", id)
	case d.State == drawing.Submitted:
		err := s.settle(ctx, id, *d, o)
		if errors.Is(err, blob.ErrGone) {
			// Deleted by hand, or by a delivery that ran at the same time. The submission stays open for another upload.
			log.WarnContext(ctx, "the upload is gone", "drawing", id)
			return nil
		}
		if err != nil {
			return err
		}
	}
	return s.files.Delete(ctx, o.Name)
}

// settle scores or rejects. The error is a retriable one or blob.ErrGone: permanent faults end on the document.
func (s *Scorer) settle(ctx context.Context, id string, d docstore.Drawing, o event.Object) error {
	err := s.score(ctx, id, d, o)
	if !fault.Permanent(err) {
		return err
	}
	slog.InfoContext(ctx, "drawing rejected", "drawing", id, "reason", fault.Of(err).Reason, "cause", err)
	return s.documents.RejectDrawing(ctx, id, fault.Of(err).Reason)
}

func (s *Scorer) score(ctx context.Context, id string, d docstore.Drawing, o event.Object) error {
	if o.Created.After(d.ExpiresAt) {
		return fmt.Errorf("uploaded %s after the submission ended: %w", o.Created.Sub(d.ExpiresAt), fault.Expired)
	}
	if _, err := promptOf(ctx, s.documents, s.judges, d.PromptID); err != nil {
		return err // before any work
	}
	if o.Size > drawing.MaxBytes {
		return fmt.Errorf("%d bytes: %w", o.Size, fault.TooLarge)
	}
	judged, err := s.judge(ctx, id, d, o)
	if err != nil {
		return err
	}
	scored, state, err := Finish(ctx, s.documents, s.judges, id, d.PromptID, judged)
	if err != nil && !fault.Permanent(err) {
		return err
	}
	if err != nil || state == drawing.Removed || state == drawing.Rejected {
		// Removed while it was being judged, or of no prompt any more: leave no copy behind.
		return errors.Join(err, s.files.Delete(ctx, drawing.PicturePath(id)))
	}
	telemetry.Scored(ctx, scored.NSFW.Flagged, scored.NSFW.Concept)
	slog.InfoContext(ctx, "drawing scored", "drawing", id, "judge", scored.Judge, "score", scored.Score, "raw", scored.Raw)
	return nil
}

// judge looks at an upload and stores its picture. The memory that this takes is free again before the document is written.
func (s *Scorer) judge(ctx context.Context, id string, d docstore.Drawing, o event.Object) (j Judged, err error) {
	release, err := s.capacity.Hold(ctx, o.Size+workBytes)
	if err != nil {
		return Judged{}, err
	}
	defer release()
	picture, err := s.picture(ctx, o)
	if err != nil {
		return Judged{}, err
	}
	seen, err := s.embed(ctx, picture)
	if err != nil {
		return Judged{}, err
	}
	png, err := drawing.Encode(picture)
	if err != nil {
		return Judged{}, err
	}
	if err := s.files.Write(ctx, drawing.PicturePath(id), "image/png", png); err != nil {
		return Judged{}, err
	}
	j = Judged{
		Seen: seen, Image: describe(id, picture, o.Generation),
		IsNew: func(ctx context.Context) (bool, error) { return s.players.IsNew(ctx, d.UID) },
	}
	err = s.suspect(ctx, id, d, o.Name, picture, &j)
	return j, err
}

func (s *Scorer) picture(ctx context.Context, o event.Object) (*image.NRGBA, error) {
	data, err := s.files.Read(ctx, o.Name, drawing.MaxBytes)
	if err != nil {
		return nil, err
	}
	return drawing.Decode(data)
}

// embed runs the model, on as many drawings at once as there are cores.
func (s *Scorer) embed(ctx context.Context, picture image.Image) (judge.Image, error) {
	release, err := s.capacity.Compute(ctx)
	if err != nil {
		return judge.Image{}, err
	}
	defer release()
	ctx, end := telemetry.Step(ctx, "judge")
	began := time.Now()
	seen, err := s.judges.Own().Embed(ctx, picture)
	end(err)
	if err == nil {
		telemetry.Judged(ctx, time.Since(began))
	}
	return seen, err
}
