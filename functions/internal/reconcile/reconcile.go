// Package reconcile compares the mirror with Firestore, document by document, and repairs what differs. On an empty mirror
// that is the rebuilding of all of it.
package reconcile

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/mirror"
)

// PageSize is how many documents are read and compared together.
const PageSize = 500

// TombstoneAge is how long the mirror keeps what it knows of a removed document: far longer than any event is on its way.
const TombstoneAge = 30 * 24 * time.Hour

// A Reconciler compares and repairs. The game may run meanwhile: a row from a later read than the comparison's is left alone.
type Reconciler struct {
	documents *docstore.Store
	boards    *board.Store
	mirror    *mirror.Mirror
	options   Options
	report    Report
	// deleted are the recorded deletions, by kind and key.
	deleted map[board.Kind]map[string]bool
}

// Options say what to do.
type Options struct {
	// DryRun compares and repairs nothing.
	DryRun bool
	// PageSize is 0 for the package's own.
	PageSize int
	// Found is called for each drift, as it is found, if it is not nil.
	Found func(Drift)
	// Progress is called after each page, if it is not nil.
	Progress func(Report)
}

// A Drift is one document that the mirror does not hold as it should.
type Drift struct {
	Kind string // "prompt", "player", "drawing", "daily", "deletion", or "board" for what follows from the drawings
	ID   string
	What string // such as "missing", "left over" or "differs in Score, Visible"
	// Unfit says why no row can hold the document; nil otherwise. Such a drift stays.
	Unfit error
}

// ErrDeleted is why a document has no row that was deleted and is there again.
var ErrDeleted = fmt.Errorf("%w: it was deleted, and a backup has brought it back: run paintwtf restored", fault.BadRequest)

// A Report is how many documents were compared, and how many drifts were found.
type Report struct {
	Prompts, Players, Drawings, Dailies int
	Drifts                              int
	// Unfit are those of Drifts that could not be repaired.
	Unfit int
	// Purged are the tombstones that were old enough to go.
	Purged int
}

// Run compares everything. It may be ended and begun again anywhere; the error is then that of ctx.
func Run(ctx context.Context, documents *docstore.Store, boards *board.Store, o Options) (_ Report, err error) {
	defer fault.Wrap(&err, "reconcile")
	if o.PageSize == 0 {
		o.PageSize = PageSize
	}
	r := &Reconciler{documents: documents, boards: boards, mirror: mirror.New(documents, boards), options: o}
	for _, step := range []func(context.Context) error{
		r.deletions, r.prompts, r.players, r.drawings, r.dailies, r.derived, r.purge,
	} {
		if err := step(ctx); err != nil {
			return r.report, cmp.Or(ctx.Err(), err)
		}
	}
	return r.report, nil
}

// deletions sees to it that what Firestore knows to be deleted is recorded beside the mirror too, where a restored Firestore
// finds it.
func (r *Reconciler) deletions(ctx context.Context) error {
	since := time.Now().Add(-TombstoneAge)
	removed, err := r.documents.RemovedSince(ctx, since)
	if err != nil {
		return err
	}
	departed, err := r.documents.DepartedSince(ctx, since)
	if err != nil {
		return err
	}
	recorded, err := r.boards.Deletions(ctx)
	if err != nil {
		return err
	}
	r.deleted = map[board.Kind]map[string]bool{board.DeletedDrawing: {}, board.DeletedAccount: {}}
	for _, d := range recorded {
		r.deleted[d.Kind][d.Key] = true
	}
	var missing []board.Deletion
	for kind, known := range map[board.Kind]map[string]time.Time{board.DeletedDrawing: removed, board.DeletedAccount: departed} {
		for key, at := range known {
			if !r.deleted[kind][key] {
				missing = append(missing, board.Deletion{Kind: kind, Key: key, At: at})
				r.found(Drift{Kind: "deletion", ID: string(kind) + " " + key, What: "missing"})
			}
		}
	}
	if r.options.DryRun {
		return nil
	}
	return r.boards.PutDeletions(ctx, missing...)
}

// unlessDeleted is ErrDeleted for a document that is there although it was deleted.
func (r *Reconciler) unlessDeleted(there bool, kind board.Kind, key string) error {
	if there && r.deleted[kind][key] {
		return ErrDeleted
	}
	return nil
}

