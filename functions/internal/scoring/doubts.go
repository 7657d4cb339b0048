package scoring

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"image"
	"log/slog"
	"slices"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/likeness"
	"paint.wtf/functions/internal/plausibility"
	"paint.wtf/functions/internal/strokelog"
)

// suspect finds out what a moderator should look at: a stroke log that cannot have made the picture, and another player's
// drawing that is nearly the same.
func (s *Scorer) suspect(ctx context.Context, id string, d docstore.Drawing, upload string, picture *image.NRGBA,
	j *Judged) (err error) {
	if j.Suspicions, err = s.doubts(ctx, id, d.UID, upload, picture); err != nil {
		return err
	}
	h, ok := likeness.Of(picture)
	if !ok || j.Seen.Blank {
		return nil
	}
	j.Likeness = &h
	j.Similar, err = s.documents.Similar(ctx, d.PromptID, d.UID, h)
	return err
}

// doubts are why a hand cannot have drawn a picture as the log that came with it says; StrokesMissing without one that can
// be read. The log was uploaded before the picture, to the folder of whoever uploaded that, and has moved if the drawing has
// moved since.
func (s *Scorer) doubts(ctx context.Context, id, owner, upload string, picture *image.NRGBA) ([]drawing.Doubt, error) {
	uploader, _, _ := drawing.ParseUploadPath(upload)
	for _, uid := range slices.Compact([]string{owner, uploader}) {
		packed, err := s.files.Read(ctx, drawing.StrokesPath(uid, id), drawing.MaxStrokes)
		if errors.Is(err, blob.ErrGone) {
			continue
		}
		if err != nil {
			return nil, err
		}
		log, err := strokelog.Read(packed)
		if err != nil {
			slog.InfoContext(ctx, "stroke log not understood", "drawing", id, "cause", err)
			return []drawing.Doubt{drawing.StrokesMissing}, nil
		}
		return plausibility.Doubts(log, picture), nil
	}
	// A guest's drawing may have moved to an account since its document was read, and its log with it.
	if now, err := s.documents.Drawing(ctx, id); err != nil || now.Value != nil && now.Value.UID != owner {
		return nil, cmp.Or(err, errMoved)
	}
	return []drawing.Doubt{drawing.StrokesMissing}, nil
}

// errMoved is retriable: the event's next delivery finds the log where the drawing is then.
var errMoved = fmt.Errorf("the drawing has moved to another account: %w", fault.Unavailable)
