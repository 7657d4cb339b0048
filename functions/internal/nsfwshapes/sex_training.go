package nsfwshapes

var sexTraining = []Family{
	{Name: "on all fours", Captions: sex, manner: scene, draw: onAllFours},
	{Name: "one lies on the other", Captions: sex, manner: scene, draw: missionary},
	{Name: "one sits on the other", Captions: sex, manner: scene, draw: rider},
	{Name: "one kneels before the other", Captions: []string{"oral sex", "two people having sex", "a blowjob"}, manner: scene, draw: kneeling},
	{Name: "both stand, one bent", Captions: sex, manner: scene, draw: bentStanding},
	{Name: "head to tail", Captions: []string{"two people having oral sex", "two people having sex"}, manner: scene, draw: headToTail},
	{Name: "one lies behind the other", Captions: sex, manner: scene, draw: spooning},
	{Name: "face to face on the ground", Captions: sex, manner: scene, draw: faceToFace},
	{Name: "against a wall", Captions: sex, manner: scene, draw: againstWall},
	{Name: "penis and vulva", Captions: []string{"a penis entering a vagina", "sexual intercourse", "sex"}, manner: manner{turn: 180}, draw: closeUp},
}

var sex = []string{"two people having sex", "stick figures having sex", "a drawing of sex"}

// lovers are the looks of two who are drawn by one hand, the second seldom unlike the first.
func (h *hand) lovers() (look, look) {
	a := h.look()
	b := a
	b.long = h.chance(0.4)
	if h.chance(0.2) {
		b = h.look()
	}
	return a, b
}

// joined puts between two hips, at times, the organ and what shows that they move.
func (h *hand) joined(from, to point) {
	if h.chance(0.55) {
		angle := bearing(from, to)
		if distance(from, to) < 0.05 {
			angle = 270
		}
		h.organ(from, angle, h.between(0.2, 0.38))
	}
	if h.chance(0.35) {
		h.motion(point{X: from.X + 0.1, Y: from.Y}, 0.22)
	}
	if h.chance(0.15) {
		h.with(h.any(red, pink, h.ink), func() {
			for range h.some(1, 3) {
				h.draw(heart(h.between(-0.8, 0.8), h.between(-1.3, -0.9), 0.09))
			}
		})
	}
}

// sideBreast gives the one seen from the side a breast, at times.
func (h *hand) sideBreast(b body, angle float64) {
	if h.chance(0.4) {
		at := way(between(b.neck, b.hip, 0.3), angle, 0.06)
		h.draw(disc(at.X, at.Y, h.between(0.08, 0.13)))
		if h.chance(0.5) {
			h.dot(at.X, at.Y, 0.025)
		}
	}
}

func onAllFours(h *hand) {
	one, two := h.lovers()
	low := h.between(262, 285)
	p := pose{torso: low, head: h.between(270, 330), arms: [2][2]float64{{h.near(185, 8), 180}, {h.near(176, 8), 178}}, legs: [2][2]float64{{h.near(182, 8), h.near(95, 6)}, {h.near(172, 8), h.near(92, 6)}}}
	a := h.person(point{}, 1, p, two)
	h.sideBreast(a, 180)
	q := pose{torso: h.between(335, 365), head: h.between(340, 370), arms: [2][2]float64{{h.between(230, 260), h.between(240, 275)}, {h.between(220, 255), h.between(240, 280)}}, legs: [2][2]float64{{h.near(188, 8), h.near(95, 6)}, {h.near(178, 8), h.near(92, 6)}}}
	if h.chance(0.2) {
		q.arms[1] = [2]float64{30, 340} // an arm in the air
	}
	b := h.person(point{X: h.between(0.14, 0.3), Y: h.near(-0.02, 0.04)}, h.between(0.95, 1.1), q, one)
	h.joined(b.hip, a.hip)
	if h.chance(0.3) {
		h.bed(-1.2, 1, 0.45)
	} else {
		h.ground(-1.2, 1, 0.43)
	}
}

func missionary(h *hand) {
	one, two := h.lovers()
	p := pose{torso: 270, head: h.near(272, 8), arms: [2][2]float64{{h.between(20, 80), h.between(30, 90)}, {h.between(280, 320), 300}}, legs: [2][2]float64{{h.between(35, 75), h.between(110, 160)}, {h.between(45, 85), h.between(110, 150)}}}
	a := h.person(point{}, 1, p, two)
	q := pose{torso: h.between(276, 305), head: h.between(280, 320), arms: [2][2]float64{{h.near(195, 12), h.near(185, 10)}, {h.near(180, 12), h.near(180, 10)}}, legs: [2][2]float64{{h.between(92, 108), h.between(85, 98)}, {h.between(96, 112), h.between(88, 100)}}}
	b := h.person(point{X: h.between(0.05, 0.18), Y: -h.between(0.14, 0.24)}, h.between(0.95, 1.05), q, one)
	h.joined(b.hip, a.hip)
	if h.chance(0.5) {
		h.bed(-1.3, 1.2, 0.12)
	} else {
		h.ground(-1.3, 1.2, 0.1)
	}
}

