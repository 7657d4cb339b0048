package nsfwshapes

// Harmless things that two or more do as close to each other, and in the same styles.
var sexNearWider = []Family{
	{Name: "piggyback", Captions: []string{"a person carrying another on the back", "piggyback"}, manner: scene, draw: nearPiggyback},
	{Name: "leapfrog", Captions: []string{"two people playing leapfrog", "a person jumping over another"}, manner: scene, draw: nearLeapfrog},
	{Name: "wrestling", Captions: []string{"two people wrestling", "a fight"}, manner: scene, draw: nearWrestling},
	{Name: "in the arms", Captions: []string{"a person carrying another in the arms", "a groom carrying a bride"}, manner: scene, draw: nearInArms},
	{Name: "massage", Captions: []string{"a massage", "a person being examined by a doctor"}, manner: scene, draw: nearMassage},
	{Name: "asleep side by side", Captions: []string{"two people sleeping side by side", "people lying down"}, manner: scene, draw: nearAsleep},
	{Name: "two beasts", Captions: []string{"two dogs", "two animals"}, manner: scene, draw: nearTwoBeasts},
	{Name: "conga line", Captions: []string{"people dancing in a line", "people in a queue"}, manner: scene, draw: nearConga},
	{Name: "two on a motorcycle", Captions: []string{"two people on a motorcycle"}, manner: scene, draw: nearMotorcycle},
	{Name: "tying a shoe", Captions: []string{"a person kneeling to tie another's shoe", "a person kneeling"}, manner: scene, draw: nearShoe},
	{Name: "side by side on a bench", Captions: []string{"two people sitting on a bench"}, manner: scene, draw: nearBench},
	{Name: "kiss", Captions: []string{"two people kissing", "a couple"}, manner: scene, draw: nearKiss},
	{Name: "scrubbing the floor", Captions: []string{"a person crawling", "a person scrubbing the floor"}, manner: scene, draw: nearScrubbing},
	{Name: "sitting with a thing", Captions: []string{"a person sitting", "a person reading"}, manner: scene, draw: nearSitting},
	{Name: "several pairs standing", Captions: []string{"a group of people", "couples"}, manner: scene, draw: nearGroup},
	{Name: "fist around a thing", Captions: []string{"a hand holding something", "a hand with a stick"}, manner: anyWay, draw: nearFist},
	{Name: "mouth and food", Captions: []string{"a face eating", "a person eating ice cream"}, manner: manner{turn: 25, fine: true}, draw: nearEating},
	{Name: "pointing hand", Captions: []string{"a pointing hand", "a finger on a button"}, manner: anyWay, draw: nearPointing},
}

func (h *hand) floor(y float64) {
	if h.chance(0.4) {
		h.draw(line(-1.3, y, 1.3, y))
	}
}

func nearPiggyback(h *hand) {
	a := h.put(pose{torso: h.between(5, 30), head: h.between(5, 25), arms: h.both(160, 100, 20), legs: [2][2]float64{{h.between(155, 180), h.near(180, 12)}, {h.between(180, 205), h.near(195, 15)}}}, 1, 0, 0, 1, false)
	b := h.put(pose{torso: h.between(0, 30), head: h.between(0, 25), arms: h.both(110, 100, 20), legs: h.both(100, 150, 15)}, h.between(0.75, 1), -h.between(0.12, 0.25), -h.between(0.3, 0.45), 1, false)
	h.play(b, a)
	h.floor(0.8)
}

func nearLeapfrog(h *hand) {
	a := h.put(pose{torso: h.between(255, 285), head: h.between(230, 260), arms: h.both(185, 180, 8), legs: h.both(178, 180, 8)}, 1, 0, 0, -1, false)
	b := h.put(pose{torso: h.between(-60, -20), head: h.between(-50, -10), arms: h.both(215, 200, 15), legs: [2][2]float64{{h.between(70, 110), h.between(100, 150)}, {h.between(235, 270), h.between(200, 240)}}}, h.about(0.95), h.near(-0.1, 0.2), -h.between(0.6, 0.8), -1, false)
	h.play(a, b)
	h.floor(0.8)
}

