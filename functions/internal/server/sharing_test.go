package server

import (
	"net/http"
	"strings"
	"testing"
)

// publicPaths are what everybody gets the same of.
func publicPaths(g *game) []string {
	g.untilChosen()
	promptID, uid := g.newPrompt(), newID()
	id := g.hang(uid, promptID)
	player := "/api/players/" + g.playerID(uid)
	return []string{
		"/api/config", "/api/stats", "/api/prompts", "/api/prompts/" + promptID, "/api/prompts/" + promptID + "/board", "/api/daily",
		"/api/gallery", "/api/highlights", player, player + "/drawings", "/api/drawings/" + id, "/api/drawings/" + id + "/strokes",
		"/img/" + id + ".png", "/img/" + id + ".png?w=128", "/img/" + id + ".card.png", "/d/" + id, "/feed.atom", "/openapi.json", "/api",
		"/api/description.css",
	}
}

func TestEverythingPublicIsSharedAndTaggedAndNotSentTwice(t *testing.T) {
	g := newGame(t)
	g.withSite()
	v := g.visitor()
	for _, path := range publicPaths(g) {
		w := v.get(path)
		cache, tag := w.Header().Get("Cache-Control"), w.Header().Get("ETag")
		if w.Code != http.StatusOK || !strings.HasPrefix(cache, "public, ") || tag == "" || w.Body.Len() == 0 {
			t.Errorf("%s answers %d, Cache-Control %q, ETag %q", path, w.Code, cache, tag)
			continue
		}
		for _, held := range []string{tag, `"another", ` + tag, "*"} {
			again := v.send(path, map[string]string{"If-None-Match": held})
			if again.Code != http.StatusNotModified || again.Body.Len() > 0 || again.Header().Get("ETag") != tag || again.Header().Get("Cache-Control") != cache {
				t.Errorf("%s to who holds %s answers %d, %d bytes, %v", path, held, again.Code, again.Body.Len(), again.Header())
			}
		}
		if other := v.send(path, map[string]string{"If-None-Match": `"another"`}); other.Code != http.StatusOK {
			t.Errorf("%s to who holds something else answers %d", path, other.Code)
		}
		if head := v.do(http.MethodHead, path, ""); head.Code != http.StatusOK || head.Body.Len() > 0 || head.Header().Get("ETag") != tag {
			t.Errorf("HEAD %s answers %d, %d bytes, %v", path, head.Code, head.Body.Len(), head.Header())
		}
	}
}

func TestATagChangesWithWhatItNames(t *testing.T) {
	g := newGame(t)
	v, promptID := g.visitor(), g.newPrompt()
	path := "/api/prompts/" + promptID + "/board"
	before := v.get(path).Header().Get("ETag")
	g.hang(newID(), promptID)
	if w := v.send(path, map[string]string{"If-None-Match": before}); w.Code != http.StatusOK || w.Header().Get("ETag") == before {
		t.Errorf("a board that has changed answers %d, %v", w.Code, w.Header())
	}
}
