package judge

import (
	"encoding/binary"
	"image"
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

// pixel reads four bytes as one number, for comparing.
func pixel(pix []uint8, i int) uint32 { return binary.LittleEndian.Uint32(pix[i:]) }

// order is r<<16|g<<8|b of a number that pixel gave.
func order(p uint32) uint32 { return p&0xff<<16 | p&0xff00 | p>>16&0xff }

// background returns the most common colour of an opaque picture; of equally common ones, the smallest r<<16|g<<8|b.
func background(m *image.RGBA) uint32 {
	// Nearly every drawing leaves most of the paper free: then one pass of majority voting finds the colour (Boyer and
	// Moore, "MJRTY", 1981) and a second one proves it.
	var candidate uint32
	votes := 0
	for i := 0; i+4 <= len(m.Pix); i += 4 {
		switch p := pixel(m.Pix, i); {
		case votes == 0:
			candidate, votes = p, 1
		case p == candidate:
			votes++
		default:
			votes--
		}
	}
	count := 0
	for i := 0; i+4 <= len(m.Pix); i += 4 {
		if pixel(m.Pix, i) == candidate {
			count++
		}
	}
	if 2*count > len(m.Pix)/4 {
		return candidate
	}
	return mostCommon(m)
}

// mostCommon counts every colour in an open-addressed table: several times faster than a map, and bounded by the number
// of pixels, so a photograph cannot make it slow.
func mostCommon(m *image.RGBA) uint32 {
	bits := 4
	for 1<<bits < len(m.Pix)/2 { // twice as many slots as pixels
		bits++
	}
	type slot struct{ colour, count uint32 }
	table := make([]slot, 1<<bits)
	var best slot
	for i := 0; i+4 <= len(m.Pix); i += 4 {
		p := pixel(m.Pix, i)
		at := p * 2654435769 >> (32 - bits) // Fibonacci hashing
		for table[at].count > 0 && table[at].colour != p {
			at = (at + 1) & uint32(len(table)-1)
		}
		s := &table[at]
		s.colour = p
		s.count++
		if s.count > best.count || s.count == best.count && order(p) < order(best.colour) {
			best = *s
		}
	}
	return best.colour
}

// ink finds what was drawn: how many pixels have a channel more than inkDistance from the background, and the smallest
// rectangle around them (empty without ink).
func ink(m *image.RGBA, background uint32) (count int, around image.Rectangle) {
	r, g, b := int(background&0xff), int(background>>8&0xff), int(background>>16&0xff)
	far := func(v uint8, from int) bool {
		d := int(v) - from
		return d > inkDistance || d < -inkDistance
	}
	w, h := m.Rect.Dx(), m.Rect.Dy()
	around.Min, around.Max = image.Pt(w, h), image.Pt(0, 0)
	for y := range h {
		row := m.Pix[y*m.Stride : y*m.Stride+4*w]
		first, last := -1, -1
		for i := 0; i+4 <= len(row); i += 4 {
			if pixel(row, i) == background {
				continue
			}
			if far(row[i], r) || far(row[i+1], g) || far(row[i+2], b) {
				if first < 0 {
					first = i / 4
				}
				last = i / 4
				count++
			}
		}
		if first >= 0 {
			around.Min.X = min(around.Min.X, first)
			around.Max.X = max(around.Max.X, last+1)
			around.Min.Y = min(around.Min.Y, y)
			around.Max.Y = y + 1
		}
	}
	if count == 0 {
		return 0, image.Rectangle{}
	}
	return count, around
}

// blank reports whether so few pixels are ink that nothing was drawn.
func blank(m *image.RGBA, ink int) bool {
	return float64(ink) < blankShare*float64(m.Rect.Dx()*m.Rect.Dy())
}

// inkSquare is the square around the ink with a margin (a share of its longer side) on every side. It may reach outside
// the picture.
func inkSquare(around image.Rectangle, margin float64) image.Rectangle {
	side := int(math.Ceil(float64(max(around.Dx(), around.Dy())) * (1 + 2*margin)))
	left := (around.Min.X + around.Max.X - side) >> 1 // >> rounds down below zero, too
	top := (around.Min.Y + around.Max.Y - side) >> 1
	return image.Rect(left, top, left+side, top+side)
}

// cut copies a rectangle out of the picture; what lies outside it is background.
func cut(m *image.RGBA, area image.Rectangle, background uint32) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, area.Dx(), area.Dy()))
	inside := area.Intersect(m.Rect)
	if inside != area {
		for i := 0; i+4 <= len(out.Pix); i += 4 {
			binary.LittleEndian.PutUint32(out.Pix[i:], background)
		}
	}
	for y := inside.Min.Y; y < inside.Max.Y; y++ {
		to := out.PixOffset(inside.Min.X-area.Min.X, y-area.Min.Y)
		from := m.PixOffset(inside.Min.X, y)
		copy(out.Pix[to:to+4*inside.Dx()], m.Pix[from:])
	}
	return out
}

// frame prepares a picture as the manifest's image section says: size×size pixels, opaque. It also tells whether the
// canvas is blank.
func frame(m *image.RGBA, in ImageInput) (framed *image.RGBA, isBlank bool) {
	paper := background(m)
	count, around := ink(m, paper)
	isBlank = blank(m, count)
	if in.Frame == frameInk && count > 0 {
		m = cut(m, inkSquare(around, in.Margin), paper)
	}
	return centre(m, in.Size), isBlank
}

// centre scales the short side to size and cuts the middle out of the long one, as CLIP does.
func centre(m *image.RGBA, size int) *image.RGBA {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	if w == h {
		return resize(m, size, size)
	}
	short := min(w, h)
	w, h = size*w/short, size*h/short
	scaled := resize(m, w, h)
	left, top := int(math.RoundToEven(float64(w-size)/2)), int(math.RoundToEven(float64(h-size)/2))
	return cut(scaled, image.Rect(left, top, left+size, top+size), 0)
}
