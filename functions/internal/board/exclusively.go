package board

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ErrHeld means that another process does exclusive work already.
var ErrHeld = errors.New("another process is at it")

const (
	lockSpace = 1885432174 // "pain" in ASCII, as in migrations/0003; the locks of keep_bests are 0 to 1023 in it
	workLock  = 1024
	// The lock is a transaction's, so that it also holds behind a pooler, and ends with its connection. These keep it open.
	keepAlive = 10 * time.Second
	keptAlive = 5 * time.Minute
)

// Exclusively runs work unless another process is running such work on this database, which is ErrHeld. If the connection
// that says so is lost, work's context ends.
func (s *Store) Exclusively(ctx context.Context, work func(context.Context) error) (err error) {
	tx, err := s.pool.Begin(ctx)
	if err != nil {
		s.explain(ctx, &err, "take the lock")
		return err
	}
	defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }()
	var held bool
	_, err = tx.Exec(ctx, fmt.Sprintf(`set local idle_in_transaction_session_timeout = %d`, keptAlive.Milliseconds()))
	if err == nil {
		err = tx.QueryRow(ctx, `select pg_try_advisory_xact_lock($1, $2)`, lockSpace, workLock).Scan(&held)
	}
	if err != nil {
		s.explain(ctx, &err, "take the lock")
		return err
	}
	if !held {
		return ErrHeld
	}
	ctx, cancel := context.WithCancelCause(ctx)
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		if err := watch(ctx, tx); err != nil {
			cancel(fmt.Errorf("the database connection that keeps others away is lost: %w", err))
		}
	}()
	err = work(ctx)
	if cause := context.Cause(ctx); err != nil && cause != nil {
		err = cause
	}
	cancel(nil)
	<-watched
	return err
}

// watch keeps a transaction open until ctx ends or its connection is lost.
func watch(ctx context.Context, tx pgx.Tx) error {
	tick := time.NewTicker(keepAlive)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			// Not cancelled with ctx: that would close a connection that is only to be given back.
			if _, err := tx.Exec(context.WithoutCancel(ctx), `select 1`); err != nil {
				return err
			}
		}
	}
}
