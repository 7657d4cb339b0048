package api

import (
	"encoding/xml"
	"html"
	"net/http"
	"strconv"
	"time"

	"paint.wtf/functions/internal/board"
)

// The Atom feed (RFC 4287) of the highlights: what a reader shows, and a social account may post.

const (
	feedTitle = "paint.wtf highlights"
	// feedTags begins the ids of the feed and its entries: a tag URI (RFC 4151), so that an id stays what it is wherever the
	// site moves to.
	feedTags = "tag:paint.wtf,2026:"
)

// feedStart is when a feed without entries was last updated: it has no better time, and needs one.
var feedStart = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle"`
	Updated  string      `xml:"updated"`
	Icon     string      `xml:"icon"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomEntry struct {
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Updated   string     `xml:"updated"`
	Published string     `xml:"published"`
	Author    string     `xml:"author>name"`
	Links     []atomLink `xml:"link"`
	Content   atomText   `xml:"content"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// feed answers with the drawings featured last. Flagged ones are left out: a feed has no blocker to click on.
func (a *API) feed(w http.ResponseWriter, r *http.Request) error {
	page, err := a.boards.Highlights(r.Context(), board.CardQuery{})
	if err != nil {
		return err
	}
	site := a.config.SiteURL
	f := atomFeed{
		ID: feedTags + "highlights", Title: feedTitle, Subtitle: "Drawings worth a second look", Updated: atomTime(feedStart),
		Icon: site + "/favicon.svg",
		Links: []atomLink{
			{"self", "application/atom+xml", site + "/feed.atom"},
			{"alternate", "text/html", site + "/highlights"},
		},
	}
	for _, c := range page.Cards {
		if c.Blurred {
			continue
		}
		if len(f.Entries) == 0 {
			f.Updated = atomTime(c.FeaturedAt)
		}
		f.Entries = append(f.Entries, a.feedEntry(c))
	}
	body, err := xml.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	writePublic(w, r, "application/atom+xml; charset=utf-8", cachePage, append([]byte(xml.Header), body...))
	return nil
}

func (a *API) feedEntry(c board.Card) atomEntry {
	site := a.config.SiteURL
	picture := site + "/img/" + c.DrawingID + ".png"
	author := c.Player.DisplayName
	if author == "" {
		author = "somebody"
	}
	score := strconv.FormatFloat(c.Score, 'f', 1, 64) + " of 100"
	return atomEntry{
		ID: feedTags + "drawing/" + c.DrawingID, Title: "“" + c.Prompt + "” by " + author,
		Updated: atomTime(c.FeaturedAt), Published: atomTime(c.CreatedAt), Author: author,
		Links: []atomLink{
			{"alternate", "text/html", site + pagePath(c.DrawingID)},
			{"enclosure", "image/png", picture},
		},
		Content: atomText{"html", `<p><img src="` + html.EscapeString(picture) + `" width="512" height="512" alt="` +
			html.EscapeString("A drawing of “"+c.Prompt+"”") + `"></p><p>` + html.EscapeString(author+": "+score) + `</p>`},
	}
}

func atomTime(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }
