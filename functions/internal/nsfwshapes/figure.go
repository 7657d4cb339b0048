package nsfwshapes

import "math"

// pose is how a body is held: the direction of every part, absolute, as on a compass.
type pose struct {
	torso, head float64       // from the hips to the neck, from the neck to the head
	arms, legs  [2][2]float64 // upper and lower part of each
}

// standing is the pose most others differ from in little.
func standing() pose {
	return pose{arms: [2][2]float64{{215, 200}, {145, 160}}, legs: [2][2]float64{{194, 188}, {166, 172}}}
}

// Parts of a body of size 1, about 1.8 high.
const (
	torsoLength = 0.62
	armLength   = 0.29 // upper and lower alike
	legLength   = 0.39
	headRadius  = 0.19
)

// body is where the joints of a figure are.
type body struct {
	hip, neck, head      point
	elbows, hands        [2]point
	knees, feet          [2]point
	size, headR, headWay float64
}

// joints finds a pose's joints, give or take what a hand does, with the hips at 0, 0.
func (h *hand) joints(p pose, size float64) body {
	b := body{size: size, headR: headRadius * size * h.about(1)}
	loose := func(angle float64) float64 { return h.near(angle, 4) }
	b.neck = way(b.hip, loose(p.torso), torsoLength*size*h.about(1))
	b.headWay = loose(p.head)
	b.head = way(b.neck, b.headWay, b.headR+0.04*size)
	arm, leg := armLength*size*h.about(1), legLength*size*h.about(1)
	shoulder := way(b.neck, p.torso+180, h.between(0.02, 0.14)*size)
	for i := range 2 {
		b.elbows[i] = way(shoulder, loose(p.arms[i][0]), arm)
		b.hands[i] = way(b.elbows[i], loose(p.arms[i][1]), arm)
		b.knees[i] = way(b.hip, loose(p.legs[i][0]), leg)
		b.feet[i] = way(b.knees[i], loose(p.legs[i][1]), leg)
	}
	return b
}

// shoulder is where the arms begin.
func (b body) shoulder() point { return between(b.neck, b.hip, 0.13) }

// between is the point a share of the way from a to b.
func between(a, b point, share float64) point {
	return point{X: a.X + (b.X-a.X)*share, Y: a.Y + (b.Y-a.Y)*share}
}

// shifted moves a body so that the first point comes to the second.
func (b body) shifted(from, to point) body {
	m := move(to.X-from.X, to.Y-from.Y)
	for _, p := range []*point{&b.hip, &b.neck, &b.head} {
		*p = m.of(*p)
	}
	for i := range 2 {
		b.elbows[i], b.hands[i] = m.of(b.elbows[i]), m.of(b.hands[i])
		b.knees[i], b.feet[i] = m.of(b.knees[i]), m.of(b.feet[i])
	}
	return b
}

// build is what a figure is made of.
type build int

const (
	sticks  build = iota
	dressed       // sticks with a trunk
	tubes         // round limbs, outlined
)

// look is how a figure is drawn; its pose is another matter.
type look struct {
	build    build
	face     face
	long     bool // hair
	flesh    colour
	fleshed  bool // filled with it
	headless bool
	bulk     float64
}

type face int

const (
	blank face = iota
	smile
	frown
	dead // crosses for eyes
	gape
)

func (h *hand) look() look {
	l := look{build: sticks, flesh: white, bulk: h.between(0.7, 1.15), long: h.chance(0.2)}
	switch {
	case h.chance(0.22):
		l.build = tubes
	case h.chance(0.2):
		l.build = dressed
	}
	if h.chance(0.25) {
		l.flesh, l.fleshed = h.skin(), true
	}
	if h.chance(0.5) {
		l.face = smile
	}
	return l
}

// person draws a pose with its hips at a point.
func (h *hand) person(hip point, size float64, p pose, l look) body {
	b := h.joints(p, size)
	b = b.shifted(b.hip, hip)
	h.body(b, l)
	return b
}

