package server

import (
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/prompt"
)

var retire = []firestore.Update{{Path: "active", Value: false}}

func (g *game) addPrompt(fields map[string]any) (id string) {
	g.Helper()
	id = newID()
	if _, err := g.documents.Client().Doc("prompts/"+id).Create(g.Context(), fields); err != nil {
		g.Fatal(err)
	}
	g.must(g.promptWritten(id))
	return id
}

func (g *game) edit(id string, update firestore.Update) {
	g.Helper()
	if _, err := g.documents.Client().Doc("prompts/"+id).Update(g.Context(), []firestore.Update{update}); err != nil {
		g.Fatal(err)
	}
	g.must(g.promptWritten(id))
}

func (g *game) onTheSite(id string) bool {
	g.Helper()
	all, err := g.boards.Prompts(g.Context())
	if err != nil {
		g.Fatal(err)
	}
	for _, p := range all {
		if p.ID == id {
			return true
		}
	}
	return false
}

func TestAOneFieldDocumentBecomesAPromptOnTheSite(t *testing.T) {
	g := newGame(t)
	id := g.addPrompt(map[string]any{"text": "  a frog  wearing boots " + newID()})
	p := g.prompt(id)
	if p.State != prompt.Ready || p.Model == "" || p.VectorVersion == "" || p.CreatedAt.IsZero() {
		t.Errorf("the answer lacks parts: %+v", p)
	}
	if !strings.HasPrefix(p.Text, "a frog wearing boots ") {
		t.Errorf("the text is not normalised: %q", p.Text)
	}
	if !g.onTheSite(id) {
		t.Error("it is not on the site")
	}
}

func TestAPromptThatCannotBeOneIsAnsweredWithAReason(t *testing.T) {
	g := newGame(t)
	taken := g.newPrompt()
	for name, c := range map[string]struct {
		fields map[string]any
		reason string
	}{
		"no text":            {map[string]any{"title": "a frog"}, "empty: "},
		"an empty text":      {map[string]any{"text": "   "}, "empty: "},
		"a number":           {map[string]any{"text": 7}, "bad_text: "},
		"too long":           {map[string]any{"text": strings.Repeat("frog ", 30)}, "too_long: "},
		"a text that exists": {map[string]any{"text": g.prompt(taken).Text}, "duplicate: "},
	} {
		t.Run(name, func(t *testing.T) {
			id := g.addPrompt(c.fields)
			data, err := g.documents.Client().Doc("prompts/" + id).Get(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			state, _ := data.Data()["state"].(string)
			reason, _ := data.Data()["reason"].(string)
			if state != string(prompt.Invalid) || !strings.HasPrefix(reason, c.reason) {
				t.Errorf("answered %q with %q, want invalid with %q…", state, reason, c.reason)
			}
			if g.onTheSite(id) {
				t.Error("it is on the site")
			}
		})
	}
}

func TestTheServersOwnAnswerStartsNoFurtherWrite(t *testing.T) {
	g := newGame(t)
	for name, fields := range map[string]map[string]any{
		"ready":      {"text": "a frog in space " + newID()},
		"invalid":    {"text": ""},
		"unreadable": {"text": 7},
	} {
		t.Run(name, func(t *testing.T) {
			ref := g.documents.Client().Doc("prompts/" + g.addPrompt(fields))
			before, err := ref.Get(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			g.must(g.promptWritten(ref.ID))
			after, err := ref.Get(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if !after.UpdateTime.Equal(before.UpdateTime) {
				t.Error("the document was written again")
			}
		})
	}
}

func TestAnInvalidPromptThatIsMendedBecomesReady(t *testing.T) {
	g := newGame(t)
	id := g.addPrompt(map[string]any{"text": ""})
	g.edit(id, firestore.Update{Path: "text", Value: "a frog in a teacup " + newID()})
	if p := g.prompt(id); p.State != prompt.Ready || p.Reason != "" {
		t.Errorf("it is %s: %s", p.State, p.Reason)
	}
}

func TestARetiredPromptKeepsItsBoardButIsNotOffered(t *testing.T) {
	g := newGame(t)
	id := g.newPrompt()
	g.edit(id, retire[0])
	if g.onTheSite(id) {
		t.Error("it is still offered")
	}
	if _, err := g.boards.Board(t.Context(), board.Query{PromptID: id}); err != nil {
		t.Errorf("its board is gone: %v", err)
	}
}

func TestAnEditOfADrawnPromptIsTurnedBackWithAReason(t *testing.T) {
	g := newGame(t)
	id := g.newPrompt()
	text := g.prompt(id).Text
	g.must(g.score(g.upload(drawing.UploadPath("painter", g.submit("painter", id)), drawingtest.Encode(t, doodle()))))
	for name, edited := range map[string]string{"another text": "a toad " + newID(), "no text": " "} {
		t.Run(name, func(t *testing.T) {
			g.edit(id, firestore.Update{Path: "text", Value: edited})
			if p := g.prompt(id); p.Text != text || p.State != prompt.Ready || !strings.HasPrefix(p.Reason, "text_changed: ") {
				t.Errorf("it says %q, %s, %q", p.Text, p.State, p.Reason)
			}
		})
	}
}

func TestAnEditOfAPromptThatNobodyHasDrawnIsTaken(t *testing.T) {
	g := newGame(t)
	id := g.newPrompt()
	text := "a toad in a hat " + newID()
	g.edit(id, firestore.Update{Path: "text", Value: text})
	if p := g.prompt(id); p.Text != text || p.State != prompt.Ready {
		t.Errorf("it says %q, %s", p.Text, p.State)
	}
}

func TestADeletedPromptLeavesTheSite(t *testing.T) {
	g := newGame(t)
	id := g.newPrompt()
	if _, err := g.documents.Client().Doc("prompts/" + id).Delete(t.Context()); err != nil {
		t.Fatal(err)
	}
	g.must(g.promptWritten(id))
	if g.onTheSite(id) {
		t.Error("it is still there")
	}
}
