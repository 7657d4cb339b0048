package nsfwshapes

var sexCloser = []Family{
	{Name: "a fist around a penis", Captions: []string{"a hand holding a penis", "a handjob", "masturbation"}, manner: manner{turn: 180}, draw: closeFist},
	{Name: "a mouth at a penis", Captions: []string{"a face with a penis in the mouth", "oral sex", "a blowjob"}, manner: manner{turn: 25, fine: true}, draw: closeMouth},
	{Name: "a penis between breasts", Captions: []string{"a penis between breasts", "a sex act", "breasts and a penis"}, manner: manner{turn: 20}, draw: closeBreasts},
	{Name: "a penis at a bottom", Captions: []string{"a penis entering a bottom", "anal sex", "a sex act"}, manner: manner{turn: 25}, draw: closeBottom},
	{Name: "fingers at a vulva", Captions: []string{"fingers in a vagina", "a hand on a vulva", "masturbation"}, manner: manner{turn: 60}, draw: closeFingers},
	{Name: "a tongue at a vulva", Captions: []string{"a tongue licking a vulva", "oral sex", "a sex act"}, manner: manner{turn: 40}, draw: closeTongue},
	{Name: "laps that meet", Captions: []string{"a penis entering a vagina", "sexual intercourse", "two naked bodies having sex"}, manner: manner{turn: 20, fine: true}, draw: closeLaps},
	{Name: "a toy in a lap", Captions: []string{"a dildo and a vulva", "a sex toy in use", "masturbation"}, manner: manner{turn: 30}, draw: closeToy},
}

// straightMember stands on its root at 0, 0, without hair.
func (h *hand) straightMember() member {
	m := h.member()
	m.axis = line(0, 0, 0, -0.7, h.near(0, 0.08), -h.between(1.4, 2))
	m.w, m.bare = h.between(0.18, 0.3), true
	if m.shaft == openShaft {
		m.shaft = closedShaft
	}
	return m
}

// fist is four fingers across 0, 0, the wrist to the right.
func (h *hand) fist(w float64) {
	c := h.any(white, white, h.skin())
	top := h.between(0.4, 0.5)
	h.solid(c, curve(w+0.1, -top*0.8, w+0.45, -top*0.7, w+1.1, -0.1, w+1.5, h.between(0, 0.4), w+1.5, h.between(0.6, 0.9), w+0.8, 0.5, w+0.1, top).closed())
	n := h.some(3, 4)
	for i := range n {
		y := -top + 2*top*(float64(i)+0.5)/float64(n)
		h.solid(c, tube(line(w+0.3, y, 0, y-0.03, -w+0.02, y-0.02), top/float64(n)*1.1, top/float64(n)).closed())
	}
	if h.chance(0.5) {
		h.draw(curve(w+0.5, -top*0.7, w*0.5, -top-0.15, -w*0.5, -top-0.05))
	}
}

func closeFist(h *hand) {
	m := h.straightMember()
	h.drawMember(m)
	at := -h.between(0.5, 1)
	h.in(stretch(h.oneOf(-1, 1), h.oneOf(-1, 1)).then(turn(h.near(0, 12))).then(move(0, at)), func() { h.fist(m.w) })
	if h.chance(0.5) {
		h.motion(point{X: -0.1, Y: at}, 0.9)
	}
	h.atTip(m, func() { h.squirt(point{Y: -m.w * 1.2}) })
}