// body draws a figure.
func (h *hand) body(b body, l look) {
	shoulder := b.shoulder()
	arms := [2]path{along(shoulder, b.elbows[0], b.hands[0]), along(shoulder, b.elbows[1], b.hands[1])}
	legs := [2]path{along(b.hip, b.knees[0], b.feet[0]), along(b.hip, b.knees[1], b.feet[1])}
	switch l.build {
	case tubes:
		w := 0.075 * b.size * l.bulk
		for _, leg := range legs {
			h.solid(l.flesh, tube(leg.bent(), w*1.25, w*0.8))
		}
		h.solid(l.flesh, tube(along(b.hip, between(b.hip, b.neck, 0.5), shoulder), w*2, w*2.2).closed())
		for _, arm := range arms {
			h.solid(l.flesh, tube(arm.bent(), w, w*0.75))
		}
	default:
		curved := h.chance(0.3)
		for _, limb := range [][2]path{arms, legs} {
			for _, p := range limb {
				if curved {
					p = p.bent()
				}
				h.draw(p)
			}
		}
		if l.build == dressed {
			w := 0.16 * b.size * l.bulk
			nx, ny := normal(b.hip, b.neck)
			trunk := path{
				{X: b.neck.X + nx*w*0.7, Y: b.neck.Y + ny*w*0.7}, {X: b.neck.X - nx*w*0.7, Y: b.neck.Y - ny*w*0.7},
				{X: b.hip.X - nx*w, Y: b.hip.Y - ny*w}, {X: b.hip.X + nx*w, Y: b.hip.Y + ny*w},
			}
			h.solid(l.flesh, trunk.closed())
		} else {
			h.draw(along(b.neck, b.hip))
		}
	}
	if !l.headless {
		h.head(b.head, b.headR, b.headWay, l)
	}
}

// normal is the unit vector across a line.
func normal(a, b point) (x, y float64) {
	dx, dy := b.X-a.X, b.Y-a.Y
	length := math.Hypot(dx, dy) + 1e-9
	return -dy / length, dx / length
}

// bent is three points as a curve.
func (p path) bent() path {
	var xy []float64
	for _, q := range p {
		xy = append(xy, q.X, q.Y)
	}
	return curve(xy...)
}

// head draws a head whose crown looks in a direction.
func (h *hand) head(at point, r, crown float64, l look) {
	h.in(stretch(r, r).then(turn(crown)).then(move(at.X, at.Y)), func() {
		if l.long {
			for _, x := range []float64{-1, 1} {
				for range h.some(1, 3) {
					h.draw(curve(x*h.between(0.1, 0.5), -0.95, x*h.near(1.15, 0.1), -0.1, x*h.near(1.3, 0.2), h.between(0.8, 1.7)))
				}
			}
		}
		skull := ring(0, 0, h.near(1, 0.06), h.near(1, 0.06))
		if l.fleshed || l.build != sticks || l.face != blank {
			h.fill(l.flesh, skull)
		}
		h.draw(skull)
		h.face(l.face)
	})
}

// face draws the features in a head of radius 1.
func (h *hand) face(f face) {
	const x, y, r = 0.36, -0.2, 0.17
	switch f {
	case blank:
		return
	case dead:
		for _, s := range []float64{-1, 1} {
			h.draw(line(s*x-r, y-r, s*x+r, y+r), line(s*x+r, y-r, s*x-r, y+r))
		}
	default:
		h.dot(-x, y, 0.1)
		h.dot(x, y, 0.1)
	}
	switch f {
	case smile:
		h.draw(arc(0, 0.1, 0.5, 0.45, 110, 250))
	case frown:
		h.draw(arc(0, 0.75, 0.45, 0.4, -70, 70))
	case gape:
		h.draw(ring(0, 0.45, 0.2, 0.25))
	case dead:
		if h.chance(0.5) {
			h.draw(line(-0.35, 0.45, 0.35, 0.45))
		} else {
			h.draw(arc(0, 0.75, 0.4, 0.35, -80, 80))
		}
	}
}
