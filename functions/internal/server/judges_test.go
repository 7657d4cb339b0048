package server

import (
	"net/http"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/scoring"
)

// introduce leaves another judge of the same networks where processes find it. Its scale begins so far below that even a
// doodle that is nothing to the first one scores more by it.
func (g *game) introduce(scoringVersion string) docstore.Judge {
	g.Helper()
	m := theJudge.Manifest()
	m.Scoring, m.Score.RawAt0 = scoringVersion, m.Score.RawAt0-1
	name := docstore.Judge{Model: m.Name, Version: m.Version, Scoring: m.Scoring}
	data, err := m.Marshal()
	g.must(err)
	_, err = g.documents.KeepJudge(g.Context(), name, data)
	g.must(err)
	return name
}

func (g *game) scored(promptID string) (id string) {
	g.Helper()
	id = g.submit("painter", promptID)
	g.must(g.score(g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(g, doodle()))))
	return id
}

func TestADrawingIsScoredByBothJudgesThatItsPromptNames(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	own, next := g.prompt(promptID).Judge, g.introduce("next-"+newID())
	if _, err := g.documents.StageJudge(t.Context(), promptID, g.prompt(promptID).Text, next); err != nil {
		t.Fatal(err)
	}
	id := g.scored(promptID)
	d := g.drawing(id)
	if d.Judge != own || d.Staged == nil || d.Staged.Judge != next {
		t.Fatalf("scored by %q, staged %+v", d.Judge, d.Staged)
	}
	if d.Staged.Raw != d.Raw || d.Staged.Score <= d.Score {
		t.Errorf("on the longer scale %v has become %v", d.Score, d.Staged.Score)
	}

	g.must(g.drawingWritten(id))
	v := g.visitor()
	before := decoded[drawingAnswer](t, v.get("/api/drawings/"+id), http.StatusOK)
	g.must(g.documents.FlipJudge(t.Context(), promptID, g.prompt(promptID).Text, next, "vector"))
	g.must(g.promptWritten(promptID))
	after := decoded[drawingAnswer](t, v.get("/api/drawings/"+id), http.StatusOK)
	if before.Score != d.Score || after.Score != d.Staged.Score || after.RankState != "ready" {
		t.Errorf("the score was %v and is %v", before.Score, after.Score)
	}
	later := g.drawing(g.scored(promptID))
	if later.Judge != next || later.Staged != nil {
		t.Errorf("after the flip: scored by %q, staged %+v", later.Judge, later.Staged)
	}
}

func TestADrawingForAPromptOfAnUnknownJudgeIsScoredAndWaitsForItsRank(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	elsewhere := docstore.Judge{Model: "elsewhere", Version: "1", Scoring: "1"}
	g.update("prompts/"+promptID, firestore.Update{Path: "judge", Value: elsewhere})
	g.must(g.promptWritten(promptID))
	if p := g.prompt(promptID); p.Judge != elsewhere {
		t.Fatalf("the prompt has been given to %q", p.Judge)
	}
	id := g.scored(promptID)
	if d := g.drawing(id); d.State != drawing.Scored || d.Judge.Model != theJudge.Manifest().Name || d.Staged != nil {
		t.Fatalf("the drawing is %s by %q, staged %+v", d.State, d.Judge, d.Staged)
	}
	g.must(g.drawingWritten(id))
	w := g.visitor().get("/api/drawings/" + id)
	answer := decoded[drawingAnswer](t, w, http.StatusOK)
	if answer.RankState != "pending" || answer.Rank != nil || w.Header().Get("Retry-After") == "" || w.Header().Get("Cache-Control") != "private, no-store" {
		t.Errorf("it is answered %+v with %v", answer, w.Header())
	}
}

func TestAnOldBoardsCursorIsToldToStartAgain(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	for range 2 {
		g.paint(newID(), promptID)
	}
	type page struct{ Next *string }
	v := g.visitor()
	first := decoded[page](t, v.get("/api/prompts/"+promptID+"/board?limit=1"), http.StatusOK)
	g.update("prompts/"+promptID, firestore.Update{Path: "judge", Value: docstore.Judge{Model: "elsewhere", Version: "1", Scoring: "1"}})
	g.must(g.promptWritten(promptID))
	type problem struct{ Reason string }
	if p := decoded[problem](t, v.get("/api/prompts/"+promptID+"/board?limit=1&after="+*first.Next), http.StatusConflict); p.Reason != "board_changed" {
		t.Errorf("the reason is %q", p.Reason)
	}
}

func TestAPromptThatNamesNoJudgeTakesTheOneThatScoresForIt(t *testing.T) {
	for name, touch := range map[string]func(g *game, promptID string){
		"when it is written":   func(g *game, promptID string) { g.must(g.promptWritten(promptID)) },
		"when a drawing comes": func(g *game, promptID string) { g.scored(promptID) },
	} {
		t.Run(name, func(t *testing.T) {
			g := newGame(t)
			promptID := g.newPrompt()
			own := g.prompt(promptID).Judge
			if own.String() == "" {
				t.Fatal("a new prompt names no judge")
			}
			g.update("prompts/"+promptID, firestore.Update{Path: "judge", Value: firestore.Delete})
			touch(g, promptID)
			if p := g.prompt(promptID); p.Judge != own {
				t.Errorf("it names %q", p.Judge)
			}
		})
	}
}

func TestAStoredEmbeddingScoresAsItsDrawingDid(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.scored(promptID)
	stored, err := g.documents.Embeddings(t.Context(), []string{id})
	g.must(err)
	seen, err := scoring.Image(stored[id], false, theJudge)
	g.must(err)
	p, err := theJudge.Prompt(t.Context(), g.prompt(promptID).Text)
	g.must(err)
	if got, want := theJudge.Score(seen, p).Raw, g.drawing(id).Raw; got != want {
		t.Errorf("raw %v, and the drawing has %v", got, want)
	}
}
