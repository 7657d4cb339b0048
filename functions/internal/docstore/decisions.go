package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"
)

// Decision is decisions/{id}: what a moderator said of a drawing. Moderators make them, and nobody changes one.
type Decision struct {
	ID        string `firestore:"-"`
	DrawingID string `firestore:"drawingId"`
	// Action is one of package moderation's.
	Action string `firestore:"action"`
	// Note is for the drawing's owner to read.
	Note string    `firestore:"note,omitempty"`
	By   string    `firestore:"by"`
	At   time.Time `firestore:"at"`
}

// Decision reads one decision.
func (s *Store) Decision(ctx context.Context, id string) (Read[Decision], error) {
	snapshot, err := s.client.Doc("decisions/" + id).Get(ctx)
	return read[Decision](snapshot, err)
}

// DecisionsOn returns all decisions about a drawing, in no particular order.
func (s *Store) DecisionsOn(ctx context.Context, drawingID string) ([]Decision, error) {
	snapshots, err := s.decisionsOn(drawingID).Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	return decisions(snapshots), nil
}

// DecisionsBy returns a page of decisions, the newest first: a moderator's, or everybody's for "". It is the first page, or the
// one after a spot.
func (s *Store) DecisionsBy(ctx context.Context, by string, after *Spot, limit int) ([]Decision, error) {
	q := s.client.Collection("decisions").OrderBy("at", firestore.Desc).OrderBy(firestore.DocumentID, firestore.Desc)
	if by != "" {
		q = q.Where("by", "==", by)
	}
	if after != nil {
		q = q.StartAfter(after.At, after.ID)
	}
	snapshots, err := q.Limit(limit).Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	return decisions(snapshots), nil
}

func (s *Store) decisionsOn(drawingID string) firestore.Query {
	return s.client.Collection("decisions").Where("drawingId", "==", drawingID)
}

// decisions leaves out what cannot be read as one: the rules let no such document in.
func decisions(snapshots []*firestore.DocumentSnapshot) []Decision {
	all := make([]Decision, 0, len(snapshots))
	for _, snapshot := range snapshots {
		if r, err := read[Decision](snapshot, nil); err == nil {
			r.Value.ID = snapshot.Ref.ID
			all = append(all, *r.Value)
		}
	}
	return all
}

// AddDecision makes a decision that no moderator's browser makes.
func (s *Store) AddDecision(ctx context.Context, d Decision) error {
	_, err := s.client.Doc("decisions/"+d.ID).Create(ctx, d)
	return away(err)
}
