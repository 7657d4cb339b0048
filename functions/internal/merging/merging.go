// Package merging moves all that a guest has to an account that exists already, and ends the guest.
package merging

import (
	"context"
	"fmt"

	"firebase.google.com/go/v4/auth"
	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/trust"
)

const (
	pageSize = 100 // drawings that are looked up at a time
	atOnce   = 8   // drawings that are moved at the same time
)

// Documents is what a merge needs of docstore.Store.
type Documents interface {
	Departure(ctx context.Context, uid string) (docstore.Read[docstore.Departure], error)
	Depart(ctx context.Context, uid, into string) error
	Departed(ctx context.Context, uid string) error
	Drawing(ctx context.Context, id string) (docstore.Read[docstore.Drawing], error)
	DrawingsBy(ctx context.Context, uid string, limit int) ([]string, error)
	MoveDrawing(ctx context.Context, id, from, to string) error
	MoveReports(ctx context.Context, from, to string) error
	RemovePlayer(ctx context.Context, uid string) error
}

// Files is what a merge needs of blob.Store.
type Files interface {
	List(ctx context.Context, prefix string) ([]string, error)
	Move(ctx context.Context, from, to, contentType string, limit int64) error
	Delete(ctx context.Context, name string) error
}

// Mirror is what a merge needs of mirror.Mirror.
type Mirror interface {
	Drawing(ctx context.Context, id string) error
	Player(ctx context.Context, uid string) error
}

// Users is what a merge needs of Firebase Auth.
type Users interface {
	GetUser(ctx context.Context, uid string) (*auth.UserRecord, error)
	DeleteUser(ctx context.Context, uid string) error
}

// Merger merges guests into accounts. Safe for concurrent use.
type Merger struct {
	documents Documents
	files     Files
	mirror    Mirror
	users     Users
}

// New makes a Merger.
func New(documents Documents, files Files, mirror Mirror, users Users) *Merger {
	return &Merger{documents, files, mirror, users}
}

// Merge moves the guest's drawings and reports to the account, and deletes the guest. Whether both are the caller's is for
// the caller to know. Every step may run again, and the record that there is something to do goes last, so whatever stopped a
// merge, the same call again ends it, and so does the deletion of the account. Faults: NotGuest, NotFound (no such guest), Departed, Unavailable.
func (m *Merger) Merge(ctx context.Context, guest, account string) (err error) {
	defer fault.Wrap(&err, "merge a guest")
	if err := m.isGuest(ctx, guest); err != nil {
		return err
	}
	// From here on the guest opens no submission, so the drawings to move are all there.
	if err := m.documents.Depart(ctx, guest, account); err != nil {
		return err
	}
	return m.Finish(ctx, guest, account)
}

// isGuest asks Auth: a token from before the guest was linked to an e-mail address still says that it is one.
func (m *Merger) isGuest(ctx context.Context, uid string) error {
	user, err := m.users.GetUser(ctx, uid)
	switch {
	case auth.IsUserNotFound(err):
		// A merge that has come to its last step, or nobody.
		left, err := m.documents.Departure(ctx, uid)
		if err == nil && left.Value == nil {
			return fmt.Errorf("the guest is gone: %w", fault.NotFound)
		}
		return err
	case err != nil:
		return fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
	case !trust.IsGuest(user):
		return fault.NotGuest
	}
	return nil
}

// Finish does what is left of a merge that was begun. The document's uid is the authority: it moves first, and the files
// follow. An upload that the guest's browser has just put is left to its event, which the departure sends to the account.
func (m *Merger) Finish(ctx context.Context, guest, account string) error {
	for _, step := range []func(ctx context.Context, guest, account string) error{
		m.moveDrawings,
		m.moveStrokes,
		m.documents.MoveReports,
		m.removeGuest,
	} {
		if err := step(ctx, guest, account); err != nil {
			return err
		}
	}
	return nil
}

func (m *Merger) moveDrawings(ctx context.Context, guest, account string) error {
	for {
		ids, err := m.documents.DrawingsBy(ctx, guest, pageSize)
		if err != nil || len(ids) == 0 {
			return err
		}
		group, ctx := errgroup.WithContext(ctx)
		group.SetLimit(atOnce)
		for _, id := range ids {
			group.Go(func() error {
				if err := m.documents.MoveDrawing(ctx, id, guest, account); err != nil {
					return err
				}
				return m.mirror.Drawing(ctx, id) // its event does the same, a moment later
			})
		}
		if err := group.Wait(); err != nil {
			return err
		}
	}
}

func (m *Merger) moveStrokes(ctx context.Context, guest, account string) error {
	names, err := m.files.List(ctx, drawing.Strokes(guest))
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(atOnce)
	for _, name := range names {
		group.Go(func() error {
			_, id, ok := drawing.ParseStrokesPath(name)
			if !ok {
				return m.files.Delete(ctx, name)
			}
			d, err := m.documents.Drawing(ctx, id)
			if err != nil {
				return err
			}
			if d.Value == nil || d.Value.UID != account || d.Value.State == drawing.Removed {
				return m.files.Delete(ctx, name)
			}
			return m.files.Move(ctx, name, drawing.StrokesPath(account, id), drawing.StrokesType, drawing.MaxStrokes)
		})
	}
	return group.Wait()
}

func (m *Merger) removeGuest(ctx context.Context, guest, _ string) error {
	if err := m.documents.RemovePlayer(ctx, guest); err != nil {
		return err
	}
	if err := m.mirror.Player(ctx, guest); err != nil {
		return err
	}
	// The user before the record of what is left to do: the account may have to end this without the guest's token.
	if err := m.users.DeleteUser(ctx, guest); err != nil && !auth.IsUserNotFound(err) {
		return fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
	}
	return m.documents.Departed(ctx, guest)
}
