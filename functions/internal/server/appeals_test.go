package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/moderation"
)

func (v *visitor) appeals(id, text string) *httptest.ResponseRecorder {
	v.Helper()
	return v.do(http.MethodPost, "/api/drawings/"+id+"/appeal", `{"text": "`+text+`"}`)
}

func TestTheOwnerReadsWhatWasDecidedAndWhyButNotByWhom(t *testing.T) {
	g := newGame(t)
	owner, mona := g.guest(), g.moderator()
	id := g.hang(owner.uid, g.newPrompt())
	g.must(g.decisionWritten(g.writeDecision(mona, id, moderation.Hide, "not a frog")))
	w := owner.get("/api/me/drawings")
	if strings.Contains(w.Body.String(), mona.uid) || strings.Contains(w.Body.String(), mona.playerID()) {
		t.Errorf("the moderator is in %s", w.Body)
	}
	e := decoded[ownAnswer](t, w, http.StatusOK).Entries[0]
	if m := e.Moderation; m.State != "hidden" || m.Action != "hide" || m.Note != "not a frog" || m.At.IsZero() || !e.CanAppeal || e.Appealed {
		t.Errorf("the owner reads %+v", e)
	}
}

func TestAnAppealIsMadeOnceAndBringsTheDrawingToModerators(t *testing.T) {
	g := newGame(t)
	owner, mona := g.guest(), g.moderator()
	id := g.hang(owner.uid, g.newPrompt())
	g.decide(mona, id, moderation.Hide)
	if w := owner.appeals(id, " it is a frog "); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"it is a frog"`) {
		t.Fatalf("the appeal answers %d %s", w.Code, w.Body)
	}
	g.wantModeration(id, drawing.Hidden, drawing.Appealed)
	if a := g.drawing(id).Appeal; a == nil || a.Text != "it is a frog" || a.At.IsZero() {
		t.Errorf("kept is %+v", a)
	}
	if e := decoded[ownAnswer](t, owner.get("/api/me/drawings"), http.StatusOK).Entries[0]; !e.Appealed || e.CanAppeal || !e.AppealedAt.After(e.Moderation.At) {
		t.Errorf("the owner reads %+v", e)
	}
	wantProblem(t, owner.appeals(id, "it is"), http.StatusConflict, "appealed")

	g.decide(mona, id, moderation.Unhide)
	g.wantModeration(id, drawing.Unmoderated)
	g.decide(mona, id, moderation.Hide)
	g.wantModeration(id, drawing.Hidden)
	wantProblem(t, owner.appeals(id, "again"), http.StatusConflict, "appealed")
}

func TestAnAppealJoinsTheReasonsForWhichAPendingDrawingWaits(t *testing.T) {
	g := newGame(t).anyAge()
	owner := g.guest()
	id := g.hang(owner.uid, g.newPrompt())
	for range 3 {
		g.member().reports(id)
	}
	if w := owner.appeals(id, "they are wrong"); w.Code != http.StatusOK {
		t.Fatalf("the appeal answers %d %s", w.Code, w.Body)
	}
	g.wantModeration(id, drawing.Pending, drawing.Reported, drawing.Appealed)
	last := g.member()
	last.reports(id) // and what is folded then says the same
	g.wantModeration(id, drawing.Pending, drawing.Reported, drawing.Appealed)
}

func TestOnlyTheOwnerAppealsAndOnlyForWhatOthersDoNotSee(t *testing.T) {
	g := newGame(t)
	owner, mona, promptID := g.guest(), g.moderator(), g.newPrompt()
	visible, hidden, rejected := g.hang(owner.uid, promptID), g.hang(owner.uid, promptID), g.hang(owner.uid, promptID)
	g.decide(mona, hidden, moderation.Hide)
	g.update("drawings/"+rejected, firestore.Update{Path: "state", Value: drawing.Rejected})
	for name, c := range map[string]struct {
		by     *visitor
		id     string
		text   string
		status int
		reason string
	}{
		"nobody":                {g.visitor(), hidden, "x", http.StatusUnauthorized, "unauthenticated"},
		"somebody else":         {g.guest(), hidden, "x", http.StatusNotFound, "not_found"},
		"a moderator":           {mona, hidden, "x", http.StatusNotFound, "not_found"},
		"one that is not there": {owner, newID(), "x", http.StatusNotFound, "not_found"},
		"a rejected one":        {owner, rejected, "x", http.StatusNotFound, "not_found"},
		"a visible one":         {owner, visible, "x", http.StatusConflict, "not_hidden"},
		"without a word":        {owner, hidden, "   ", http.StatusBadRequest, "bad_request"},
		"with too many":         {owner, hidden, strings.Repeat("ü", 501), http.StatusBadRequest, "bad_request"},
	} {
		t.Run(name, func(t *testing.T) {
			wantProblem(t, c.by.appeals(c.id, c.text), c.status, c.reason)
		})
	}
	if w := owner.appeals(hidden, strings.Repeat("ü", 500)); w.Code != http.StatusOK {
		t.Errorf("500 characters answer %d %s", w.Code, w.Body)
	}
}
