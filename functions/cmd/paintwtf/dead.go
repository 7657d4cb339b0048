package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
)

const deadUsage = `Usage: paintwtf dead list
       paintwtf dead retry [-wait 1m] ID...
       paintwtf dead retry [-wait 1m] -all

list shows the events that were given up, those that failed last first: when that was, of which function, what they were about, how
often they were delivered, where that was counted, and why they failed.

retry has the functions try events again, by their ids or all that are listed, and tells how each has come out. What ends well is off
the list; what fails again stays on it, with what went wrong this time.
`

func dead(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("dead", deadUsage, errOut)
	if err := parse(flags, args); err != nil {
		return err
	}
	switch {
	case flags.Arg(0) == "list" && flags.NArg() == 1:
		return inProject(ctx, errOut, func(documents *docstore.Store) error { return listDead(ctx, documents, out) })
	case flags.Arg(0) == "retry":
		return retryDead(ctx, flags.Args()[1:], out, errOut)
	}
	flags.Usage()
	return errReported
}

func listDead(ctx context.Context, documents *docstore.Store, out io.Writer) error {
	all, err := documents.DeadEvents(ctx)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		fmt.Fprintln(out, "no dead events")
		return nil
	}
	for _, e := range all {
		if e.Value == nil {
			fmt.Fprintf(out, "%s  its record cannot be read\n", e.ID)
			continue
		}
		fmt.Fprintln(out, deadLines(e.ID, *e.Value))
	}
	fmt.Fprintf(out, "%d dead events; paintwtf dead retry ID tries one again\n", len(all))
	return nil
}

// deadLines are an event's id, then what there is to know of it.
func deadLines(id string, d docstore.Dead) string {
	about := d.About
	if about == "" {
		about = "nothing that can be told"
	}
	deliveries := ""
	switch {
	case d.Deliveries == 1:
		deliveries = ", delivered once"
	case d.Deliveries > 1:
		deliveries = fmt.Sprintf(", delivered %d times", d.Deliveries)
	}
	asked := ""
	if !d.RetryAt.IsZero() {
		asked = ", to be tried again"
	}
	return fmt.Sprintf("%s\n  %s  %s of %s%s%s\n  %s", id, d.At.UTC().Format("2006-01-02 15:04:05"), d.Function, about, deliveries, asked,
		d.Cause)
}

func retryDead(ctx context.Context, args []string, out, errOut io.Writer) error {
	flags := newFlags("dead retry", deadUsage, errOut)
	all := flags.Bool("all", false, "try all events that are listed")
	wait := flags.Duration("wait", time.Minute, "how `long` to wait for each event's end")
	if err := parse(flags, args); err != nil {
		return err
	}
	if *all == (flags.NArg() > 0) {
		flags.Usage()
		return errReported
	}
	return inProject(ctx, errOut, func(documents *docstore.Store) error {
		ids := flags.Args()
		if *all {
			listed, err := documents.DeadEvents(ctx)
			if err != nil {
				return err
			}
			for _, e := range listed {
				ids = append(ids, e.ID)
			}
		}
		return retryEach(ctx, documents, ids, *wait, out)
	})
}

// retryEach tries one event after the other, so that a cause that is still there is met once at a time. It is an error if one fails.
func retryEach(ctx context.Context, documents *docstore.Store, ids []string, wait time.Duration, out io.Writer) error {
	if len(ids) == 0 {
		fmt.Fprintln(out, "no dead events")
	}
	failed := false
	for _, id := range ids {
		outcome, done, err := retryOne(ctx, documents, id, wait)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s: %s\n", id, outcome)
		failed = failed || !done
	}
	if failed {
		return errReported
	}
	return nil
}

// retryOne has one event tried again, and says what has come of it; done is whether that was a good end.
func retryOne(ctx context.Context, documents *docstore.Store, id string, wait time.Duration) (outcome string, done bool, err error) {
	err = documents.ChangeDead(ctx, id, func(d *docstore.Dead) { d.RetryAt = time.Now().UTC() })
	if errors.Is(err, fault.NotFound) {
		return "there is no such dead event", false, nil
	}
	if err != nil {
		return "", false, err
	}
	outcome = fmt.Sprintf("no answer within %s; are the functions running?", wait)
	for until := time.Now().Add(wait); time.Now().Before(until); {
		now, err := documents.DeadEvent(ctx, id)
		switch d := now.Value; {
		case err != nil:
			return "", false, err
		case d == nil:
			return "done", true, nil
		case d.RetryAt.IsZero() && d.Cause == docstore.Unended: // or has not ended yet
			outcome = d.Cause
		case d.RetryAt.IsZero():
			return "failed again: " + d.Cause, false, nil
		}
		select {
		case <-ctx.Done():
			return "", false, ctx.Err()
		case <-time.After(askEvery):
		}
	}
	return outcome, false, nil
}
