package nsfwshapes

// Harmless things that are red, sharp, lying or hanging.
var violenceNearThings = []Family{
	{Name: "puppet on strings", Captions: []string{"a puppet on strings", "a marionette"}, manner: scene, draw: puppet},
	{Name: "person in a hammock", Captions: []string{"a person in a hammock", "a person resting"}, manner: scene, draw: hammock},
	{Name: "person jumping or dancing", Captions: []string{"a person jumping", "a person dancing", "a cartwheel"}, manner: scene, draw: jumping},
	{Name: "red leaves falling", Captions: []string{"autumn leaves falling", "a person among red leaves"}, manner: scene, draw: redLeaves},
	{Name: "red paint", Captions: []string{"a pot of red paint", "spilled red paint", "a paintbrush"}, manner: upright, draw: redPaint},
	{Name: "glass of juice", Captions: []string{"a glass of juice", "a glass of red wine"}, manner: upright, draw: juice},
	{Name: "fencers", Captions: []string{"two people fencing", "a sword fight for sport"}, manner: scene, draw: fencers},
	{Name: "cook with a knife", Captions: []string{"a chef", "a cook with a knife", "a person cooking"}, manner: scene, draw: cook},
	{Name: "pirate flag or plain skull", Captions: []string{"a pirate flag", "a skull"}, manner: upright, draw: pirateFlag},
	{Name: "person in red", Captions: []string{"a person in red clothes", "a hero with a red cape", "a person with red hair"}, manner: scene, draw: personInRed},
	{Name: "saw, hammer or scissors", Captions: []string{"a saw cutting wood", "a hammer", "tools"}, draw: toolsAndWood},
	{Name: "red flowers", Captions: []string{"red flowers", "a rose", "poppies"}, manner: upright, draw: redFlowers},
	{Name: "car and pedestrian", Captions: []string{"a car", "a person beside a car"}, manner: scene, draw: carAndPerson},
	{Name: "fireworks or an explosion", Captions: []string{"fireworks", "an explosion", "a bomb with a fuse"}, draw: fireworks},
	{Name: "person on a rope or a bar", Captions: []string{"a climber on a rope", "a person on a trapeze", "a person doing pull-ups"}, manner: scene, draw: onARope},
	{Name: "sleeping animal", Captions: []string{"a sleeping dog", "a cat lying down"}, manner: upright, draw: sleepingAnimal},
	{Name: "strawberry, apple or melon", Captions: []string{"a strawberry", "an apple", "a watermelon slice"}, draw: redFruit},
	{Name: "person lying in the sun", Captions: []string{"a person sunbathing", "a person lying on the beach"}, manner: scene, draw: sunbather},
	{Name: "hand or foot", Captions: []string{"a hand", "a hand with red nails", "a foot"}, manner: manner{turn: 60}, draw: plainHand},
	{Name: "face with red cheeks or nose", Captions: []string{"a blushing face", "a reindeer nose", "a dizzy face"}, manner: upright, draw: redCheeks},
	{Name: "shark or monster, alone", Captions: []string{"a shark", "a friendly monster"}, manner: upright, draw: sharkAlone},
}

func puppet(h *hand) {
	p := standing()
	p.arms = [2][2]float64{{h.between(240, 290), h.between(290, 350)}, {h.between(70, 120), h.between(10, 70)}}
	l := h.look()
	l.face = []face{smile, blank, smile}[h.IntN(3)]
	b := h.joints(p, 0.9)
	y := -1.6
	h.draw(line(-0.5, y, 0.5, y), line(0, y-0.15, 0, y+0.15))
	h.draw(along(point{X: -0.45, Y: y}, b.hands[0]), along(point{X: 0.45, Y: y}, b.hands[1]), along(point{X: 0, Y: y}, way(b.head, 0, b.headR)))
	if h.chance(0.6) {
		h.draw(along(point{X: -0.25, Y: y}, b.knees[0]), along(point{X: 0.25, Y: y}, b.knees[1]))
	}
	h.body(b, l)
}

func hammock(h *hand) {
	for _, x := range []float64{-1.3, 1.3} {
		h.with(h.any(brown, h.ink), func() { h.draw(line(x, -1, x, 1)) })
		if h.chance(0.6) {
			h.shape(green, cloud(h, x, -1.2, 0.5))
		}
	}
	h.with(h.any(h.ink, red, blue), func() { h.draw(curve(-1.3, -0.3, -0.6, 0.25, 0, 0.35, 0.6, 0.25, 1.3, -0.3)) })
	l := h.look()
	l.face = smile
	h.person(point{X: 0.15, Y: 0.22}, 0.75, pose{torso: 280, head: 300, arms: [2][2]float64{{330, 270}, {100, 80}}, legs: [2][2]float64{{82, 75}, {86, 70}}}, l)
}

func jumping(h *hand) {
	p := standing()
	p.torso = h.between(-30, 30)
	p.arms = [2][2]float64{{h.between(270, 330), h.between(280, 350)}, {h.between(30, 90), h.between(10, 80)}}
	p.legs = [2][2]float64{{h.between(200, 255), h.between(170, 260)}, {h.between(105, 160), h.between(100, 190)}}
	if h.chance(0.25) { // head over heels
		p.torso, p.head = 180, 180
		p.arms = [2][2]float64{{h.between(195, 220), 190}, {h.between(140, 165), 170}}
		p.legs = [2][2]float64{{h.between(320, 350), 340}, {h.between(10, 40), 20}}
	}
	l := h.look()
	l.face = smile
	h.person(point{}, 1, p, l)
	if h.chance(0.6) {
		h.draw(line(-0.8, 1.2, 0.8, 1.2))
	}
}

