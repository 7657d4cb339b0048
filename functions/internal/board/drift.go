package board

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// Drift compares what is kept beside the drawings (bests, points, buckets) with what follows from them, and returns a line for
// each row that is not as it should be: none, unless somebody wrote past the trigger. It reads everything: minutes for ten
// million drawings, so it takes as long as ctx lets it.
func (s *Store) Drift(ctx context.Context) (lines []string, err error) {
	defer s.explain(ctx, &err, "compare the boards with their drawings")
	err = s.unhurried(ctx, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			select part || ' ' || entry || ': ' || coalesce(kept, 'nothing') || ' instead of ' || coalesce(wanted, 'nothing')
			from board_drift order by 1`)
		if err != nil {
			return err
		}
		lines, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	})
	return lines, err
}

// Rebuild fills what is kept beside the drawings anew. Writers wait meanwhile; readers see what was there until it is done.
func (s *Store) Rebuild(ctx context.Context) (err error) {
	defer s.explain(ctx, &err, "rebuild the boards")
	return s.unhurried(ctx, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, `select rebuild_boards()`)
		return err
	})
}

// unhurried runs fn in a transaction whose statements may take as long as they need.
func (s *Store) unhurried(ctx context.Context, fn func(pgx.Tx) error) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `set local statement_timeout = 0`); err != nil {
			return err
		}
		return fn(tx)
	})
}
