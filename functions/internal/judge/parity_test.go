package judge

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"image"
	"image/color"
	pngformat "image/png"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"paint.wtf/functions/internal/randomclip"
	"paint.wtf/models"
)

// The tests of parity compare this package with the peer of ../../../parity on the same files; its README says who that is.

const (
	mostPixelDifference = 1e-2
	leastCosine         = 0.999
	leastTexts          = 5000 // compared as they are
)

// The job and the answer of parity/peer.mjs.
type peerJob struct {
	Model    string   `json:"model"`
	Work     string   `json:"work"`
	Texts    []string `json:"texts"`
	Embed    []string `json:"embed"`
	Pictures []string `json:"pictures"`
}

type peerAnswer struct {
	Texts []struct {
		IDs    []int64
		Mended *struct {
			Text string
			IDs  []int64
		}
	}
	Embeddings [][]float32
	Pictures   []struct {
		Pixels    []byte
		Embedding []float32
	}
}

func ask(t *testing.T, job peerJob) (a peerAnswer) {
	t.Helper()
	for _, list := range []*[]string{&job.Texts, &job.Embed, &job.Pictures} {
		*list = append([]string{}, *list...) // none is [] in JSON, and nil would be null
	}
	job.Work = t.TempDir()
	question, answer := filepath.Join(job.Work, "job.json"), filepath.Join(job.Work, "answer.json")
	data, err := json.Marshal(job)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(question, data, 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "node", "../../../parity/peer.mjs", question, answer)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("the peer: %v\n%s", err, out)
	}
	if data, err = os.ReadFile(answer); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// smallCLIP is a model of CLIP's shape with a vocabulary of its own.
