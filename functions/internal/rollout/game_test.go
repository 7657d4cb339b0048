package rollout

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	firebase "firebase.google.com/go/v4"
	"firebase.google.com/go/v4/auth"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/judge/judgetest"
	"paint.wtf/functions/internal/prompt"
	"paint.wtf/functions/internal/teststack"
)

// A model is a judge's folder, and the judge itself, which tells what it says of any picture.
type model struct {
	folder, name string
	judge        *judge.Judge
	said         map[string]judge.Result // of drawings, by id
}

// openModel makes the tiny model with another manifest. It flags nothing: what waits for a moderator is on no board.
func openModel(t *testing.T, change func(map[string]any)) *model {
	t.Helper()
	folder := judgetest.Changed(t, func(m map[string]any) {
		m["nsfw"] = map[string]any{"contrasts": []string{}, "concepts": []any{}}
		change(m)
	})
	j, err := judge.Open(os.DirFS(folder), judge.Options{Library: judgetest.Library(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = j.Close() })
	m := j.Manifest()
	return &model{folder, m.Name + " " + m.Version + " " + m.Scoring, j, map[string]judge.Result{}}
}

// A game is a project of its own on the real parts, played over HTTP. Events go where Eventarc would send them.
type game struct {
	*deployment
	project, bucket string
	documents       *docstore.Store
	files           *blob.Store
	texts           map[string]string // of prompts, by id
	uid, token      string

	mu       sync.Mutex
	pictures map[string]picture // of drawings, by id
}

type picture struct {
	promptID string
	pixels   image.Image
}

func newGame(t *testing.T) *game {
	t.Helper()
	teststack.Emulators(t)
	project := fmt.Sprintf("demo-rollout-%d", rand.Uint32())
	g := &game{
		project: project, bucket: project + ".appspot.com", texts: map[string]string{}, pictures: map[string]picture{}, uid: newID(),
	}
	g.deployment = newDeployment(t,
		"DATABASE_URL="+teststack.Database(t), "GOOGLE_CLOUD_PROJECT="+project, "STORAGE_BUCKET="+g.bucket)
	var err error
	g.documents, err = docstore.Open(t.Context(), project)
	g.must(err)
	t.Cleanup(func() { _ = g.documents.Close() })
	g.files, err = blob.Open(t.Context(), g.bucket)
	g.must(err)
	t.Cleanup(func() { _ = g.files.Close() })
	app, err := firebase.NewApp(t.Context(), &firebase.Config{ProjectID: project})
	g.must(err)
	users, err := app.Auth(t.Context())
	g.must(err)
	_, err = users.CreateUser(t.Context(), (&auth.UserToCreate{}).UID(g.uid))
	g.must(err)
	g.token = unsigned(project, g.uid)
	return g
}

func (g *game) must(err error) {
	g.Helper()
	if err != nil {
		g.Fatal(err)
	}
}

// unsigned is an ID token that only the emulator takes: that signs for its first project alone.
func unsigned(project, uid string) string {
	now := time.Now().Unix()
	encode := func(part map[string]any) string {
		text, _ := json.Marshal(part)
		return base64.RawURLEncoding.EncodeToString(text)
	}
	return encode(map[string]any{"alg": "none", "typ": "JWT"}) + "." + encode(map[string]any{
		"iss": "https://securetoken.google.com/" + project, "aud": project, "sub": uid, "user_id": uid,
		"iat": now, "auth_time": now, "exp": now + 3600, "firebase": map[string]any{"sign_in_provider": "anonymous"},
	}) + "."
}

func newID() string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	id := make([]byte, 20)
	for i := range id {
		id[i] = letters[rand.IntN(len(letters))]
	}
	return string(id)
}

// ask adds a prompt as an admin does, and waits until it is ready.
func (g *game) ask(text string) {
	g.Helper()
	id := newID()
	_, err := g.documents.AddPromptAs(g.Context(), id, text)
	g.must(err)
	g.must(g.written(g.Context(), "prompts", id))
	read, err := g.documents.Prompt(g.Context(), id)
	g.must(err)
	if read.Value.State != prompt.Ready {
		g.Fatalf("the prompt is %+v", read.Value)
	}
	g.texts[id] = text
}

