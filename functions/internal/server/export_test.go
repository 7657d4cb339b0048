package server

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions/internal/drawing"
)

// exported are the files of an export, by name.
func exported(t *testing.T, body []byte) map[string][]byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatalf("the export is no zip: %v", err)
	}
	files := map[string][]byte{}
	for _, f := range archive.File {
		reader, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(reader); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func TestAPlayerTakesAlongAllThatIsKeptAboutThem(t *testing.T) {
	g := newGame(t)
	p := g.busyPlayer()
	w := p.get("/api/me/export")
	if h := w.Header(); w.Code != http.StatusOK || h.Get("Content-Type") != "application/zip" || h.Get("Cache-Control") != "private, no-store" ||
		!strings.HasPrefix(h.Get("Content-Disposition"), "attachment;") {
		t.Fatalf("answered %d %v", w.Code, h)
	}
	files := exported(t, w.Body.Bytes())
	var account struct {
		SignIn struct {
			Email            string
			Providers, Roles []string
		}
		Player   struct{ PlayerID, DisplayName string }
		Drawings []struct {
			ID, Prompt, State string
			Moderation        struct{ State, Note string }
			Appeal            *struct{ Text string }
		}
		Reports, Decisions, RoleChanges []map[string]any
	}
	if err := json.Unmarshal(files["account.json"], &account); err != nil {
		t.Fatalf("%v in %s", err, files["account.json"])
	}
	if account.SignIn.Email != p.email || account.Player.PlayerID != p.playerID || account.Player.DisplayName != p.name ||
		!slices.Equal(account.SignIn.Roles, []string{"moderator"}) || !slices.Equal(account.SignIn.Providers, []string{"password"}) {
		t.Errorf("the account is %+v, %+v", account.SignIn, account.Player)
	}
	states := map[string]int{}
	for _, d := range account.Drawings {
		states[d.State]++
		if d.Prompt == "" || (d.Appeal != nil) != (d.Moderation.State == "hidden") || d.Appeal != nil && (d.Appeal.Text != "I am "+p.name || d.Moderation.Note != p.gossip) {
			t.Errorf("a drawing is told as %+v", d)
		}
		if d.State == string(drawing.Scored) && (files["pictures/"+d.ID+".png"] == nil || files["strokes/"+d.ID+".json.gz"] == nil && d.ID != p.drawings[0]) {
			t.Errorf("the files of %s are missing", d.ID)
		}
	}
	if len(account.Drawings) != len(p.drawings)+1 || states["scored"] != 8 || states["submitted"] != 3 || states["rejected"] != 1 || states["removed"] != 1 {
		t.Errorf("the drawings are %v", states)
	}
	if files["uploads/"+p.drawings[3]+".png"] == nil {
		t.Error("an upload that is not judged yet is missing")
	}
	if len(account.Reports) != 2 || len(account.Decisions) != 3 || len(account.RoleChanges) != 1 {
		t.Errorf("there are %v, %v, %v", account.Reports, account.Decisions, account.RoleChanges)
	}
	for name, data := range files {
		for _, other := range []string{p.uid, "painter", "amoderatorsuid", "operator"} {
			if strings.Contains(name, other) || bytes.Contains(data, []byte(other)) {
				t.Errorf("%s names %s", name, other)
			}
		}
	}
}

func TestAnExportIsForItsPlayerAndNotWithoutEnd(t *testing.T) {
	g := newGame(t)
	wantProblem(t, g.visitor().get("/api/me/export"), http.StatusUnauthorized, "unauthenticated")
	g.config.ExportsPerMinute = 2
	v, other := g.guest(), g.guest()
	other.handler = v.handler
	for range 2 {
		if files := exported(t, v.get("/api/me/export").Body.Bytes()); len(files) != 1 {
			t.Errorf("who has drawn nothing gets %d files", len(files))
		}
	}
	wantToWait(t, v.get("/api/me/export"), "the next export in")
	if w := other.get("/api/me/export"); w.Code != http.StatusOK {
		t.Errorf("another player gets %d", w.Code)
	}
}

// impatient ends the request's own time with the first byte that it takes.
type impatient struct {
	*httptest.ResponseRecorder
	end context.CancelFunc
}

func (w impatient) Write(part []byte) (int, error) {
	w.end()
	return w.ResponseRecorder.Write(part)
}

func TestAnExportGoesOnPastTheTimeOfARequest(t *testing.T) {
	g := newGame(t)
	v, promptID := g.guest(), g.newPrompt()
	for range 10 {
		g.hang(v.uid, promptID)
	}
	ctx, end := context.WithCancel(t.Context())
	r := httptest.NewRequest(http.MethodGet, "/api/me/export", nil).WithContext(ctx)
	r.Header.Set("Authorization", "Bearer "+v.token)
	w := impatient{httptest.NewRecorder(), end}
	v.handler.ServeHTTP(w, r)
	if files := exported(t, w.Body.Bytes()); len(files) != 21 || ctx.Err() == nil {
		t.Errorf("the export has %d files, the request %v", len(files), ctx.Err())
	}
}
