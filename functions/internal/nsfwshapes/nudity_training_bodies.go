package nsfwshapes

var (
	nakedWoman = []string{"a naked woman", "a nude woman", "a naked body"}
	nakedMan   = []string{"a naked man", "a nude man", "a man with a penis"}
)

var nudityBodies = []Family{
	{Name: "naked woman in outline", Captions: nakedWoman, manner: scene, draw: func(h *hand) { h.frontNude(true, contour, h.upright()) }},
	{Name: "naked man in outline", Captions: nakedMan, manner: scene, draw: func(h *hand) { h.frontNude(false, contour, h.upright()) }},
	{Name: "naked woman in skin", Captions: nakedWoman, manner: scene, draw: func(h *hand) { h.frontNude(true, []nudeStyle{fleshy, flat}[h.IntN(2)], h.upright()) }},
	{Name: "naked man in skin", Captions: nakedMan, manner: scene, draw: func(h *hand) { h.frontNude(false, []nudeStyle{fleshy, flat}[h.IntN(2)], h.upright()) }},
	{Name: "naked stick figure in any pose", Captions: []string{"a naked stick figure", "a naked person", "a stick figure with genitals"}, manner: scene, draw: func(h *hand) { h.frontNude(h.chance(0.5), lines, h.upright()) }},
	{Name: "nude with open legs", Captions: []string{"a naked person with open legs", "a nude", "a naked body"}, manner: scene, draw: nudeOpenLegged},
	{Name: "nude from behind", Captions: []string{"a naked person from behind", "a nude", "a naked bottom"}, manner: scene, draw: nudeFromBehind},
	{Name: "nude from the side", Captions: []string{"a naked person from the side", "a nude", "a naked body"}, manner: scene, draw: nudeFromSide},
	{Name: "cartoon nude", Captions: []string{"a naked cartoon figure", "a naked person", "a nude"}, manner: scene, draw: nudeCartoon},
	{Name: "naked beast on two legs", Captions: []string{"a naked cartoon animal with genitals", "a nude cartoon animal", "a naked figure"}, manner: scene, draw: nudeBeast},
	{Name: "open coat", Captions: []string{"a flasher", "a naked man in an open coat", "an exhibitionist"}, manner: scene, draw: nudeInCoat},
	{Name: "half undressed", Captions: []string{"a half naked person", "a person without trousers", "a topless woman"}, manner: scene, draw: nudeHalf},
	{Name: "torso without limbs", Captions: []string{"a nude torso", "a naked body", "a naked woman's torso"}, manner: manner{turn: 15, fine: true}, draw: nudeTorso},
	{Name: "two nudes beside each other", Captions: []string{"two naked people", "a naked man and a naked woman", "nudes"}, manner: scene, draw: nudesTwo},
	{Name: "nude in water", Captions: []string{"a naked woman bathing", "a naked person in the shower", "a nude"}, manner: scene, draw: nudeInWater},
	{Name: "nude on a bed", Captions: []string{"a naked person lying on a bed", "a nude", "a naked body"}, manner: scene, draw: nudeOnBed},
}

// frontNude is one body seen from the front.
func (h *hand) frontNude(female bool, s nudeStyle, p pose) {
	n := h.nude(female)
	n.style = s
	if s == contour || s == lines {
		n.flesh = white
	} else if n.flesh == white {
		n.flesh = h.skin()
	}
	n.look.flesh = n.flesh
	h.nudeBody(h.joints(p, 1), n)
}

func nudeOpenLegged(h *hand) {
	n := h.nude(h.chance(0.75))
	h.nudeBody(h.joints(h.openLegged(), 1), n)
	if n.female && h.chance(0.7) { // large enough to be seen
		s := h.between(0.11, 0.2)
		h.in(stretch(s, s).then(move(0, 0.06)), func() { h.vulva() })
	}
	if h.chance(0.3) {
		h.draw(line(-1, 0.3, 1, 0.3))
	}
}

func nudeFromBehind(h *hand) {
	n := h.nude(h.chance(0.6))
	n.view, n.look.face = fromBehind, blank
	h.nudeBody(h.joints(h.upright(), 1), n)
}

func nudeFromSide(h *hand) {
	n := h.nude(h.chance(0.6))
	n.view = fromSide
	p, front := h.sideways()
	n.front = front
	h.nudeBody(h.joints(p, 1), n)
}

