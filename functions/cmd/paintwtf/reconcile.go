package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/reconcile"
)

const reconcileUsage = `Usage: paintwtf reconcile [-dry-run] [-list N]

Compares the Postgres mirror with Firestore, document by document, prints every drift and repairs it. On an empty database
that fills the whole mirror. The game may run meanwhile. Interrupted, it is simply run again.

The status is 0 when the mirror is as it should be, and 1 when it is not.

`

func reconcileCommand(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("reconcile", reconcileUsage, errOut)
	var o reconcile.Options
	flags.BoolVar(&o.DryRun, "dry-run", false, "repair nothing")
	list := flags.Int("list", 1000, "how many drifts to print one by one")
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is one word too many: see paintwtf reconcile -h", flags.Arg(0))
	}
	printed := 0
	o.Found = func(d reconcile.Drift) {
		if printed++; printed <= *list {
			fmt.Fprintln(out, driftLine(d))
		} else if printed == *list+1 {
			fmt.Fprintln(out, "… (-list N prints more)")
		}
	}
	o.Progress = func(r reconcile.Report) {
		if n := r.Prompts + r.Players + r.Drawings; n > 0 && n%(20*reconcile.PageSize) == 0 {
			fmt.Fprintf(errOut, "%d documents compared, %d drifts\n", n, r.Drifts)
		}
	}
	report, err := reconcileStores(ctx, o)
	if errors.Is(err, context.Canceled) {
		return errors.New("interrupted; what was repaired stays so, and the same command begins again")
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "compared %d prompts, %d players, %d drawings and %d dailies\n%d drifts", report.Prompts, report.Players, report.Drawings,
		report.Dailies, report.Drifts)
	switch left := report.Unfit; {
	case report.Drifts == 0:
	case o.DryRun:
		fmt.Fprint(out, ", none repaired")
	case left > 0:
		fmt.Fprintf(out, ", %d repaired; %d cannot be, as said above", report.Drifts-left, left)
	default:
		fmt.Fprint(out, ", all repaired")
	}
	fmt.Fprintln(out)
	if report.Purged > 0 {
		fmt.Fprintf(out, "%d tombstones were old enough to go\n", report.Purged)
	}
	if report.Unfit > 0 || o.DryRun && report.Drifts > 0 {
		return errReported
	}
	return nil
}

func driftLine(d reconcile.Drift) string {
	text := d.Kind
	if d.ID != "" {
		text += " " + d.ID
	}
	text += ": " + d.What
	if d.Unfit != nil {
		text += fmt.Sprintf(" (%v)", d.Unfit)
	}
	return text
}

func reconcileStores(ctx context.Context, o reconcile.Options) (reconcile.Report, error) {
	c, err := config.Load(ctx)
	if err != nil {
		return reconcile.Report{}, err
	}
	if c.DatabaseURL == "" {
		return reconcile.Report{}, errors.New("DATABASE_URL is not set; it names the Postgres mirror")
	}
	documents, err := docstore.Open(ctx, c.Project)
	if err != nil {
		return reconcile.Report{}, err
	}
	defer documents.Close()
	boards, err := board.Open(ctx, c.DatabaseURL)
	if err != nil {
		return reconcile.Report{}, err
	}
	defer boards.Close()
	return reconcile.Run(ctx, documents, boards, o)
}
