// Package scoring turns an upload into a scored drawing.
package scoring

import (
	"context"
	"errors"
	"fmt"
	"image"
	"log/slog"
	"runtime"

	"golang.org/x/sync/singleflight"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/prompting"
)

// Scorer scores uploads. Safe for concurrent use; it judges as many drawings at once as there are cores.
type Scorer struct {
	documents *docstore.Store
	files     *blob.Store
	judges    *prompting.Judges
	bucket    string
	slots     chan struct{}
	flight    singleflight.Group
}

// New makes a Scorer for the uploads of one bucket.
func New(documents *docstore.Store, files *blob.Store, judges *prompting.Judges, bucket string) *Scorer {
	return &Scorer{
		documents: documents, files: files, judges: judges, bucket: bucket,
		slots: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}
}

// Finalized handles the event that an object has come to be. Only uploads matter: stroke logs and the pictures that
// this function writes fire the same trigger. Every step may be repeated: the document changes in one transaction that
// only the first result wins, the picture's bytes follow from the upload's, and the upload goes last.
//
// Deliveries of one upload that come at the same time are handled as one.
func (s *Scorer) Finalized(ctx context.Context, o event.Object) error {
	if o.Bucket != s.bucket || !drawing.IsUpload(o.Name) {
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
	switch d := read.Value; {
	case d == nil, d.UID != uid:
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
	p, err := s.prompt(ctx, d.PromptID)
	if err != nil {
		return err
	}
	picture, err := s.picture(ctx, o)
	if err != nil {
		return err
	}
	seen, err := s.embed(ctx, picture)
	if err != nil {
		return err
	}
	result := docstore.Score{Image: describe(id, picture, o.Generation), Embedding: Embedding(seen, s.judges.Own().Name)}
	if err := s.judge(ctx, p, seen, &result); err != nil {
		return err
	}
	png, err := drawing.Encode(picture)
	if err != nil {
		return err
	}
	if err := s.files.Write(ctx, drawing.PicturePath(id), "image/png", png); err != nil {
		return err
	}
	state, err := s.finish(ctx, id, d.PromptID, seen, result)
	if err != nil && !fault.Permanent(err) {
		return err
	}
	if err != nil || state == drawing.Removed || state == drawing.Rejected {
		// Removed while it was being judged, or of no prompt any more: leave no copy behind.
		return errors.Join(err, s.files.Delete(ctx, drawing.PicturePath(id)))
	}
	slog.InfoContext(ctx, "drawing scored", "drawing", id, "judge", result.Judge, "score", result.Scored.Score, "raw", result.Raw)
	return nil
}

// finish stores a result, and makes it anew as long as the prompt changes under it.
func (s *Scorer) finish(ctx context.Context, id, promptID string, seen judge.Image, result docstore.Score) (drawing.State, error) {
	for {
		state, err := s.documents.FinishDrawing(ctx, id, result)
		if !errors.Is(err, docstore.ErrPromptMoved) || ctx.Err() != nil {
			return state, err
		}
		p, err := s.prompt(ctx, promptID)
		if err != nil {
			return "", err
		}
		if err := s.judge(ctx, p, seen, &result); err != nil {
			return "", err
		}
	}
}

// judge scores by the judge that the prompt names, and by its next one, as far as the networks here allow; where they allow
// neither, by the one that they have.
func (s *Scorer) judge(ctx context.Context, p docstore.Prompt, seen judge.Image, into *docstore.Score) error {
	var scores []docstore.Scored
	for _, name := range []docstore.Judge{p.Judge, p.Next} {
		if name == (docstore.Judge{}) {
			continue
		}
		switch score, err := s.by(ctx, name, p.Text, seen); {
		case err == nil:
			scores = append(scores, score)
		case !errors.Is(err, prompting.ErrElsewhere):
			return err
		}
	}
	if len(scores) == 0 {
		own, err := s.by(ctx, s.judges.Own().Name, p.Text, seen)
		if err != nil {
			return err
		}
		scores = append(scores, own)
	}
	into.Prompt, into.Scored, into.Staged = p, scores[0], nil
	if len(scores) > 1 {
		into.Staged = &scores[1]
	}
	return nil
}

func (s *Scorer) by(ctx context.Context, name docstore.Judge, text string, seen judge.Image) (docstore.Scored, error) {
	j, err := s.judges.Named(ctx, name)
	if err != nil {
		return docstore.Scored{}, err
	}
	vector, err := j.Vectors.Of(ctx, text)
	if err != nil {
		return docstore.Scored{}, err
	}
	return Scored(j.Score(seen, vector)), nil
}

func (s *Scorer) prompt(ctx context.Context, id string) (docstore.Prompt, error) {
	p, err := s.documents.Prompt(ctx, id)
	if err != nil {
		return docstore.Prompt{}, err
	}
	if err := p.Value.TakesDrawings(); err != nil {
		return docstore.Prompt{}, err
	}
	return *p.Value, nil
}

func (s *Scorer) picture(ctx context.Context, o event.Object) (*image.NRGBA, error) {
	if o.Size > drawing.MaxBytes {
		return nil, fmt.Errorf("%d bytes: %w", o.Size, fault.TooLarge)
	}
	data, err := s.files.Read(ctx, o.Name, drawing.MaxBytes)
	if err != nil {
		return nil, err
	}
	return drawing.Decode(data)
}

// embed runs the model, on as many drawings at once as there are cores.
func (s *Scorer) embed(ctx context.Context, picture image.Image) (judge.Image, error) {
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-ctx.Done():
		return judge.Image{}, ctx.Err()
	}
	return s.judges.Own().Embed(ctx, picture)
}
