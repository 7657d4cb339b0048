package nsfwshapes

var (
	oral = []string{"oral sex", "two people having sex", "a blowjob"}
	solo = []string{"a person masturbating", "masturbation", "a naked person touching themselves"}
	many = []string{"group sex", "a threesome", "people having sex"}
)

var sexPoses = []Family{
	{Name: "legs on the shoulders", Captions: sex, manner: scene, draw: func(h *hand) { h.performAny(h.position(0)) }},
	{Name: "astride with the back turned", Captions: sex, manner: scene, draw: func(h *hand) { h.performAny(h.position(1)) }},
	{Name: "astride on a chair", Captions: sex, manner: scene, draw: func(h *hand) { h.performAny(h.position(2)) }},
	{Name: "at the edge of a table", Captions: sex, manner: scene, draw: func(h *hand) { h.performAny(h.position(3)) }},
	{Name: "flat upon the back of the other", Captions: sex, manner: scene, draw: func(h *hand) { h.performAny(h.position(4)) }},
	{Name: "legs crossed like scissors", Captions: sex, manner: scene, draw: func(h *hand) { h.performAny(h.position(5)) }},
	{Name: "one sits on the other's face", Captions: oral, manner: scene, draw: func(h *hand) { h.performAny(h.position(6)) }},
	{Name: "a head between thighs", Captions: oral, manner: scene, draw: func(h *hand) { h.performAny(h.position(7)) }},
	{Name: "one kneels before a chair", Captions: oral, manner: scene, draw: func(h *hand) { h.performAny(h.position(8)) }},
	{Name: "both upright, one behind", Captions: sex, manner: scene, draw: func(h *hand) { h.performAny(h.position(9 + h.IntN(2))) }},
	{Name: "any position of stick figures", Captions: sex, manner: scene, draw: func(h *hand) { h.perform(h.position(h.IntN(positions)), true, lines) }},
	{Name: "any position in outline", Captions: sex, manner: scene, draw: func(h *hand) { h.perform(h.position(h.IntN(positions)), false, contour) }},
	{Name: "any position in skin", Captions: sex, manner: scene, draw: func(h *hand) {
		h.perform(h.position(h.IntN(positions)), false, []nudeStyle{fleshy, flat}[h.IntN(2)])
	}},
	{Name: "any position of plump figures", Captions: []string{"cartoon figures having sex", "two people having sex", "a drawing of sex"}, manner: scene, draw: sexPlump},
	{Name: "three in a row", Captions: many, manner: scene, draw: sexThreeInRow},
	{Name: "one between two", Captions: many, manner: scene, draw: sexBetweenTwo},
	{Name: "several couples", Captions: many, manner: scene, draw: sexSeveral},
	{Name: "alone, with a hand at the penis", Captions: solo, manner: scene, draw: sexManAlone},
	{Name: "alone, with a hand between the legs", Captions: solo, manner: scene, draw: sexWomanAlone},
	{Name: "a beast on a beast", Captions: []string{"two animals mating", "animals having sex", "a dog mounting another"}, manner: scene, draw: sexBeasts},
}

// sexPlump has figures of lumps with heads a little too large.
func sexPlump(h *hand) {
	a := h.position(h.IntN(positions))
	grow := h.between(1.1, 1.4)
	for i := range a.players {
		b := &a.players[i].body
		b.headR *= grow
		b.head = way(b.neck, b.headWay, b.headR)
	}
	h.perform(a, false, lumps)
}

// onFours and behind are two who may be joined by others.
func (h *hand) onFours() player {
	return h.put(pose{torso: h.between(264, 282), head: h.between(265, 310), arms: h.both(182, 180, 7), legs: h.both(178, 93, 7)}, 1, 0, 0, -1, h.chance(0.75))
}

func (h *hand) behind(x float64) player {
	return h.put(pose{torso: h.between(335, 362), head: h.between(340, 365), arms: h.both(242, 258, 14), legs: h.both(183, 94, 7)}, h.about(1), x+h.between(0.16, 0.28), h.near(-0.02, 0.03), -1, false)
}

func sexThreeInRow(h *hand) {
	a := h.onFours()
	b := h.behind(0)
	c := h.behind(b.body.hip.X + 0.05)
	h.perform(act{players: []player{a, b, c}, from: b.body.hip, to: a.body.hip, joined: true, props: h.lie(0.42)}, h.chance(0.5), nudeStyle(h.IntN(int(nudeStyles))))
}

func sexBetweenTwo(h *hand) {
	a := h.onFours()
	b := h.behind(0)
	c := h.put(pose{torso: h.near(-4, 8), head: h.near(0, 8), arms: h.both(140, 110, 20), legs: h.both(178, 267, 7)}, h.about(1), a.body.head.X-h.between(0.2, 0.32), a.body.head.Y+h.near(0.05, 0.08), 1, false)
	h.organ(c.body.hip, bearing(c.body.hip, a.body.head), h.between(0.2, 0.3))
	h.perform(act{players: []player{a, b, c}, from: b.body.hip, to: a.body.hip, joined: true, props: h.lie(0.42)}, h.chance(0.5), nudeStyle(h.IntN(int(nudeStyles))))
}

