package nsfwshapes

// view is the side of a body that is seen.
type view int

const (
	fromFront view = iota
	fromBehind
	fromSide
)

// nudeStyle is how flesh is drawn.
type nudeStyle int

const (
	lines   nudeStyle = iota // sticks with what is naked about them
	contour                  // one outline about everything
	fleshy                   // the same, filled
	flat                     // filled, with no outline
	lumps                    // every part by itself
	nudeStyles
)

// nude is how a naked body is drawn; its pose is another matter.
type nude struct {
	female bool
	view   view
	front  float64 // from the side: 1 where the belly is clockwise of the head, −1 where it is not
	style  nudeStyle
	flesh  colour
	hair   colour
	bulk   float64
	look   look // of the head
	plain  bool // with nothing naked about it, for those in clothes
}

// nude chooses everything by itself but the sex and the view.
func (h *hand) nude(female bool) nude {
	n := nude{
		female: female, front: 1, style: nudeStyle(h.IntN(int(nudeStyles))), flesh: h.skin(), bulk: h.between(0.8, 1.4),
		hair: h.any(h.ink, h.ink, black, brown, yellow, orange),
	}
	if n.style == contour || n.style == lines || (n.style == lumps && h.chance(0.5)) {
		n.flesh = white
	}
	n.look = look{build: tubes, flesh: n.flesh, fleshed: true, face: []face{blank, smile, smile, frown, gape}[h.IntN(5)], long: female && h.chance(0.75)}
	return n
}

// part of a body: its outline, and what lies safely within it whatever a hand does to either.
type part struct{ outline, inside path }

// limb is a part about an axis.
func limb(axis path, from, to float64) part {
	const margin = 0.75
	return part{tube(axis, from, to), tube(axis, from*margin, to*margin)}
}

// flesh draws parts as one body.
func (h *hand) flesh(n nude, parts ...part) {
	switch n.style {
	case flat:
		for _, p := range parts {
			h.fill(n.flesh, p.outline)
		}
	case lumps:
		for _, p := range parts {
			h.solid(n.flesh, p.outline.closed())
		}
	default: // what is filled afterwards hides the lines between the parts
		for _, p := range parts {
			h.fill(n.flesh, p.outline)
			h.draw(p.outline)
		}
		for _, p := range parts {
			h.fill(n.flesh, p.inside)
		}
	}
}

// trunk is in units of its length, the neck at 0, −1.
func (n nude) trunk() part {
	p := n.outline()
	return part{p, p.mapped(stretch(0.86, 0.92).then(move(0, -0.04)))}
}

func (n nude) outline() path {
	k := n.bulk
	switch {
	case n.view == fromSide && n.front > 0:
		return loop(0.07, -1.08, 0.12*k, -0.85, 0.15*k, -0.6, 0.12*k, -0.3, 0.16*k, -0.08, 0.08, 0.14, -0.1, 0.18, -0.24*k, 0, -0.1*k, -0.35, -0.16*k, -0.7, -0.08, -1.05)
	case n.view == fromSide:
		m := n
		m.front = 1
		return m.outline().mapped(stretch(-1, 1))
	case n.female:
		return loop(0.08, -1.1, 0.29*k, -0.95, 0.26*k, -0.62, 0.19*k, -0.36, 0.32*k, 0, 0.2*k, 0.16, 0, 0.2, -0.2*k, 0.16, -0.32*k, 0, -0.19*k, -0.36, -0.26*k, -0.62, -0.29*k, -0.95, -0.08, -1.1)
	}
	return loop(0.08, -1.1, 0.36*k, -0.97, 0.33*k, -0.6, 0.25*k, -0.3, 0.26*k, 0, 0.2*k, 0.14, 0, 0.18, -0.2*k, 0.14, -0.26*k, 0, -0.25*k, -0.3, -0.33*k, -0.6, -0.36*k, -0.97, -0.08, -1.1)
}

// nudeBody draws a naked body with its joints at b.
func (h *hand) nudeBody(b body, n nude) {
	long := distance(b.hip, b.neck)
	frame := stretch(long, long).then(turn(bearing(b.hip, b.neck))).then(move(b.hip.X, b.hip.Y))
	if n.style == lines {
		l := n.look
		l.build, l.fleshed = sticks, false
		h.body(b, l)
	} else {
		h.limbs(b, n, frame)
	}
	if !n.plain {
		h.in(frame, func() { h.nakedness(n) })
	}
	if n.style != lines {
		h.with(n.hair, func() { h.head(b.head, b.headR, b.headWay, n.look) })
	}
}

