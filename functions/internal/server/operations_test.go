package server

import (
	"net/http"
	"os"
	"testing"
	"time"

	"paint.wtf/functions/internal/costs"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/meter"
)

// metered is a game all of whose calls to Firestore and Storage are counted.
func metered(t *testing.T) (*game, *meter.Meter) {
	t.Helper()
	m := &meter.Meter{}
	through := func(variable string, proxy func(string) (string, func(), error)) {
		address, end, err := proxy(os.Getenv(variable))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(end)
		t.Setenv(variable, address)
	}
	through("FIRESTORE_EMULATOR_HOST", m.Firestore)
	through("STORAGE_EMULATOR_HOST", m.Storage)
	return newGame(t), m
}

func TestEachStepAsksForAsManyOperationsAsTheCostsSay(t *testing.T) {
	g, m := metered(t)
	promptID := g.newPrompt()
	g.paint("somebody", promptID) // from here on the process has its judge and the prompt's vector in memory

	counted := map[string]costs.Operations{}
	step := func(name string, work func()) { counted[name] = m.Of(work) }
	painter, id := g.guest(), newID()
	first := m.Of(func() { painter.submits(newID(), promptID) })
	step("the submission is opened", func() { painter.submits(id, promptID) })
	counted["a player's first drawing, more than a further one"] = first.Plus(counted["the submission is opened"].Times(-1))
	step("DrawingWritten, for the submission", func() { g.must(g.drawingWritten(id)) })
	step("PlayerWritten", func() { g.must(g.playerWritten(painter.uid)) })
	upload := g.upload(drawing.UploadPath(painter.uid, id), drawingtest.Encode(t, doodle()))
	step("ScoreDrawing, for the stroke log", func() { g.must(g.score(g.finalized(drawing.StrokesPath(painter.uid, id), 100, time.Now()))) })
	step("ScoreDrawing, for the picture", func() { g.must(g.score(upload)) })
	step("ScoreDrawing, for its own copy of the picture", func() { g.must(g.score(g.finalized(drawing.PicturePath(id), 100, time.Now()))) })
	step("DrawingWritten, for the score", func() { g.must(g.drawingWritten(id)) })
	step("the same upload's event again", func() { g.must(g.score(upload)) })
	g.wantState(id, drawing.Scored, "")

	moderator, reporter := g.moderator(), g.member()
	another := newID()
	step("an admin makes a prompt: PromptWritten, and again for its own answer", func() {
		_, err := g.documents.AddPromptAs(t.Context(), another, "a frog that nobody has seen: "+another)
		g.must(err)
		g.must(g.promptWritten(another))
		g.must(g.promptWritten(another))
	})
	step("a moderator decides: DecisionWritten, DrawingWritten", func() {
		g.must(g.decisionWritten(g.writeDecision(moderator, id, "feature", "")))
		g.must(g.drawingWritten(id))
	})
	step("a player reports: ReportWritten, DrawingWritten", func() {
		g.report(id, reporter.uid)
		g.must(g.reportWritten(id + "_" + reporter.uid))
		g.must(g.drawingWritten(id))
	})
	step("anybody reads a board, the gallery, the prompts, a drawing", func() {
		for _, path := range []string{"/api/prompts/" + promptID + "/board", "/api/gallery", "/api/prompts", "/api/drawings/" + id} {
			if w := painter.visitor().get(path); w.Code != http.StatusOK {
				t.Errorf("%s answers %d", path, w.Code)
			}
		}
	})
	step("a picture, or its share card, that this process has not in memory", func() {
		for range 2 {
			painter.get("/img/" + id + ".png?w=256")
		}
	})
	step("a player deletes a drawing, DrawingWritten", func() {
		painter.do(http.MethodDelete, "/api/drawings/"+id, "")
		g.must(g.drawingWritten(id))
	})

	for _, s := range append(costs.OfDrawing, costs.OfOthers...) {
		got, is := counted[s.Name]
		if is == s.Stated {
			t.Errorf("%s: counted here %v, stated there %v", s.Name, is, s.Stated)
		} else if is && got != s.Operations {
			t.Errorf("%s: %+v, the costs say %+v", s.Name, got, s.Operations)
		}
	}
}
