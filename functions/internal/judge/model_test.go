package judge

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"image"
	"image/color"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge/judgetest"
)

// manifestOf is the manifest of the tiny model of testdata. A folder's files are filled in by folderOf.
func manifestOf() Manifest {
	m, err := ReadManifest(os.DirFS("testdata"))
	if err != nil {
		panic(err)
	}
	return m
}

// folderOf is a model folder in memory: the manifest and the files that it names, described rightly.
func folderOf(t testing.TB, m Manifest) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	m.Files = nil
	for _, name := range []string{m.Image.File, m.Text.File, m.Text.Vocabulary} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		m.Files = append(m.Files, File{Path: name, Size: int64(len(data)), SHA256: hex.EncodeToString(sum[:])})
		folder[name] = &fstest.MapFile{Data: data}
	}
	return withManifest(t, folder, m)
}

func withManifest(t testing.TB, folder fstest.MapFS, m Manifest) fstest.MapFS {
	t.Helper()
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	folder = maps.Clone(folder)
	folder["model.json"] = &fstest.MapFile{Data: data}
	return folder
}

func opened(t testing.TB, folder fs.FS, bank ...string) *Judge {
	t.Helper()
	j, err := Open(folder, Options{Library: judgetest.Library(t), Bank: bank})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
	return j
}

