package nsfwshapes

var nudityMembers = []Family{
	{Name: "penis of any parts", Captions: penis, manner: anyWay, draw: func(h *hand) { h.drawMember(h.member()) }},
	{Name: "penis and balls upright", Captions: penis, manner: manner{turn: 25}, draw: penisUpright},
	{Name: "penis scrawled fast", Captions: penis, manner: anyWay, draw: penisScrawl},
	{Name: "penis as a silhouette", Captions: penis, manner: anyWay, draw: penisSilhouette},
	{Name: "penis of signs", Captions: []string{"a penis", "a penis emoticon", "a dick"}, manner: manner{turn: 90}, draw: penisOfSigns},
	{Name: "penis gushing", Captions: []string{"a penis ejaculating", "a penis", "a dick"}, manner: anyWay, draw: penisGushing},
	{Name: "several penises", Captions: []string{"penises", "drawings of penises", "many dicks"}, manner: manner{turn: 180, fine: true}, draw: penisesSeveral},
	{Name: "penis out of trousers", Captions: []string{"a penis hanging out of trousers", "a penis", "an exposed man"}, manner: manner{turn: 12, fine: true}, draw: penisOutOfTrousers},
	{Name: "penis on hips", Captions: []string{"a naked man from the waist down", "a penis", "male genitals"}, manner: manner{turn: 15, fine: true}, draw: penisOnHips},
	{Name: "penis from the side of a belly", Captions: []string{"a naked man from the side", "a penis", "male genitals"}, manner: manner{turn: 15}, draw: penisAtBelly},
	{Name: "penis on a face", Captions: []string{"a face with a penis", "a dickhead", "a penis for a nose"}, manner: manner{turn: 20, fine: true}, draw: penisOnFace},
	{Name: "penis with a face", Captions: []string{"a penis with a face", "a cartoon penis", "a penis"}, manner: manner{turn: 20}, draw: penisWithFace},
	{Name: "penis on a thing", Captions: []string{"a thing with a penis", "a penis", "a dick drawn on something"}, manner: manner{turn: 12, fine: true}, draw: penisOnThing},
}

func penisUpright(h *hand) {
	m := h.member()
	m.axis = line(0, 0, 0, -h.between(0.5, 1), h.near(0, 0.06), -h.between(1.1, 2))
	m.sack = []sackStyle{ringSack, ringSack, lobeSack, ovalSack}[h.IntN(4)]
	m.tip = []tipStyle{rimTip, rimTip, roundTip, capTip}[h.IntN(4)]
	h.drawMember(m)
}

// penisScrawl is one quick stroke: a loop, the shaft up and down, another loop; its ends overshoot.
func penisScrawl(h *hand) {
	w, top, r := h.between(0.1, 0.3), -h.between(0.9, 2.1), h.between(0.25, 0.55)
	lean := h.near(0, 0.25)
	loopAt := func(x, from, to float64) path {
		return arc(x*(w+r*h.between(0.6, 1)), r*h.between(0.2, 0.7), r*h.about(1), r*h.about(1), from, to)
	}
	p := loopAt(-1, 60+h.near(0, 25), -300)
	p = append(p, line(-w, -0.15, -w+lean*0.5, top*0.5)...)
	p = append(p, arc(lean, top, w*h.between(0.9, 1.6), w*h.between(1, 2), -90, 90)...)
	p = append(p, line(w+lean*0.5, top*0.5, w, -0.1)...)
	p = append(p, loopAt(1, -50+h.near(0, 20), 290+h.between(0, 80))...)
	h.draw(p)
	if h.chance(0.4) {
		h.draw(line(lean-w, top+h.near(0, 0.08), lean+w, top+h.near(0, 0.08)))
	}
	if h.chance(0.2) {
		h.draw(p.mapped(move(h.near(0, 0.04), h.near(0, 0.04))))
	}
	if h.chance(0.3) {
		h.bush(w, r)
	}
	h.squirt(point{X: lean, Y: top - w})
}

