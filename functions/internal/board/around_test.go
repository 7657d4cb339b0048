package board_test

import (
	"fmt"
	"strings"
	"testing"

	"paint.wtf/functions/internal/board"
)

func TestAPageAroundADrawingHasItInTheMiddleAndWaysOnBothSides(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"))
	for i := range 9 {
		put(t, store, drawn(fmt.Sprintf("d%d", i+1), "p", fmt.Sprintf("u%d", i+1), 1-float64(i)/10))
	}
	put(t, store, drawn("worse", "p", "u5", 0), drawn("worst", "p", "u9", -0.5))
	for name, test := range map[string]struct {
		scope               board.Scope
		around              string
		limit               int
		want                string
		previous, following bool
	}{
		"in the middle":                     {board.Players, "d5", 3, "4:d4 5:d5 6:d6", true, true},
		"an even number has one more below": {board.Players, "d5", 4, "4:d4 5:d5 6:d6 7:d7", true, true},
		"alone":                             {board.Players, "d5", 1, "5:d5", true, true},
		"the leader has nobody above":       {board.Players, "d1", 3, "1:d1 2:d2", false, true},
		"the last has nobody below":         {board.Players, "d9", 3, "8:d8 9:d9", true, false},
		"a drawing that is not its player's best leads to the one that is": {board.Players, "worse", 3, "4:d4 5:d5 6:d6", true, true},
		"among all drawings it stands for itself":                          {board.Drawings, "worse", 3, "9:d9 10:worse 11:worst", true, false},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := store.Board(t.Context(), board.Query{PromptID: "p", Scope: test.scope, Around: test.around, Limit: test.limit})
			got := []string{}
			for _, e := range page.Entries {
				got = append(got, fmt.Sprintf("%d:%s", e.Rank, e.DrawingID))
			}
			if err != nil || strings.Join(got, " ") != test.want || (page.Previous != "") != test.previous || (page.Next != "") != test.following {
				t.Errorf("got %v, previous %q, next %q, error %v", got, page.Previous, page.Next, err)
			}
		})
	}
}
