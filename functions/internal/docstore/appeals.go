package docstore

import (
	"context"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

// Appealable reports whether the drawing's owner may appeal: it was scored, others do not see it, and there was no appeal yet.
func (d Drawing) Appealable() bool {
	return d.State == drawing.Scored && !d.Visible() && d.Appeal == nil
}

// Appeal keeps what a drawing's owner says against its being hidden or pending, once, and puts the drawing into the queue. Its
// time is Firestore's, as that of decisions is, so that it comes after the one that it is about. Faults: NotFound, also for
// somebody else's drawing and one that was not scored, Appealed, NotHidden.
func (s *Store) Appeal(ctx context.Context, id, uid, text string) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		existing, err := read[Drawing](tx.Get(s.drawing(id)))
		if err != nil {
			return err
		}
		d := existing.Value
		switch {
		case d == nil || d.UID != uid || d.State != drawing.Scored:
			return fault.NotFound
		case d.Appeal != nil:
			return fault.Appealed
		case !d.Appealable():
			return fault.NotHidden
		}
		updates := []firestore.Update{{Path: "appeal", Value: map[string]any{"text": text, "at": firestore.ServerTimestamp}}}
		if d.Review == nil {
			updates = append(updates, firestore.Update{Path: "review", Value: map[string]any{
				"reasons": []drawing.Doubt{drawing.Appealed}, "since": firestore.ServerTimestamp,
			}})
		} else {
			reasons := d.Review.with(drawing.Appealed, d.Review.Since).Reasons
			updates = append(updates, firestore.Update{Path: "review.reasons", Value: reasons})
		}
		return tx.Update(s.drawing(id), updates)
	})
}