func nearWrestling(h *hand) {
	a := h.put(pose{torso: h.between(25, 60), head: h.between(30, 70), arms: h.both(80, 70, 25), legs: [2][2]float64{{h.between(150, 175), h.near(185, 12)}, {h.between(190, 220), h.near(205, 15)}}}, 1, -0.55, 0, 1, false)
	b := h.put(pose{torso: h.between(300, 335), head: h.between(290, 330), arms: h.both(280, 290, 25), legs: [2][2]float64{{h.between(185, 210), h.near(175, 12)}, {h.between(140, 170), h.near(155, 15)}}}, h.about(1), h.between(0.35, 0.6), 0, -1, false)
	h.play(a, b)
	if h.chance(0.5) {
		h.draw(line(-1.5, 0.85, 1.5, 0.85), line(-1.5, 0.3, -1.5, 0.85), line(1.5, 0.3, 1.5, 0.85))
	}
}

func nearInArms(h *hand) {
	a := h.put(pose{torso: h.near(-5, 5), head: h.near(0, 8), arms: h.both(115, 80, 12), legs: h.both(180, 180, 8)}, 1.05, 0, 0, 1, false)
	b := h.put(pose{torso: h.between(275, 305), head: h.between(280, 330), arms: h.both(320, 300, 30), legs: h.both(75, 150, 15)}, h.between(0.8, 0.95), h.between(0.42, 0.6), -h.between(0.28, 0.42), 1, false)
	h.play(a, b)
	h.floor(0.85)
}

func nearMassage(h *hand) {
	y := h.between(0, 0.15)
	behind := h.put(pose{torso: h.near(0, 8), head: h.near(0, 8), arms: h.both(160, 165, 15), legs: h.both(180, 180, 5)}, 1, h.between(-0.6, 0.4), y-0.1, 1, false)
	h.play(behind)
	h.table(-1.3, 1.2, y+0.12)
	h.play(h.put(pose{torso: h.near(270, 4), head: h.near(270, 6), arms: h.both(110, 95, 20), legs: h.both(90, 90, 4)}, 1, 0.1, y, h.oneOf(-1, 1), false))
}

func nearAsleep(h *hand) {
	for i := range h.some(2, 3) {
		y := 0.75 * float64(i)
		h.play(h.put(pose{torso: h.near(270, 4), head: h.near(270, 8), arms: h.both(95, 92, 25), legs: h.both(90, 90, 5)}, 1, h.near(0, 0.1), y, 1, false))
		switch h.IntN(3) {
		case 0:
			h.draw(box(-1.2, y+0.2, 1, y+0.3))
		case 1:
			h.draw(line(-1.2, y+0.2, 1, y+0.2))
		}
	}
	if h.chance(0.5) { // z z
		for i := range 3 {
			x, s := -0.9+0.25*float64(i), 0.08+0.03*float64(i)
			h.draw(line(x-s, -0.5-s-0.15*float64(i), x+s, -0.5-s-0.15*float64(i), x-s, -0.5+s-0.15*float64(i), x+s, -0.5+s-0.15*float64(i)))
		}
	}
}

func nearTwoBeasts(h *hand) {
	c := h.any(brown, grey, orange, pink, white)
	gap := h.between(1.3, 1.7)
	facing := h.oneOf(-1, 1)
	h.in(move(-gap, 0), func() { h.beast(c, false) })
	h.in(stretch(facing, 1).then(stretch(h.about(0.9), h.about(0.9))).then(move(gap, h.near(0, 0.1))), func() { h.beast(c, false) })
	h.ground(-2.5, 2.5, 0.9)
}

func nearConga(h *hand) {
	n := h.some(3, 4)
	var players []player
	for i := range n {
		players = append(players, h.put(pose{torso: h.near(0, 8), head: h.near(3, 8), arms: h.both(88, 82, 12), legs: [2][2]float64{{h.between(155, 178), h.near(180, 12)}, {h.between(182, 205), h.near(190, 12)}}}, h.about(1), h.between(0.55, 0.65)*float64(i), h.near(0, 0.05), 1, false))
	}
	h.play(players...)
	h.floor(0.82)
}

func nearMotorcycle(h *hand) {
	for _, x := range []float64{-0.65, 0.95} {
		h.draw(disc(x, 0.6, h.between(0.36, 0.44)))
	}
	h.draw(line(-0.65, 0.6, -0.4, 0.15, 0.5, 0.15, 0.75, -0.35, 0.6, -0.4), line(0.6, 0.05, 0.95, 0.6), line(-0.4, 0.15, 0.2, 0.6, 0.5, 0.15))
	back := h.put(pose{torso: h.between(0, 20), head: h.between(0, 15), arms: h.both(95, 90, 12), legs: h.both(105, 175, 12)}, h.about(0.85), -0.3, 0.05, 1, false)
	front := h.put(pose{torso: h.between(8, 28), head: h.between(5, 20), arms: h.both(105, 75, 10), legs: h.both(110, 185, 12)}, h.about(0.85), h.between(0.08, 0.2), 0.05, 1, false)
	h.play(back, front)
}