func (h *hand) limbs(b body, n nude, frame affine) {
	w := 0.07 * b.size * n.bulk
	var legs, arms []part
	for i, x := range []float64{-1, 1} {
		hip, shoulder := b.hip, b.shoulder()
		if n.view != fromSide {
			hip, shoulder = frame.of(point{X: x * 0.17 * n.bulk, Y: 0.03}), frame.of(point{X: x * 0.27 * n.bulk, Y: -0.93})
			if n.female {
				shoulder = frame.of(point{X: x * 0.23 * n.bulk, Y: -0.92})
			}
		}
		legs = append(legs, limb(along(hip, b.knees[i], b.feet[i]).bent(), w*1.5, w*0.75))
		arms = append(arms, limb(along(shoulder, b.elbows[i], b.hands[i]).bent(), w, w*0.65))
	}
	trunk := n.trunk()
	trunk = part{trunk.outline.mapped(frame), trunk.inside.mapped(frame)}
	if n.view == fromSide { // one arm and one leg are before, the others behind
		h.flesh(n, arms[0], legs[0])
		h.flesh(n, trunk, legs[1])
		h.flesh(n, arms[1])
		return
	}
	h.flesh(n, append(append(legs, arms...), trunk)...)
}

// nakedness draws, in units of the trunk, what clothes would hide.
func (h *hand) nakedness(n nude) {
	if n.style == flat {
		dark := h.any(brown, n.hair, rgb(190, 100, 90))
		h.with(dark, func() { n.style = fleshy; h.nakedness(n) })
		return
	}
	switch n.view {
	case fromBehind:
		w := 0.3 * n.bulk
		switch h.IntN(3) {
		case 0:
			h.draw(arc(-w*0.5, 0.03, w*0.55, 0.2, 60, 240), arc(w*0.5, 0.03, w*0.55, 0.2, 120, 300))
		case 1:
			h.draw(line(0, -0.15, 0, 0.18), curve(-w, 0.12, -w*0.5, 0.22, 0, 0.15, w*0.5, 0.22, w, 0.12))
		default:
			h.solid(n.flesh, ring(-w*0.5, 0.05, w*0.52, 0.2))
			h.solid(n.flesh, ring(w*0.5, 0.05, w*0.52, 0.2))
		}
		if h.chance(0.4) {
			h.draw(line(0, -0.8, 0, -0.3))
		}
		return
	case fromSide:
		if n.female {
			r := h.between(0.13, 0.24)
			x := n.front * (0.1*n.bulk + r*0.4)
			h.solid(n.flesh, loop(x-n.front*r, -0.8, x+n.front*r*0.5, -0.72, x+n.front*r*1.1, -0.52, x, -0.5+r*0.6, x-n.front*r*0.8, -0.48))
			h.dot(x+n.front*r*1.05, -0.55, 0.04)
		} else {
			h.bodyMember(n.front*0.12*n.bulk, 0.1, n.front*h.between(25, 150))
		}
		if h.chance(0.4) {
			h.draw(arc(-n.front*0.12, 0.02, 0.14, 0.17, 90-n.front*140, 90+n.front*10))
		}
		return
	}
	if n.female {
		r := h.between(0.13, 0.26)
		h.in(move(0, -h.between(0.6, 0.72)), func() { h.breastPair([]int{0, 0, 1, 2, 5, 7, 3}[h.IntN(7)], r, h.between(0.95, 1.2), n.flesh) })
		h.loins()
	} else {
		if h.chance(0.5) {
			for _, x := range []float64{-0.17, 0.17} {
				h.dot(x*n.bulk, -0.7, 0.03)
				if h.chance(0.4) {
					h.draw(arc(x*n.bulk, -0.76, 0.15*n.bulk, 0.16, 110, 250))
				}
			}
		}
		h.bodyMember(0, 0.08, h.oneOf(180+h.near(0, 15), h.near(0, 25), h.between(60, 110)))
	}
	if h.chance(0.5) {
		h.dot(0, -0.25, 0.025)
	}
}

// bodyMember is as small, or as far too large, as players draw it on a body.
func (h *hand) bodyMember(x, y, angle float64) {
	if h.chance(0.5) {
		h.organ(point{X: x, Y: y}, angle, h.between(0.3, 0.65))
		return
	}
	h.memberAt(x, y, angle, h.between(0.2, 0.4))
}