// penisSilhouette is poured in one colour, its outline seldom drawn.
func penisSilhouette(h *hand) {
	m := h.member()
	c := h.any(h.ink, m.flesh, h.skin())
	end := m.axis[len(m.axis)-1]
	gap := m.r * h.between(0.6, 1)
	parts := []path{
		tube(m.axis, m.w, m.w*m.taper), disc(-gap, m.r*0.5, m.r), disc(gap, m.r*h.between(0.3, 0.6), m.r*h.about(1)),
		disc(end.X, end.Y, m.w*h.between(1, 1.6)),
	}
	if h.chance(0.35) {
		h.draw(parts...)
	}
	for _, p := range parts {
		h.fill(c, p)
	}
	h.atTip(m, func() {
		if h.chance(0.4) {
			h.fill(h.any(pink, red, purple, white), ring(0, -m.w*0.2, m.w*0.9, m.w*1.1))
		}
		h.squirt(point{Y: -m.w * 1.3})
	})
	if h.chance(0.3) {
		h.with(h.any(black, brown), func() { h.bush(m.w, m.r) })
	}
}

// penisOfSigns is what is typed as 8===D or 3==>.
func penisOfSigns(h *hand) {
	n := h.some(2, 5)
	x := 0.0
	switch h.IntN(3) {
	case 0:
		h.draw(ring(0, -0.42, 0.32, 0.4), ring(0, 0.42, h.about(0.36), 0.42))
	case 1:
		h.draw(curve(-0.35, -0.75, 0.15, -0.8, 0.2, -0.2, -0.2, 0, 0.25, 0.15, 0.2, 0.8, -0.35, 0.75))
	default:
		h.draw(curve(0.25, -0.75, -0.3, -0.5, 0.25, 0, 0.3, 0.6, -0.15, 0.85, -0.3, 0.5, 0.2, 0, -0.25, -0.4, 0.25, -0.8))
	}
	x = h.between(0.35, 0.5)
	for range n {
		long := h.between(0.3, 0.45)
		h.draw(line(x, -h.between(0.15, 0.3), x+long, -h.between(0.15, 0.3)), line(x, h.between(0.15, 0.3), x+long, h.between(0.15, 0.3)))
		x += long + h.oneOf(0, h.between(0.05, 0.15))
	}
	if h.chance(0.7) {
		h.draw(append(line(x, 0.65, x, -0.65), arc(x, 0, h.between(0.4, 0.7), 0.65, 0, 180)...))
	} else {
		h.draw(line(x, -0.6, x+0.6, 0, x, 0.6))
	}
	x += h.between(0.75, 0.9)
	for range h.some(0, 3) {
		h.draw(wave(point{X: x, Y: h.near(0, 0.1)}, point{X: x + 0.35, Y: h.near(0, 0.1)}, 1, 0.1))
		x += h.between(0.4, 0.5)
	}
}

func penisGushing(h *hand) {
	m := h.member()
	m.bare = true
	h.drawMember(m)
	c := h.any(h.ink, blue, grey, rgb(200, 220, 240))
	h.atTip(m, func() {
		tip := point{Y: -m.w * 1.2}
		switch h.IntN(4) {
		case 0:
			h.with(c, func() {
				for range h.some(3, 7) {
					x := h.near(0, 0.7)
					h.draw(curve(tip.X, tip.Y, x*0.5, tip.Y-h.between(0.4, 0.9), x, tip.Y-h.between(0, 0.5)))
				}
			})
		case 1:
			h.spray(c, tip, 0, h.between(30, 90), h.between(0.7, 1.2), h.some(6, 14))
		case 2:
			h.drips(c, tip, h.some(3, 7), h.between(0.6, 1.2), 0.09)
		default:
			h.with(c, func() {
				p := wave(tip, point{X: h.near(0, 0.3), Y: tip.Y - h.between(0.6, 1.2)}, h.some(1, 3), 0.12)
				h.draw(p)
				h.dot(p[len(p)-1].X, p[len(p)-1].Y-0.1, 0.08)
			})
		}
	})
	if h.chance(0.3) {
		h.pool(c, h.near(0, 0.3), -2.6, 0.4, 0.15)
	}
}

func penisesSeveral(h *hand) {
	m := h.member()
	alike := h.chance(0.5)
	n := h.some(2, 5)
	for i := range n {
		if !alike {
			m = h.member()
		}
		x := 1.9 * (float64(i) - float64(n-1)/2)
		h.in(turn(h.between(-40, 40)).then(stretch(h.about(0.8), h.about(0.8))).then(move(x, h.near(0, 0.5))), func() { h.drawMember(m) })
	}
}

