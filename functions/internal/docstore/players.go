package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func (s *Store) player(uid string) *firestore.DocumentRef { return s.client.Doc("players/" + uid) }

// Player reads one player.
func (s *Store) Player(ctx context.Context, uid string) (Read[Player], error) {
	snapshot, err := s.player(uid).Get(ctx)
	return read[Player](snapshot, err)
}

// UIDOf returns the account of a player by the public id; "" where there is none.
func (s *Store) UIDOf(ctx context.Context, playerID string) (uid string, err error) {
	found, err := s.client.Collection("players").Where("playerId", "==", playerID).Limit(1).Documents(ctx).GetAll()
	if err != nil || len(found) == 0 {
		return "", away(err)
	}
	return found[0].Ref.ID, nil
}

// publicID is a player's public id, or "" where there is none, whatever else of the document can be read.
func (s *Store) publicID(tx *firestore.Transaction, uid string) (string, error) {
	snapshot, err := tx.Get(s.player(uid))
	if status.Code(err) == codes.NotFound {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	value, _ := snapshot.DataAt("playerId")
	id, _ := value.(string)
	return id, nil
}

// EnsurePlayer returns the player, made from fresh() if there is none yet. Fault: Departed.
func (s *Store) EnsurePlayer(ctx context.Context, uid string, fresh func() Player) (player Player, err error) {
	err = s.inTransaction(ctx, func(ctx context.Context, tx *firestore.Transaction) error {
		existing, err := read[Player](tx.Get(s.player(uid)))
		if err != nil {
			return err
		}
		if existing.Value != nil {
			player = *existing.Value
			return nil
		}
		if err := s.stays(tx, uid); err != nil {
			return err
		}
		player = fresh()
		player.CreatedAt = time.Now().UTC()
		return tx.Create(s.player(uid), player)
	})
	return player, err
}

// exists reports whether a document read in a transaction is there.
func exists(tx *firestore.Transaction, ref *firestore.DocumentRef) (bool, error) {
	_, err := tx.Get(ref)
	if status.Code(err) == codes.NotFound {
		return false, nil
	}
	return err == nil, err
}
