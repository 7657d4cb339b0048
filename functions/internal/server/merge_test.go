package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/merging"
	"paint.wtf/functions/internal/mirror"
)

// merger is a Merger of a process that dies when the fuse says so.
func (g *game) merger(f *fuse) *merging.Merger {
	documents, files := dyingDocuments{g.documents, f}, dyingFiles{g.files, f}
	m, users := dyingMirror{mirror.New(g.documents, g.boards), f}, dyingUsers{g.users(), f}
	return merging.New(documents, files, m, users)
}

func (v *visitor) merges(guestToken string) int {
	v.Helper()
	return v.do(http.MethodPost, "/api/me/merge", fmt.Sprintf(`{"guestToken": %q}`, guestToken)).Code
}

// wantMoved checks that a drawing is the account's, whole, and on its board.
func (g *game) wantMoved(id, account string) {
	g.Helper()
	d := g.drawing(id)
	if d.UID != account || d.State != drawing.Scored {
		g.Errorf("the drawing is %s and not of the account: %v", d.State, d.UID != account)
	}
	for _, path := range []string{drawing.PicturePath(id), drawing.StrokesPath(account, id)} {
		if !g.there(path) {
			g.Errorf("%s is lost", path)
		}
	}
	if row, err := g.boards.Picture(g.Context(), id); err != nil || row.UID != account {
		g.Errorf("the mirror has it as %+v, %v", row, err)
	}
}

func TestAGuestsDrawingsMoveToTheAccountThatIsThereAlready(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	guest, account := g.guest(), g.member()
	var drawings []string
	for range 3 {
		drawings = append(drawings, g.hang(guest.uid, promptID))
	}
	own, foreign := g.hang(account.uid, promptID), g.hang("painter", promptID)
	g.report(foreign, guest.uid)
	g.report(own, guest.uid)
	name := account.playerID()

	w := account.do(http.MethodPost, "/api/me/merge", fmt.Sprintf(`{"guestToken": %q}`, guest.token))
	if answer := decoded[struct{ PlayerID string }](t, w, http.StatusOK); answer.PlayerID != name {
		t.Errorf("the answer names %q", answer.PlayerID)
	}
	g.must(g.merger(newFuse(-1)).Merge(t.Context(), guest.uid, account.uid)) // again
	for _, id := range append(drawings, own) {
		g.wantMoved(id, account.uid)
	}
	g.wantNobody(guest.uid)
	if _, there := g.document("reports/" + foreign + "_" + account.uid); !there {
		t.Error("the guest's report is lost")
	}
	if _, there := g.document("reports/" + own + "_" + account.uid); there {
		t.Error("the account reports itself")
	}
	page, err := g.boards.Board(t.Context(), board.Query{PromptID: promptID})
	if err != nil || page.Of != 2 {
		t.Errorf("the board has %d players, %v", page.Of, err)
	}
	wantProblem(t, guest.get("/api/me"), http.StatusGone, "departed")
}

func TestAMergeThatMayNotBeIsRefusedAndMovesNothing(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	guest, account, linked, gone, taken := g.guest(), g.member(), g.guest(), g.guest(), g.guest()
	id := g.hang(guest.uid, promptID)
	kept := g.hang(linked.uid, promptID)
	linked.links() // and its token from before says guest, for an hour
	if err := g.merger(newFuse(-1)).Merge(t.Context(), linked.uid, account.uid); !errors.Is(err, fault.NotGuest) {
		t.Errorf("a guest that has become a member: %v", err)
	}
	if err := g.merger(newFuse(-1)).Merge(t.Context(), newID(), account.uid); !errors.Is(err, fault.NotFound) {
		t.Errorf("a guest that never was: %v", err)
	}
	gone.deletesEverything("")
	g.must(g.documents.Depart(t.Context(), taken.uid, "another account"))
	leaving := g.member()
	g.must(g.documents.Depart(t.Context(), leaving.uid, ""))
	for name, c := range map[string]struct {
		v      *visitor
		token  string
		status int
		reason string
	}{
		"nobody asks":                       {g.visitor(), guest.token, http.StatusUnauthorized, "unauthenticated"},
		"a guest asks":                      {g.guest(), guest.token, http.StatusForbidden, "guest_account"},
		"no guest":                          {account, "", http.StatusUnauthorized, "unauthenticated"},
		"a token that is none":              {account, "nonsense", http.StatusUnauthorized, "unauthenticated"},
		"another account is no guest":       {account, g.member().token, http.StatusConflict, "not_guest"},
		"itself":                            {account, account.token, http.StatusConflict, "not_guest"},
		"a guest that was deleted":          {account, gone.token, http.StatusGone, "departed"},
		"a guest that goes elsewhere":       {account, taken.token, http.StatusGone, "departed"},
		"an account that is on its way out": {leaving, guest.token, http.StatusGone, "departed"},
	} {
		t.Run(name, func(t *testing.T) {
			wantProblem(t, c.v.do(http.MethodPost, "/api/me/merge", fmt.Sprintf(`{"guestToken": %q}`, c.token)), c.status, c.reason)
		})
	}
	g.wantMoved(id, guest.uid)
	g.wantMoved(kept, linked.uid)
}

