package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"
)

// A Spot is a place in an account's list of drawings: behind the drawing of that id, made at that time.
type Spot struct {
	CreatedAt time.Time
	ID        string
}

// OwnDrawings returns a page of an account's drawings, in every state, newest first: the first page, or the one after a spot.
func (s *Store) OwnDrawings(ctx context.Context, uid string, after *Spot, limit int) ([]DrawingAt, error) {
	q := s.client.Collection("drawings").Where("uid", "==", uid).
		OrderBy("createdAt", firestore.Desc).OrderBy(firestore.DocumentID, firestore.Desc)
	if after != nil {
		q = q.StartAfter(after.CreatedAt, after.ID)
	}
	return drawingsAt(ctx, q.Limit(limit))
}

// PromptsByID reads prompts by their ids; those that are not there, or cannot be read, are left out.
func (s *Store) PromptsByID(ctx context.Context, ids []string) (map[string]Prompt, error) {
	snapshots, err := s.getAll(ctx, "prompts", ids)
	if err != nil {
		return nil, err
	}
	found := make(map[string]Prompt, len(snapshots))
	for _, snapshot := range snapshots {
		if r, err := read[Prompt](snapshot, nil); err == nil {
			found[snapshot.Ref.ID] = *r.Value
		}
	}
	return found, nil
}
