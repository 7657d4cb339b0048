// Package rescoring takes prompts from one judge to another while the game runs. docs/rescoring.md says how, and why no board
// ever mixes the two.
package rescoring

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/prompting"
)

const (
	// DefaultPage and MaxPage bound the drawings that are read, scored and written together. 500 of CLIP's embeddings with
	// five crops are 14 MB.
	DefaultPage = 300
	MaxPage     = 500
	// promptsAtOnce is how many prompts are worked on beside each other: most of the time is waiting for Firestore.
	promptsAtOnce = 4
	// clockSkew is how far the clocks of the processes that score may be behind this one's.
	clockSkew = 5 * time.Minute
)

// Pictures are where the drawings' pictures lie: a blob.Store.
type Pictures interface {
	Read(ctx context.Context, name string, limit int64) ([]byte, error)
}

// Rescorer takes prompts to the judge of its model folder.
type Rescorer struct {
	documents *docstore.Store
	boards    *board.Store
	mirror    *mirror.Mirror
	pictures  Pictures
	judges    *prompting.Judges

	atOnce int
	skew   time.Duration
	// between is called between any two steps. Tests use it for what may happen there, a crash among it.
	between func(ctx context.Context, done string) error
}

// New makes a Rescorer for the own judge of judges.
func New(documents *docstore.Store, boards *board.Store, pictures Pictures, judges *prompting.Judges) *Rescorer {
	return &Rescorer{
		documents: documents, boards: boards, mirror: mirror.New(documents, boards), pictures: pictures, judges: judges,
		atOnce: promptsAtOnce, skew: clockSkew, between: func(ctx context.Context, _ string) error { return ctx.Err() },
	}
}

// Options say what to re-score and how.
type Options struct {
	// PromptID is the one prompt to take along, or "" for all.
	PromptID string
	// Page is how many drawings make a page; 0 is DefaultPage.
	Page int
	// Force flips prompts too of which most drawings cannot be scored.
	Force bool
	// Started and Progress are told how far it is; nil for nobody. Progress is not called twice at once.
	Started  func(Start)
	Progress func(Progress)
}

// A Start is what a re-scoring begins with.
type Start struct {
	Judge docstore.Judge
	// ResumedFrom is when the run was begun that this one takes up; zero for a new one.
	ResumedFrom time.Time
	Progress
}

// Progress counts drawings: each is staged, and settled when its board has changed hands. Those that come meanwhile may make
// them more than Of.
type Progress struct{ Staged, Settled, Of int }

// A Report is how a re-scoring ended.
type Report struct {
	Judge   docstore.Judge
	Prompts int // that have the judge now
	// Kept are those that keep theirs, with the reason why.
	Kept map[string]error
	// Lost are the drawings that cannot be scored, and so are on no board, in the order of their ids.
	Lost []Lost
}

// Lost is a drawing that cannot be scored.
type Lost struct {
	DrawingID, PromptID string
	Why                 string
}

// ErrRunning means that another re-scoring is under way.
var ErrRunning = errors.New("another re-scoring is running")

// ErrNoPrompt means that there is no such prompt, or that nobody could ever draw it.
var ErrNoPrompt = errors.New("there is no such prompt")

// Run re-scores. It may be stopped and run again at any moment; it then goes on. An error leaves everything consistent.
func (r *Rescorer) Run(ctx context.Context, o Options) (report Report, err error) {
	if o.Page == 0 {
		o.Page = DefaultPage
	}
	err = r.boards.Exclusively(ctx, func(ctx context.Context) error {
		if err := r.judges.Introduce(ctx); err != nil {
			return err
		}
		run, err := r.begin(ctx, o)
		if err != nil {
			return err
		}
		report, err = run.run(ctx)
		return err
	})
	if errors.Is(err, board.ErrHeld) {
		err = ErrRunning
	}
	return report, err
}

// run is one Run.
type run struct {
	*Rescorer
	Options
	judge     *prompting.Judge
	rescoring docstore.Rescoring

	mu       sync.Mutex
	prompts  map[string]docstore.RescoringPrompt // as saved
	kept     map[string]error
	lost     map[string]Lost
	progress Progress
}