// penisOutOfTrousers has a belt, a fly and two legs about it.
func penisOutOfTrousers(h *hand) {
	w, hip := h.between(0.7, 0.95), h.between(0.55, 0.7)
	cloth := h.any(blue, grey, brown, green, rgb(30, 40, 90))
	trousers := polygon(-hip, -0.9, hip, -0.9, w, 1.6, 0.15, 1.6, 0, 0.25, -0.15, 1.6, -w, 1.6)
	h.shape(cloth, trousers)
	if h.chance(0.7) {
		h.draw(line(-hip, -0.7, hip, -0.7), box(-0.12, -0.9, 0.12, -0.7))
	}
	if h.chance(0.5) {
		h.draw(curve(-hip, -0.9, -hip*1.1, -1.4, -hip*1.2, -2), curve(hip, -0.9, hip*1.1, -1.4, hip*1.2, -2))
	}
	open := h.chance(0.5)
	if open {
		h.fill(h.any(white, h.skin()), ring(0, -0.25, 0.14, 0.4))
		h.draw(ring(0, -0.25, 0.14, 0.4))
	}
	h.memberAt(0, -0.15, h.oneOf(180+h.near(0, 15), h.between(60, 120), h.near(0, 25)), h.between(0.4, 0.65))
}

// memberAt puts any member somewhere, its tip looking in a direction.
func (h *hand) memberAt(x, y, angle, size float64) {
	m := h.member()
	if m.shaft == openShaft {
		m.shaft = overShaft
	}
	if angle > 130 && angle < 230 { // it hangs: the sack is under the same root, and looks down as well
		h.in(stretch(size, size).then(move(x, y)), func() {
			h.draw(arc(-m.r*0.7, m.r*0.8, m.r*0.8, m.r, 180, 400), arc(m.r*0.7, m.r*0.8, m.r*0.8, m.r, -40, 180))
			h.in(turn(angle), func() {
				h.solid(h.any(white, m.flesh), tube(m.axis, m.w, m.w*m.taper))
				h.atTip(m, func() { h.tip(m) })
			})
			if h.chance(0.4) {
				h.bush(m.w, m.r)
			}
		})
		return
	}
	h.in(turn(angle).then(stretch(size, size)).then(move(x, y)), func() { h.drawMember(m) })
}

// penisOnHips is a man from the navel to the knees, from the front.
func penisOnHips(h *hand) {
	hip := h.between(0.7, 1)
	c := h.skin()
	left := curve(-hip*0.85, -1.5, -hip*0.8, -0.8, -hip, 0, -hip*0.95, 0.8, -hip*0.75, 1.9)
	right := left.mapped(stretch(-1, 1))
	if h.chance(0.3) {
		h.fill(c, append(left[:len(left):len(left)], reversed(right)...))
	}
	h.draw(left, right)
	h.draw(curve(-0.12, h.between(0.5, 0.8), -0.15, 1.2, -0.3, 1.9), curve(0.12, 0.7, 0.15, 1.2, 0.3, 1.9))
	if h.chance(0.6) {
		h.dot(0, -1.1, 0.05)
	}
	if h.chance(0.5) {
		h.draw(curve(-hip*0.8, -0.5, -0.4, -0.1, -0.2, 0.2), curve(hip*0.8, -0.5, 0.4, -0.1, 0.2, 0.2))
	}
	h.memberAt(0, 0.1, h.oneOf(180+h.near(0, 20), h.near(0, 30), h.between(40, 110)), h.between(0.45, 0.75))
}

func reversed(p path) path {
	out := make(path, len(p))
	for i := range p {
		out[len(p)-1-i] = p[i]
	}
	return out
}

// penisAtBelly is a man from the side, cut off above and below.
func penisAtBelly(h *hand) {
	fat := h.between(0, 0.5)
	h.draw(curve(0.1, -1.6, 0.2+fat, -0.8, 0.1+fat*0.5, -0.2, 0, 0.05))
	h.draw(curve(-0.7, -1.6, -0.6, -0.9, -1.05, -0.2, -0.85, 0.5, -0.7, 1.5))
	h.draw(curve(-0.1, 0.4, 0, 0.8, -0.1, 1.5))
	if h.chance(0.3) {
		h.draw(curve(-0.4, 0.6, -0.35, 1, -0.4, 1.5))
	}
	h.memberAt(0, 0.15, h.between(30, 140), h.between(0.5, 0.8))
}

