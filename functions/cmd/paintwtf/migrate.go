package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/migrate"
)

const migrateUsage = `paintwtf migrate up|down|version works on the database that DATABASE_URL names.

  up       applies every migration that is missing; several at once are safe
  down     takes back the newest one, and the data of its tables (Firestore keeps the original)
  version  prints the newest one applied, and whether any is missing

`

func migrateCommand(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("migrate", migrateUsage, errOut)
	all := flags.Bool("all", false, "down: take back every migration")
	// The flag belongs to a word, so it may stand behind it too.
	if err := parse(flags, args); err != nil {
		return err
	}
	word := flags.Arg(0)
	if flags.NArg() > 0 {
		if err := parse(flags, flags.Args()[1:]); err != nil {
			return err
		}
	}
	if word == "" || flags.NArg() > 0 || *all && word != "down" {
		flags.Usage()
		return errReported
	}

	settings, err := config.Load(ctx)
	if err != nil {
		return err
	}
	url := settings.DatabaseURL
	if url == "" {
		return errors.New("DATABASE_URL is not set: it names the Postgres to work on, such as postgres://user@host:5432/database")
	}
	switch word {
	case "up":
		err = migrate.Up(ctx, url)
	case "down":
		steps := 1
		if *all {
			steps = 0
		}
		err = migrate.Down(ctx, url, steps)
	case "version":
	default:
		flags.Usage()
		return errReported
	}
	if err != nil {
		return err
	}
	version, dirty, err := migrate.Version(ctx, url)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "migration %d of %d", version, migrate.Latest())
	if dirty {
		fmt.Fprint(out, ", begun and never finished")
	}
	fmt.Fprintln(out)
	return nil
}
