package nsfwshapes

// act is who does what with whom; how they are drawn is another matter.
type act struct {
	players  []player
	from, to point  // where the organ of the first is, and where it goes
	joined   bool   // by an organ
	props    func() // what they are on
}

// player is one of them, seen from the side.
type player struct {
	body   body
	front  float64 // as a nude's
	female bool
}

// put places a pose with its hips at a point.
func (h *hand) put(p pose, size, x, y, front float64, female bool) player {
	b := h.joints(p, size)
	return player{b.shifted(b.hip, point{X: x, Y: y}), front, female}
}

// headAt moves a player so that the head comes to a point.
func (p player) headAt(x, y float64) player {
	p.body = p.body.shifted(p.body.head, point{X: x, Y: y})
	return p
}

// both is two limbs, alike but for the hand that draws them.
func (h *hand) both(upper, lower, loose float64) [2][2]float64 {
	return [2][2]float64{{h.near(upper, loose), h.near(lower, loose)}, {h.near(upper, loose), h.near(lower, loose)}}
}

// perform draws an act in one style: sticks and trunks as figures are elsewhere, or naked flesh.
func (h *hand) perform(a act, figures bool, s nudeStyle) {
	if a.props != nil && h.chance(0.6) {
		a.props()
	}
	l := h.look()
	flesh := h.nude(true)
	mixed := h.chance(0.25) // of two skins
	for _, p := range a.players {
		if figures {
			l.long = p.female && h.chance(0.7)
			h.body(p.body, l)
			if p.female && h.chance(0.6) {
				up := bearing(p.body.hip, p.body.neck)
				at := way(between(p.body.neck, p.body.hip, h.between(0.25, 0.4)), up+90*p.front, h.between(0.05, 0.1))
				h.draw(disc(at.X, at.Y, h.between(0.08, 0.14)))
				h.dot(at.X, at.Y, 0.025)
			}
			continue
		}
		n := h.nude(p.female)
		n.style, n.bulk = s, h.between(0.75, 1.15)
		if !mixed {
			n.flesh = flesh.flesh
		}
		switch {
		case s == contour || s == lines:
			n.flesh = white
		case n.flesh == white:
			n.flesh = h.skin()
			flesh.flesh = n.flesh
		}
		n.look.flesh = n.flesh
		n.view, n.front, n.plain = fromSide, p.front, !p.female
		h.nudeBody(p.body, n)
	}
	if a.joined {
		h.joined(a.from, a.to)
	}
	highest := a.players[0].body.head
	for _, p := range a.players {
		if p.body.head.Y < highest.Y {
			highest = p.body.head
		}
	}
	h.heat(highest)
}

// performAny chooses the style as well.
func (h *hand) performAny(a act) { h.perform(a, h.chance(0.4), nudeStyle(h.IntN(int(nudeStyles)))) }

// heat is what is drawn about lovers: lines of motion, sweat, hearts, speech.
func (h *hand) heat(head point) {
	switch h.IntN(8) {
	case 0:
		h.motion(point{X: h.near(0.2, 0.2), Y: h.near(0, 0.1)}, 0.3)
	case 1:
		h.with(h.any(h.ink, blue), func() {
			for range h.some(3, 6) {
				at := way(head, h.between(-80, 80), h.between(0.3, 0.45))
				h.draw(along(at, way(at, bearing(head, at), 0.12)))
			}
		})
	case 2:
		h.with(h.any(red, pink, h.ink), func() {
			for range h.some(1, 4) {
				h.draw(heart(head.X+h.near(0, 0.4), head.Y-h.between(0.4, 0.7), h.between(0.07, 0.12)))
			}
		})
	case 3: // what they say cannot be read
		y := head.Y - h.between(0.65, 0.8)
		h.draw(ring(head.X, y, 0.45, 0.24), line(head.X-0.1, y+0.23, head.X-0.05, head.Y-0.25, head.X+0.05, y+0.24))
		h.draw(wave(point{X: head.X - 0.28, Y: y}, point{X: head.X + 0.28, Y: y}, h.some(2, 5), 0.07))
	}
}

