package docstore

import (
	"context"

	"cloud.google.com/go/firestore"
)

// reportsAtOnce is how many reports of one player are read at a time.
const reportsAtOnce = 100

// RemoveReports deletes what a player has reported.
func (s *Store) RemoveReports(ctx context.Context, by string) error {
	return s.eachReport(ctx, by, func(report *firestore.DocumentSnapshot) error {
		_, err := report.Ref.Delete(ctx)
		return err
	})
}

// MoveReports makes one player's reports another's. Those that the other has made too, and those of the other's own drawings,
// end: nobody reports a drawing twice, or oneself.
func (s *Store) MoveReports(ctx context.Context, from, to string) error {
	return s.eachReport(ctx, from, func(report *firestore.DocumentSnapshot) error {
		return s.client.RunTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
			drawingID, _ := report.Data()["drawingId"].(string)
			if drawingID == "" {
				return tx.Delete(report.Ref)
			}
			moved := s.client.Doc("reports/" + drawingID + "_" + to)
			twice, err := exists(tx, moved)
			if err != nil {
				return err
			}
			d, err := read[Drawing](tx.Get(s.drawing(drawingID)))
			if err != nil {
				return err
			}
			if !twice && (d.Value == nil || d.Value.UID != to) {
				fields := report.Data()
				fields["by"] = to
				if err := tx.Create(moved, fields); err != nil {
					return err
				}
			}
			return tx.Delete(report.Ref)
		})
	})
}

// eachReport does something to every report of a player's that makes it the player's no longer.
func (s *Store) eachReport(ctx context.Context, by string, do func(*firestore.DocumentSnapshot) error) error {
	for {
		found, err := s.client.Collection("reports").Where("by", "==", by).Limit(reportsAtOnce).Documents(ctx).GetAll()
		if err != nil || len(found) == 0 {
			return away(err)
		}
		for _, report := range found {
			if err := do(report); err != nil {
				return away(err)
			}
		}
	}
}
