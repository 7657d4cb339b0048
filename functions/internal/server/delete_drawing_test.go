package server

import (
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/deletion"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/mirror"
)

// deleter is a Deleter of a process that dies when the fuse says so.
func (g *game) deleter(f *fuse) *deletion.Deleter {
	documents, files := dyingDocuments{g.documents, f}, dyingFiles{g.files, f}
	m, users := dyingMirror{mirror.New(g.documents, g.boards), f}, dyingUsers{g.users(), f}
	return deletion.New(documents, files, m, g.merger(f), users)
}

// wantRemoved checks that of drawings nothing is left but their tombstones, and that they were deleted, by their ids alone.
func (g *game) wantRemoved(ids ...string) {
	g.Helper()
	held := g.everything()
	for _, id := range ids {
		if d := g.drawing(id); !reflect.DeepEqual(d, docstore.Drawing{State: drawing.Removed}) {
			g.Errorf("the tombstone is %+v", d)
		}
		if !strings.Contains(held["table deletions"], id) {
			g.Errorf("no restored backup would be told that %s was deleted", id)
		}
		tombstones := []string{"document drawings/" + id, "table drawings", "table deletions"}
		for place, text := range held {
			if !slices.Contains(tombstones, place) && (strings.Contains(place, id) || strings.Contains(text, id)) {
				g.Errorf("there is still %s: %s", place, text)
			}
		}
		if _, err := g.boards.Drawing(g.Context(), id); err == nil {
			g.Error("the mirror still has it")
		}
	}
}

func TestADrawingThatItsOwnerDeletesIsGoneFromEverywhere(t *testing.T) {
	g := newGame(t)
	owner, promptID := g.guest(), g.newPrompt()
	id := g.submit(owner.uid, promptID)
	g.must(g.files.Write(t.Context(), drawing.StrokesPath(owner.uid, id), drawing.StrokesType, packed(t, "{}")))
	g.must(g.score(g.upload(drawing.UploadPath(owner.uid, id), drawingtest.Encode(t, doodle()))))
	g.must(g.drawingWritten(id))

	if w := owner.do(http.MethodDelete, "/api/drawings/"+id, ""); w.Code != http.StatusNoContent {
		t.Fatalf("answered %d %s", w.Code, w.Body)
	}
	g.wantRemoved(id)
	wantProblem(t, owner.get("/api/drawings/"+id), http.StatusNotFound, "not_found")
	wantProblem(t, g.visitor().get("/img/"+id+".png"), http.StatusNotFound, "not_found")
	if page, err := g.boards.Board(t.Context(), board.Query{PromptID: promptID}); err != nil || page.Of != 0 {
		t.Errorf("the board has %d drawings, %v", page.Of, err)
	}
	if w := owner.do(http.MethodDelete, "/api/drawings/"+id, ""); w.Code != http.StatusNoContent {
		t.Errorf("again, it answered %d %s", w.Code, w.Body)
	}
}

func TestADrawingInAnyStateCanBeDeleted(t *testing.T) {
	g := newGame(t)
	owner, promptID := g.guest(), g.newPrompt()
	for name, change := range map[string]firestore.Update{
		"submitted": {Path: "state", Value: drawing.Submitted},
		"rejected":  {Path: "state", Value: drawing.Rejected},
		"hidden":    {Path: "moderation.state", Value: drawing.Hidden},
	} {
		t.Run(name, func(t *testing.T) {
			id := g.hang(owner.uid, promptID)
			g.update("drawings/"+id, change)
			if w := owner.do(http.MethodDelete, "/api/drawings/"+id, ""); w.Code != http.StatusNoContent {
				t.Fatalf("answered %d %s", w.Code, w.Body)
			}
			g.wantRemoved(id)
		})
	}
}

func TestOnlyTheOwnerDeletesADrawing(t *testing.T) {
	g := newGame(t)
	id := g.hang("painter", g.newPrompt())
	for name, c := range map[string]struct {
		v      *visitor
		id     string
		status int
		reason string
	}{
		"nobody":                {g.visitor(), id, http.StatusUnauthorized, "unauthenticated"},
		"somebody else":         {g.guest(), id, http.StatusNotFound, "not_found"},
		"one that is not there": {g.guest(), newID(), http.StatusNotFound, "not_found"},
		"an id that is none":    {g.guest(), "short", http.StatusNotFound, "not_found"},
	} {
		t.Run(name, func(t *testing.T) {
			wantProblem(t, c.v.do(http.MethodDelete, "/api/drawings/"+c.id, ""), c.status, c.reason)
		})
	}
	g.wantState(id, drawing.Scored, "")
	if !g.there(drawing.PicturePath(id)) || !g.there(drawing.StrokesPath("painter", id)) {
		t.Error("its files are gone")
	}
}

func TestADuplicateThatIsDeletedLeavesTheHashOfTheFirst(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	first, second := g.hang("painter", promptID), g.hang("copyist", promptID)
	hash := g.drawing(first).Image.SHA256
	g.update("drawings/"+second, firestore.Update{Path: "image.sha256", Value: hash})
	g.must(g.deleter(newFuse(-1)).Drawing(t.Context(), second, "copyist"))
	if fields, there := g.document("pictureHashes/" + promptID + "_" + hash); !there || fields["drawingId"] != first {
		t.Errorf("the hash is %v", fields)
	}
}

func TestADeletionThatDiesAnywhereIsEndedByTheNext(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	var id string
	var all []string
	everyDeath(t, func(f *fuse) error {
		id = g.hang("painter", promptID)
		all = append(all, id)
		return g.deleter(f).Drawing(t.Context(), id, "painter")
	}, func() {
		g.must(g.deleter(newFuse(-1)).Drawing(t.Context(), id, "painter"))
	})
	g.wantRemoved(all...)
}
