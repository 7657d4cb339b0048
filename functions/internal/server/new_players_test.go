package server

import (
	"net/http"
	"testing"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/moderation"
	"paint.wtf/functions/internal/nsfwshapes"
	"paint.wtf/functions/internal/trust"
)

// paintRudely is paint for a picture that the judge flags, another one in every call.
func (g *game) paintRudely(uid, promptID string) (id string) {
	g.Helper()
	for seed := time.Now().UnixNano(); ; seed++ {
		picture := nsfwshapes.Families(nsfwshapes.Nudity, nsfwshapes.Training)[0].Draw(seed).Canvas()
		seen, err := g.judge.Embed(g.Context(), picture)
		g.must(err)
		prompt, err := g.judge.Prompt(g.Context(), g.prompt(promptID).Text)
		g.must(err)
		if !g.judge.Score(seen, prompt).NSFW.Flagged {
			continue
		}
		id = g.submit(uid, promptID)
		g.must(g.score(g.upload(drawing.UploadPath(uid, id), drawingtest.Encode(g, picture))))
		g.must(g.drawingWritten(id))
		g.must(g.playerWritten(uid))
		return id
	}
}

func TestANewPlayersFlaggedDrawingIsSeenByNobodyButThemAndModeratorsUntilItIsApproved(t *testing.T) {
	g := newGame(t)
	owner, mona, other, nobody, promptID := g.guest(), g.moderator(), g.guest(), g.visitor(), g.newPrompt()
	id := g.paintRudely(owner.uid, promptID)
	g.must(g.files.Write(t.Context(), drawing.StrokesPath(owner.uid, id), drawing.StrokesType, packed(t, "{}")))
	g.wantModeration(id, drawing.Pending, drawing.Flagged)
	pages := []string{
		"/img/" + id + ".blur.png", "/img/" + id + ".reveal.png", "/api/drawings/" + id + "/strokes", "/api/drawings/" + id, "/img/" + id + ".card.png",
	}
	for _, path := range pages {
		wantProblem(t, other.get(path), http.StatusNotFound, "not_found")
		wantProblem(t, nobody.get(path), http.StatusNotFound, "not_found")
	}
	if w := nobody.get("/d/" + id); w.Code != http.StatusNotFound {
		t.Errorf("its page answers %d", w.Code)
	}
	for _, path := range pages[:3] {
		for name, v := range map[string]*visitor{"its owner": owner, "a moderator": mona} {
			if w := v.get(path); w.Code != http.StatusOK || w.Header().Get("Cache-Control") != "private, no-store" {
				t.Errorf("%s to %s answers %d, %v", path, name, w.Code, w.Header())
			}
		}
	}
	listed := func() (n int) {
		page, err := g.boards.Board(t.Context(), board.Query{PromptID: promptID})
		g.must(err)
		gallery := decoded[cardsAnswer](t, nobody.get("/api/gallery"), http.StatusOK)
		player := decoded[cardsAnswer](t, nobody.get("/api/players/"+owner.playerID()+"/drawings"), http.StatusOK)
		return page.Of + len(gallery.Entries) + len(player.Entries)
	}
	if n := listed(); n != 0 {
		t.Errorf("it is on %d lists", n)
	}
	g.decide(mona, id, moderation.Approve)
	g.wantModeration(id, drawing.Approved)
	if n := listed(); n != 3 {
		t.Errorf("approved, it is on %d lists, want 3", n)
	}
	if w := nobody.get("/img/" + id + ".blur.png"); w.Code != http.StatusOK {
		t.Errorf("approved, its blur answers %d", w.Code)
	}
}

func TestAnEstablishedPlayersFlaggedDrawingIsSeenBlurred(t *testing.T) {
	g := newGame(t).anyAge()
	v, promptID := g.member(), g.newPrompt()
	for range 3 {
		g.hang(v.uid, promptID)
	}
	id := g.paintRudely(v.uid, promptID)
	g.wantModeration(id, drawing.Unmoderated, drawing.Flagged)
	if w := g.visitor().get("/img/" + id + ".blur.png"); w.Code != http.StatusOK {
		t.Errorf("its blur answers %d", w.Code)
	}
}

func TestWhoIsNew(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	with := func(v *visitor, drawings int, changes ...firestore.Update) *visitor {
		for range drawings {
			id := g.hang(v.uid, promptID)
			if len(changes) > 0 {
				g.update("drawings/"+id, changes...)
			}
		}
		return v
	}
	for name, c := range map[string]struct {
		who  *visitor
		age  time.Duration
		want bool
	}{
		"a guest":                          {with(g.guest(), 3), 0, true},
		"a guest who has signed up since":  {with(g.linked(), 3), 0, false},
		"an account of today":              {with(g.member(), 3), time.Hour, true},
		"an account that is old enough":    {with(g.member(), 3), 0, false},
		"one with two drawings":            {with(g.member(), 2), 0, true},
		"one with flagged drawings":        {with(g.member(), 3, firestore.Update{Path: "nsfw.flagged", Value: true}), 0, true},
		"one with hidden drawings":         {with(g.member(), 3, firestore.Update{Path: "moderation.state", Value: drawing.Hidden}), 0, true},
		"one with approved drawings":       {with(g.member(), 3, firestore.Update{Path: "moderation.state", Value: drawing.Approved}), 0, false},
		"one with blanks and copies":       {with(g.member(), 3, firestore.Update{Path: "ranked", Value: false}), 0, true},
		"one whose drawings were rejected": {with(g.member(), 3, firestore.Update{Path: "state", Value: drawing.Rejected}), 0, true},
		"one who is not in Auth":           {with(&visitor{game: g, uid: newID()}, 3), 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := trust.New(g.documents, g.users(), c.age, 3).IsNew(t.Context(), c.who.uid)
			if err != nil || got != c.want {
				t.Errorf("new is %v, %v, want %v", got, err, c.want)
			}
		})
	}
}

// linked is a guest who has signed up.
func (g *game) linked() *visitor {
	g.Helper()
	v := g.guest()
	v.links()
	return v
}
