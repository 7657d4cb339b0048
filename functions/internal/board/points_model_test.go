package board_test

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"

	"paint.wtf/functions/internal/board"
)

// judge is the one that most ready prompts go by; there is none without a prompt.
func (m model) judge() (judge string, ok bool) {
	prompts := map[string]int{}
	for _, p := range m.prompts {
		if p.Ready {
			prompts[p.Judge]++
		}
	}
	for name, n := range prompts {
		if !ok || n > prompts[judge] || n == prompts[judge] && name < judge {
			judge, ok = name, true
		}
	}
	return judge, ok
}

// points is the board over all prompts, added up and sorted anew.
func (m model) points() []board.PointsEntry {
	judge, ok := m.judge()
	if !ok {
		return []board.PointsEntry{}
	}
	drawings := m.staged
	if drawings == nil {
		drawings = m.drawings
	}
	type pair struct{ promptID, uid string }
	best := map[pair]board.Drawing{}
	for _, d := range drawings {
		switch {
		case !d.Visible || !d.Ranked:
			continue
		case d.Judge == judge:
		case d.Staged != nil && d.Staged.Judge == judge:
			d.Score, d.Raw = d.Staged.Score, d.Staged.Raw
		default:
			continue
		}
		have, ok := best[pair{d.PromptID, d.UID}]
		if !ok || cmp.Or(cmp.Compare(d.Raw, have.Raw), have.CreatedAt.Compare(d.CreatedAt), cmp.Compare(have.ID, d.ID)) > 0 {
			best[pair{d.PromptID, d.UID}] = d
		}
	}
	byPlayer := map[string]board.PointsEntry{}
	for p, d := range best {
		e := byPlayer[p.uid]
		e.Player = m.player(p.uid)
		e.Points = (math.Round(e.Points*10) + math.Round(d.Score*10)) / 10
		e.Prompts++
		byPlayer[p.uid] = e
	}
	uids := []string{}
	for uid := range byPlayer {
		uids = append(uids, uid)
	}
	slices.SortFunc(uids, func(a, b string) int {
		ka, kb := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
		return cmp.Or(cmp.Compare(byPlayer[b].Points, byPlayer[a].Points), bytes.Compare(ka[:], kb[:]))
	})
	entries := []board.PointsEntry{}
	for i, uid := range uids {
		e := byPlayer[uid]
		e.Rank = i + 1
		if i > 0 && entries[i-1].Points == e.Points {
			e.Rank = entries[i-1].Rank
		}
		entries = append(entries, e)
	}
	return entries
}

// wholePoints reads the board over all prompts page by page.
func wholePoints(ctx context.Context, s *board.Store, limit int) ([]board.PointsEntry, error) {
	entries := []board.PointsEntry{}
	for after := ""; ; {
		page, err := s.Points(ctx, after, limit)
		if err != nil {
			return nil, err
		}
		entries = append(entries, page.Entries...)
		if after = page.Next; after == "" {
			if page.Of != len(entries) {
				return nil, fmt.Errorf("the board says it has %d players and gives %d", page.Of, len(entries))
			}
			return entries, nil
		}
	}
}
