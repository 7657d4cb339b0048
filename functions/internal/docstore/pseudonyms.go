package docstore

import (
	"context"
	"crypto/rand"

	"cloud.google.com/go/firestore"
)

// records are what an account has done to others, which outlives it, by the field that says who: decisions about drawings, and
// audits of who became a moderator or an admin, and by whom.
var records = []struct{ collection, who string }{
	{"decisions", "by"},
	{"audits", "uid"},
	{"audits", "by"},
}

// recordsAtOnce is how many records are changed in one write, at most 500.
const recordsAtOnce = 100

// Pseudonymise puts one pseudonym in the place of a departed account in every decision that it made and every audit that names
// it: who did one thing did the other, and nobody can tell who that was. Again, also after a crash, it is the same pseudonym,
// until Departed forgets it.
func (s *Store) Pseudonymise(ctx context.Context, uid string) error {
	pseudonym, err := s.pseudonym(ctx, uid)
	if err != nil {
		return err
	}
	for _, r := range records {
		named := s.client.Collection(r.collection).Where(r.who, "==", uid)
		if err := s.updateAll(ctx, named, []firestore.Update{{Path: r.who, Value: pseudonym}}); err != nil {
			return err
		}
	}
	return nil
}

// pseudonym is the one of an account that departs, made if it has none yet.
func (s *Store) pseudonym(ctx context.Context, uid string) (name string, err error) {
	err = s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		going, err := read[Departure](tx.Get(s.departure(uid)))
		if err != nil {
			return err
		}
		if going.Value != nil && going.Value.Pseudonym != "" {
			name = going.Value.Pseudonym
			return nil
		}
		name = "departed-" + rand.Text()
		return tx.Update(s.departure(uid), []firestore.Update{{Path: "pseudonym", Value: name}})
	})
	return name, err
}

// updateAll makes the same changes to every document of a query, which they then no longer fit.
func (s *Store) updateAll(ctx context.Context, q firestore.Query, changes []firestore.Update) error {
	for {
		found, err := q.Limit(recordsAtOnce).Documents(ctx).GetAll()
		if err != nil || len(found) == 0 {
			return away(err)
		}
		if err := s.update(ctx, found, changes); err != nil {
			return err
		}
	}
}

// update makes the same changes to documents, all of them or none.
func (s *Store) update(ctx context.Context, records []*firestore.DocumentSnapshot, changes []firestore.Update) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		for _, record := range records {
			if err := tx.Update(record.Ref, changes); err != nil {
				return err
			}
		}
		return nil
	})
}
