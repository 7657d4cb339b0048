package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	firebase "firebase.google.com/go/v4"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/restored"
)

const restoredUsage = `Usage: paintwtf restored [-dry-run]

After Firestore or Storage was set back to an older backup, and before anything else: does again what was done since and must
not be undone. Drawings and accounts that were deleted go again, with their files; guests go into the accounts that they were
merged into; what was hidden is hidden. All that stands in Postgres, which must be as it was before: run this before paintwtf
reconcile.

Nothing may serve meanwhile. Interrupted, it is simply run again.

`

func restoredCommand(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("restored", restoredUsage, errOut)
	dry := flags.Bool("dry-run", false, "only say what would be done")
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is one word too many: see paintwtf restored -h", flags.Arg(0))
	}
	parts, closeAll, err := restoredParts(ctx, errOut)
	if err != nil {
		return err
	}
	defer closeAll()
	report, err := restored.Run(ctx, parts, *dry)
	if errors.Is(err, context.Canceled) {
		return errors.New("interrupted; the same command begins again")
	}
	if err != nil {
		return err
	}
	verb := "again:"
	if *dry {
		verb = "would again be:"
	}
	fmt.Fprintf(out, "%d deletions are recorded\n", report.Deleted)
	fmt.Fprintf(out, "%s %d guests merged, %d accounts deleted, %d drawings deleted, %d files deleted, %d drawings hidden\n", verb,
		report.Guests, report.Accounts, report.Drawings, report.Files, len(report.Hidden))
	for _, id := range report.Hidden {
		fmt.Fprintf(out, "hidden: drawing %s\n", id)
	}
	return nil
}

// restoredParts opens the stores of the game that the environment names, and says to errOut which that is.
func restoredParts(ctx context.Context, errOut io.Writer) (p restored.Parts, closeAll func(), err error) {
	var open []func()
	closeAll = func() {
		for _, c := range open {
			c()
		}
	}
	defer func() {
		if err != nil {
			closeAll()
		}
	}()
	c, err := config.Load(ctx)
	if err != nil {
		return p, nil, err
	}
	project, err := projectOf(c)
	if err != nil {
		return p, nil, err
	}
	if c.DatabaseURL == "" {
		return p, nil, errors.New("DATABASE_URL is not set; it names the Postgres mirror")
	}
	if p.Documents, err = docstore.Open(ctx, c.Project); err != nil {
		return p, nil, err
	}
	open = append(open, func() { _ = p.Documents.Close() })
	if p.Boards, err = board.Open(ctx, c.DatabaseURL); err != nil {
		return p, nil, err
	}
	open = append(open, p.Boards.Close)
	if p.Files, err = blob.Open(ctx, c.Bucket); err != nil {
		return p, nil, err
	}
	open = append(open, func() { _ = p.Files.Close() })
	app, err := firebase.NewApp(ctx, &firebase.Config{ProjectID: c.Project})
	if err != nil {
		return p, nil, fmt.Errorf("firebase: %w", err)
	}
	if p.Users, err = app.Auth(ctx); err != nil {
		return p, nil, fmt.Errorf("firebase auth: %w", err)
	}
	p.ReportsToHide = float64(c.ReportsToHide)
	fmt.Fprintln(errOut, project)
	return p, closeAll, nil
}
