package docstore

import (
	"context"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

// StartRemoval marks a player's own drawing as removed, so that nothing scores, re-scores or shows it from now on. Its
// document still says whose it is: whoever started can start again after a crash. It returns the drawing as it is then;
// for a tombstone, which is nobody's, one without a UID. Fault: NotFound, also for somebody else's.
func (s *Store) StartRemoval(ctx context.Context, id, uid string) (d Drawing, err error) {
	err = s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		existing, err := read[Drawing](tx.Get(s.drawing(id)))
		if err != nil {
			return err
		}
		if existing.Value == nil {
			return fault.NotFound
		}
		d = *existing.Value
		switch {
		case d.State == drawing.Removed && (d.UID == "" || d.UID == uid):
			return nil
		case d.UID != uid:
			return fault.NotFound
		}
		d.State = drawing.Removed
		// No moderator needs to look at what goes.
		return tx.Update(s.drawing(id), []firestore.Update{{Path: "state", Value: d.State}, {Path: "review", Value: firestore.Delete}})
	})
	return d, err
}

// EndRemoval makes a drawing whose removal was started a tombstone: its embedding and the hashes of its pixels go in the same
// transaction, and of its document nothing stays but the state. Again, it changes nothing.
func (s *Store) EndRemoval(ctx context.Context, id string) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		existing, err := read[Drawing](tx.Get(s.drawing(id)))
		if err != nil || existing.Value == nil || existing.Value.State != drawing.Removed || existing.Value.UID == "" {
			return err // a tombstone is nobody's
		}
		d := *existing.Value
		if d.Image.SHA256 != "" {
			hash := s.pictureHash(d.PromptID, d.Image.SHA256)
			first, err := read[PictureHash](tx.Get(hash))
			if err != nil {
				return err
			}
			if first.Value != nil && first.Value.DrawingID == id {
				if err := tx.Delete(hash); err != nil {
					return err
				}
			}
		}
		besides := []*firestore.DocumentRef{s.client.Doc("embeddings/" + id)}
		if d.PromptID != "" { // which only a document that somebody damaged lacks
			besides = append(besides, s.likeness(d.PromptID, id))
		}
		for _, beside := range besides {
			if err := tx.Delete(beside); err != nil {
				return err
			}
		}
		return tx.Set(s.drawing(id), map[string]any{"state": drawing.Removed})
	})
}

// MoveDrawing gives a drawing to another account, if it is still the one's that it is taken from.
func (s *Store) MoveDrawing(ctx context.Context, id, from, to string) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		existing, err := read[Drawing](tx.Get(s.drawing(id)))
		if err != nil || existing.Value == nil || existing.Value.UID != from {
			return err
		}
		return tx.Update(s.drawing(id), []firestore.Update{{Path: "uid", Value: to}})
	})
}

// DrawingsBy returns up to limit of an account's drawings, in every state, in the order of their ids.
func (s *Store) DrawingsBy(ctx context.Context, uid string, limit int) (ids []string, err error) {
	found, err := s.client.Collection("drawings").Where("uid", "==", uid).Select().
		OrderBy(firestore.DocumentID, firestore.Asc).Limit(limit).Documents(ctx).GetAll()
	for _, snapshot := range found {
		ids = append(ids, snapshot.Ref.ID)
	}
	return ids, away(err)
}