func embed(t testing.TB, j *Judge, m image.Image) Image {
	t.Helper()
	seen, err := j.Embed(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	return seen
}

func prompt(t testing.TB, j *Judge, text string) Prompt {
	t.Helper()
	p, err := j.Prompt(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// lopsided is a drawing that its mirror image differs from.
func lopsided() *image.RGBA {
	m := paper(512, 512)
	for y := range 200 {
		for x := range 300 - y {
			m.Set(50+x, 100+y, color.RGBA{200, uint8(x), uint8(y), 255})
		}
	}
	return m
}

func paper(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	return m
}

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

func TestEveryExportOfTheSameTowersGivesTheSameVectors(t *testing.T) {
	picture := lopsided()
	reference := opened(t, folderOf(t, manifestOf()))
	wantImage, wantPrompt := embed(t, reference, picture), prompt(t, reference, "a raccoon driving a tractor")
	if dot(wantImage.Vector, wantImage.Mirror) > 0.999 {
		t.Fatal("the picture and its mirror image look the same: this test proves nothing")
	}
	for name, test := range map[string]struct {
		change   func(*Manifest)
		sameText bool
	}{
		"one picture at once, further outputs": {func(m *Manifest) { m.Image.File = "image-of-one.onnx" }, true},
		"int32 ids, mask first":                {func(m *Manifest) { m.Text.File = "text-int32.onnx" }, true},
		// Without a mask the padding counts, so these two agree with each other and not with the reference.
		"no mask, other names":           {func(m *Manifest) { m.Text.File = "text-no-mask.onnx" }, false},
		"int32, no mask, a fixed length": {func(m *Manifest) { m.Text.File = "text-int32-no-mask.onnx" }, false},
	} {
		t.Run(name, func(t *testing.T) {
			m := manifestOf()
			test.change(&m)
			j := opened(t, folderOf(t, m))
			if got := embed(t, j, picture); !near(dot(got.Vector, wantImage.Vector), 1, 1e-6) || !near(dot(got.Mirror, wantImage.Mirror), 1, 1e-6) {
				t.Error("the picture's vectors differ")
			}
			got := prompt(t, j, "a raccoon driving a tractor")
			if !near(dot(got.Vector, got.Vector), 1, 1e-6) {
				t.Error("the prompt's vector is not a unit vector")
			}
			if test.sameText && !near(dot(got.Vector, wantPrompt.Vector), 1, 1e-6) {
				t.Error("the prompt's vector differs")
			}
			if j.text.trims != test.sameText {
				t.Errorf("rows are trimmed: %v", j.text.trims)
			}
		})
	}
	t.Run("without a mask, int32 and int64 agree", func(t *testing.T) {
		m32, m64 := manifestOf(), manifestOf()
		m32.Text.File, m64.Text.File = "text-int32-no-mask.onnx", "text-no-mask.onnx"
		a, b := opened(t, folderOf(t, m32)), opened(t, folderOf(t, m64))
		if !near(dot(prompt(t, a, "a hot dog").Vector, prompt(t, b, "a hot dog").Vector), 1, 1e-6) {
			t.Error("the vectors differ")
		}
	})
}

func TestAModelOnDiskIsTheSameAsOneInMemory(t *testing.T) {
	folder := folderOf(t, manifestOf())
	disk := t.TempDir()
	if err := os.CopyFS(disk, folder); err != nil {
		t.Fatal(err)
	}
	a, b := opened(t, folder), opened(t, os.DirFS(disk))
	if dot(embed(t, a, lopsided()).Vector, embed(t, b, lopsided()).Vector) < 1-1e-6 {
		t.Error("the vectors differ")
	}
}

func TestAModelThatDoesNotFitIsRefusedWhenItIsOpened(t *testing.T) {
	good := folderOf(t, manifestOf())
	changed := func(change func(*Manifest)) fstest.MapFS {
		m := manifestOf()
		change(&m)
		return folderOf(t, m)
	}
	without := func(name string) fstest.MapFS {
		folder := maps.Clone(good)
		delete(folder, name)
		return folder
	}
	replaced := func(name string, data []byte) fstest.MapFS {
		folder := maps.Clone(good)
		folder[name] = &fstest.MapFile{Data: data}
		return folder
	}
	exchanged := append([]byte{}, good["text.onnx"].Data...)
	exchanged[len(exchanged)/2] ^= 1
	// junk is a folder in which a file that matches its checksum is nonsense.
	junk := func(name string, data []byte) fstest.MapFS {
		m, err := ReadManifest(good)
		if err != nil {
			t.Fatal(err)
		}
		for i := range m.Files {
			if m.Files[i].Path == name {
				sum := sha256.Sum256(data)
				m.Files[i].Size, m.Files[i].SHA256 = int64(len(data)), hex.EncodeToString(sum[:])
			}
		}
		return withManifest(t, replaced(name, data), m)
	}

	for name, test := range map[string]struct {
		folder fs.FS
		words  string
	}{
		"an empty folder":              {fstest.MapFS{}, "model.json"},
		"a manifest that is no JSON":   {replaced("model.json", []byte("{")), "model.json"},
		"a misspelt setting":           {replaced("model.json", []byte(`{"nmae": "x"}`)), `"nmae"`},
		"a missing file":               {without("image.onnx"), "image.onnx"},
		"a file cut short":             {replaced("image.onnx", good["image.onnx"].Data[:100]), "100 bytes"},
		"an exchanged file":            {replaced("text.onnx", exchanged), "SHA-256"},
		"a network that is no ONNX":    {junk("image.onnx", []byte("nonsense")), "image.onnx"},
		"a vocabulary that is none":    {junk("words.json", []byte("[]")), "words.json"},
		"a vocabulary without words":   {junk("words.json", []byte(`{"words": [], "rules": []}`)), "no words"},
		"a vocabulary that repeats":    {junk("words.json", []byte(`{"words": ["a", "a"], "rules": []}`)), "twice"},
		"merges that are no gzip":      {changed(func(m *Manifest) { m.Text.Tokenizer = "clip-bpe" }), "words.json"},
		"an image tower of a width":    {changed(func(m *Manifest) { m.Image.File = "image-wide.onnx" }), "[n, 8]"},
		"another input size":           {changed(func(m *Manifest) { m.Image.Size = 16 }), "[n, 3, 16, 16]"},
		"towers exchanged":             {changed(func(m *Manifest) { m.Image.File, m.Text.File = m.Text.File, m.Image.File }), "text.onnx"},
		"an image for a text tower":    {changed(func(m *Manifest) { m.Text.File = "image-of-one.onnx" }), "int32 or int64"},
		"another context":              {changed(func(m *Manifest) { m.Text.File, m.Text.ContextLength = "text-int32-no-mask.onnx", 15 }), "[n, 15]"},
		"two widths":                   {changed(func(m *Manifest) { m.EmbeddingWidth = 12; m.Image.File = "image-wide.onnx" }), "text.onnx"},
		"a probe of another width":     {changed(func(m *Manifest) { m.TextProbe.Linear = &Linear{Weights: []float64{1}} }), "8 dimensions"},
		"no templates":                 {changed(func(m *Manifest) { m.PromptTemplates = nil }), "promptTemplates"},
		"a template without a place":   {changed(func(m *Manifest) { m.PromptTemplates = []string{"a drawing"} }), "{}"},
		"an unknown frame":             {changed(func(m *Manifest) { m.Image.Frame = "middle" }), "middle"},
		"an unknown tokenizer":         {changed(func(m *Manifest) { m.Text.Tokenizer = "sentencepiece" }), "sentencepiece"},
		"a scale upside down":          {changed(func(m *Manifest) { m.Score = Scale{1, 0} }), "rawAt0"},
		"a probe without a range":      {changed(func(m *Manifest) { m.TextProbe.High = m.TextProbe.Low }), "low"},
		"concepts without contrasts":   {changed(func(m *Manifest) { m.NSFW.Contrasts = nil }), "contrasts"},
		"a threshold that is no share": {changed(func(m *Manifest) { m.NSFW.Concepts[0].Threshold = 2 }), "threshold"},
		"a deviation of zero":          {changed(func(m *Manifest) { m.Image.Std[1] = 0 }), "std"},
		"a contrast too long": {changed(func(m *Manifest) {
			m.NSFW.Contrasts = []string{strings.Repeat("a frog ", 20)}
		}), "nsfw.contrasts"},
		"a path out of the folder": {withManifest(t, good, func() Manifest {
			m := manifestOf()
			m.Files = []File{{Path: "../image.onnx", Size: 1, SHA256: strings.Repeat("0", 64)}}
			return m
		}()), "../image.onnx"},
	} {
		t.Run(name, func(t *testing.T) {
			j, err := Open(test.folder, Options{Library: judgetest.Library(t)})
			if err == nil {
				j.Close()
				t.Fatal("it was opened")
			}
			if !strings.Contains(err.Error(), test.words) {
				t.Errorf("%q does not say %q", err, test.words)
			}
		})
	}
}

func TestTheLibraryIsNamedOrTheErrorSaysWhatToDo(t *testing.T) {
	t.Setenv(libraryVariable, "")
	if _, err := FindLibrary(""); err == nil || !strings.Contains(err.Error(), libraryVariable) {
		t.Errorf("got %v", err)
	}
	if _, err := FindLibrary("/nowhere/libonnxruntime.so.1"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	there := filepath.Join(t.TempDir(), "lib.so")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv(libraryVariable, there)
	if got, err := FindLibrary(""); err != nil || got != there {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestAPromptThatCannotBeReadIsAFault(t *testing.T) {
	j := opened(t, folderOf(t, manifestOf()))
	for name, test := range map[string]struct {
		text string
		want *fault.Fault
	}{
		"nothing":                     {"", fault.PromptEmpty},
		"only space":                  {" \t\n", fault.PromptEmpty},
		"only words nobody knows":     {"xyzzy plugh", fault.PromptNoWords},
		"only signs":                  {"!!! 🎉", fault.PromptNoWords},
		"more words than the context": {strings.Repeat("frog ", 16), fault.PromptTooLong},
		"too long with the template":  {strings.TrimSpace(strings.Repeat("frog ", 14)), fault.PromptTooLong},
		"far too long":                {strings.Repeat("frog ", 1e6), fault.PromptTooLong},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := j.Prompt(t.Context(), test.text); fault.Of(err) != test.want {
				t.Errorf("got %v", err)
			}
		})
	}
	if _, err := j.Prompt(t.Context(), strings.TrimSpace(strings.Repeat("frog ", 12))); err != nil {
		t.Errorf("12 words and 3 of the template fit into 16: %v", err)
	}
}

func TestAStoppedContextAndAClosedJudgeAreErrors(t *testing.T) {
	j := opened(t, folderOf(t, manifestOf()))
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := j.Embed(stopped, lopsided()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := j.Prompt(stopped, "a frog"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Embed(t.Context(), lopsided()); !errors.Is(err, errClosed) {
		t.Errorf("got %v", err)
	}
	if err := j.Close(); err != nil {
		t.Errorf("a second Close: %v", err)
	}
}

func TestManyAtOnceGetWhatOneGets(t *testing.T) {
	j := opened(t, folderOf(t, manifestOf()), "a frog", "a hot dog")
	picture := lopsided()
	want := j.Score(embed(t, j, picture), prompt(t, j, "a frog"))
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 3 {
				seen, err := j.Embed(t.Context(), picture)
				if err != nil {
					t.Error(err)
					return
				}
				p, err := j.Prompt(t.Context(), "a frog")
				if err != nil {
					t.Error(err)
					return
				}
				if got := j.Score(seen, p); !near(got.Raw, want.Raw, 1e-6) {
					t.Errorf("raw %v, then %v", want.Raw, got.Raw)
				}
			}
		})
	}
	all.Wait()
}

func TestScoresAgreeAcrossThreadCounts(t *testing.T) {
	one := opened(t, folderOf(t, manifestOf()))
	two, err := Open(folderOf(t, manifestOf()), Options{Library: judgetest.Library(t), Threads: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer two.Close()
	a := one.Score(embed(t, one, lopsided()), prompt(t, one, "a frog"))
	b := two.Score(embed(t, two, lopsided()), prompt(t, two, "a frog"))
	if !near(a.Raw, b.Raw, 1e-3) {
		t.Errorf("raw %v and %v", a.Raw, b.Raw)
	}
}
