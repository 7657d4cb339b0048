// Package quickdraw reads human doodles of Google's Quick, Draw! data set (CC BY 4.0), and knows which of them the
// embedded model never saw in training.
package quickdraw

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"image/color"
	"io"
	"os"
	"path/filepath"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/sketch"
)

// Doodle is a drawing that somebody made in twenty seconds.
type Doodle struct {
	Category string
	Line     int  // of its category, from 0, in the order of the file
	Seen     bool // training had other doodles of this category
	Strokes  [][]sketch.Point
}

// Drawn is the doodle in one pen; the coordinates are the file's, 0 to 255.
func (d Doodle) Drawn(ink color.NRGBA, width float64) sketch.Drawing {
	out := make(sketch.Drawing, len(d.Strokes))
	for i, s := range d.Strokes {
		out[i] = sketch.Mark{Points: s, Color: ink, Width: width}
	}
	return out
}

// row is a line of the data set: strokes are pairs of lists, of x and of y.
type row struct {
	Word    string         `json:"word"`
	Drawing [][2][]float64 `json:"drawing"`
}

func (r row) strokes() ([][]sketch.Point, error) {
	var all [][]sketch.Point
	for _, xy := range r.Drawing {
		if len(xy[0]) != len(xy[1]) || len(xy[0]) == 0 {
			return nil, fmt.Errorf("a stroke has %d x and %d y", len(xy[0]), len(xy[1]))
		}
		s := make([]sketch.Point, len(xy[0]))
		for i := range s {
			s[i] = sketch.Point{X: xy[0][i], Y: xy[1][i]}
		}
		all = append(all, s)
	}
	if len(all) == 0 {
		return nil, errors.New("the drawing has no strokes")
	}
	return all, nil
}

// File is what a folder of doodles holds: gzipped NDJSON of the data set's simplified drawings.
const File = "drawings.ndjson.gz"

// ReadFolder reads all doodles of a folder's File.
func ReadFolder(folder string) (_ []Doodle, err error) {
	name := filepath.Join(folder, File)
	defer fault.Wrap(&err, "read %s", name)
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return read(z)
}

// read reads NDJSON of any categories, each numbered by itself.
func read(in io.Reader) ([]Doodle, error) {
	var all []Doodle
	lines := map[string]int{}
	scanner := bufio.NewScanner(in)
	scanner.Buffer(nil, 1<<20)
	for n := 1; scanner.Scan(); n++ {
		var r row
		if err := json.Unmarshal(scanner.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		strokes, err := r.strokes()
		if err != nil {
			return nil, fmt.Errorf("line %d (%s): %w", n, r.Word, err)
		}
		all = append(all, Doodle{Category: r.Word, Line: lines[r.Word], Strokes: strokes})
		lines[r.Word]++
	}
	return all, scanner.Err()
}
