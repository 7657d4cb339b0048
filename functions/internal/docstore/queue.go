package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
)

// Queue returns a page of the drawings that wait for a moderator, the one that has waited longest first: all of them, or those that
// wait for one of some reasons. It is the first page, or the one after a spot.
func (s *Store) Queue(ctx context.Context, reasons []drawing.Doubt, after *Spot, limit int) ([]DrawingAt, error) {
	q := s.queue(reasons).OrderBy("review.since", firestore.Asc).OrderBy(firestore.DocumentID, firestore.Asc)
	if after != nil {
		q = q.StartAfter(after.At, after.ID)
	}
	return drawingsAt(ctx, q.Limit(limit))
}

// CountQueue counts what Queue would return in all its pages.
func (s *Store) CountQueue(ctx context.Context, reasons []drawing.Doubt) (int, error) {
	return count(ctx, s.queue(reasons))
}

func (s *Store) queue(reasons []drawing.Doubt) firestore.Query {
	q := s.client.Collection("drawings").Query
	if len(reasons) == 0 {
		return q.Where("review.since", ">", time.Time{})
	}
	return q.Where("review.reasons", "array-contains-any", reasons)
}
