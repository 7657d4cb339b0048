package scoring

import (
	"context"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

// belongs reports whether an object in the folder of uid belongs to the drawing: it is that account's, or moved from it to
// another one after the upload had begun.
func (s *Scorer) belongs(ctx context.Context, d *docstore.Drawing, uid string) (bool, error) {
	if d == nil || d.UID == uid {
		return d != nil, nil
	}
	left, err := s.documents.Departure(ctx, uid)
	return err == nil && left.Value != nil && left.Value.Into != "" && left.Value.Into == d.UID, err
}

// strokes handles a stroke log that has come to be. Where its drawing was removed during the upload it is deleted, and where
// the drawing moved to another account it follows.
func (s *Scorer) strokes(ctx context.Context, object string) (err error) {
	uid, id, ok := drawing.ParseStrokesPath(object)
	if !ok {
		return nil
	}
	defer fault.Wrap(&err, "stroke log of drawing %s", id)
	read, err := s.documents.Drawing(ctx, id)
	if err != nil || read.Value == nil {
		return err
	}
	d := *read.Value
	if d.State == drawing.Removed {
		return s.files.Delete(ctx, object)
	}
	if mine, err := s.belongs(ctx, &d, uid); err != nil || !mine || d.UID == uid {
		return err
	}
	return s.files.Move(ctx, object, drawing.StrokesPath(d.UID, id), drawing.StrokesType, drawing.MaxStrokes)
}
