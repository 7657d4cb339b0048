package nsfwshapes

var sexEvaluation = []Family{
	{Name: "one carries the other", Captions: sex, manner: scene, draw: carried},
	{Name: "in the lap, on a chair", Captions: sex, manner: scene, draw: inTheLap},
	{Name: "on a table", Captions: sex, manner: scene, draw: onTable},
	{Name: "all fours, round bodies", Captions: sex, manner: scene, draw: roundBodies},
}

func carried(h *hand) {
	one, two := h.lovers()
	p := standing()
	p.torso = h.between(-10, 2)
	p.arms = [2][2]float64{{h.between(125, 150), h.between(75, 100)}, {h.between(120, 145), h.between(70, 95)}}
	a := h.person(point{}, 1, p, one)
	q := pose{torso: h.between(5, 30), head: h.between(-10, 15), arms: [2][2]float64{{h.between(270, 300), h.between(260, 290)}, {h.between(265, 295), h.between(260, 290)}}, legs: [2][2]float64{{h.between(245, 280), h.between(200, 250)}, {h.between(240, 270), h.between(190, 240)}}}
	b := h.person(point{X: h.between(0.14, 0.26), Y: h.near(-0.02, 0.05)}, h.between(0.85, 1), q, two)
	h.sideBreast(b, 280)
	h.joined(a.hip, b.hip)
	h.ground(-0.8, 0.9, 0.82)
}

func inTheLap(h *hand) {
	one, two := h.lovers()
	h.draw(line(-0.25, -0.75, -0.25, 0.75), line(-0.25, 0.12, 0.45, 0.12, 0.45, 0.75))
	p := pose{torso: h.between(-12, 5), head: h.near(0, 8), arms: [2][2]float64{{h.between(110, 140), h.between(70, 110)}, {h.between(100, 130), h.between(60, 100)}}, legs: [2][2]float64{{h.near(92, 5), h.near(180, 5)}, {h.near(96, 5), h.near(176, 5)}}}
	a := h.person(point{}, 1, p, one)
	q := pose{torso: h.between(-8, 15), head: h.near(0, 10), arms: [2][2]float64{{h.between(255, 290), 270}, {h.between(245, 280), 275}}, legs: [2][2]float64{{h.between(215, 245), h.between(185, 215)}, {h.between(120, 160), h.between(190, 230)}}}
	b := h.person(point{X: h.between(0.16, 0.28), Y: -h.between(0.08, 0.16)}, h.between(0.9, 1), q, two)
	h.sideBreast(b, 280)
	h.joined(a.hip, b.hip)
}

func onTable(h *hand) {
	one, two := h.lovers()
	h.draw(line(-1.4, 0.1, 0.1, 0.1), line(-1.3, 0.1, -1.3, 0.9), line(-0.05, 0.1, -0.05, 0.9))
	p := pose{torso: 270, head: h.near(272, 8), arms: [2][2]float64{{h.between(280, 330), 300}, {h.between(60, 110), 90}}, legs: [2][2]float64{{h.between(20, 60), h.between(25, 70)}, {h.between(25, 65), h.between(30, 75)}}}
	a := h.person(point{}, 1, p, two)
	if h.chance(0.5) {
		at := between(a.neck, a.hip, 0.3)
		h.draw(arc(at.X, at.Y, 0.12, 0.14, -90, 90))
	}
	q := standing()
	q.torso = h.between(-20, 8)
	q.arms = [2][2]float64{{h.between(245, 285), h.between(255, 300)}, {h.between(235, 280), h.between(250, 300)}}
	b := h.person(point{X: h.between(0.16, 0.28), Y: h.near(0.02, 0.04)}, h.between(1, 1.1), q, one)
	h.joined(b.hip, a.hip)
	h.ground(-1.4, 0.9, 0.9)
}

// roundBodies are ovals with round heads and short limbs, unlike any of the jointed figures.
func roundBodies(h *hand) {
	c, d := h.any(white, h.skin()), h.any(white, h.skin())
	limb := func(x0, y0, x1, y1 float64) {
		if h.chance(0.5) {
			h.draw(line(x0, y0, x1, y1))
		} else {
			h.solid(c, tube(line(x0, y0, (x0+x1)/2, (y0+y1)/2, x1, y1), 0.08, 0.06))
		}
	}
	h.shape(c, ring(-0.55, 0, h.between(0.5, 0.65), h.between(0.22, 0.32)))
	h.head(point{X: -1.25, Y: -0.15}, h.between(0.2, 0.26), 290, look{flesh: c, fleshed: true, long: h.chance(0.5), face: []face{blank, smile}[h.IntN(2)]})
	limb(-0.9, 0.2, -0.92, 0.7)
	limb(-0.25, 0.2, -0.2, 0.7)
	limb(-0.2, 0.68, 0.15, 0.7)
	h.in(turn(h.between(-25, 0)).then(move(h.between(0.12, 0.25), -0.3)), func() {
		h.shape(d, ring(0, 0, h.between(0.22, 0.3), h.between(0.5, 0.6)))
		h.head(point{Y: -0.8}, h.between(0.2, 0.26), 0, look{flesh: d, fleshed: true, face: []face{blank, smile}[h.IntN(2)]})
	})
	limb(0.1, -0.5, -0.45, -0.2)
	limb(0.25, 0.2, 0.3, 0.7)
	limb(0.3, 0.7, 0.65, 0.72)
	h.joined(point{X: 0.05, Y: 0.1}, point{X: -0.2, Y: 0.05})
	h.ground(-1.4, 0.9, 0.75)
}
