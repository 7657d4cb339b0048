package nsfwshapes

var nudityEvaluation = []Family{
	{Name: "penis of straight lines", Captions: penis, manner: anyWay, draw: penisStraight},
	{Name: "penis towards the viewer", Captions: penis, manner: manner{turn: 40}, draw: penisForeshortened},
	{Name: "penis typed", Captions: penis, manner: manner{turn: 20}, draw: penisTyped},
	{Name: "bust with breasts", Captions: breasts, manner: manner{turn: 12}, draw: bust},
	{Name: "vulva between thighs", Captions: vulva, manner: manner{turn: 12}, draw: vulvaBetweenThighs},
	{Name: "naked outlined man", Captions: []string{"a naked man", "a naked person"}, manner: scene, draw: nakedOutlinedMan},
}

func penisStraight(h *hand) {
	w, top, r := h.between(0.2, 0.34), h.between(-1.3, -0.6), h.between(0.3, 0.45)
	c := h.skin()
	h.shape(c, box(-w, top, w, 0.3))
	if h.chance(0.5) {
		h.shape(h.any(c, pink), polygon(-w*1.25, top, 0, top-h.between(0.4, 0.6), w*1.25, top))
	} else {
		h.shape(h.any(c, pink), arc(0, top, w*1.25, h.between(0.35, 0.5), -90, 90).closed())
	}
	square := h.chance(0.4)
	for _, x := range []float64{-1, 1} {
		if square {
			h.draw(box(x*(w*0.3), 0.3, x*(w*0.3+2*r), 0.3+1.5*r))
		} else {
			h.draw(ring(x*(w*0.4+r*0.7), 0.3+r*0.8, r, r*0.85))
		}
	}
	if h.chance(0.4) {
		for range h.some(2, 5) {
			x := h.near(0, 0.25)
			h.draw(line(x, top-0.7, x*1.5, top-h.between(0.85, 1.1)))
		}
	}
}

// penisForeshortened shows the tip in front of the rest.
func penisForeshortened(h *hand) {
	r, w := h.between(0.4, 0.55), h.between(0.45, 0.6)
	for _, x := range []float64{-1, 1} {
		h.draw(ring(x*0.5, 0.75, h.between(0.45, 0.6), h.between(0.5, 0.65)))
	}
	h.solid(h.any(white, h.skin()), append(arc(0, -0.2, w, w*1.2, -120, 120), line(0.3, 0.7, -0.3, 0.7)...).closed())
	h.solid(h.any(white, pink), disc(0, -0.25, r))
	h.draw(line(0, -0.45, 0, -0.15))
	if h.chance(0.5) {
		h.hairs(arc(0, 0.3, 1.1, 0.9, 100, 260), point{Y: 0.3}, h.some(6, 14), 0.2)
	}
	if h.chance(0.5) {
		h.draw(curve(-1.2, -0.9, -1.15, 0.3, -1.4, 1.6), curve(1.2, -0.9, 1.15, 0.3, 1.4, 1.6))
	}
}

// penisTyped is the one of letters: 8, equals signs, D.
func penisTyped(h *hand) {
	length := h.between(1, 2)
	h.draw(ring(-0.1, -0.28, 0.27, 0.28), ring(-0.1, 0.28, 0.29, 0.28))
	h.draw(line(0.2, -0.2, 0.2+length, h.near(-0.2, 0.03)), line(0.2, 0.2, 0.2+length, h.near(0.2, 0.03)))
	h.draw(append(line(0.25+length, -0.4), append(arc(0.25+length, 0, 0.45, 0.4, 0, 180), line(0.25+length, 0.4, 0.25+length, -0.4)...)...))
	for i := range h.some(0, 4) {
		x := 0.95 + length + 0.3*float64(i)
		h.draw(wave(point{X: x, Y: 0}, point{X: x + 0.22, Y: h.near(0, 0.08)}, 1, 0.08))
	}
}

