package board

import (
	"context"
	"encoding/hex"
	"time"

	"github.com/jackc/pgx/v5"
)

// A Kind is what was deleted.
type Kind string

const (
	DeletedDrawing Kind = "drawing"
	DeletedAccount Kind = "account"
)

// A Deletion is that a drawing or an account was deleted. Firestore's own record of it is lost where an older backup of
// Firestore is put back; this one stays, and keeps such drawings and players out of the mirror.
type Deletion struct {
	Kind Kind
	// Key is the id of a drawing, or AccountKey of an account.
	Key string
	At  time.Time
}

// AccountKey is what deletions know an account by, as the names of departures do: SHA-256 of its uid, in hexadecimal.
func AccountKey(uid string) string { return hex.EncodeToString(playerKey(uid)) }

// PutDeletions records deletions; those that are recorded already stay as they are.
func (s *Store) PutDeletions(ctx context.Context, deletions ...Deletion) (err error) {
	defer s.explain(ctx, &err, "record %d deletions", len(deletions))
	for _, d := range deletions {
		_, err := s.pool.Exec(ctx, `insert into deletions (kind, key, at) values ($1, $2, $3) on conflict do nothing`,
			d.Kind, d.Key, d.At)
		if err != nil {
			return err
		}
	}
	return nil
}

// Deletions are all that are recorded, the oldest first.
func (s *Store) Deletions(ctx context.Context) (all []Deletion, err error) {
	defer s.explain(ctx, &err, "read the deletions")
	rows, err := s.pool.Query(ctx, `select kind, key, at from deletions order by at, kind, key`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[Deletion])
}