func sexSeveral(h *hand) {
	figures, s := h.chance(0.6), nudeStyle(h.IntN(int(nudeStyles)))
	n := h.some(2, 3)
	for i := range n {
		h.in(stretch(h.oneOf(-1, 1), 1).then(move(2.3*(float64(i)-float64(n-1)/2), h.near(0, 0.5))), func() { h.perform(h.position(h.IntN(positions)), figures, s) })
	}
}

// alone is one body whose hands meet at a point.
func (h *hand) alone(female bool, p pose, v view, hands point) {
	b := h.joints(p, 1)
	for i := range h.some(1, 2) {
		shoulder := b.shoulder()
		mid := between(shoulder, hands, 0.5)
		nx, ny := normal(shoulder, hands)
		out := h.between(0.08, 0.25) * h.oneOf(-1, 1)
		if v == fromFront {
			out = 0.25 * float64(2*i-1)
		}
		b.elbows[i], b.hands[i] = point{X: mid.X + nx*out, Y: mid.Y + ny*out}, point{X: hands.X + h.near(0, 0.03), Y: hands.Y + h.near(0, 0.03)}
	}
	if h.chance(0.4) {
		h.body(b, h.look())
		if female {
			h.bosom(b, h.between(0.1, 0.16))
		}
	} else {
		n := h.nude(female)
		n.view, n.plain = v, !female
		h.nudeBody(b, n)
	}
	h.heat(b.head)
}

func sexManAlone(h *hand) {
	angle := h.between(40, 100)
	tip := way(point{}, angle, h.between(0.25, 0.4))
	p, v := h.upright(), fromFront
	switch h.IntN(3) {
	case 0:
		p, v = pose{torso: h.between(-20, 8), head: h.near(4, 10), arms: h.both(200, 190, 20), legs: h.both(180, 180, 10)}, fromSide
	case 1:
		p, v = pose{torso: h.between(-35, -5), head: h.near(-5, 12), arms: h.both(200, 190, 20), legs: h.both(90, 160, 18)}, fromSide
	}
	h.alone(false, p, v, tip)
	h.organ(point{}, angle, h.between(0.4, 0.65))
	if h.chance(0.6) { // the fist
		h.solid(h.any(white, h.skin()), disc(tip.X, tip.Y, h.between(0.07, 0.1)))
	}
	if h.chance(0.5) {
		h.motion(tip, 0.2)
	}
	if h.chance(0.4) {
		h.spray(h.any(h.ink, blue, grey), way(point{}, angle, 0.6), angle, 50, 0.5, h.some(3, 7))
	}
}

func sexWomanAlone(h *hand) {
	lap := point{X: h.near(0, 0.03), Y: h.between(0.02, 0.1)}
	p, v := h.openLegged(), fromFront
	if h.chance(0.45) {
		p, v = pose{torso: h.between(262, 330), head: h.between(275, 340), arms: h.both(220, 240, 30), legs: [2][2]float64{{h.between(30, 70), h.between(120, 170)}, {h.between(45, 85), h.between(110, 160)}}}, fromSide
		lap = point{X: h.between(0.05, 0.12), Y: -h.between(0, 0.08)}
	}
	h.alone(true, p, v, lap)
	if h.chance(0.5) {
		h.draw(ring(lap.X, lap.Y+0.03, 0.06, 0.12))
	}
	if h.chance(0.5) {
		h.motion(lap, 0.18)
	}
	if h.chance(0.4) {
		h.lie(0.3)()
	}
}

// beast stands on four legs about 0, 0; its head is to the left.
func (h *hand) beast(c colour, rear bool) {
	tilt, legs := 0.0, 0.85
	if rear {
		tilt = h.between(25, 50)
	}
	h.in(turn(tilt), func() {
		for _, x := range []float64{-0.6, -0.45, 0.5, 0.65} {
			if rear && x < 0 { // about the other's flanks
				h.draw(curve(x, 0.2, x-0.15, 0.45, x-0.4, 0.45))
				continue
			}
			y := legs * h.between(0.9, 1)
			h.draw(line(x, 0.2, x+h.near(0, 0.04), y))
		}
		h.shape(c, ring(0, 0, 0.8, h.between(0.3, 0.4)))
		h.draw(curve(0.75, -0.1, 1, -h.between(0, 0.4), 1.15, -h.between(0.1, 0.5)))
		h.shape(c, disc(-0.95, -0.4, 0.28))
		h.draw(line(-1.1, -0.6, -1.15, -0.85, -0.95, -0.68), line(-0.8, -0.62, -0.7, -0.85, -0.68, -0.5))
		h.dot(-1, -0.45, 0.04)
		if h.chance(0.6) {
			h.draw(curve(-1.2, -0.35, -1.4, -0.25, -1.15, -0.2))
		}
	})
}

func sexBeasts(h *hand) {
	c := h.any(brown, grey, orange, pink, white)
	h.beast(c, false)
	h.in(move(h.between(0.6, 0.85), -h.between(0.4, 0.6)), func() { h.beast(c, true) })
	if h.chance(0.6) {
		h.organ(point{X: 1, Y: 0.25}, h.between(265, 300), h.between(0.25, 0.4))
	}
	if h.chance(0.5) {
		h.motion(point{X: 1.5, Y: 0}, 0.3)
	}
	h.heat(point{X: -0.9, Y: -0.5})
	h.ground(-1.4, 1.8, 0.9)
}
