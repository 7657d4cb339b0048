package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/rescoring"
	"paint.wtf/functions/internal/server"
)

const rescoreUsage = `Usage: paintwtf rescore [-model DIR] [-prompt ID] [-page N] [-dry-run] [-force]

Gives every drawing the score that a changed judge gives it (other templates, probes, weights or thresholds, or another
model), while the game runs: first beside the scores that count, then prompt by prompt in their place. Interrupted, the same
command goes on where it stopped. docs/rescoring.md says more.

The status is 0 when every prompt has the judge, and 1 when one has not.

`

func rescore(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("rescore", rescoreUsage, errOut)
	model := flags.String("model", "", "the `folder` of the model to score by; MODEL_DIR or the embedded one when empty")
	var o rescoring.Options
	flags.StringVar(&o.PromptID, "prompt", "", "re-score the drawings of this prompt `ID` only")
	flags.IntVar(&o.Page, "page", rescoring.DefaultPage, fmt.Sprintf("how many drawings to read and write together, 1 to %d", rescoring.MaxPage))
	dryRun := flags.Bool("dry-run", false, "write nothing; say how the boards would change")
	flags.BoolVar(&o.Force, "force", false, "change prompts too of which most drawings cannot be scored")
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is one word too many: see paintwtf rescore -h", flags.Arg(0))
	}
	if o.Page < 1 || o.Page > rescoring.MaxPage {
		return fmt.Errorf("-page is %d and must be 1 to %d", o.Page, rescoring.MaxPage)
	}
	c, err := config.Load(ctx)
	if err != nil {
		return err
	}
	c.ModelDir = cmp.Or(*model, c.ModelDir)
	return withRescorer(ctx, c, func(r *rescoring.Rescorer) error {
		meter := &meter{out: errOut}
		o.Started, o.Progress = meter.start, meter.progress
		var err error
		if *dryRun {
			err = preview(ctx, r, o, out)
		} else {
			err = change(ctx, r, o, out)
		}
		switch {
		case errors.Is(err, context.Canceled):
			return errors.New("interrupted; every board is whole, and the same command goes on from here")
		case errors.Is(err, rescoring.ErrNoPrompt), errors.Is(err, errReported):
			return err
		case errors.Is(err, rescoring.ErrRunning):
			return fmt.Errorf("%w: wait for it to end, or end it", err)
		case errors.Is(err, prompting.ErrNameTaken):
			return fmt.Errorf("%w: where model.json has changed, its \"scoring\" has to change too, or its \"version\" with the networks", err)
		case err != nil:
			return fmt.Errorf("%w (every board is whole, and the same command goes on from here)", err)
		}
		return nil
	})
}