func TestAMergeThatDiesAnywhereLosesNothingAndIsEndedByTheNext(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	foreign := g.hang("painter", promptID)
	account := g.member()
	var guest *visitor
	var drawings, guests []string
	everyDeath(t, func(f *fuse) error {
		guest = g.guest()
		guests = append(guests, guest.uid)
		drawings = append(drawings, g.hang(guest.uid, promptID), g.hang(guest.uid, promptID))
		g.report(foreign, guest.uid)
		return g.merger(f).Merge(t.Context(), guest.uid, account.uid)
	}, func() {
		g.must(g.merger(newFuse(-1)).Merge(t.Context(), guest.uid, account.uid))
	})
	for _, id := range drawings {
		g.must(g.drawingWritten(id)) // the event of the move
		g.wantMoved(id, account.uid)
	}
	g.wantNobody(guests...)
}

func TestADrawingOnItsWayToTheJudgeMovesToo(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	guest, account := g.guest(), g.member()
	id := g.submit(guest.uid, promptID)
	strokes := drawing.StrokesPath(guest.uid, id)
	e := g.upload(drawing.UploadPath(guest.uid, id), drawingtest.Encode(t, doodle()))
	if code := account.merges(guest.token); code != http.StatusOK {
		t.Fatalf("answered %d", code)
	}
	// The log arrives late: its upload was under way when the drawing moved.
	g.must(g.files.Write(t.Context(), strokes, drawing.StrokesType, packed(t, "{}")))
	g.must(g.score(g.finalized(strokes, 20, time.Now())))
	g.must(g.score(e))
	g.must(g.drawingWritten(id))
	g.wantMoved(id, account.uid)
	g.wantNobody(guest.uid)
}

func TestADrawingThatMovesWhileItIsScoredIsNotLost(t *testing.T) {
	g := newGame(t)
	promptID, account := g.newPrompt(), g.member()
	for range 5 {
		guest := g.guest()
		id := g.submit(guest.uid, promptID)
		g.must(g.files.Write(t.Context(), drawing.StrokesPath(guest.uid, id), drawing.StrokesType, packed(t, "{}")))
		e := g.upload(drawing.UploadPath(guest.uid, id), drawingtest.Encode(t, doodle()))
		var both sync.WaitGroup
		both.Go(func() {
			for g.score(e) != nil { // as Eventarc would
			}
		})
		both.Go(func() {
			for account.merges(guest.token) != http.StatusOK { // as the page would
			}
		})
		both.Wait()
		g.must(g.drawingWritten(id))
		g.wantMoved(id, account.uid)
		g.wantNobody(guest.uid)
	}
}

func TestADeletionAndAMergeAtOnceLeaveNobody(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	for range 3 {
		guest, account := g.guest(), g.member()
		id := g.hang(guest.uid, promptID)
		var both sync.WaitGroup
		both.Go(func() { _ = g.merger(newFuse(-1)).Merge(context.WithoutCancel(t.Context()), guest.uid, account.uid) })
		both.Go(func() { _ = g.deleter(newFuse(-1)).Account(context.WithoutCancel(t.Context()), account.uid) })
		both.Wait()
		g.must(g.deleter(newFuse(-1)).Account(t.Context(), account.uid))
		g.wantNobody(account.uid)
		if d := g.drawing(id); d.State != drawing.Removed && d.UID != guest.uid {
			t.Errorf("the drawing is %+v", d)
		}
	}
}
