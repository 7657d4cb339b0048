package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"time"

	"paint.wtf/functions/internal/board"
)

// An operation is one thing that the game asks of its boards.
type operation struct {
	name  string
	write bool
	share int // of a hundred operations
	run   func(context.Context, *rand.Rand) error
}

// deepPage is the page that stands for all that few people read.
const deepPage = 200

// operations are what is measured, on the largest board unless it is said otherwise: the worst case.
func operations(ctx context.Context, s *board.Store, g game) ([]operation, error) {
	largest := g.promptID(0)
	deep, err := cursorTo(ctx, s, largest, deepPage)
	if err != nil {
		return nil, err
	}
	anyOfLargest := func(r *rand.Rand) string { return g.drawingID(r.IntN(g.drawings/10) * 10) }
	var fresh atomic.Int64
	put := func(ctx context.Context, r *rand.Rand, id, uid string, visible bool) error {
		raw := 0.28 + 0.14*(r.Float64()+r.Float64()+r.Float64()+r.Float64()-2)
		return s.PutDrawing(ctx, board.Drawing{
			ID: id, PromptID: largest, UID: uid, CreatedAt: time.Now(), Judge: "bench 1 1", Score: 50, Raw: raw,
			Parts: board.Parts{Similarity: raw}, Saw: []board.Sight{{Text: "a frog", Similarity: 0.3}},
			ImagePath: "pictures/" + id + ".png", Visible: visible, Ranked: true,
		}, time.Now())
	}
	read := func(q func(*rand.Rand) board.Query) func(context.Context, *rand.Rand) error {
		return func(ctx context.Context, r *rand.Rand) error {
			_, err := s.Board(ctx, q(r))
			return ignoreUnlisted(err)
		}
	}
	return []operation{
		{"top page of 50", false, 25, read(func(*rand.Rand) board.Query { return board.Query{PromptID: largest} })},
		{"top page of any prompt", false, 10, read(func(r *rand.Rand) board.Query {
			return board.Query{PromptID: g.promptID(r.IntN(g.prompts))}
		})},
		{fmt.Sprintf("page %d", deepPage), false, 10, read(func(*rand.Rand) board.Query {
			return board.Query{PromptID: largest, After: deep}
		})},
		{"my rank of N", false, 25, func(ctx context.Context, r *rand.Rand) error {
			_, err := s.Drawing(ctx, anyOfLargest(r))
			return err
		}},
		{"my neighbours", false, 15, read(func(r *rand.Rand) board.Query {
			return board.Query{PromptID: largest, Scope: board.Drawings, Around: anyOfLargest(r), Limit: 5}
		})},
		{"top page over all prompts", false, 3, func(ctx context.Context, _ *rand.Rand) error {
			_, err := s.Points(ctx, "", 0)
			return err
		}},
		{"a player's profile", false, 2, func(ctx context.Context, r *rand.Rand) error {
			_, err := s.Profile(ctx, fmt.Sprint("player", r.IntN(g.players())))
			return err
		}},
		{"a new drawing", true, 7, func(ctx context.Context, r *rand.Rand) error {
			return put(ctx, r, fmt.Sprintf("fresh%015d", fresh.Add(1)), g.uid(r.IntN(g.players())), true)
		}},
		{"a hide", true, 3, func(ctx context.Context, r *rand.Rand) error {
			return put(ctx, r, anyOfLargest(r), g.uid(r.IntN(g.players())), false)
		}},
	}, nil
}

// cursorTo is the cursor to the n-th page of a board, or to the last one of a shorter board.
func cursorTo(ctx context.Context, s *board.Store, promptID string, n int) (string, error) {
	after := ""
	for range n - 1 {
		page, err := s.Board(ctx, board.Query{PromptID: promptID, After: after})
		if err != nil {
			return "", err
		}
		if page.Next == "" {
			break
		}
		after = page.Next
	}
	return after, nil
}
