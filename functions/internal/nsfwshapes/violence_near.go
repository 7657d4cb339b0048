package nsfwshapes

var violenceNearTraining = []Family{
	{Name: "red heart", Captions: []string{"a red heart", "a heart"}, manner: upright, draw: redHeart},
	{Name: "sword alone", Captions: []string{"a sword"}, manner: manner{turn: 180}, draw: swordAlone},
	{Name: "knife and bread", Captions: []string{"a knife and bread", "a loaf of bread"}, draw: knifeAndBread},
	{Name: "empty gallows", Captions: []string{"empty gallows", "a wooden frame"}, manner: upright, draw: emptyGallows},
	{Name: "swing", Captions: []string{"a person on a swing", "a swing"}, manner: scene, draw: swing},
	{Name: "umbrella", Captions: []string{"a person with an umbrella", "a person in the rain"}, manner: scene, draw: umbrella},
	{Name: "person standing", Captions: []string{"a person", "a stick figure"}, manner: scene, draw: personStanding},
	{Name: "ketchup", Captions: []string{"a bottle of ketchup", "ketchup"}, manner: upright, draw: ketchup},
	{Name: "baseball player", Captions: []string{"a person with a baseball bat", "a baseball player"}, manner: scene, draw: batter},
	{Name: "spaghetti", Captions: []string{"a plate of spaghetti", "spaghetti with tomato sauce"}, draw: spaghetti},
	{Name: "weeping face", Captions: []string{"a crying face", "a sad face"}, manner: upright, draw: weeping},
	{Name: "sleeper", Captions: []string{"a person sleeping", "a person lying down"}, manner: scene, draw: sleeper},
	{Name: "cherries", Captions: []string{"cherries", "a pair of cherries"}, draw: cherries},
	{Name: "knight", Captions: []string{"a knight with a sword", "a person holding a sword"}, manner: scene, draw: knight},
}

var violenceNearEvaluation = []Family{
	{Name: "red balloon", Captions: []string{"a person with a red balloon"}, manner: scene, draw: redBalloon},
	{Name: "angler", Captions: []string{"a person fishing"}, manner: scene, draw: angler},
	{Name: "archery target", Captions: []string{"an archery target", "a target with arrows"}, draw: target},
	{Name: "pistol alone", Captions: []string{"a water pistol"}, draw: pistolAlone},
	{Name: "tomato and knife", Captions: []string{"a tomato and a knife"}, draw: tomato},
	{Name: "rope skipping", Captions: []string{"a person skipping rope"}, manner: scene, draw: ropeSkipping},
	{Name: "red scarf", Captions: []string{"a person with a red scarf"}, manner: scene, draw: redScarf},
	{Name: "axe in a stump", Captions: []string{"an axe in a tree stump"}, draw: axeInStump},
}

func redHeart(h *hand) {
	p := heart(0, 0, 1)
	if h.chance(0.6) {
		h.fill(red, p)
	}
	h.with(h.any(h.ink, red), func() { h.draw(p) })
	if h.chance(0.2) {
		h.draw(line(-1.3, 0.7, 1.3, -0.7), line(1.05, -0.72, 1.3, -0.7, 1.2, -0.45))
	}
}

func swordAlone(h *hand) {
	if h.chance(0.5) {
		h.knife(point{}, 0, 2)
	} else {
		h.sword(point{}, 0, 2)
	}
}

func knifeAndBread(h *hand) {
	h.shape(h.any(brown, yellow), curve(-1, 0.3, -1.05, -0.2, -0.7, -0.45, 0.6, -0.45, 0.95, -0.2, 0.9, 0.3).closed())
	for i := range h.some(2, 4) {
		x := -0.6 + 0.35*float64(i)
		h.draw(line(x, -0.4, x+0.1, -0.1))
	}
	h.knife(point{X: h.between(0.8, 1.2), Y: h.between(0.5, 0.8)}, h.between(60, 120), h.between(1.2, 1.7))
}

func emptyGallows(h *hand) {
	rope := h.between(0, 0.5)
	h.gallows(-0.8, 0.3, -1.2, 1.1, rope)
	if rope > 0.25 && h.chance(0.4) {
		h.draw(line(0.1, -1.2+rope, 0.5, -1.2+rope, 0.5, -0.8+rope, 0.1, -0.8+rope, 0.1, -1.2+rope)) // a sign
	}
}