func (r *Reconciler) prompts(ctx context.Context) error {
	return compare(ctx, r, kind[docstore.Prompt, board.Prompt]{
		name: "prompt", counted: &r.report.Prompts, documents: r.documents.AllPrompts(), rows: r.boards.PromptRows,
		wanted: func(id string, d *docstore.Prompt) (board.Prompt, bool, error) {
			row, ok := mirror.PromptRow(id, d)
			row.CreatedAt = row.CreatedAt.UTC().Truncate(time.Microsecond)
			return row, ok, nil
		},
		put: each(r.boards.PutPrompt), remove: r.boards.RemovePrompt,
	})
}

func (r *Reconciler) players(ctx context.Context) error {
	return compare(ctx, r, kind[docstore.Player, board.Player]{
		name: "player", counted: &r.report.Players, documents: r.documents.AllPlayers(), rows: r.boards.PlayerRows,
		wanted: func(uid string, d *docstore.Player) (board.Player, bool, error) {
			row, ok := mirror.PlayerRow(uid, d)
			row.CreatedAt = row.CreatedAt.UTC().Truncate(time.Microsecond)
			return row, ok, r.unlessDeleted(ok, board.DeletedAccount, board.AccountKey(uid))
		},
		put: each(r.boards.PutPlayer), remove: r.boards.RemovePlayer,
	})
}

func (r *Reconciler) drawings(ctx context.Context) error {
	return compare(ctx, r, kind[docstore.Drawing, board.Drawing]{
		name: "drawing", counted: &r.report.Drawings, documents: r.documents.AllDrawings(), rows: r.boards.DrawingRows,
		wanted: func(id string, d *docstore.Drawing) (board.Drawing, bool, error) {
			row, ok := mirror.DrawingRow(id, d)
			if !ok {
				return row, false, nil
			}
			row, err := row.Stored()
			return row, true, cmp.Or(err, r.unlessDeleted(true, board.DeletedDrawing, id))
		},
		put: func(ctx context.Context, rows []board.Row[board.Drawing]) error {
			drawings := make([]board.Versioned, len(rows))
			for i, row := range rows {
				drawings[i] = board.Versioned{Drawing: row.Value, Version: row.Version}
			}
			return r.boards.PutDrawings(ctx, drawings)
		},
		remove: r.boards.RemoveDrawing,
	})
}

// dailies are a few hundred small rows a year, written once: what is missing or differs is put again all at once.
func (r *Reconciler) dailies(ctx context.Context) error {
	wanted, _, err := r.documents.Dailies(ctx)
	if err != nil {
		return err
	}
	have, err := r.boards.AllDailies(ctx)
	if err != nil {
		return err
	}
	r.report.Dailies = len(wanted)
	found := 0
	for date, d := range wanted {
		if have[date] != d.PromptID {
			found++
			r.found(Drift{Kind: "daily", ID: date, What: "is not of prompt " + d.PromptID})
		}
	}
	if found == 0 || r.options.DryRun {
		return nil
	}
	return r.mirror.Dailies(ctx)
}

// derived is what the mirror keeps beside its drawings.
func (r *Reconciler) derived(ctx context.Context) error {
	lines, err := r.boards.Drift(ctx)
	if err != nil {
		return err
	}
	for _, line := range lines {
		r.found(Drift{Kind: "board", What: line})
	}
	if len(lines) == 0 || r.options.DryRun {
		return nil
	}
	return r.boards.Rebuild(ctx)
}

func (r *Reconciler) purge(ctx context.Context) (err error) {
	if r.options.DryRun {
		return nil
	}
	r.report.Purged, err = r.boards.Purge(ctx, time.Now().Add(-TombstoneAge))
	return err
}

func (r *Reconciler) found(d Drift) {
	r.report.Drifts++
	if d.Unfit != nil {
		r.report.Unfit++
	}
	if r.options.Found != nil {
		r.options.Found(d)
	}
}

// each makes a put of many out of one of one.
func each[R any](put func(context.Context, R, time.Time) error) func(context.Context, []board.Row[R]) error {
	return func(ctx context.Context, rows []board.Row[R]) error {
		for _, row := range rows {
			if err := put(ctx, row.Value, row.Version); err != nil {
				return fmt.Errorf("repair: %w", err)
			}
		}
		return nil
	}
}
