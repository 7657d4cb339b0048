package evaluation

import (
	"hash/fnv"
	"image/color"
	"math/rand/v2"

	"golang.org/x/image/math/f64"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/sketch"
)

// seeded is the randomness of picture i of a kind: the same in every run, and in whatever order pictures are made.
func seeded(kind string, i int) *rand.Rand {
	h := fnv.New64a()
	_, _ = h.Write([]byte(kind)) // a hash takes everything
	return rand.New(rand.NewPCG(h.Sum64(), uint64(i)))
}

var (
	black = color.NRGBA{A: 255}
	white = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
)

// colours are those of a paint box, all dark enough to be seen on white.
var colours = []color.NRGBA{
	{R: 217, G: 35, B: 35, A: 255}, {R: 240, G: 125, B: 20, A: 255}, {R: 230, G: 180, B: 10, A: 255},
	{R: 40, G: 150, B: 60, A: 255}, {R: 20, G: 140, B: 140, A: 255}, {R: 40, G: 110, B: 230, A: 255},
	{R: 25, G: 35, B: 130, A: 255}, {R: 130, G: 50, B: 180, A: 255}, {R: 230, G: 80, B: 150, A: 255},
	{R: 120, G: 75, B: 40, A: 255}, {R: 110, G: 110, B: 110, A: 255},
}

// leastContrast is how far ink and paper are apart in one channel at least, so that the ink is seen.
const leastContrast = 80

// onPaper lays a colour under a drawing that its first pen is seen on.
func onPaper(d sketch.Drawing, r *rand.Rand) sketch.Drawing {
	corners := []sketch.Point{{}, {X: drawing.Size}, {X: drawing.Size, Y: drawing.Size}, {Y: drawing.Size}}
	return sketch.Join(sketch.Drawing{{Points: corners, Fill: true, Color: paperFor(d, r)}}, d)
}

// paperFor is a colour that a drawing's first pen is seen on: one of the paint box, paler by any amount.
func paperFor(d sketch.Drawing, r *rand.Rand) color.NRGBA {
	for {
		paper, pale := anyColour(r), between(r, 0, 0.8)
		mix := func(c uint8) uint8 { return uint8(float64(c) + (255-float64(c))*pale) }
		paper = color.NRGBA{R: mix(paper.R), G: mix(paper.G), B: mix(paper.B), A: 255}
		ink := d[0].Color
		if max(apart(paper.R, ink.R), apart(paper.G, ink.G), apart(paper.B, ink.B)) >= leastContrast {
			return paper
		}
	}
}

func apart(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

func anyColour(r *rand.Rand) color.NRGBA { return colours[r.IntN(len(colours))] }

// Pens are 4–10 pixels wide, as docs/design.md's doodles are; most people stay with black.
const (
	penLeast, penMost = 4.0, 10.0
	blackShare        = 0.7
)

func pen(r *rand.Rand) (ink color.NRGBA, width float64) {
	width = between(r, penLeast, penMost)
	if r.Float64() < blackShare {
		return black, width
	}
	return anyColour(r), width
}

// A thick pen is three times as wide.
const thickLeast, thickMost = 3 * penLeast, 3 * penMost

// thick is the drawing with one thick pen.
func thick(d sketch.Drawing, r *rand.Rand) sketch.Drawing {
	width, again := between(r, thickLeast, thickMost), make(sketch.Drawing, len(d))
	for i, m := range d {
		m.Width = width
		again[i] = m
	}
	return again
}

func between(r *rand.Rand, least, most float64) float64 { return least + r.Float64()*(most-least) }

// Drawings cover from a third of the canvas to nearly all of it.
const extentLeast, extentMost = 0.3, 0.95

// anywhere puts a drawing at any place of the canvas, its longer side a share of the canvas' between least and most.
func anywhere(d sketch.Drawing, r *rand.Rand, least, most float64) sketch.Drawing {
	side := drawing.Size * between(r, least, most)
	d = d.Fit(sketch.Box{Max: sketch.Point{X: side, Y: side}})
	b := d.Bounds()
	return moved(d, r.Float64()*(drawing.Size-b.Width())-b.Min.X, r.Float64()*(drawing.Size-b.Height())-b.Min.Y)
}

func moved(d sketch.Drawing, x, y float64) sketch.Drawing {
	return d.Transform(f64.Aff3{1, 0, x, 0, 1, y})
}

// boxAt is a box by its left upper corner and its size.
func boxAt(x, y, width, height float64) sketch.Box {
	return sketch.Box{Min: sketch.Point{X: x, Y: y}, Max: sketch.Point{X: x + width, Y: y + height}}
}
