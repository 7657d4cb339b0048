package board

import (
	"context"
	"errors"
	"fmt"
	"time"

	"paint.wtf/functions/internal/fault"
)

// work is a small game that has every method of Store do something, with a writing of every kind before the readings.
var work = []struct {
	method string
	do     func(context.Context, *Store) error
}{
	{"Ping", func(ctx context.Context, s *Store) error { return s.Ping(ctx) }},
	{"PutPrompt", func(ctx context.Context, s *Store) error {
		for _, p := range []Prompt{
			{ID: "frog", Text: "a frog", Ready: true, Active: true, Daily: "2026-03-02", Judge: "old", CreatedAt: minute(0)},
			{ID: "hat", Text: "a hat", Ready: true, Judge: "new", CreatedAt: minute(0)},
			{ID: "gone", Text: "a cat", Ready: true, CreatedAt: minute(0)},
		} {
			if err := s.PutPrompt(ctx, p, minute(1)); err != nil {
				return err
			}
		}
		return nil
	}},
	{"RemovePrompt", func(ctx context.Context, s *Store) error { return s.RemovePrompt(ctx, "gone", minute(2)) }},
	{"PutPlayer", func(ctx context.Context, s *Store) error {
		for _, uid := range []string{"ann", "bob", "cid"} {
			p := Player{UID: uid, PlayerID: "public-" + uid, DisplayName: uid, CreatedAt: minute(0)}
			if err := s.PutPlayer(ctx, p, minute(1)); err != nil {
				return err
			}
		}
		return nil
	}},
	{"RemovePlayer", func(ctx context.Context, s *Store) error { return s.RemovePlayer(ctx, "cid", minute(2)) }},
	{"PutDrawing", func(ctx context.Context, s *Store) error { return s.PutDrawing(ctx, painting(0), minute(1)) }},
	{"PutDrawings", func(ctx context.Context, s *Store) error {
		var all []Versioned
		for i := range 20 {
			all = append(all, Versioned{painting(i), minute(2)})
		}
		return s.PutDrawings(ctx, all)
	}},
	{"RemoveDrawing", func(ctx context.Context, s *Store) error { return s.RemoveDrawing(ctx, painting(7).ID, minute(3)) }},
	{"PutDailies", func(ctx context.Context, s *Store) error {
		return s.PutDailies(ctx, minute(1), Daily{Date: "2026-03-01", PromptID: "frog"}, Daily{Date: "2026-03-02", PromptID: "hat"})
	}},
	{"PutDeletions", func(ctx context.Context, s *Store) error {
		return s.PutDeletions(ctx,
			Deletion{DeletedDrawing, "deleted", minute(1)}, Deletion{DeletedAccount, AccountKey("gone"), minute(1)})
	}},
	{"Deletions", func(ctx context.Context, s *Store) error { return second(s.Deletions(ctx)) }},
	{"Prompts", func(ctx context.Context, s *Store) error { return second(s.Prompts(ctx)) }},
	{"Prompt", func(ctx context.Context, s *Store) error { return second(s.Prompt(ctx, "frog")) }},
	{"Board", func(ctx context.Context, s *Store) error {
		for _, scope := range []Scope{Players, Drawings} {
			page, err := s.Board(ctx, Query{PromptID: "frog", Scope: scope, Limit: 1})
			if err != nil {
				return err
			}
			next, err := s.Board(ctx, Query{PromptID: "frog", Scope: scope, After: page.Next, Limit: 1})
			if err != nil {
				return err
			}
			if err := second(s.Board(ctx, Query{PromptID: "frog", Scope: scope, Before: next.Previous, Limit: 2})); err != nil {
				return err
			}
			if err := second(s.Board(ctx, Query{PromptID: "frog", Scope: scope, Around: page.Entries[0].DrawingID})); err != nil {
				return err
			}
		}
		return nil
	}},
	{"Points", func(ctx context.Context, s *Store) error {
		page, err := s.Points(ctx, "", 1)
		if err != nil {
			return err
		}
		return second(s.Points(ctx, page.Next, 1))
	}},
	{"Gallery", func(ctx context.Context, s *Store) error {
		return pages(func(q CardQuery) (CardPage, error) { return s.Gallery(ctx, q) })
	}},
	{"Highlights", func(ctx context.Context, s *Store) error {
		return pages(func(q CardQuery) (CardPage, error) { return s.Highlights(ctx, q) })
	}},
	{"DrawingsOf", func(ctx context.Context, s *Store) error {
		return pages(func(q CardQuery) (CardPage, error) { return s.DrawingsOf(ctx, "public-ann", q) })
	}},
	{"Profile", func(ctx context.Context, s *Store) error { return second(s.Profile(ctx, "public-ann")) }},
	{"Drawing", func(ctx context.Context, s *Store) error { return second(s.Drawing(ctx, painting(0).ID)) }},
	{"Picture", func(ctx context.Context, s *Store) error { return second(s.Picture(ctx, painting(0).ID)) }},
	{"Daily", func(ctx context.Context, s *Store) error { return second(s.Daily(ctx, "2026-03-02")) }},
	{"Dailies", func(ctx context.Context, s *Store) error { return second(s.Dailies(ctx, "2026-03-03", 10)) }},
	{"AllDailies", func(ctx context.Context, s *Store) error { return second(s.AllDailies(ctx)) }},
	{"Stats", func(ctx context.Context, s *Store) error { return second(s.Stats(ctx)) }},
	{"PromptRows", func(ctx context.Context, s *Store) error { return second(s.PromptRows(ctx, Range{UpTo: "hat"})) }},
	{"PlayerRows", func(ctx context.Context, s *Store) error { return second(s.PlayerRows(ctx, Range{After: "ann"})) }},
	{"DrawingRows", func(ctx context.Context, s *Store) error { return second(s.DrawingRows(ctx, Range{})) }},
	{"Drift", func(ctx context.Context, s *Store) error { return second(s.Drift(ctx)) }},
	{"Rebuild", func(ctx context.Context, s *Store) error { return s.Rebuild(ctx) }},
	{"Purge", func(ctx context.Context, s *Store) error { return second(s.Purge(ctx, minute(10))) }},
	{"Exclusively", func(ctx context.Context, s *Store) error {
		return s.Exclusively(ctx, func(context.Context) error { return nil })
	}},
}

