package docstore

import (
	"context"
	"errors"
	"time"

	"cloud.google.com/go/firestore"
	"google.golang.org/api/iterator"

	"paint.wtf/functions/internal/drawing"
)

// RemovedSince returns when each drawing became a tombstone, by id, where that is not longer ago than since.
func (s *Store) RemovedSince(ctx context.Context, since time.Time) (map[string]time.Time, error) {
	removed := map[string]time.Time{}
	tombstones := s.client.Collection("drawings").Where("state", "==", drawing.Removed).Select()
	err := each(ctx, tombstones, func(d *firestore.DocumentSnapshot) {
		if !d.UpdateTime.Before(since) {
			removed[d.Ref.ID] = d.UpdateTime
		}
	})
	return removed, err
}

// DepartedSince returns when each account that is going or gone departed, by the SHA-256 of its uid in hexadecimal.
func (s *Store) DepartedSince(ctx context.Context, since time.Time) (map[string]time.Time, error) {
	departed := map[string]time.Time{}
	err := each(ctx, s.client.Collection("departures").Select("expiresAt"), func(d *firestore.DocumentSnapshot) {
		if at, ok := d.Data()["expiresAt"].(time.Time); ok && !at.Add(-departureKept).Before(since) {
			departed[d.Ref.ID] = at.Add(-departureKept)
		}
	})
	return departed, err
}

// accounts are the fields that hold a uid, by collection; players are known by their documents' names.
var accounts = map[string]string{"drawings": "uid", "reports": "by", "decisions": "by", "audits": "uid"}

// EachAccount calls f with the uid of every account that a document names, with some of them more than once.
func (s *Store) EachAccount(ctx context.Context, f func(uid string)) error {
	err := each(ctx, s.client.Collection("players").Select(), func(d *firestore.DocumentSnapshot) { f(d.Ref.ID) })
	for collection, field := range accounts {
		if err != nil {
			return err
		}
		err = each(ctx, s.client.Collection(collection).Select(field), func(d *firestore.DocumentSnapshot) {
			if uid, ok := d.Data()[field].(string); ok && uid != "" {
				f(uid)
			}
		})
	}
	return err
}

// each calls f with every document of a query, as it comes.
func each(ctx context.Context, q firestore.Query, f func(*firestore.DocumentSnapshot)) error {
	documents := q.Documents(ctx)
	defer documents.Stop()
	for {
		snapshot, err := documents.Next()
		if errors.Is(err, iterator.Done) {
			return nil
		}
		if err != nil {
			return away(err)
		}
		f(snapshot)
	}
}
