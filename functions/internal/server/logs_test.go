package server

import (
	"bytes"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/event/eventtest"
	"paint.wtf/functions/internal/telemetry"
)

// captured is what the process logs from now on, down to what only debugging wants.
type captured struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (c *captured) Write(line []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.text.Write(line)
}

func capture(t *testing.T) *captured {
	t.Helper()
	c, before := &captured{}, slog.Default()
	slog.SetDefault(telemetry.Logger(c, slog.LevelDebug, "demo-paint-wtf"))
	t.Cleanup(func() { slog.SetDefault(before) })
	return c
}

func TestLogsNameDrawingsAndNobody(t *testing.T) {
	g := newGame(t)
	log := capture(t)
	promptID := g.newPrompt()
	v, address := g.member(), "198.51.100.77"
	user, err := g.users().GetUser(t.Context(), v.uid)
	g.must(err)
	playerID := v.playerID()
	player, err := g.documents.Player(t.Context(), v.uid)
	g.must(err)
	nobody := []string{v.uid, user.Email, address, playerID, player.Value.DisplayName}

	// All goes well: announced, uploaded, scored, looked at, moved to another account.
	id := newID()
	if w := v.from(address, http.MethodPost, "/api/submissions", submission(id, promptID)); w.Code != http.StatusCreated {
		t.Fatalf("answered %d %s", w.Code, w.Body)
	}
	g.must(g.files.Write(t.Context(), drawing.StrokesPath(v.uid, id), drawing.StrokesType, packed(t, "{}")))
	g.must(g.score(g.upload(drawing.UploadPath(v.uid, id), drawingtest.Encode(t, doodle()))))
	g.must(g.drawingWritten(id))
	g.must(g.playerWritten(v.uid))
	paths := []string{"/api/me", "/api/me/drawings", "/api/players/" + playerID, "/api/drawings/" + id, "/d/" + id, "/img/" + id + ".png", "/api/drawings/" + id + "/strokes"}
	for _, path := range paths {
		v.from(address, http.MethodGet, path, "")
	}
	guest := g.guest()
	g.hang(guest.uid, promptID)
	v.merges(guest.token)

	// All goes wrong: uploads that are none, events that are old or of nothing, parts that are away.
	g.must(g.score(g.upload(drawing.UploadPath(v.uid, g.submit(v.uid, promptID)), []byte("no picture"))))
	g.must(g.score(g.upload(drawing.UploadPath(v.uid, newID()), []byte("no submission"))))
	g.must(g.score(g.upload(drawing.Uploads(v.uid)+"no drawing", []byte("no id"))))
	for _, e := range []func() error{
		func() error {
			e := eventtest.Written(t, "players", v.uid)
			e.SetTime(time.Now().Add(-2 * g.config.EventAge))
			return g.events.PlayerWritten(t.Context(), e)
		},
		func() error { return g.events.DrawingWritten(t.Context(), eventtest.Written(t, "players", v.uid)) },
		func() error {
			return g.events.DrawingWritten(t.Context(), eventtest.Written(t, "reports", id+"_"+v.uid))
		},
	} {
		g.must(e())
	}
	away := g.whileAllIsAway()
	lost := away.visitor()
	lost.uid, lost.token = v.uid, v.token
	for _, path := range paths {
		lost.from(address, http.MethodGet, path, "")
	}
	lost.from(address, http.MethodDelete, "/api/me?confirm="+playerID, "")
	if err := away.events.PlayerWritten(t.Context(), eventtest.Written(t, "players", v.uid)); err == nil {
		t.Error("an event succeeds while all is away")
	}
	if err := away.score(away.finalized(drawing.UploadPath(v.uid, id), 100, time.Now())); err == nil {
		t.Error("an upload is scored while all is away")
	}
	v.deletesEverything(playerID)

	text := log.text.String()
	if strings.Count(text, "\n") < 30 || !strings.Contains(text, id) || !strings.Contains(text, `"severity":"ERROR"`) {
		t.Errorf("the log is too short to mean anything:\n%s", text)
	}
	for line := range strings.Lines(text) {
		for _, who := range append(nobody, guest.uid) {
			if strings.Contains(line, who) {
				t.Errorf("%s is in %s", who, line)
			}
		}
	}
}

// whileAllIsAway is the same game in a process that reaches neither Firestore nor Postgres.
func (g *game) whileAllIsAway() *game {
	g.Helper()
	g.Setenv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none")
	g.Setenv("FIRESTORE_EMULATOR_HOST", "127.0.0.1:1")
	c, err := config.Load(g.Context())
	g.must(err)
	away := open(g.T, c)
	away.patience = 2 * time.Second
	return away
}
