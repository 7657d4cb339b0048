package server

import (
	"reflect"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"
	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/judge/judgetest"
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
		"no text":              {map[string]any{"title": "a frog"}, "empty: "},
		"an empty text":        {map[string]any{"text": "   "}, "empty: "},
		"a number":             {map[string]any{"text": 7}, "bad_field: text is a number and must be a string: "},
		"a map":                {map[string]any{"text": map[string]any{"en": "a frog"}}, "bad_field: text is a map and "},
		"too long":             {map[string]any{"text": strings.Repeat("frog ", 30)}, "too_long: the text has 149 characters, "},
		"no word of a judge's": {map[string]any{"text": "!?!?"}, "no_words: "},
		"a disallowed word":    {map[string]any{"text": "a N4Z1 on a cloud"}, `disallowed_words: the text has the word "n4z1": `},
		"a text that exists":   {map[string]any{"text": g.prompt(taken).Text}, "duplicate: prompt " + taken + " has it: "},
		"the same in capitals": {map[string]any{"text": " " + strings.ToUpper(g.prompt(taken).Text)}, "duplicate: "},
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
			if text := data.Data()["text"]; !reflect.DeepEqual(text, stored(c.fields["text"])) {
				t.Errorf("the text has become %v", text)
			}
			if g.onTheSite(id) {
				t.Error("it is on the site")
			}
		})
	}
}

// stored is a value as Firestore gives it back.
func stored(value any) any {
	if n, ok := value.(int); ok {
		return int64(n)
	}
	return value
}

func TestAPromptThatTheModelCannotHoldIsRefused(t *testing.T) {
	g := newGame(t)
	small, err := OpenJudge(&config.Config{ModelDir: judgetest.Model(t), OnnxRuntime: judgetest.Library(t)})
	g.must(err)
	t.Cleanup(func() { _ = small.Close() })
	g.judge = small
	g.events = g.Events()
	id := g.addPrompt(map[string]any{"text": "a frog with a hat and a bag and a boat and a goat and a coat " + newID()})
	p := g.prompt(id)
	if p.State != prompt.Invalid || !strings.HasPrefix(p.Reason, "too_long: ") || !strings.Contains(p.Reason, "tokens") {
		t.Errorf("it is %s: %s", p.State, p.Reason)
	}
}

func TestATextIsFreeAgainOnceItsPromptIsGoneOrSaysAnother(t *testing.T) {
	g := newGame(t)
	for name, leave := range map[string]func(id string){
		"gone": func(id string) {
			if _, err := g.documents.Client().Doc("prompts/" + id).Delete(t.Context()); err != nil {
				t.Fatal(err)
			}
			g.must(g.promptWritten(id))
		},
		"another":       func(id string) { g.edit(id, firestore.Update{Path: "text", Value: "a toad " + newID()}) },
		"no longer one": func(id string) { g.edit(id, firestore.Update{Path: "text", Value: ""}) },
	} {
		t.Run(name, func(t *testing.T) {
			first := g.newPrompt()
			text := g.prompt(first).Text
			leave(first)
			if p := g.prompt(g.addPrompt(map[string]any{"text": text})); p.State != prompt.Ready {
				t.Errorf("the second is %s: %s", p.State, p.Reason)
			}
		})
	}
}

func TestOfPromptsThatComeAtTheSameMomentWithOneTextOneIsReady(t *testing.T) {
	g := newGame(t)
	for range 3 {
		text := "a frog on a swing " + newID()
		ids := []string{newID(), newID(), newID(), newID()}
		for i, id := range ids { // none is written as it will be stored
			g.put("prompts/"+id, map[string]any{"text": strings.Repeat(" ", i+1) + text})
		}
		var all errgroup.Group
		for _, id := range ids {
			all.Go(func() error { return g.promptWritten(id) })
		}
		g.must(all.Wait())
		states := map[prompt.State]int{}
		for _, id := range ids {
			p := g.prompt(id)
			states[p.State]++
			if p.State == prompt.Invalid && !strings.HasPrefix(p.Reason, "duplicate: ") {
				t.Errorf("one is invalid since %s", p.Reason)
			}
		}
		if states[prompt.Ready] != 1 || states[prompt.Invalid] != len(ids)-1 {
			t.Errorf("they are %v", states)
		}
	}
}

func TestTheServersOwnAnswerStartsNoFurtherWrite(t *testing.T) {
	g := newGame(t)
	for name, fields := range map[string]map[string]any{
		"ready":      {"text": "a frog in space " + newID()},
		"invalid":    {"text": ""},
		"unreadable": {"text": 7},
		"scheduled":  {"text": "a frog on its day " + newID(), "daily": unusedDay()},
		"a slip":     {"text": "a frog on no day " + newID(), "daily": "soon", "active": "no"},
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
	for name, edited := range map[string]any{
		"another text": "a toad " + newID(), "no text": " ", "a number": 7, "nothing": firestore.Delete,
		"a text that another prompt has": g.prompt(g.newPrompt()).Text,
	} {
		t.Run(name, func(t *testing.T) {
			g.edit(id, firestore.Update{Path: "text", Value: edited})
			if p := g.prompt(id); p.Text != text || p.State != prompt.Ready || !strings.HasPrefix(p.Reason, "text_changed: ") {
				t.Errorf("it says %q, %s, %q", p.Text, p.State, p.Reason)
			}
			if !g.onTheSite(id) {
				t.Error("it has left the site")
			}
		})
	}
}

func TestWhileAnEditWaitsToBeTurnedBackNobodyTakesTheText(t *testing.T) {
	g := newGame(t)
	id := g.newPrompt()
	text := g.prompt(id).Text
	g.submit("painter", id)
	g.update("prompts/"+id, firestore.Update{Path: "text", Value: "a toad " + newID()})
	if p := g.prompt(g.addPrompt(map[string]any{"text": text})); p.State != prompt.Invalid {
		t.Errorf("another has it: %s", p.State)
	}
	g.must(g.promptWritten(id))
	if p := g.prompt(id); p.Text != text || p.State != prompt.Ready {
		t.Errorf("it says %q, %s", p.Text, p.State)
	}
}

func TestWhatIsTheServersAndWasBrokenInTheConsoleIsWrittenAnew(t *testing.T) {
	g := newGame(t)
	for name, broken := range map[string]firestore.Update{
		"state": {Path: "state", Value: 5}, "a judge": {Path: "judge", Value: "mine"},
		"the next judge": {Path: "next", Value: "mine"},
		"the vectors":    {Path: "vectorVersion", Value: true}, "the creation": {Path: "createdAt", Value: "yesterday"},
	} {
		t.Run(name, func(t *testing.T) {
			id := g.newPrompt()
			before := g.prompt(id)
			g.edit(id, broken)
			if p := g.prompt(id); p.State != prompt.Ready || p.VectorVersion != before.VectorVersion || p.Judge != before.Judge ||
				p.Next != (docstore.Judge{}) || !p.CreatedAt.Equal(before.CreatedAt) {
				t.Errorf("it is %+v, was %+v", p, before)
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
