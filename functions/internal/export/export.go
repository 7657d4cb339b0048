// Package export writes down all that is kept about a player, for the player to take along.
package export

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"iter"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
)

// pageSize is how many drawings are looked up at a time.
const pageSize = 100

// Documents is what an export needs of docstore.Store.
type Documents interface {
	Player(ctx context.Context, uid string) (docstore.Read[docstore.Player], error)
	OwnDrawings(ctx context.Context, uid string, after *docstore.Spot, limit int) ([]docstore.DrawingAt, error)
	PromptsByID(ctx context.Context, ids []string) (map[string]docstore.Prompt, error)
	RecordsOf(ctx context.Context, collection, field, uid string) iter.Seq2[map[string]any, error]
}

// Files is what an export needs of blob.Store.
type Files interface {
	Read(ctx context.Context, name string, limit int64) ([]byte, error)
}

// Users is what an export needs of Firebase Auth.
type Users interface {
	GetUser(ctx context.Context, uid string) (*auth.UserRecord, error)
}

// Exporter exports players. Safe for concurrent use.
type Exporter struct {
	documents Documents
	files     Files
	users     Users
}

// New makes an Exporter.
func New(documents Documents, files Files, users Users) *Exporter {
	return &Exporter{documents, files, users}
}

// An Export is a player's, ready to be written.
type Export struct {
	*Exporter
	uid     string
	account account
}

// Open looks up whose export it is, so that what is away shows before anything is written. Faults: Departed, Unavailable.
func (e *Exporter) Open(ctx context.Context, uid string) (x Export, err error) {
	defer fault.Wrap(&err, "export")
	user, err := e.users.GetUser(ctx, uid)
	switch {
	case auth.IsUserNotFound(err):
		return x, fault.Departed
	case err != nil:
		return x, fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
	}
	player, err := e.documents.Player(ctx, uid)
	if err != nil {
		return x, err
	}
	return Export{e, uid, accountOf(user, player.Value)}, nil
}

// Write writes the export as a zip: account.json, and below pictures/ and strokes/ the files of each drawing, named by its id. It
// holds no more than a page of drawings and atOnce of their files. What goes wrong leaves a zip that does not open.
func (x Export) Write(ctx context.Context, w io.Writer) (err error) {
	defer fault.Wrap(&err, "export")
	archive := zip.NewWriter(w)
	entry, err := archive.CreateHeader(&zip.FileHeader{Name: "account.json", Method: zip.Deflate, Modified: time.Now().UTC()})
	if err != nil {
		return err
	}
	if err := x.writeAccount(ctx, entry); err != nil {
		return err
	}
	for page, err := range x.pages(ctx) {
		if err != nil {
			return err
		}
		if err := x.writeFiles(ctx, archive, page); err != nil {
			return err
		}
	}
	return archive.Close()
}

// pages goes through all of the player's drawings, newest first.
func (x Export) pages(ctx context.Context) iter.Seq2[[]docstore.DrawingAt, error] {
	return func(yield func([]docstore.DrawingAt, error) bool) {
		var after *docstore.Spot
		for {
			page, err := x.documents.OwnDrawings(ctx, x.uid, after, pageSize)
			if err != nil || len(page) > 0 {
				if !yield(page, err) {
					return
				}
			}
			if err != nil || len(page) < pageSize {
				return
			}
			last := page[len(page)-1]
			after = &docstore.Spot{At: last.CreatedAt, ID: last.ID}
		}
	}
}
