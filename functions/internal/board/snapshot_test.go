package board

import (
	"context"
	"errors"
	"testing"
	"time"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/teststack"
)

func TestAReadThatFailsGivesItsConnectionBackAsGoodAsNew(t *testing.T) {
	store, err := Open(t.Context(), teststack.Database(t))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := store.PutPrompt(t.Context(), Prompt{ID: "p", Text: "a frog", Ready: true, Active: true, CreatedAt: at}, at); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		read func(context.Context) error
		want error
	}{
		"there is no such prompt": {func(ctx context.Context) error {
			_, err := store.Board(ctx, Query{PromptID: "q"})
			return err
		}, fault.NotFound},
		"there is no such drawing on the board": {func(ctx context.Context) error {
			_, err := store.Board(ctx, Query{PromptID: "p", Around: "d"})
			return err
		}, fault.NotFound},
		"Postgres refuses a statement": {func(ctx context.Context) error {
			_, err := store.Board(ctx, Query{PromptID: "p", Around: "\x00"})
			return err
		}, fault.BadRequest},
		"there is no such player": {func(ctx context.Context) error {
			_, err := store.Profile(ctx, "nobody")
			return err
		}, fault.NotFound},
		"the cursor is from before the judge changed": {func(ctx context.Context) error {
			_, err := store.Points(ctx, pointsPlace{points: 1, key: playerKey("u")}.cursor("another judge"), 0)
			return err
		}, fault.BoardChanged},
	} {
		t.Run(name, func(t *testing.T) {
			if err := test.read(t.Context()); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			if _, err := store.Board(t.Context(), Query{PromptID: "p"}); err != nil {
				t.Errorf("the next read: %v", err)
			}
			if s := store.pool.Stat(); s.AcquiredConns() != 0 || s.NewConnsCount() != 1 {
				t.Errorf("%d connections are in use, and %d were opened, where one does", s.AcquiredConns(), s.NewConnsCount())
			}
		})
	}
}
