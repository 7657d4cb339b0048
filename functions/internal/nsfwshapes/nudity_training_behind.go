package nsfwshapes

// vulva is about 1 in half height around 0, 0; its outline, its folds and its hair are chosen one by one.
func (h *hand) vulva() {
	w := h.between(0.3, 0.75)
	c := h.any(pink, h.skin(), h.skin(), red)
	var outer path
	outline := h.IntN(6)
	switch outline {
	case 0:
		outer = ring(0, 0, w, 1)
	case 1:
		outer = loop(0, -1, w, h.near(0, 0.3), 0, 1, -w, h.near(0, 0.3))
	case 2:
		outer = polygon(0, -1, w, h.near(0, 0.2), 0, 1, -w, h.near(0, 0.2))
	case 3:
		outer = loop(0, -0.8, w*0.8, -0.9, w*1.1, -0.2, w*0.4, 0.7, 0, 1, -w*0.4, 0.7, -w*1.1, -0.2, -w*0.8, -0.9)
	default: // two arcs that do not meet
		outer = ring(0, 0, w, 1)
	}
	if outline < 4 {
		h.shape(c, outer)
	} else {
		h.draw(arc(-w*0.2, 0, w, 1, 190, 350), arc(w*0.2, 0, w, 1, 10, 170))
	}
	inside := false
	switch h.IntN(5) {
	case 0: // folds like a flower's
		for i := range h.some(2, 3) {
			s := 0.75 - 0.22*float64(i)
			h.shape(h.any(pink, red, c), loop(0, -0.7*s, w*s, -0.1, w*0.5*s, 0.6*s, 0, 0.8*s, -w*0.5*s, 0.6*s, -w*s, -0.1))
		}
		inside = true
	case 1: // wavy lips
		for _, x := range []float64{-1, 1} {
			h.draw(wave(point{Y: -0.65}, point{X: x * 0.03, Y: 0.75}, h.some(2, 4), x*w*0.25))
		}
		inside = true
	case 2: // an opening
		h.shape(h.any(pink, red, h.ink), ring(0, h.between(0, 0.3), w*h.between(0.25, 0.5), h.between(0.3, 0.55)))
		inside = true
	}
	if !inside || h.chance(0.4) {
		h.draw(curve(0, -h.between(0.4, 0.8), h.near(0, 0.03), 0, 0, h.between(0.4, 0.8)))
	}
	pearl := h.chance(0.6)
	if pearl {
		y := -h.between(0.55, 0.8)
		h.with(h.any(h.ink, red), func() {
			if h.chance(0.5) {
				h.draw(disc(0, y, h.between(0.07, 0.13)))
			} else {
				h.draw(arc(0, y+0.1, 0.13, 0.2, -80, 80))
				h.dot(0, y+0.05, 0.05)
			}
		})
	}
	if h.chance(0.5) || (!pearl && !inside) {
		h.with(h.any(h.ink, h.ink, black, brown), func() { h.pubicHair(w, outer) })
	}
}

func (h *hand) pubicHair(w float64, outer path) {
	switch h.IntN(4) {
	case 0:
		h.hairs(outer, point{Y: 0.2}, h.some(10, 28), h.between(0.15, 0.3))
	case 1: // above only
		for range h.some(8, 20) {
			root := point{X: h.near(0, w*0.6), Y: -h.between(0.9, 1.3)}
			h.draw(along(root, way(root, h.near(0, 35), h.between(0.12, 0.3))))
		}
	case 2: // curls
		for range h.some(6, 14) {
			h.draw(disc(h.near(0, w*0.7), -h.between(0.8, 1.4), h.between(0.05, 0.11)))
		}
	default: // a triangle
		h.hatch(polygon(-w, -1.5, w, -1.5, 0, -0.85))
	}
}

// thighs are at times about what lies at 0, 0.
func (h *hand) thighs(p float64) {
	if h.chance(p) {
		h.draw(curve(-1.1, -1.4, -0.85, -0.2, -h.between(0.9, 1.4), 1.7), curve(1.1, -1.4, 0.85, -0.2, h.between(0.9, 1.4), 1.7))
	}
}

