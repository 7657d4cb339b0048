package server

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/teststack"
)

// soon is how quickly a page says that boards are away: the Api gives a read 4 s.
const soon = 6 * time.Second

func newGameOn(t *testing.T, postgres *teststack.Server) *game {
	t.Helper()
	teststack.Emulators(t)
	t.Setenv("DATABASE_URL", postgres.URL)
	c, err := config.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return open(t, c)
}

// wantBoardsAway checks that everything that needs the boards says so, in time.
func (v *visitor) wantBoardsAway(promptID, drawingID string) {
	v.Helper()
	type reply struct {
		path string
		took time.Duration
		*httptest.ResponseRecorder
	}
	paths := []string{
		"/api/prompts", "/api/prompts/" + promptID + "/board", "/api/gallery", "/api/stats", "/api/drawings/" + drawingID, "/img/" + drawingID + ".png",
	}
	replies := make(chan reply, len(paths))
	for _, path := range paths {
		go func() {
			began := time.Now()
			w := v.get(path)
			replies <- reply{path, time.Since(began), w}
		}()
	}
	for range paths {
		w := <-replies
		if w.took > soon {
			v.Errorf("%s answers after %s", w.path, w.took)
		}
		if w.Header().Get("Retry-After") == "" {
			v.Errorf("%s does not say when to try again", w.path)
		}
		wantProblem(v, w.ResponseRecorder, http.StatusServiceUnavailable, "boards_away")
	}
}

func TestWhilePostgresIsStoppedBoardsSayThatTheyAreAwayAndWhatIsSubmittedFollows(t *testing.T) {
	postgres := teststack.OwnServer(t)
	g := newGameOn(t, postgres)
	promptID := g.newPrompt()
	before := g.hang(newID(), promptID)
	v := g.guest()
	board := "/api/prompts/" + promptID + "/board"
	if w := v.get(board); w.Code != http.StatusOK {
		t.Fatalf("answered %d %s", w.Code, w.Body)
	}

	postgres.Stop()
	v.wantBoardsAway(promptID, before)
	id := newID()
	if code, _ := v.submits(id, promptID); code != http.StatusCreated {
		t.Errorf("a submission is answered %d", code)
	}
	g.must(g.score(g.upload(drawing.UploadPath(v.uid, id), drawingtest.Encode(t, doodle()))))
	g.wantState(id, drawing.Scored, "")
	for name, err := range map[string]error{"drawing": g.drawingWritten(id), "player": g.playerWritten(v.uid), "prompt": g.promptWritten(promptID)} {
		if !errors.Is(err, fault.Unavailable) || fault.Permanent(err) {
			t.Errorf("the event of the %s ends with %v, want that it comes again", name, err)
		}
	}

	postgres.Start()
	g.must(g.drawingWritten(id))
	g.must(g.playerWritten(v.uid))
	page := decoded[struct {
		Of      int
		Entries []struct{ Player struct{ DisplayName string } }
	}](t, v.get(board), http.StatusOK)
	if page.Of != 2 || page.Entries[0].Player.DisplayName == "" || page.Entries[1].Player.DisplayName == "" {
		t.Errorf("the board holds %+v", page)
	}
	if w := v.get("/img/" + before + ".png"); w.Code != http.StatusOK {
		t.Errorf("a picture is answered %d", w.Code)
	}
}

func TestWhilePostgresHangsBoardsSaySoInTime(t *testing.T) {
	postgres := teststack.OwnServer(t)
	g := newGameOn(t, postgres)
	promptID := g.newPrompt()
	id := g.hang(newID(), promptID)
	v := g.guest()
	if w := v.get("/api/stats"); w.Code != http.StatusOK {
		t.Fatalf("answered %d %s", w.Code, w.Body)
	}
	thaw := postgres.Freeze()
	v.wantBoardsAway(promptID, id)
	if code, _ := v.submits(newID(), promptID); code != http.StatusCreated {
		t.Errorf("a submission is answered %d", code)
	}
	thaw()
	if w := v.get("/api/prompts/" + promptID + "/board"); w.Code != http.StatusOK {
		t.Errorf("afterwards, answered %d %s", w.Code, w.Body)
	}
}
