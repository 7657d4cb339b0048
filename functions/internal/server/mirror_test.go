package server

import (
	"errors"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/teststack"
)

// paint submits, uploads and scores a drawing, and delivers what Firestore would send of it.
func (g *game) paint(uid, promptID string) (id string) {
	g.Helper()
	id = g.submit(uid, promptID)
	g.must(g.score(g.upload(drawing.UploadPath(uid, id), drawingtest.Encode(g, doodle()))))
	g.must(g.drawingWritten(id))
	g.must(g.playerWritten(uid))
	return id
}

func TestAScoredDrawingStandsOnTheBoardWithItsPlayersName(t *testing.T) {
	g := newGame(t)
	promptID, uid := g.newPrompt(), newID()
	id := g.paint(uid, promptID)
	page, err := g.boards.Board(t.Context(), board.Query{PromptID: promptID})
	if err != nil {
		t.Fatal(err)
	}
	if len(page.Entries) != 1 || page.Entries[0].DrawingID != id || page.Entries[0].Score != g.drawing(id).Score {
		t.Fatalf("the board holds %+v", page.Entries)
	}
	owner, err := g.documents.Player(t.Context(), uid)
	if err != nil || page.Entries[0].Player.DisplayName != owner.Value.DisplayName {
		t.Errorf("the board says %+v of %+v, %v", page.Entries[0].Player, owner.Value, err)
	}
}

func TestANewDisplayNameReachesTheBoard(t *testing.T) {
	g := newGame(t)
	promptID, uid := g.newPrompt(), newID()
	g.paint(uid, promptID)
	if _, err := g.documents.Client().Doc("players/"+uid).Update(t.Context(), []firestore.Update{{Path: "displayName", Value: "Ada"}}); err != nil {
		t.Fatal(err)
	}
	g.must(g.playerWritten(uid))
	page, err := g.boards.Board(t.Context(), board.Query{PromptID: promptID})
	if err != nil || page.Entries[0].Player.DisplayName != "Ada" {
		t.Errorf("the board holds %+v, %v", page.Entries, err)
	}
}

func TestAHiddenDrawingLeavesTheBoardAndComesBackWhenItIsShownAgain(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.paint("painter", promptID)
	for _, c := range []struct {
		state drawing.Moderation
		want  int
	}{{drawing.Hidden, 0}, {drawing.Approved, 1}} {
		moderate := []firestore.Update{{Path: "moderation.state", Value: c.state}}
		if _, err := g.documents.Client().Doc("drawings/"+id).Update(t.Context(), moderate); err != nil {
			t.Fatal(err)
		}
		g.must(g.drawingWritten(id))
		page, err := g.boards.Board(t.Context(), board.Query{PromptID: promptID})
		if err != nil || page.Of != c.want {
			t.Errorf("%s: the board holds %d, want %d (%v)", c.state, page.Of, c.want, err)
		}
	}
}

func TestALateEventOfARemovedDrawingRevivesNothing(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.paint("painter", promptID)
	if _, err := g.documents.Client().Doc("drawings/" + id).Delete(t.Context()); err != nil {
		t.Fatal(err)
	}
	g.must(g.drawingWritten(id))
	g.must(g.drawingWritten(id))
	if _, err := g.boards.Drawing(t.Context(), id); !errors.Is(err, fault.NotFound) {
		t.Errorf("got %v, want not found", err)
	}
}

func TestARejectedDrawingIsOnNoBoard(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	g.must(g.score(g.upload(drawing.UploadPath("painter", id), []byte("no picture"))))
	g.must(g.drawingWritten(id))
	if _, err := g.boards.Drawing(t.Context(), id); !errors.Is(err, fault.NotFound) {
		t.Errorf("got %v, want not found", err)
	}
}

func TestWhilePostgresIsAwayTheEventFailsAndWhenItIsBackAllIsWell(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.submit("painter", promptID)
	g.must(g.score(g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))))
	g.wantState(id, drawing.Scored, "")

	there := g.boards
	away, err := board.Open(t.Context(), "postgres://nobody@127.0.0.1:1/none?connect_timeout=1")
	g.must(err)
	defer away.Close()
	g.boards = away
	g.events = g.Events()
	if err := g.drawingWritten(id); !errors.Is(err, fault.Unavailable) {
		t.Errorf("got %v, want a retriable fault", err)
	}
	g.boards = there
	g.events = g.Events()
	g.must(g.drawingWritten(id))
	if page, err := g.boards.Board(t.Context(), board.Query{PromptID: promptID}); err != nil || page.Of != 1 {
		t.Errorf("the board holds %d, %v", page.Of, err)
	}
}

func TestWhileFirestoreIsAwayTheEventFailsAndTheUploadStays(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	e := g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))

	t.Setenv("DATABASE_URL", teststack.Database(t))
	t.Setenv("FIRESTORE_EMULATOR_HOST", "127.0.0.1:1")
	c, err := config.Load(t.Context())
	g.must(err)
	away := open(t, c)
	away.patience = patience / 50
	if err := away.score(e); !errors.Is(err, fault.Unavailable) {
		t.Errorf("got %v, want a retriable fault", err)
	}
	if !g.there(drawing.UploadPath("painter", id)) {
		t.Fatal("the upload is lost")
	}
	g.must(g.score(e))
	g.wantState(id, drawing.Scored, "")
}
