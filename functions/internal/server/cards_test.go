package server

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
)

type cardsAnswer struct {
	Entries []struct {
		DrawingID string
		Score     float64
		Player    struct{ PlayerID, DisplayName string }
		Image     struct {
			URL       string
			Blurred   bool
			RevealURL *string
		}
		CreatedAt  time.Time
		Prompt     struct{ ID, Text string }
		FeaturedAt *time.Time
	}
	Next *string
}

func (a cardsAnswer) ids() (ids []string) {
	for _, e := range a.Entries {
		ids = append(ids, e.DrawingID)
	}
	return ids
}

// wantCards checks which drawings a route lists, page by page of two.
func wantCards(t *testing.T, v *visitor, path string, want ...string) {
	t.Helper()
	var ids []string
	for after := ""; ; {
		w := v.get(path + "?limit=2" + after)
		page := decoded[cardsAnswer](t, w, http.StatusOK)
		if got := w.Header().Get("Cache-Control"); got != "public, max-age=0, s-maxage=2" {
			t.Errorf("%s is cached as %q", path, got)
		}
		ids = append(ids, page.ids()...)
		if page.Next == nil {
			break
		}
		after = "&after=" + *page.Next
	}
	if got := strings.Join(ids, " "); got != strings.Join(want, " ") {
		t.Errorf("%s lists %q, want %q", path, got, want)
	}
}

func (g *game) playerID(uid string) string {
	g.Helper()
	read, err := g.documents.Player(g.Context(), uid)
	if err != nil || read.Value == nil {
		g.Fatalf("player: %v", err)
	}
	return read.Value.PlayerID
}

func TestTheGalleryAndAPlayersPageListWhatOthersMaySeeNewestFirst(t *testing.T) {
	g := newGame(t)
	ann, bob := newID(), newID()
	first := g.hang(ann, g.newPrompt())
	second, third := g.hang(bob, g.newPrompt()), g.hang(ann, g.newPrompt())
	hidden := g.hang(ann, g.newPrompt())
	g.update("drawings/"+hidden, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
	g.must(g.drawingWritten(hidden))

	v := g.visitor()
	wantCards(t, v, "/api/gallery", third, second, first)
	wantCards(t, v, "/api/players/"+g.playerID(ann)+"/drawings", third, first)
	wantCards(t, v, "/api/highlights")
	card := decoded[cardsAnswer](t, v.get("/api/gallery"), http.StatusOK).Entries[0]
	d := g.drawing(third)
	if card.Score != d.Score || card.Prompt.ID != d.PromptID || card.Prompt.Text != g.prompt(d.PromptID).Text ||
		card.Player.PlayerID != g.playerID(ann) || card.Player.DisplayName == "" || card.Image.URL != "/img/"+third+".png" ||
		card.Image.Blurred || card.FeaturedAt != nil || !card.CreatedAt.Equal(d.CreatedAt.Truncate(time.Microsecond)) {
		t.Errorf("the card is %+v", card)
	}
}

func TestHighlightsAreTheFeaturedDrawingsAndFlaggedOnesAreBlurred(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	early, late, never := g.hang(newID(), promptID), g.hang(newID(), promptID), g.hang(newID(), promptID)
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	g.update("drawings/"+early, firestore.Update{Path: "featuredAt", Value: at.Add(time.Hour)}, firestore.Update{Path: "nsfw.flagged", Value: true})
	g.update("drawings/"+late, firestore.Update{Path: "featuredAt", Value: at})
	for _, id := range []string{early, late, never} {
		g.must(g.drawingWritten(id))
	}
	v := g.visitor()
	wantCards(t, v, "/api/highlights", early, late)
	card := decoded[cardsAnswer](t, v.get("/api/highlights"), http.StatusOK).Entries[0]
	if card.FeaturedAt == nil || !card.FeaturedAt.Equal(at.Add(time.Hour)) || !card.Image.Blurred || card.Image.URL != "/img/"+early+".blur.png" ||
		card.Image.RevealURL == nil || *card.Image.RevealURL != "/img/"+early+".reveal.png" {
		t.Errorf("the card is %+v", card)
	}
	g.update("drawings/"+early, firestore.Update{Path: "featuredAt", Value: firestore.Delete})
	g.must(g.drawingWritten(early))
	wantCards(t, v, "/api/highlights", late)
}

func TestAPlayersPageTellsTheirBestPlaces(t *testing.T) {
	g := newGame(t)
	promptID, uid, other := g.newPrompt(), newID(), newID()
	scores := map[string]float64{g.hang(uid, promptID): 0, g.hang(other, promptID): 0}
	for id := range scores {
		scores[id] = g.drawing(id).Score
	}
	lone := g.hang(uid, g.newPrompt())
	type answer struct {
		Player                            struct{ PlayerID, DisplayName string }
		Since                             time.Time
		Drawings, Prompts, First, Podiums int
		Best                              []struct {
			DrawingID string
			Prompt    struct{ ID, Text string }
			Rank, Of  int
			Score     float64
			Image     struct{ URL string }
		}
		Streak *struct {
			Current, Longest int
			Today            bool
		}
	}
	got := decoded[answer](t, g.visitor().get("/api/players/"+g.playerID(uid)), http.StatusOK)
	if got.Player.PlayerID != g.playerID(uid) || got.Player.DisplayName == "" || got.Since.IsZero() || got.Drawings != 2 || got.Prompts != 2 ||
		got.Podiums != 2 || got.First < 1 || len(got.Best) != 2 || got.Streak == nil || got.Streak.Longest != 0 {
		t.Fatalf("the player is %+v", got)
	}
	for _, b := range got.Best {
		of := 2
		if b.DrawingID == lone {
			of = 1
		}
		if b.Of != of || b.Rank < 1 || b.Rank > of || b.Prompt.Text == "" || b.Image.URL != "/img/"+b.DrawingID+".png" || b.Score != g.drawing(b.DrawingID).Score {
			t.Errorf("among the best is %+v", b)
		}
	}
}

func TestBoardEntriesSayHowManyPerCentTheyBeat(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	for range 3 {
		g.hang(newID(), promptID)
	}
	got := decoded[struct {
		Entries []struct{ Percentile *float64 }
	}](t, g.visitor().get("/api/prompts/"+promptID+"/board"), http.StatusOK)
	for i, want := range []float64{100, 50, 0} {
		if p := got.Entries[i].Percentile; p == nil || *p != want {
			t.Errorf("entry %d has %v, want %v", i, p, want)
		}
	}
}