func minute(n int) time.Time { return time.Date(2026, 3, 1, 12, n, 0, 0, time.UTC) }

// painting is the i-th drawing: of both prompts and both players, hidden, featured, and scored by two judges among them.
func painting(i int) Drawing {
	d := Drawing{
		ID: fmt.Sprintf("drawing%02d", i), PromptID: []string{"frog", "hat"}[i%2], UID: []string{"ann", "bob"}[i/2%2],
		CreatedAt: minute(i), Judge: "old", Score: float64(5 * i), Raw: float64(i%5) / 8,
		Parts: Parts{Similarity: 0.5}, Saw: []Sight{{"a frog", 0.25}},
		ImagePath: "pictures/x.png", Visible: i%6 != 5, Ranked: i%7 != 6, Blurred: i%8 == 0,
	}
	if i%3 == 0 {
		d.FeaturedAt = minute(i)
	}
	if i%2 == 1 {
		d.Staged = &Score{Judge: "new", Score: float64(100 - i), Raw: -d.Raw, Saw: []Sight{}}
	}
	return d
}

// second is the error of what answers something too. What is not there is an answer.
func second[T any](_ T, err error) error {
	if errors.Is(err, fault.NotFound) {
		return nil
	}
	return err
}

// pages reads two pages of a list.
func pages(list func(CardQuery) (CardPage, error)) error {
	page, err := list(CardQuery{Limit: 2})
	if err != nil {
		return err
	}
	return second(list(CardQuery{After: page.Next, Limit: 2}))
}
