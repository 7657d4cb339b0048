package mirror

import (
	"context"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

// Dailies mirrors every day's prompt: a few hundred small documents a year. No event tells of them. Whoever finds one
// missing mirrors them all, so that a mirror that was emptied has them again with the first that is asked for.
func (m *Mirror) Dailies(ctx context.Context) (err error) {
	defer fault.Wrap(&err, "mirror dailies")
	byDate, at, err := m.documents.Dailies(ctx)
	if err != nil || len(byDate) == 0 {
		return err
	}
	rows := make([]board.Daily, 0, len(byDate))
	for date, d := range byDate {
		rows = append(rows, board.Daily{Date: date, PromptID: d.PromptID})
	}
	return m.boards.PutDailies(ctx, at, rows...)
}
