package mirror

import (
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/prompt"
)

// DrawingRow is what boards and result pages need of a drawing; ok is false for one that has no place in Postgres: one that is
// not there (nil), not scored yet, rejected or removed.
func DrawingRow(id string, d *docstore.Drawing) (row board.Drawing, ok bool) {
	if d == nil || d.State != drawing.Scored {
		return board.Drawing{}, false
	}
	main, _ := d.By(d.Judge)
	shown := scoreRow(main, d.NSFW.Cleared)
	row = board.Drawing{
		ID: id, PromptID: d.PromptID, UID: d.UID, CreatedAt: d.CreatedAt,
		Judge: shown.Judge, Score: shown.Score, Raw: shown.Raw, Parts: shown.Parts, Saw: shown.Saw, Blurred: shown.Blurred,
		ImagePath: d.Image.Path, Visible: d.Visible(), Ranked: d.Ranked,
		FeaturedAt: d.FeaturedAt,
	}
	if d.Staged != nil && d.Staged.Reason == "" && d.Staged.Judge != d.Judge {
		staged := scoreRow(*d.Staged, d.NSFW.Cleared)
		row.Staged = &staged
	}
	return row, true
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

// PromptRow is what the mirror keeps of a prompt; ok is false for one that is not there (nil) or not ready.
func PromptRow(id string, p *docstore.Prompt) (row board.Prompt, ok bool) {
	if p == nil || p.State != prompt.Ready {
		return board.Prompt{}, false
	}
	return board.Prompt{
		ID: id, Text: p.Text, Ready: true, Active: !p.Retired(), Daily: day(p.Daily), CreatedAt: p.CreatedAt,
		Judge: p.Judge.String(),
	}, true
}

// PlayerRow is what the mirror keeps of a player: the public name. ok is false for one who is not there (nil).
func PlayerRow(uid string, p *docstore.Player) (row board.Player, ok bool) {
	if p == nil {
		return board.Player{}, false
	}
	return board.Player{UID: uid, PlayerID: p.PlayerID, DisplayName: p.DisplayName, CreatedAt: p.CreatedAt}, true
}

// day returns an admin's date as it is, and "" for what is no date: a slip in the console must not stop the mirror.
func day(text string) string {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return ""
	}
	return text
}
