package docstore

import (
	"context"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
)

// A History is how many of an account's scored drawings are what.
type History struct{ Scored, Flagged, Hidden int }

// History counts an account's drawings.
func (s *Store) History(ctx context.Context, uid string) (h History, err error) {
	scored := s.scoredBy(uid)
	for _, c := range []struct {
		into *int
		of   firestore.Query
	}{
		{&h.Scored, scored},
		{&h.Flagged, scored.Where("nsfw.flagged", "==", true)},
		{&h.Hidden, scored.Where("moderation.state", "==", drawing.Hidden)},
	} {
		if *c.into, err = count(ctx, c.of); err != nil {
			return History{}, err
		}
	}
	return h, nil
}

// CountClean counts an account's drawings that are ranked, flagged by no judge and visible to others: pictures of the account's own
// that nobody found anything wrong with.
func (s *Store) CountClean(ctx context.Context, uid string) (int, error) {
	return count(ctx, s.scoredBy(uid).Where("ranked", "==", true).Where("nsfw.flagged", "==", false).
		Where("moderation.state", "in", []drawing.Moderation{drawing.Unmoderated, drawing.Approved}))
}

func (s *Store) scoredBy(uid string) firestore.Query {
	return s.client.Collection("drawings").Where("uid", "==", uid).Where("state", "==", drawing.Scored)
}