// nudeCartoon is a plump grown-up with a somewhat large head.
func nudeCartoon(h *hand) {
	n := h.nude(h.chance(0.6))
	n.style = []nudeStyle{contour, fleshy, flat, lumps}[h.IntN(4)]
	if n.style == flat || n.style == fleshy {
		n.flesh = h.any(h.skin(), h.skin(), yellow, pink, green)
	}
	n.look.flesh = n.flesh
	n.bulk = h.between(1.3, 2)
	b := h.joints(h.upright(), 1)
	r := b.headR * h.between(1.1, 1.5)
	b.head = way(b.neck, b.headWay, r*0.9)
	b.headR = r
	h.nudeBody(b, n)
}

// nudeBeast has ears, a snout or a tail on a body like a human's.
func nudeBeast(h *hand) {
	n := h.nude(h.chance(0.5))
	if n.flesh != white {
		n.flesh = h.any(brown, grey, orange, n.flesh, yellow)
		n.look.flesh = n.flesh
	}
	n.look.long = false
	b := h.joints(h.upright(), 1)
	b.headR *= h.between(1.05, 1.4)
	b.head = way(b.neck, b.headWay, b.headR)
	r := b.headR
	h.draw(curve(b.hip.X, b.hip.Y, b.hip.X+0.3, b.hip.Y+0.1, b.hip.X+h.between(0.4, 0.7), b.hip.Y-h.between(0, 0.5)))
	long := h.chance(0.3)
	for _, x := range []float64{-1, 1} {
		if long {
			h.solid(n.flesh, ring(b.head.X+x*r*0.45, b.head.Y-r*1.5, r*0.25, r*0.8))
		} else {
			h.solid(n.flesh, polygon(b.head.X+x*r*0.9, b.head.Y-r*0.4, b.head.X+x*r*0.9, b.head.Y-r*1.5, b.head.X+x*r*0.2, b.head.Y-r*0.8))
		}
	}
	h.nudeBody(b, n)
	if h.chance(0.5) { // whiskers
		for _, x := range []float64{-1, 1} {
			h.draw(line(b.head.X+x*r*0.4, b.head.Y+r*0.2, b.head.X+x*r*1.4, b.head.Y+h.near(0, r*0.2)), line(b.head.X+x*r*0.4, b.head.Y+r*0.3, b.head.X+x*r*1.4, b.head.Y+r*0.5))
		}
	}
}

// nudeInCoat holds its coat open with both hands.
func nudeInCoat(h *hand) {
	n := h.nude(h.chance(0.2))
	cloth := h.any(brown, grey, black, rgb(150, 120, 80), blue)
	out, up := h.between(105, 130), h.between(40, 110)
	p := standing()
	p.arms = [2][2]float64{{360 - out, 360 - up}, {out, up}}
	b := h.joints(p, 1)
	for i, x := range []float64{-1, 1} {
		hand := b.hands[i]
		h.shape(cloth, polygon(b.neck.X+x*0.08, b.neck.Y, b.neck.X+x*0.4, b.neck.Y+0.12, hand.X, hand.Y, hand.X+x*0.05, b.hip.Y+h.between(0.2, 0.5), b.hip.X+x*0.2, b.hip.Y+0.5))
	}
	h.nudeBody(b, n)
	if h.chance(0.4) { // a hat
		h.shape(cloth, box(b.head.X-b.headR*0.7, b.head.Y-b.headR*1.7, b.head.X+b.headR*0.7, b.head.Y-b.headR*0.8))
		h.draw(line(b.head.X-b.headR*1.2, b.head.Y-b.headR*0.8, b.head.X+b.headR*1.2, b.head.Y-b.headR*0.8))
	}
}

// nudeHalf wears something above or below.
func nudeHalf(h *hand) {
	below := h.chance(0.5) // is naked below
	n := h.nude(!below || h.chance(0.3))
	b := h.joints(h.upright(), 1)
	h.nudeBody(b, n)
	cloth := h.any(red, blue, green, purple, black, yellow)
	long := distance(b.hip, b.neck)
	h.in(stretch(long, long).then(turn(bearing(b.hip, b.neck))).then(move(b.hip.X, b.hip.Y)), func() {
		k := n.bulk
		dress := func(p path) {
			if h.chance(0.6) {
				h.solid(cloth, p)
			} else {
				h.solid(white, p)
			}
		}
		if below {
			dress(polygon(-0.1, -1.08, 0.1, -1.08, 0.36*k, -0.95, 0.42*k, -0.55, 0.3*k, -0.5, 0.3*k, -0.2, -0.3*k, -0.2, -0.3*k, -0.5, -0.42*k, -0.55, -0.36*k, -0.95))
			return
		}
		if h.chance(0.5) { // a skirt
			dress(polygon(-0.22*k, -0.22, 0.22*k, -0.22, 0.5*k, 0.5, -0.5*k, 0.5))
			return
		}
		dress(polygon(-0.28*k, -0.16, 0.28*k, -0.16, 0.36*k, 0.3, 0.06, 0.3, 0, 0.14, -0.06, 0.3, -0.36*k, 0.3)) // shorts
	})
}

