package judge

import (
	"image"
	"image/draw"
	"math"
)

const (
	// inkDistance is how far a channel must be from the background to count as ink: above what a scaled or compressed
	// background varies by, below a pale colour.
	inkDistance = 32
	// blankShare is the share of ink pixels under which a canvas is called blank: 0.05 % of 512×512 is a dot of 13 pixels
	// across, less than any drawing.
	blankShare = 0.0005
)

// frame prepares a picture as the manifest's image section says: size×size pixels, opaque. The first view is the whole;
// the others are what it falls into, if it does. It also tells whether the canvas is blank.
func frame(m *image.RGBA, in ImageInput) (views []*image.RGBA, isBlank bool) {
	d := stretchesOf(m)
	paper := d.background()
	count, around := d.ink(paper)
	isBlank = float64(count) < blankShare*float64(d.w*d.h)
	if in.Frame != frameInk || count == 0 {
		return []*image.RGBA{centre(d, in.Size)}, isBlank
	}
	squared := func(d stretches, around image.Rectangle) *image.RGBA {
		return resize(d, inkSquare(around, in.Margin), paper, in.Size, in.Size)
	}
	views = append(views, squared(d, around))
	if in.Apart > 0 {
		for _, part := range d.parts(paper, around, in.Apart) {
			_, ink := part.ink(paper)
			views = append(views, squared(part, ink))
		}
	}
	return views, isBlank
}

// background returns the most common colour; of equally common ones, the smallest r<<16|g<<8|b. On most drawings that is
// the paper, more than half of all pixels.
func (d stretches) background() colour {
	if c, ok := d.majority(); ok {
		return c
	}
	return d.commonest()
}

// majority finds the colour that more than half of the pixels have, if there is one: what a majority has survives when
// every pixel is crossed out against one of another colour (Boyer and Moore, 1981).
func (d stretches) majority() (candidate colour, ok bool) {
	left := 0
	for c, n := range d.each {
		switch {
		case c == candidate:
			left += n
		case left >= n:
			left -= n
		default:
			candidate, left = c, n-left
		}
	}
	count := 0
	for c, n := range d.each {
		if c == candidate {
			count += n
		}
	}
	return candidate, 2*count > d.w*d.h
}

// commonest counts every colour in an open-addressed table, several times faster than a map and bounded by the stretches,
// so that a photograph cannot make it slow.
func (d stretches) commonest() colour {
	bits := 4
	for 1<<bits < 2*len(d.all) {
		bits++
	}
	type slot struct {
		colour colour
		count  uint32
	}
	table := make([]slot, 1<<bits)
	var best slot
	for c, n := range d.each {
		at := uint32(c) * 2654435769 >> (32 - bits) // Fibonacci hashing
		for table[at].count > 0 && table[at].colour != c {
			at = (at + 1) & uint32(len(table)-1)
		}
		t := &table[at]
		t.colour = c
		t.count += uint32(n)
		if t.count > best.count || t.count == best.count && t.colour.order() < best.colour.order() {
			best = *t
		}
	}
	return best.colour
}

// ink finds what was drawn: how many pixels have a channel more than inkDistance from the background, and the smallest
// rectangle around them (empty without ink).
func (d stretches) ink(background colour) (count int, around image.Rectangle) {
	for y := range d.h {
		from := 0
		for _, s := range d.row(y) {
			if s.colour.far(background) {
				count += int(s.end) - from
				around = around.Union(image.Rect(from, y, int(s.end), y+1))
			}
			from = int(s.end)
		}
	}
	return count, around
}

// inkSquare is the square around the ink with a margin (a share of its longer side) on every side. It may reach outside
// the picture.
func inkSquare(around image.Rectangle, margin float64) image.Rectangle {
	side := int(math.Ceil(float64(max(around.Dx(), around.Dy())) * (1 + 2*margin)))
	left := (around.Min.X + around.Max.X - side) >> 1 // >> rounds down below zero, too
	top := (around.Min.Y + around.Max.Y - side) >> 1
	return image.Rect(left, top, left+side, top+side)
}

// centre scales the short side to size and cuts the middle out of the long one, as CLIP does.
func centre(d stretches, size int) *image.RGBA {
	whole := image.Rect(0, 0, d.w, d.h)
	short := min(d.w, d.h)
	w, h := size*d.w/short, size*d.h/short
	scaled := resize(d, whole, 0, w, h)
	if w == h {
		return scaled
	}
	left, top := int(math.RoundToEven(float64(w-size)/2)), int(math.RoundToEven(float64(h-size)/2))
	middle := image.NewRGBA(image.Rect(0, 0, size, size))
	draw.Draw(middle, middle.Rect, scaled, image.Pt(left, top), draw.Src)
	return middle
}
