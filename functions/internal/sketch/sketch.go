// Package sketch draws on the game's canvas: strokes of a round pen and filled shapes, for evaluations and tests that
// need pictures. Points are in pixels of the canvas, x to the right and y down; whatever lies outside is cut off.
//
//	d := sketch.Drawing{{Points: outline, Color: red, Fill: true}, {Points: outline, Color: black, Width: 6}}
//	picture := d.Fit(sketch.Box{Max: sketch.Point{X: 512, Y: 512}}).Canvas()
package sketch

import (
	"image/color"
	"math"

	"golang.org/x/image/math/f64"
)

// Point is a place on the canvas, in pixels.
type Point struct{ X, Y float64 }

// Mark is one thing that a hand does: a stroke, or a filled shape.
//
// A stroke is a polyline of Width pixels with round caps and joins; one point is a dot. A filled shape is the polygon
// of its points, closed by itself, non-zero winding, and has no outline. A hole in it is a contour that goes round the
// other way: append its points and come back to the polygon's first one, since an edge that is passed in both
// directions leaves no trace.
type Mark struct {
	Points []Point
	Fill   bool
	Color  color.NRGBA
	Width  float64 // of a stroke; a filled shape has none
}

// Drawing is marks from the lowest to the uppermost.
type Drawing []Mark

// Join puts b over a. Neither is changed.
func Join(a, b Drawing) Drawing {
	return append(append(make(Drawing, 0, len(a)+len(b)), a...), b...)
}

// Box is a rectangle with Min at its upper left.
type Box struct{ Min, Max Point }

// Width of the box in pixels.
func (b Box) Width() float64 { return b.Max.X - b.Min.X }

// Height of the box in pixels.
func (b Box) Height() float64 { return b.Max.Y - b.Min.Y }

// Centre of the box.
func (b Box) Centre() Point { return Point{(b.Min.X + b.Max.X) / 2, (b.Min.Y + b.Max.Y) / 2} }

// Bounds is the smallest box around the ink, with the width of the strokes; the zero Box without any.
func (d Drawing) Bounds() Box {
	b := Box{Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}}
	for _, m := range d {
		r := m.reach()
		for _, p := range m.Points {
			b.Min = Point{min(b.Min.X, p.X-r), min(b.Min.Y, p.Y-r)}
			b.Max = Point{max(b.Max.X, p.X+r), max(b.Max.Y, p.Y+r)}
		}
	}
	if b.Min.X > b.Max.X {
		return Box{}
	}
	return b
}

// reach is how far the ink goes beyond the points.
func (m Mark) reach() float64 {
	if m.Fill {
		return 0
	}
	return m.Width / 2
}

// Fit scales the drawing alike in both directions and moves it, so that it fills the box as far as it can, in its
// middle. Pens keep their width; the widest has room within the box.
func (d Drawing) Fit(box Box) Drawing {
	pen := 0.0
	bare := make(Drawing, len(d))
	for i, m := range d {
		pen = max(pen, 2*m.reach())
		bare[i] = Mark{Points: m.Points, Fill: true}
	}
	is := bare.Bounds()
	scale := min((box.Width()-pen)/is.Width(), (box.Height()-pen)/is.Height())
	if math.IsInf(scale, 0) || math.IsNaN(scale) { // a dot is as large as it is
		scale = 1
	}
	from, to := is.Centre(), box.Centre()
	return d.Transform(f64.Aff3{scale, 0, to.X - scale*from.X, 0, scale, to.Y - scale*from.Y})
}

// Transform moves every point by an affine map: x' = a[0]·x + a[1]·y + a[2], y' = a[3]·x + a[4]·y + a[5]. Pens keep
// their width. The drawing itself is not changed.
func (d Drawing) Transform(a f64.Aff3) Drawing {
	out := make(Drawing, len(d))
	for i, m := range d {
		out[i] = m
		out[i].Points = make([]Point, len(m.Points))
		for k, p := range m.Points {
			out[i].Points[k] = Point{a[0]*p.X + a[1]*p.Y + a[2], a[3]*p.X + a[4]*p.Y + a[5]}
		}
	}
	return out
}

// Turned is the map that turns by degrees, clockwise as seen on the canvas, about a point that stays where it is.
func Turned(degrees float64, about Point) f64.Aff3 {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return f64.Aff3{cos, -sin, about.X - cos*about.X + sin*about.Y, sin, cos, about.Y - sin*about.X - cos*about.Y}
}

// Stretched is the map that scales by x and y about a point that stays where it is; a negative factor mirrors.
func Stretched(x, y float64, about Point) f64.Aff3 {
	return f64.Aff3{x, 0, about.X * (1 - x), 0, y, about.Y * (1 - y)}
}
