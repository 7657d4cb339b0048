package server

import (
	"testing"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

func TestAnUploadIsScoredAndTheUploadItselfGoes(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	upload := drawing.UploadPath("painter", id)
	g.must(g.score(g.upload(upload, drawingtest.Encode(t, doodle()))))

	g.wantState(id, drawing.Scored, "")
	d := g.drawing(id)
	if d.Score < 0 || d.Score > 100 || d.Raw == 0 || len(d.Saw) == 0 || d.Judge.Model == "" || !d.Ranked {
		t.Errorf("the result lacks parts: %+v", d)
	}
	if d.Image.Width != drawing.Size || len(d.Image.SHA256) != 64 || d.Image.Generation == 0 {
		t.Errorf("the image is not described: %+v", d.Image)
	}
	if !g.there(drawing.PicturePath(id)) {
		t.Error("there is no picture")
	}
	g.wantGone(upload)
}

func TestTheSameEventAgainChangesNothing(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	e := g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))
	g.must(g.score(e))
	first := g.drawing(id)
	g.must(g.score(e))
	if again := g.drawing(id); again.Score != first.Score || !again.ScoredAt.Equal(first.ScoredAt) {
		t.Errorf("the drawing was scored twice: %+v, %+v", first, again)
	}
}

func TestAnUploadWithoutASubmissionIsDeletedAndAcknowledged(t *testing.T) {
	g := newGame(t)
	for name, path := range map[string]string{
		"an id that nobody submitted": drawing.UploadPath("painter", newID()),
		"an id that is none":          "drawings/painter/short.png",
		"a folder too deep":           "drawings/painter/more/" + newID() + ".png",
	} {
		t.Run(name, func(t *testing.T) {
			g.must(g.score(g.upload(path, drawingtest.Encode(t, doodle()))))
			g.wantGone(path)
		})
	}
}

func TestAnUploadForAnothersSubmissionIsDeletedAndLeavesItOpen(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	path := drawing.UploadPath("thief", id)
	g.must(g.score(g.upload(path, drawingtest.Encode(t, doodle()))))
	g.wantGone(path)
	g.wantState(id, drawing.Submitted, "")
}

func TestAPathOutsideTheUploadsIsLeftAlone(t *testing.T) {
	g := newGame(t)
	for name, path := range map[string]string{
		"a picture":    drawing.PicturePath(newID()),
		"a stroke log": drawing.StrokesPath("painter", newID()),
		"elsewhere":    "elsewhere/" + newID() + ".png",
	} {
		t.Run(name, func(t *testing.T) {
			g.must(g.score(g.upload(path, drawingtest.Encode(t, doodle()))))
			if !g.there(path) {
				t.Error("it was deleted")
			}
		})
	}
}

func TestAnUploadAfterTheSubmissionEndedIsRejectedAsExpired(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	data := drawingtest.Encode(t, doodle())
	path := drawing.UploadPath("painter", id)
	g.upload(path, data)
	g.must(g.score(g.finalized(path, int64(len(data)), g.drawing(id).ExpiresAt.Add(time.Second))))
	g.wantState(id, drawing.Rejected, "expired")
	g.wantGone(path)
}

func TestADrawingOfAPromptThatWasRetiredMeanwhileIsRejected(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.submit("painter", promptID)
	if _, err := g.documents.Client().Doc("prompts/"+promptID).Update(t.Context(), retire); err != nil {
		t.Fatal(err)
	}
	g.must(g.score(g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))))
	g.wantState(id, drawing.Rejected, "prompt_retired")
}

func TestADrawingOfAPromptThatWasDeletedMeanwhileIsRejected(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.submit("painter", promptID)
	if _, err := g.documents.Client().Doc("prompts/" + promptID).Delete(t.Context()); err != nil {
		t.Fatal(err)
	}
	g.must(g.score(g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))))
	g.wantState(id, drawing.Rejected, "unknown_prompt")
}

func TestAnUploadThatIsGoneLeavesTheSubmissionOpen(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	g.must(g.score(g.finalized(drawing.UploadPath("painter", id), 100, time.Now())))
	g.wantState(id, drawing.Submitted, "")
}

func TestTheSamePixelsAgainAreScoredButNotRanked(t *testing.T) {
	g := newGame(t)
	promptID, data := g.newPrompt(), drawingtest.Encode(t, doodle())
	first, second := g.submit("painter", promptID), g.submit("copyist", promptID)
	g.must(g.score(g.upload(drawing.UploadPath("painter", first), data)))
	g.must(g.score(g.upload(drawing.UploadPath("copyist", second), data)))
	g.wantState(first, drawing.Scored, "")
	g.wantState(second, drawing.Scored, "duplicate")
	if a, b := g.drawing(first), g.drawing(second); !a.Ranked || b.Ranked || a.Raw != b.Raw {
		t.Errorf("ranked %v and %v, raw %v and %v", a.Ranked, b.Ranked, a.Raw, b.Raw)
	}
}

func TestAnEventOlderThanADayIsRecordedAndDropped(t *testing.T) {
	g := newGame(t)
	id := g.submit("painter", g.newPrompt())
	e := g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))
	e.SetTime(time.Now().Add(-25 * time.Hour))
	g.must(g.score(e))
	g.wantState(id, drawing.Submitted, "")
	dead, err := g.documents.Client().Doc("dead/" + e.ID()).Get(t.Context())
	if err != nil || dead.Data()["function"] != "ScoreDrawing" || dead.Data()["about"] != "drawings/…/"+id+".png" {
		t.Errorf("the event is not recorded: %v, %v", dead.Data(), err)
	}
}