func rider(h *hand) {
	one, two := h.lovers()
	knees := h.chance(0.4)
	p := pose{torso: 270, head: h.near(272, 8), arms: [2][2]float64{{h.between(30, 80), h.between(60, 90)}, {h.between(95, 130), 90}}, legs: [2][2]float64{{88, 90}, {94, 91}}}
	if knees {
		p.legs = [2][2]float64{{h.between(40, 60), 150}, {h.between(45, 65), 150}}
	}
	a := h.person(point{}, 1, p, one)
	q := pose{torso: h.near(0, 12), head: h.near(0, 12), arms: [2][2]float64{{h.between(205, 240), h.between(200, 240)}, {h.between(150, 200), h.between(170, 230)}}, legs: [2][2]float64{{h.between(215, 245), h.between(95, 130)}, {h.between(120, 150), h.between(215, 260)}}}
	if h.chance(0.3) {
		q.arms = [2][2]float64{{310, 20}, {50, 340}}
	}
	b := h.person(point{X: h.near(0, 0.06), Y: -h.between(0.08, 0.18)}, h.between(0.92, 1.05), q, two)
	if h.chance(0.5) {
		h.bosom(b, h.between(0.1, 0.15))
	}
	h.joined(way(a.hip, 180, 0.02), b.hip)
	if h.chance(0.4) {
		h.bed(-1.3, 1.2, 0.14)
	} else {
		h.ground(-1.2, 1.1, 0.12)
	}
}

func kneeling(h *hand) {
	one, two := h.lovers()
	p := standing()
	p.torso = h.between(-12, 12)
	p.arms = [2][2]float64{{h.between(190, 250), h.between(190, 300)}, {h.between(110, 140), h.between(100, 140)}}
	a := h.person(point{}, 1, p, one)
	q := pose{torso: h.between(315, 345), head: h.between(290, 340), arms: [2][2]float64{{h.between(245, 275), h.between(250, 290)}, {h.between(230, 265), h.between(240, 290)}}, legs: [2][2]float64{{h.between(180, 215), h.near(92, 8)}, {h.between(175, 210), h.near(95, 8)}}}
	b := h.joints(q, h.between(0.8, 0.92))
	b = b.shifted(b.head, point{X: h.between(0.22, 0.38), Y: h.between(-0.03, 0.1)})
	h.body(b, two)
	if h.chance(0.7) {
		h.organ(a.hip, bearing(a.hip, b.head), h.between(0.2, 0.32))
	}
	if h.chance(0.2) {
		h.motion(b.head, 0.25)
	}
	h.ground(-0.7, 1.3, 0.84)
}

func bentStanding(h *hand) {
	one, two := h.lovers()
	p := pose{torso: h.between(262, 300), head: h.between(260, 320), arms: [2][2]float64{{h.near(190, 12), h.near(185, 10)}, {h.near(178, 12), h.near(180, 10)}}, legs: [2][2]float64{{h.near(188, 6), h.near(180, 6)}, {h.near(176, 6), h.near(178, 6)}}}
	a := h.person(point{}, 1, p, two)
	h.sideBreast(a, 180)
	q := standing()
	q.torso = h.between(-18, 8)
	q.arms = [2][2]float64{{h.between(225, 255), h.between(245, 285)}, {h.between(215, 250), h.between(245, 285)}}
	b := h.person(point{X: h.between(0.14, 0.28), Y: h.near(-0.03, 0.04)}, h.between(0.98, 1.12), q, one)
	h.joined(b.hip, a.hip)
	h.ground(-1, 0.9, 0.82)
}

func headToTail(h *hand) {
	one, two := h.lovers()
	p := pose{torso: 270, head: 272, arms: [2][2]float64{{h.between(10, 60), h.between(300, 360)}, {h.between(20, 70), 330}}, legs: [2][2]float64{{h.between(60, 88), h.between(90, 120)}, {h.between(70, 92), h.between(90, 120)}}}
	a := h.person(point{X: 0.3}, 1, p, one)
	q := pose{torso: h.between(82, 100), head: h.between(88, 115), arms: [2][2]float64{{h.between(150, 190), 180}, {h.between(150, 190), 170}}, legs: [2][2]float64{{h.between(175, 200), h.between(255, 275)}, {h.between(180, 215), h.between(255, 275)}}}
	b := h.joints(q, 1)
	b = b.shifted(b.head, point{X: a.hip.X + h.near(0.05, 0.05), Y: a.hip.Y - h.between(0.18, 0.3)})
	h.body(b, two)
	if h.chance(0.6) {
		h.organ(a.hip, bearing(a.hip, b.head), h.between(0.2, 0.3))
	}
	if h.chance(0.4) {
		h.bed(-1.2, 1.4, 0.15)
	} else {
		h.ground(-1.2, 1.3, 0.12)
	}
}

