package server

import (
	"encoding/xml"
	"net/http"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"
)

type feedAnswer struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []feedEntry `xml:"entry"`
}

type feedEntry struct {
	ID        string `xml:"id"`
	Title     string `xml:"title"`
	Updated   string `xml:"updated"`
	Published string `xml:"published"`
	Author    struct {
		Name string `xml:"name"`
	} `xml:"author"`
	Links []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
		Type string `xml:"type,attr"`
	} `xml:"link"`
	Content struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	} `xml:"content"`
}

func (v *visitor) feed() (f feedAnswer) {
	v.Helper()
	w := v.get("/feed.atom")
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/atom+xml; charset=utf-8" {
		v.Fatalf("answered %d %v", w.Code, w.Header())
	}
	if err := xml.Unmarshal(w.Body.Bytes(), &f); err != nil {
		v.Fatalf("%v in %s", err, w.Body)
	}
	return f
}

func TestTheFeedHasTheHighlightsButNoFlaggedOnes(t *testing.T) {
	g := newGame(t)
	g.config.SiteURL = "https://paint.example"
	v := g.visitor()
	empty := v.feed()
	if _, err := time.Parse(time.RFC3339, empty.Updated); err != nil || empty.ID == "" || empty.Title == "" || len(empty.Entries) != 0 {
		t.Errorf("without entries it is %+v, error %v", empty, err)
	}

	promptID, uid := g.newPrompt(), newID()
	early, late, flagged := g.paint(uid, promptID), g.paint(uid, promptID), g.paint(uid, promptID)
	g.update("players/"+uid, firestore.Update{Path: "displayName", Value: "Tom & <Jerry>"})
	g.must(g.playerWritten(uid))
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for i, id := range []string{early, late, flagged} {
		g.update("drawings/"+id, firestore.Update{Path: "featuredAt", Value: at.Add(time.Duration(i) * time.Hour)})
		if id == flagged {
			g.update("drawings/"+id, firestore.Update{Path: "nsfw.flagged", Value: true})
		}
		g.must(g.drawingWritten(id))
	}
	f := v.feed()
	if f.ID != empty.ID || len(f.Entries) != 2 || f.Updated != "2026-03-01T13:00:00Z" || f.Links[0].Rel != "self" || f.Links[0].Href != "https://paint.example/feed.atom" {
		t.Fatalf("the feed is %+v", f)
	}
	e := f.Entries[0]
	if e.ID != "tag:paint.wtf,2026:drawing/"+late || f.Entries[1].ID != "tag:paint.wtf,2026:drawing/"+early || e.Updated != f.Updated ||
		e.Author.Name != "Tom & <Jerry>" || !strings.Contains(e.Title, g.prompt(promptID).Text) || e.Links[0].Href != "https://paint.example/d/"+late ||
		e.Links[1].Rel != "enclosure" || e.Links[1].Type != "image/png" || e.Links[1].Href != "https://paint.example/img/"+late+".png" {
		t.Errorf("the first entry is %+v", e)
	}
	if e.Content.Type != "html" || !strings.Contains(e.Content.Text, `src="https://paint.example/img/`+late+`.png"`) ||
		strings.Contains(e.Content.Text, "<Jerry>") || !strings.Contains(e.Content.Text, "Tom &amp; &lt;Jerry&gt;") {
		t.Errorf("its content is %s", e.Content.Text)
	}
	if published, err := time.Parse(time.RFC3339, e.Published); err != nil || !published.Equal(g.drawing(late).CreatedAt.Truncate(time.Microsecond)) {
		t.Errorf("it was published at %s, error %v", e.Published, err)
	}
}