func swing(h *hand) {
	x := h.between(0.7, 1)
	h.draw(line(-x-0.3, 1.2, -x, -1.2, x, -1.2, x+0.3, 1.2))
	h.draw(line(-0.25, -1.2, -0.25, 0.45), line(0.25, -1.2, 0.25, 0.45), line(-0.35, 0.45, 0.35, 0.45))
	if h.chance(0.75) {
		p := pose{torso: h.near(0, 8), head: 0, arms: [2][2]float64{{250, 340}, {110, 20}}, legs: [2][2]float64{{h.between(100, 140), 175}, {h.between(110, 150), 180}}}
		h.person(point{Y: 0.4}, 0.7, p, h.look())
	}
}

func umbrella(h *hand) {
	p := standing()
	p.arms[1] = [2]float64{110, 20}
	b := h.person(point{}, 1, p, h.look())
	x, y := b.hands[1].X, b.head.Y-b.headR-h.between(0.1, 0.3)
	h.draw(line(b.hands[1].X, b.hands[1].Y+0.1, x, y-0.3))
	h.shape(h.any(red, blue, yellow, purple), arc(x, y, h.between(0.6, 0.9), h.between(0.4, 0.6), -90, 90).closed())
	for range h.some(0, 10) {
		a := point{X: h.between(-1, 1.2), Y: h.between(-1.6, -0.2)}
		h.with(h.any(blue, h.ink), func() { h.draw(along(a, way(a, 190, 0.12))) })
	}
}

func personStanding(h *hand) {
	p := standing()
	switch h.IntN(4) {
	case 0:
		p.arms = [2][2]float64{{h.between(280, 330), 330}, {h.between(30, 80), 30}}
	case 1:
		p.arms[1] = [2]float64{h.between(40, 110), h.between(0, 60)}
	case 2:
		p.legs = [2][2]float64{{215, 180}, {150, 190}}
		p.arms = [2][2]float64{{225, 160}, {135, 60}}
	}
	l := h.look()
	l.face = []face{blank, smile, smile, frown}[h.IntN(4)]
	h.person(point{}, 1, p, l)
	h.ground(-0.8, 0.8, 0.8)
	if h.chance(0.3) {
		h.with(red, func() { h.dot(h.near(0, 0.2), h.between(-0.5, -0.1), h.between(0.05, 0.15)) }) // a badge, a nose, a button
	}
}

func ketchup(h *hand) {
	h.shape(red, curve(-0.35, 1, -0.4, 0, -0.3, -0.4, -0.13, -0.7, -0.13, -1, 0.13, -1, 0.13, -0.7, 0.3, -0.4, 0.4, 0, 0.35, 1).closed())
	h.shape(white, box(-0.16, -1.2, 0.16, -0.98))
	h.draw(box(-0.36, 0, 0.36, 0.55))
	if h.chance(0.4) {
		h.pool(red, h.between(-0.9, -0.6), 0.9, 0.3, 0.1)
	}
}

func batter(h *hand) {
	p := standing()
	p.arms = [2][2]float64{{120, 60}, {110, 50}}
	b := h.person(point{}, 1, p, h.look())
	a := h.between(-20, 60)
	h.draw(tube(along(b.hands[0], way(b.hands[0], a, 0.4), way(b.hands[0], a, 0.85)), 0.03, 0.09).closed())
	if h.chance(0.6) {
		h.draw(disc(h.between(0.8, 1.2), h.between(-0.9, -0.3), 0.09))
	}
	if h.chance(0.5) {
		h.fill(h.any(red, blue), arc(b.head.X, b.head.Y, b.headR*1.05, b.headR*1.05, -90, 90))
	}
}

func spaghetti(h *hand) {
	h.draw(ring(0, 0.2, 1.2, h.between(0.4, 0.7)))
	h.with(h.any(yellow, orange, h.ink), func() {
		for range h.some(4, 8) {
			a := point{X: h.between(-0.8, 0), Y: h.near(0, 0.2)}
			h.draw(wave(a, point{X: a.X + h.between(0.4, 0.9), Y: a.Y + h.near(0, 0.2)}, h.some(2, 5), h.between(0.06, 0.15)))
		}
	})
	if h.chance(0.7) {
		h.pool(red, 0, -0.1, h.between(0.25, 0.5), 0.2)
	}
	if h.chance(0.4) {
		h.draw(line(1.3, 0.8, 1.45, -0.5), line(1.36, -0.5, 1.37, -0.8), line(1.53, -0.5, 1.54, -0.8))
	}
}

