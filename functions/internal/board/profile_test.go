package board_test

import (
	"errors"
	"testing"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

func TestAProfileCountsBoardsAndListsTheBestPlaces(t *testing.T) {
	store, _ := open(t)
	put(t, store, named("u", "Ann"), asked("won", "a frog"), asked("third", "a hat"), asked("last", "a car"), asked("alone", "a sun"))
	for _, d := range []board.Drawing{
		drawn("w1", "won", "u", 3), drawn("w2", "won", "v", 2), drawn("w3", "won", "u", 1), drawn("w4", "won", "w", 1),
		drawn("t1", "third", "v", 5), drawn("t2", "third", "w", 4), drawn("t3", "third", "u", 3, blurred), drawn("t4", "third", "x", 3, later(1*time.Second)),
		drawn("t5", "third", "y", 1),
		drawn("l1", "last", "v", 2), drawn("l2", "last", "w", 2), drawn("l3", "last", "x", 2), drawn("l4", "last", "u", 1),
		drawn("a1", "alone", "u", 0),
		drawn("h1", "last", "u", 9, hidden), drawn("n1", "alone", "u", 9, unranked), drawn("e1", "elsewhere", "u", 9),
	} {
		put(t, store, d)
	}
	got, err := store.Profile(t.Context(), "player-u")
	same(t, "profile", got, board.Profile{
		Player: board.PublicPlayer{PlayerID: "player-u", DisplayName: "Ann"}, Since: birth,
		Drawings: 6, Prompts: 4, First: 2, Podiums: 3,
		// The best of each prompt: 80 + 50 + 80 + 60, and 100 for one that is not here.
		Points: 370, PointsPlace: &board.Place{Rank: 1, Of: 5},
		Best: []board.BestDrawing{
			{"w1", "won", "a frog", board.Place{Rank: 1, Of: 3}, 80, false},
			{"a1", "alone", "a sun", board.Place{Rank: 1, Of: 1}, 50, false},
			{"t3", "third", "a hat", board.Place{Rank: 3, Of: 5}, 80, true},
			{"l4", "last", "a car", board.Place{Rank: 4, Of: 4}, 60, false},
		},
		Days: []time.Time{},
	}, err)
}

func TestAProfileListsAtMostSixBestPlaces(t *testing.T) {
	store, _ := open(t)
	put(t, store, named("u", "Ann"))
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
		put(t, store, asked(id, id), drawn(id+"1", id, "u", 1))
	}
	got, err := store.Profile(t.Context(), "player-u")
	if err != nil || len(got.Best) != board.BestCount || got.Prompts != 8 || got.First != 8 || got.Podiums != 8 {
		t.Errorf("%+v, error %v", got, err)
	}
}

func TestAPlayerWithoutADrawingHasAProfileAndNobodyHasNone(t *testing.T) {
	store, _ := open(t)
	put(t, store, named("u", "Ann"))
	got, err := store.Profile(t.Context(), "player-u")
	same(t, "profile", got, board.Profile{
		Player: board.PublicPlayer{PlayerID: "player-u", DisplayName: "Ann"}, Since: birth, Best: []board.BestDrawing{}, Days: []time.Time{},
	}, err)
	for _, id := range []string{"", "u", "nobody"} {
		if got, err := store.Profile(t.Context(), id); !errors.Is(err, fault.NotFound) {
			t.Errorf("%q: %+v, error %v", id, got, err)
		}
	}
	if err := store.RemovePlayer(t.Context(), "u", read(9)); err != nil {
		t.Fatal(err)
	}
	if got, err := store.Profile(t.Context(), "player-u"); !errors.Is(err, fault.NotFound) {
		t.Errorf("after leaving: %+v, error %v", got, err)
	}
}

func TestDaysAreThoseOnWhichThePlayerDrewThatDaysPrompt(t *testing.T) {
	store, _ := open(t)
	put(t, store, named("u", "Ann"), asked("p", "a frog"), asked("q", "a queen"))
	// birth is noon of 1 March.
	for date, prompt := range map[string]string{"2026-03-01": "p", "2026-03-02": "q", "2026-03-03": "p", "2026-03-04": "p", "2026-03-05": "p", "2026-03-06": "p"} {
		if err := store.PutDailies(t.Context(), read(1), board.Daily{Date: date, PromptID: prompt}); err != nil {
			t.Fatal(err)
		}
	}
	const day = 24 * time.Hour
	blank := func(d *board.Drawing) { d.Parts.Blank = true }
	for _, d := range []board.Drawing{
		drawn("a", "p", "u", 1, later(day/2-time.Microsecond)), drawn("a2", "p", "u", 1), // the last moment of the day, and again
		drawn("b", "p", "u", 1, later(day)), // another day's prompt
		drawn("c", "p", "u", 1, later(2*day-day/2), hidden),
		drawn("d", "p", "v", 1, later(3*day)), // somebody else's
		drawn("e", "p", "u", 1, later(4*day), blank),
		drawn("f", "p", "u", 1, later(5*day)), drawn("g", "p", "u", 1, later(6*day)), // a day without a daily
	} {
		put(t, store, d)
	}
	if err := store.RemoveDrawing(t.Context(), "f", read(9)); err != nil {
		t.Fatal(err)
	}
	got, err := store.Profile(t.Context(), "player-u")
	same(t, "days", got.Days, []time.Time{time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)}, err)
}
