package board

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// Purge forgets the tombstones of documents that were removed before a time, and the deletions before it, and returns how many
// tombstones. An event that is older than that would bring its document back, and so would a backup; neither is kept so long.
func (s *Store) Purge(ctx context.Context, before time.Time) (n int, err error) {
	defer s.explain(ctx, &err, "purge tombstones")
	err = s.unhurried(ctx, func(tx pgx.Tx) error {
		for _, table := range []string{"prompts", "players", "drawings"} {
			tag, err := tx.Exec(ctx, `delete from `+table+` where removed and version < $1`, before.UnixNano())
			if err != nil {
				return err
			}
			n += int(tag.RowsAffected())
		}
		if _, err := tx.Exec(ctx, `delete from deletions where at < $1`, before); err != nil {
			return err
		}
		// Empty buckets, such as those of judges whose scores are gone. One that is being filled is left alone: to wait for it here,
		// where many are held already, could be to wait in a circle.
		_, err := tx.Exec(ctx, `
			with idle as (select ctid from board_buckets where entries = 0 for update skip locked)
			delete from board_buckets k using idle where k.ctid = idle.ctid`)
		return err
	})
	return n, err
}
