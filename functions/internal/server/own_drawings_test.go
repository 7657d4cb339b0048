package server

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
)

type ownAnswer struct {
	Entries []struct {
		DrawingID, State, Reason string
		Moderation               struct {
			State, Action, Note string
			At                  time.Time
		}
		Appealed, CanAppeal bool
		AppealedAt          time.Time
		Score               float64
		Player              struct{ PlayerID string }
		Prompt              struct{ ID, Text string }
		Image               *struct{ URL string }
	}
	Next *string
}

func TestOnesOwnDrawingsAreListedInEveryStateNewestFirst(t *testing.T) {
	g := newGame(t)
	v, promptID := g.guest(), g.newPrompt()
	g.hang("painter", promptID)
	g.must(g.deleter(newFuse(-1)).Drawing(t.Context(), g.hang(v.uid, promptID), v.uid))
	scored, rejected, hidden := g.hang(v.uid, promptID), g.hang(v.uid, promptID), g.hang(v.uid, promptID)
	g.update("drawings/"+rejected, firestore.Update{Path: "state", Value: drawing.Rejected}, firestore.Update{Path: "reason", Value: "damaged"})
	g.update("drawings/"+hidden, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
	submitted := g.submit(v.uid, promptID)

	answer := decoded[ownAnswer](t, v.get("/api/me/drawings"), http.StatusOK)
	var ids []string
	for _, e := range answer.Entries {
		ids = append(ids, e.DrawingID)
		if e.Prompt.ID != promptID || e.Prompt.Text == "" || e.Player.PlayerID != v.playerID() {
			t.Errorf("an entry is %+v", e)
		}
		if shown := e.DrawingID == scored; shown != (e.Image != nil) {
			t.Errorf("the image of %+v", e)
		}
	}
	if !slices.Equal(ids, []string{submitted, hidden, rejected, scored}) || answer.Next != nil {
		t.Fatalf("listed are %v, next %v", ids, answer.Next)
	}
	e := answer.Entries
	if e[0].State != "submitted" || e[1].Moderation.State != "hidden" || e[2].State != "rejected" || e[2].Reason != "damaged" || e[3].Score != 50 {
		t.Errorf("the entries are %+v", e)
	}
}

func TestOnesOwnDrawingsComeInPages(t *testing.T) {
	g := newGame(t)
	v, promptID := g.guest(), g.newPrompt()
	var want, got []string
	for range 5 {
		want = slices.Insert(want, 0, g.submit(v.uid, promptID))
	}
	for path := "/api/me/drawings?limit=2"; path != ""; {
		page := decoded[ownAnswer](t, v.get(path), http.StatusOK)
		for _, e := range page.Entries {
			got = append(got, e.DrawingID)
		}
		path = ""
		if page.Next != nil {
			path = "/api/me/drawings?limit=2&after=" + *page.Next
			// What is deleted between two pages does not break the list.
			g.must(g.deleter(newFuse(-1)).Drawing(t.Context(), got[len(got)-1], v.uid))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("listed are %v, want %v", got, want)
	}
}

func TestOnesOwnDrawingsAreNobodyElses(t *testing.T) {
	v := newGame(t).guest()
	wantProblem(t, v.visitor().get("/api/me/drawings"), http.StatusUnauthorized, "unauthenticated")
	wantProblem(t, v.get("/api/me/drawings?after=x"), http.StatusBadRequest, "bad_request")
	wantProblem(t, v.get("/api/me/drawings?limit=101"), http.StatusBadRequest, "bad_request")
}
