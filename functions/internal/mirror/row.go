package mirror

import (
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
)

// drawingRow is the part of a scored drawing that boards and result pages need.
func drawingRow(id string, d docstore.Drawing) board.Drawing {
	saw := make([]board.Sight, len(d.Saw))
	for i, s := range d.Saw {
		saw[i] = board.Sight(s)
	}
	return board.Drawing{
		ID: id, PromptID: d.PromptID, UID: d.UID, CreatedAt: d.CreatedAt,
		Score: d.Score, Raw: d.Raw, Parts: board.Parts(d.Parts), Saw: saw, ImagePath: d.Image.Path,
		Visible: d.Visible(), Blurred: d.Blurred(), Ranked: d.Ranked,
	}
}

func promptRow(id string, p docstore.Prompt) board.Prompt {
	return board.Prompt{
		ID: id, Text: p.Text, Ready: true, Active: !p.Retired(), Daily: day(p.Daily), CreatedAt: p.CreatedAt,
	}
}

// day returns an admin's date as it is, and "" for what is no date: a slip in the console must not stop the mirror.
func day(text string) string {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return ""
	}
	return text
}
