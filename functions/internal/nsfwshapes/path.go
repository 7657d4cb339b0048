package nsfwshapes

import (
	"math"

	"paint.wtf/functions/internal/sketch"
)

type point = sketch.Point

// path is a line through points, in units of the drawing: about −1 to 1, y downwards. Angles are in degrees, clockwise
// from straight up, as on a compass.
type path []point

// way is the point at a distance in a direction.
func way(from point, angle, distance float64) point {
	sin, cos := math.Sincos(angle * math.Pi / 180)
	return point{X: from.X + sin*distance, Y: from.Y - cos*distance}
}

// line goes straight through the points x, y, x, y, …
func line(xy ...float64) path {
	p := make(path, len(xy)/2)
	for i := range p {
		p[i] = point{X: xy[2*i], Y: xy[2*i+1]}
	}
	return p
}

// polygon is line that ends where it began.
func polygon(xy ...float64) path { return line(xy...).closed() }

func (p path) closed() path { return append(p[:len(p):len(p)], p[0]) }

const smoothness = 8 // points between two of a curve: at 512 pixels a chord deviates by less than the pen's half

// curve goes smoothly through the points.
func curve(xy ...float64) path {
	p := line(xy...)
	before, after := p[0], p[len(p)-1]
	return smooth(append(append(path{before}, p...), after))
}

// loop is curve that closes smoothly.
func loop(xy ...float64) path {
	p := line(xy...)
	return smooth(append(append(path{p[len(p)-1]}, p...), p[0], p[1]))
}

// smooth is the Catmull-Rom spline through all points but the first and the last.
func smooth(p path) path {
	var out path
	for i := 1; i+2 < len(p); i++ {
		a, b, c, d := p[i-1], p[i], p[i+1], p[i+2]
		for k := range smoothness {
			t := float64(k) / smoothness
			out = append(out, point{X: catmullRom(a.X, b.X, c.X, d.X, t), Y: catmullRom(a.Y, b.Y, c.Y, d.Y, t)})
		}
	}
	return append(out, p[len(p)-2])
}

func catmullRom(a, b, c, d, t float64) float64 {
	return 0.5 * (2*b + (c-a)*t + (2*a-5*b+4*c-d)*t*t + (3*b-a-3*c+d)*t*t*t)
}

// arc is a part of an ellipse between two angles.
func arc(x, y, rx, ry, from, to float64) path {
	n := max(6, int(math.Abs(to-from)/12))
	p := make(path, n+1)
	for i := range p {
		sin, cos := math.Sincos((from + (to-from)*float64(i)/float64(n)) * math.Pi / 180)
		p[i] = point{X: x + rx*sin, Y: y - ry*cos}
	}
	return p
}

func ring(x, y, rx, ry float64) path { return arc(x, y, rx, ry, 0, 360) }

func disc(x, y, r float64) path { return ring(x, y, r, r) }

// box is a rectangle between two corners.
func box(x0, y0, x1, y1 float64) path { return polygon(x0, y0, x1, y0, x1, y1, x0, y1) }

// along joins two points.
func along(points ...point) path { return points }

// tube is the outline of something long and round about an axis, as wide at its beginning and end as given, with a round
// end; it is open at the beginning. An axis of no length, a limb cut off, has no outline.
func tube(axis path, from, to float64) path {
	var left, right path
	for i, p := range axis {
		a, b := axis[max(i-1, 0)], axis[min(i+1, len(axis)-1)]
		dx, dy := b.X-a.X, b.Y-a.Y
		length := math.Hypot(dx, dy)
		if length == 0 {
			continue
		}
		r := from + (to-from)*float64(i)/float64(len(axis)-1)
		nx, ny := -dy/length*r, dx/length*r
		left, right = append(left, point{X: p.X + nx, Y: p.Y + ny}), append(right, point{X: p.X - nx, Y: p.Y - ny})
	}
	if len(left) == 0 {
		return nil
	}
	end := axis[len(axis)-1]
	first := left[len(left)-1]
	angle := math.Atan2(first.X-end.X, -(first.Y-end.Y)) * 180 / math.Pi
	out := append(left, arc(end.X, end.Y, to, to, angle, angle-180)...)
	for i := range right {
		out = append(out, right[len(right)-1-i])
	}
	return out
}

// wave goes from one point to another with turns to both sides.
func wave(a, b point, turns int, height float64) path {
	var xy []float64
	dx, dy := b.X-a.X, b.Y-a.Y
	length := math.Hypot(dx, dy) + 1e-9
	for i := range 2*turns + 1 {
		t := float64(i) / float64(2*turns)
		side := height * float64(i%2*2-1)
		if i == 0 || i == 2*turns {
			side = 0
		}
		xy = append(xy, a.X+dx*t-dy/length*side, a.Y+dy*t+dx/length*side)
	}
	return curve(xy...)
}

// affine maps points: x' = a·x + b·y + e, y' = c·x + d·y + f.
type affine struct{ a, b, c, d, e, f float64 }

var identity = affine{a: 1, d: 1}

func move(x, y float64) affine    { return affine{a: 1, d: 1, e: x, f: y} }
func stretch(x, y float64) affine { return affine{a: x, d: y} }
func turn(degrees float64) affine {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return affine{a: cos, b: -sin, c: sin, d: cos}
}
func shear(degrees float64) affine { return affine{a: 1, b: math.Tan(degrees * math.Pi / 180), d: 1} }

// then is first m, then n.
func (m affine) then(n affine) affine {
	return affine{
		a: n.a*m.a + n.b*m.c, b: n.a*m.b + n.b*m.d,
		c: n.c*m.a + n.d*m.c, d: n.c*m.b + n.d*m.d,
		e: n.a*m.e + n.b*m.f + n.e, f: n.c*m.e + n.d*m.f + n.f,
	}
}

func (m affine) of(p point) point {
	return point{X: m.a*p.X + m.b*p.Y + m.e, Y: m.c*p.X + m.d*p.Y + m.f}
}

func (p path) mapped(m affine) path {
	out := make(path, len(p))
	for i := range p {
		out[i] = m.of(p[i])
	}
	return out
}

func distance(a, b point) float64 { return math.Hypot(b.X-a.X, b.Y-a.Y) }

// bearing is the direction from a to b.
func bearing(a, b point) float64 { return math.Atan2(b.X-a.X, a.Y-b.Y) * 180 / math.Pi }
