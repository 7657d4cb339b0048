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

// background returns the most common colour of the canvas's outermost pixels; of equally common ones, the smallest
// r<<16|g<<8|b. A drawing reaches the edge in few places, while paint may fill more than half of the canvas.
func (d stretches) background() colour {
	counts := make(map[colour]int)
	for y := range d.h {
		row := d.row(y)
		if y == 0 || y == d.h-1 {
			from := int32(0)
			for _, s := range row {
				counts[s.colour] += int(s.end - from)
				from = s.end
			}
			continue
		}
		counts[row[0].colour]++
		if d.w > 1 {
			counts[row[len(row)-1].colour]++
		}
	}
	best := d.all[0].colour
	for c, n := range counts {
		if n > counts[best] || n == counts[best] && c.order() < best.order() {
			best = c
		}
	}
	return best
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
