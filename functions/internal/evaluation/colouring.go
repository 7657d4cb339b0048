package evaluation

import (
	"image"
	"image/color"
	"math/rand/v2"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/sketch"
)

// A player closes the gaps of a drawing before pouring paint into it, and leaves specks alone.
const (
	closedGap    = 12 // pixels between lines that paint does not get through
	leastArea    = 250
	outlineReach = 24      // pixels from the outside, with gaps closed, that a line is the drawing's outline
	mainShare    = 2.0 / 3 // of the areas that get the drawing's main colour; the others get any
)

// areas number the pixels of the canvas that lines enclose from 1, row by row; 0 is everything else.
type areas [drawing.Size * drawing.Size]int32

// division is how lines divide the canvas.
type division struct {
	enclosed areas
	count    int   // of them
	outside  areas // 1 where lines do not keep a pixel from the edge of the canvas
}

// encloses tells whether a drawing's lines enclose anything to paint.
func encloses(d sketch.Drawing) bool {
	return divided(coverage(d, closedGap)).count > 0
}

// colouredIn is the drawing with everything painted that its lines enclose.
func colouredIn(d sketch.Drawing, r *rand.Rand) *image.NRGBA {
	return poured(d, white, inTwoThirds(anyColour(r), r), d[0].Color)
}

// brushed is the same without a line round it, as a brush alone leaves it: the outline has the main colour.
func brushed(d sketch.Drawing, r *rand.Rand) *image.NRGBA {
	main := anyColour(r)
	return poured(d, white, inTwoThirds(main, r), main)
}

// colouredAround is the drawing with a colour around it that its pen is seen on; what its lines enclose stays white.
func colouredAround(d sketch.Drawing, r *rand.Rand) *image.NRGBA {
	return poured(d, paperFor(d, r), func() color.NRGBA { return white }, d[0].Color)
}

// inTwoThirds gives areas the main colour, or any.
func inTwoThirds(main color.NRGBA, r *rand.Rand) func() color.NRGBA {
	return func() color.NRGBA {
		if r.Float64() < mainShare {
			return main
		}
		return anyColour(r)
	}
}

// poured is the drawing with its outline in a colour, and paint outside and, for each area that its lines enclose, inside.
func poured(d sketch.Drawing, outside color.NRGBA, inside func() color.NRGBA, outline color.NRGBA) *image.NRGBA {
	canvas := divided(coverage(d, closedGap))
	canvas.enclosed.grow(closedGap/2 + 2) // up to the lines, and a little under them
	ink := d[0].Color
	if outline != ink {
		canvas.outside.grow(outlineReach)
	}
	paints := []color.NRGBA{outside}
	for range canvas.count {
		paints = append(paints, inside())
	}
	lines := coverage(d, 0)
	out := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	for i, area := range canvas.enclosed {
		paint, pen := paints[area], ink
		if canvas.outside[i] != 0 {
			pen = outline
		}
		mix := func(below, above uint8) uint8 {
			return uint8((int(below)*(255-int(lines[i])) + int(above)*int(lines[i]) + 127) / 255)
		}
		out.Pix[4*i], out.Pix[4*i+1], out.Pix[4*i+2], out.Pix[4*i+3] = mix(paint.R, pen.R), mix(paint.G, pen.G), mix(paint.B, pen.B), 255
	}
	return out
}

// coverage is how much of each pixel lines cover that are wider by some pixels, 0..255.
func coverage(d sketch.Drawing, wider float64) []uint8 {
	black := make(sketch.Drawing, len(d))
	for i, m := range d {
		m.Color, m.Width = color.NRGBA{A: 255}, m.Width+wider
		black[i] = m
	}
	canvas := black.Canvas()
	covered := make([]uint8, drawing.Size*drawing.Size)
	for i := range covered {
		covered[i] = 255 - canvas.Pix[4*i]
	}
	return covered
}

// divided finds the areas that lines keep from the edge of the canvas, but for those that are too small, and the others.
func divided(lines []uint8) *division {
	found := &division{}
	var seen [len(found.enclosed)]bool
	for start := range seen {
		if seen[start] || lines[start] >= 128 {
			continue
		}
		seen[start] = true
		area, atEdge := []int{start}, false
		for next := 0; next < len(area); next++ {
			i := area[next]
			atEdge = atEdge || onEdge(i)
			for _, to := range neighbours(i) {
				if !seen[to] && lines[to] < 128 {
					seen[to] = true
					area = append(area, to)
				}
			}
		}
		switch {
		case atEdge:
			found.outside.number(area, 1)
		case len(area) >= leastArea:
			found.count++
			found.enclosed.number(area, int32(found.count))
		}
	}
	return found
}

func (a *areas) number(pixels []int, area int32) {
	for _, i := range pixels {
		a[i] = area
	}
}

// grow gives the pixels around each area to it, as many times as are said.
func (a *areas) grow(times int) {
	var rim []int
	for i, area := range a {
		if area != 0 {
			rim = append(rim, i)
		}
	}
	for range times {
		var taken []int
		for _, i := range rim {
			for _, to := range neighbours(i) {
				if a[to] == 0 {
					a[to] = a[i]
					taken = append(taken, to)
				}
			}
		}
		rim = taken
	}
}

func onEdge(i int) bool {
	x, y := i%drawing.Size, i/drawing.Size
	return x == 0 || y == 0 || x == drawing.Size-1 || y == drawing.Size-1
}

// neighbours are the pixels left, right, above and below.
func neighbours(i int) []int {
	x, y := i%drawing.Size, i/drawing.Size
	all := make([]int, 0, 4)
	if x > 0 {
		all = append(all, i-1)
	}
	if x < drawing.Size-1 {
		all = append(all, i+1)
	}
	if y > 0 {
		all = append(all, i-drawing.Size)
	}
	if y < drawing.Size-1 {
		all = append(all, i+drawing.Size)
	}
	return all
}
