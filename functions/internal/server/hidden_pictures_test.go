package server

import (
	"fmt"
	"net/http"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
)

// moderator signs up, is made one, and signs in anew: a token says what was true when it was made.
func (g *game) moderator() *visitor {
	g.Helper()
	v, email := g.visitor(), newID()+"@example.com"
	v.uid, _ = g.authEmulator("signUp", fmt.Sprintf(`{"email": %q, "password": "secret", "returnSecureToken": true}`, email))
	g.must(g.users().SetCustomUserClaims(g.Context(), v.uid, map[string]any{"moderator": true}))
	_, v.token = g.authEmulator("signInWithPassword", fmt.Sprintf(`{"email": %q, "password": "secret", "returnSecureToken": true}`, email))
	return v
}

func TestWhatIsHiddenIsSeenByItsOwnerAndModeratorsAndKeptNowhere(t *testing.T) {
	g := newGame(t)
	owner, moderator, other := g.guest(), g.moderator(), g.guest()
	nobody := g.visitor()
	moderator.handler, other.handler, nobody.handler = owner.handler, owner.handler, owner.handler
	id := g.hang(owner.uid, g.newPrompt())
	paths := []string{"/img/" + id + ".png", "/img/" + id + ".png?w=128"}
	for _, path := range paths { // so that the process keeps them
		if w := nobody.get(path); w.Code != http.StatusOK {
			t.Fatalf("%s answers %d", path, w.Code)
		}
	}
	g.update("drawings/"+id, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
	g.must(g.drawingWritten(id))
	for _, path := range paths {
		for name, v := range map[string]*visitor{"its owner": owner, "a moderator": moderator} {
			w := v.get(path)
			if h := w.Header(); w.Code != http.StatusOK || h.Get("Content-Type") != "image/png" || h.Get("Cache-Control") != "private, no-store" || h.Get("ETag") != "" {
				t.Errorf("%s to %s answers %d, %v", path, name, w.Code, h)
			}
		}
		wantProblem(t, other.get(path), http.StatusNotFound, "not_found")
		wantProblem(t, nobody.get(path), http.StatusNotFound, "not_found")
		wantProblem(t, nobody.send(path, map[string]string{"If-None-Match": "*"}), http.StatusNotFound, "not_found")
	}
	wantProblem(t, owner.get("/img/"+id+".card.png"), http.StatusNotFound, "not_found")

	g.update("drawings/"+id, firestore.Update{Path: "state", Value: drawing.Removed})
	g.must(g.drawingWritten(id))
	for _, path := range paths {
		for _, v := range []*visitor{owner, moderator, nobody} {
			wantProblem(t, v.get(path), http.StatusNotFound, "not_found")
		}
	}
}

func TestAFlaggedPictureIsOnlyUnderTheNamesOfItsBlurAndOfADeliberateClick(t *testing.T) {
	g := newGame(t)
	owner := g.guest()
	id := g.hang(owner.uid, g.newPrompt())
	v := g.visitor()
	shown := v.get("/img/" + id + ".png").Body.String()
	g.update("drawings/"+id, firestore.Update{Path: "nsfw.flagged", Value: true})
	g.must(g.drawingWritten(id))
	for _, by := range []*visitor{v, owner} {
		for _, path := range []string{".png", ".png?w=128", ".png?w=256"} {
			wantProblem(t, by.get("/img/"+id+path), http.StatusNotFound, "not_found")
		}
	}
	blurred, revealed := v.get("/img/"+id+".blur.png"), v.get("/img/"+id+".reveal.png")
	if blurred.Code != http.StatusOK || blurred.Body.String() == shown || revealed.Body.String() != shown {
		t.Errorf("the blur answers %d, the picture itself: %v; revealed it is the same: %v", blurred.Code, blurred.Body.String() == shown, revealed.Body.String() == shown)
	}
}

func TestAPartOfAPictureIsThatPart(t *testing.T) {
	g := newGame(t)
	v := g.visitor()
	path := "/img/" + g.hang(newID(), g.newPrompt()) + ".png?w=256"
	w := v.get(path)
	whole, tag := w.Body.String(), w.Header().Get("ETag")
	part := v.send(path, map[string]string{"Range": "bytes=10-19", "If-Range": tag})
	if part.Code != http.StatusPartialContent || part.Body.String() != whole[10:20] || part.Header().Get("Content-Range") != fmt.Sprintf("bytes 10-19/%d", len(whole)) {
		t.Errorf("answered %d, %v", part.Code, part.Header())
	}
	if other := v.send(path, map[string]string{"Range": "bytes=10-19", "If-Range": `"another"`}); other.Code != http.StatusOK || other.Body.String() != whole {
		t.Errorf("a part of another picture answers %d", other.Code)
	}
	beyond := v.send(path, map[string]string{"Range": "bytes=99999999-"})
	if got := beyond.Header().Get("Content-Range"); got != fmt.Sprintf("bytes */%d", len(whole)) {
		t.Errorf("Content-Range is %q", got)
	}
	wantProblem(t, beyond, http.StatusRequestedRangeNotSatisfiable, "range_not_satisfiable")
}
