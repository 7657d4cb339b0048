package server

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"paint.wtf/functions/internal/board"
)

type boardAnswer struct {
	Entries []struct {
		Rank      int
		DrawingID string
	}
	Of             int
	Previous, Next *string
}

func (a boardAnswer) ids() string {
	var ids []string
	for _, e := range a.Entries {
		ids = append(ids, e.DrawingID)
	}
	return strings.Join(ids, " ")
}

func TestABoardIsReadBothWaysAndAroundADrawing(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	promptID := g.newPrompt()
	for range 5 {
		g.paint(newID(), promptID)
	}
	path := "/api/prompts/" + promptID + "/board?"
	whole := decoded[boardAnswer](t, v.get(path), http.StatusOK)
	if len(whole.Entries) != 5 || whole.Previous != nil || whole.Next != nil {
		t.Fatalf("the whole board is %+v", whole)
	}
	id := func(i int) string { return whole.Entries[i].DrawingID }

	around := decoded[boardAnswer](t, v.get(path+"limit=3&around="+id(2)), http.StatusOK)
	if want := id(1) + " " + id(2) + " " + id(3); around.ids() != want || around.Entries[0].Rank != 2 || around.Of != 5 {
		t.Errorf("around %s: %+v, want %s", id(2), around, want)
	}
	if around.Previous == nil || around.Next == nil {
		t.Fatalf("around %s there is nothing on one side: %+v", id(2), around)
	}
	before := decoded[boardAnswer](t, v.get(path+"before="+url.QueryEscape(*around.Previous)), http.StatusOK)
	after := decoded[boardAnswer](t, v.get(path+"after="+url.QueryEscape(*around.Next)), http.StatusOK)
	if before.ids() != id(0) || before.Previous != nil || after.ids() != id(4) || after.Next != nil {
		t.Errorf("before it %+v, after it %+v", before, after)
	}

	for query, want := range map[string]int{
		"around=" + newID(): http.StatusNotFound,
		"before=x":          http.StatusBadRequest,
		"around=" + id(0) + "&after=" + url.QueryEscape(*around.Next): http.StatusBadRequest,
	} {
		if w := v.get(path + query); w.Code != want {
			t.Errorf("%s: %d, want %d", query, w.Code, want)
		}
	}
}

func TestTheBoardOverAllPromptsAddsUpWhatPlayersWon(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	uid := newID()
	want := 0.0
	for range 2 {
		want += g.drawing(g.paint(uid, g.newPrompt())).Score
	}
	type answer struct {
		Entries []struct {
			Rank    int
			Player  struct{ PlayerID string }
			Points  float64
			Prompts int
		}
		Of   int
		Next *string
	}
	got := decoded[answer](t, v.get("/api/board"), http.StatusOK)
	if len(got.Entries) != 1 || got.Of != 1 || got.Next != nil {
		t.Fatalf("the board is %+v", got)
	}
	e := got.Entries[0]
	if e.Rank != 1 || e.Player.PlayerID != g.playerID(uid) || e.Prompts != 2 || e.Points < want-0.05 || e.Points > want+0.05 {
		t.Errorf("the entry is %+v, want %.1f points", e, want)
	}
	profile := decoded[struct {
		Points float64
		Place  *struct{ Rank, Of int }
	}](t, v.get("/api/players/"+g.playerID(uid)), http.StatusOK)
	if profile.Points != e.Points || profile.Place == nil || *profile.Place != struct{ Rank, Of int }{1, 1} {
		t.Errorf("the profile says %+v", profile)
	}
	for _, query := range []string{"after=x", "limit=0", "limit=101"} {
		if w := v.get("/api/board?" + query); w.Code != http.StatusBadRequest {
			t.Errorf("%s: %d", query, w.Code)
		}
	}
}

func TestPastDaysAreListedWithWhoLeadsThere(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	promptID := g.newPrompt()
	id := g.paint(newID(), promptID)
	for date, version := range map[string]int{"2026-03-01": 1, "2026-03-02": 2} {
		g.must(g.boards.PutDailies(t.Context(), g.prompt(promptID).CreatedAt.AddDate(0, 0, version), board.Daily{Date: date, PromptID: promptID}))
	}
	type answer struct {
		Entries []struct {
			Date   string
			Prompt struct{ ID string }
			Leader *struct{ DrawingID string }
		}
	}
	got := decoded[answer](t, v.get("/api/dailies"), http.StatusOK)
	if len(got.Entries) != 2 || got.Entries[0].Date != "2026-03-02" || got.Entries[1].Prompt.ID != promptID ||
		got.Entries[1].Leader == nil || got.Entries[1].Leader.DrawingID != id {
		t.Errorf("the days are %+v", got)
	}
	if got := decoded[answer](t, v.get("/api/dailies?before=2026-03-02"), http.StatusOK); len(got.Entries) != 1 {
		t.Errorf("before the 2nd: %+v", got)
	}
	if w := v.get("/api/dailies?before=yesterday"); w.Code != http.StatusBadRequest {
		t.Errorf("before yesterday: %d", w.Code)
	}
}
