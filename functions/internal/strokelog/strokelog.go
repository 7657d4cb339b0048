// Package strokelog reads the log of how a drawing was made, as the site's canvas writes it (hosting/src/canvas/log.ts) and its
// player uploads it: whatever is in it may be anybody's invention. A field that it does not know is left out, as on the site.
package strokelog

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"paint.wtf/functions/internal/drawing"
)

// The bounds are those of the site's own reader (parse-op.ts, palette.ts, place.ts).
const (
	maxPoints  = 100_000 // of a stroke
	maxCorners = 1_000   // of a polygon
	maxMask    = 200_000 // characters of a fill's mask
	minSize    = 2       // of a brush, in pixels
	maxSize    = 64
	farthest   = 4096    // from 0, of a coordinate, in pixels
	maxTime    = 1 << 53 // ms; what JavaScript counts exactly
)

// Log is what a hand did, in order.
type Log struct {
	Ops []Op
}

// A Kind is what an operation does.
type Kind string

const (
	Stroke Kind = "stroke"
	Fill   Kind = "fill"
	Shape  Kind = "shape"
	Clear  Kind = "clear"
)

// The tools of a stroke, and the kinds of shapes.
const (
	Pen       = "pen"
	Marker    = "marker"
	Pencil    = "pencil"
	Spray     = "spray"
	Eraser    = "eraser"
	Line      = "line"
	Arrow     = "arrow"
	Rectangle = "rectangle"
	Ellipse   = "ellipse"
	Polygon   = "polygon"
)

// PaperMask is the mask of a fill that colours the paper instead of anything on it.
const PaperMask = "paper"

// Op is one operation; which fields count depends on its kind.
type Op struct {
	Type     Kind     `json:"type"`
	Tool     string   `json:"tool"`     // of a stroke
	Color    string   `json:"color"`    // #rrggbb
	Size     float64  `json:"size"`     // width of the line, 2–64 pixels
	Opacity  *float64 `json:"opacity"`  // 0–1
	Points   []Point  `json:"points"`   // of a stroke
	Mirrored bool     `json:"mirrored"` // drawn a second time, mirrored about the upright middle of the canvas
	Shape    string   `json:"shape"`
	From     *Place   `json:"from"` // of a shape: two corners of its box; of a line its ends
	To       *Place   `json:"to"`
	Corners  []Place  `json:"corners"` // of a polygon
	Filled   *bool    `json:"filled"`  // of a shape
	X        *float64 `json:"x"`       // of a fill: where it was poured
	Y        *float64 `json:"y"`
	Mask     *string  `json:"mask"` // of a fill: which pixels
	// Tolerance is, of a fill, how far a colour may be from the one at X, Y, 0–255.
	Tolerance *float64 `json:"tolerance"`
}

// Place is a point of the canvas, in pixels, x to the right and y down.
type Place struct{ X, Y float64 }

// UnmarshalJSON reads [x, y].
func (p *Place) UnmarshalJSON(data []byte) error {
	return numbers(data, &p.X, &p.Y)
}

// Point is where the pointer was at one time.
type Point struct {
	Place
	Pressure float64 // 0–1
	Time     float64 // ms since the drawing began
}

// UnmarshalJSON reads [x, y, pressure, time].
func (p *Point) UnmarshalJSON(data []byte) error {
	return numbers(data, &p.X, &p.Y, &p.Pressure, &p.Time)
}

// numbers reads an array of exactly as many numbers as there are places for them. The decoder has found it to be JSON: what
// parses as a number is one. A log may hold hundreds of thousands of these, and the decoder's own way takes several times as
// long.
func numbers(data []byte, into ...*float64) error {
	list := bytes.Split(bytes.TrimSuffix(bytes.TrimPrefix(data, []byte("[")), []byte("]")), []byte(","))
	if len(list) != len(into) || data[0] != '[' {
		return fmt.Errorf("%.40s has to be %d numbers", data, len(into))
	}
	for i, text := range list {
		number, err := strconv.ParseFloat(string(bytes.TrimSpace(text)), 64)
		if err != nil {
			return err
		}
		*into[i] = number
	}
	return nil
}

// Unpack inflates an uploaded log, up to drawing.MaxStrokesInflated: a small file may hold gigabytes.
func Unpack(packed []byte) ([]byte, error) {
	if len(packed) > drawing.MaxStrokes {
		return nil, fmt.Errorf("more than %d bytes", drawing.MaxStrokes)
	}
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	log, err := io.ReadAll(io.LimitReader(reader, drawing.MaxStrokesInflated+1))
	if err != nil {
		return nil, err
	}
	if len(log) > drawing.MaxStrokesInflated {
		return nil, fmt.Errorf("more than %d bytes when it is unpacked", drawing.MaxStrokesInflated)
	}
	return log, nil
}

// Read unpacks and parses an uploaded log.
func Read(packed []byte) (Log, error) {
	log, err := Unpack(packed)
	if err != nil {
		return Log{}, err
	}
	return Parse(log)
}

// Parse reads a log, and refuses one that the site's canvas cannot have written.
func Parse(log []byte) (Log, error) {
	var read struct {
		V      int    `json:"v"`
		Width  int    `json:"width"`
		Height int    `json:"height"`
		Seed   *int64 `json:"seed"`
		Ops    *[]Op  `json:"ops"`
	}
	if err := json.Unmarshal(log, &read); err != nil {
		return Log{}, err
	}
	switch {
	case read.V != 1:
		return Log{}, fmt.Errorf("version %d", read.V)
	case read.Width != drawing.Size || read.Height != drawing.Size:
		return Log{}, fmt.Errorf("a canvas of %d×%d", read.Width, read.Height)
	case read.Seed == nil || *read.Seed < 0 || *read.Seed >= 1<<32:
		return Log{}, errors.New("no seed of 32 bits")
	case read.Ops == nil:
		return Log{}, errors.New("no operations")
	}
	for i, op := range *read.Ops {
		if err := op.check(); err != nil {
			return Log{}, fmt.Errorf("operation %d: %w", i, err)
		}
	}
	return Log{*read.Ops}, nil
}
