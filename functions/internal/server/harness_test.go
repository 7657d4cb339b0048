package server

import (
	"context"
	"image"
	"image/draw"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/event/eventtest"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/player"
	"paint.wtf/functions/internal/prompt"
	"paint.wtf/functions/internal/teststack"
)

// game is a whole process on the real parts. Events are delivered by the test, as often and in such an order as it likes.
type game struct {
	*testing.T
	*Server
	events functions.Events
}

// theJudge is loaded once: tests share it as drawings do.
var theJudge *judge.Judge

func TestMain(m *testing.M) {
	code := m.Run()
	if theJudge != nil {
		_ = theJudge.Close()
	}
	os.Exit(code)
}

func newGame(t *testing.T) *game {
	t.Helper()
	teststack.Emulators(t)
	t.Setenv("DATABASE_URL", teststack.Database(t))
	c, err := config.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return open(t, c)
}

// open is Open, but for the model, which is loaded once for all tests.
func open(t *testing.T, c *config.Config) *game {
	t.Helper()
	s, err := Open(t.Context(), c, API)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	if theJudge == nil {
		if theJudge, err = OpenJudge(c); err != nil {
			t.Fatal(err)
		}
	}
	s.only, s.judge = All, theJudge
	return &game{t, s, s.Events()}
}

func newID() string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	id := make([]byte, 20)
	for i := range id {
		id[i] = letters[rand.IntN(len(letters))]
	}
	return string(id)
}

// newPrompt is a ready prompt with a text of its own.
func (g *game) newPrompt() (id string) {
	g.Helper()
	id = newID()
	if _, err := g.documents.AddPromptAs(g.Context(), id, "a frog with hat number "+strconv.Itoa(rand.IntN(1e9))); err != nil {
		g.Fatal(err)
	}
	g.must(g.promptWritten(id))
	if p := g.prompt(id); p.State != prompt.Ready {
		g.Fatalf("the prompt is %s: %s", p.State, p.Reason)
	}
	return id
}

func (g *game) submit(uid, promptID string) (drawingID string) {
	g.Helper()
	s := newSubmission(uid, promptID)
	if _, _, err := g.documents.OpenSubmission(g.Context(), s); err != nil {
		g.Fatal(err)
	}
	return s.DrawingID
}

func newSubmission(uid, promptID string) docstore.Submission {
	return docstore.Submission{
		UID: uid, DrawingID: newID(), PromptID: promptID, Lifetime: time.Hour, PerMinute: 1000,
		NewPlayer: func() docstore.Player {
			return docstore.Player{PlayerID: player.NewID(), DisplayName: player.NewName()}
		},
	}
}

// coveringLog is a stroke log that accounts for every picture: a full rectangle over all of the paper.
const coveringLog = `{"v":1,"width":512,"height":512,"seed":1,"ops":[{"type":"shape","shape":"rectangle","from":[0,0],"to":[512,512],` +
	`"color":"#ffffff","size":7,"opacity":1,"filled":true}]}`

// upload puts an object and returns the event that Storage would send of it. Before a picture goes its stroke log, as from the site,
// unless the test has put one.
func (g *game) upload(path string, data []byte) cloudevents.Event {
	g.Helper()
	if uid, id, ok := drawing.ParseUploadPath(path); ok && !g.there(drawing.StrokesPath(uid, id)) {
		g.must(g.files.Write(g.Context(), drawing.StrokesPath(uid, id), drawing.StrokesType, packed(g.T, coveringLog)))
	}
	return g.uploadAlone(path, data)
}

// uploadAlone is upload without a stroke log.
func (g *game) uploadAlone(path string, data []byte) cloudevents.Event {
	g.Helper()
	if err := g.files.Write(g.Context(), path, "image/png", data); err != nil {
		g.Fatal(err)
	}
	return g.finalized(path, int64(len(data)), time.Now())
}

func (g *game) finalized(path string, size int64, created time.Time) cloudevents.Event {
	g.Helper()
	return eventtest.Finalized(g, event.Object{
		Bucket: g.config.Bucket, Name: path, Generation: created.UnixMicro(), Size: size, Created: created,
	})
}

func (g *game) score(e cloudevents.Event) error { return g.events.ScoreDrawing(g.Context(), e) }

func (g *game) promptWritten(id string) error {
	return g.events.PromptWritten(g.Context(), eventtest.Written(g, "prompts", id))
}

func (g *game) drawingWritten(id string) error {
	return g.events.DrawingWritten(g.Context(), eventtest.Written(g, "drawings", id))
}

func (g *game) playerWritten(uid string) error {
	return g.events.PlayerWritten(g.Context(), eventtest.Written(g, "players", uid))
}

func (g *game) must(err error) {
	g.Helper()
	if err != nil {
		g.Fatal(err)
	}
}

func (g *game) prompt(id string) docstore.Prompt {
	g.Helper()
	read, err := g.documents.Prompt(g.Context(), id)
	if err != nil || read.Value == nil {
		g.Fatalf("prompt %s: %v", id, err)
	}
	return *read.Value
}

func (g *game) drawing(id string) docstore.Drawing {
	g.Helper()
	read, err := g.documents.Drawing(g.Context(), id)
	if err != nil || read.Value == nil {
		g.Fatalf("drawing %s: %v", id, err)
	}
	return *read.Value
}

func (g *game) wantState(id string, state drawing.State, reason string) {
	g.Helper()
	if d := g.drawing(id); d.State != state || d.Reason != reason {
		g.Errorf("the drawing is %s (%s), want %s (%s)", d.State, d.Reason, state, reason)
	}
}

// there reports whether an object exists.
func (g *game) there(path string) bool {
	g.Helper()
	_, err := g.files.Read(context.WithoutCancel(g.Context()), path, 1<<21)
	if err != nil && !strings.Contains(err.Error(), "gone") {
		g.Fatal(err)
	}
	return err == nil
}

func (g *game) wantGone(path string) {
	g.Helper()
	if g.there(path) {
		g.Errorf("%s is still there", path)
	}
}

// doodle is a picture that no other call makes, of hills under a sun: the judge's safety check took none of 1,500 of them for
// anything else, where random lines cross to something like a symbol once in 200 pictures.
func doodle() *image.NRGBA {
	i := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	for p := range i.Pix {
		i.Pix[p] = 255
	}
	dot := func(x, y float64) {
		draw.Draw(i, image.Rect(int(x), int(y), int(x)+6, int(y)+6), image.Black, image.Point{}, draw.Src)
	}
	between := func(least, most float64) float64 { return least + rand.Float64()*(most-least) }
	horizon := between(200, 350)
	high, low, highFrom, lowFrom := between(0, 60), between(0, 40), between(0, 6), between(0, 6)
	for x := 0.0; x < drawing.Size-6; x++ {
		dot(x, horizon+high*math.Sin(highFrom+x/70)+low*math.Sin(lowFrom+x/23))
	}
	sunX, sunY, wide, tall := between(60, 450), between(40, 90), between(20, 50), between(20, 50)
	for x := -wide; x < wide; x++ {
		half := tall * math.Sqrt(1-x*x/wide/wide)
		for y := -half; y < half; y++ {
			dot(sunX+x, sunY+y)
		}
	}
	return i
}
