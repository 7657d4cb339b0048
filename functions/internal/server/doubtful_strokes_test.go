package server

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
)

const (
	logHead = `{"v":1,"width":512,"height":512,"seed":1,"ops":[`
	aDot    = `{"type":"stroke","tool":"pen","color":"#000000","size":7,"opacity":1,"points":[[300,300,0.5,0]]}`
)

func TestADrawingThatItsLogCannotHaveMadeOnlyWaitsForAModerator(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	tapping := strings.TrimSuffix(coveringLog, "]}") + strings.Repeat(","+aDot, 30) + "]}"
	for name, c := range map[string]struct {
		log   []byte // nil for none
		doubt drawing.Doubt
	}{
		"no log":                  {nil, drawing.StrokesMissing},
		"no log, but a file":      {[]byte("nonsense"), drawing.StrokesMissing},
		"a log of nothing":        {packed(t, "{}"), drawing.StrokesMissing},
		"a log without strokes":   {packed(t, logHead+"]}"), drawing.StrokesTooFew},
		"more strokes than hands": {packed(t, tapping), drawing.StrokesTooFast},
		"a log that accounts":     {packed(t, coveringLog), ""},
	} {
		t.Run(name, func(t *testing.T) {
			id := g.submit("painter", promptID)
			if c.log != nil {
				g.must(g.files.Write(t.Context(), drawing.StrokesPath("painter", id), drawing.StrokesType, c.log))
			}
			g.must(g.score(g.uploadAlone(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))))
			d := g.drawing(id)
			if c.doubt == "" {
				if len(d.Suspicions) > 0 {
					t.Errorf("it is doubted: %v", d.Suspicions)
				}
				return
			}
			want := []drawing.Doubt{c.doubt}
			if !slices.Equal(d.Suspicions, want) || d.Review == nil || !slices.Contains(d.Review.Reasons, c.doubt) {
				t.Errorf("the suspicions are %v, the review %+v; want %v", d.Suspicions, d.Review, want)
			}
			if d.State != drawing.Scored || !d.Ranked || !d.Visible() || d.Raw == 0 {
				t.Errorf("more happened to it: %+v", d)
			}
		})
	}
}

func TestALogThatMovedToAnAccountIsFoundThere(t *testing.T) {
	g := newGame(t)
	id := g.submit("guest", g.newPrompt())
	e := g.uploadAlone(drawing.UploadPath("guest", id), drawingtest.Encode(t, doodle()))
	g.must(g.files.Write(t.Context(), drawing.StrokesPath("account", id), drawing.StrokesType, packed(t, coveringLog)))
	g.must(g.documents.Depart(t.Context(), "guest", "account"))
	g.must(g.documents.MoveDrawing(t.Context(), id, "guest", "account"))
	g.must(g.score(e))
	if d := g.drawing(id); d.State != drawing.Scored || len(d.Suspicions) > 0 {
		t.Errorf("the drawing is %s, and doubted: %v", d.State, d.Suspicions)
	}
}

func TestWhileStorageDoesNotGiveALogTheEventComesAgain(t *testing.T) {
	g := newGame(t)
	behind, err := url.Parse(os.Getenv("STORAGE_EMULATOR_HOST"))
	if err != nil {
		t.Fatal(err)
	}
	var away atomic.Bool
	proxy := httputil.NewSingleHostReverseProxy(behind)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if away.Load() && strings.Contains(r.URL.EscapedPath(), "strokes") {
			http.Error(w, "away", http.StatusForbidden)
			return
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	t.Setenv("STORAGE_EMULATOR_HOST", server.URL)
	slow := open(t, g.config)
	id := g.submit("painter", g.newPrompt())
	e := g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, doodle()))

	away.Store(true)
	if err := slow.score(e); !errors.Is(err, fault.Unavailable) {
		t.Errorf("the error is %v", err)
	}
	g.wantState(id, drawing.Submitted, "")
	away.Store(false)
	deadline := time.Now().Add(30 * time.Second)
	for slow.score(e) != nil && time.Now().Before(deadline) {
	}
	if d := g.drawing(id); d.State != drawing.Scored || len(d.Suspicions) > 0 {
		t.Errorf("the drawing is %s, and doubted: %v", d.State, d.Suspicions)
	}
}
