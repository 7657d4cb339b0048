package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"
)

// A Spot is a place in a list of documents that goes by a time: behind the document of that id, whose time is At.
type Spot struct {
	At time.Time
	ID string
}

// OwnDrawings returns a page of an account's drawings, in every state, newest first: the first page, or the one after a spot.
func (s *Store) OwnDrawings(ctx context.Context, uid string, after *Spot, limit int) ([]DrawingAt, error) {
	q := s.client.Collection("drawings").Where("uid", "==", uid).
		OrderBy("createdAt", firestore.Desc).OrderBy(firestore.DocumentID, firestore.Desc)
	if after != nil {
		q = q.StartAfter(after.At, after.ID)
	}
	return drawingsAt(ctx, q.Limit(limit))
}

// PromptsByID reads prompts by their ids; those that are not there, or cannot be read, are left out.
func (s *Store) PromptsByID(ctx context.Context, ids []string) (map[string]Prompt, error) {
	snapshots, err := s.getAll(ctx, "prompts", ids)
	return readable[Prompt](snapshots), err
}

// PlayersByID reads players by their uids; those that are not there, or cannot be read, are left out.
func (s *Store) PlayersByID(ctx context.Context, uids []string) (map[string]Player, error) {
	snapshots, err := s.getAll(ctx, "players", uids)
	return readable[Player](snapshots), err
}

// readable are the documents that can be read, by their ids.
func readable[T any](snapshots []*firestore.DocumentSnapshot) map[string]T {
	found := make(map[string]T, len(snapshots))
	for _, snapshot := range snapshots {
		if r, err := read[T](snapshot, nil); err == nil {
			found[snapshot.Ref.ID] = *r.Value
		}
	}
	return found
}
