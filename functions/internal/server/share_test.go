package server

import (
	"bytes"
	"encoding/json"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
)

// withSite lets the game serve a site of one small page.
func (g *game) withSite() {
	g.Helper()
	g.config.SiteURL, g.config.SiteDir = "https://paint.example", g.TempDir()
	page := `<!doctype html><html><head><title>paint.wtf</title></head><body><div id="app"></div></body></html>`
	g.must(os.WriteFile(filepath.Join(g.config.SiteDir, "index.html"), []byte(page), 0o600))
}

// said is what a page says in its head: titles, and meta tags and links by name.
func said(t *testing.T, page string) map[string]string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for n := range root.Descendants() {
		values := map[string]string{}
		for _, a := range n.Attr {
			values[a.Key] = a.Val
		}
		switch n.DataAtom {
		case atom.Title:
			found["title"] += n.FirstChild.Data
		case atom.Meta:
			found[values["name"]+values["property"]] += values["content"]
		case atom.Link:
			found[values["rel"]] += values["href"]
		}
	}
	return found
}

func TestADrawingsPageSaysWhatItIsAbout(t *testing.T) {
	g := newGame(t)
	g.withSite()
	promptID, uid := g.newPrompt(), newID()
	id := g.paint(uid, promptID)
	g.update("players/"+uid, firestore.Update{Path: "displayName", Value: `"><script>alert('1')</script>`})
	g.must(g.playerWritten(uid))
	w := g.visitor().get("/d/" + id)
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "text/html; charset=utf-8" || w.Header().Get("Cache-Control") != "public, max-age=0, s-maxage=30" {
		t.Fatalf("answered %d, %v", w.Code, w.Header())
	}
	page := w.Body.String()
	if !strings.Contains(page, `<div id="app"></div>`) || strings.Contains(page, "<script>") {
		t.Errorf("the page is %s", page)
	}
	got := said(t, page)
	text := g.prompt(promptID).Text
	for name, want := range map[string]string{
		"title":     "“" + text + `” by "><script>alert('1')</script> · paint.wtf`,
		"canonical": "https://paint.example/d/" + id, "og:url": "https://paint.example/d/" + id,
		"og:image": "https://paint.example/img/" + id + ".card.png", "twitter:image": "https://paint.example/img/" + id + ".card.png",
		"og:image:alt": "A drawing of “" + text + "”", "twitter:card": "summary_large_image",
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
	if !strings.Contains(got["description"], "rank 1 of 1") || got["description"] != got["og:description"] || got["og:title"] != got["title"] {
		t.Errorf("the page says %v", got)
	}
}

func TestADrawingsPageBringsWhatTheApiSaysOfIt(t *testing.T) {
	g := newGame(t)
	g.withSite()
	id := g.paint(newID(), g.newPrompt())
	v := g.visitor()
	_, after, _ := strings.Cut(v.get("/d/"+id).Body.String(), `<script type="application/json" id="shown">`)
	data, _, _ := strings.Cut(after, "</script>")
	var got any
	if err := json.Unmarshal([]byte(data), &got); err != nil {
		t.Fatalf("%v in %q", err, data)
	}
	if want := decoded[any](t, v.get("/api/drawings/"+id), http.StatusOK); !reflect.DeepEqual(got, want) {
		t.Errorf("the page brings %v, the Api says %v", got, want)
	}
}

func TestAPageNamesTheSiteAndNeverTheHostOfARequest(t *testing.T) {
	g := newGame(t)
	g.withSite()
	id := g.paint(newID(), g.newPrompt())
	v := g.visitor()
	for _, path := range []string{"/d/" + id, "/feed.atom"} {
		w := v.send(path, map[string]string{"X-Forwarded-Host": "evil.example", "Host": "evil.example", "Forwarded": "host=evil.example"})
		if w.Code != http.StatusOK || strings.Contains(w.Body.String(), "evil") {
			t.Errorf("%s answers %d %s", path, w.Code, w.Body)
		}
	}
}

func TestADrawingThatOthersMayNotSeeIsAPlainPage(t *testing.T) {
	g := newGame(t)
	g.withSite()
	owner := g.guest()
	hidden, removed := g.paint(owner.uid, g.newPrompt()), g.paint(owner.uid, g.newPrompt())
	g.update("drawings/"+hidden, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
	g.update("drawings/"+removed, firestore.Update{Path: "state", Value: drawing.Removed})
	for _, id := range []string{hidden, removed} {
		g.must(g.drawingWritten(id))
	}
	for name, id := range map[string]string{"hidden": hidden, "removed": removed, "missing": newID(), "no id": "x", "a longer path": hidden + "/x"} {
		t.Run(name, func(t *testing.T) {
			w := owner.get("/d/" + id)
			if got := said(t, w.Body.String()); w.Code != http.StatusNotFound || got["title"] != "paint.wtf" || len(got) != 1 || w.Header().Get("Cache-Control") != "no-store" {
				t.Errorf("answered %d %s", w.Code, w.Body)
			}
			wantProblem(t, owner.get("/img/"+strings.ReplaceAll(id, "/", "")+".card.png"), http.StatusNotFound, "not_found")
		})
	}
}

func TestWhereTheSiteIsNotBuiltAPageStandsIn(t *testing.T) {
	g := newGame(t)
	id := g.paint(newID(), g.newPrompt())
	g.config.SiteURL, g.config.SiteDir = "https://paint.example", g.TempDir()
	v := g.visitor()
	w := v.get("/d/" + id)
	if got := said(t, w.Body.String()); w.Code != http.StatusOK || got["og:url"] != "https://paint.example/d/"+id || !strings.Contains(w.Body.String(), "not built") {
		t.Errorf("answered %d %s", w.Code, w.Body)
	}
	if w := v.get("/d/" + newID()); w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "not built") {
		t.Errorf("answered %d %s", w.Code, w.Body)
	}
}

func TestWhileBoardsAreAwayADrawingsPageIsPlain(t *testing.T) {
	g := newGame(t)
	g.withSite()
	away, err := board.Open(t.Context(), "postgres://nobody@127.0.0.1:1/none?connect_timeout=1")
	g.must(err)
	defer away.Close()
	g.boards = away
	w := g.visitor().get("/d/" + newID())
	if w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), `<div id="app">`) || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("answered %d %s", w.Code, w.Body)
	}
}