func smallCLIP(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	err := randomclip.Write(folder, randomclip.Shape{
		ImageSize: 96, Patch: 16, Width: 64, Layers: 3, Heads: 4,
		TextWidth: 48, TextLayers: 2, TextHeads: 3, Context: 77,
		Projection: 32, Merges: mergesOf(parityTexts(1500), 600),
	}, 1)
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// drawings are pictures of all sizes, written as PNGs; some have the size that the model wants.
func drawings(t *testing.T, size int) (paths []string) {
	t.Helper()
	random := rand.New(rand.NewPCG(3, 4))
	folder := t.TempDir()
	for i, bounds := range []image.Point{{512, 512}, {512, 512}, {512, 512}, {size, size}, {size, size}, {300, 200}, {211, 503}, {40, 33}} {
		m := paper(bounds.X, bounds.Y)
		for range 3 + 4*i {
			ink := color.RGBA{uint8(random.IntN(256)), uint8(random.IntN(256)), uint8(random.IntN(256)), 255}
			x, y := random.IntN(bounds.X), random.IntN(bounds.Y)
			fill(m, image.Rect(x, y, x+1+random.IntN(bounds.X/2), y+1+random.IntN(bounds.Y/2)), ink)
		}
		var b bytes.Buffer
		if err := pngformat.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(folder, string(rune('a'+i))+".png")
		if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// compareTokens fails where the ids differ. A text that OpenAI mends first is compared with the mended one's ids.
func compareTokens(t *testing.T, read tokenizer, texts []string, a peerAnswer) {
	t.Helper()
	if len(a.Texts) != len(texts) {
		t.Fatalf("%d answers to %d texts", len(a.Texts), len(texts))
	}
	asTheyAre, mended, wrong := 0, 0, 0
	for i, text := range texts {
		got, _ := read.encode(text)
		want := a.Texts[i].IDs
		if m := a.Texts[i].Mended; m != nil {
			want = m.IDs
			mended++
		} else {
			asTheyAre++
		}
		if !slices.Equal(got, want) {
			if wrong++; wrong <= 10 {
				same := 0
				for same < min(len(got), len(want)) && got[same] == want[same] {
					same++
				}
				t.Errorf("%q: from the %dth of %d and %d on, got %v, want %v", text, same, len(got), len(want), got[same:], want[same:])
			}
		}
	}
	t.Logf("%d texts compared as they are, %d mended; %d differ", asTheyAre, mended, wrong)
	if asTheyAre < leastTexts {
		t.Errorf("only %d texts were compared as they are", asTheyAre)
	}
}

// comparePictures compares tensors and vectors, and fails if the pictures all look alike to the model: then they prove
// nothing.
func comparePictures(t *testing.T, j *Judge, paths []string, a peerAnswer) {
	t.Helper()
	var vectors [][]float32
	worstPixel, worstCosine := 0.0, 1.0
	for i, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := pngformat.Decode(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		pixels := tensor(Framed(picture, j.manifest.Image), j.manifest.Image)
		pixels = pixels[:len(pixels)/2] // the other half is the mirror image
		theirs := make([]float32, len(a.Pictures[i].Pixels)/4)
		if _, err := binary.Decode(a.Pictures[i].Pixels, binary.LittleEndian, theirs); err != nil {
			t.Fatal(err)
		}
		if len(theirs) != len(pixels) {
			t.Fatalf("%s: %d values and %d", path, len(pixels), len(theirs))
		}
		for k := range pixels {
			worstPixel = max(worstPixel, math.Abs(float64(pixels[k]-theirs[k])))
		}
		seen := embed(t, j, picture)
		vector := slices.Clone(a.Pictures[i].Embedding)
		normalise(vector)
		worstCosine = min(worstCosine, dot(seen.Vector, vector))
		vectors = append(vectors, seen.Vector)
	}
	t.Logf("%d pictures: the largest difference of a pixel is %.2g, the smallest cosine %.6f", len(paths), worstPixel, worstCosine)
	if worstPixel > mostPixelDifference || worstCosine < leastCosine {
		t.Error("that is too far apart")
	}
	apart(t, vectors)
}

func compareEmbeddings(t *testing.T, j *Judge, texts []string, a peerAnswer) {
	t.Helper()
	var vectors [][]float32
	for i, text := range texts {
		got, err := j.textVectors(t.Context(), []string{text})
		if err != nil {
			t.Fatal(err)
		}
		normalise(a.Embeddings[i])
		if c := dot(got[0], a.Embeddings[i]); c < leastCosine {
			t.Errorf("%q: the cosine is %v", text, c)
		}
		vectors = append(vectors, got[0])
	}
	apart(t, vectors)
}

func apart(t *testing.T, vectors [][]float32) {
	t.Helper()
	for i := range vectors {
		for k := range i {
			if dot(vectors[i], vectors[k]) < 0.98 {
				return
			}
		}
	}
	t.Error("the model tells nothing apart")
}

var embeddedTexts = []string{"a raccoon driving a tractor", "the world’s fastest frog", "ICE CREAM", "3 cats & 2 dogs", "café", "a lightbulb that is trying its best"}

func TestParityOfACLIPModelWithTransformers(t *testing.T) {
	folder := smallCLIP(t)
	j := opened(t, os.DirFS(folder))
	texts, pictures := parityTexts(6000), drawings(t, 96)
	a := ask(t, peerJob{Model: folder, Texts: texts, Embed: embeddedTexts, Pictures: pictures})
	compareTokens(t, j.tokenizer, texts, a)
	comparePictures(t, j, pictures, a)
	// transformers.js does not mend the apostrophe, so it is asked about the mended text.
	mended := slices.Clone(embeddedTexts)
	mended[1] = "the world's fastest frog"
	compareEmbeddings(t, j, embeddedTexts, ask(t, peerJob{Model: folder, Embed: mended}))
}

func TestParityOfTheEmbeddedModel(t *testing.T) {
	j := opened(t, models.Doodle())
	texts, pictures := parityTexts(leastTexts), drawings(t, 64)
	a := ask(t, peerJob{Model: "../../../models/doodle", Texts: texts, Embed: embeddedTexts, Pictures: pictures})
	compareTokens(t, j.tokenizer, texts, a)
	comparePictures(t, j, pictures, a)
	compareEmbeddings(t, j, embeddedTexts, a)
}

// CLIP's vocabulary is not in the repository; docs/performance.md says where it comes from.
func TestParityWithCLIPsOwnVocabulary(t *testing.T) {
	named := os.Getenv("CLIP_VOCABULARY")
	if named == "" {
		t.Skip("CLIP_VOCABULARY does not name bpe_simple_vocab_16e6.txt.gz")
	}
	vocabulary, err := os.ReadFile(named)
	if err != nil {
		t.Fatal(err)
	}
	folder := smallCLIP(t)
	if err := os.WriteFile(filepath.Join(folder, "merges.txt.gz"), vocabulary, 0o600); err != nil {
		t.Fatal(err)
	}
	read, err := readBPE(bytes.NewReader(vocabulary))
	if err != nil {
		t.Fatal(err)
	}
	texts := parityTexts(12000)
	compareTokens(t, read, texts, ask(t, peerJob{Model: folder, Texts: texts}))
}
