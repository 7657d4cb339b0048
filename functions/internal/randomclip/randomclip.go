// Package randomclip writes model folders of CLIP's architecture with random weights: what they make of a picture means
// nothing, but takes as long, and as many bytes, as in a trained model of that shape. Tests and benchmarks use them, as
// trained weights cannot be in the repository.
package randomclip

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// Shape is the architecture of a model.
type Shape struct {
	ImageSize, Patch     int // pixels a side
	Width, Layers, Heads int // of the image tower

	TextWidth, TextLayers, TextHeads int
	Context                          int // tokens

	Projection int // the width of the embeddings
	// Merges are the vocabulary: pairs such as "t h", each of two tokens that the bytes or an earlier pair make.
	Merges []string
}

// ViTB32 has the image tower of ViT-B/32 (Radford et al., 2021, table 20), 351 MB, and a small text tower.
var ViTB32 = Shape{
	ImageSize: 224, Patch: 32, Width: 768, Layers: 12, Heads: 12,
	TextWidth: 64, TextLayers: 1, TextHeads: 2, Context: 77,
	Projection: 512,
	Merges:     []string{"t h", "th e</w>", "i n", "e r</w>"},
}

// Write makes the folder of a model, which the same seed makes again byte for byte.
func Write(folder string, s Shape, seed uint64) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	image := &builder{graph: graph{name: "image"}, random: rand.New(rand.NewPCG(seed, 1))}
	image.imageTower(s)
	text := &builder{graph: graph{name: "text"}, random: rand.New(rand.NewPCG(seed, 2))}
	text.textTower(s, 2*256+len(s.Merges)+2) // bytes inside and at the end of a word, merges, start and end
	var files []file
	for _, part := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"image.onnx", image.writeTo},
		{"text.onnx", text.writeTo},
		{"merges.txt.gz", func(w io.Writer) error {
			z := gzip.NewWriter(w)
			if _, err := io.WriteString(z, "#version: made up\n"+strings.Join(s.Merges, "\n")+"\n"); err != nil {
				return err
			}
			return z.Close()
		}},
	} {
		f, err := write(folder, part.name, part.write)
		if err != nil {
			return err
		}
		files = append(files, f)
	}
	return writeManifest(folder, s, files)
}

// file is an entry of a manifest's files.
type file struct {
	Path   string `json:"path"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
	URL    string `json:"url"`
}

func write(folder, name string, content func(io.Writer) error) (file, error) {
	f, err := os.Create(filepath.Join(folder, name))
	if err != nil {
		return file{}, err
	}
	defer f.Close()
	sum := sha256.New()
	w := bufio.NewWriterSize(io.MultiWriter(f, sum), 1<<20)
	if err := errors.Join(content(w), w.Flush()); err != nil {
		return file{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return file{}, err
	}
	return file{Path: name, Size: info.Size(), SHA256: hex.EncodeToString(sum.Sum(nil))}, f.Close()
}

// writeManifest describes the folder as docs/model-folder.md says, with CLIP's own preprocessing and scale. It does not
// use judge.Manifest, because the judge's own tests use this package.
func writeManifest(folder string, s Shape, files []file) error {
	type object map[string]any
	data, err := json.MarshalIndent(object{
		"name": "random", "version": "1", "scoring": "1", "licence": "Apache-2.0", "source": "functions/internal/randomclip",
		"files": files,
		"image": object{
			"file": "image.onnx", "size": s.ImageSize, "frame": "centre",
			"mean": []float64{0.48145466, 0.4578275, 0.40821073}, "std": []float64{0.26862954, 0.26130258, 0.27577711},
		},
		"text":            object{"file": "text.onnx", "tokenizer": "clip-bpe", "vocabulary": "merges.txt.gz", "contextLength": s.Context},
		"embeddingWidth":  s.Projection,
		"logitScale":      100,
		"promptTemplates": []string{"{}"},
		"score":           object{"rawAt0": -1, "rawAt100": 1},
		"textProbe":       object{"low": 0, "high": 1},
	}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "model.json"), append(data, '\n'), 0o644)
}
