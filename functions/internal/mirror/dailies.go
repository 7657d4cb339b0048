package mirror

import (
	"context"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

// Daily mirrors the prompt of a date, YYYY-MM-DD, if it has one. No event tells of dailies: whoever makes one mirrors it,
// and a date that the mirror has lost is mirrored again when it is asked for.
func (m *Mirror) Daily(ctx context.Context, date string) (err error) {
	defer fault.Wrap(&err, "mirror the daily of %s", date)
	read, err := m.documents.Daily(ctx, date)
	if err != nil || read.Value == nil {
		return err
	}
	return m.boards.PutDaily(ctx, board.Daily{Date: date, PromptID: read.Value.PromptID}, read.At)
}