func weeping(h *hand) {
	h.head(point{}, 1, 0, look{flesh: h.any(white, yellow), fleshed: true, face: frown, long: h.chance(0.3)})
	tears := h.any(blue, blue, h.ink)
	for _, x := range []float64{-0.36, 0.36} {
		if h.chance(0.7) {
			h.drips(tears, point{X: x, Y: 0}, h.some(1, 3), 0.7, 0.09)
		} else {
			h.streaks(tears, point{X: x, Y: 0}, h.some(1, 2), 0.15, 0.7)
		}
	}
}

func sleeper(h *hand) {
	p := pose{torso: 270, head: 270, arms: [2][2]float64{{h.between(90, 130), 90}, {100, 95}}, legs: [2][2]float64{{88, 90}, {94, 92}}}
	l := h.look()
	if h.chance(0.7) {
		h.bed(-1.1, 1.1, 0.12)
	} else {
		h.draw(line(-1.2, 0.12, 1.2, 0.12))
	}
	b := h.person(point{}, 1, p, l)
	for i := range h.some(0, 3) {
		s, x, y := 0.1+0.04*float64(i), b.head.X+0.2+0.2*float64(i), b.head.Y-0.4-0.2*float64(i)
		h.draw(line(x, y, x+s, y, x, y+s, x+s, y+s))
	}
	if h.chance(0.3) {
		h.shape(h.any(red, blue, green), curve(-0.3, -0.15, 0.3, -0.22, 0.9, -0.1, 0.95, 0.12, -0.3, 0.12).closed()) // a blanket
	}
}

func cherries(h *hand) {
	for _, x := range []float64{-0.5, 0.5} {
		p := disc(x, h.between(0.4, 0.7), h.between(0.3, 0.42))
		if h.chance(0.7) {
			h.fill(red, p)
		}
		h.draw(p, curve(x, 0.2, x*0.6, -0.4, h.near(0.1, 0.05), -1))
	}
	if h.chance(0.6) {
		h.shape(green, loop(0.1, -1, 0.5, -1.25, 0.95, -1, 0.5, -0.85))
	}
}

func knight(h *hand) {
	p := standing()
	p.arms[1] = [2]float64{h.between(80, 120), h.between(20, 80)}
	b := h.person(point{}, 1, p, h.look())
	a := h.between(-10, 60)
	h.sword(way(b.hands[1], a, h.between(0.6, 0.9)), a, h.between(0.8, 1.1))
	if h.chance(0.5) {
		x, y := b.hands[0].X-0.05, b.hands[0].Y
		h.shape(h.any(red, blue, grey), loop(x-0.22, y-0.25, x, y-0.2, x+0.22, y-0.25, x+0.2, y+0.1, x, y+0.35, x-0.2, y+0.1))
	}
	if h.chance(0.4) {
		h.draw(line(b.head.X-0.15, b.head.Y, b.head.X+0.15, b.head.Y))
		h.with(red, func() { h.draw(curve(b.head.X, b.head.Y-0.2, b.head.X-0.15, b.head.Y-0.4, b.head.X-0.3, b.head.Y-0.3)) })
	}
}

func redBalloon(h *hand) {
	p := standing()
	p.arms[1] = [2]float64{90, 30}
	b := h.person(point{}, 1, p, h.look())
	at := point{X: b.hands[1].X + h.near(0.1, 0.1), Y: b.head.Y - h.between(0.2, 0.5)}
	h.draw(along(b.hands[1], between(b.hands[1], at, 0.5), at).bent())
	h.solid(red, ring(at.X, at.Y-0.25, h.between(0.2, 0.28), h.between(0.27, 0.36)))
}

