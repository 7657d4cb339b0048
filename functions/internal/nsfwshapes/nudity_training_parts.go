package nsfwshapes

// member is a penis as its parts; its root is at 0, 0.
type member struct {
	axis  path // from the root to the tip's centre
	w, r  float64
	taper float64
	shaft shaftStyle
	tip   tipStyle
	sack  sackStyle
	flesh colour
	bare  bool // neither hair nor anything that leaves the tip
}

type shaftStyle int

const (
	openShaft   shaftStyle = iota // the root is not closed
	closedShaft                   // outlined all around
	overShaft                     // hides the sack behind it
	flatShaft                     // filled, with no outline
	twiceShaft                    // gone over again
	shaftStyles
)

type tipStyle int

const (
	roundTip tipStyle = iota
	rimTip
	capTip
	acornTip
	ballTip
	foreskinTip
	arrowTip
	tipStyles
)

type sackStyle int

const (
	ringSack sackStyle = iota
	ovalSack
	eightSack // in one stroke
	bagSack
	lobeSack
	sideSack // both to one side, as seen from the side
	whirlSack
	heartSack
	sackStyles
)

// member chooses every part by itself.
func (h *hand) member() member {
	return member{
		axis: h.axis(h.between(0.9, 2.3)), w: h.between(0.14, 0.36), r: h.between(0.26, 0.62), taper: h.between(0.8, 1.15),
		shaft: shaftStyle(h.IntN(int(shaftStyles))), tip: tipStyle(h.IntN(int(tipStyles))), sack: sackStyle(h.IntN(int(sackStyles))),
		flesh: h.any(h.skin(), h.skin(), h.skin(), pink, h.ink, brown, purple, green, yellow),
	}
}

// axis of a length stands, leans, droops or winds.
func (h *hand) axis(length float64) path {
	switch h.IntN(5) {
	case 0, 1:
		return line(0, 0, 0, -length/2, h.near(0, 0.03), -length)
	case 2:
		bend := h.between(-0.35, 0.35) * length
		return curve(0, 0, bend*0.25, -length*0.5, bend, -length)
	case 3:
		return curve(0, 0, 0.3*length, -h.between(0.3, 0.5)*length, h.between(0.6, 0.85)*length, -h.between(0.1, 0.5)*length)
	}
	bend := h.between(0.08, 0.16) * length
	return curve(0, 0, bend, -length*0.35, -bend, -length*0.7, 0, -length)
}

// drawMember draws all of it and tells where the tip is.
func (h *hand) drawMember(m member) point {
	over := m.shaft == overShaft || m.shaft == flatShaft || h.chance(0.3)
	if over {
		h.sack(m)
	}
	p := tube(m.axis, m.w, m.w*m.taper)
	switch m.shaft {
	case closedShaft:
		h.shape(m.flesh, p.closed())
	case overShaft:
		h.solid(h.any(white, m.flesh), p)
	case flatShaft:
		h.fill(m.flesh, p)
	case twiceShaft:
		h.draw(p, tube(m.axis, m.w*h.near(1, 0.1), m.w*m.taper*h.near(1, 0.1)))
	default:
		h.shape(m.flesh, p)
	}
	if !over {
		h.sack(m)
	}
	if !m.bare && h.chance(0.25) {
		h.veins(m)
	}
	end := m.axis[len(m.axis)-1]
	h.atTip(m, func() {
		h.tip(m)
		if !m.bare {
			h.squirt(point{Y: -m.w})
		}
	})
	if !m.bare && h.chance(0.4) {
		h.bush(m.w, m.r)
	}
	return end
}

// atTip draws with 0, 0 at the tip's centre and the shaft below it.
func (h *hand) atTip(m member, draw func()) {
	end, before := m.axis[len(m.axis)-1], m.axis[max(0, len(m.axis)-5)]
	h.in(turn(bearing(before, end)).then(move(end.X, end.Y)), draw)
}

func (h *hand) veins(m member) {
	for range h.some(1, 3) {
		i := h.IntN(len(m.axis) - 1)
		from := m.axis[i]
		to := between(from, m.axis[len(m.axis)-1], h.between(0.3, 0.7))
		h.draw(wave(point{X: from.X + h.near(0, m.w*0.3), Y: from.Y}, to, h.some(1, 3), m.w*0.25))
	}
}

