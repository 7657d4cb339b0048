package docstore

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/fault"
)

// departureKept is how long a departure outlives its account: an ID token holds for an hour, an event may come for a day,
// and tombstones of the mirror are kept as long.
const departureKept = 30 * 24 * time.Hour

// A Departure is departures/{SHA-256 of the uid}: an account that is being deleted or has been. ID tokens outlive their
// account, and so may events of its uploads; what it says here keeps them from bringing the account back.
type Departure struct {
	// UID is there while anything is left to do.
	UID string `firestore:"uid,omitempty"`
	// Pseudonym stands for the account in what outlives it. It is random, and there only until all of it is done: then nobody can
	// tell any more whose it was.
	Pseudonym string `firestore:"pseudonym,omitempty"`
	// Into is the account that a guest's drawings move to, or "" for an account that is deleted with all it has.
	Into      string    `firestore:"into,omitempty"`
	ExpiresAt time.Time `firestore:"expiresAt"`
}

func (s *Store) departure(uid string) *firestore.DocumentRef {
	hash := sha256.Sum256([]byte(uid))
	return s.client.Doc("departures/" + hex.EncodeToString(hash[:]))
}

// Departure reads an account's departure; Value is nil for one that stays.
func (s *Store) Departure(ctx context.Context, uid string) (Read[Departure], error) {
	snapshot, err := s.departure(uid).Get(ctx)
	return read[Departure](snapshot, err)
}

// Depart records that an account goes, and into which other one its drawings move, if into is not "". From then on it opens no
// submission, and once its document is gone, no player is made for it. Again, it changes nothing. Fault: Departed, where
// either account goes elsewhere already.
func (s *Store) Depart(ctx context.Context, uid, into string) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		if into != "" {
			if err := s.stays(tx, into); err != nil {
				return err
			}
		}
		known, err := read[Departure](tx.Get(s.departure(uid)))
		switch {
		case err != nil:
			return err
		case known.Value == nil:
			return tx.Create(s.departure(uid), Departure{UID: uid, Into: into, ExpiresAt: time.Now().UTC().Add(departureKept)})
		case known.Value.Into != into:
			return fault.Departed
		}
		return nil
	})
}

// stays returns fault.Departed for an account that is going or gone.
func (s *Store) stays(tx *firestore.Transaction, uid string) error {
	gone, err := exists(tx, s.departure(uid))
	if err == nil && gone {
		return fault.Departed
	}
	return err
}

// Departed records that nothing is left of an account but its entry in Auth.
func (s *Store) Departed(ctx context.Context, uid string) error {
	_, err := s.departure(uid).Update(ctx, []firestore.Update{
		{Path: "uid", Value: firestore.Delete},
		{Path: "pseudonym", Value: firestore.Delete},
		{Path: "expiresAt", Value: time.Now().UTC().Add(departureKept)},
	})
	return away(err)
}

// MergesInto returns the departures of guests whose drawings move, or have moved, to the account.
func (s *Store) MergesInto(ctx context.Context, uid string) ([]Departure, error) {
	found, err := s.mergesInto(ctx, uid)
	if err != nil {
		return nil, err
	}
	departures := make([]Departure, len(found))
	for i, snapshot := range found {
		d, err := read[Departure](snapshot, nil)
		if err != nil {
			return nil, err
		}
		departures[i] = *d.Value
	}
	return departures, nil
}

// MergesUnderWay returns the departures of all guests of whom anything is left to move.
func (s *Store) MergesUnderWay(ctx context.Context) (departures []Departure, err error) {
	err = each(ctx, s.client.Collection("departures").Where("into", ">", ""), func(snapshot *firestore.DocumentSnapshot) {
		if d, err := read[Departure](snapshot, nil); err == nil && d.Value.UID != "" {
			departures = append(departures, *d.Value)
		}
	})
	return departures, err
}

// ForgetMerges takes the account out of the departures of its guests.
func (s *Store) ForgetMerges(ctx context.Context, uid string) error {
	found, err := s.mergesInto(ctx, uid)
	if err != nil {
		return err
	}
	for _, snapshot := range found {
		if _, err := snapshot.Ref.Update(ctx, []firestore.Update{{Path: "into", Value: firestore.Delete}}); err != nil {
			return away(err)
		}
	}
	return nil
}

func (s *Store) mergesInto(ctx context.Context, uid string) ([]*firestore.DocumentSnapshot, error) {
	found, err := s.client.Collection("departures").Where("into", "==", uid).Documents(ctx).GetAll()
	return found, away(err)
}

// RemovePlayer deletes what is kept under an account's uid, and what names its player otherwise: in one transaction, so that no
// event about the player that dies meanwhile leaves a record.
func (s *Store) RemovePlayer(ctx context.Context, uid string) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		remove := []*firestore.DocumentRef{s.limit(uid), s.client.Doc("revocations/" + uid), s.player(uid)}
		playerID, err := s.publicID(tx, uid)
		if err != nil {
			return err
		}
		if playerID != "" {
			dead, err := tx.Documents(s.client.Collection("dead").Where("playerId", "==", playerID)).GetAll()
			if err != nil {
				return err
			}
			for _, snapshot := range dead {
				remove = append(remove, snapshot.Ref)
			}
		}
		for _, ref := range remove {
			if err := tx.Delete(ref); err != nil {
				return err
			}
		}
		return nil
	})
}
