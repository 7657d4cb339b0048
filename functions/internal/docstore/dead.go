package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/redact"
)

// deadKept is how long the record of an event that was given up is kept: as long as the logs that tell more about it.
const deadKept = 30 * 24 * time.Hour

// Unended is the cause of a try that nobody has seen the end of. It stands on the record while an event is tried, so that one that
// brings the process down is not tried for ever.
const Unended = "the process ended while it handled the event"

// Dead is dead/{eventId}: an event that was given up. It names no account by its uid, and no more than what it takes to try it again:
// what happened to which drawing or prompt.
type Dead struct {
	Function string `firestore:"function"`
	Cause    string `firestore:"cause"`
	Type     string `firestore:"type"`
	// About is the path of the document or the object that changed, without uids.
	About string `firestore:"about"`
	// PlayerID is the public id of the player that a change of a player is about. It goes with the player.
	PlayerID string `firestore:"playerId,omitempty"`
	// Deliveries is how often the event was delivered in vain; 0 where nobody has counted.
	Deliveries int       `firestore:"deliveries,omitempty"`
	EventAt    time.Time `firestore:"eventAt"`
	At         time.Time `firestore:"at"`
	ExpiresAt  time.Time `firestore:"expiresAt"`
	// RetryAt is when somebody asked to try the event again; it goes when that begins.
	RetryAt time.Time `firestore:"retryAt,omitempty"`
}

// Died puts down why the event has failed, and that it was now.
func (d *Dead) Died(cause string) {
	d.Cause = cause
	d.At = time.Now().UTC()
	d.ExpiresAt = d.At.Add(deadKept)
}

func (s *Store) dead(eventID string) *firestore.DocumentRef { return s.client.Doc("dead/" + eventID) }

// Bury records an event that was given up, without the accounts that its texts name; fresh is false where it has a record already,
// which stays. Of an event about players/{uid} it keeps the player's public id, if there is such a player; uid is "" for any other.
func (s *Store) Bury(ctx context.Context, eventID, uid string, d Dead) (fresh bool, err error) {
	d.Cause, d.About = redact.Accounts(d.Cause), redact.Accounts(d.About)
	err = s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		there, err := exists(tx, s.dead(eventID))
		if fresh = err == nil && !there; !fresh {
			return err
		}
		if uid != "" {
			if d.PlayerID, err = s.publicID(tx, uid); err != nil {
				return err
			}
		}
		return tx.Create(s.dead(eventID), d)
	})
	return fresh, err
}

// ChangeDead changes a record; change may be called more than once. Fault: NotFound.
func (s *Store) ChangeDead(ctx context.Context, eventID string, change func(*Dead)) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		known, err := read[Dead](tx.Get(s.dead(eventID)))
		if err != nil {
			return err
		}
		if known.Value == nil {
			return fault.NotFound
		}
		after := *known.Value
		change(&after)
		if after == *known.Value {
			return nil
		}
		after.Cause = redact.Accounts(after.Cause)
		return tx.Set(s.dead(eventID), after)
	})
}

// Exhume takes the record of an event away that has come to a good end after all.
func (s *Store) Exhume(ctx context.Context, eventID string) error {
	_, err := s.dead(eventID).Delete(ctx)
	return away(err)
}

// DeadEvent reads one record.
func (s *Store) DeadEvent(ctx context.Context, eventID string) (Read[Dead], error) {
	snapshot, err := s.dead(eventID).Get(ctx)
	return read[Dead](snapshot, err)
}

// DeadEvents returns all records, those that died last first.
func (s *Store) DeadEvents(ctx context.Context) ([]Document[Dead], error) {
	snapshots, err := s.client.Collection("dead").OrderBy("at", firestore.Desc).Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	return documents[Dead](snapshots)
}
