package docstore

import (
	"context"
	"errors"

	"cloud.google.com/go/firestore"
)

// A Collection is all documents of one kind, to be gone through.
type Collection[T any] struct {
	client *firestore.Client
	name   string
}

// A Document is one of a collection, as it was read. Value is nil where there is none, or none that can be read.
type Document[T any] struct {
	ID string
	Read[T]
}

// AllPrompts, AllPlayers and AllDrawings are what the mirror is made of.
func (s *Store) AllPrompts() Collection[Prompt]   { return Collection[Prompt]{s.client, "prompts"} }
func (s *Store) AllPlayers() Collection[Player]   { return Collection[Player]{s.client, "players"} }
func (s *Store) AllDrawings() Collection[Drawing] { return Collection[Drawing]{s.client, "drawings"} }

// After returns the documents that follow an id, in the order of their ids, byte by byte: limit of them, or fewer at the end.
func (c Collection[T]) After(ctx context.Context, id string, limit int) ([]Document[T], error) {
	q := c.client.Collection(c.name).OrderBy(firestore.DocumentID, firestore.Asc).Limit(limit)
	if id != "" {
		q = q.StartAfter(id)
	}
	snapshots, err := q.Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	return documents[T](snapshots)
}

// Now reads documents by their ids, those that are not there too.
func (c Collection[T]) Now(ctx context.Context, ids []string) ([]Document[T], error) {
	snapshots, err := byID(ctx, c.client, c.name, ids)
	if err != nil {
		return nil, err
	}
	return documents[T](snapshots)
}

func documents[T any](snapshots []*firestore.DocumentSnapshot) ([]Document[T], error) {
	list := make([]Document[T], len(snapshots))
	for i, snapshot := range snapshots {
		list[i] = Document[T]{ID: snapshot.Ref.ID, Read: Read[T]{At: snapshot.ReadTime}}
		if !snapshot.Exists() {
			continue
		}
		r, err := read[T](snapshot, nil)
		if errors.Is(err, ErrUnreadable) {
			continue
		}
		if err != nil {
			return nil, err
		}
		list[i].Read = r
	}
	return list, nil
}
