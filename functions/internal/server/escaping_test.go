package server

import (
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"
	"golang.org/x/net/html"

	"paint.wtf/functions/internal/mirror"
)

// payloads are texts that would run where they are taken for markup: those of the browser tests.
func payloads(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("../../../e2e/xss.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

// shape is what a page is made of: its elements with the names of their attributes, without any text.
func shape(t *testing.T, page string) (elements []string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		element := n.Data
		for _, a := range n.Attr {
			element += " " + a.Key
		}
		elements = append(elements, element)
	}
	return elements
}

func TestWhateverPromptsAndPlayersAreCalledPagesAndFeedsSayItAndAreMadeOfTheSame(t *testing.T) {
	g := newGame(t)
	g.withSite()
	promptID, uid, v := g.newPrompt(), newID(), g.visitor()
	id := g.hang(uid, promptID)
	g.update("drawings/"+id, firestore.Update{Path: "featuredAt", Value: firestore.ServerTimestamp})
	g.must(g.drawingWritten(id))
	called := func(text string) (page string, entry feedEntry) {
		t.Helper()
		g.update("players/"+uid, firestore.Update{Path: "displayName", Value: text})
		g.update("prompts/"+promptID, firestore.Update{Path: "text", Value: text})
		m := mirror.New(g.documents, g.boards)
		g.must(m.Player(t.Context(), uid))
		g.must(m.Prompt(t.Context(), promptID))
		w := v.get("/d/" + id)
		if w.Code != http.StatusOK {
			t.Fatalf("answered %d %s", w.Code, w.Body)
		}
		entries := v.feed().Entries
		if len(entries) != 1 {
			t.Fatalf("the feed has %d entries", len(entries))
		}
		return w.Body.String(), entries[0]
	}
	plain, plainEntry := called("a frog")
	for _, text := range payloads(t) {
		page, entry := called(text)
		if got, want := shape(t, page), shape(t, plain); !slices.Equal(got, want) {
			t.Errorf("called %s, the page is made of\n%v, not\n%v", text, got, want)
		}
		if title := "“" + text + "” by " + text; !strings.HasPrefix(said(t, page)["title"], title) || !strings.Contains(entry.Title, text) || entry.Author.Name != text {
			t.Errorf("called %s, the page says %q, the feed %q by %q", text, said(t, page)["title"], entry.Title, entry.Author.Name)
		}
		if got, want := shape(t, entry.Content.Text), shape(t, plainEntry.Content.Text); !slices.Equal(got, want) {
			t.Errorf("called %s, the entry is made of %v, not %v", text, got, want)
		}
	}
}