func redLeaves(h *hand) {
	c := h.any(red, red, orange, brown)
	for range h.some(6, 14) {
		at := point{X: h.between(-1.3, 1.3), Y: h.between(-1.6, 0.8)}
		h.in(stretch(0.12, 0.12).then(turn(h.between(0, 360))).then(move(at.X, at.Y)), func() {
			leaf := loop(0, -1, 0.6, -0.2, 0.4, 0.6, 0, 1, -0.4, 0.6, -0.6, -0.2)
			if h.chance(0.6) {
				h.fill(c, leaf)
			}
			h.with(c, func() { h.draw(leaf, line(0, 0.5, 0, 1.6)) })
		})
	}
	if h.chance(0.6) {
		l := h.look()
		l.face = smile
		h.person(point{}, 0.9, standing(), l)
	}
	h.ground(-1.4, 1.4, 0.85)
}

func redPaint(h *hand) {
	c := h.any(red, red, rgb(180, 20, 30))
	h.shape(grey, polygon(-0.5, -0.3, 0.5, -0.3, 0.45, 0.8, -0.45, 0.8))
	h.fill(c, ring(0, -0.3, 0.5, 0.12))
	h.draw(ring(0, -0.3, 0.5, 0.12), arc(0, -0.3, 0.5, 0.6, -90, 90))
	h.streaks(c, point{Y: -0.25}, h.some(2, 4), 0.7, h.between(0.3, 0.6))
	if h.chance(0.5) {
		h.pool(c, h.near(0.3, 0.3), 0.9, h.between(0.4, 0.8), 0.12)
	}
	if h.chance(0.6) { // a brush
		h.in(turn(h.between(-40, 40)).then(move(1.1, 0)), func() {
			h.shape(brown, box(-0.06, -0.9, 0.06, 0.2))
			h.shape(c, polygon(-0.15, 0.2, 0.15, 0.2, 0.1, 0.6, -0.1, 0.6))
		})
	}
}

func juice(h *hand) {
	c := h.any(red, red, orange, purple)
	if h.chance(0.5) { // wine
		h.fill(c, curve(-0.4, -0.5, -0.35, -0.1, 0, 0.15, 0.35, -0.1, 0.4, -0.5))
		h.draw(curve(-0.4, -1, -0.4, -0.4, -0.3, -0.05, 0, 0.15, 0.3, -0.05, 0.4, -0.4, 0.4, -1), line(0, 0.15, 0, 0.9), line(-0.35, 0.9, 0.35, 0.9))
	} else {
		h.fill(c, polygon(-0.45, -0.5, 0.45, -0.5, 0.38, 0.9, -0.38, 0.9))
		h.draw(line(-0.5, -0.9, -0.38, 0.9, 0.38, 0.9, 0.5, -0.9), line(0.1, 0.5, h.between(0.2, 0.5), -1.4))
	}
	h.drips(c, point{X: h.oneOf(-0.9, 0.9), Y: -0.3}, h.some(0, 3), 0.8, 0.07)
	if h.chance(0.25) {
		h.pool(c, h.oneOf(-0.7, 0.7), 0.95, h.between(0.2, 0.4), 0.08)
	}
}

func fencers(h *hand) {
	for i, s := range []float64{1, -1} {
		h.in(stretch(s, 1).then(move(1.7*float64(i), 0)), func() {
			p := standing()
			p.arms[1] = [2]float64{h.between(70, 110), h.between(70, 100)}
			p.arms[0] = [2]float64{h.between(260, 310), h.between(330, 360)}
			p.legs[1] = [2]float64{h.between(120, 150), 180}
			l := h.look()
			l.face = []face{blank, smile}[h.IntN(2)]
			b := h.person(point{}, 1, p, l)
			h.draw(along(b.hands[1], way(b.hands[1], h.between(55, 85), h.between(0.5, 0.7))))
		})
	}
	h.ground(-0.8, 2.4, 0.8)
}

func cook(h *hand) {
	p := standing()
	p.arms[1] = [2]float64{h.between(100, 130), h.between(70, 100)}
	l := h.look()
	l.face = smile
	b := h.person(point{}, 1, p, l)
	x, y := b.head.X, b.head.Y-b.headR
	h.solid(white, loop(x-0.18, y+0.05, x-0.3, y-0.25, x-0.1, y-0.4, x+0.1, y-0.4, x+0.3, y-0.25, x+0.18, y+0.05))
	h.knife(way(b.hands[1], 180, 0.3), h.between(150, 190), 0.45)
	h.draw(line(0.2, 0.3, 1.4, 0.3), line(0.3, 0.3, 0.3, 0.85), line(1.3, 0.3, 1.3, 0.85))
	for i := range h.some(1, 3) {
		c := h.any(orange, green, red)
		h.shape(c, ring(0.55+0.3*float64(i), 0.23, 0.12, 0.08))
	}
}
