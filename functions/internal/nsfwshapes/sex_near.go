package nsfwshapes

var sexNearTraining = []Family{
	{Name: "holding hands", Captions: []string{"two people holding hands", "a couple"}, manner: scene, draw: holdingHands},
	{Name: "hugging", Captions: []string{"two people hugging", "a hug"}, manner: scene, draw: hugging},
	{Name: "dancing", Captions: []string{"two people dancing"}, manner: scene, draw: dancing},
	{Name: "on the shoulders", Captions: []string{"a person sitting on another person's shoulders"}, manner: scene, draw: onShoulders},
	{Name: "proposal", Captions: []string{"a person kneeling and proposing", "a marriage proposal"}, manner: scene, draw: proposal},
	{Name: "rider on a horse", Captions: []string{"a person riding a horse"}, manner: scene, draw: horseRider},
	{Name: "press-up", Captions: []string{"a person doing push-ups"}, manner: scene, draw: pressUp},
	{Name: "at a table", Captions: []string{"two people sitting at a table"}, manner: scene, draw: atTable},
	{Name: "football", Captions: []string{"two people playing football"}, manner: scene, draw: football},
	{Name: "dog on a lead", Captions: []string{"a person walking a dog"}, manner: scene, draw: dogWalker},
	{Name: "couple in bed", Captions: []string{"two people sleeping in a bed"}, manner: scene, draw: bedtime},
}

var sexNearEvaluation = []Family{
	{Name: "seesaw", Captions: []string{"two people on a seesaw"}, manner: scene, draw: seesaw},
	{Name: "acrobats", Captions: []string{"a person standing on another person's shoulders"}, manner: scene, draw: acrobats},
	{Name: "high five", Captions: []string{"two people giving a high five"}, manner: scene, draw: highFive},
	{Name: "helping up", Captions: []string{"a person helping another up"}, manner: scene, draw: helpingUp},
	{Name: "yoga", Captions: []string{"a person doing yoga"}, manner: scene, draw: yoga},
	{Name: "tug of war", Captions: []string{"two people pulling a rope"}, manner: scene, draw: tugOfWar},
}

func (h *hand) pair() (look, look) {
	a, b := h.lovers()
	return a, b
}

func holdingHands(h *hand) {
	one, two := h.pair()
	p := standing()
	p.arms[1] = [2]float64{h.between(110, 140), h.between(90, 140)}
	a := h.person(point{X: -0.5}, 1, p, one)
	q := standing()
	q.arms[0] = [2]float64{h.between(220, 250), h.between(220, 270)}
	b := h.joints(q, h.between(0.85, 1.05))
	b = b.shifted(b.hands[0], a.hands[1])
	h.body(b, two)
	if h.chance(0.4) {
		h.with(red, func() { h.draw(heart(a.hands[1].X, -1.1, 0.15)) })
	}
	h.ground(-1, 1.2, 0.8)
}

func hugging(h *hand) {
	one, two := h.pair()
	p := standing()
	p.torso = h.between(0, 8)
	p.arms = [2][2]float64{{h.between(85, 125), h.between(80, 110)}, {h.between(80, 115), h.between(70, 100)}}
	a := h.person(point{X: -0.22}, 1, p, one)
	q := standing()
	q.torso = h.between(-8, 0)
	q.arms = [2][2]float64{{h.between(235, 275), h.between(250, 280)}, {h.between(245, 280), h.between(260, 290)}}
	b := h.person(point{X: h.between(0.2, 0.35)}, h.between(0.9, 1.05), q, two)
	if h.chance(0.4) {
		h.with(h.any(red, pink), func() { h.draw(heart((a.head.X+b.head.X)/2, -1.35, 0.13)) })
	}
	h.ground(-0.8, 0.9, 0.8)
}

