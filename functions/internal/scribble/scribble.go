// Package scribble makes drawings for programs that play the game: pictures with the stroke logs that they were drawn by.
package scribble

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"image/color"
	"math"
	"math/rand/v2"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/sketch"
)

// New is a drawing that nobody drew before: its picture as a PNG of the game's canvas, and its stroke log, packed as uploads are.
func New() (picture, strokes []byte, err error) {
	type op struct {
		Type    string       `json:"type"`
		Tool    string       `json:"tool"`
		Color   string       `json:"color"`
		Size    float64      `json:"size"`
		Opacity float64      `json:"opacity"`
		Points  [][4]float64 `json:"points"`
	}
	log := struct {
		V      int  `json:"v"`
		Width  int  `json:"width"`
		Height int  `json:"height"`
		Seed   int  `json:"seed"`
		Ops    []op `json:"ops"`
	}{V: 1, Width: 512, Height: 512, Seed: rand.IntN(1 << 30)}
	var marks sketch.Drawing
	at := 0.0 // milliseconds
	for range 4 + rand.IntN(8) {
		x, y, way := 100+312*rand.Float64(), 100+312*rand.Float64(), 2*math.Pi*rand.Float64()
		mark := sketch.Mark{Color: color.NRGBA{A: 255}, Width: 4 + 6*rand.Float64()}
		stroke := op{Type: "stroke", Tool: "pen", Color: "#000000", Size: mark.Width, Opacity: 1}
		for range 10 + rand.IntN(30) {
			way += rand.NormFloat64() / 3
			x, y, at = min(max(x+8*math.Cos(way), 5), 507), min(max(y+8*math.Sin(way), 5), 507), at+16
			mark.Points = append(mark.Points, sketch.Point{X: x, Y: y})
			stroke.Points = append(stroke.Points, [4]float64{x, y, 0.5, at})
		}
		marks = append(marks, mark)
		log.Ops = append(log.Ops, stroke)
		at += 300
	}
	picture, err = drawing.Encode(marks.Canvas())
	if err != nil {
		return nil, nil, err
	}
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	if err := json.NewEncoder(zip).Encode(log); err != nil {
		return nil, nil, err
	}
	if err := zip.Close(); err != nil {
		return nil, nil, err
	}
	return picture, packed.Bytes(), nil
}
