// Package migrate brings a Postgres database to the schema of package migrations, or takes it away again.
package migrate

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/golang-migrate/migrate/v4"
	"github.com/golang-migrate/migrate/v4/database"
	driver "github.com/golang-migrate/migrate/v4/database/pgx/v5"
	"github.com/golang-migrate/migrate/v4/source/iofs"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/migrations"
)

// lockTimeout is how long one process waits for another that is migrating the same database. It exceeds any migration
// of a schema without data; one over millions of rows is run on its own, before the servers start.
const lockTimeout = 2 * time.Minute

// undefinedTable is Postgres's SQLSTATE for a table that is not there.
const undefinedTable = "42P01"

// Up applies every migration that the database does not have yet. It is safe to call from several processes at once: one
// works, the others wait for it and find nothing left to do. Cancelling ctx stops it between two migrations.
//
// The database must be reached directly or through a session pooler: the lock belongs to a session, which a transaction
// pooler does not keep. Errors wrap fault.Unavailable when the database cannot be reached.
func Up(ctx context.Context, databaseURL string) (err error) {
	defer fault.Wrap(&err, "migrate up")
	return run(ctx, databaseURL, (*migrate.Migrate).Up)
}

// Down takes back the newest steps migrations, or all of them if steps is 0, and the data of their tables with them. What
// is lost is a copy: Firestore fills it again. Conditions and errors are those of Up.
func Down(ctx context.Context, databaseURL string, steps int) (err error) {
	defer fault.Wrap(&err, "migrate down")
	if steps < 0 {
		return fmt.Errorf("%d steps: %w", steps, fault.BadRequest)
	}
	return run(ctx, databaseURL, func(m *migrate.Migrate) error {
		if steps == 0 {
			return m.Down()
		}
		return walk(m, -steps)
	})
}

// walk goes n migrations up, or down if n is negative. Where there are fewer, all of them are what was asked for.
func walk(m *migrate.Migrate, n int) error {
	err := m.Steps(n)
	var short migrate.ErrShortLimit
	if errors.As(err, &short) || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// Version is the number of the newest migration applied, 0 if none is. Dirty means that this migration was begun and its
// end was never recorded: a process died in the middle, and a person must look.
func Version(ctx context.Context, databaseURL string) (version uint, dirty bool, err error) {
	defer fault.Wrap(&err, "migration version")
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return 0, false, unreachable(ctx, err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	var n int64
	err = conn.QueryRow(ctx, `select version, dirty from schema_migrations`).Scan(&n, &dirty)
	var pgErr *pgconn.PgError
	switch {
	case errors.Is(err, pgx.ErrNoRows), errors.As(err, &pgErr) && pgErr.Code == undefinedTable:
		return 0, false, nil
	case err != nil:
		return 0, false, err
	}
	return uint(max(n, 0)), dirty, nil
}

// Latest is the number of the newest migration there is.
func Latest() uint {
	source, err := iofs.New(migrations.Files, ".")
	if err != nil {
		panic(err) // the files are part of the program
	}
	defer source.Close()
	latest, err := source.First()
	for err == nil {
		var next uint
		if next, err = source.Next(latest); err == nil {
			latest = next
		}
	}
	return latest
}

func run(ctx context.Context, databaseURL string, work func(*migrate.Migrate) error) (err error) {
	config, err := pgx.ParseConfig(databaseURL)
	if err != nil {
		return err
	}
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = 5 * time.Second
	}
	db := stdlib.OpenDB(*config)
	defer db.Close()
	// The driver takes no context, so whether the database is there is asked before it comes in.
	if err := db.PingContext(ctx); err != nil {
		return unreachable(ctx, err)
	}
	target, err := driver.WithInstance(db, &driver.Config{})
	if err != nil {
		return err
	}
	defer target.Close()
	source, err := iofs.New(migrations.Files, ".")
	if err != nil {
		return err
	}
	defer source.Close()
	m, err := migrate.NewWithInstance("embedded", source, "postgres", target)
	if err != nil {
		return err
	}
	m.LockTimeout = lockTimeout

	stop := context.AfterFunc(ctx, func() { m.GracefulStop <- true })
	err = work(m)
	stop()
	var dirty migrate.ErrDirty
	var failed database.Error
	switch {
	case errors.Is(err, migrate.ErrNoChange):
		return nil
	case errors.As(err, &dirty):
		return fmt.Errorf("migration %d was begun and its end never recorded: see whether its tables are there, then correct schema_migrations by hand", dirty.Version)
	case errors.As(err, &failed):
		// Its own message repeats the whole file.
		return fmt.Errorf("%s, line %d: %w", failed.Err, failed.Line, failed.OrigErr)
	case err != nil:
		return err
	}
	return ctx.Err()
}

func unreachable(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fmt.Errorf("%w: %w", fault.Unavailable, err)
}
