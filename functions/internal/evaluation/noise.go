package evaluation

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/sketch"
)

// canvasOf paints every pixel; values outside 0..1 are cut off.
func canvasOf(pixel func(x, y int) [3]float64) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	for y := range drawing.Size {
		for x := range drawing.Size {
			at := m.Pix[m.PixOffset(x, y):]
			for c, v := range pixel(x, y) {
				at[c] = uint8(255*min(max(v, 0), 1) + 0.5)
			}
			at[3] = 255
		}
	}
	return m
}

// pink is noise of which every octave carries as much, as in photographs (1/f): coloured, but mostly light and dark.
func pink(r *rand.Rand) *image.NRGBA {
	octaves := func(gain float64) func(x, y int) float64 {
		var layers []func(x, y float64) float64
		for cells := 2; cells <= drawing.Size/2; cells *= 2 {
			layers = append(layers, lattice(r, cells))
		}
		return func(x, y int) float64 {
			sum := 0.0
			for _, layer := range layers {
				sum += layer(float64(x)/drawing.Size, float64(y)/drawing.Size)
			}
			return gain * sum
		}
	}
	light := octaves(0.13)
	tint := [3]func(x, y int) float64{octaves(0.05), octaves(0.05), octaves(0.05)}
	base := [3]float64{between(r, 0.3, 0.7), between(r, 0.3, 0.7), between(r, 0.3, 0.7)}
	return canvasOf(func(x, y int) [3]float64 {
		l := light(x, y)
		return [3]float64{base[0] + l + tint[0](x, y), base[1] + l + tint[1](x, y), base[2] + l + tint[2](x, y)}
	})
}

// lattice is normal noise on a grid of cells, smoothly between its points; x and y are 0..1.
func lattice(r *rand.Rand, cells int) func(x, y float64) float64 {
	side := cells + 2
	values := make([]float64, side*side)
	for i := range values {
		values[i] = r.NormFloat64()
	}
	smooth := func(t float64) float64 { return t * t * (3 - 2*t) }
	return func(x, y float64) float64 {
		x, y = x*float64(cells), y*float64(cells)
		at := int(y)*side + int(x)
		tx, ty := smooth(x-math.Floor(x)), smooth(y-math.Floor(y))
		above := values[at]*(1-tx) + values[at+1]*tx
		below := values[at+side]*(1-tx) + values[at+side+1]*tx
		return above*(1-ty) + below*ty
	}
}

// gradient runs from one colour to another, straight or from a point, with a little grain.
func gradient(r *rand.Rand) *image.NRGBA {
	var from, to [3]float64
	for c := range from {
		from[c], to[c] = r.Float64(), r.Float64()
	}
	sin, cos := math.Sincos(r.Float64() * 2 * math.Pi)
	round := r.IntN(2) == 0
	cx, cy := r.Float64(), r.Float64()
	return canvasOf(func(x, y int) [3]float64 {
		u, v := float64(x)/drawing.Size-cx, float64(y)/drawing.Size-cy
		t := 0.5 + u*cos + v*sin
		if round {
			t = math.Hypot(u, v)
		}
		t = min(max(t, 0), 1) + r.NormFloat64()*0.01
		return [3]float64{from[0] + t*(to[0]-from[0]), from[1] + t*(to[1]-from[1]), from[2] + t*(to[2]-from[2])}
	})
}

// filled is the whole canvas in one colour.
func filled(r *rand.Rand) *image.NRGBA {
	all := boxAt(0, 0, drawing.Size, drawing.Size)
	return sketch.Drawing{rectangle(all, anyInk(r))}.Canvas()
}

// halfFilled is a part of the canvas in one colour: a rectangle to its edges.
func halfFilled(r *rand.Rand) *image.NRGBA {
	part := boxAt(0, 0, drawing.Size*between(r, 0.3, 0.9), drawing.Size)
	if r.IntN(2) == 0 {
		part = boxAt(0, drawing.Size*between(r, 0.1, 0.7), drawing.Size, drawing.Size)
	}
	return sketch.Drawing{rectangle(part, anyInk(r))}.Canvas()
}

func anyInk(r *rand.Rand) color.NRGBA {
	ink, _ := pen(r)
	return ink
}

func rectangle(b sketch.Box, ink color.NRGBA) sketch.Mark {
	corners := []sketch.Point{b.Min, {X: b.Max.X, Y: b.Min.Y}, b.Max, {X: b.Min.X, Y: b.Max.Y}}
	return sketch.Mark{Points: corners, Fill: true, Color: ink}
}
