// Package restored does again what an older backup of Firestore has undone and must not: after one was put back, the mirror in
// Postgres and its record of deletions still say what was deleted, merged and hidden since the backup was made.
package restored

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"firebase.google.com/go/v4/auth"
	"google.golang.org/api/iterator"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/deletion"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/merging"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/moderation"
)

// pageSize is how many drawings are compared with their rows together.
const pageSize = 500

// By is who hides drawings again: it stands in their decisions in the place of a moderator.
const By = "restored"

// Parts are what a game is kept in.
type Parts struct {
	Documents *docstore.Store
	Boards    *board.Store
	Files     *blob.Store
	Users     *auth.Client
	// ReportsToHide is the game's own limit, which the fold of a drawing's decisions needs.
	ReportsToHide float64
}

// A Report is what was done again, or would be.
type Report struct {
	// Deleted are how many deletions are recorded: what had to be looked for.
	Deleted int
	// Guests are merged into their accounts, and Accounts, Drawings and Files deleted. A drawing of a deleted account counts
	// with it.
	Guests, Accounts, Drawings, Files int
	// Hidden are the drawings that are hidden, by their ids.
	Hidden []string
}

// Run does all of it again, or with dry only says what it would do. Nothing may serve meanwhile, and the mirror must be the one
// from before: what reconcile has brought in line with the backup, or filled anew, tells nothing. It may be ended and run again
// anywhere.
func Run(ctx context.Context, p Parts, dry bool) (_ Report, err error) {
	defer fault.Wrap(&err, "after a restore")
	m := mirror.New(p.Documents, p.Boards)
	r := &run{Parts: p, dry: dry, drawings: map[string]bool{}, accounts: map[string]bool{}, guests: map[string]string{}}
	r.merger = merging.New(p.Documents, p.Files, m, p.Users)
	r.deleter = deletion.New(p.Documents, p.Files, m, r.merger, p.Users)
	r.moderator = moderation.New(p.Documents, r.deleter, nil, p.ReportsToHide) // weighs no report
	for _, step := range []func(context.Context) error{
		r.readDeletions,
		r.compare,
		r.hide, // before anything brings the rows in line
		r.merge,
		r.deleteFiles,
		r.deleteAccounts,
		r.deleteDrawings,
	} {
		if err := step(ctx); err != nil {
			return r.report, err
		}
	}
	return r.report, nil
}

type run struct {
	Parts
	merger    *merging.Merger
	deleter   *deletion.Deleter
	moderator *moderation.Moderator
	dry       bool
	report    Report
	// drawings and accounts are what was deleted, by ids and board.AccountKey.
	drawings, accounts map[string]bool
	// guests are whose drawings belong to another account by now, and to which.
	guests map[string]string
}

func (r *run) readDeletions(ctx context.Context) error {
	all, err := r.Boards.Deletions(ctx)
	r.report.Deleted = len(all)
	for _, d := range all {
		switch d.Kind {
		case board.DeletedDrawing:
			r.drawings[d.Key] = true
		case board.DeletedAccount:
			r.accounts[d.Key] = true
		}
	}
	return err
}

// compare finds drawings that the mirror knows to be another account's, or hidden, and merges that are under way: one that the
// backup was made in the middle of, or a run before this one was ended in.
func (r *run) compare(ctx context.Context) error {
	underWay, err := r.Documents.MergesUnderWay(ctx)
	if err != nil {
		return err
	}
	for _, d := range underWay {
		r.guests[d.UID] = d.Into
	}
	for after := ""; ; {
		page, err := r.Documents.AllDrawings().After(ctx, after, pageSize)
		if err != nil || len(page) == 0 {
			return err
		}
		last := page[len(page)-1].ID
		rows, err := r.Boards.DrawingRows(ctx, board.Range{After: after, UpTo: last})
		if err != nil {
			return err
		}
		for _, d := range page {
			row, there := rows[d.ID]
			if !there || d.Value == nil || d.Value.UID == "" || d.Value.State == drawing.Removed {
				continue
			}
			if row.Value.UID != d.Value.UID {
				r.guests[d.Value.UID] = row.Value.UID
			}
			if d.Value.Visible() && !row.Value.Visible {
				r.report.Hidden = append(r.report.Hidden, d.ID)
			}
		}
		after = last
	}
}

// hide takes again the decision that was lost, or those whose outcome it was, so that a moderator can undo it.
func (r *run) hide(ctx context.Context) error {
	if r.dry {
		return nil
	}
	for _, id := range r.report.Hidden {
		decision := docstore.Decision{ID: rand.Text(), DrawingID: id, Action: moderation.Hide, By: By, At: time.Now().UTC()}
		if err := r.Documents.AddDecision(ctx, decision); err != nil {
			return err
		}
		if err := r.moderator.Drawing(ctx, id); err != nil { // its event does the same, once something serves
			return err
		}
	}
	return nil
}

func (r *run) merge(ctx context.Context) error {
	for _, guest := range slices.Sorted(maps.Keys(r.guests)) {
		r.report.Guests++
		if r.dry {
			continue
		}
		if err := r.Documents.Depart(ctx, guest, r.guests[guest]); err != nil {
			return err
		}
		if err := r.merger.Finish(ctx, guest, r.guests[guest]); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) deleteAccounts(ctx context.Context) error {
	found := map[string]bool{}
	note := func(uid string) {
		if r.accounts[board.AccountKey(uid)] {
			found[uid] = true
		}
	}
	if err := r.Documents.EachAccount(ctx, note); err != nil {
		return err
	}
	users := r.Users.Users(ctx, "")
	for {
		user, err := users.Next()
		if errors.Is(err, iterator.Done) {
			break
		}
		if err != nil {
			return fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
		}
		note(user.UID)
	}
	for _, uid := range slices.Sorted(maps.Keys(found)) {
		if r.guests[uid] != "" { // is merged, and that is its end
			continue
		}
		r.report.Accounts++
		if r.dry {
			continue
		}
		if err := r.deleter.Account(ctx, uid); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) deleteDrawings(ctx context.Context) error {
	for _, id := range slices.Sorted(maps.Keys(r.drawings)) {
		d, err := r.Documents.Drawing(ctx, id)
		if err != nil {
			return err
		}
		if d.Value == nil || d.Value.UID == "" { // the backup is older than the drawing, or has its tombstone
			continue
		}
		if r.accounts[board.AccountKey(d.Value.UID)] {
			continue
		}
		r.report.Drawings++
		if r.dry {
			continue
		}
		if err := r.deleter.Drawing(ctx, id, d.Value.UID); err != nil {
			return err
		}
	}
	return nil
}

// deleteFiles deletes what came back with Storage: a tombstone does not know any more which files it had.
func (r *run) deleteFiles(ctx context.Context) error {
	names, err := r.Files.List(ctx, "")
	if err != nil {
		return err
	}
	for _, name := range names {
		uid, id := drawing.OwnerOf(name)
		if !r.drawings[id] && (!r.accounts[board.AccountKey(uid)] || r.guests[uid] != "") {
			continue
		}
		r.report.Files++
		if r.dry {
			continue
		}
		if err := r.Files.Delete(ctx, name); err != nil {
			return err
		}
	}
	return nil
}
