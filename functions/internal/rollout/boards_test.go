package rollout

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/url"

	"paint.wtf/functions/internal/judge"
)

// An entry is what the Api says of a place on a board.
type entry struct {
	Rank      int
	DrawingID string
	Score     float64
}

// board reads a board to its end over HTTP, each page from any process; one that changes hands meanwhile is read again.
func (g *game) board(ctx context.Context, promptID string) ([]entry, error) {
	var all []entry
	for after := ""; ; {
		query := url.Values{"scope": {"drawings"}, "limit": {"20"}}
		if after != "" {
			query.Set("after", after)
		}
		status, answer, err := g.do(ctx, http.MethodGet, "/api/prompts/"+promptID+"/board?"+query.Encode(), http.Header{}, nil)
		if err != nil {
			return nil, err
		}
		if status == http.StatusConflict { // board_changed: the cursor is of the judge before
			all, after = nil, ""
			continue
		}
		var page struct {
			Entries []entry
			Next    *string
		}
		if err := json.Unmarshal(answer, &page); err != nil || status != http.StatusOK {
			return nil, fmt.Errorf("a board answers %d %s, %w", status, answer, err)
		}
		all = append(all, page.Entries...)
		if page.Next == nil {
			return all, nil
		}
		after = *page.Next
	}
}

// says is what a model says of a drawing, which it is asked once.
func (g *game) says(ctx context.Context, m *model, id string) (judge.Result, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if result, said := m.said[id]; said {
		return result, nil
	}
	p := g.pictures[id]
	prompt, err := m.judge.Prompt(ctx, g.texts[p.promptID])
	if err != nil {
		return judge.Result{}, err
	}
	seen, err := m.judge.Embed(ctx, p.pixels)
	if err != nil {
		return judge.Result{}, err
	}
	m.said[id] = m.judge.Score(seen, prompt)
	return m.said[id], nil
}

// whose finds the one model that gave every entry of a board, in its order. It is nil for a board of none, and for one with
// nothing on it, which is everybody's.
func (g *game) whose(ctx context.Context, entries []entry, models ...*model) (*model, error) {
	for _, m := range models {
		same, before := true, math.Inf(1)
		for _, e := range entries {
			said, err := g.says(ctx, m, e.DrawingID)
			if err != nil {
				return nil, err
			}
			same = same && math.Abs(said.Score-e.Score) < 0.06 && said.Raw <= before+1e-6
			before = said.Raw
		}
		if same && len(entries) > 0 {
			return m, nil
		}
	}
	return nil, nil
}
