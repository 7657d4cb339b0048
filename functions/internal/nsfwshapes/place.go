package nsfwshapes

import (
	"math"

	"paint.wtf/functions/internal/sketch"
)

// manner is how freely a family may be laid on the canvas.
type manner struct {
	turn   float64 // degrees to either side; 0 stands for the tilt of a hand
	fine   bool    // has small parts: not drawn small with a thick pen
	keep   bool    // never mirrored: digits and letters
	steady bool    // fills are letters of a font: bent with the rest, but not shaken, which would tear their counters
}

const (
	side       = 512.0
	thinnest   = 4.0
	thickest   = 10.0
	tilt       = 10.0 // degrees
	step       = 5.0  // pixels between the points of a placed stroke
	smallShare = 26.0 // a plain drawing is at least so many pens wide
	fineShare  = 42.0
)

// place lays what was drawn anywhere on the canvas, in any size, with the unsteadiness of a hand.
func (h *hand) place(m manner) sketch.Drawing {
	width := h.between(thinnest, thickest)
	degrees := m.turn
	if degrees == 0 {
		degrees = tilt
	}
	lay := turn(h.between(-degrees, degrees))
	lay = stretch(h.between(0.82, 1.2), h.between(0.85, 1.15)).then(shear(h.near(0, 4))).then(lay)
	if !m.keep && h.chance(0.5) {
		lay = stretch(-1, 1).then(lay)
	}
	bend := h.bend()
	for i := range h.marks {
		h.marks[i].path = bend(h.marks[i].path.resampled(0.08).mapped(lay))
	}

	least := smallShare * width
	if m.fine {
		least = fineShare * width
	}
	lo, hi := h.bounds()
	room := side - width - 12 // what the shaking may add
	size := min(h.between(max(150, least), 500), room)
	scale := size / max(hi.X-lo.X, hi.Y-lo.Y)
	w, t := (hi.X-lo.X)*scale, (hi.Y-lo.Y)*scale
	left, top := (side-room)/2+h.Float64()*(room-w), (side-room)/2+h.Float64()*(room-t)
	fit := move(-lo.X, -lo.Y).then(stretch(scale, scale)).then(move(left, top))

	shake := h.between(0.2, 1) * h.between(0.001, 0.010) * size
	slip := h.between(0, 0.008) * size
	rounding := h.IntN(3)
	out := make(sketch.Drawing, 0, len(h.marks))
	for _, k := range h.marks {
		thick := min(width*k.bold, 24)
		p := k.path.mapped(fit.then(move(h.near(0, slip/2), h.near(0, slip/2))))
		if !m.steady || !k.fill {
			p = h.shaken(p.resampled(step), shake).rounded(rounding)
		}
		p = p.clamped(thick/2 + 1)
		out = append(out, sketch.Mark{Points: p, Fill: k.fill, Color: k.colour, Width: thick})
	}
	return out
}

func (h *hand) bounds() (lo, hi point) {
	lo, hi = h.marks[0].path.bounds()
	for _, k := range h.marks[1:] {
		l, g := k.path.bounds()
		lo.X, lo.Y, hi.X, hi.Y = min(lo.X, l.X), min(lo.Y, l.Y), max(hi.X, g.X), max(hi.Y, g.Y)
	}
	return lo, hi
}

// bend displaces everything by two slow waves, so that no proportion is ever quite the same.
func (h *hand) bend() func(path) path {
	strength := h.between(0, 0.06)
	fx, fy := h.between(0.8, 2.2), h.between(0.8, 2.2)
	px, py := h.between(0, 2*math.Pi), h.between(0, 2*math.Pi)
	return func(p path) path {
		out := make(path, len(p))
		for i, q := range p {
			out[i] = point{X: q.X + strength*math.Sin(fx*q.Y+px), Y: q.Y + strength*math.Sin(fy*q.X+py)}
		}
		return out
	}
}

// shaken lets a stroke stray by a slow random walk that is drawn back to the line.
func (h *hand) shaken(p path, strength float64) path {
	var x, y, vx, vy float64
	out := make(path, len(p))
	for i, q := range p {
		vx, vy = 0.8*vx+h.NormFloat64()*0.3, 0.8*vy+h.NormFloat64()*0.3
		x, y = 0.93*x+vx*0.5, 0.93*y+vy*0.5
		out[i] = point{X: q.X + min(max(x, -2), 2)*strength, Y: q.Y + min(max(y, -2), 2)*strength}
	}
	return out
}

// rounded takes the edge off corners, as a quick hand does.
func (p path) rounded(reach int) path {
	if reach == 0 || len(p) < 4 {
		return p
	}
	out := make(path, len(p))
	for i := range p {
		n := min(reach, i, len(p)-1-i)
		var sum point
		for _, q := range p[i-n : i+n+1] {
			sum.X, sum.Y = sum.X+q.X, sum.Y+q.Y
		}
		out[i] = point{X: sum.X / float64(2*n+1), Y: sum.Y / float64(2*n+1)}
	}
	return out
}

func (p path) clamped(margin float64) path {
	for i := range p {
		p[i].X = min(max(p[i].X, margin), side-margin)
		p[i].Y = min(max(p[i].Y, margin), side-margin)
	}
	return p
}

// resampled adds points so that none are further apart than the distance.
func (p path) resampled(distance float64) path {
	out := path{p[0]}
	for i := 1; i < len(p); i++ {
		a, b := p[i-1], p[i]
		n := int(math.Ceil(math.Hypot(b.X-a.X, b.Y-a.Y) / distance))
		for k := 1; k <= n; k++ {
			t := float64(k) / float64(n)
			out = append(out, point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t})
		}
	}
	return out
}
