package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"image"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/nsfwshapes"
)

// row is one picture, and its line of the index.
type row struct {
	Concept  nsfwshapes.Concept `json:"concept"`
	Family   string             `json:"family"`
	NearMiss bool               `json:"nearMiss"`
	Seed     int64              `json:"seed"`
	Captions []string           `json:"captions"`
	Text     string             `json:"text,omitempty"` // the word in writing

	family nsfwshapes.Family
}

// wordsEach is how many pictures of a hand's writing there are for one of a shape: it has hundreds of words to write.
const wordsEach = 6

// plan lists the pictures of the training split: count of each family, near of each near miss. Without writing there
// is none of it.
func plan(writing *nsfwshapes.Writing, count, near int) []row {
	var rows []row
	add := func(families []nsfwshapes.Family, n int) {
		for _, f := range families {
			for seed := range int64(n) {
				rows = append(rows, row{f.Concept, f.Name, f.NearMiss, seed, f.Captions, f.Text(seed), f})
			}
		}
	}
	for _, c := range nsfwshapes.Concepts() {
		add(nsfwshapes.Families(c, nsfwshapes.Training), count)
		add(nsfwshapes.NearMisses(c, nsfwshapes.Training), near)
	}
	if writing != nil {
		add(writing.Families(nsfwshapes.Training), wordsEach*count)
		add(writing.NearMisses(nsfwshapes.Training), wordsEach*near)
	}
	return rows
}

// imageInput reads from a model folder how its pictures are framed.
func imageInput(folder fs.FS) (judge.ImageInput, error) {
	data, err := fs.ReadFile(folder, "model.json")
	if err != nil {
		return judge.ImageInput{}, err
	}
	var m judge.Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return judge.ImageInput{}, fmt.Errorf("model.json: %w", err)
	}
	return m.Image, nil
}

// write draws the rows, several at once, and puts the pictures and their index into the folder when all are done.
func write(folder string, rows []row, input judge.ImageInput, workers int) (err error) {
	pictures, err := os.CreateTemp(folder, "pictures-*")
	if err != nil {
		return err
	}
	defer os.Remove(pictures.Name()) // after the rename there is none
	defer pictures.Close()
	var g errgroup.Group
	g.SetLimit(workers)
	for i, r := range rows {
		g.Go(func() error {
			pixels := rgb(judge.Framed(r.family.Draw(r.Seed).Canvas(), input))
			_, err := pictures.WriteAt(pixels, int64(i)*int64(len(pixels)))
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	if err := pictures.Chmod(0o644); err != nil { // a temporary file is its owner's alone
		return err
	}
	if err := pictures.Close(); err != nil {
		return err
	}
	if err := index(filepath.Join(folder, "index.jsonl"), rows); err != nil {
		return err
	}
	return os.Rename(pictures.Name(), filepath.Join(folder, "pictures.u8"))
}

func index(file string, rows []row) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	lines := json.NewEncoder(w)
	for _, r := range rows {
		if err := lines.Encode(r); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// rgb is a picture's bytes without alpha, row by row.
func rgb(m *image.RGBA) []byte {
	out := make([]byte, 0, 3*m.Rect.Dx()*m.Rect.Dy())
	for i := 0; i < len(m.Pix); i += 4 {
		out = append(out, m.Pix[i], m.Pix[i+1], m.Pix[i+2])
	}
	return out
}
