package docstore

import (
	"context"
	"errors"
	"fmt"
	"time"

	"cloud.google.com/go/firestore"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// maxTransactions bounds those of one page that run at once.
const maxTransactions = 16

// A Change is what a re-scoring makes of a drawing.
type Change struct {
	Of DrawingAt
	To Drawing
	// Embedding replaces the stored one; nil leaves it.
	Embedding *Embedding
}

// updates are the fields that differ, among those that a re-scoring writes.
func (c Change) updates() []firestore.Update {
	var staged any = firestore.Delete
	if c.To.Staged != nil {
		staged = *c.To.Staged
	}
	updates := []firestore.Update{{Path: "staged", Value: staged}}
	set := func(path string, value any) { updates = append(updates, firestore.Update{Path: path, Value: value}) }
	if c.To.Judge != c.Of.Judge {
		set("score", c.To.Score)
		set("raw", c.To.Raw)
		set("parts", c.To.Parts)
		set("saw", c.To.Saw)
		set("judge", c.To.Judge)
		set("nsfw.flagged", c.To.NSFW.Flagged)
		set("nsfw.concept", c.To.NSFW.Concept)
		set("nsfw.score", c.To.NSFW.Score)
		set("nsfw.flaggedAt", timeOrDelete(c.To.NSFW.FlaggedAt))
	}
	if !c.To.Review.equal(c.Of.Review) {
		set("review", reviewOrDelete(c.To.Review))
	}
	if c.To.Ranked != c.Of.Ranked {
		set("ranked", c.To.Ranked)
	}
	if c.To.Reason != c.Of.Reason {
		set("reason", valueOrDelete(c.To.Reason))
	}
	return updates
}

// ChangeDrawings writes changes, each on the condition that its drawing is as it was read. It returns the drawings as they are
// then, and the ids of those that somebody else has written, or removed, meanwhile. A drawing's new embedding is written
// with it or not at all, so that none is left of a drawing that was removed.
func (s *Store) ChangeDrawings(ctx context.Context, changes []Change) (changed []DrawingAt, conflicts []string, err error) {
	times := make([]time.Time, len(changes))
	errs := make([]error, len(changes))
	bulk := s.client.BulkWriter(ctx)
	jobs := make([]*firestore.BulkWriterJob, len(changes))
	var group errgroup.Group
	group.SetLimit(maxTransactions)
	for i, c := range changes {
		if c.Embedding == nil {
			jobs[i], errs[i] = bulk.Update(s.drawing(c.Of.ID), c.updates(), firestore.LastUpdateTime(c.Of.changed))
			continue
		}
		group.Go(func() error {
			times[i], errs[i] = s.changeWithEmbedding(ctx, c)
			return nil
		})
	}
	bulk.End()
	_ = group.Wait() // the errors are in errs
	for i, c := range changes {
		if jobs[i] != nil {
			var result *firestore.WriteResult
			if result, errs[i] = jobs[i].Results(); errs[i] == nil {
				times[i] = result.UpdateTime
			}
		}
		switch status.Code(errs[i]) {
		case codes.OK:
			changed = append(changed, DrawingAt{c.Of.ID, c.To, times[i], times[i]})
		case codes.FailedPrecondition, codes.NotFound, codes.Aborted:
			conflicts = append(conflicts, c.Of.ID)
		default:
			err = errors.Join(err, fmt.Errorf("drawing %s: %w", c.Of.ID, errs[i]))
		}
	}
	return changed, conflicts, away(err)
}

func (s *Store) changeWithEmbedding(ctx context.Context, c Change) (time.Time, error) {
	var committed firestore.CommitResponse
	err := s.client.RunTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		if err := tx.Update(s.drawing(c.Of.ID), c.updates(), firestore.LastUpdateTime(c.Of.changed)); err != nil {
			return err
		}
		return tx.Set(s.client.Doc("embeddings/"+c.Of.ID), *c.Embedding)
	}, firestore.WithCommitResponseTo(&committed))
	if err != nil {
		return time.Time{}, err
	}
	return committed.CommitTime(), nil
}

// PromptAt is a prompt under its id.
type PromptAt struct {
	ID string
	Prompt
}

// Prompts returns every prompt that can be read as one, in the order of ids.
func (s *Store) Prompts(ctx context.Context) ([]PromptAt, error) {
	snapshots, err := s.client.Collection("prompts").OrderBy(firestore.DocumentID, firestore.Asc).Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	var all []PromptAt
	for _, snapshot := range snapshots {
		if r, err := read[Prompt](snapshot, nil); err == nil {
			all = append(all, PromptAt{snapshot.Ref.ID, *r.Value})
		}
	}
	return all, nil
}

// StageJudge says on a prompt that its drawings get scores by another judge too, from now on; if it is the prompt's own,
// that they get no others. It returns the prompt as it is then. A text other than the one given is ErrPromptMoved, as is a
// prompt that is gone.
func (s *Store) StageJudge(ctx context.Context, promptID, text string, next Judge) (p Prompt, err error) {
	err = s.changePrompt(ctx, promptID, text, func(now Prompt) []firestore.Update {
		p = now
		switch {
		case now.Judge == next && now.Next == (Judge{}), now.Judge != next && now.Next == next:
			return nil
		case now.Judge == next:
			p.Next = Judge{}
			return []firestore.Update{{Path: "next", Value: firestore.Delete}}
		}
		p.Next = next
		return []firestore.Update{{Path: "next", Value: next}}
	})
	return p, err
}

// ErrNotNext means that a prompt awaits another judge than the one that it was to get.
var ErrNotNext = errors.New("the prompt awaits another judge")

// FlipJudge makes the judge that was staged the prompt's own; vectorVersion is the id of the vector that the text has for
// it. Errors: ErrNotNext, ErrPromptMoved.
func (s *Store) FlipJudge(ctx context.Context, promptID, text string, to Judge, vectorVersion string) error {
	next := to
	err := s.changePrompt(ctx, promptID, text, func(now Prompt) []firestore.Update {
		if now.Judge == to {
			return nil
		}
		if next = now.Next; next != to {
			return nil
		}
		return []firestore.Update{
			{Path: "judge", Value: to},
			{Path: "next", Value: firestore.Delete},
			{Path: "model", Value: to.Network()},
			{Path: "vectorVersion", Value: vectorVersion},
		}
	})
	if err == nil && next != to {
		return fmt.Errorf("%q and not %q: %w", next, to, ErrNotNext)
	}
	return err
}

func (s *Store) changePrompt(ctx context.Context, id, text string, change func(Prompt) []firestore.Update) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		now, err := read[Prompt](tx.Get(s.prompt(id)))
		if err != nil {
			return err
		}
		if now.Value == nil || now.Value.Text != text {
			return ErrPromptMoved
		}
		if updates := change(*now.Value); updates != nil {
			return tx.Update(s.prompt(id), updates)
		}
		return nil
	})
}
