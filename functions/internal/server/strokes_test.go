package server

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

func packed(t *testing.T, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// drawn is a scored and mirrored drawing of a player's, with a stroke log beside its picture.
func (g *game) drawn(uid string, strokes []byte) (id string) {
	g.Helper()
	id = g.submit(uid, g.newPrompt())
	if strokes != nil {
		g.must(g.files.Write(g.Context(), drawing.StrokesPath(uid, id), "application/gzip", strokes))
	}
	g.must(g.score(g.uploadAlone(drawing.UploadPath(uid, id), drawingtest.Encode(g, doodle()))))
	g.must(g.drawingWritten(id))
	return id
}

func TestAStrokeLogIsSeenByWhoeverSeesThePicture(t *testing.T) {
	g := newGame(t)
	owner, other := g.guest(), g.guest()
	const log = `{"v":1,"width":512,"height":512,"seed":7,"ops":[]}`
	id := g.drawn(owner.uid, packed(t, log))
	path := "/api/drawings/" + id + "/strokes"

	w := g.visitor().get(path)
	if h := w.Header(); w.Code != http.StatusOK || w.Body.String() != log || h.Get("Content-Type") != "application/json" || !strings.Contains(h.Get("Cache-Control"), "public") {
		t.Errorf("answered %d %s, %v", w.Code, w.Body, h)
	}

	g.update("drawings/"+id, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
	g.must(g.drawingWritten(id))
	wantProblem(t, g.visitor().get(path), http.StatusNotFound, "not_found")
	wantProblem(t, other.get(path), http.StatusNotFound, "not_found")
	if w := owner.get(path); w.Code != http.StatusOK || strings.Contains(w.Header().Get("Cache-Control"), "public") {
		t.Errorf("the owner of a hidden drawing gets %d, %v", w.Code, w.Header())
	}
}

func TestWhatIsNoStrokeLogIsNotHandedOn(t *testing.T) {
	g := newGame(t)
	for name, upload := range map[string][]byte{
		"none at all":                 nil,
		"something that is no gzip":   []byte("strokes"),
		"a gzip that ends half-way":   packed(t, `{"v":1}`)[:12],
		"something that is no JSON":   packed(t, "<script>alert(1)</script>"),
		"a little file with too much": packed(t, `"`+strings.Repeat(" ", drawing.MaxStrokesInflated)+`"`),
	} {
		t.Run(name, func(t *testing.T) {
			wantProblem(t, g.visitor().get("/api/drawings/"+g.drawn("painter", upload)+"/strokes"), http.StatusNotFound, "not_found")
		})
	}
}
