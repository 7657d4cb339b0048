package scoring

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/likeness"
	"paint.wtf/functions/internal/prompting"
)

// errUnanswered is retriable: the prompt's own event brings the answer.
var errUnanswered = fmt.Errorf("the prompt's text is not answered yet: %w", fault.Unavailable)

// Judged is a submitted picture, as far as it does not depend on a prompt.
type Judged struct {
	Seen     judge.Image
	Image    docstore.Image
	Likeness *likeness.Hash // nil for a blank one
	// Suspicions and Similar are those of docstore.Score.
	Suspicions []drawing.Doubt
	Similar    string
	// IsNew tells whether the player is new, and is asked where a judge flags; nil is an established one.
	IsNew func(context.Context) (bool, error)
}

// Finish scores what the networks here have seen in a submitted drawing by the judges that its prompt names, and stores
// that; again, as long as the prompt changes under it. A drawing that any of the judges flags is held where its player is
// new. It returns the score that counts and the state that the drawing ends in. Faults: UnknownPrompt, PromptRetired,
// Unavailable.
func Finish(ctx context.Context, documents *docstore.Store, judges *prompting.Judges, id, promptID string,
	j Judged) (docstore.Scored, drawing.State, error) {
	for {
		p, err := promptOf(ctx, documents, judges, promptID)
		if err != nil {
			return docstore.Scored{}, "", err
		}
		scores, err := assess(ctx, judges, p, j.Seen)
		if err != nil {
			return docstore.Scored{}, "", err
		}
		score := docstore.Score{
			Scored: scores[0], Image: j.Image, Embedding: Embedding(j.Seen, judges.Own().Name), PromptID: promptID, Prompt: p,
			Likeness: j.Likeness, Suspicions: j.Suspicions, Similar: j.Similar,
		}
		if len(scores) > 1 {
			score.Staged = &scores[1]
		}
		if j.IsNew != nil && slices.ContainsFunc(scores, func(s docstore.Scored) bool { return s.NSFW.Flagged }) {
			if score.Held, err = j.IsNew(ctx); err != nil {
				return docstore.Scored{}, "", err
			}
		}
		state, err := documents.FinishDrawing(ctx, id, score)
		if !errors.Is(err, docstore.ErrPromptMoved) || ctx.Err() != nil {
			return score.Scored, state, err
		}
	}
}

// assess scores by the judge that the prompt names, and by its next one, as far as the networks here allow; where they allow
// neither, by the one that they have.
func assess(ctx context.Context, judges *prompting.Judges, p docstore.Prompt, seen judge.Image) (scores []docstore.Scored, err error) {
	by := func(name docstore.Judge) error {
		j, err := judges.Named(ctx, name)
		if err != nil {
			return err
		}
		vector, err := j.Vectors.Of(ctx, p.Text)
		if err != nil {
			return err
		}
		scores = append(scores, Scored(j.Score(seen, vector)))
		return nil
	}
	for _, name := range []docstore.Judge{p.Judge, p.Next} {
		if name == (docstore.Judge{}) {
			continue
		}
		if err := by(name); err != nil && !errors.Is(err, prompting.ErrElsewhere) {
			return nil, err
		}
	}
	if len(scores) == 0 {
		err = by(judges.Own().Name)
	}
	return scores, err
}

// promptOf reads a prompt that takes drawings. A text that the server has not answered, new or edited, takes none yet.
func promptOf(ctx context.Context, documents *docstore.Store, judges *prompting.Judges, id string) (docstore.Prompt, error) {
	p, err := documents.Prompt(ctx, id)
	if err != nil {
		return docstore.Prompt{}, err
	}
	if p.Value != nil && p.Value.State == "" {
		return docstore.Prompt{}, errUnanswered
	}
	if err := p.Value.TakesDrawings(); err != nil {
		return docstore.Prompt{}, err
	}
	if answered, err := judges.Answered(ctx, *p.Value); err != nil || !answered {
		return docstore.Prompt{}, cmp.Or(err, errUnanswered)
	}
	return *p.Value, nil
}