// begin takes up the last run, if it had the same aim and did not reach it, or begins a new one.
func (r *Rescorer) begin(ctx context.Context, o Options) (*run, error) {
	n := &run{
		Rescorer: r, Options: o, judge: r.judges.Own(), prompts: map[string]docstore.RescoringPrompt{},
		kept: map[string]error{}, lost: map[string]Lost{},
	}
	last, err := r.documents.Rescoring(ctx)
	if err != nil {
		return nil, err
	}
	start := Start{Judge: n.judge.Name}
	if was := last.Value; was != nil && !was.Done && was.Judge == n.judge.Name && was.Prompt == o.PromptID {
		n.rescoring, start.ResumedFrom = *was, was.StartedAt
		if n.prompts, err = r.documents.RescoringPrompts(ctx, was.ID); err != nil {
			return nil, err
		}
	} else {
		n.rescoring = docstore.Rescoring{ID: rand.Text(), Judge: n.judge.Name, Prompt: o.PromptID, StartedAt: time.Now().UTC()}
		if err := r.documents.PutRescoring(ctx, n.rescoring); err != nil {
			return nil, err
		}
	}
	for _, p := range n.prompts {
		n.progress.Staged += p.Staged
		n.progress.Settled += p.Settled
	}
	if n.progress.Of, err = r.documents.CountScored(ctx, o.PromptID); err != nil {
		return nil, err
	}
	if start.Progress = n.progress; o.Started != nil {
		o.Started(start)
	}
	return n, nil
}

// run stages every prompt before it flips the first, so that the boards of the game change hands in a short time. Then it
// looks for prompts that have come meanwhile.
func (n *run) run(ctx context.Context) (Report, error) {
	for {
		prompts, err := n.remaining(ctx)
		if err != nil {
			return Report{}, err
		}
		if len(prompts) == 0 {
			break
		}
		if err := n.each(ctx, prompts, n.stage); err != nil {
			return Report{}, err
		}
		if err := n.catchUp(ctx, prompts); err != nil {
			return Report{}, err
		}
		if err := n.each(ctx, prompts, n.change); err != nil {
			return Report{}, err
		}
	}
	return n.finish(ctx)
}

// remaining returns the prompts that are still to be done: those that were ready once, as only they can have drawings.
func (n *run) remaining(ctx context.Context) ([]docstore.PromptAt, error) {
	all, err := n.documents.Prompts(ctx)
	if err != nil {
		return nil, err
	}
	var left []docstore.PromptAt
	found := false
	for _, p := range all {
		if p.VectorVersion == "" || n.PromptID != "" && p.ID != n.PromptID {
			continue
		}
		found = true
		if n.kept[p.ID] == nil && n.prompts[p.ID].Phase != docstore.Settled {
			left = append(left, p)
		}
	}
	if n.PromptID != "" && !found {
		return nil, fmt.Errorf("%q: %w", n.PromptID, ErrNoPrompt)
	}
	return left, nil
}

// each works on several prompts at once. A prompt that changes under the work waits for the next round.
func (n *run) each(ctx context.Context, prompts []docstore.PromptAt, work func(context.Context, docstore.PromptAt) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(n.atOnce)
	for _, p := range prompts {
		group.Go(func() error {
			err := work(ctx, p)
			if errors.Is(err, docstore.ErrPromptMoved) {
				return n.save(ctx, p.ID, docstore.RescoringPrompt{})
			}
			if err != nil {
				return fmt.Errorf("prompt %s: %w", p.ID, err)
			}
			return nil
		})
	}
	return group.Wait()
}

func (n *run) finish(ctx context.Context) (Report, error) {
	lost, err := n.documents.DrawingsUnrankedFor(ctx, docstore.PictureLost)
	if err != nil {
		return Report{}, err
	}
	report := Report{Judge: n.judge.Name, Kept: n.kept}
	for _, p := range n.prompts {
		if p.Phase == docstore.Settled {
			report.Prompts++
		}
	}
	for _, d := range lost {
		if n.PromptID != "" && d.PromptID != n.PromptID {
			continue
		}
		l := Lost{d.ID, d.PromptID, "found by an earlier run"}
		if known, ok := n.lost[d.ID]; ok {
			l = known
		}
		report.Lost = append(report.Lost, l)
	}
	n.rescoring.Done = true
	return report, n.documents.PutRescoring(ctx, n.rescoring)
}

// save keeps how far a prompt has come, here and for the next run.
func (n *run) save(ctx context.Context, promptID string, p docstore.RescoringPrompt) error {
	p.Run = n.rescoring.ID
	if err := n.again(ctx, func() error { return n.documents.PutRescoringPrompt(ctx, promptID, p) }); err != nil {
		return err
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	before := n.prompts[promptID]
	n.prompts[promptID] = p
	n.progress.Staged += p.Staged - before.Staged
	n.progress.Settled += p.Settled - before.Settled
	if n.Progress != nil {
		n.Progress(n.progress)
	}
	return nil
}

func (n *run) saved(promptID string) docstore.RescoringPrompt {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.prompts[promptID]
}

// again repeats a step that may be repeated, as long as only a part that it needs is away for a moment.
func (n *run) again(ctx context.Context, step func() error) (err error) {
	for wait := 100 * time.Millisecond; ; wait *= 3 {
		if err = step(); !errors.Is(err, fault.Unavailable) || wait > 10*time.Second {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}
