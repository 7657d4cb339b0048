package docstore

import (
	"context"
	"errors"
	"slices"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/likeness"
)

func (s *Store) drawing(id string) *firestore.DocumentRef { return s.client.Doc("drawings/" + id) }

func (s *Store) pictureHash(promptID, sha256 string) *firestore.DocumentRef {
	return s.client.Doc("pictureHashes/" + promptID + "_" + sha256)
}

// Drawing reads one drawing.
func (s *Store) Drawing(ctx context.Context, id string) (Read[Drawing], error) {
	snapshot, err := s.drawing(id).Get(ctx)
	return read[Drawing](snapshot, err)
}

// A Submission is what a player announces before uploading.
type Submission struct {
	UID, DrawingID, PromptID string
	// Lifetime is how long Storage takes the upload.
	Lifetime time.Duration
	// PerMinute bounds the player's new submissions.
	PerMinute int
	// Address is a keyed hash of where the player's request comes from, and PerAddress bounds the new submissions from there; 0
	// lifts that.
	Address    string
	PerAddress int
	// NewPlayer is called for a player's first submission.
	NewPlayer func() Player
}

// OpenSubmission makes the drawing's document, state submitted, and the player's if it is their first. The same
// submission again returns the document as it is, and extends an upload that has not come yet; opened is true only for
// a new one. Faults: Taken, UnknownPrompt, PromptRetired, RateLimited, Departed.
func (s *Store) OpenSubmission(ctx context.Context, sub Submission) (d Drawing, opened bool, err error) {
	err = s.inTransaction(ctx, func(ctx context.Context, tx *firestore.Transaction) error {
		opened = false
		now := time.Now().UTC()
		limits := s.limits(sub)
		found, err := tx.GetAll(append([]*firestore.DocumentRef{
			s.drawing(sub.DrawingID), s.prompt(sub.PromptID), s.departure(sub.UID), s.player(sub.UID),
		}, limits...))
		if err != nil {
			return err
		}
		departure, player, used := found[2], found[3], found[4:]
		existing, err := read[Drawing](found[0], nil)
		if err != nil {
			return err
		}
		if existing.Value != nil {
			d = *existing.Value
			if d.UID != sub.UID || d.PromptID != sub.PromptID {
				return fault.Taken
			}
			if d.State != drawing.Submitted {
				return nil
			}
			d.ExpiresAt = now.Add(sub.Lifetime)
			return tx.Update(s.drawing(sub.DrawingID), []firestore.Update{{Path: "expiresAt", Value: d.ExpiresAt}})
		}
		p, err := read[Prompt](found[1], nil)
		if err != nil {
			return err
		}
		if err := p.Value.TakesDrawings(); err != nil {
			return err
		}
		if departure.Exists() {
			return fault.Departed
		}
		counts, err := countSubmission(sub, used, now)
		if err != nil {
			return err
		}
		if !player.Exists() {
			fresh := sub.NewPlayer()
			fresh.CreatedAt = now
			if err := tx.Create(player.Ref, fresh); err != nil {
				return err
			}
		}
		for i, count := range counts {
			if err := tx.Set(limits[i], count); err != nil {
				return err
			}
		}
		opened = true
		d = Drawing{
			UID: sub.UID, PromptID: sub.PromptID, State: drawing.Submitted, CreatedAt: now,
			ExpiresAt: now.Add(sub.Lifetime), Moderation: Moderation{State: drawing.Unmoderated},
		}
		return tx.Create(s.drawing(sub.DrawingID), d)
	})
	return d, opened, err
}

// A Score is all that judging a drawing adds to its document, and what is kept beside it.
type Score struct {
	Scored
	Staged    *Scored
	Image     Image
	Embedding Embedding
	// Held keeps the drawing from others until a moderator approves it.
	Held bool
	// Suspicions are those of Drawing, but for NearDuplicate, which follows from Similar.
	Suspicions []drawing.Doubt
	// Similar is another player's drawing that looks nearly the same, or "".
	Similar string
	// Likeness is what the picture looks like; nil where there is nothing on it.
	Likeness *likeness.Hash
	// PromptID is the drawing's, and Prompt what the scores were made for: they hold as long as its text and its judges are these.
	PromptID string
	Prompt   Prompt
}