// nudeTorso ends at the neck, the arms and the thighs, as a statue does.
func nudeTorso(h *hand) {
	n := h.nude(h.chance(0.7))
	n.style = []nudeStyle{contour, fleshy, flat}[h.IntN(3)]
	if n.style == contour {
		n.flesh = white
	} else if n.flesh == white {
		n.flesh = h.skin()
	}
	n.view = []view{fromFront, fromFront, fromFront, fromSide, fromBehind}[h.IntN(5)]
	thigh := 0.17 * n.bulk
	lean := h.near(0, 0.1)
	parts := []part{n.trunk()}
	if n.view == fromSide {
		parts = append(parts, limb(line(0, 0, 0.02, 0.25, lean, 0.6), thigh, thigh*0.8))
	} else {
		parts = append(parts, limb(line(-thigh, 0, -thigh-0.02, 0.25, -thigh-0.05, 0.6), thigh, thigh*0.8), limb(line(thigh, 0, thigh+0.02, 0.25, thigh+0.05+lean, 0.6), thigh, thigh*0.8))
		if h.chance(0.6) {
			parts = append(parts, limb(line(-0.25*n.bulk, -0.92, -0.34*n.bulk, -0.75, -0.38*n.bulk, h.between(-0.7, -0.3)), 0.09, 0.08), limb(line(0.25*n.bulk, -0.92, 0.34*n.bulk, -0.75, 0.38*n.bulk, h.between(-0.7, -0.3)), 0.09, 0.08))
		}
	}
	parts = append(parts, limb(line(0, -1, 0, -1.1, 0, -1.2), 0.09, 0.08))
	h.in(shear(h.near(0, 6)), func() {
		h.flesh(n, parts...)
		h.nakedness(n)
	})
}

func nudesTwo(h *hand) {
	first := h.chance(0.5)
	gap := h.between(0.5, 0.75)
	s := nudeStyle(h.IntN(int(nudeStyles)))
	for i, x := range []float64{-gap, gap} {
		n := h.nude(first == (i == 0))
		n.style = s
		if s != lines && s != contour && n.flesh == white {
			n.flesh = h.skin()
		}
		n.look.flesh = n.flesh
		p := standing()
		p.legs = [2][2]float64{{h.between(185, 200), 183}, {h.between(160, 175), 177}}
		b := h.joints(p, h.between(0.9, 1.1))
		h.nudeBody(b.shifted(b.hip, point{X: x}), n)
	}
}

// nudeInWater sits in a tub, or stands below a shower.
func nudeInWater(h *hand) {
	n := h.nude(h.chance(0.7))
	water := h.any(blue, h.ink, rgb(120, 180, 230))
	if n.female && h.chance(0.5) {
		p := h.upright()
		b := h.joints(p, 1)
		h.nudeBody(b, n)
		tub := loop(-1.1, -0.12, 0, -0.15, 1.1, -0.12, 1, 0.6, 0.6, 0.75, -0.6, 0.75, -1, 0.6)
		h.solid(h.any(white, white, grey), tub)
		h.draw(line(-1.25, -0.13, 1.25, -0.13))
		return
	}
	b := h.joints(h.upright(), 1)
	h.nudeBody(b, n)
	x := b.head.X
	h.draw(curve(x+0.9, 0.9, x+0.9, -1.5, x+0.6, -1.75, x+0.1, -1.6), line(x-0.12, -1.5, x+0.22, -1.55))
	h.with(water, func() {
		for range h.some(6, 14) {
			dx, y := h.between(-0.5, 0.5), h.between(-1.4, 0.8)
			h.draw(line(x+dx*0.8, y, x+dx, y+0.14))
		}
	})
}

// nudeOnBed lies on its back, its belly, its side.
func nudeOnBed(h *hand) {
	n := h.nude(h.chance(0.65))
	n.view = []view{fromSide, fromFront, fromBehind}[h.IntN(3)]
	p := pose{torso: h.between(262, 285), head: h.between(268, 310), arms: [2][2]float64{{h.between(190, 330), h.between(240, 320)}, {h.between(30, 140), h.between(60, 120)}}, legs: [2][2]float64{{h.between(80, 96), h.near(92, 8)}, {h.between(40, 92), h.between(92, 150)}}}
	n.front = 1
	b := h.joints(p, 1)
	h.nudeBody(b, n)
	y := h.between(0.22, 0.35)
	switch {
	case h.chance(0.5):
		h.bed(-1.3, 1.2, y)
	case h.chance(0.5):
		h.draw(line(-1.3, y, 1.2, y))
	}
}
