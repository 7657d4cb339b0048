package docstore

import (
	"context"
	"time"
)

// revocationKept is how long a revocation is kept: far longer than the hour for which an ID token holds.
const revocationKept = 30 * 24 * time.Hour

// A Revocation is revocations/{uid}: ID tokens of who signed in before At carry no role, whatever they say.
type Revocation struct {
	At        time.Time `firestore:"at"`
	ExpiresAt time.Time `firestore:"expiresAt"`
}

// Revoke takes the roles out of an account's ID tokens of sign-ins before a moment.
func (s *Store) Revoke(ctx context.Context, uid string, at time.Time) error {
	_, err := s.client.Doc("revocations/"+uid).Set(ctx, Revocation{At: at, ExpiresAt: at.Add(revocationKept)})
	return away(err)
}

// Revocation reads an account's revocation; Value is nil where there is none.
func (s *Store) Revocation(ctx context.Context, uid string) (Read[Revocation], error) {
	snapshot, err := s.client.Doc("revocations/" + uid).Get(ctx)
	return read[Revocation](snapshot, err)
}
