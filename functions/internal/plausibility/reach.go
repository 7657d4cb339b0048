package plausibility

import (
	"math"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/strokelog"
)

const (
	// soft is how far paint may lie from where a line's edge is, in pixels: smoothed edges, and grains of a pencil, which
	// are up to 1.35 pixels wide and lie up to 0.8 from the middle of theirs (brush-pencil.ts).
	soft = 2.5
	// cut is the share of the way between two points by which a smoothed pen may miss a corner (perfect-freehand, with the
	// streamlining of outline.ts), and mostCut the most of it in pixels, so that a log of few points does not reach everywhere.
	cut, mostCut = 0.5, 30
	// patience is how many rows of lines are looked at. Half an hour of a mirrored pen of the widest size, 60 points a
	// second, takes two thirds of it; a log that somebody made to keep a processor busy could take twenty times as many.
	patience = 1 << 25
)

// A reach is the pixels that the operations of a log may have painted, or more of them.
type reach struct {
	// next is, of each pixel of a row, the first one from there on that is not reached, or the row's end: so every pixel is
	// marked once, however often a log goes over it (union-find, with paths halved).
	next [drawing.Size][drawing.Size + 1]int16
	// rows is how many rows of lines were looked at.
	rows int
}

func newReach() *reach {
	r := &reach{}
	for y := range r.next {
		for x := range r.next[y] {
			r.next[y][x] = int16(x)
		}
	}
	return r
}

// has reports whether a pixel is reached; every pixel is, where the log was too long to tell.
func (r *reach) has(x, y int) bool { return r.next[y][x] != int16(x) || r.rows > patience }

// row marks the pixels of a row from one place up to, not including, another.
func (r *reach) row(y int, from, to float64) {
	row := &r.next[y]
	end := int16(min(max(math.Ceil(to), 0), drawing.Size))
	for x := open(row, int16(min(max(math.Floor(from), 0), drawing.Size))); x < end; x = open(row, x) {
		row[x] = x + 1
	}
}

func open(row *[drawing.Size + 1]int16, x int16) int16 {
	for row[x] != x {
		row[x] = row[row[x]]
		x = row[x]
	}
	return x
}

// line marks all pixels that are no farther from a straight line than a radius, in every row of it.
func (r *reach) line(a, b strokelog.Place, radius float64) {
	if a.Y > b.Y {
		a, b = b, a
	}
	dx, dy := b.X-a.X, b.Y-a.Y
	top, bottom := max(int(a.Y-radius), 0), min(int(b.Y+radius)+1, drawing.Size)
	if r.rows += max(bottom-top, 0); r.rows > patience {
		return
	}
	for y := top; y < bottom; y++ {
		// The part of the line that is near enough to this row bounds the pixels that can be.
		middle := float64(y) + 0.5
		from, to := 0.0, 1.0
		if dy > 0 {
			from, to = max((middle-radius-a.Y)/dy, 0), min((middle+radius-a.Y)/dy, 1)
		}
		left, right := a.X+from*dx, a.X+to*dx
		r.row(y, min(left, right)-radius, max(left, right)+radius)
	}
}

// box marks a rectangle, however its corners lie.
func (r *reach) box(a, b strokelog.Place, around float64) {
	for y := max(int(min(a.Y, b.Y)-around), 0); y < min(int(max(a.Y, b.Y)+around)+1, drawing.Size); y++ {
		r.row(y, min(a.X, b.X)-around, max(a.X, b.X)+around)
	}
}

// add marks what a stroke or a shape may paint, or take away; both where it is mirrored.
func (r *reach) add(o strokelog.Op) {
	if o.Mirrored {
		r.add(mirrored(o))
	}
	switch o.Type {
	case strokelog.Stroke:
		r.stroke(o)
	case strokelog.Shape:
		r.shape(o)
	}
}

// stroke marks the line through a stroke's points. The widest a pen gets is 1.6 times its size, where it is pressed hardest
// (outline.ts); a pencil gets 1.4 times as wide, the others no wider than they are.
func (r *reach) stroke(o strokelog.Op) {
	radius := 0.8*o.Size + soft
	for i, p := range o.Points {
		before := o.Points[max(i-1, 0)].Place
		way := math.Hypot(p.X-before.X, p.Y-before.Y)
		r.line(before, p.Place, radius+min(cut*way, mostCut))
	}
}

// shape marks a shape's outline, or all of its box where it is full.
func (r *reach) shape(o strokelog.Op) {
	from, to, around := *o.From, *o.To, o.Size/2+soft
	switch {
	case o.Shape == strokelog.Line:
		r.line(from, to, around)
	case o.Shape == strokelog.Arrow:
		// Its barbs are 8 pixels and 2.5 times its size long, and 0.6 of that to the side (shape.ts).
		r.line(from, to, around)
		r.line(to, to, around+math.Hypot(1, 0.6)*(8+2.5*o.Size))
	case o.Shape == strokelog.Polygon:
		for i, corner := range o.Corners {
			r.line(corner, o.Corners[(i+1)%len(o.Corners)], around)
		}
		if *o.Filled {
			from, to = bounds(o.Corners)
			r.box(from, to, around)
		}
	case *o.Filled:
		r.box(from, to, around)
	case o.Shape == strokelog.Rectangle:
		r.outline(from, to, around)
	default:
		r.ellipse(from, to, around)
	}
}

func (r *reach) outline(a, b strokelog.Place, around float64) {
	c, d := strokelog.Place{X: a.X, Y: b.Y}, strokelog.Place{X: b.X, Y: a.Y}
	for _, side := range [][2]strokelog.Place{{a, c}, {c, b}, {b, d}, {d, a}} {
		r.line(side[0], side[1], around)
	}
}

// edges is how many straight lines stand for an ellipse. They miss one as large as the canvas by 1 − cos(π/edges) of its
// radius, less than a third of a pixel.
const edges = 96

func (r *reach) ellipse(a, b strokelog.Place, around float64) {
	at := func(i int) strokelog.Place {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / edges)
		return strokelog.Place{X: (a.X + b.X + (b.X-a.X)*cos) / 2, Y: (a.Y + b.Y + (b.Y-a.Y)*sin) / 2}
	}
	for i := range edges {
		r.line(at(i), at(i+1), around)
	}
}

// bounds are two corners of the box around some places, of which there is at least one.
func bounds(places []strokelog.Place) (from, to strokelog.Place) {
	from, to = places[0], places[0]
	for _, p := range places {
		from = strokelog.Place{X: min(from.X, p.X), Y: min(from.Y, p.Y)}
		to = strokelog.Place{X: max(to.X, p.X), Y: max(to.Y, p.Y)}
	}
	return from, to
}

// mirrored is what a mirrored operation draws on the other side.
func mirrored(o strokelog.Op) strokelog.Op {
	over := func(p strokelog.Place) strokelog.Place { return strokelog.Place{X: drawing.Size - p.X, Y: p.Y} }
	o.Mirrored = false
	points := make([]strokelog.Point, len(o.Points))
	for i, p := range o.Points {
		points[i] = p
		points[i].Place = over(p.Place)
	}
	corners := make([]strokelog.Place, len(o.Corners))
	for i, c := range o.Corners {
		corners[i] = over(c)
	}
	o.Points, o.Corners = points, corners
	if o.From != nil && o.To != nil {
		from, to := over(*o.From), over(*o.To)
		o.From, o.To = &from, &to
	}
	return o
}
