package moderation

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"log/slog"
	"strings"
	"sync"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
)

// Removal is what a moderator needs of deletion.Deleter.
type Removal interface {
	Drawing(ctx context.Context, id, uid string) error
}

// Reporters say how much a player's report counts; trust.Trust does.
type Reporters interface {
	Weight(ctx context.Context, uid string) (float64, error)
}

// Moderator applies what moderators decide and players report. Safe for concurrent use.
type Moderator struct {
	documents *docstore.Store
	removal   Removal
	reporters Reporters
	toHide    float64

	turns [64]sync.Mutex
}

// New makes a Moderator. Open reports that weigh toHide together make a drawing pending; 0 lifts that.
func New(documents *docstore.Store, removal Removal, reporters Reporters, toHide float64) *Moderator {
	return &Moderator{documents: documents, removal: removal, reporters: reporters, toHide: toHide}
}

// Decided handles the event that a decision was written. One that is not there any more, and one about a drawing that is not
// there, changes nothing.
func (m *Moderator) Decided(ctx context.Context, id string) (err error) {
	defer fault.Wrap(&err, "decision %s", id)
	decision, err := m.documents.Decision(ctx, id)
	if docstore.IsUnreadable(err) {
		slog.ErrorContext(ctx, "a decision that nobody can read changes nothing", "decision", id, "cause", err)
		return nil
	}
	if err != nil || decision.Value == nil {
		return err
	}
	return m.Drawing(ctx, decision.Value.DrawingID)
}

// Reported handles the event that a report was written or deleted. A report is weighed once, in the transaction in which it first
// counts; what is written of it later changes nothing.
func (m *Moderator) Reported(ctx context.Context, id string) (err error) {
	drawingID, _, _ := strings.Cut(id, "_")
	defer fault.Wrap(&err, "report of drawing %s", drawingID)
	report, err := m.documents.Report(ctx, id)
	if docstore.IsUnreadable(err) {
		slog.ErrorContext(ctx, "a report that nobody can read changes nothing", "drawing", drawingID, "cause", err)
		return nil
	}
	switch {
	case err != nil:
		return err
	case report.Value == nil:
		return m.Drawing(ctx, drawingID)
	case report.Value.Weight != nil:
		return nil
	}
	weight, err := m.reporters.Weight(ctx, report.Value.By)
	if err != nil {
		return err
	}
	return m.moderate(ctx, drawingID, map[string]float64{id: weight})
}

// Drawing brings a drawing to what was decided and reported of it.
func (m *Moderator) Drawing(ctx context.Context, id string) error { return m.moderate(ctx, id, nil) }

// moderate lets a process work on a drawing once at a time. Transactions that wait for each other in Firestore take longer by far,
// and many of them give up; only those of other processes are left to it.
func (m *Moderator) moderate(ctx context.Context, id string, weights map[string]float64) error {
	turn := &m.turns[maphash.String(seed, id)%uint64(len(m.turns))]
	turn.Lock()
	defer turn.Unlock()
	verdict, uid, err := m.documents.Moderate(ctx, id, weights, func(c docstore.Case) docstore.Verdict { return Fold(c, m.toHide) })
	if err != nil || !verdict.Removed {
		return err
	}
	err = m.removal.Drawing(ctx, id, uid)
	if errors.Is(err, fault.NotFound) {
		// It has moved to another account since: the next delivery finds whose it is now.
		return fmt.Errorf("%w: drawing %s is another account's now", fault.Unavailable, id)
	}
	return err
}

var seed = maphash.MakeSeed()