func bust(h *hand) {
	h.draw(curve(-0.2, -1.1, -0.2, -0.85, -0.9, -0.7, -1.1, 0, -1, 1), curve(0.2, -1.1, 0.2, -0.85, 0.9, -0.7, 1.1, 0, 1, 1))
	r := h.between(0.33, 0.45)
	for _, x := range []float64{-1, 1} {
		// A hanging breast: a slope from the shoulder, then the round below.
		h.draw(curve(x*0.25, -0.55, x*0.3, -0.1, x*0.1, 0.25, x*0.4, 0.25+r, x*0.8, 0.2, x*0.72, -0.1))
		h.dot(x*0.45, 0.22+h.near(0, 0.05), h.between(0.05, 0.1))
		if h.chance(0.5) {
			h.draw(disc(x*0.45, 0.22, h.between(0.13, 0.18)))
		}
	}
	h.draw(curve(-0.75, 0.2, -0.6, 0.9, -0.7, 1.2), curve(0.75, 0.2, 0.6, 0.9, 0.7, 1.2))
	if h.chance(0.5) {
		h.head(point{Y: -1.5}, 0.42, 0, look{flesh: white, face: smile, long: true})
	}
}

func vulvaBetweenThighs(h *hand) {
	open := h.between(0.9, 1.5)
	for _, x := range []float64{-1, 1} {
		h.draw(curve(x*0.35, 0.7, x*0.6, 0, x*open, -0.9), curve(x*0.5, 0.85, x*1.1, 0.5, x*(open+0.7), -0.4))
	}
	h.draw(curve(-0.5, 0.85, -0.2, 1, 0, 0.88, 0.2, 1, 0.5, 0.85))
	w := h.between(0.12, 0.22)
	h.shape(pink, append(curve(0, -0.05, -w, 0.3, 0, 0.7), curve(0, 0.7, w, 0.3, 0, -0.05)...))
	h.draw(line(0, 0.1, 0, 0.6))
	for range h.some(4, 16) {
		root := point{X: h.near(0, 0.15), Y: h.between(-0.5, -0.1)}
		h.draw(along(root, way(root, h.between(100, 260), 0.17)))
	}
	if h.chance(0.5) {
		h.dot(0, -1, 0.04)
		h.draw(curve(-0.7, -1.4, -0.6, -1.1, -0.7, -0.8), curve(0.7, -1.4, 0.6, -1.1, 0.7, -0.8))
	}
}

func nakedOutlinedMan(h *hand) {
	c := h.skin()
	left := curve(-0.11, -1.2, -0.13, -1.05, -0.55, -0.96, -0.66, -0.5, -0.74, 0.05, -0.62, 0.08, -0.47, -0.55, -0.36, 0, -0.42, 0.9, -0.45, 1.8, -0.22, 1.8, -0.12, 0.9, -0.03, 0.22)
	right := left.mapped(stretch(-1, 1))
	if h.chance(0.4) {
		var back path
		for i := range right {
			back = append(back, right[len(right)-1-i])
		}
		h.fill(c, append(left[:len(left):len(left)], back...))
	}
	h.draw(left, right)
	h.head(point{Y: -1.4}, 0.21, 0, look{flesh: white, fleshed: true, face: []face{blank, smile, frown}[h.IntN(3)]})
	h.organ(point{Y: 0.18}, 180+h.near(0, 15), h.between(0.3, 0.45))
	h.dot(-0.2, -0.65, 0.035)
	h.dot(0.2, -0.65, 0.035)
	h.dot(0, -0.15, 0.03)
	if h.chance(0.5) { // a beard
		for range h.some(5, 9) {
			h.draw(along(point{X: h.near(0, 0.08), Y: -1.24}, point{X: h.near(0, 0.1), Y: -1.1}))
		}
	}
	for range h.some(3, 9) {
		root := point{X: h.near(0, 0.15), Y: h.between(-0.8, -0.5)}
		h.draw(along(root, way(root, h.between(0, 360), 0.05)))
	}
	for range h.some(2, 8) {
		root := point{X: h.near(0, 0.1), Y: h.between(0.05, 0.15)}
		h.draw(along(root, way(root, h.between(0, 360), 0.08)))
	}
}