// penisOnFace grows out of a head, is its nose, or is drawn on its cheek or forehead.
func penisOnFace(h *hand) {
	h.head(point{}, 1, 0, look{flesh: h.any(white, h.skin()), fleshed: h.chance(0.4), face: []face{smile, frown, gape}[h.IntN(3)], long: h.chance(0.2)})
	switch h.IntN(4) {
	case 0:
		h.memberAt(h.near(0, 0.2), -h.between(0.75, 1), h.near(0, 20), h.between(0.4, 0.65))
	case 1:
		h.memberAt(0, -0.1, h.oneOf(180+h.near(0, 25), h.between(70, 110)), h.between(0.3, 0.5))
	case 2:
		h.memberAt(h.near(0, 0.2), -0.5, h.between(-90, 90), h.between(0.18, 0.28))
	default:
		h.memberAt(h.between(0.9, 1.6), h.between(0.35, 0.7), 270+h.near(0, 25), h.between(0.4, 0.6))
	}
}

// penisWithFace is a little man: eyes, a mouth, at times limbs or a hat.
func penisWithFace(h *hand) {
	m := h.member()
	m.axis = line(0, 0, 0, -0.6, h.near(0, 0.1), -h.between(1.2, 1.8))
	m.w, m.bare = h.between(0.3, 0.45), true
	h.drawMember(m)
	y := -h.between(0.7, 1.2)
	eye := h.between(0.05, 0.1)
	for _, x := range []float64{-0.14, 0.14} {
		if h.chance(0.5) {
			h.solid(white, disc(x, y, eye*1.6))
		}
		h.dot(x, y, eye*0.8)
	}
	h.draw(arc(0, y+0.15, 0.18, h.between(0.08, 0.18), 100, 260))
	if h.chance(0.5) {
		for _, x := range []float64{-1, 1} {
			h.draw(curve(x*m.w, y+0.35, x*(m.w+0.35), y+h.between(0, 0.5), x*(m.w+0.6), y+h.between(-0.4, 0.5)))
		}
	}
	if h.chance(0.4) {
		h.draw(line(-0.3, m.r, -0.35, m.r+1, -0.6, m.r+1), line(0.3, m.r, 0.35, m.r+1, 0.6, m.r+1))
	}
}

// penisOnThing is drawn on, or grows out of, what is harmless without it.
func penisOnThing(h *hand) {
	switch h.IntN(5) {
	case 0: // a car
		h.draw(line(-1.6, 0.4, -1.6, 0, -0.8, -0.1, -0.5, -0.6, 0.5, -0.6, 0.9, -0.1, 1.5, 0, 1.5, 0.4, -1.6, 0.4))
		h.draw(disc(-0.8, 0.45, 0.28), disc(0.8, 0.45, 0.28))
		h.memberAt(0, -0.65, h.near(0, 30), h.between(0.45, 0.7))
	case 1: // a wall, a sheet of paper or a screen
		h.draw(box(-1.3, -1.5, 1.3, 1.3))
		h.memberAt(h.near(0, 0.2), 0.5, h.between(-90, 90), h.between(0.5, 0.8))
	case 2: // a beast from the side
		h.draw(ring(0, 0, 1, 0.5), disc(-1.2, -0.5, 0.38), curve(1, -0.1, 1.3, -0.3, 1.4, -0.7))
		for _, x := range []float64{-0.7, -0.5, 0.55, 0.75} {
			h.draw(line(x, 0.4, x+h.near(0, 0.05), 1.3))
		}
		h.dot(-1.3, -0.55, 0.06)
		h.memberAt(0.2, 0.5, h.oneOf(180+h.near(0, 20), h.between(210, 280)), h.between(0.3, 0.45))
	case 3: // a snowman
		h.draw(disc(0, 0.6, 0.8), disc(0, -0.6, 0.5), disc(0, -1.35, 0.33))
		h.dot(-0.1, -1.4, 0.05)
		h.dot(0.1, -1.4, 0.05)
		h.memberAt(0, 0.6, h.oneOf(180+h.near(0, 20), h.between(50, 110), h.near(0, 30)), h.between(0.35, 0.55))
	default: // a house
		h.draw(box(-0.9, -0.2, 0.9, 1), line(-1.1, -0.2, 0, -1, 1.1, -0.2), box(-0.2, 0.4, 0.2, 1))
		h.memberAt(h.oneOf(-0.5, 0, 0.5), -0.8, h.near(0, 20), h.between(0.4, 0.7))
	}
}