func nearShoe(h *hand) {
	a := h.put(pose{torso: h.near(0, 6), head: h.near(8, 10), arms: h.both(178, 178, 12), legs: h.both(180, 180, 6)}, 1, 0, 0, 1, false)
	b := h.put(pose{torso: h.between(300, 330), head: h.between(270, 310), arms: h.both(215, 225, 10), legs: [2][2]float64{{h.between(255, 275), 180}, {h.near(180, 6), h.near(92, 6)}}}, 0.95, h.between(1.05, 1.3), 0.42, -1, false)
	h.play(a, b)
	h.floor(0.82)
}

func nearBench(h *hand) {
	n := h.some(2, 3)
	var players []player
	view := h.chance(0.5)
	for i := range n {
		x := 0.85 * float64(i)
		p := pose{torso: h.near(0, 5), head: h.near(0, 8), arms: h.both(165, 110, 20), legs: h.both(90, 180, 6)}
		if view { // from the front
			p.arms = [2][2]float64{{h.between(190, 220), h.between(140, 200)}, {h.between(140, 170), h.between(160, 220)}}
			p.legs = [2][2]float64{{h.between(185, 200), 180}, {h.between(160, 175), 180}}
			h.clad(h.joints(p, 0.95).shifted(point{}, point{X: x}), fromFront, 1)
			continue
		}
		players = append(players, h.put(p, 0.95, x, 0, 1, false))
	}
	h.play(players...)
	x1 := 0.85*float64(n-1) + 0.4
	h.draw(line(-0.4, 0.1, x1, 0.1), line(-0.3, 0.1, -0.3, 0.75), line(x1-0.1, 0.1, x1-0.1, 0.75))
	if h.chance(0.5) {
		h.draw(line(-0.4, -0.5, x1, -0.5))
	}
}

func nearKiss(h *hand) {
	a := h.put(pose{torso: h.between(0, 10), head: h.between(5, 25), arms: h.both(110, 90, 20), legs: h.both(180, 180, 7)}, 1, -0.3, 0, 1, false)
	b := h.put(pose{torso: h.between(-10, 0), head: h.between(-25, -5), arms: h.both(255, 270, 20), legs: h.both(180, 180, 7)}, h.about(0.96), h.between(0.22, 0.36), 0, -1, false)
	h.play(a, b)
	if h.chance(0.5) {
		h.with(h.any(red, pink), func() { h.draw(heart(0, -1.45, h.between(0.1, 0.16))) })
	}
	h.floor(0.82)
}

func nearScrubbing(h *hand) {
	a := h.put(pose{torso: h.between(262, 285), head: h.between(270, 320), arms: h.both(195, 190, 12), legs: h.both(178, 93, 7)}, 1, 0, 0, -1, false)
	h.play(a)
	switch h.IntN(3) {
	case 0: // a brush and a bucket
		h.shape(brown, box(a.body.hands[0].X-0.2, 0.34, a.body.hands[0].X+0.1, 0.46))
		h.shape(grey, polygon(-1.6, 0, -1.1, 0, -1.2, 0.45, -1.5, 0.45))
	case 1: // a ball
		h.shape(red, disc(-1.3, 0.25, 0.2))
	}
	h.floor(0.46)
}

func nearSitting(h *hand) {
	p := pose{torso: h.between(-15, 8), head: h.near(0, 10), arms: h.both(130, 70, 15), legs: h.both(90, 180, 8)}
	a := h.put(p, 1, 0, 0, 1, false)
	h.play(a)
	at := a.body.hands[1]
	switch h.IntN(4) {
	case 0: // a book
		h.shape(h.any(red, blue, white), polygon(at.X, at.Y-0.2, at.X+0.3, at.Y-0.28, at.X+0.3, at.Y+0.08, at.X, at.Y+0.14))
	case 1: // a cup
		h.shape(h.any(white, red, blue), box(at.X-0.02, at.Y-0.2, at.X+0.18, at.Y+0.05))
	case 2: // a guitar
		h.shape(brown, ring(at.X-0.1, at.Y+0.05, 0.22, 0.18))
		h.draw(line(at.X, at.Y, at.X+0.7, at.Y-0.4))
	default: // a table before it
		h.table(0.4, 1.4, -0.15)
	}
	if h.chance(0.7) {
		h.chair(0, 0.1)
	}
}