// closeMouth is a face from the side or from the front with a penis at its mouth.
func closeMouth(h *hand) {
	m := h.straightMember()
	c := h.any(white, white, h.skin())
	hair := func(p ...path) {
		h.with(h.any(h.ink, brown, yellow, black), func() { h.draw(p...) })
	}
	if h.chance(0.4) { // from the front
		h.solid(c, ring(0, 0, 0.85, 1))
		hair(curve(-0.8, -0.4, -1.1, 0.2, -1, 1.2), curve(0.8, -0.4, 1.1, 0.2, 1, 1.2), curve(-0.85, -0.3, -0.3, -1.15, 0.3, -1.15, 0.85, -0.3))
		for _, x := range []float64{-0.32, 0.32} {
			if h.chance(0.5) {
				h.draw(arc(x, -0.2, 0.14, 0.1, -90, 90))
			} else {
				h.dot(x, -0.2, 0.07)
			}
		}
		h.draw(ring(0, 0.45, h.between(0.25, 0.38), 0.3))
		h.in(turn(180+h.near(0, 25)).then(stretch(0.65, 0.65)).then(move(0, 0.55+h.between(0.9, 1.2))), func() {
			h.in(turn(180), func() { h.drawMember(m) })
		})
		return
	}
	h.solid(c, curve(0.2, -1, -0.5, -0.95, -0.75, -0.3, -0.95, 0, -0.75, 0.1, -0.8, 0.25, -0.5, 0.35, -0.78, 0.48, -0.65, 0.75, -0.1, 0.85, 0.1, 1.3))
	hair(curve(-0.55, -0.9, 0, -1.15, 0.6, -0.8, 0.75, 0, 0.6, h.between(0.6, 1.4)), curve(-0.5, -0.9, 0.1, -0.7, 0.3, 0.1, 0.2, h.between(0.5, 1.2)))
	if h.chance(0.5) {
		h.draw(arc(-0.5, -0.25, 0.15, 0.1, 90, 270))
	} else {
		h.dot(-0.5, -0.25, 0.07)
	}
	h.in(stretch(0.75, 0.75).then(turn(90+h.near(0, 10))).then(move(-0.5-h.between(0.9, 1.4), 0.38)), func() { h.drawMember(m) })
	if h.chance(0.4) {
		h.drips(h.any(h.ink, grey, blue), point{X: -0.75, Y: 0.5}, h.some(2, 4), 0.7, 0.07)
	}
}

func closeBreasts(h *hand) {
	m := h.straightMember()
	kind := []int{0, 0, 1, 2, 6}[h.IntN(5)]
	over := h.chance(0.5)
	y := -h.between(0.5, 1)
	if over {
		h.in(move(0, h.between(0.6, 1)), func() { h.drawMember(m) })
	}
	h.in(move(0, y*0.3), func() { h.breastPair(kind, h.between(0.6, 0.8), h.between(1.05, 1.3), h.skin()) })
	if !over {
		h.in(move(0, h.between(0.8, 1.1)), func() { h.drawMember(m) })
	}
	if h.chance(0.4) {
		h.draw(curve(-1.2, -1.3, -1.6, -0.7, -1.7, 0.6), curve(1.2, -1.3, 1.6, -0.7, 1.7, 0.6))
	}
	h.squirt(point{Y: -1.1})
}

// closeBottom is seen from behind, or from the side.
func closeBottom(h *hand) {
	m := h.straightMember()
	c := h.skin()
	if h.chance(0.5) {
		w := h.between(0.8, 1.05)
		h.shape(c, loop(0, -w*0.75, w*0.8, -w*0.65, w*1.15, 0.1, w*0.65, w*0.75, 0, w*0.6, -w*0.65, w*0.75, -w*1.15, 0.1, -w*0.8, -w*0.65))
		h.draw(curve(0, -w*0.65, h.near(0, 0.03), -0.1, 0, 0.15))
		h.draw(line(-w*0.8, w*0.7, -w*0.75, w*1.7), line(w*0.8, w*0.7, w*0.75, w*1.7))
		h.in(stretch(0.7, 0.7).then(turn(h.near(0, 20))).then(move(0, h.between(1.2, 1.5))), func() { h.drawMember(m) })
		return
	}
	h.shape(c, curve(-1.6, -0.5, -0.8, -0.6, -0.2, -0.75, 0.35, -0.4, 0.4, 0.1, 0, 0.5, -0.1, 1, -0.15, 1.6))
	h.draw(curve(-1.5, 0.2, -0.9, 0.3, -0.6, 0.5, -0.65, 1.6))
	h.in(stretch(0.75, 0.75).then(turn(270+h.near(0, 12))).then(move(h.between(1.3, 1.7), h.near(0.05, 0.08))), func() { h.drawMember(m) })
	if h.chance(0.5) {
		h.motion(point{X: 0.4, Y: -0.2}, 0.6)
	}
}

