// Package deletion removes what a player wants gone: one drawing, or everything.
package deletion

import (
	"context"
	"fmt"

	"firebase.google.com/go/v4/auth"
	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

const (
	pageSize = 100 // drawings that are looked up at a time
	atOnce   = 8   // drawings or files that are removed at the same time
)

// Documents is what a deletion needs of docstore.Store.
type Documents interface {
	StartRemoval(ctx context.Context, id, uid string) (docstore.Drawing, error)
	EndRemoval(ctx context.Context, id string) error
	Depart(ctx context.Context, uid, into string) error
	Departed(ctx context.Context, uid string) error
	DrawingsBy(ctx context.Context, uid string, limit int) ([]string, error)
	MergesInto(ctx context.Context, uid string) ([]docstore.Departure, error)
	ForgetMerges(ctx context.Context, uid string) error
	RemoveReports(ctx context.Context, by string) error
	ForgetWords(ctx context.Context, drawingID string) error
	Pseudonymise(ctx context.Context, uid string) error
	RemovePlayer(ctx context.Context, uid string) error
}

// Files is what a deletion needs of blob.Store.
type Files interface {
	List(ctx context.Context, prefix string) ([]string, error)
	Delete(ctx context.Context, name string) error
}

// Mirror is what a deletion needs of mirror.Mirror.
type Mirror interface {
	Drawing(ctx context.Context, id string) error
	Player(ctx context.Context, uid string) error
}

// Merges is what a deletion needs of merging.Merger: guests that were still on their way to the account go with it.
type Merges interface {
	Finish(ctx context.Context, guest, account string) error
}

// Users is what a deletion needs of Firebase Auth.
type Users interface {
	DeleteUser(ctx context.Context, uid string) error
}

// Deleter deletes drawings and accounts. Safe for concurrent use.
type Deleter struct {
	documents Documents
	files     Files
	mirror    Mirror
	merges    Merges
	users     Users
}

// New makes a Deleter.
func New(documents Documents, files Files, mirror Mirror, merges Merges, users Users) *Deleter {
	return &Deleter{documents, files, mirror, merges, users}
}

// Drawing removes a player's own drawing: from boards and pages, its files, its vectors, and its document but for a tombstone,
// which says neither whose it was nor of what. The document keeps its uid until all else is gone, so the same call again ends
// what a crash has left; of a tombstone there is nothing left to do. Faults: NotFound, also for somebody else's, and Unavailable.
func (d *Deleter) Drawing(ctx context.Context, id, uid string) (err error) {
	defer fault.Wrap(&err, "delete drawing %s", id)
	was, err := d.documents.StartRemoval(ctx, id, uid)
	if err != nil || was.UID == "" {
		return err
	}
	if err := d.mirror.Drawing(ctx, id); err != nil { // its event does the same, a moment later
		return err
	}
	for _, name := range []string{drawing.PicturePath(id), drawing.UploadPath(uid, id), drawing.StrokesPath(uid, id)} {
		if err := d.files.Delete(ctx, name); err != nil {
			return err
		}
	}
	if err := d.documents.ForgetWords(ctx, id); err != nil {
		return err
	}
	return d.documents.EndRemoval(ctx, id)
}

// Account removes all of an account's drawings, its reports, what is kept under its uid, and its user in Auth, which goes last:
// as long as anything is left, its owner can sign in and call again. What it decided as a moderator stays, under a pseudonym. Of
// a guest that is merged into another account only that account can dispose. Faults: Departed (such a guest), Unavailable.
func (d *Deleter) Account(ctx context.Context, uid string) (err error) {
	defer fault.Wrap(&err, "delete an account")
	// From here on the account opens no submission, so the drawings to remove are all there.
	if err := d.documents.Depart(ctx, uid, ""); err != nil {
		return err
	}
	for _, step := range []func(context.Context, string) error{
		d.finishMerges,
		d.removeDrawings,
		d.removeFiles,
		d.documents.RemoveReports,
		d.documents.Pseudonymise,
		d.documents.RemovePlayer,
		d.mirror.Player,
		d.documents.Departed,
		d.removeUser,
	} {
		if err := step(ctx, uid); err != nil {
			return err
		}
	}
	return nil
}

func (d *Deleter) finishMerges(ctx context.Context, uid string) error {
	merges, err := d.documents.MergesInto(ctx, uid)
	if err != nil {
		return err
	}
	for _, m := range merges {
		if m.UID == "" {
			continue // finished
		}
		if err := d.merges.Finish(ctx, m.UID, uid); err != nil {
			return err
		}
	}
	return d.documents.ForgetMerges(ctx, uid)
}

func (d *Deleter) removeDrawings(ctx context.Context, uid string) error {
	for {
		ids, err := d.documents.DrawingsBy(ctx, uid, pageSize)
		if err != nil || len(ids) == 0 {
			return err
		}
		if err := each(ctx, ids, func(ctx context.Context, id string) error { return d.Drawing(ctx, id, uid) }); err != nil {
			return err
		}
	}
}

// removeFiles deletes what no drawing has: uploads on their way when their drawing was removed.
func (d *Deleter) removeFiles(ctx context.Context, uid string) error {
	for _, folder := range []string{drawing.Uploads(uid), drawing.Strokes(uid)} {
		names, err := d.files.List(ctx, folder)
		if err != nil {
			return err
		}
		if err := each(ctx, names, d.files.Delete); err != nil {
			return err
		}
	}
	return nil
}

func (d *Deleter) removeUser(ctx context.Context, uid string) error {
	if err := d.users.DeleteUser(ctx, uid); err != nil && !auth.IsUserNotFound(err) {
		return fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
	}
	return nil
}

// each does something to many, some at the same time, until one fails.
func each(ctx context.Context, names []string, do func(context.Context, string) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(atOnce)
	for _, name := range names {
		group.Go(func() error { return do(ctx, name) })
	}
	return group.Wait()
}
