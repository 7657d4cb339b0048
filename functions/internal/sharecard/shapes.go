package sharecard

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"golang.org/x/image/vector"
)

type point struct{ x, y float64 }

// A shape is a closed outline of straight lines, without crossings.
type shape []point

// curve is how many lines stand for one curve.
const curve = 16

func (s *shape) line(x, y float64) { *s = append(*s, point{x, y}) }

// cubic goes on from the last point along a Bézier curve with two control points.
func (s *shape) cubic(bx, by, cx, cy, dx, dy float64) {
	a := (*s)[len(*s)-1]
	for i := 1; i <= curve; i++ {
		t := float64(i) / curve
		u := 1 - t
		s.line(u*u*u*a.x+3*u*u*t*bx+3*u*t*t*cx+t*t*t*dx, u*u*u*a.y+3*u*u*t*by+3*u*t*t*cy+t*t*t*dy)
	}
}

func ellipse(x, y, rx, ry float64) (s shape) {
	for i := range 4 * curve {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / (4 * curve))
		s.line(x+rx*cos, y+ry*sin)
	}
	return s
}

// box is a rectangle with round corners; radii go clockwise from the upper left. Unequal ones look cut by hand, as on the
// site.
func box(x, y, width, height float64, radii ...float64) (s shape) {
	corner := func(x, y, r, from float64) {
		for i := range curve + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (from + float64(i)/curve))
			s.line(x+r*cos, y+r*sin)
		}
	}
	r := func(i int) float64 { return radii[i%len(radii)] }
	corner(x+r(0), y+r(0), r(0), 2)
	corner(x+width-r(1), y+r(1), r(1), 3)
	corner(x+width-r(2), y+height-r(2), r(2), 0)
	corner(x+r(3), y+height-r(3), r(3), 1)
	return s
}

// placed scales a shape, turns it around the origin by an angle in radians, and moves it.
func (s shape) placed(x, y, scale, turn float64) shape {
	sin, cos := math.Sincos(turn)
	out := make(shape, len(s))
	for i, p := range s {
		out[i] = point{x + scale*(p.x*cos-p.y*sin), y + scale*(p.x*sin+p.y*cos)}
	}
	return out
}

// fill paints the inside of shapes, one colour over all of them.
func fill(to draw.Image, c color.Color, shapes ...shape) {
	// Only where they are: a rasterizer's work is in its area.
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range shapes {
		for _, p := range s {
			left, top, right, bottom = min(left, p.x), min(top, p.y), max(right, p.x), max(bottom, p.y)
		}
	}
	area := image.Rect(int(math.Floor(left)), int(math.Floor(top)), int(math.Ceil(right)), int(math.Ceil(bottom))).Intersect(to.Bounds())
	r := vector.NewRasterizer(area.Dx(), area.Dy())
	for _, s := range shapes {
		for i, p := range s {
			x, y := float32(p.x-float64(area.Min.X)), float32(p.y-float64(area.Min.Y))
			if i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
	}
	r.Draw(to, area, image.NewUniform(c), image.Point{})
}

// outline draws the edge of a smooth shape, width pixels wide: the area between two shapes, one outside and one inside it.
func outline(to draw.Image, c color.Color, width float64, s shape) {
	outer, inner := s.beside(width/2, true), s.beside(-width/2, true)
	slices.Reverse(inner) // the other way round, it is a hole
	fill(to, c, outer, inner)
}

// stroke draws a line without sharp turns, width pixels wide, with round ends.
func stroke(to draw.Image, c color.Color, width float64, line shape) {
	back := slices.Clone(line)
	slices.Reverse(back)
	first, last := line[0], line[len(line)-1]
	band := append(line.beside(width/2, false), back.beside(width/2, false)...)
	for _, part := range []shape{band, ellipse(first.x, first.y, width/2, width/2), ellipse(last.x, last.y, width/2, width/2)} {
		fill(to, c, part)
	}
}

// beside is a line at a distance to the left of another, seen in its direction, y going down: outside a closed shape that
// goes round as ellipse and box do.
func (s shape) beside(distance float64, closed bool) (out shape) {
	s = slices.Compact(slices.Clone(s))
	if closed && s[0] == s[len(s)-1] {
		s = s[1:]
	}
	for i, p := range s {
		before, after := max(i-1, 0), min(i+1, len(s)-1)
		if closed {
			before, after = (i+len(s)-1)%len(s), (i+1)%len(s)
		}
		dx, dy := s[after].x-s[before].x, s[after].y-s[before].y
		if length := math.Hypot(dx, dy); length > 0 {
			out.line(p.x+dy/length*distance, p.y-dx/length*distance)
		}
	}
	return out
}