func spooning(h *hand) {
	one, two := h.lovers()
	p := pose{torso: h.between(264, 274), head: h.near(272, 8), arms: [2][2]float64{{h.between(100, 200), h.between(200, 270)}, {h.between(60, 110), 90}}, legs: [2][2]float64{{h.between(95, 130), h.between(70, 95)}, {h.between(85, 115), h.between(85, 110)}}}
	a := h.person(point{}, 1, p, two)
	h.sideBreast(a, 180)
	q := p
	q.arms = [2][2]float64{{h.between(150, 200), h.between(90, 160)}, {h.between(160, 210), h.between(180, 240)}}
	b := h.person(point{X: h.between(0.05, 0.2), Y: -h.between(0.14, 0.24)}, h.between(0.98, 1.1), q, one)
	h.joined(b.hip, a.hip)
	if h.chance(0.5) {
		h.bed(-1.3, 1.2, 0.2)
	} else {
		h.ground(-1.3, 1.2, 0.18)
	}
}

func faceToFace(h *hand) {
	one, two := h.lovers()
	p := pose{torso: h.between(-30, -5), head: h.near(-5, 10), arms: [2][2]float64{{h.between(80, 120), h.between(70, 110)}, {h.between(190, 230), 200}}, legs: [2][2]float64{{h.between(78, 96), h.between(85, 100)}, {h.between(60, 85), h.between(100, 140)}}}
	a := h.person(point{}, 1, p, one)
	q := pose{torso: h.between(-5, 25), head: h.near(5, 10), arms: [2][2]float64{{h.between(245, 285), h.between(255, 290)}, {h.between(235, 275), h.between(250, 290)}}, legs: [2][2]float64{{h.between(265, 300), h.between(220, 265)}, {h.between(255, 285), h.between(230, 270)}}}
	b := h.person(point{X: h.between(0.16, 0.3), Y: -h.between(0.02, 0.1)}, h.between(0.88, 1), q, two)
	h.sideBreast(b, 270)
	h.joined(a.hip, b.hip)
	h.ground(-0.8, 1.2, 0.08)
}

func againstWall(h *hand) {
	one, two := h.lovers()
	x := h.between(0.5, 0.65)
	h.draw(line(x, -1.3, x, 0.9))
	p := standing()
	p.torso = h.between(2, 15)
	p.arms = [2][2]float64{{h.between(60, 110), h.between(50, 100)}, {h.between(95, 130), h.between(80, 120)}}
	a := h.person(point{}, 1.03, p, one)
	q := standing()
	q.torso = h.between(10, 30)
	q.arms = [2][2]float64{{h.between(40, 90), h.between(10, 60)}, {h.between(60, 110), h.between(20, 70)}}
	q.legs[0] = [2]float64{h.between(250, 290), h.between(180, 230)} // one leg about the other's hip
	b := h.person(point{X: h.between(0.16, 0.26), Y: h.near(-0.02, 0.04)}, h.between(0.9, 1), q, two)
	h.joined(a.hip, b.hip)
	h.ground(-0.7, x, 0.85)
}

func closeUp(h *hand) {
	w := h.between(0.15, 0.26)
	x := h.between(0.2, 0.5)
	c := h.skin()
	lips := append(curve(0, -0.8, -0.3, -0.3, -0.3, 0.3, 0, 0.8), curve(0, 0.8, 0.3, 0.3, 0.3, -0.3, 0, -0.8)...)
	lips = lips.mapped(stretch(h.about(1), h.about(0.85)))
	h.shape(h.any(pink, c), lips)
	if h.chance(0.6) {
		h.draw(lips.mapped(stretch(0.5, 0.7)))
	}
	if h.chance(0.4) {
		h.hairs(lips, point{}, h.some(5, 14), 0.2)
	}
	r := h.between(0.28, 0.42)
	base := x + h.between(0.9, 1.5)
	tip := x - h.between(0.15, 0.6)
	for _, y := range []float64{-1, 1} {
		h.shape(c, ring(base+r*0.5, y*r*0.85, r, r))
	}
	shaft := append(append(line(base, -w, tip, -w), arc(tip, 0, w*1.2, w, 0, -180)...), line(tip, w, base, w)...)
	if h.chance(0.5) {
		h.fill(h.any(white, c), shaft)
	}
	h.draw(shaft)
	if h.chance(0.6) {
		h.draw(arc(tip, 0, w*0.5, w, 0, 180))
	}
	if h.chance(0.4) {
		h.spray(h.ink, point{X: tip, Y: 0}, 270, 90, 0.7, h.some(3, 6))
	}
}
