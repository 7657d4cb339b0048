package server

import (
	"bytes"
	"image/png"
	"net/http"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

func (g *game) update(path string, updates ...firestore.Update) {
	g.Helper()
	if _, err := g.documents.Client().Doc(path).Update(g.Context(), updates); err != nil {
		g.Fatal(err)
	}
}

type drawingAnswer struct {
	ID, RankState string
	Prompt        struct{ ID, Text string }
	Player        struct{ PlayerID, DisplayName string }
	Score         float64
	Saw           []board.Sight
	Rank, Of      *int
	Percentile    *float64
	Place         *struct{ Rank, Of int }
	Image         struct {
		URL     string
		Blurred bool
	}
}

func TestADrawingsRankIsPendingUntilTheMirrorHasSeenIt(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	promptID := g.newPrompt()
	id := g.submit("painter", promptID)
	g.must(g.score(g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))))

	w := v.get("/api/drawings/" + id)
	before := decoded[drawingAnswer](t, w, http.StatusOK)
	if before.RankState != "pending" || before.Rank != nil || before.Of != nil || w.Header().Get("Retry-After") == "" {
		t.Errorf("before the mirror: %+v", before)
	}
	g.must(g.drawingWritten(id))
	after := decoded[drawingAnswer](t, v.get("/api/drawings/"+id), http.StatusOK)
	if after.RankState != "ready" || after.Rank == nil || *after.Rank != 1 || *after.Of != 1 || *after.Percentile != 100 || after.Place == nil {
		t.Errorf("after the mirror: %+v", after)
	}
	if before.Score != after.Score || before.Prompt != after.Prompt || after.Prompt.Text != g.prompt(promptID).Text || len(after.Saw) == 0 {
		t.Errorf("the answers differ: %+v, %+v", before, after)
	}
}

func TestTheBoardShowsRanksAndPictures(t *testing.T) {
	g := newGame(t)
	v, promptID := g.visitor(), g.newPrompt()
	for range 3 {
		g.paint(newID(), promptID)
	}
	type answer struct {
		Of      int
		Next    *string
		Entries []struct {
			Rank  int
			Score float64
			Image struct{ URL string }
		}
	}
	first := decoded[answer](t, v.get("/api/prompts/"+promptID+"/board?limit=2"), http.StatusOK)
	if first.Of != 3 || len(first.Entries) != 2 || first.Next == nil || first.Entries[0].Rank != 1 || first.Entries[0].Score < first.Entries[1].Score {
		t.Fatalf("the first page is %+v", first)
	}
	second := decoded[answer](t, v.get("/api/prompts/"+promptID+"/board?limit=2&after="+*first.Next), http.StatusOK)
	if len(second.Entries) != 1 || second.Entries[0].Rank != 3 || second.Next != nil {
		t.Errorf("the second page is %+v", second)
	}
	w := v.get(first.Entries[0].Image.URL + "?w=128")
	picture, err := png.Decode(bytes.NewReader(w.Body.Bytes()))
	if err != nil || picture.Bounds().Dx() != 128 || !strings.Contains(w.Header().Get("Cache-Control"), "s-maxage=30") {
		t.Errorf("the picture: %d, %v, %v", w.Code, err, w.Header())
	}
}

func TestAFlaggedPictureIsBlurredUntilADeliberateClick(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	id := g.paint("painter", g.newPrompt())
	g.update("drawings/"+id, firestore.Update{Path: "nsfw.flagged", Value: true})
	g.must(g.drawingWritten(id))
	answer := decoded[drawingAnswer](t, v.get("/api/drawings/"+id), http.StatusOK)
	if !answer.Image.Blurred || answer.Image.URL != "/img/"+id+".blur.png" {
		t.Errorf("the image is %+v", answer.Image)
	}
	wantProblem(t, v.get("/img/"+id+".png"), http.StatusNotFound, "not_found")
	blur, reveal := v.get("/img/"+id+".blur.png"), v.get("/img/"+id+".reveal.png")
	if blur.Code != http.StatusOK || reveal.Code != http.StatusOK || bytes.Equal(blur.Body.Bytes(), reveal.Body.Bytes()) {
		t.Errorf("blurred %d, revealed %d, the same picture: %v", blur.Code, reveal.Code, bytes.Equal(blur.Body.Bytes(), reveal.Body.Bytes()))
	}
}