// moundAndThighs is a woman from the navel to the knees, from the front.
func moundAndThighs(h *hand) {
	hip, waist := h.between(0.8, 1.05), h.between(0.5, 0.7)
	c := h.skin()
	left := curve(-waist, -1.3, -waist*1.05, -0.8, -hip, 0, -hip*0.9, 0.8, -hip*0.65, 1.8)
	right := left.mapped(stretch(-1, 1))
	if h.chance(0.35) {
		h.fill(c, append(left[:len(left):len(left)], reversed(right)...))
	}
	h.draw(left, right)
	if h.chance(0.6) {
		h.dot(0, -0.8, 0.05)
	}
	fork := h.between(0.25, 0.4)
	h.draw(curve(-hip*h.between(0.5, 0.8), -0.1, -0.25, fork-0.12, 0, fork), curve(hip*h.between(0.5, 0.8), -0.1, 0.25, fork-0.12, 0, fork))
	h.draw(curve(-0.02, fork, -0.05, 1, -h.between(0.05, 0.25), 1.8), curve(0.02, fork, 0.05, 1, h.between(0.05, 0.25), 1.8))
	slit := h.chance(0.6)
	if slit {
		h.draw(line(0, fork-h.between(0.2, 0.35), h.near(0, 0.02), fork+0.05))
	}
	if !slit || h.chance(0.5) {
		h.with(h.any(h.ink, black, brown), func() {
			if h.chance(0.5) {
				h.hatch(polygon(-0.3, -0.15, 0.3, -0.15, 0, fork))
				return
			}
			for range h.some(8, 22) {
				root := point{X: h.near(0, 0.12), Y: h.between(-0.15, fork)}
				h.draw(along(root, way(root, h.between(110, 250), h.between(0.1, 0.2))))
			}
		})
	}
}

// bottomOfCurves is two cheeks and a cleft, chosen one by one, with what tells it from a peach.
func bottomOfCurves(h *hand) {
	c := h.skin()
	w := h.between(0.7, 1)
	switch h.IntN(4) {
	case 0: // two discs that touch
		h.shape(c, ring(-w*0.62, 0, w*0.65, w*0.7))
		h.shape(c, ring(w*0.62, 0, w*0.65, w*0.7))
	case 1: // a heart upside down
		h.shape(c, heart(0, 0, w).mapped(stretch(1, -1)))
		h.draw(line(0, -w*0.6, 0, w*0.5))
	case 2: // the lower arcs and a line
		h.draw(arc(-w*0.5, 0, w*0.5, w*0.6, 100, 300), arc(w*0.5, 0, w*0.5, w*0.6, 60, 260), line(0, -w*0.7, h.near(0, 0.03), w*0.2))
	default: // a wide body
		h.shape(c, loop(0, -w*0.8, w*0.8, -w*0.7, w*1.2, 0.1, w*0.7, w*0.8, 0, w*0.55, -w*0.7, w*0.8, -w*1.2, 0.1, -w*0.8, -w*0.7))
		h.draw(curve(0, -w*0.5, h.near(0, 0.04), 0, 0, w*0.6))
	}
	plain := true
	if h.chance(0.5) { // legs
		h.draw(line(-w*0.9, w*0.6, -w*0.8, w*1.8), line(w*0.9, w*0.6, w*0.8, w*1.8), line(-0.08, w*0.7, -0.12, w*1.8), line(0.08, w*0.7, 0.12, w*1.8))
		plain = false
	}
	if h.chance(0.5) { // back
		h.draw(curve(-w*0.9, -w*0.5, -w*0.6, -w*1.1, -w*0.7, -w*1.9), curve(w*0.9, -w*0.5, w*0.6, -w*1.1, w*0.7, -w*1.9))
		plain = false
	}
	if plain || h.chance(0.4) {
		y := h.between(0, 0.2)
		for range h.some(4, 8) {
			h.draw(along(point{Y: y}, way(point{Y: y}, h.between(0, 360), h.between(0.08, 0.15))))
		}
	}
}

