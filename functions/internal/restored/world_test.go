package restored_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"
	firebase "firebase.google.com/go/v4"
	"firebase.google.com/go/v4/auth"
	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/deletion"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/emulator"
	"paint.wtf/functions/internal/merging"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/moderation"
	"paint.wtf/functions/internal/prompt"
	"paint.wtf/functions/internal/restored"
	"paint.wtf/functions/internal/teststack"
)

// A world is a game of its own in every store, as events have mirrored it.
type world struct {
	*testing.T
	restored.Parts
	sql       *pgx.Conn
	mirror    *mirror.Mirror
	deleter   *deletion.Deleter
	merger    *merging.Merger
	moderator *moderation.Moderator
	firestore *emulator.Firestore
	backup    string
	files     map[string][]byte // of the backup
}

func newWorld(t *testing.T) *world {
	t.Helper()
	teststack.Emulators(t)
	project, url := fmt.Sprintf("demo-restored-%d", rand.Uint32()), teststack.Database(t)
	w := &world{T: t, backup: t.TempDir(), files: map[string][]byte{}}
	var err error
	w.Documents, err = docstore.Open(t.Context(), project)
	w.must(err)
	t.Cleanup(func() { _ = w.Documents.Close() })
	w.Boards, err = board.Open(t.Context(), url)
	w.must(err)
	t.Cleanup(w.Boards.Close)
	w.Files, err = blob.Open(t.Context(), project+".appspot.com")
	w.must(err)
	t.Cleanup(func() { _ = w.Files.Close() })
	app, err := firebase.NewApp(t.Context(), &firebase.Config{ProjectID: project})
	w.must(err)
	w.Users, err = app.Auth(t.Context())
	w.must(err)
	w.sql, err = pgx.Connect(t.Context(), url)
	w.must(err)
	t.Cleanup(func() { _ = w.sql.Close(context.WithoutCancel(t.Context())) })
	w.firestore, err = emulator.OpenFirestore(project)
	w.must(err)
	w.mirror = mirror.New(w.Documents, w.Boards)
	w.merger = merging.New(w.Documents, w.Files, w.mirror, w.Users)
	w.deleter = deletion.New(w.Documents, w.Files, w.mirror, w.merger, w.Users)
	w.moderator = moderation.New(w.Documents, w.deleter, nil, 0)
	w.set("prompts/frog", docstore.Prompt{Text: "a frog", State: prompt.Ready, Judge: judge, CreatedAt: start})
	w.must(w.mirror.Prompt(t.Context(), "frog"))
	return w
}

var (
	judge = docstore.Judge{Model: "doodle", Version: "1", Scoring: "1"}
	start = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
)

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) set(path string, document any) {
	w.Helper()
	_, err := w.Documents.Client().Doc(path).Set(w.Context(), document)
	w.must(err)
}

// join makes an account and its player.
func (w *world) join(uid string, with ...func(*auth.UserToCreate)) {
	w.Helper()
	user := (&auth.UserToCreate{}).UID(uid)
	for _, change := range with {
		change(user)
	}
	_, err := w.Users.CreateUser(w.Context(), user)
	w.must(err)
	w.set("players/"+uid, docstore.Player{PlayerID: "public-" + uid, DisplayName: "Name of " + uid, CreatedAt: start})
	w.must(w.mirror.Player(w.Context(), uid))
}

// draw puts a scored drawing on the board, with all that is kept of one.
func (w *world) draw(uid string, raw float64) (id string) {
	w.Helper()
	id = (strings.ReplaceAll(uid, "-", "") + fmt.Sprintf("%020d", rand.Uint64()))[:20]
	w.set("drawings/"+id, docstore.Drawing{
		UID: uid, PromptID: "frog", State: drawing.Scored, CreatedAt: start, ScoredAt: start, Score: 50, Raw: raw,
		Moderation: docstore.Moderation{State: drawing.Unmoderated}, Ranked: true, Judge: judge,
		Image: docstore.Image{Path: drawing.PicturePath(id), SHA256: "hash-of-" + id},
	})
	w.set("embeddings/"+id, docstore.Embedding{Model: "doodle 1"})
	w.set("prompts/frog/likenesses/"+id, docstore.Likeness{Hash: "0"})
	w.set("pictureHashes/frog_hash-of-"+id, docstore.PictureHash{DrawingID: id})
	w.must(w.Files.Write(w.Context(), drawing.PicturePath(id), "image/png", []byte("picture of "+id)))
	w.must(w.Files.Write(w.Context(), drawing.StrokesPath(uid, id), drawing.StrokesType, []byte("strokes of "+id)))
	w.must(w.mirror.Drawing(w.Context(), id))
	return id
}

// decide is a moderator's decision, and the event of it.
func (w *world) decide(by, id, action string) {
	w.Helper()
	d := docstore.Decision{ID: fmt.Sprint(rand.Uint64()), DrawingID: id, Action: action, By: by, At: time.Now()}
	w.must(w.Documents.AddDecision(w.Context(), d))
	w.must(w.moderator.Decided(w.Context(), d.ID))
	w.must(w.mirror.Drawing(w.Context(), id))
}

// backUp is a backup of Firestore and of Storage.
func (w *world) backUp() {
	w.Helper()
	w.must(w.firestore.Export(w.Context(), w.backup))
	for _, name := range w.objects() {
		data, err := w.Files.Read(w.Context(), name, 1<<20)
		w.must(err)
		w.files[name] = data
	}
}

// restore puts both back, as they were.
func (w *world) restore() {
	w.Helper()
	w.must(w.firestore.Clear(w.Context()))
	w.must(w.firestore.Import(w.Context(), w.backup))
	for name, data := range w.files {
		w.must(w.Files.Write(w.Context(), name, "", data))
	}
}

func (w *world) run(dry bool) restored.Report {
	w.Helper()
	report, err := restored.Run(w.Context(), w.Parts, dry)
	w.must(err)
	return report
}

func (w *world) objects() []string {
	w.Helper()
	names, err := w.Files.List(w.Context(), "")
	w.must(err)
	slices.Sort(names)
	return names
}

// document is what is there under a path; nil for nothing.
func (w *world) document(path string) map[string]any {
	w.Helper()
	all := w.documents()
	return all[path]
}

// documents are all there are, by path.
func (w *world) documents() map[string]map[string]any {
	w.Helper()
	all := map[string]map[string]any{}
	w.readBelow(all, w.Documents.Client().Collections(w.Context()))
	return all
}

// readBelow reads the documents of collections, and of the collections below those.
func (w *world) readBelow(all map[string]map[string]any, below *firestore.CollectionIterator) {
	w.Helper()
	collections, err := below.GetAll()
	w.must(err)
	for _, collection := range collections {
		snapshots, err := collection.Documents(w.Context()).GetAll()
		w.must(err)
		for _, snapshot := range snapshots {
			_, path, _ := strings.Cut(snapshot.Ref.Path, "/documents/")
			all[path] = snapshot.Data()
			w.readBelow(all, snapshot.Ref.Collections(w.Context()))
		}
	}
}

// board is the prompt's board, every drawing with its player.
func (w *world) board() (entries []string) {
	w.Helper()
	page, err := w.Boards.Board(w.Context(), board.Query{PromptID: "frog", Scope: board.Drawings, Limit: 100})
	w.must(err)
	for _, e := range page.Entries {
		entries = append(entries, fmt.Sprint(e.Rank, e.DrawingID, e.Player.PlayerID))
	}
	return entries
}
