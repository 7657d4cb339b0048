// Package mirror carries documents to Postgres. An event is only a hint that something changed: the document is read
// again, and the time of that read is the version of what is written, so that late, repeated and reordered events all
// end in the same rows.
package mirror

import (
	"context"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/telemetry"
)

// Mirror writes to Postgres what Firestore holds. Safe for concurrent use.
type Mirror struct {
	documents *docstore.Store
	boards    *board.Store
}

// New makes a Mirror.
func New(documents *docstore.Store, boards *board.Store) *Mirror { return &Mirror{documents, boards} }

// Prompt mirrors one prompt. Only ready ones are there.
func (m *Mirror) Prompt(ctx context.Context, id string) (err error) {
	defer fault.Wrap(&err, "mirror prompt %s", id)
	read, err := m.documents.Prompt(ctx, id)
	if docstore.IsUnreadable(err) {
		return m.boards.RemovePrompt(ctx, id, read.At)
	}
	if err != nil {
		return err
	}
	row, ok := PromptRow(id, read.Value)
	if !ok {
		return m.boards.RemovePrompt(ctx, id, read.At)
	}
	return m.boards.PutPrompt(ctx, row, read.At)
}

// Drawing mirrors one drawing. One that is not judged yet, or was rejected, has no place in Postgres, and never had.
func (m *Mirror) Drawing(ctx context.Context, id string) (err error) {
	defer fault.Wrap(&err, "mirror drawing %s", id)
	read, err := m.documents.Drawing(ctx, id)
	if err != nil {
		return err
	}
	if row, ok := DrawingRow(id, read.Value); ok {
		if err := m.boards.PutDrawing(ctx, row, read.At); err != nil {
			return err
		}
		telemetry.Mirrored(ctx, read.Written)
		return nil
	}
	switch {
	case read.Value == nil:
		return m.boards.RemoveDrawing(ctx, id, read.At)
	case read.Value.State == drawing.Removed:
		if err := m.boards.PutDeletions(ctx, board.Deletion{Kind: board.DeletedDrawing, Key: id, At: read.At}); err != nil {
			return err
		}
		return m.boards.RemoveDrawing(ctx, id, read.At)
	}
	return nil
}

// Player mirrors one player's public name, or that the account goes or is gone. One that is missing for any other reason, as
// after documents were lost, was not deleted by anybody.
func (m *Mirror) Player(ctx context.Context, uid string) (err error) {
	defer fault.Wrap(&err, "mirror player")
	read, err := m.documents.Player(ctx, uid)
	if err != nil {
		return err
	}
	if row, ok := PlayerRow(uid, read.Value); ok {
		return m.boards.PutPlayer(ctx, row, read.At)
	}
	departure, err := m.documents.Departure(ctx, uid)
	if err != nil {
		return err
	}
	if departure.Value != nil {
		err := m.boards.PutDeletions(ctx, board.Deletion{Kind: board.DeletedAccount, Key: board.AccountKey(uid), At: read.At})
		if err != nil {
			return err
		}
	}
	return m.boards.RemovePlayer(ctx, uid, read.At)
}
