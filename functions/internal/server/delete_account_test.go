package server

import (
	"errors"
	"net/http"
	"net/url"
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
)

func (v *visitor) playerID() string {
	v.Helper()
	return decoded[struct{ PlayerID string }](v, v.get("/api/me"), http.StatusOK).PlayerID
}

func (v *visitor) deletesEverything(confirm string) int {
	v.Helper()
	return v.do(http.MethodDelete, "/api/me?confirm="+url.QueryEscape(confirm), "").Code
}

// wantNobody checks that nothing anywhere says that there were such accounts.
func (g *game) wantNobody(uids ...string) {
	g.Helper()
	for _, uid := range uids {
		g.wantNoUser(uid)
	}
	g.wantNoTrace(uids...)
}

func TestAnAccountThatIsDeletedLeavesNoTraceInAnyStore(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	other := g.hang("painter", promptID)
	for name, v := range map[string]*visitor{"a guest": g.guest(), "a member": g.member()} {
		t.Run(name, func(t *testing.T) {
			playerID := v.playerID()
			scored, open := g.paint(v.uid, promptID), g.submit(v.uid, promptID)
			g.upload(drawing.UploadPath(v.uid, open), drawingtest.Encode(t, doodle()))
			g.report(other, v.uid)
			if code := v.deletesEverything(playerID); code != http.StatusNoContent {
				t.Fatalf("answered %d", code)
			}
			g.wantRemoved(scored, open)
			g.wantNobody(v.uid)
			g.wantNoTrace(playerID)
			g.wantState(other, drawing.Scored, "")
			wantProblem(t, v.get("/api/me"), http.StatusGone, "departed")
			g.must(g.deleter(newFuse(-1)).Account(t.Context(), v.uid))
		})
	}
}

func TestAnAccountIsDeletedOnlyByItsOwnName(t *testing.T) {
	g := newGame(t)
	v, other := g.guest(), g.guest()
	id := g.hang(v.uid, g.newPrompt())
	v.playerID()
	for name, confirm := range map[string]string{"no name": "", "another's": other.playerID(), "a uid": v.uid} {
		t.Run(name, func(t *testing.T) {
			wantProblem(t, v.do(http.MethodDelete, "/api/me?confirm="+confirm, ""), http.StatusBadRequest, "bad_request")
		})
	}
	wantProblem(t, g.visitor().do(http.MethodDelete, "/api/me", ""), http.StatusUnauthorized, "unauthenticated")
	g.wantState(id, drawing.Scored, "")
}

func TestATokenThatOutlivesItsAccountBringsNothingBack(t *testing.T) {
	g := newGame(t)
	v, promptID := g.guest(), g.newPrompt()
	if code := v.deletesEverything(v.playerID()); code != http.StatusNoContent {
		t.Fatalf("answered %d", code)
	}
	// The Auth emulator refuses such a token, Firebase does not: so this is what the Api would do with it.
	s := newSubmission(v.uid, promptID)
	if _, err := g.documents.EnsurePlayer(t.Context(), v.uid, s.NewPlayer); !errors.Is(err, fault.Departed) {
		t.Errorf("a player is made: %v", err)
	}
	if _, _, err := g.documents.OpenSubmission(t.Context(), s); !errors.Is(err, fault.Departed) {
		t.Errorf("a submission is opened: %v", err)
	}
	g.wantNobody(v.uid)
}

func TestADeletionOfAnAccountThatDiesAnywhereIsEndedByTheNext(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	other := g.hang("painter", promptID)
	var v *visitor
	var drawings, uids []string
	everyDeath(t, func(f *fuse) error {
		v = g.member()
		drawings = append(drawings, g.hang(v.uid, promptID))
		g.report(other, v.uid)
		guest := g.guest() // on the way to the account when it is deleted
		uids = append(uids, v.uid, guest.uid)
		g.must(g.documents.Depart(t.Context(), guest.uid, v.uid))
		return g.deleter(f).Account(t.Context(), v.uid)
	}, func() {
		if _, _, err := g.documents.OpenSubmission(t.Context(), newSubmission(v.uid, promptID)); !errors.Is(err, fault.Departed) {
			t.Errorf("an account on its way out opens a submission: %v", err)
		}
		g.must(g.deleter(newFuse(-1)).Account(t.Context(), v.uid))
	})
	g.wantRemoved(drawings...)
	g.wantNobody(uids...)
}