func closeFingers(h *hand) {
	h.vulva()
	h.thighs(0.5)
	c := h.any(white, h.skin())
	n := h.some(1, 3)
	h.in(turn(h.between(-40, 40)).then(move(0, h.between(0, 0.3))), func() {
		for i := range 4 {
			x := 0.24 * (float64(i) - 1.5)
			if i < n {
				h.solid(c, tube(curve(x, 1.1, x*0.7, 0.6, x*0.4, h.near(0, 0.1)), 0.12, 0.1))
			} else { // bent
				h.solid(c, tube(line(x, 1.1, x, 0.95, x+0.03, 0.8), 0.12, 0.11))
			}
		}
		h.solid(c, curve(-0.55, 1.05, -0.6, 1.5, -0.35, 2.2, 0.35, 2.2, 0.6, 1.5, 0.55, 1.05).closed())
		h.draw(curve(-0.55, 1.3, -0.85, 1, -0.8, 0.75))
	})
	if h.chance(0.4) {
		h.drips(h.any(h.ink, blue, grey), point{Y: 0.6}, h.some(2, 4), 0.8, 0.08)
	}
}

// closeTongue has a face below, or a head from the side.
func closeTongue(h *hand) {
	h.vulva()
	h.thighs(0.7)
	tongue := h.any(pink, red)
	if h.chance(0.5) {
		h.head(point{Y: h.between(2, 2.3)}, 0.9, h.near(0, 12), look{flesh: h.any(white, h.skin()), fleshed: true, long: h.chance(0.5), face: blank})
		for _, x := range []float64{-0.35, 0.35} {
			h.dot(x, 1.9, 0.09)
		}
		h.solid(tongue, tube(curve(0, 2.3, h.near(0, 0.1), 1.5, 0, h.between(0.5, 0.9)), 0.2, 0.17).closed())
		return
	}
	x := h.between(1.3, 1.6)
	h.head(point{X: x + 0.5, Y: h.near(0, 0.2)}, 0.75, h.near(-20, 15), look{flesh: h.any(white, h.skin()), fleshed: true, long: h.chance(0.4), face: blank})
	h.dot(x+0.25, -0.15, 0.08)
	h.solid(tongue, tube(curve(x, 0.3, x*0.6, h.near(0.25, 0.1), h.between(0.2, 0.45), 0.1), 0.15, 0.11).closed())
}

// closeLaps shows two bodies from the belly to the thighs, from the side.
func closeLaps(h *hand) {
	c := h.any(white, white, h.skin())
	gap := h.between(0.5, 1.2)
	d := h.any(c, c, h.skin(), white)
	h.solid(c, tube(curve(-gap-0.3, 0.2, -gap*0.4, -0.7, h.near(0, 0.2), -1.2), 0.35, 0.25)) // a raised thigh
	h.solid(c, curve(-2.2, -0.5, -1.4, -0.35, -gap, -0.2, -gap*0.8, 0.2, -gap, 0.5, -1.5, 0.55, -2.2, 0.45))
	h.solid(d, curve(gap*0.9+0.2, -1.8, gap+0.1, -0.9, gap, -0.1, gap+0.1, 0.4, gap, 1.5, gap+0.8, 1.5, gap+0.9, 0.3, gap+0.75, -0.8, gap+0.9, -1.8))
	m := h.straightMember()
	h.in(stretch(0.65, 0.65).then(turn(270+h.near(0, 10))).then(move(gap, h.near(0.1, 0.08))), func() { h.drawMember(m) })
	if h.chance(0.5) {
		h.in(stretch(0.3, 0.35).then(move(-gap*0.8, 0.1)), func() { h.vulva() })
	}
	if h.chance(0.4) {
		h.motion(point{X: gap + 1.1, Y: 0}, 0.4)
	}
}

func closeToy(h *hand) {
	h.vulva()
	h.thighs(0.8)
	m := h.straightMember()
	m.flesh = h.any(pink, purple, black, blue, red)
	s := h.between(0.6, 0.8)
	angle := h.near(0, 30)
	h.in(stretch(s, s).then(turn(angle)).then(move(0, 1.4)), func() {
		h.solid(m.flesh, tube(m.axis, m.w, m.w))
		h.atTip(m, func() { h.tip(m) })
		h.solid(h.any(m.flesh, grey, black), box(-m.w*1.3, -0.1, m.w*1.3, h.between(0.2, 0.4)))
		if h.chance(0.6) {
			h.in(turn(90).then(move(0, 0.2)), func() { h.fist(m.w) })
		}
	})
	if h.chance(0.5) { // it hums
		for _, x := range []float64{-1, 1} {
			h.draw(wave(point{X: x * 0.6, Y: 0.9}, point{X: x * 0.6, Y: 1.5}, 2, 0.08))
		}
	}
}
