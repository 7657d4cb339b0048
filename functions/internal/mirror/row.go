package mirror

import (
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
)

// drawingRow is the part of a scored drawing that boards and result pages need.
func drawingRow(id string, d docstore.Drawing) board.Drawing {
	main, _ := d.By(d.Judge)
	shown := scoreRow(main, d.NSFW.Cleared)
	row := board.Drawing{
		ID: id, PromptID: d.PromptID, UID: d.UID, CreatedAt: d.CreatedAt,
		Judge: shown.Judge, Score: shown.Score, Raw: shown.Raw, Parts: shown.Parts, Saw: shown.Saw, Blurred: shown.Blurred,
		ImagePath: d.Image.Path, Visible: d.Visible(), Ranked: d.Ranked,
		FeaturedAt: d.FeaturedAt,
	}
	if d.Staged != nil && d.Staged.Reason == "" && d.Staged.Judge != d.Judge {
		staged := scoreRow(*d.Staged, d.NSFW.Cleared)
		row.Staged = &staged
	}
	return row
}

// scoreRow is one judge's score; whether a moderator has cleared the drawing stands above what any judge flags.
func scoreRow(s docstore.Scored, cleared bool) board.Score {
	saw := make([]board.Sight, len(s.Saw))
	for i, sight := range s.Saw {
		saw[i] = board.Sight(sight)
	}
	return board.Score{
		Judge: s.Judge.String(), Score: s.Score, Raw: s.Raw, Parts: board.Parts(s.Parts), Saw: saw, Blurred: s.NSFW.Flagged && !cleared,
	}
}

func promptRow(id string, p docstore.Prompt) board.Prompt {
	return board.Prompt{
		ID: id, Text: p.Text, Ready: true, Active: !p.Retired(), Daily: day(p.Daily), CreatedAt: p.CreatedAt,
		Judge: p.Judge.String(),
	}
}

// day returns an admin's date as it is, and "" for what is no date: a slip in the console must not stop the mirror.
func day(text string) string {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return ""
	}
	return text
}
