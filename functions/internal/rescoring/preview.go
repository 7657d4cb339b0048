package rescoring

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge"
)

const (
	// muchMoved is by how many points of 100 a score moves before it counts as moved.
	muchMoved = 5
	// topPlaces are how many places of a board a Preview compares.
	topPlaces = 10
)

// A Preview is how boards would change.
type Preview struct {
	Judge   docstore.Judge
	Prompts []PromptPreview
}

// PromptPreview is how one prompt's board would change.
type PromptPreview struct {
	ID, Text string
	Judge    docstore.Judge // now
	Drawings int            // scored ones
	Moved    int            // of them, by more than 5 points
	Flagged  int            // of them, those that a flag would appear on
	Freed    int            // and those that one would vanish from
	Lost     []Lost
	// Top are the first ten places of the default board then, and the drawings that have one of them now.
	Top []Move
	// Kept is why the prompt would keep its judge, if it would.
	Kept error
}

// A Move is a drawing's way on the default board.
type Move struct {
	DrawingID     string
	Now, Then     int     // ranks, 0 for none
	Before, After float64 // scores, 0–100
}

// Changed reports whether the first ten places would be any others' than they are.
func (p PromptPreview) Changed() bool {
	return slices.ContainsFunc(p.Top, func(m Move) bool { return m.Now != m.Then })
}

// Preview scores everything and writes nothing.
func (r *Rescorer) Preview(ctx context.Context, o Options) (Preview, error) {
	if o.Page == 0 {
		o.Page = DefaultPage
	}
	n := &run{Rescorer: r, Options: o, judge: r.judges.Own(), lost: map[string]Lost{}}
	preview := Preview{Judge: n.judge.Name}
	prompts, err := n.remaining(ctx)
	if err != nil {
		return preview, err
	}
	if n.progress.Of, err = r.documents.CountScored(ctx, o.PromptID); err != nil {
		return preview, err
	}
	for _, p := range prompts {
		of, err := n.preview(ctx, p)
		if err != nil {
			return preview, fmt.Errorf("prompt %s: %w", p.ID, err)
		}
		preview.Prompts = append(preview.Prompts, of)
	}
	return preview, nil
}

func (n *run) preview(ctx context.Context, p docstore.PromptAt) (PromptPreview, error) {
	of := PromptPreview{ID: p.ID, Text: p.Text, Judge: p.Judge}
	vector, err := n.vector(ctx, p.Prompt, n.judge.Prompt) // not from Vectors, which would keep it
	if keepsJudge(err) {
		of.Kept = err
		return of, nil
	}
	if err != nil {
		return of, err
	}
	var now, then []listing
	for after := ""; ; {
		var page []docstore.DrawingAt
		err := n.again(ctx, func() (err error) {
			page, err = n.documents.DrawingsOf(ctx, p.ID, after, n.Page)
			return err
		})
		if err != nil {
			return of, err
		}
		a, b, err := n.compare(ctx, &of, vector, page)
		if err != nil {
			return of, err
		}
		now, then = append(now, a...), append(then, b...)
		if n.progress.Staged += scoredAmong(page); n.Progress != nil {
			n.Progress(n.progress)
		}
		if len(page) < n.Page {
			break
		}
		after = page[len(page)-1].ID
	}
	of.Top = moves(now, then)
	return of, nil
}

// compare adds a page to a preview, and returns its part of the board as it is and as it would be.
func (n *run) compare(ctx context.Context, of *PromptPreview, prompt judge.Prompt, page []docstore.DrawingAt) (now, then []listing, err error) {
	var drawings []docstore.DrawingAt
	for _, d := range page {
		if d.State == drawing.Scored {
			drawings = append(drawings, d)
		}
	}
	scores, _, err := n.score(ctx, prompt, drawings)
	if err != nil {
		return nil, nil, err
	}
	for i, d := range drawings {
		of.Drawings++
		before, counts := d.By(of.Judge)
		after := scores[i]
		if after.Reason != "" {
			of.Lost = append(of.Lost, n.lost[d.ID])
		}
		ranked := d.Visible() && d.Ranked
		if ranked && counts {
			now = append(now, listing{d, before})
		}
		if (ranked || d.Visible() && d.Reason == docstore.PictureLost) && after.Reason == "" {
			then = append(then, listing{d, after})
		}
		if !counts || after.Reason != "" {
			continue
		}
		if math.Abs(after.Score-before.Score) > muchMoved {
			of.Moved++
		}
		if after.NSFW.Flagged && !before.NSFW.Flagged {
			of.Flagged++
		}
		if before.NSFW.Flagged && !after.NSFW.Flagged {
			of.Freed++
		}
	}
	return now, then, nil
}

// A listing is a drawing with the score that ranks it.
type listing struct {
	docstore.DrawingAt
	score docstore.Scored
}

// places are the default board: each player's best drawing, by the rank law (package board).
func places(board []listing) []listing {
	slices.SortFunc(board, func(a, b listing) int {
		return cmp.Or(cmp.Compare(b.score.Raw, a.score.Raw), a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	seen := map[string]bool{}
	return slices.DeleteFunc(board, func(l listing) bool {
		before := seen[l.UID]
		seen[l.UID] = true
		return before
	})
}

// moves compares the first places of two boards.
func moves(now, then []listing) []Move {
	now, then = places(now), places(then)
	var all []Move
	at := map[string]int{}
	for i, l := range then {
		if i < topPlaces {
			at[l.ID] = len(all)
			all = append(all, Move{DrawingID: l.ID, Then: i + 1, After: l.score.Score})
		}
	}
	for i, l := range now {
		m, there := at[l.ID]
		if !there && i < topPlaces {
			m, there = len(all), true
			at[l.ID] = m
			all = append(all, Move{DrawingID: l.ID})
		}
		if there {
			all[m].Now, all[m].Before = i+1, l.score.Score
		}
	}
	for i, l := range then {
		if m, there := at[l.ID]; there {
			all[m].Then, all[m].After = i+1, l.score.Score
		}
	}
	return all
}
