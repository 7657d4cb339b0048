package judge

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"image"
	"image/color"
	"os"
	"slices"
	"testing"

	"paint.wtf/models"
)

// parity is what the Python pipeline that trained models/doodle made of some texts and pictures.
type parity struct {
	Texts []struct {
		Text string
		IDs  []int64
	}
	Embedded []struct {
		Text      string
		Embedding []float32
	}
	Pictures []struct {
		Name          string
		Width, Height int
		Background    [3]uint8
		Rectangles    [][7]int // x, y, width, height, red, green, blue
		view
		Parts []view // where the picture falls apart
	}
}

// view is what the image tower sees, before the values are normalised, and what it makes of it.
type view struct {
	RGB64     []byte // 64×64 pixels, three bytes each
	Embedding []float32
}

func readParity(t *testing.T) parity {
	t.Helper()
	data, err := os.ReadFile("../../../models/doodle/parity.json")
	if err != nil {
		t.Fatal(err)
	}
	var p parity
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	if len(p.Texts) == 0 || len(p.Embedded) == 0 || len(p.Pictures) == 0 {
		t.Fatal("parity.json is empty")
	}
	return p
}

func TestTheEmbeddedModelSeesWhatItWasTrainedToSee(t *testing.T) {
	j := opened(t, models.Doodle())
	p := readParity(t)
	for _, text := range p.Texts {
		ids, _ := j.tokenizer.encode(text.Text)
		ids = ids[:min(len(ids), j.manifest.Text.ContextLength)] // training cuts what the judge refuses
		if !slices.Equal(ids, text.IDs) {
			t.Errorf("%q has the ids %v, and in training %v", text.Text, ids, text.IDs)
		}
	}
	for _, text := range p.Embedded {
		got, err := j.textVectors(t.Context(), []string{text.Text})
		if err != nil {
			t.Fatal(err)
		}
		normalise(text.Embedding)
		if c := dot(got[0], text.Embedding); c < 0.999 {
			t.Errorf("%q: the vectors' cosine is %v", text.Text, c)
		}
	}
	for _, picture := range p.Pictures {
		m := image.NewRGBA(image.Rect(0, 0, picture.Width, picture.Height))
		b := picture.Background
		fill(m, m.Rect, color.RGBA{b[0], b[1], b[2], 255})
		for _, r := range picture.Rectangles {
			fill(m, image.Rect(r[0], r[1], r[0]+r[2], r[1]+r[3]), color.RGBA{uint8(r[4]), uint8(r[5]), uint8(r[6]), 255})
		}
		views, _ := frame(m, j.manifest.Image)
		wanted := append([]view{picture.view}, picture.Parts...)
		seen := embed(t, j, m)
		looks := append([]Image{seen}, seen.Parts...)
		if len(views) != len(wanted) || len(looks) != len(wanted) {
			t.Errorf("%s: %d views and %d vectors, and in training %d", picture.Name, len(views), len(looks), len(wanted))
			continue
		}
		for i, want := range wanted {
			var rgb []byte
			for k := 0; k < len(views[i].Pix); k += 4 {
				rgb = append(rgb, views[i].Pix[k:k+3]...)
			}
			if !bytes.Equal(rgb, want.RGB64) {
				t.Errorf("%s, view %d: the pixels differ: %.60s…", picture.Name, i, base64.StdEncoding.EncodeToString(rgb))
			}
			normalise(want.Embedding)
			if c := dot(looks[i].Vector, want.Embedding); c < 0.999 {
				t.Errorf("%s, view %d: the vectors' cosine is %v", picture.Name, i, c)
			}
		}
	}
}

func TestTheEmbeddedModelReadsEveryLengthOfPrompt(t *testing.T) {
	j := opened(t, models.Doodle())
	long := bytes.Repeat([]byte("a "), 60)
	copy(long, "frog ")
	if _, err := j.Prompt(t.Context(), string(long)); err != nil { // 120 characters, as many words as they can hold
		t.Error(err)
	}
}

func TestTheBankIsReadByTheEmbeddedModel(t *testing.T) {
	bank := models.Bank()
	j := opened(t, models.Doodle(), bank...)
	if len(bank) < 100 || len(j.bank) < len(bank)*9/10 {
		t.Errorf("of %d lines the model knows %d", len(bank), len(j.bank))
	}
}

func TestTheManifestOfCLIPIsValid(t *testing.T) {
	m, err := ReadManifest(os.DirFS("../../../models/clip-vit-b-32"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range m.Files {
		if f.URL == "" {
			t.Errorf("%s has no address to download it from", f.Path)
		}
	}
}
