package likeness

import (
	"image"
	"math"
)

// inkDistance is how far a pixel's grey must be from the paper's to be ink, as for the judge (judge/frame.go).
const inkDistance = 32

// A greySum is a picture in grey, summed up from its upper left corner, so that the mean of any rectangle takes four look-ups
// (Crow's summed-area table, 1984). Ink is summed up in the same way.
type greySum struct {
	w, h  int
	paper float64
	grey  []float64
	ink   []int
}

func sumOf(picture *image.NRGBA) greySum {
	b := picture.Bounds()
	g := greySum{w: b.Dx(), h: b.Dy(), paper: edgeGrey(picture)}
	g.grey, g.ink = make([]float64, (g.w+1)*(g.h+1)), make([]int, (g.w+1)*(g.h+1))
	for y := range g.h {
		rowGrey, rowInk := 0.0, 0
		for x := range g.w {
			v := greyAt(picture, b.Min.X+x, b.Min.Y+y)
			rowGrey += v
			if math.Abs(v-g.paper) > inkDistance {
				rowInk++
			}
			at := (y+1)*(g.w+1) + x + 1
			g.grey[at] = g.grey[at-g.w-1] + rowGrey
			g.ink[at] = g.ink[at-g.w-1] + rowInk
		}
	}
	return g
}

// greyAt is a pixel's luma, 0–255 (ITU-R BT.601).
func greyAt(picture *image.NRGBA, x, y int) float64 {
	at := picture.Pix[picture.PixOffset(x, y):]
	return 0.299*float64(at[0]) + 0.587*float64(at[1]) + 0.114*float64(at[2])
}

// edgeGrey is the grey that most pixels along the picture's edge have, in steps of 1: the paper's, on nearly every drawing.
func edgeGrey(picture *image.NRGBA) float64 {
	b := picture.Bounds()
	var count [256]int
	commonest := 255
	note := func(x, y int) {
		v := int(greyAt(picture, x, y) + 0.5)
		if count[v]++; count[v] > count[commonest] {
			commonest = v
		}
	}
	for x := b.Min.X; x < b.Max.X; x++ {
		note(x, b.Min.Y)
		note(x, b.Max.Y-1)
	}
	for y := b.Min.Y + 1; y < b.Max.Y-1; y++ {
		note(b.Min.X, y)
		note(b.Max.X-1, y)
	}
	return float64(commonest)
}

// box is what holds all ink but a little, with padding around; it may reach outside of the picture. ok is false without ink.
func (g greySum) box() (box image.Rectangle, ok bool) {
	all := g.ink[len(g.ink)-1]
	if all == 0 {
		return box, false
	}
	least := int(trimmed * float64(all))
	left, right := within(g.w, all, least, func(x int) int { return g.ink[g.h*(g.w+1)+x] })
	top, bottom := within(g.h, all, least, func(y int) int { return g.ink[y*(g.w+1)+g.w] })
	box = image.Rect(left, top, right, bottom)
	return box.Inset(-max(int(padding*float64(max(box.Dx(), box.Dy()))), cells)), true
}

// within is the range, of so many columns or rows, before and behind which there is no more than the least ink; before(i) is
// all ink before i.
func within(size, all, least int, before func(i int) int) (from, to int) {
	to = size
	for before(from+1) <= least {
		from++
	}
	for all-before(to-1) <= least {
		to--
	}
	return from, to
}

// mean is the grey of a rectangle that is not empty, which is the paper's outside of the picture.
func (g greySum) mean(r image.Rectangle) float64 {
	in := r.Intersect(image.Rect(0, 0, g.w, g.h))
	at := func(x, y int) float64 { return g.grey[y*(g.w+1)+x] }
	sum := g.paper * float64(r.Dx()*r.Dy()-in.Dx()*in.Dy())
	if !in.Empty() {
		sum += at(in.Max.X, in.Max.Y) - at(in.Min.X, in.Max.Y) - at(in.Max.X, in.Min.Y) + at(in.Min.X, in.Min.Y)
	}
	return sum / float64(r.Dx()*r.Dy())
}