func dancing(h *hand) {
	one, two := h.pair()
	p := standing()
	p.torso = h.near(0, 10)
	p.arms = [2][2]float64{{h.between(220, 320), h.between(200, 350)}, {h.between(50, 100), h.between(40, 80)}}
	p.legs[0] = [2]float64{h.between(195, 250), h.between(170, 240)}
	a := h.person(point{X: -0.55}, 1, p, one)
	q := standing()
	q.torso = h.near(0, 10)
	q.arms = [2][2]float64{{h.between(260, 310), h.between(280, 320)}, {h.between(40, 140), h.between(10, 160)}}
	q.legs[1] = [2]float64{h.between(110, 165), h.between(120, 190)}
	b := h.joints(q, 1)
	b = b.shifted(b.hands[0], a.hands[1])
	h.body(b, two)
	for range h.some(0, 2) {
		x, y := h.between(-1, 1), h.between(-1.5, -1.2)
		h.dot(x, y, 0.06)
		h.draw(line(x+0.06, y, x+0.06, y-0.25, x+0.2, y-0.2))
	}
}

func onShoulders(h *hand) {
	one, two := h.pair()
	p := standing()
	p.arms = [2][2]float64{{h.between(220, 250), h.between(10, 40)}, {h.between(110, 140), h.between(320, 350)}}
	a := h.person(point{}, 1, p, one)
	q := pose{torso: h.near(0, 5), arms: [2][2]float64{{h.between(220, 320), h.between(200, 340)}, {h.between(40, 140), h.between(20, 160)}}, legs: [2][2]float64{{h.between(205, 240), 182}, {h.between(120, 155), 178}}}
	b := h.joints(q, h.between(0.7, 0.85))
	b = b.shifted(b.hip, point{X: a.head.X, Y: a.head.Y - a.headR})
	h.body(b, two)
	h.ground(-0.8, 0.8, 0.8)
}

func proposal(h *hand) {
	one, two := h.pair()
	p := standing()
	if h.chance(0.5) {
		p.arms = [2][2]float64{{220, 320}, {140, 40}}
	}
	h.person(point{X: -h.between(0.7, 0.95)}, 1, p, two)
	q := pose{torso: h.between(-8, 5), head: 0, arms: [2][2]float64{{h.between(250, 280), h.between(260, 300)}, {h.between(235, 265), h.between(250, 290)}}, legs: [2][2]float64{{268, 182}, {182, 95}}}
	b := h.person(point{X: 0.35, Y: 0.4}, 0.95, q, one)
	h.draw(disc(b.hands[0].X-0.06, b.hands[0].Y-0.06, 0.06))
	if h.chance(0.4) {
		h.with(red, func() { h.draw(heart(-0.1, -1, 0.13)) })
	}
	h.ground(-1.2, 0.9, 0.8)
}

// animal is a beast on four legs that looks to the left.
func (h *hand) animal(x, y, s float64) {
	h.in(stretch(s, s).then(move(x, y)), func() {
		h.shape(brown, ring(0, 0, h.between(0.65, 0.8), h.between(0.28, 0.36)))
		for _, at := range []float64{-0.5, -0.35, 0.4, 0.55} {
			h.draw(line(at, 0.22, at+h.near(0, 0.05), 0.9))
		}
		h.draw(curve(0.7, -0.1, 0.95, 0, 0.9, h.between(-0.3, 0.5)))
		h.draw(line(-0.65, -0.1, -0.9, -0.6), line(-0.4, -0.25, -0.7, -0.75))
		h.draw(ring(-1, -0.7, 0.3, 0.17), line(-0.8, -0.82, -0.75, -1.05, -0.68, -0.8))
		h.dot(-1.02, -0.75, 0.035)
	})
}

func horseRider(h *hand) {
	h.animal(0, 0.4, 1)
	q := pose{torso: h.near(0, 8), head: 0, arms: [2][2]float64{{h.between(225, 250), 250}, {h.between(230, 255), 260}}, legs: [2][2]float64{{h.between(195, 215), 178}, {h.between(185, 200), 175}}}
	h.person(point{X: 0, Y: 0.05}, h.between(0.75, 0.95), q, h.look())
	if h.chance(0.4) {
		h.draw(curve(-0.5, -0.3, -0.8, -0.2, -1.1, -0.3))
	}
	h.ground(-1.3, 1.3, 1.32)
}

