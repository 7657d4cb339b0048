package mirror

import (
	"context"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
)

// Drawings mirrors many drawings at once, as they were read or written; those that are not scored are left to their events.
func (m *Mirror) Drawings(ctx context.Context, drawings []docstore.DrawingAt) error {
	var rows []board.Versioned
	for _, d := range drawings {
		if row, ok := DrawingRow(d.ID, &d.Drawing); ok {
			rows = append(rows, board.Versioned{Drawing: row, Version: d.At})
		}
	}
	return m.boards.PutDrawings(ctx, rows)
}
