package board_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

func featured(after time.Duration) func(*board.Drawing) {
	return func(d *board.Drawing) { d.FeaturedAt = birth.Add(after) }
}

type pager func(context.Context, board.CardQuery) (board.CardPage, error)

// wholeList reads a list in pages of two and returns the drawings' ids in order.
func wholeList(t *testing.T, read pager) string {
	t.Helper()
	var ids []string
	for after := ""; ; {
		page, err := read(t.Context(), board.CardQuery{After: after, Limit: 2})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range page.Cards {
			ids = append(ids, c.DrawingID)
		}
		if after = page.Next; after == "" {
			return strings.Join(ids, " ")
		}
		if len(page.Cards) != 2 {
			t.Fatalf("a page that is not the last has %d cards", len(page.Cards))
		}
	}
}

func TestListsGoFromTheNewestToTheOldestAndHoldWhatOthersMaySee(t *testing.T) {
	for name, test := range map[string]struct {
		documents                []any
		gallery, highlights, ann string
	}{
		"nothing at all": {[]any{}, "", "", ""},
		"the newest first, of all prompts; ids part what came at once": {
			[]any{
				drawn("a", "p", "ann", 1), drawn("b", "q", "bob", 2, later(time.Microsecond)), drawn("c", "q", "ann", 3),
				drawn("d", "p", "ann", 0, later(time.Hour)), drawn("e", "p", "bob", 0, later(-time.Hour))},
			"d b c a e", "", "d c a"},
		"hidden ones are in none, unranked ones in no gallery, blurred ones in all": {
			[]any{
				drawn("a", "p", "ann", 1, hidden, featured(1)), drawn("b", "p", "ann", 1, unranked, featured(time.Hour), later(time.Second)),
				drawn("c", "p", "ann", 1, blurred, featured(time.Minute))},
			"c", "b c", "b c"},
		"featured last, first": {
			[]any{
				drawn("a", "p", "ann", 1, featured(3*time.Second)), drawn("b", "p", "bob", 1, featured(time.Second), later(time.Hour)),
				drawn("c", "p", "bob", 1, featured(3*time.Second)), drawn("d", "p", "bob", 1)},
			"b d c a", "c a b", "a"},
		"a drawing whose prompt is not ready, or not here yet, is in none": {
			[]any{
				board.Prompt{ID: "x", Text: "asdf", CreatedAt: birth}, drawn("a", "x", "ann", 1, featured(1)),
				drawn("b", "elsewhere", "ann", 1, featured(1)), drawn("c", "p", "ann", 1)},
			"c", "", "c"},
	} {
		t.Run(name, func(t *testing.T) {
			store, _ := open(t)
			put(t, store, asked("p", "a frog"), asked("q", "a queen"), named("ann", "Ann"), named("bob", "Bob"))
			put(t, store, test.documents...)
			ofAnn := func(ctx context.Context, q board.CardQuery) (board.CardPage, error) {
				return store.DrawingsOf(ctx, "player-ann", q)
			}
			for list, c := range map[string]struct {
				read pager
				want string
			}{"gallery": {store.Gallery, test.gallery}, "highlights": {store.Highlights, test.highlights}, "Ann's": {ofAnn, test.ann}} {
				if got := wholeList(t, c.read); got != c.want {
					t.Errorf("%s is %q, want %q", list, got, c.want)
				}
			}
		})
	}
}

func TestACardSaysAllOfItsDrawing(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), named("u", "Ann"),
		drawn("a", "p", "u", 1, blurred, later(time.Minute), featured(time.Hour)), drawn("b", "p", "nobody yet", 2))
	page, err := store.Gallery(t.Context(), board.CardQuery{})
	same(t, "gallery", page, board.CardPage{Cards: []board.Card{
		{
			DrawingID: "a", Score: 60, Blurred: true, Player: board.PublicPlayer{PlayerID: "player-u", DisplayName: "Ann"},
			CreatedAt: birth.Add(time.Minute), PromptID: "p", Prompt: "a frog", FeaturedAt: birth.Add(time.Hour),
		},
		{DrawingID: "b", Score: 70, CreatedAt: birth, PromptID: "p", Prompt: "a frog"},
	}}, err)
}

func TestAFeaturedDrawingMayBeUnfeaturedAndRemoved(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), drawn("a", "p", "u", 1, featured(1)), drawn("b", "p", "u", 1, featured(2)))
	if err := errors.Join(store.PutDrawing(t.Context(), drawn("a", "p", "u", 1), read(9)), store.RemoveDrawing(t.Context(), "b", read(9))); err != nil {
		t.Fatal(err)
	}
	if got := wholeList(t, store.Highlights); got != "" {
		t.Errorf("highlights are %q", got)
	}
}

func TestCardsShowTheScoreByTheJudgeOfTheirPrompt(t *testing.T) {
	store, _ := open(t)
	staged := func(d *board.Drawing) {
		d.Judge, d.Staged = "old 1 1", &board.Score{Judge: "new 1 1", Score: 88, Raw: 0.8, Blurred: true}
	}
	p := asked("p", "a frog")
	p.Judge = "old 1 1"
	put(t, store, p, drawn("a", "p", "u", 0, staged))
	before, err := store.Gallery(t.Context(), board.CardQuery{})
	if err != nil || before.Cards[0].Score != 50 || before.Cards[0].Blurred {
		t.Errorf("by the old judge: %+v, error %v", before, err)
	}
	p.Judge = "new 1 1"
	if err := store.PutPrompt(t.Context(), p, read(9)); err != nil {
		t.Fatal(err)
	}
	after, err := store.Gallery(t.Context(), board.CardQuery{})
	if err != nil || after.Cards[0].Score != 88 || !after.Cards[0].Blurred {
		t.Errorf("by the new judge: %+v, error %v", after, err)
	}
}

func TestAListRefusesCursorsOfOthersAndBadLimits(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), named("ann", "Ann"), named("bob", "Bob"))
	for _, id := range []string{"a", "b"} {
		put(t, store, drawn(id, "p", "ann", 1, featured(1)))
	}
	page, err := store.Gallery(t.Context(), board.CardQuery{Limit: 1})
	if err != nil || page.Next == "" {
		t.Fatalf("%+v, error %v", page, err)
	}
	boardPage, err := store.Board(t.Context(), board.Query{PromptID: "p", Scope: board.Drawings, Limit: 1})
	if err != nil || boardPage.Next == "" {
		t.Fatalf("%+v, error %v", boardPage, err)
	}
	lists := []pager{store.Gallery, store.Highlights, func(ctx context.Context, q board.CardQuery) (board.CardPage, error) {
		return store.DrawingsOf(ctx, "player-bob", q)
	}}
	for i, read := range lists {
		bad := []board.CardQuery{{Limit: -1}, {Limit: board.MaxLimit + 1}, {After: "x"}, {After: page.Next + "A"}, {After: boardPage.Next}}
		if i > 0 {
			bad = append(bad, board.CardQuery{After: page.Next})
		}
		for _, q := range bad {
			if got, err := read(t.Context(), q); !errors.Is(err, fault.BadRequest) {
				t.Errorf("list %d, %+v: %+v, error %v", i, q, got, err)
			}
		}
	}
	if _, err := store.DrawingsOf(t.Context(), "nobody", board.CardQuery{}); !errors.Is(err, fault.NotFound) {
		t.Errorf("nobody's drawings: error %v", err)
	}
}