func pressUp(h *hand) {
	p := pose{torso: h.between(274, 292), head: h.between(280, 320), arms: [2][2]float64{{h.near(185, 8), h.near(178, 6)}, {h.near(178, 8), h.near(180, 6)}}, legs: [2][2]float64{{h.between(98, 110), h.between(98, 108)}, {h.between(96, 108), h.between(98, 108)}}}
	if h.chance(0.25) { // crawling
		p.legs = [2][2]float64{{182, 95}, {172, 92}}
	}
	b := h.person(point{}, 1, p, h.look())
	if h.chance(0.7) {
		h.draw(line(-1.1, b.hands[0].Y+0.02, 1.1, b.hands[0].Y+0.05))
	}
}

func atTable(h *hand) {
	one, two := h.pair()
	h.draw(line(-0.45, 0, 0.45, 0), line(-0.35, 0, -0.35, 0.6), line(0.35, 0, 0.35, 0.6))
	for _, s := range []float64{-1, 1} {
		l := one
		if s > 0 {
			l = two
		}
		h.in(stretch(s, 1), func() {
			h.draw(line(-1, -0.55, -1, 0.65), line(-1, 0.12, -0.65, 0.12, -0.65, 0.65))
			p := pose{torso: h.near(0, 5), head: 0, arms: [2][2]float64{{h.between(110, 145), h.between(60, 90)}, {h.between(110, 145), h.between(60, 90)}}, legs: [2][2]float64{{92, 180}, {95, 175}}}
			h.person(point{X: -0.85, Y: 0.08}, 0.85, p, l)
		})
	}
	if h.chance(0.6) {
		h.draw(line(-0.1, -0.2, -0.07, 0, 0.07, 0, 0.1, -0.2))
	}
}

func football(h *hand) {
	one, two := h.pair()
	p := standing()
	p.torso = h.near(-5, 6)
	p.arms = [2][2]float64{{h.between(220, 260), 240}, {h.between(90, 130), 70}}
	p.legs[1] = [2]float64{h.between(110, 145), h.between(110, 150)}
	a := h.person(point{X: -0.7}, 1, p, one)
	h.draw(disc(a.feet[1].X+h.between(0.15, 0.5), a.feet[1].Y-h.between(0, 0.4), 0.11))
	q := standing()
	q.arms = [2][2]float64{{h.between(230, 300), h.between(230, 330)}, {h.between(60, 130), h.between(30, 130)}}
	q.legs[0] = [2]float64{h.between(200, 225), h.between(180, 220)}
	h.person(point{X: h.between(0.7, 1)}, 1, q, two)
	h.ground(-1.3, 1.5, 0.82)
}

func dogWalker(h *hand) {
	p := standing()
	p.arms[0] = [2]float64{h.between(215, 240), h.between(220, 260)}
	b := h.person(point{X: 0.5}, 1, p, h.look())
	h.animal(-0.6, 0.5, h.between(0.32, 0.42))
	h.draw(along(b.hands[0], point{X: -0.5, Y: b.hands[0].Y + 0.2}, point{X: -0.85, Y: 0.28}).bent())
	h.ground(-1.1, 1, 0.82)
}

func bedtime(h *hand) {
	h.draw(line(-1.1, -0.9, -1.1, 0.6), line(-1.1, 0.3, 1.2, 0.3), line(1.2, -0.1, 1.2, 0.6))
	one, two := h.pair()
	h.head(point{X: -0.75, Y: -0.05}, 0.19, h.between(-90, 0), one)
	h.head(point{X: -0.55, Y: -0.32}, 0.18, h.between(-90, 0), two)
	h.shape(h.any(blue, red, green, purple), curve(-0.5, 0.3, -0.48, -0.1, -0.2, -0.35, 0.5, -0.28, 1.15, -0.05, 1.2, 0.3).closed())
	for i := range h.some(0, 3) {
		s, x, y := 0.1+0.03*float64(i), -0.4+0.2*float64(i), -0.7-0.18*float64(i)
		h.draw(line(x, y, x+s, y, x, y+s, x+s, y+s))
	}
}

