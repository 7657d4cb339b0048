package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	firebase "firebase.google.com/go/v4"
	"firebase.google.com/go/v4/auth"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

// authEmulator asks the Auth emulator what a browser would ask of Firebase.
func (g *game) authEmulator(action, body string) (uid, token string) {
	g.Helper()
	response, err := http.Post("http://"+os.Getenv("FIREBASE_AUTH_EMULATOR_HOST")+
		"/identitytoolkit.googleapis.com/v1/accounts:"+action+"?key=demo-key", "application/json", strings.NewReader(body))
	if err != nil {
		g.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct{ IDToken, LocalID string }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer.IDToken == "" {
		g.Fatalf("the Auth emulator does not %s: %s, %v", action, response.Status, err)
	}
	return answer.LocalID, answer.IDToken
}

// member signs up with an e-mail address.
func (g *game) member() *visitor {
	g.Helper()
	v := g.visitor()
	v.uid, v.token = g.authEmulator("signUp", fmt.Sprintf(`{"email": "%s@example.com", "password": "secret", "returnSecureToken": true}`, newID()))
	return v
}

// links makes the guest a member; the token from before still says guest.
func (v *visitor) links() {
	v.Helper()
	v.authEmulator("update", fmt.Sprintf(`{"idToken": %q, "email": "%s@example.com", "password": "secret", "returnSecureToken": true}`, v.token, newID()))
}

func (g *game) users() *auth.Client {
	g.Helper()
	app, err := firebase.NewApp(g.Context(), &firebase.Config{ProjectID: g.config.Project})
	g.must(err)
	users, err := app.Auth(g.Context())
	g.must(err)
	return users
}

func (g *game) wantNoUser(uid string) {
	g.Helper()
	if _, err := g.users().GetUser(g.Context(), uid); !auth.IsUserNotFound(err) {
		g.Errorf("the user is still there: %v", err)
	}
}

// hang puts a scored drawing of a player's on the board as scoring would leave it, without the time that it takes.
func (g *game) hang(uid, promptID string) (id string) {
	g.Helper()
	id = g.submit(uid, promptID)
	d := g.drawing(id)
	d.State, d.ScoredAt, d.Score, d.Raw, d.Ranked = drawing.Scored, time.Now().UTC(), 50, 0.25, true
	d.Image = docstore.Image{Path: drawing.PicturePath(id), Width: drawing.Size, Height: drawing.Size, SHA256: "hash of " + id}
	d.Judge = g.prompt(promptID).Judge
	g.put("drawings/"+id, d)
	g.put("embeddings/"+id, docstore.Embedding{Model: d.Judge.Network()})
	g.put("pictureHashes/"+promptID+"_"+d.Image.SHA256, docstore.PictureHash{DrawingID: id})
	g.put("prompts/"+promptID+"/likenesses/"+id, docstore.Likeness{Hash: strings.Repeat("0", 32), Bands: []string{"0"}})
	g.must(g.files.Write(g.Context(), drawing.PicturePath(id), "image/png", drawingtest.Encode(g, doodle())))
	g.must(g.files.Write(g.Context(), drawing.StrokesPath(uid, id), drawing.StrokesType, packed(g.T, "{}")))
	g.must(g.drawingWritten(id))
	g.must(g.playerWritten(uid))
	return id
}

func (g *game) put(path string, document any) {
	g.Helper()
	if _, err := g.documents.Client().Doc(path).Set(g.Context(), document); err != nil {
		g.Fatal(err)
	}
}

func (g *game) report(drawingID, by string) (path string) {
	g.Helper()
	path = "reports/" + drawingID + "_" + by
	g.put(path, map[string]any{"drawingId": drawingID, "by": by, "reason": "rude", "createdAt": time.Now()})
	return path
}

func (g *game) document(path string) (fields map[string]any, there bool) {
	g.Helper()
	snapshot, err := g.documents.Client().Doc(path).Get(g.Context())
	if err != nil && (snapshot == nil || snapshot.Exists()) {
		g.Fatal(err)
	}
	return snapshot.Data(), snapshot.Exists()
}

var errDied = errors.New("the process died")

// A fuse lets a process die after some calls to its parts: the last one takes effect, and nobody hears of it. A process that is
// dead calls nothing.
type fuse struct {
	mu    chan struct{}
	calls int
}

// newFuse lasts for some calls, for ever if calls is negative.
func newFuse(calls int) *fuse { return &fuse{make(chan struct{}, 1), calls} }

func (f *fuse) burn(call func() error) error {
	f.mu <- struct{}{}
	defer func() { <-f.mu }()
	if f.calls == 0 {
		return errDied
	}
	f.calls--
	if err := call(); err != nil || f.calls != 0 {
		return err
	}
	return errDied
}

func burn[T any](f *fuse, call func() (T, error)) (result T, err error) {
	err = f.burn(func() (err error) { result, err = call(); return err })
	return result, err
}

// The parts of a process that dies.
type (
	dyingDocuments struct {
		*docstore.Store
		*fuse
	}
	dyingFiles struct {
		files interface {
			List(context.Context, string) ([]string, error)
			Move(ctx context.Context, from, to, contentType string, limit int64) error
			Delete(context.Context, string) error
		}
		*fuse
	}
	dyingMirror struct {
		mirror interface {
			Drawing(context.Context, string) error
			Player(context.Context, string) error
		}
		*fuse
	}
	dyingUsers struct {
		*auth.Client
		*fuse
	}
)

func (d dyingDocuments) StartRemoval(ctx context.Context, id, uid string) (docstore.Drawing, error) {
	return burn(d.fuse, func() (docstore.Drawing, error) { return d.Store.StartRemoval(ctx, id, uid) })
}

func (d dyingDocuments) EndRemoval(ctx context.Context, id string) error {
	return d.burn(func() error { return d.Store.EndRemoval(ctx, id) })
}

func (d dyingDocuments) Depart(ctx context.Context, uid, into string) error {
	return d.burn(func() error { return d.Store.Depart(ctx, uid, into) })
}

func (d dyingDocuments) Departed(ctx context.Context, uid string) error {
	return d.burn(func() error { return d.Store.Departed(ctx, uid) })
}

func (d dyingDocuments) ForgetMerges(ctx context.Context, uid string) error {
	return d.burn(func() error { return d.Store.ForgetMerges(ctx, uid) })
}

func (d dyingDocuments) MoveDrawing(ctx context.Context, id, from, to string) error {
	return d.burn(func() error { return d.Store.MoveDrawing(ctx, id, from, to) })
}

func (d dyingDocuments) MoveReports(ctx context.Context, from, to string) error {
	return d.burn(func() error { return d.Store.MoveReports(ctx, from, to) })
}

func (d dyingDocuments) RemoveReports(ctx context.Context, by string) error {
	return d.burn(func() error { return d.Store.RemoveReports(ctx, by) })
}

func (d dyingDocuments) ForgetWords(ctx context.Context, drawingID string) error {
	return d.burn(func() error { return d.Store.ForgetWords(ctx, drawingID) })
}

func (d dyingDocuments) Pseudonymise(ctx context.Context, uid string) error {
	return d.burn(func() error { return d.Store.Pseudonymise(ctx, uid) })
}

func (d dyingDocuments) RemovePlayer(ctx context.Context, uid string) error {
	return d.burn(func() error { return d.Store.RemovePlayer(ctx, uid) })
}

func (d dyingFiles) List(ctx context.Context, prefix string) ([]string, error) {
	return d.files.List(ctx, prefix)
}

func (d dyingFiles) Move(ctx context.Context, from, to, contentType string, limit int64) error {
	return d.burn(func() error { return d.files.Move(ctx, from, to, contentType, limit) })
}

func (d dyingFiles) Delete(ctx context.Context, name string) error {
	return d.burn(func() error { return d.files.Delete(ctx, name) })
}

func (d dyingMirror) Drawing(ctx context.Context, id string) error {
	return d.burn(func() error { return d.mirror.Drawing(ctx, id) })
}

func (d dyingMirror) Player(ctx context.Context, uid string) error {
	return d.burn(func() error { return d.mirror.Player(ctx, uid) })
}

func (d dyingUsers) DeleteUser(ctx context.Context, uid string) error {
	return d.burn(func() error { return d.Client.DeleteUser(ctx, uid) })
}

// everyDeath runs a job that dies after its first call, after its second, and so on, each on a stage of its own, until it lives;
// after each death somebody mends.
func everyDeath(t *testing.T, job func(f *fuse) error, mend func()) {
	t.Helper()
	for calls := 1; ; calls++ {
		err := job(newFuse(calls))
		switch {
		case err == nil && calls < 5:
			t.Fatalf("the job made %d calls: too few to be the whole of it", calls)
		case err == nil:
			return
		case !errors.Is(err, errDied):
			t.Fatalf("dying after %d calls: %v", calls, err)
		}
		if mend(); t.Failed() {
			t.Fatalf("after dying after %d calls", calls)
		}
	}
}
