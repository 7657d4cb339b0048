package board_test

import (
	"errors"
	"strings"
	"testing"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

// worth gives a drawing its score.
func worth(score float64) func(*board.Drawing) { return func(d *board.Drawing) { d.Score = score } }

func TestPointsAreTheScoresOfAPlayersBestDrawings(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), asked("q", "a hat"), named("u", "Ann"), named("v", "Bob"))
	put(t, store,
		drawn("u1", "p", "u", 0.9, worth(70.1)), drawn("u2", "p", "u", 0.8, worth(69)), drawn("u3", "q", "u", 0.1, worth(10.2)),
		drawn("v1", "p", "v", 0.7, worth(60)), drawn("v2", "q", "v", 0.9, worth(20.3)),
		drawn("w1", "q", "w", 0.95, worth(80.3)),
		drawn("x1", "q", "x", 0.95, worth(100), hidden),
		drawn("y1", "q", "y", -0.5, worth(0)))
	page, err := store.Points(t.Context(), "", 0)
	if err != nil || page.Of != 4 || page.Next != "" || len(page.Entries) != 4 {
		t.Fatalf("%+v, error %v", page, err)
	}
	byName := map[string]board.PointsEntry{}
	for _, e := range page.Entries {
		byName[e.Player.DisplayName+strings.Repeat("?", e.Rank/4)] = e
	}
	ann, bob := board.PublicPlayer{PlayerID: "player-u", DisplayName: "Ann"}, board.PublicPlayer{PlayerID: "player-v", DisplayName: "Bob"}
	same(t, "points", byName, map[string]board.PointsEntry{
		"Ann": {Rank: 1, Player: ann, Points: 80.3, Prompts: 2},
		"Bob": {Rank: 1, Player: bob, Points: 80.3, Prompts: 2},
		"":    {Rank: 1, Points: 80.3, Prompts: 1},
		"?":   {Rank: 4, Points: 0, Prompts: 1},
	}, nil)
}

func TestNobodyHasPointsWhileNoPromptIsReady(t *testing.T) {
	store, _ := open(t)
	unready := asked("p", "a frog")
	unready.Ready = false
	put(t, store, unready, drawn("d", "p", "u", 0.9), drawn("e", "q", "v", 0.8))
	if page, err := store.Points(t.Context(), "", 0); err != nil || page.Of != 0 || len(page.Entries) != 0 || page.Next != "" {
		t.Errorf("%+v, error %v", page, err)
	}
}

func TestPointsGoWithTheLastDrawing(t *testing.T) {
	store, url := open(t)
	put(t, store, asked("p", "a frog"), drawn("d", "p", "u", 0.9))
	if err := store.RemoveDrawing(t.Context(), "d", read(100)); err != nil {
		t.Fatal(err)
	}
	page, err := store.Points(t.Context(), "", 0)
	if err != nil || page.Of != 0 || len(page.Entries) != 0 {
		t.Errorf("%+v, error %v", page, err)
	}
	for _, line := range dump(t, url) {
		if strings.HasPrefix(line, "points") {
			t.Errorf("left behind: %s", line)
		}
	}
}

func TestPointsChangeHandsWhenMostPromptsDo(t *testing.T) {
	store, _ := open(t)
	put(t, store, askedBy("p", "old"), askedBy("q", "old"), askedBy("r", "old"))
	for _, id := range []string{"p", "q", "r"} {
		d := drawn("u"+id, id, "u", 0.5, judged("old"), worth(10), staged("new", 0.5))
		d.Staged.Score = 20
		put(t, store, d, drawn("v"+id, id, "v", 0.4, judged("old"), worth(1)))
	}
	first, err := store.Points(t.Context(), "", 1)
	if err != nil || first.Entries[0].Points != 30 || first.Of != 2 || first.Next == "" {
		t.Fatalf("%+v, error %v", first, err)
	}
	for i, want := range []float64{30, 60, 60} {
		next := askedBy([]string{"p", "q", "r"}[i], "new")
		if err := store.PutPrompt(t.Context(), next, read(100+i)); err != nil {
			t.Fatal(err)
		}
		page, err := store.Points(t.Context(), "", 1)
		if err != nil || page.Entries[0].Points != want {
			t.Errorf("after %d flips: %+v, error %v", i+1, page, err)
		}
	}
	if page, err := store.Points(t.Context(), first.Next, 1); !errors.Is(err, fault.BoardChanged) {
		t.Errorf("the old judge's cursor: %+v, error %v", page, err)
	}
}

func TestWhatAPageOfPointsMayBe(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), drawn("d", "p", "u", 0.9), drawn("e", "p", "v", 0.8))
	page, err := store.Points(t.Context(), "", 1)
	if err != nil || page.Next == "" {
		t.Fatalf("%+v, error %v", page, err)
	}
	cursor := page.Next
	board1, err := store.Board(t.Context(), board.Query{PromptID: "p", Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		after string
		limit int
		want  error
	}{
		"a cursor of this board":     {cursor, 0, nil},
		"the largest limit":          {"", board.MaxLimit, nil},
		"a limit too large":          {"", board.MaxLimit + 1, fault.BadRequest},
		"a negative limit":           {"", -1, fault.BadRequest},
		"a cursor cut short":         {cursor[1:], 0, fault.BadRequest},
		"a cursor without its judge": {strings.Split(cursor, ".")[0], 0, fault.BadRequest},
		"a changed cursor":           {strings.Replace(cursor, "A", "B", 1), 0, fault.BadRequest},
		"a prompt's cursor":          {board1.Next, 0, fault.BadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := store.Points(t.Context(), test.after, test.limit); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
		})
	}
}