// chair is seen from the side, as are a table and what they lie on.
func (h *hand) chair(x, y float64) {
	h.draw(line(x-0.3, y-0.75, x-0.3, y+0.75), line(x-0.3, y, x+0.3, y, x+0.3, y+0.75))
}

func (h *hand) table(x0, x1, y float64) {
	h.draw(line(x0, y, x1, y), line(x0+0.1, y, x0+0.1, y+0.75), line(x1-0.1, y, x1-0.1, y+0.75))
}

func (h *hand) lie(y float64) func() {
	return func() {
		if h.chance(0.6) {
			h.bed(-1.35, 1.3, y)
		} else {
			h.draw(line(-1.3, y, 1.3, y))
		}
	}
}

const positions = 11

// position is one of the ways two do it.
func (h *hand) position(k int) act {
	supine := pose{torso: h.between(264, 276), head: h.near(272, 8), arms: [2][2]float64{{h.between(40, 110), h.between(50, 100)}, {h.between(210, 320), h.between(250, 330)}}}
	onFeet := h.both(180, 180, 8)
	onKnees := h.both(183, 94, 8)
	reach := h.both(250, 260, 15) // to the left
	join := func(a, b player, props func()) act {
		return act{players: []player{a, b}, from: b.body.hip, to: a.body.hip, joined: true, props: props}
	}
	switch k {
	case 0: // legs on the other's shoulders
		supine.legs = [2][2]float64{{h.between(5, 40), h.between(0, 45)}, {h.between(15, 50), h.between(5, 60)}}
		a := h.put(supine, 1, 0, 0, 1, true)
		return join(a, h.put(pose{torso: h.between(330, 360), head: h.between(325, 360), arms: reach, legs: onKnees}, h.about(1), h.between(0.14, 0.28), -0.1, -1, false), h.lie(0.35))
	case 1: // astride, the back to the other's face
		supine.legs = h.both(90, 91, 5)
		b := h.put(supine, 1, 0, 0, 1, false)
		a := h.put(pose{torso: h.between(0, 35), head: h.between(0, 35), arms: h.both(150, 165, 20), legs: h.both(110, 240, 15)}, h.about(0.95), h.near(0.02, 0.05), -h.between(0.12, 0.2), 1, true)
		return act{players: []player{b, a}, from: b.body.hip, to: a.body.hip, joined: true, props: h.lie(0.12)}
	case 2: // on a chair
		b := h.put(pose{torso: h.between(-15, 0), head: h.near(0, 8), arms: h.both(110, 75, 15), legs: h.both(89, 180, 6)}, 1, 0, 0, 1, false)
		toward := h.oneOf(-1, 1)
		legs := h.both(255, 185, 12)
		if toward > 0 {
			legs = h.both(100, 185, 12)
		}
		a := h.put(pose{torso: h.near(4, 8), head: h.near(0, 10), arms: h.both(180+toward*-60, 180+toward*-80, 20), legs: legs}, h.about(0.95), h.between(0.1, 0.22), -h.between(0.1, 0.2), toward, true)
		return act{players: []player{b, a}, from: b.body.hip, to: a.body.hip, joined: true, props: func() { h.chair(0, 0.08) }}
	case 3: // at the edge of a table or a bed
		supine.legs = [2][2]float64{{h.between(20, 70), h.between(40, 100)}, {h.between(40, 85), h.between(60, 130)}}
		a := h.put(supine, 1, 0, 0, 1, true)
		return join(a, h.put(pose{torso: h.between(-25, 8), head: h.between(-25, 5), arms: reach, legs: onFeet}, 1.05, h.between(0.14, 0.26), h.near(-0.02, 0.04), -1, false), func() { h.table(-1.2, 0.08, 0.1) })
	case 4: // flat, one behind the other
		a := h.put(pose{torso: h.between(268, 285), head: h.between(272, 310), arms: h.both(240, 275, 25), legs: h.both(92, 90, 4)}, 1, 0, 0, -1, true)
		return join(a, h.put(pose{torso: h.between(280, 312), head: h.between(285, 325), arms: h.both(195, 195, 12), legs: h.both(97, 92, 5)}, h.about(1), h.between(0.05, 0.2), -h.between(0.14, 0.22), -1, false), h.lie(0.1))
	case 5: // legs crossed like scissors
		supine.legs = [2][2]float64{{h.between(88, 95), 90}, {h.between(45, 75), h.between(55, 85)}}
		a := h.put(supine, 1, 0, 0, 1, true)
		b := h.put(pose{torso: h.between(65, 92), head: h.between(60, 95), arms: h.both(150, 120, 25), legs: [2][2]float64{{h.between(268, 275), 270}, {h.between(285, 315), h.between(275, 305)}}}, h.about(1), h.between(0.08, 0.2), h.near(-0.02, 0.04), -1, h.chance(0.5))
		return join(a, b, h.lie(0.12))
	case 6: // one sits on the other's face
		supine.legs = h.both(70, 130, 25)
		a := h.put(supine, 1, 0, 0, 1, h.chance(0.3))
		b := h.put(pose{torso: h.near(2, 10), head: h.near(0, 12), arms: h.both(170, 150, 30), legs: h.both(165, 270, 14)}, h.about(1), a.body.head.X+h.near(0, 0.05), a.body.head.Y-h.between(0.15, 0.25), 1, h.chance(0.7))
		return act{players: []player{a, b}, from: a.body.hip, to: way(a.body.hip, 20, 1), joined: !a.female && h.chance(0.8), props: h.lie(0.12)}
	case 7: // a head between the thighs of one who lies
		supine.legs = [2][2]float64{{h.between(10, 40), h.between(140, 180)}, {h.between(25, 60), h.between(125, 165)}}
		a := h.put(supine, 1, 0, 0, 1, h.chance(0.6))
		legs, torso := onKnees, h.between(238, 258)
		if h.chance(0.25) {
			legs, torso = h.both(92, 90, 5), h.between(270, 285)
		}
		b := h.put(pose{torso: torso, head: h.between(250, 285), arms: h.both(215, 250, 20), legs: legs}, h.about(0.95), 0, 0, -1, a.female == h.chance(0.1)).headAt(h.between(0.18, 0.3), -h.between(0.05, 0.18))
		return act{players: []player{a, b}, from: a.body.hip, to: b.body.head, joined: !a.female, props: h.lie(0.14)}
	case 8: // one sits, the other kneels before
		a := h.put(pose{torso: h.between(-20, 5), head: h.near(0, 10), arms: [2][2]float64{{h.between(90, 130), h.between(90, 130)}, {h.between(150, 210), 180}}, legs: h.both(92, 180, 8)}, 1, 0, 0, 1, h.chance(0.3))
		b := h.put(pose{torso: h.between(310, 345), head: h.between(275, 320), arms: h.both(245, 265, 20), legs: onKnees}, h.about(0.9), 0, 0, -1, !a.female).headAt(h.between(0.22, 0.36), -h.between(0.04, 0.15))
		return act{players: []player{a, b}, from: a.body.hip, to: b.body.head, joined: !a.female, props: func() { h.chair(0, 0.08) }}
	case 9: // both stand upright, one behind the other
		b := h.put(pose{torso: h.between(-8, 8), head: h.near(4, 8), arms: h.both(80, 70, 25), legs: onFeet}, 1.05, 0, 0, 1, false)
		a := h.put(pose{torso: h.between(5, 30), head: h.near(10, 12), arms: h.both(130, 90, 35), legs: onFeet}, 0.97, h.between(0.12, 0.2), h.near(0, 0.04), 1, true)
		return join(a, b, func() { h.draw(line(-0.6, 0.85, 0.8, 0.85)) })
	default: // both kneel, one behind the other
		b := h.put(pose{torso: h.between(-8, 8), head: h.near(4, 8), arms: h.both(90, 80, 25), legs: h.both(178, 267, 7)}, 1.03, 0, 0, 1, false)
		a := h.put(pose{torso: h.between(0, 45), head: h.near(15, 14), arms: h.both(140, 130, 40), legs: h.both(175, 266, 7)}, 0.97, h.between(0.14, 0.24), h.near(0, 0.04), 1, true)
		return join(a, b, h.lie(0.42))
	}
}