func TestAShareCardChangesWithItsRankAndIsKeptOtherwise(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.paint(newID(), promptID)
	v := g.visitor()
	path := "/img/" + id + ".card.png"
	w := v.get(path)
	first := bytes.Clone(w.Body.Bytes())
	card, err := png.Decode(w.Body)
	if err != nil || card.Bounds().Dx() != 1200 || card.Bounds().Dy() != 630 || w.Header().Get("Content-Type") != "image/png" ||
		w.Header().Get("Cache-Control") != "public, max-age=30, s-maxage=30" {
		t.Fatalf("answered %d, %v, error %v", w.Code, w.Header(), err)
	}
	tag := w.Header().Get("ETag")
	if again := v.send(path, map[string]string{"If-None-Match": tag}); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("the same card again: %d, %d bytes", again.Code, again.Body.Len())
	}
	g.paint(newID(), promptID)
	if next := v.send(path, map[string]string{"If-None-Match": tag}); next.Code != http.StatusOK || bytes.Equal(next.Body.Bytes(), first) {
		t.Errorf("among two: %d", next.Code)
	}
}

func TestACardNeverShowsAFlaggedPicture(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	one := g.paint(newID(), promptID)
	path := "/img/" + one + ".card.png"
	v := g.visitor()
	shown := v.get(path).Body.Bytes()
	g.update("drawings/"+one, firestore.Update{Path: "nsfw.flagged", Value: true})
	g.must(g.drawingWritten(one))
	blocked := v.get(path)
	// Its picture is not even needed.
	g.must(g.files.Delete(t.Context(), drawing.PicturePath(one)))
	without := v.get(path)
	if blocked.Code != http.StatusOK || bytes.Equal(blocked.Body.Bytes(), shown) || !bytes.Equal(blocked.Body.Bytes(), without.Body.Bytes()) {
		t.Errorf("answered %d, and %d without the picture", blocked.Code, without.Code)
	}
	g.update("drawings/"+one, firestore.Update{Path: "nsfw.cleared", Value: true})
	g.must(g.drawingWritten(one))
	// Now it is, and it is gone: for a process that has not kept it.
	wantProblem(t, g.visitor().get(path), http.StatusNotFound, "not_found")
}

// send is get with headers.
func (v *visitor) send(path string, headers map[string]string) *httptest.ResponseRecorder {
	v.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil).WithContext(v.Context())
	for name, value := range headers {
		if name == "Host" {
			r.Host = value
		}
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	v.handler.ServeHTTP(w, r)
	return w
}