func seesaw(h *hand) {
	a := h.between(-14, 14)
	h.draw(polygon(-0.25, 0.75, 0, 0.25, 0.25, 0.75))
	h.in(turn(a).then(move(0, 0.25)), func() {
		h.draw(line(-1.4, 0, 1.4, 0))
		one, two := h.pair()
		p := pose{torso: 0, head: 0, arms: [2][2]float64{{120, 95}, {125, 100}}, legs: [2][2]float64{{95, 175}, {100, 180}}}
		h.person(point{X: -1.2, Y: -0.05}, 0.7, p, one)
		h.in(stretch(-1, 1), func() { h.person(point{X: -1.2, Y: -0.05}, 0.7, p, two) })
	})
}

func acrobats(h *hand) {
	one, two := h.pair()
	p := standing()
	p.arms = [2][2]float64{{h.between(280, 320), 20}, {h.between(40, 80), 340}}
	a := h.person(point{}, 0.9, p, one)
	q := standing()
	q.arms = [2][2]float64{{h.between(260, 310), h.between(280, 340)}, {h.between(50, 100), h.between(20, 80)}}
	b := h.joints(q, 0.8)
	b = b.shifted(between(b.feet[0], b.feet[1], 0.5), point{X: a.neck.X, Y: a.neck.Y})
	h.body(b, two)
	h.ground(-0.7, 0.7, 0.72)
}

func highFive(h *hand) {
	one, two := h.pair()
	p := standing()
	p.arms[1] = [2]float64{h.between(60, 90), h.between(15, 45)}
	a := h.person(point{X: -0.5}, 1, p, one)
	q := standing()
	q.arms[0] = [2]float64{h.between(270, 300), h.between(315, 345)}
	b := h.joints(q, 1)
	b = b.shifted(b.hands[0], a.hands[1])
	h.body(b, two)
	for range h.some(0, 4) {
		h.draw(along(way(a.hands[1], h.between(-70, 70), 0.12), way(a.hands[1], h.between(-70, 70), 0.25)))
	}
	h.ground(-1.1, 1.2, 0.82)
}

func helpingUp(h *hand) {
	one, two := h.pair()
	p := standing()
	p.torso = h.between(10, 30)
	p.arms[1] = [2]float64{h.between(120, 145), h.between(115, 140)}
	a := h.person(point{X: -0.6}, 1, p, one)
	q := pose{torso: h.between(-20, 10), head: 0, arms: [2][2]float64{{h.between(280, 310), h.between(290, 320)}, {160, 190}}, legs: [2][2]float64{{h.between(260, 290), h.between(210, 240)}, {265, 265}}}
	b := h.joints(q, 0.95)
	b = b.shifted(b.hands[0], a.hands[1])
	h.body(b, two)
	h.ground(-1, 1.2, 0.82)
}

func yoga(h *hand) {
	var p pose
	switch h.IntN(3) {
	case 0: // the tree
		p = standing()
		p.arms = [2][2]float64{{325, 20}, {35, 340}}
		p.legs[1] = [2]float64{h.between(100, 125), h.between(225, 250)}
	case 1: // the dog
		p = pose{torso: h.between(215, 235), head: 215, arms: [2][2]float64{{215, 215}, {220, 218}}, legs: [2][2]float64{{150, 155}, {145, 150}}}
	default: // the lotus
		p = pose{arms: [2][2]float64{{220, 190}, {140, 170}}, legs: [2][2]float64{{250, 85}, {110, 275}}}
	}
	h.person(point{}, 1, p, h.look())
	h.ground(-0.9, 0.9, 0.8)
}

func tugOfWar(h *hand) {
	one, two := h.pair()
	for i, l := range []look{one, two} {
		h.in(stretch(float64(1-2*i), 1), func() {
			p := standing()
			p.torso = h.between(-30, -10)
			p.arms = [2][2]float64{{110, 85}, {100, 85}}
			p.legs = [2][2]float64{{170, 160}, {150, 140}}
			h.person(point{X: -1, Y: 0}, 0.9, p, l)
		})
	}
	h.draw(line(-0.9, -0.38, 0.9, h.near(-0.38, 0.03)))
	h.ground(-1.5, 1.5, 0.72)
}
