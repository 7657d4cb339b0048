package rescoring

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/scoring"
)

// A place says where a drawing's new score goes.
type place int

const (
	beside  place = iota // the one that counts
	instead              // of the one that counted before
)

// maxRounds is how often a page is read again because others write its drawings all the time.
const maxRounds = 10

// page gives each scored drawing its score by the judge, and mirrors all of them. It returns how many have none.
func (n *run) page(ctx context.Context, prompt judge.Prompt, drawings []docstore.DrawingAt, where place) (lost int, err error) {
	for range maxRounds {
		done, changes, err := n.assess(ctx, prompt, drawings, where)
		if err != nil {
			return lost, err
		}
		if err := n.between(ctx, "score"); err != nil {
			return lost, err
		}
		changed, conflicts, err := n.documents.ChangeDrawings(ctx, changes)
		if err != nil {
			return lost, err
		}
		if err := n.between(ctx, "write"); err != nil {
			return lost, err
		}
		done = append(done, changed...)
		if err := n.mirror.Drawings(ctx, done); err != nil {
			return lost, err
		}
		if err := n.between(ctx, "mirror"); err != nil {
			return lost, err
		}
		for _, d := range done {
			if _, there := d.By(n.judge.Name); !there && d.State == drawing.Scored {
				lost++
			}
		}
		if len(conflicts) == 0 {
			return lost, nil
		}
		if drawings, err = n.documents.Drawings(ctx, conflicts); err != nil {
			return lost, err
		}
	}
	return lost, fmt.Errorf("%d drawings change faster than they can be scored: %w", len(drawings), fault.Unavailable)
}

// assess sorts drawings into those that are as they should be and those that are to be changed, and how.
func (n *run) assess(ctx context.Context, prompt judge.Prompt, drawings []docstore.DrawingAt, where place) (
	same []docstore.DrawingAt, changes []docstore.Change, err error) {
	var unscored []docstore.DrawingAt
	for _, d := range drawings {
		s, there := d.By(n.judge.Name)
		switch {
		case d.State != drawing.Scored:
		case !there:
			unscored = append(unscored, d)
		case where == beside:
			same = append(same, d)
		default:
			if to := settled(d.Drawing, s); needsChange(d.Drawing, to) {
				changes = append(changes, docstore.Change{Of: d, To: to})
			} else {
				same = append(same, d)
			}
		}
	}
	scores, embeddings, err := n.score(ctx, prompt, unscored)
	if err != nil {
		return nil, nil, err
	}
	for i, d := range unscored {
		to := d.Drawing
		switch s := scores[i]; {
		case where == instead:
			to = settled(d.Drawing, s)
		default:
			to.Staged = &s
		}
		if !needsChange(d.Drawing, to) {
			same = append(same, d)
			continue
		}
		changes = append(changes, docstore.Change{Of: d, To: to, Embedding: embeddings[i]})
	}
	return same, changes, nil
}

// settled is a drawing whose prompt goes by the judge of a score. One without a score keeps the old one, and is not ranked
// until there is one.
func settled(d docstore.Drawing, s docstore.Scored) docstore.Drawing {
	d.Staged = nil
	switch {
	case s.Reason == "":
		d.Replace(s, time.Now().UTC())
		if d.Reason == docstore.PictureLost {
			d.Ranked, d.Reason = true, ""
		}
	case d.Ranked:
		d.Ranked, d.Reason = false, s.Reason
	}
	return d
}

// needsChange compares what a re-scoring may change.
func needsChange(d, to docstore.Drawing) bool {
	if d.Judge != to.Judge || d.Ranked != to.Ranked || d.Reason != to.Reason {
		return true
	}
	if d.Staged == nil || to.Staged == nil {
		return d.Staged != to.Staged
	}
	return d.Staged.Judge != to.Staged.Judge || d.Staged.Reason != to.Staged.Reason
}

// score scores drawings of a prompt from their stored vectors, or else from their pictures: then with the new embedding.
func (n *run) score(ctx context.Context, prompt judge.Prompt, drawings []docstore.DrawingAt) (
	scores []docstore.Scored, fresh []*docstore.Embedding, err error) {
	if len(drawings) == 0 {
		return nil, nil, nil
	}
	ids := make([]string, len(drawings))
	for i, d := range drawings {
		ids[i] = d.ID
	}
	stored, err := n.documents.Embeddings(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	scores, fresh = make([]docstore.Scored, len(drawings)), make([]*docstore.Embedding, len(drawings))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, d := range drawings {
		group.Go(func() (err error) {
			seen, why := scoring.Image(stored[d.ID], d.Parts.Blank, n.judge.Judge)
			if why != nil {
				if seen, err = n.look(ctx, d.Drawing); isLost(err) {
					scores[i] = docstore.Scored{Judge: n.judge.Name, Reason: docstore.PictureLost}
					n.lose(d, errors.Join(why, err))
					return nil
				}
				if err != nil {
					return fmt.Errorf("drawing %s: %w", d.ID, err)
				}
				made := scoring.Embedding(seen, n.judge.Name)
				fresh[i] = &made
			}
			scores[i] = scoring.Scored(n.judge.Score(seen, prompt))
			return nil
		})
	}
	return scores, fresh, group.Wait()
}

// look embeds a drawing's picture.
func (n *run) look(ctx context.Context, d docstore.Drawing) (judge.Image, error) {
	data, err := n.pictures.Read(ctx, d.Image.Path, drawing.MaxBytes)
	if err != nil {
		return judge.Image{}, err
	}
	picture, err := drawing.Decode(data)
	if err != nil {
		return judge.Image{}, fmt.Errorf("%s: %w", d.Image.Path, err)
	}
	return n.judge.Embed(ctx, picture)
}

// isLost reports whether a picture cannot be had, however often one tries.
func isLost(err error) bool { return errors.Is(err, blob.ErrGone) || fault.Permanent(err) }

func (n *run) lose(d docstore.DrawingAt, why error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.lost[d.ID] = Lost{d.ID, d.PromptID, why.Error()}
}
