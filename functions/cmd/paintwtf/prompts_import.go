package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/prompt"
	"paint.wtf/functions/internal/promptlist"
)

const importUsage = `Usage: paintwtf prompts import [-dry-run] [-wait 1m] FILE

Adds the prompts of a file, "-" for the standard input: one a line, or CSV where the first line is a header of the columns
text, daily (such as 2026-12-01) and active (true or false), of which text must be there. Prompts that are there already stay as
they are, so the same file can be imported again. Prints every line that is refused, and why.

The status is 0 when every prompt of the file is there, and 1 when one was refused.

`

const (
	promptPage = 300                    // prompts that are read at a time
	askEvery   = 300 * time.Millisecond // how often -wait looks for answers
)

func importPrompts(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) error {
	flags := newFlags("prompts import", importUsage, errOut)
	dryRun := flags.Bool("dry-run", false, "add nothing; say what would be added")
	wait := flags.Duration("wait", 0, "wait for the functions' answers, until there was none for this `long`, and print what they refuse")
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		flags.Usage()
		return errReported
	}
	lines, err := linesOf(flags.Arg(0), in)
	if err != nil {
		return err
	}
	return inProject(ctx, errOut, func(documents *docstore.Store) error {
		there, err := allPrompts(ctx, documents)
		if err != nil {
			return err
		}
		outcomes := promptlist.Compare(lines, there, time.Now().UTC().Format(time.DateOnly))
		if !*dryRun {
			if err := addAll(ctx, documents, outcomes); err != nil {
				return err
			}
			if *wait > 0 {
				if err := awaitAnswers(ctx, documents, outcomes, *wait, errOut); err != nil {
					return err
				}
			}
		}
		return report(out, outcomes, *dryRun)
	})
}

func linesOf(name string, in io.Reader) ([]promptlist.Line, error) {
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		in = file
	}
	lines, err := promptlist.Read(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return lines, nil
}

func allPrompts(ctx context.Context, documents *docstore.Store) (all []docstore.Prompt, err error) {
	for after := ""; ; {
		page, err := documents.AllPrompts().After(ctx, after, promptPage)
		if err != nil {
			return nil, err
		}
		for _, p := range page {
			if after = p.ID; p.Value != nil {
				all = append(all, *p.Value)
			}
		}
		if len(page) < promptPage {
			return all, nil
		}
	}
}

// addAll adds what is to be added. Those that cannot be become refused.
func addAll(ctx context.Context, documents *docstore.Store, outcomes []promptlist.Outcome) error {
	var fresh []docstore.NewPrompt
	for _, o := range outcomes {
		if o.Fate == promptlist.Add {
			fresh = append(fresh, docstore.NewPrompt{ID: promptlist.ID(o.Text), Text: o.Text, Daily: o.Daily, Active: o.Active})
		}
	}
	failed, err := documents.AddPrompts(ctx, fresh)
	if err != nil {
		return fmt.Errorf("%w (the same command goes on from here)", err)
	}
	refuse(outcomes, failed)
	return nil
}

// refuse makes lines refused that were to be added, by the ids of their prompts.
func refuse(outcomes []promptlist.Outcome, why map[string]error) {
	for i := range outcomes {
		o := &outcomes[i]
		if err := why[promptlist.ID(o.Text)]; err != nil && o.Fate == promptlist.Add {
			o.Fate, o.Err = promptlist.Refused, err
		}
	}
}

// errUnanswered is for a prompt on which the functions say nothing.
var errUnanswered = errors.New("it is added, and not answered yet: are the functions running?")

// awaitAnswers waits until the functions have answered on every prompt that was added, or on no further one for as long as
// patience says. What they refuse, or turn back in part, becomes refused.
func awaitAnswers(
	ctx context.Context, documents *docstore.Store, outcomes []promptlist.Outcome, patience time.Duration, errOut io.Writer,
) error {
	var waiting []string
	for _, o := range outcomes {
		if o.Fate == promptlist.Add {
			waiting = append(waiting, promptlist.ID(o.Text))
		}
	}
	why := map[string]error{}
	for last := time.Now(); len(waiting) > 0 && time.Since(last) < patience; {
		var silent []string
		for page := range slices.Chunk(waiting, promptPage) {
			read, err := documents.AllPrompts().Now(ctx, page)
			if err != nil {
				return err
			}
			for _, p := range read {
				switch {
				case p.Value == nil || p.Value.State == "":
					silent = append(silent, p.ID)
				case p.Value.State != prompt.Ready || p.Value.Reason != "":
					why[p.ID] = fmt.Errorf("it is added, and answered %s: %s", p.Value.State, p.Value.Reason)
				}
			}
		}
		if len(silent) < len(waiting) {
			last = time.Now()
			fmt.Fprintf(errOut, "%d of the prompts are not answered yet\n", len(silent))
		}
		if waiting = silent; len(waiting) == 0 {
			break
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(askEvery):
		}
	}
	for _, id := range waiting {
		why[id] = errUnanswered
	}
	refuse(outcomes, why)
	return nil
}

// report says what has become of the lines. It is an error if one was refused.
func report(out io.Writer, outcomes []promptlist.Outcome, dryRun bool) error {
	count := map[promptlist.Fate]int{}
	for _, o := range outcomes {
		if count[o.Fate]++; o.Fate == promptlist.Refused {
			fmt.Fprintf(out, "line %d: %v\n", o.Number, o.Err)
		}
	}
	added := map[bool]string{false: "added", true: "would be added"}[dryRun]
	fmt.Fprintf(out, "%d %s, %d there already, %d refused\n",
		count[promptlist.Add], added, count[promptlist.There], count[promptlist.Refused])
	if count[promptlist.Refused] > 0 {
		return errReported
	}
	return nil
}
