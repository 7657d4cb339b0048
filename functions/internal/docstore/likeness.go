package docstore

import (
	"context"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/likeness"
)

const (
	// alike is how many drawings with a band in common are looked at. On a prompt with so many of them, all but the same few
	// strokes, one that is near may be missed; looking at more would make every submission slower.
	alike = 300
	// nearest is how many of these, that are near, are asked whose they are.
	nearest = 10
)

func (s *Store) likenesses(promptID string) *firestore.CollectionRef {
	return s.prompt(promptID).Collection("likenesses")
}

func (s *Store) likeness(promptID, id string) *firestore.DocumentRef {
	return s.likenesses(promptID).Doc(id)
}

// Similar returns the id of a scored drawing of the prompt, by another player than uid, that looks nearly the same; "" where
// none is found. Of two that are scored in the same moment, neither need find the other.
func (s *Store) Similar(ctx context.Context, promptID, uid string, h likeness.Hash) (string, error) {
	bands := h.Bands()
	found, err := s.likenesses(promptID).Where("bands", "array-contains-any", bands[:]).Limit(alike).Documents(ctx).GetAll()
	if err != nil {
		return "", away(err)
	}
	var near []string
	for _, snapshot := range found {
		other, err := read[Likeness](snapshot, nil)
		if err != nil {
			return "", err
		}
		hash, err := likeness.Parse(other.Value.Hash)
		if err == nil && h.Distance(hash) <= likeness.Near && len(near) < nearest {
			near = append(near, snapshot.Ref.ID)
		}
	}
	snapshots, err := s.getAll(ctx, "drawings", near)
	if err != nil {
		return "", err
	}
	for _, snapshot := range snapshots {
		other, err := read[Drawing](snapshot, nil)
		if err != nil {
			return "", err
		}
		if o := other.Value; o.State == drawing.Scored && o.UID != uid {
			return snapshot.Ref.ID, nil
		}
	}
	return "", nil
}