// bottomBentOver is seen from behind: cheeks above, what is between them, and two legs.
func bottomBentOver(h *hand) {
	c := h.any(white, white, h.skin())
	w := h.between(0.75, 1)
	for _, x := range []float64{-1, 1} {
		h.solid(c, tube(curve(x*w*0.55, 0.2, x*w*h.between(0.5, 0.7), 1, x*w*h.between(0.4, 0.9), 2), 0.32, 0.2))
	}
	h.solid(c, loop(0, -w*0.75, w*0.8, -w*0.6, w*1.1, 0.1, w*0.6, w*0.75, 0, w*0.6, -w*0.6, w*0.75, -w*1.1, 0.1, -w*0.8, -w*0.6))
	h.draw(curve(0, -w*0.6, h.near(0, 0.03), -0.1, 0, 0.2))
	if h.chance(0.7) {
		h.dot(0, -h.between(0, 0.2), h.between(0.05, 0.1))
	}
	if h.chance(0.75) {
		s := h.between(0.22, 0.34)
		h.in(stretch(s, s).then(move(0, w*0.5)), func() { h.vulva() })
	} else {
		h.in(move(0, w*0.75), func() { h.draw(arc(-0.1, 0.1, 0.14, 0.22, 60, 330), arc(0.1, 0.1, 0.14, 0.22, 30, 300)) })
	}
	if h.chance(0.4) { // the back, away from the viewer
		h.draw(curve(-w*0.7, -w*0.6, -w*0.5, -w, -w*0.6, -w*1.4), curve(w*0.7, -w*0.6, w*0.5, -w, w*0.6, -w*1.4))
	}
}

// bottomMooning wears a shirt above and has the trousers around the knees.
func bottomMooning(h *hand) {
	c := h.any(white, h.skin())
	cloth := h.any(blue, grey, red, green, brown)
	w := h.between(0.5, 0.65)
	for _, x := range []float64{-1, 1} {
		h.solid(c, tube(line(x*w*0.5, 0.3, x*w*0.55, 0.8, x*w*0.6, 1.6), 0.22, 0.15))
	}
	h.solid(c, loop(0, -0.4, w, -0.3, w*1.15, 0.2, w*0.6, 0.6, 0, 0.45, -w*0.6, 0.6, -w*1.15, 0.2, -w, -0.3))
	h.draw(line(0, -0.25, h.near(0, 0.02), 0.5))
	h.shape(cloth, polygon(-w*0.9, -1.3, w*0.9, -1.3, w, -0.3, -w, -0.3))
	h.shape(cloth, polygon(-w*1.3, h.between(0.8, 1), w*1.3, 0.9, w*1.2, 1.4, -w*1.2, 1.4))
	for _, x := range []float64{-1, 1} {
		h.draw(curve(x*w*0.9, -1.2, x*(w+0.5), -0.8, x*(w+h.between(-0.1, 0.5)), h.between(-0.3, 0.2)))
	}
	h.head(point{Y: -1.65}, 0.34, h.near(0, 15), look{flesh: white, fleshed: true, long: h.chance(0.4), face: []face{blank, smile}[h.IntN(2)]})
}

func bottomFromSide(h *hand) {
	out := h.between(0.7, 1.1)
	c := h.skin()
	back := curve(-0.3, -1.6, -0.1, -1, -0.2, -0.6, -out, 0, -out*0.8, 0.55, -0.35, 0.75, -0.4, 1.2, -0.3, 1.9)
	front := curve(0.5, -1.6, 0.6, -0.8, 0.4, 0, 0.45, 0.8, 0.25, 1.9)
	if h.chance(0.4) {
		h.fill(c, append(back[:len(back):len(back)], reversed(front)...))
	}
	h.draw(back, front)
	h.draw(curve(-0.35, 0.75, -0.1, 0.65, 0.05, h.between(0.4, 0.6)))
	switch h.IntN(3) {
	case 0:
		h.memberAt(0.42, 0.15, h.between(40, 140), h.between(0.25, 0.4))
	case 1:
		h.draw(curve(0.1, -1.5, 0.2, -0.8, 0, -0.2))
	}
	if h.chance(0.4) {
		h.draw(curve(0.55, -1.6, 1.05, -1.3, 0.6, -0.95))
		h.dot(1, -1.3, 0.05)
	}
}