func nearGroup(h *hand) {
	n := h.some(2, 3)
	for i := range n {
		h.in(move(1.8*float64(i), h.near(0, 0.2)), func() {
			p := pose{torso: h.near(0, 5), head: h.near(0, 8), arms: h.both(150, 120, 40), legs: h.both(180, 180, 7)}
			q := pose{torso: h.near(0, 5), head: h.near(0, 8), arms: h.both(210, 240, 40), legs: h.both(180, 180, 7)}
			h.play(h.put(p, 1, -0.4, 0, 1, false), h.put(q, h.about(1), 0.4, 0, -1, false))
		})
	}
}

func nearFist(h *hand) {
	w := h.between(0.1, 0.25)
	top, low := -h.between(1, 1.7), h.between(0.5, 1.2)
	c := h.any(brown, grey, red, blue, green, yellow)
	switch h.IntN(4) {
	case 0: // a stick, a pole
		h.shape(c, box(-w, top, w, low))
	case 1: // a torch
		h.shape(brown, polygon(-w*1.3, top*0.6, w*1.3, top*0.6, w*0.6, low, -w*0.6, low))
		h.flame(0, top*0.6, 0.7)
	case 2: // a pencil
		h.shape(c, polygon(-w, top, w, top, w, low, 0, low+0.4, -w, low))
	default: // an ice lolly
		h.shape(c, append(line(-w*1.8, -0.4, -w*1.8, top), append(arc(0, top, w*1.8, w*1.8, -90, 90), line(w*1.8, -0.4, -w*1.8, -0.4)...)...))
		h.draw(line(-w*0.5, -0.4, -w*0.5, 0.5), line(w*0.5, -0.4, w*0.5, 0.5))
	}
	h.in(stretch(h.oneOf(-1, 1), 1).then(move(0, h.between(-0.1, 0.2))), func() { h.fist(w) })
}

func nearEating(h *hand) {
	c := h.any(white, white, h.skin())
	h.head(point{}, 1, h.near(0, 8), look{flesh: c, fleshed: true, face: []face{gape, smile}[h.IntN(2)], long: h.chance(0.5)})
	x, y := h.near(0, 0.15), h.between(0.5, 0.7)
	h.in(turn(h.between(-50, 50)).then(move(x, y)), func() {
		switch h.IntN(4) {
		case 0: // a cone
			h.shape(h.any(pink, white, yellow), disc(0, 0.35, 0.32))
			h.shape(orange, polygon(-0.3, 0.5, 0.3, 0.5, 0, 1.4))
		case 1: // a spoon
			h.shape(grey, ring(0, 0.15, 0.18, 0.25))
			h.draw(line(0, 0.4, 0, 1.5))
		case 2: // a straw in a cup
			h.draw(line(0, 0, 0, 0.9))
			h.shape(h.any(red, blue, white), polygon(-0.3, 0.7, 0.3, 0.7, 0.22, 1.5, -0.22, 1.5))
		default: // a sandwich
			h.shape(h.any(brown, yellow, orange), box(-0.4, 0.1, 0.4, 0.35))
			h.shape(green, box(-0.4, 0.35, 0.4, 0.45))
			h.shape(h.any(brown, yellow, orange), box(-0.4, 0.45, 0.4, 0.7))
		}
	})
}

func nearPointing(h *hand) {
	c := h.any(white, h.skin())
	h.shape(c, curve(-0.55, 1.05, -0.6, 1.5, -0.35, 2.2, 0.35, 2.2, 0.6, 1.5, 0.55, 1.05).closed())
	up := h.some(1, 4)
	for i := range 4 {
		x, top := 0.27*(float64(i)-1.5), 0.8
		if i < up {
			top = h.between(-0.1, 0.2)
		}
		h.solid(c, tube(line(x, 1.15, x, (1.15+top)/2, x+h.near(0, 0.05), top), 0.13, 0.12).closed())
	}
	h.draw(curve(-0.55, 1.4, -0.95, 1.1, -0.9, h.between(0.6, 0.9)))
	switch h.IntN(3) {
	case 0: // a button
		h.shape(h.any(red, green, grey), ring(-0.4, -0.35, 0.4, 0.2))
	case 1: // a screen
		h.draw(box(-1, -1.4, 0.8, -0.1))
	}
}