func (h *hand) tip(m member) {
	w := m.w * m.taper
	c := h.any(m.flesh, pink, red, purple)
	switch m.tip {
	case rimTip:
		h.glans(w, h.between(-0.1, 0.3), -w)
	case capTip:
		k := w * h.between(1.3, 1.8)
		top := w * h.between(1.4, 2.4)
		h.shape(c, loop(-k, w*0.3, -k*0.8, -top*0.6, 0, -top, k*0.8, -top*0.6, k, w*0.3, 0, w*h.between(-0.1, 0.7)))
	case acornTip:
		k := w * h.between(1.05, 1.35)
		h.solid(h.any(white, c), loop(0, -h.between(1.3, 2)*w, k, -0.3*w, k, 0.4*w, 0, h.between(0.3, 0.9)*w, -k, 0.4*w, -k, -0.3*w))
	case ballTip:
		h.solid(h.any(white, c, h.ink), disc(0, -0.1*w, w*h.between(1.1, 1.6)))
	case foreskinTip:
		h.draw(curve(-w*0.9, -w*0.4, -w*0.5, -w, -w*0.35, -w*1.6), curve(w*0.9, -w*0.4, w*0.5, -w, w*0.35, -w*1.6))
		h.draw(ring(0, -w*1.6, w*0.35, w*0.15))
		if h.chance(0.5) {
			h.draw(curve(-w*0.7, -w*0.7, 0, -w*0.5, w*0.7, -w*0.7))
		}
	case arrowTip:
		h.shape(c, polygon(-w*1.5, 0.1, 0, -w*h.between(1.6, 2.6), w*1.5, 0.1))
	}
	if m.tip != foreskinTip && h.chance(0.45) {
		h.draw(line(0, -w*1.1, 0, -w*0.4))
	}
}

// sack is what hangs at the root.
func (h *hand) sack(m member) {
	r, w := m.r, m.w
	gap := r * h.between(0.75, 1.1)
	pair := func(p path) {
		if m.shaft == flatShaft {
			h.fill(m.flesh, p)
			return
		}
		h.shape(m.flesh, p)
	}
	switch m.sack {
	case ringSack:
		y := r * h.between(0, 0.6)
		pair(disc(-gap, y, r))
		pair(disc(gap, h.near(y, 0.05), r*h.about(1)))
	case ovalSack:
		for _, x := range []float64{-1, 1} {
			pair(ring(0, r, r*0.75, r*h.between(1.1, 1.5)).mapped(turn(-x * h.between(15, 50))))
		}
	case eightSack:
		h.draw(curve(-w, -0.05, -w-r, -0.2*r, -w-1.7*r, 0.7*r, -w-0.6*r, 1.4*r, 0, 0.3*r, w+0.6*r, 1.4*r, w+1.7*r, 0.7*r, w+r, -0.2*r, w, -0.05))
	case bagSack:
		pair(curve(-w, -0.1, -w-0.6*r, 0.7*r, -0.8*r, 1.7*r, 0, h.between(1.5, 1.8)*r, 0.8*r, 1.7*r, w+0.6*r, 0.7*r, w, -0.1))
		if h.chance(0.7) {
			h.draw(curve(0, h.between(0.1, 0.8)*r, h.near(0, 0.05), r, 0, 1.55*r))
		}
	case lobeSack:
		pair(curve(-w, -0.05, -w-0.9*r, 0, -w-1.2*r, r, -0.7*r, 1.5*r, 0, h.between(0.6, 1.1)*r, 0.7*r, 1.5*r, w+1.2*r, r, w+0.9*r, 0, w, -0.05))
	case sideSack:
		pair(disc(w+r*0.5, r*0.6, r))
		h.draw(arc(w+r*h.between(0.9, 1.3), r*h.between(0.7, 1.1), r, r, 20, 230))
	case whirlSack:
		for _, x := range []float64{-1, 1} {
			p := append(arc(x*gap, 0.4*r, r, r, 0, 360), arc(x*gap, 0.4*r, r*0.8, r*0.85, 0, 300)...)
			h.draw(p)
		}
	case heartSack:
		pair(heart(0, r*0.7, r*1.5).mapped(stretch(h.oneOf(1, -1), h.oneOf(-1, -1, 1)).then(move(0, r*0.6))))
	}
}

// bush is hair at the root, as many as there are ways to draw it.
func (h *hand) bush(w, r float64) {
	switch h.IntN(4) {
	case 0: // ticks around the root
		for range h.some(6, 18) {
			root := point{X: h.between(-1, 1) * (w + r), Y: h.between(-0.15, 0.25)}
			h.draw(along(root, way(root, h.oneOf(h.between(-60, 60), h.between(120, 240)), h.between(0.1, 0.25))))
		}
	case 1: // on the balls
		h.hairs(arc(0, r*0.5, w+1.6*r, 1.3*r, 90, 270), point{}, h.some(6, 18), 0.22)
	case 2: // curls
		for range h.some(4, 10) {
			h.draw(disc(h.between(-1, 1)*(w+r*0.8), h.between(-0.2, 0.2), h.between(0.04, 0.1)))
		}
	default: // one scrawl
		for _, x := range []float64{-1, 1} {
			h.draw(wave(point{X: x * w, Y: h.near(0, 0.05)}, point{X: x * (w + r*1.3), Y: h.near(0, 0.15)}, h.some(3, 6), h.between(0.1, 0.2)))
		}
	}
}
