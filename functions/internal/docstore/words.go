package docstore

import (
	"context"

	"cloud.google.com/go/firestore"
)

// ForgetWords empties what others wrote about a drawing: the reasons of its reports, and the notes of its decisions. That it was
// reported and decided on stays, for a player's reports are weighed by what came of their earlier ones.
func (s *Store) ForgetWords(ctx context.Context, drawingID string) error {
	if err := s.empty(ctx, "reports", "reason", drawingID); err != nil {
		return err
	}
	return s.empty(ctx, "decisions", "note", drawingID)
}

func (s *Store) empty(ctx context.Context, collection, field, drawingID string) error {
	q := s.client.Collection(collection).Where("drawingId", "==", drawingID).OrderBy(firestore.DocumentID, firestore.Asc).Limit(recordsAtOnce)
	for page := q; ; {
		found, err := page.Documents(ctx).GetAll()
		if err != nil || len(found) == 0 {
			return away(err)
		}
		if err := s.update(ctx, found, []firestore.Update{{Path: field, Value: ""}}); err != nil {
			return err
		}
		page = q.StartAfter(found[len(found)-1].Ref.ID)
	}
}