func TestAHiddenDrawingIsForItsOwnerAndModeratorsOnly(t *testing.T) {
	g := newGame(t)
	owner, mona, promptID := g.guest(), g.moderator(), g.newPrompt()
	mirrored := g.paint(owner.uid, promptID)
	other := g.submit(owner.uid, promptID)
	g.must(g.score(g.upload(drawing.UploadPath(owner.uid, other), drawingtest.Encode(g, doodle()))))
	for _, id := range []string{mirrored, other} {
		g.update("drawings/"+id, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
	}
	g.must(g.drawingWritten(mirrored))
	for name, id := range map[string]string{"mirrored": mirrored, "not mirrored yet": other} {
		t.Run(name, func(t *testing.T) {
			for _, v := range []*visitor{g.visitor(), g.guest()} {
				wantProblem(t, v.get("/api/drawings/"+id), http.StatusNotFound, "not_found")
				wantProblem(t, v.get("/img/"+id+".png"), http.StatusNotFound, "not_found")
			}
			for _, v := range []*visitor{owner, mona} {
				w := v.get("/api/drawings/" + id)
				if answer := decoded[drawingAnswer](t, w, http.StatusOK); answer.RankState != "unranked" || w.Header().Get("Cache-Control") != "private, no-store" {
					t.Errorf("they see %+v, %v", answer, w.Header())
				}
			}
		})
	}
}

func TestNoPublicAnswerTellsAUid(t *testing.T) {
	g := newGame(t)
	owner, promptID := g.guest(), g.newPrompt()
	id := g.paint(owner.uid, promptID)
	for _, path := range []string{"/api/prompts", "/api/prompts/" + promptID, "/api/prompts/" + promptID + "/board", "/api/drawings/" + id, "/api/stats", "/api/config",
		"/api/gallery", "/api/players/" + g.playerID(owner.uid), "/api/players/" + g.playerID(owner.uid) + "/drawings"} {
		if w := g.visitor().get(path); w.Code != http.StatusOK || strings.Contains(w.Body.String(), owner.uid) {
			t.Errorf("%s answers %d %s", path, w.Code, w.Body)
		}
	}
}

func TestWhatIsNotThereIsAProblemWithAReason(t *testing.T) {
	v := newGame(t).visitor()
	for path, c := range map[string]struct {
		status int
		reason string
	}{
		"/api/nothing":                          {http.StatusNotFound, "not_found"},
		"/api/prompts/none":                     {http.StatusNotFound, "not_found"},
		"/api/prompts/none/board":               {http.StatusNotFound, "not_found"},
		"/api/prompts/none/board?limit=0":       {http.StatusBadRequest, "bad_request"},
		"/api/prompts/none/board?limit=x":       {http.StatusBadRequest, "bad_request"},
		"/api/prompts/none/board?scope=all":     {http.StatusBadRequest, "bad_request"},
		"/api/prompts/none/board?after=x":       {http.StatusBadRequest, "bad_request"},
		"/api/gallery?limit=101":                {http.StatusBadRequest, "bad_request"},
		"/api/gallery?after=x":                  {http.StatusBadRequest, "bad_request"},
		"/api/highlights?limit=0":               {http.StatusBadRequest, "bad_request"},
		"/api/players/none":                     {http.StatusNotFound, "not_found"},
		"/api/players/%00":                      {http.StatusNotFound, "not_found"},
		"/api/players/none/drawings":            {http.StatusNotFound, "not_found"},
		"/api/players/none/drawings?limit=x":    {http.StatusBadRequest, "bad_request"},
		"/api/drawings/none":                    {http.StatusNotFound, "not_found"},
		"/api/drawings/" + newID():              {http.StatusNotFound, "not_found"},
		"/img/none.png":                         {http.StatusNotFound, "not_found"},
		"/img/" + newID() + ".png":              {http.StatusNotFound, "not_found"},
		"/img/" + newID() + ".png?w=7":          {http.StatusBadRequest, "bad_request"},
		"/img/" + newID() + ".elsewhere.png":    {http.StatusNotFound, "not_found"},
		"/api/me":                               {http.StatusUnauthorized, "unauthenticated"},
		"/api/drawings/" + newID() + "/strokes": {http.StatusNotFound, "not_found"},
	} {
		t.Run(path, func(t *testing.T) { wantProblem(t, v.get(path), c.status, c.reason) })
	}
}

func TestWhilePostgresIsAwayBoardsSaySoAndSubmittingStillWorks(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	away, err := board.Open(t.Context(), "postgres://nobody@127.0.0.1:1/none?connect_timeout=1")
	g.must(err)
	defer away.Close()
	g.boards = away
	v := g.guest()
	w := v.get("/api/prompts")
	wantProblem(t, w, http.StatusServiceUnavailable, "boards_away")
	if w.Header().Get("Retry-After") == "" || strings.Contains(w.Body.String(), "127.0.0.1") {
		t.Errorf("answered %v %s", w.Header(), w.Body)
	}
	if code, _ := v.submits(newID(), promptID); code != http.StatusCreated {
		t.Errorf("submitting answered %d", code)
	}
}