// ErrPromptMoved means that a prompt has another text or other judges than it had when a drawing was scored for it: it has
// to be scored again.
var ErrPromptMoved = errors.New("the prompt has changed meanwhile")

// FinishDrawing moves a submitted drawing to scored, in one transaction with its embedding and the hashes of its pixels.
// A drawing that is blank, or whose pixels another drawing of the prompt has already, is scored but not ranked. The
// first result wins: a drawing in any other state stays as it is. It returns the state that the drawing ends in,
// Removed where there is no document. A prompt that names no judge yet takes the drawing's. Errors: ErrPromptMoved.
func (s *Store) FinishDrawing(ctx context.Context, id string, score Score) (state drawing.State, err error) {
	err = s.inTransaction(ctx, func(ctx context.Context, tx *firestore.Transaction) error {
		hash := s.pictureHash(score.PromptID, score.Image.SHA256)
		found, err := tx.GetAll([]*firestore.DocumentRef{s.drawing(id), s.prompt(score.PromptID), hash})
		if err != nil {
			return err
		}
		existing, err := read[Drawing](found[0], nil)
		if err != nil {
			return err
		}
		if existing.Value == nil {
			state = drawing.Removed
			return nil
		}
		d := *existing.Value
		if state = d.State; state != drawing.Submitted {
			return nil
		}
		p, err := read[Prompt](found[1], nil)
		if err != nil {
			return err
		}
		if p.Value == nil || p.Value.Text != score.Prompt.Text || p.Value.Judge != score.Prompt.Judge || p.Value.Next != score.Prompt.Next {
			return ErrPromptMoved
		}
		first, err := read[PictureHash](found[2], nil)
		if err != nil {
			return err
		}
		state = drawing.Scored
		d.State, d.ScoredAt = drawing.Scored, time.Now().UTC()
		d.Put(score.Scored)
		d.Staged, d.Image = score.Staged, score.Image
		d.Suspicions, d.Ranked = score.Suspicions, true
		if score.Held {
			d.Moderation = Moderation{State: drawing.Pending, Held: true}
		}
		switch {
		case score.Parts.Blank:
			d.Ranked, d.Reason = false, "blank"
		case first.Value != nil && first.Value.DrawingID != id:
			d.Ranked, d.Reason = false, "duplicate"
		case score.Similar != "":
			d.Similar, d.Suspicions = score.Similar, append(slices.Clone(d.Suspicions), drawing.NearDuplicate)
		}
		if doubts := d.Doubts(); len(doubts) > 0 {
			d.Review = &Review{Reasons: doubts, Since: d.ScoredAt}
		}
		if first.Value == nil {
			if err := tx.Create(hash, PictureHash{DrawingID: id}); err != nil {
				return err
			}
		}
		if h := score.Likeness; h != nil {
			bands := h.Bands()
			if err := tx.Set(s.likeness(score.PromptID, id), Likeness{Hash: h.String(), Bands: bands[:]}); err != nil {
				return err
			}
		}
		if p.Value.Judge == (Judge{}) {
			if err := tx.Update(s.prompt(score.PromptID), []firestore.Update{{Path: "judge", Value: score.Judge}}); err != nil {
				return err
			}
		}
		if err := tx.Set(s.client.Doc("embeddings/"+id), score.Embedding); err != nil {
			return err
		}
		return tx.Set(s.drawing(id), d)
	})
	return state, err
}

// RejectDrawing moves a submitted drawing to rejected, with the reason its player sees. Any other state stays.
func (s *Store) RejectDrawing(ctx context.Context, id, reason string) error {
	return s.inTransaction(ctx, func(ctx context.Context, tx *firestore.Transaction) error {
		existing, err := read[Drawing](tx.Get(s.drawing(id)))
		if err != nil || existing.Value == nil || existing.Value.State != drawing.Submitted {
			return err
		}
		return tx.Update(s.drawing(id), []firestore.Update{
			{Path: "state", Value: drawing.Rejected},
			{Path: "reason", Value: reason},
		})
	})
}