// loins is a woman's lap from the front.
func (h *hand) loins() {
	switch h.IntN(5) {
	case 0:
		h.hatch(polygon(-0.15, -0.06, 0.15, -0.06, 0, 0.17))
	case 1:
		h.draw(line(-0.17, -0.03, 0, 0.17, 0.17, -0.03), line(0, 0.07, 0, 0.2))
	case 2:
		s := h.between(0.11, 0.18)
		h.in(stretch(s, s).then(move(0, 0.1)), func() { h.vulva() })
	case 3:
		for range h.some(5, 12) {
			root := point{X: h.near(0, 0.06), Y: h.between(-0.06, 0.12)}
			h.draw(along(root, way(root, h.between(110, 250), 0.1)))
		}
	default:
		h.draw(line(0, 0, 0, 0.2))
		h.draw(curve(-0.25, 0, -0.08, 0.14, 0, 0.2), curve(0.25, 0, 0.08, 0.14, 0, 0.2))
	}
}

// upright is a pose seen from the front or from behind: arms and legs are chosen one by one.
func (h *hand) upright() pose {
	arm := func() [2]float64 { // of the right side
		return [][2]float64{
			{h.between(130, 160), h.between(150, 185)}, {h.between(110, 130), h.between(225, 250)}, {h.between(20, 60), h.between(-30, 20)},
			{h.between(80, 110), h.between(70, 110)}, {h.between(100, 140), h.between(10, 60)}, {h.between(140, 165), h.between(195, 215)},
		}[h.IntN(6)]
	}
	leg := func() [2]float64 {
		return [][2]float64{{h.between(165, 176), h.between(172, 182)}, {h.between(140, 165), h.between(155, 178)}, {h.between(120, 145), h.between(180, 215)}}[h.IntN(3)]
	}
	left := func(a [2]float64) [2]float64 { return [2]float64{360 - a[0], 360 - a[1]} }
	p := pose{torso: h.near(0, 6), head: h.near(0, 8)}
	p.arms[1], p.legs[1] = arm(), leg()
	p.arms[0], p.legs[0] = left(p.arms[1]), left(p.legs[1])
	if h.chance(0.4) {
		p.arms[0] = left(arm())
	}
	if h.chance(0.3) {
		p.legs[0] = left(leg())
	}
	return p
}

// openLegged sits or squats, seen from the front.
func (h *hand) openLegged() pose {
	p := h.upright()
	thigh, shin := h.between(55, 120), h.between(150, 240)
	p.legs = [2][2]float64{{360 - thigh, 360 - shin}, {thigh, shin}}
	return p
}

// sideways is a pose seen from the side, and on which side its front is.
func (h *hand) sideways() (pose, float64) {
	arms := [2][2]float64{{h.between(120, 200), h.between(90, 180)}, {h.between(110, 210), h.between(80, 190)}}
	switch h.IntN(6) {
	case 0: // standing, walking
		return pose{torso: h.near(0, 8), head: h.near(5, 8), arms: arms, legs: [2][2]float64{{h.between(160, 180), h.between(175, 200)}, {h.between(175, 205), h.between(180, 225)}}}, 1
	case 1: // sitting
		return pose{torso: h.between(-20, 10), head: h.near(0, 10), arms: arms, legs: [2][2]float64{{h.between(75, 105), h.between(160, 200)}, {h.between(70, 110), h.between(100, 200)}}}, 1
	case 2: // kneeling
		return pose{torso: h.between(-10, 20), head: h.near(0, 10), arms: arms, legs: [2][2]float64{{h.between(165, 190), h.near(265, 8)}, {h.between(160, 185), h.near(268, 8)}}}, 1
	case 3: // on all fours
		return pose{torso: h.between(262, 292), head: h.between(270, 340), arms: [2][2]float64{{h.near(182, 8), 180}, {h.near(176, 8), 178}}, legs: [2][2]float64{{h.near(182, 8), h.near(95, 6)}, {h.near(172, 8), h.near(92, 6)}}}, -1
	case 4: // lying
		return pose{torso: h.between(264, 290), head: h.between(270, 320), arms: [2][2]float64{{h.between(60, 120), h.between(40, 100)}, {h.between(200, 290), h.between(260, 340)}}, legs: [2][2]float64{{h.between(84, 96), h.near(90, 5)}, {h.between(40, 92), h.between(92, 150)}}}, 1
	}
	// bent over
	return pose{torso: h.between(60, 110), head: h.between(70, 130), arms: [2][2]float64{{h.near(180, 15), h.near(180, 15)}, {h.near(170, 15), h.near(175, 15)}}, legs: [2][2]float64{{h.near(180, 6), h.near(182, 6)}, {h.near(172, 6), h.near(178, 6)}}}, 1
}