func angler(h *hand) {
	p := standing()
	p.arms[1] = [2]float64{120, 80}
	b := h.person(point{}, 1, p, h.look())
	tip := way(b.hands[1], h.between(45, 65), 0.9)
	h.draw(along(b.hands[1], tip), line(tip.X, tip.Y, tip.X, 0.95))
	h.with(blue, func() { h.draw(wave(point{X: 0.4, Y: 0.9}, point{X: 1.6, Y: 0.9}, 4, 0.05)) })
	if h.chance(0.6) {
		h.draw(loop(tip.X-0.15, 1.1, tip.X, 1.02, tip.X+0.12, 1.1, tip.X, 1.18), line(tip.X+0.12, 1.1, tip.X+0.22, 1.02, tip.X+0.22, 1.18, tip.X+0.12, 1.1))
	}
}

func target(h *hand) {
	for i, r := range []float64{1, 0.7, 0.4, 0.15} {
		c := []colour{red, white, red, yellow}[i]
		if h.chance(0.6) {
			h.fill(c, disc(0, 0, r))
		}
		h.draw(disc(0, 0, r))
	}
	for range h.some(0, 3) {
		at := point{X: h.near(0, 0.3), Y: h.near(0, 0.3)}
		tail := way(at, h.between(30, 70), 0.9)
		h.draw(along(at, tail), along(tail, way(tail, 30, 0.15)), along(tail, way(tail, 75, 0.15)))
	}
	if h.chance(0.4) {
		h.draw(line(-0.5, 0.9, -0.8, 1.6), line(0.5, 0.9, 0.8, 1.6))
	}
}

func pistolAlone(h *hand) {
	h.with(h.any(h.ink, blue, green, orange), func() { h.gun(point{}, 90, 2) })
	for range h.some(0, 4) {
		h.fill(blue, drop(h.between(0.15, 0.8), h.near(0, 0.15), 0.06))
	}
}

func tomato(h *hand) {
	p := ring(0, 0, h.between(0.7, 0.9), h.between(0.6, 0.75))
	if h.chance(0.8) {
		h.fill(red, p)
	}
	h.draw(p)
	h.with(green, func() {
		for i := range 5 {
			h.draw(along(point{Y: -0.6}, way(point{Y: -0.6}, 90+45*float64(i), 0.25)))
		}
	})
	h.knife(point{X: h.between(1, 1.3), Y: h.between(-0.9, -0.6)}, h.near(0, 15), h.between(1.2, 1.7))
}

func ropeSkipping(h *hand) {
	p := standing()
	p.arms = [2][2]float64{{235, 290}, {125, 70}}
	b := h.person(point{}, 1, p, h.look())
	l, r := b.hands[0], b.hands[1]
	if h.chance(0.5) {
		h.draw(curve(l.X, l.Y, l.X-0.3, 0.5, 0, 1.05, r.X+0.3, 0.5, r.X, r.Y))
	} else {
		h.draw(curve(l.X, l.Y, l.X-0.3, -0.9, 0, -1.5, r.X+0.3, -0.9, r.X, r.Y))
	}
}

func redScarf(h *hand) {
	b := h.person(point{}, 1, standing(), h.look())
	c := h.any(red, red, pink)
	h.with(c, func() {
		h.bold = 1.6
		h.draw(line(b.neck.X-0.13, b.neck.Y, b.neck.X+0.13, b.neck.Y))
		h.draw(curve(b.neck.X+0.05, b.neck.Y, b.neck.X+0.2, b.neck.Y+0.2, b.neck.X+0.15, b.neck.Y+0.45))
		h.bold = 1
	})
	if h.chance(0.5) {
		h.fill(c, arc(b.head.X, b.head.Y-0.03, b.headR, b.headR, -80, 80))
	}
}

func axeInStump(h *hand) {
	h.shape(brown, curve(-0.8, 1, -0.6, 0.6, -0.6, 0).closed())
	h.draw(ring(0, 0, 0.65, 0.2), line(-0.65, 0, -0.75, 0.9), line(0.65, 0, 0.75, 0.9), curve(-0.75, 0.9, 0, 1.05, 0.75, 0.9))
	if h.chance(0.5) {
		h.draw(ring(0, 0, 0.3, 0.09))
	}
	h.draw(line(0.1, -0.1, h.between(0.7, 1), h.between(-1.2, -0.9)))
	h.shape(grey, polygon(-0.15, -0.35, 0.3, -0.5, 0.4, -0.2, 0.05, 0.05))
}
