package rescoring

import (
	"context"
	"errors"
	"fmt"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
)

// ErrMostLost means that so many of a prompt's drawings cannot be scored that the pictures are more likely away than lost.
var ErrMostLost = errors.New("most of its drawings cannot be scored")

// ErrEdited means that a prompt's text is not the one that it was answered for. The edit may be turned back.
var ErrEdited = errors.New("its text was edited, and the edit is not answered yet: run again in a moment")

// fewLost is up to how many drawings may be lost without looking like an outage, whatever their share.
const fewLost = 10

// stage gives every drawing of a prompt a score by the judge, beside the one that counts.
func (n *run) stage(ctx context.Context, p docstore.PromptAt) error {
	vector, err := n.vector(ctx, p.Prompt, n.judge.Vectors.Of)
	if keepsJudge(err) { // also where an earlier run has staged it: the edit has come since
		n.keep(p.ID, err)
		return nil
	}
	at := n.saved(p.ID)
	if err != nil || at.Phase != "" && at.Phase != docstore.Staging {
		return err
	}
	var now docstore.Prompt
	err = n.again(ctx, func() (err error) {
		now, err = n.documents.StageJudge(ctx, p.ID, p.Text, n.judge.Name)
		return err
	})
	if err != nil {
		return err
	}
	if err := n.between(ctx, "begin"); err != nil {
		return err
	}
	if now.Judge == n.judge.Name {
		return n.save(ctx, p.ID, docstore.RescoringPrompt{Phase: docstore.Settling})
	}
	at.Phase = docstore.Staging
	return n.pages(ctx, p.ID, at, docstore.Staged, func(ctx context.Context, page []docstore.DrawingAt, at *docstore.RescoringPrompt) error {
		lost, err := n.page(ctx, vector, page, beside)
		at.Staged += scoredAmong(page)
		at.Lost += lost
		return err
	})
}

// vector is what of makes of a prompt's text, or ErrEdited.
func (n *run) vector(ctx context.Context, p docstore.Prompt, of func(context.Context, string) (judge.Prompt, error)) (judge.Prompt, error) {
	answered, err := n.judges.Answered(ctx, p)
	if err == nil && !answered {
		err = ErrEdited
	}
	if err != nil {
		return judge.Prompt{}, err
	}
	return of(ctx, p.Text)
}

// keepsJudge reports whether an error is the prompt's own affair: it keeps its judge then, and the others go on.
func keepsJudge(err error) bool { return fault.Permanent(err) || errors.Is(err, ErrEdited) }

// change flips a prompt's board to the judge, and takes its documents after.
func (n *run) change(ctx context.Context, p docstore.PromptAt) error {
	at := n.saved(p.ID)
	if n.isKept(p.ID) || at.Phase != docstore.Staged && at.Phase != docstore.Settling {
		return nil
	}
	vector, err := n.judge.Vectors.Of(ctx, p.Text)
	if err != nil {
		return err
	}
	if at.Phase == docstore.Staged {
		if at.Lost > fewLost && at.Lost > at.Staged/2 && !n.Force {
			n.keep(p.ID, fmt.Errorf("%d of %d: %w", at.Lost, at.Staged, ErrMostLost))
			return n.save(ctx, p.ID, docstore.RescoringPrompt{})
		}
		err := n.again(ctx, func() error {
			return n.documents.FlipJudge(ctx, p.ID, p.Text, n.judge.Name, n.judge.Vectors.Version(p.Text))
		})
		if err != nil {
			return err
		}
		if err := n.between(ctx, "flip"); err != nil {
			return err
		}
		at.Phase, at.After = docstore.Settling, ""
	}
	// Also where the flip was an earlier run's, which may not have come as far as this.
	if err := n.again(ctx, func() error { return n.mirror.Prompt(ctx, p.ID) }); err != nil {
		return err
	}
	if err := n.between(ctx, "mirror flip"); err != nil {
		return err
	}
	return n.pages(ctx, p.ID, at, docstore.Settled, func(ctx context.Context, page []docstore.DrawingAt, at *docstore.RescoringPrompt) error {
		_, err := n.page(ctx, vector, page, instead)
		at.Settled += scoredAmong(page)
		return err
	})
}

// pages goes through a prompt's drawings from where at says, and saves where it is after each page; at the end, that the
// prompt has come to the next phase.
func (n *run) pages(ctx context.Context, promptID string, at docstore.RescoringPrompt, next docstore.Phase,
	work func(context.Context, []docstore.DrawingAt, *docstore.RescoringPrompt) error) error {
	for {
		var page []docstore.DrawingAt
		after := at
		err := n.again(ctx, func() (err error) {
			after = at
			if page, err = n.documents.DrawingsOf(ctx, promptID, at.After, n.Page); err != nil {
				return err
			}
			return work(ctx, page, &after)
		})
		if err != nil {
			return err
		}
		at = after
		if len(page) < n.Page {
			at.Phase, at.After = next, ""
		} else {
			at.After = page[len(page)-1].ID
		}
		if err := n.save(ctx, promptID, at); err != nil {
			return err
		}
		if err := n.between(ctx, "save"); err != nil {
			return err
		}
		if at.Phase == next {
			return nil
		}
	}
}

// catchUp stages what processes that cannot score by the judge have scored since the run began.
func (n *run) catchUp(ctx context.Context, prompts []docstore.PromptAt) error {
	vectors := map[string]judge.Prompt{}
	for _, p := range prompts {
		if n.saved(p.ID).Phase == docstore.Staged && !n.isKept(p.ID) {
			vector, err := n.judge.Vectors.Of(ctx, p.Text)
			if err != nil {
				return err
			}
			vectors[p.ID] = vector
		}
	}
	if len(vectors) == 0 {
		return nil
	}
	var last *docstore.DrawingAt
	for {
		var page []docstore.DrawingAt
		err := n.again(ctx, func() (err error) {
			page, err = n.documents.DrawingsScoredSince(ctx, n.rescoring.StartedAt.Add(-n.skew), last, n.Page)
			if err != nil {
				return err
			}
			of := map[string][]docstore.DrawingAt{}
			for _, d := range page {
				if _, there := d.By(n.judge.Name); !there {
					of[d.PromptID] = append(of[d.PromptID], d)
				}
			}
			for id, drawings := range of {
				vector, known := vectors[id]
				if !known {
					continue
				}
				if _, err := n.page(ctx, vector, drawings, beside); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		if len(page) < n.Page {
			return n.between(ctx, "catch up")
		}
		last = &page[len(page)-1]
	}
}

// keep leaves a prompt with its judge.
func (n *run) keep(promptID string, why error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.kept[promptID] = why
}

func (n *run) isKept(promptID string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.kept[promptID] != nil
}

func scoredAmong(page []docstore.DrawingAt) (n int) {
	for _, d := range page {
		if d.State == drawing.Scored {
			n++
		}
	}
	return n
}