// paint draws something that nobody has drawn, submits it and has it scored and mirrored.
func (g *game) paint(ctx context.Context, promptID string) error {
	id, pixels := newID(), image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	draw.Draw(pixels, pixels.Bounds(), image.White, image.Point{}, draw.Src)
	for range 4 {
		x, y := rand.IntN(400), rand.IntN(400)
		colour := color.NRGBA{uint8(rand.IntN(256)), uint8(rand.IntN(256)), uint8(rand.IntN(256)), 255}
		draw.Draw(pixels, image.Rect(x, y, x+20+rand.IntN(90), y+20+rand.IntN(90)), image.NewUniform(colour), image.Point{}, draw.Src)
	}
	g.mu.Lock()
	g.pictures[id] = picture{promptID, pixels}
	g.mu.Unlock()
	status, answer, err := g.do(ctx, http.MethodPost, "/api/submissions",
		http.Header{"Authorization": {"Bearer " + g.token}, "Content-Type": {"application/json"}},
		fmt.Appendf(nil, `{"drawingId": %q, "promptId": %q}`, id, promptID))
	if err != nil || status != http.StatusCreated && status != http.StatusOK {
		return fmt.Errorf("submission: %d %s, %w", status, answer, err)
	}
	var file, log bytes.Buffer
	if err := png.Encode(&file, pixels); err != nil {
		return err
	}
	zip := gzip.NewWriter(&log)
	if _, err := zip.Write([]byte(`{"v":1,"width":512,"height":512,"seed":1,"ops":[]}`)); err != nil {
		return err
	}
	if err := zip.Close(); err != nil {
		return err
	}
	if err := g.files.Write(ctx, drawing.StrokesPath(g.uid, id), drawing.StrokesType, log.Bytes()); err != nil {
		return err
	}
	upload := drawing.UploadPath(g.uid, id)
	if err := g.files.Write(ctx, upload, "image/png", file.Bytes()); err != nil {
		return err
	}
	now := time.Now()
	object, err := json.Marshal(map[string]any{
		"bucket": g.bucket, "name": upload, "generation": strconv.FormatInt(now.UnixMicro(), 10),
		"size": strconv.Itoa(file.Len()), "timeCreated": now,
	})
	if err != nil {
		return err
	}
	if err := g.deliver(ctx, "ScoreDrawing", "google.cloud.storage.object.v1.finalized", "application/json", object); err != nil {
		return err
	}
	return g.written(ctx, "drawings", id)
}

// written delivers the event that a document was written: to any process, and sometimes twice.
func (g *game) written(ctx context.Context, collection, id string) error {
	function := map[string]string{"prompts": "PromptWritten", "drawings": "DrawingWritten"}[collection]
	document, err := proto.Marshal(&firestorepb.Document{
		Name: "projects/" + g.project + "/databases/(default)/documents/" + collection + "/" + id,
	})
	if err != nil {
		return err
	}
	event := protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), document)
	for range 1 + rand.IntN(2) {
		if err := g.deliver(ctx, function, "google.cloud.firestore.document.v1.written", "application/protobuf", event); err != nil {
			return err
		}
	}
	return nil
}

func (g *game) deliver(ctx context.Context, function, kind, contentType string, data []byte) error {
	status, answer, err := g.do(ctx, http.MethodPost, "/"+function, http.Header{
		"Ce-Specversion": {"1.0"}, "Ce-Id": {newID()}, "Ce-Type": {kind}, "Ce-Source": {"//test"},
		"Ce-Time": {time.Now().UTC().Format(time.RFC3339Nano)}, "Content-Type": {contentType},
	}, data)
	if err == nil && status >= http.StatusBadRequest {
		err = fmt.Errorf("%s answers %d %s", function, status, answer)
	}
	return err
}

// rescore is runRescore with the events of what it writes, as Firestore sends them of every write. They matter here: a read of the
// emulator's may miss a write that is older than the time that it gives for itself, and what was mirrored of it then stands above
// the write, until the event.
func (g *game) rescore(model, want string) {
	g.Helper()
	g.runRescore(model, want)
	g.mu.Lock()
	drawings := slices.Collect(maps.Keys(g.pictures))
	g.mu.Unlock()
	for _, id := range drawings {
		g.must(g.written(g.Context(), "drawings", id))
	}
}