// withRescorer opens what re-scoring needs for the length of f.
func withRescorer(ctx context.Context, c *config.Config, f func(*rescoring.Rescorer) error) error {
	if c.DatabaseURL == "" {
		return errors.New("DATABASE_URL is not set; it names the Postgres mirror")
	}
	j, err := server.OpenJudge(c)
	if err != nil {
		return err
	}
	defer j.Close()
	documents, err := docstore.Open(ctx, c.Project)
	if err != nil {
		return err
	}
	defer documents.Close()
	pictures, err := blob.Open(ctx, c.Bucket)
	if err != nil {
		return err
	}
	defer pictures.Close()
	boards, err := board.Open(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	defer boards.Close()
	return f(rescoring.New(documents, boards, pictures, prompting.NewJudges(documents, j)))
}

// change re-scores and says how it ended.
func change(ctx context.Context, r *rescoring.Rescorer, o rescoring.Options, out io.Writer) error {
	report, err := r.Run(ctx, o)
	if err != nil {
		return err
	}
	return printReport(out, report)
}

// printReport says what has become of the prompts and of the drawings. It is an error if a prompt keeps its judge.
func printReport(out io.Writer, report rescoring.Report) error {
	fmt.Fprintf(out, "%d prompts are judged by %s\n", report.Prompts, report.Judge)
	printLost(out, report.Lost)
	if len(report.Lost) > 0 {
		fmt.Fprint(out, "Put their pictures back into Storage and run this again, and they are ranked again.\n")
	}
	if len(report.Kept) == 0 {
		return nil
	}
	fmt.Fprintf(out, "%d prompts keep their judge:\n", len(report.Kept))
	for _, id := range slices.Sorted(maps.Keys(report.Kept)) {
		fmt.Fprintf(out, "  %s  %v\n", id, report.Kept[id])
	}
	return errReported
}

// maxListed bounds how many lost drawings are listed one by one.
const maxListed = 1000

func printLost(out io.Writer, lost []rescoring.Lost) {
	if len(lost) == 0 {
		return
	}
	fmt.Fprintf(out, "%d drawings cannot be scored and are not ranked:\n", len(lost))
	for _, l := range lost[:min(len(lost), maxListed)] {
		fmt.Fprintf(out, "  %s  of prompt %s: %s\n", l.DrawingID, l.PromptID, strings.ReplaceAll(l.Why, "\n", "; "))
	}
	if more := len(lost) - maxListed; more > 0 {
		fmt.Fprintf(out, "  and %d more: those with the reason %q in Firestore\n", more, docstore.PictureLost)
	}
}

// preview says how boards would change.
func preview(ctx context.Context, r *rescoring.Rescorer, o rescoring.Options, out io.Writer) error {
	all, err := r.Preview(ctx, o)
	if err != nil {
		return err
	}
	var sum rescoring.PromptPreview
	for _, p := range all.Prompts {
		sum.Drawings += p.Drawings
		sum.Moved += p.Moved
		sum.Flagged += p.Flagged
		sum.Freed += p.Freed
		sum.Lost = append(sum.Lost, p.Lost...)
	}
	fmt.Fprintf(out, "By %s, nothing written:\n  %d prompts, %s\n", all.Judge, len(all.Prompts), summary(sum))
	for _, p := range all.Prompts {
		fmt.Fprintf(out, "\n%s (%s), judged by %s\n", p.Text, p.ID, cmp.Or(p.Judge.String(), "none that it names"))
		if p.Kept != nil {
			fmt.Fprintf(out, "  keeps its judge: %v\n", p.Kept)
			continue
		}
		fmt.Fprintf(out, "  %s\n", summary(p))
		if !p.Changed() {
			continue
		}
		fmt.Fprint(out, "  rank  was  drawing               score  was\n")
		for _, m := range p.Top {
			fmt.Fprintf(out, "  %4s %4s  %-20s %6.1f %5.1f\n", rank(m.Then), rank(m.Now), m.DrawingID, m.After, m.Before)
		}
	}
	printLost(out, sum.Lost)
	return nil
}

func summary(p rescoring.PromptPreview) string {
	share := 0.0
	if p.Drawings > 0 {
		share = 100 * float64(p.Moved) / float64(p.Drawings)
	}
	return fmt.Sprintf("%d drawings: %d (%.1f %%) move by more than 5 points, %d would be flagged, %d no longer, %d cannot be scored",
		p.Drawings, p.Moved, share, p.Flagged, p.Freed, len(p.Lost))
}

func rank(n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprint(n)
}

// tellEvery is how often a meter says how far it is.
const tellEvery = 2 * time.Second

// A meter says how far a re-scoring is, how fast it goes and how long it will take.
type meter struct {
	out   io.Writer
	began time.Time
	first rescoring.Progress
	told  time.Time
}

func (m *meter) start(s rescoring.Start) {
	fmt.Fprintf(m.out, "re-scoring %d drawings by %s\n", s.Of, s.Judge)
	if !s.ResumedFrom.IsZero() {
		fmt.Fprintf(m.out, "going on with the run of %s: %d staged, %d settled\n",
			s.ResumedFrom.Local().Format(time.DateTime), s.Staged, s.Settled)
	}
	m.began, m.told, m.first = time.Now(), time.Now(), s.Progress
}

func (m *meter) progress(p rescoring.Progress) {
	now := time.Now()
	if m.began.IsZero() {
		m.began = now
	}
	if now.Sub(m.told) < tellEvery {
		return
	}
	m.told = now
	fmt.Fprintln(m.out, m.line(p, now))
}

// line is such as "staged 1200, settled 300 of 5000 (15 %), 410 drawings/s, 21 s to go". A drawing counts half when it is
// staged and half when it is settled; those done by a run before do not make this one faster.
func (m *meter) line(p rescoring.Progress, now time.Time) string {
	line := fmt.Sprintf("staged %d, settled %d of %d", p.Staged, p.Settled, p.Of)
	steps, all := p.Staged+p.Settled-m.first.Staged-m.first.Settled, 2*p.Of-m.first.Staged-m.first.Settled
	seconds := now.Sub(m.began).Seconds()
	if p.Of <= 0 || steps <= 0 || seconds <= 0 {
		return line
	}
	share := min(float64(p.Staged+p.Settled)/float64(2*p.Of), 1)
	rate := float64(steps) / seconds
	left := time.Duration(max(float64(all-steps), 0) / rate * float64(time.Second)).Round(time.Second)
	return fmt.Sprintf("%s (%.0f %%), %.0f drawings/s, %s to go", line, 100*share, rate/2, left)
}
