package faults

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"image/color"
	"net/http"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"
	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/event/eventtest"
	"paint.wtf/functions/internal/moderation"
	"paint.wtf/functions/internal/sketch"
)

// What worlds name alike. painter draws, mona moderates, rita reports.
const (
	promptID = "prompt"
	painter  = "painter"
	mona     = "mona"
	rita     = "rita"
)

// A game is a world with the process that serves it at the moment.
type game struct {
	*world
	*process
}

func newGame(t *testing.T) *game {
	t.Helper()
	w := newWorld(t)
	return &game{w, w.start()}
}

// another is another process of the same game.
func (g *game) another(environment ...string) *game { return &game{g.world, g.start(environment...)} }

func (w *world) put(path string, document any) {
	w.Helper()
	_, err := w.documents.Client().Doc(path).Set(w.Context(), document)
	w.must(err)
}

// drawingOf is the id of a player's only drawing.
func drawingOf(uid string) string { return (uid + strings.Repeat("0", 20))[:20] }

// house is a picture: a house in a colour.
func house(roof color.NRGBA) sketch.Drawing {
	return sketch.Drawing{
		{Points: []sketch.Point{{X: 150, Y: 420}, {X: 150, Y: 250}, {X: 360, Y: 250}, {X: 360, Y: 420}, {X: 150, Y: 420}}, Width: 8, Color: color.NRGBA{A: 255}},
		{Points: []sketch.Point{{X: 130, Y: 250}, {X: 255, Y: 130}, {X: 380, Y: 250}}, Width: 8, Color: roof},
	}
}

var (
	red  = color.NRGBA{R: 200, A: 255}
	blue = color.NRGBA{B: 200, A: 255}
)

func (g *game) picture(roof color.NRGBA) []byte { return drawingtest.Encode(g, house(roof).Canvas()) }

// token is an ID token as the Auth emulator would give it: nobody signs them there.
func (g *game) token(uid string) string {
	g.Helper()
	if _, err := g.users.GetUser(g.Context(), uid); auth.IsUserNotFound(err) {
		_, err := g.users.CreateUser(g.Context(), new(auth.UserToCreate).UID(uid))
		g.must(err)
	}
	now := time.Now().Unix()
	claims, err := json.Marshal(map[string]any{
		"iss": "https://securetoken.google.com/" + g.project, "aud": g.project, "sub": uid, "user_id": uid,
		"iat": now, "auth_time": now, "exp": now + 3600, "firebase": map[string]any{"sign_in_provider": "anonymous"},
	})
	g.must(err)
	encode := base64.RawURLEncoding.EncodeToString
	return encode([]byte(`{"alg":"none","typ":"JWT"}`)) + "." + encode(claims) + "."
}

// asks sends a player's request to the Api.
func (g *game) asks(uid, method, path, body string) error {
	g.Helper()
	r, err := http.NewRequestWithContext(g.Context(), method, g.url+path, strings.NewReader(body))
	g.must(err)
	r.Header.Set("Authorization", "Bearer "+g.token(uid))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Forwarded-For", fmt.Sprintf("203.0.113.%d, 10.0.0.1", uid[0])) // everybody from elsewhere, for the limits
	return ask(r)
}

// What players, moderators and an admin do.

func (g *game) addsPrompt() { g.put("prompts/"+promptID, map[string]any{"text": "a house"}) }

func (g *game) submits(uid string) error {
	g.Helper()
	return g.asks(uid, http.MethodPost, "/api/submissions", fmt.Sprintf(`{"drawingId": %q, "promptId": %q}`, drawingOf(uid), promptID))
}

func (g *game) uploads(uid string, picture []byte) {
	g.Helper()
	var log bytes.Buffer
	packer := gzip.NewWriter(&log)
	_, err := packer.Write([]byte(`{"v":1,"width":512,"height":512,"seed":1,"ops":[]}`))
	g.must(err)
	g.must(packer.Close())
	g.must(g.files.Write(g.Context(), drawing.StrokesPath(uid, drawingOf(uid)), drawing.StrokesType, log.Bytes()))
	g.must(g.files.Write(g.Context(), drawing.UploadPath(uid, drawingOf(uid)), "image/png", picture))
}

func (g *game) deletes(uid string) error {
	g.Helper()
	return g.asks(uid, http.MethodDelete, "/api/drawings/"+drawingOf(uid), "")
}

func (g *game) decides(action string) {
	g.Helper()
	g.put("decisions/"+action, map[string]any{
		"drawingId": drawingOf(painter), "action": action, "note": "why " + action, "by": mona, "at": firestore.ServerTimestamp,
	})
}

func (g *game) reports() {
	g.Helper()
	g.put("reports/"+drawingOf(painter)+"_"+rita, map[string]any{
		"drawingId": drawingOf(painter), "by": rita, "reason": "rude", "createdAt": firestore.ServerTimestamp,
	})
}

// The events that follow.

func (g *game) written(ctx context.Context, function, collection, id string) error {
	g.Helper()
	return g.deliver(ctx, function, eventtest.Written(g, collection, id))
}

func (g *game) promptWritten() error {
	return g.written(g.Context(), "PromptWritten", "prompts", promptID)
}

// scores delivers the event of the picture that is uploaded.
func (g *game) scores(uid string) error { return g.scoresGeneration(g.Context(), uid, 1) }

func (g *game) scoresGeneration(ctx context.Context, uid string, generation int64) error {
	return g.finalized(ctx, drawing.UploadPath(uid, drawingOf(uid)), generation)
}

func (g *game) finalized(ctx context.Context, name string, generation int64) error {
	g.Helper()
	return g.deliver(ctx, "ScoreDrawing", eventtest.Finalized(g, event.Object{
		Bucket: g.project, Name: name, Generation: generation, Size: 1000, Created: time.Now(),
	}))
}

func (g *game) mirrors(uid string) error {
	return g.written(g.Context(), "DrawingWritten", "drawings", drawingOf(uid))
}

func (g *game) playerWritten(uid string) error {
	return g.written(g.Context(), "PlayerWritten", "players", uid)
}

func (g *game) decided(action string) error {
	return g.written(g.Context(), "DecisionWritten", "decisions", action)
}

func (g *game) reported() error {
	return g.written(g.Context(), "ReportWritten", "reports", drawingOf(painter)+"_"+rita)
}

// How far a game has come.

func prompted(g *game) {
	g.Helper()
	g.addsPrompt()
	g.must(g.promptWritten())
}

func uploaded(g *game) {
	g.Helper()
	prompted(g)
	g.must(g.submits(painter))
	g.uploads(painter, g.picture(red))
}

func scored(g *game) {
	g.Helper()
	uploaded(g)
	g.must(g.scores(painter))
}

func mirrored(g *game) {
	g.Helper()
	scored(g)
	g.must(g.mirrors(painter))
	g.must(g.playerWritten(painter))
}

func toldToRemove(g *game) {
	g.Helper()
	mirrored(g)
	g.reports()
	g.must(g.reported())
	g.decides(moderation.Remove)
	g.uploads(painter, g.picture(red)) // one that was on its way
}
