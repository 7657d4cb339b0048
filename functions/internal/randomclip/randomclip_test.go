package randomclip_test

import (
	"bytes"
	"image"
	"os"
	"path/filepath"
	"testing"

	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/judge/judgetest"
	"paint.wtf/functions/internal/randomclip"
)

var tiny = randomclip.Shape{
	ImageSize: 32, Patch: 16, Width: 8, Layers: 1, Heads: 2,
	TextWidth: 8, TextLayers: 1, TextHeads: 2, Context: 12,
	Projection: 4, Merges: []string{"t h", "th e</w>"},
}

func written(t *testing.T, seed uint64) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "model")
	if err := randomclip.Write(folder, tiny, seed); err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestAModelLoadsAndReads(t *testing.T) {
	j, err := judge.Open(os.DirFS(written(t, 1)), judge.Options{Library: judgetest.Library(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if _, err := j.Embed(t.Context(), image.NewGray(image.Rect(0, 0, 50, 40))); err != nil {
		t.Error(err)
	}
	if _, err := j.Prompt(t.Context(), "the frog"); err != nil {
		t.Error(err)
	}
}

func TestASeedMakesOneModel(t *testing.T) {
	first, again, other := written(t, 1), written(t, 1), written(t, 2)
	for _, name := range []string{"image.onnx", "text.onnx", "model.json", "merges.txt.gz"} {
		read := func(folder string) []byte {
			data, err := os.ReadFile(filepath.Join(folder, name))
			if err != nil {
				t.Fatal(err)
			}
			return data
		}
		if !bytes.Equal(read(first), read(again)) {
			t.Errorf("%s differs from one time to the next", name)
		}
		if name == "image.onnx" && bytes.Equal(read(first), read(other)) {
			t.Error("two seeds make one model")
		}
	}
}
