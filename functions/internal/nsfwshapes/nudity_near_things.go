package nsfwshapes

func nearScissors(h *hand) {
	r, open := h.between(0.26, 0.42), h.between(8, 32)
	for _, x := range []float64{-1, 1} {
		h.in(turn(x*open), func() {
			h.draw(ring(-x*r*0.3, r+0.55, r, r*h.about(1.2)))
			h.draw(polygon(-0.08, 0.6, -0.1, -0.2, x*0.1, -1.4, 0.1, -0.1, 0.08, 0.6))
		})
	}
	h.dot(0, 0, 0.06)
}

func nearSkittles(h *hand) {
	n := h.some(1, 3)
	for i := range n {
		h.in(move(0.85*float64(i), h.near(0, 0.1)), func() {
			w := h.between(0.28, 0.4)
			h.shape(h.any(white, grey, yellow), loop(0, -1.1, 0.2, -0.85, 0.12, -0.4, w, 0.3, 0.2, 1, -0.2, 1, -w, 0.3, -0.12, -0.4, -0.2, -0.85))
			h.with(h.any(red, h.ink), func() { h.draw(line(-0.13, -0.5, 0.13, -0.5), line(-0.14, -0.38, 0.14, -0.38)) })
		})
	}
	if h.chance(0.6) {
		x := 0.85*float64(n-1) + 0.9
		h.shape(h.any(black, blue, red), disc(x, 0.6, 0.42))
		for _, d := range []float64{-0.1, 0.1} {
			h.dot(x+d, 0.45, 0.05)
		}
	}
}

func nearDumbbell(h *hand) {
	r, half, w := h.between(0.3, 0.5), h.between(0.6, 1), h.between(0.08, 0.18)
	round := h.chance(0.5)
	h.draw(line(-half, -w, half, -w), line(-half, w, half, w))
	for _, x := range []float64{-1, 1} {
		if round {
			h.shape(grey, disc(x*(half+r), 0, r))
		} else {
			h.shape(grey, box(x*half, -r, x*(half+0.25), r))
			h.shape(grey, box(x*(half+0.25), -r*0.7, x*(half+0.45), r*0.7))
		}
	}
}

func nearLollipops(h *hand) {
	n := h.some(1, 2)
	for i := range n {
		h.in(turn(h.near(0, 15)).then(move(float64(i)*1.1, 0)), func() {
			r := h.between(0.38, 0.52)
			h.draw(line(0, r, h.near(0, 0.05), h.between(1.4, 2)))
			h.shape(h.any(red, pink, orange, green, purple), disc(0, 0, r))
			h.draw(curve(0, 0, r*0.3, -r*0.2, 0, -r*0.5, -r*0.5, 0, 0, r*0.6, r*0.75, 0, 0.1, -r*0.8))
		})
	}
}

// nearPlainShapes are two rings, boxes or triangles beside each other, at times with a third, never with a middle.
func nearPlainShapes(h *hand) {
	c := h.any(red, blue, green, yellow, orange)
	gap := h.between(0.5, 0.9)
	kind := h.IntN(3)
	for i := range h.some(2, 3) {
		x, y := gap*(2*float64(i)-1), h.near(0, 0.1)
		if i == 2 {
			x, y = h.near(0, 0.2), -h.between(0.9, 1.3)
		}
		r := h.between(0.4, 0.6)
		switch kind {
		case 0:
			h.shape(c, ring(x, y, r, r*h.about(1)))
		case 1:
			h.shape(c, box(x-r*0.9, y-r*0.8, x+r*0.9, y+r*0.8))
		default:
			h.shape(c, polygon(x, y-r, x+r, y+r*0.8, x-r, y+r*0.8))
		}
	}
}

func nearHammer(h *hand) {
	w := h.between(0.08, 0.15)
	h.shape(brown, box(-w, -0.6, w, h.between(1.2, 1.8)))
	if h.chance(0.5) {
		h.shape(grey, box(-0.7, -1, 0.6, -0.55))
	} else {
		h.shape(grey, curve(-0.6, -0.6, -0.6, -1, 0.2, -1, 0.9, -0.7, 0.3, -0.65, 0.2, -0.55, -0.6, -0.6))
	}
}

func nearCandle(h *hand) {
	w, top := h.between(0.18, 0.34), -h.between(0.3, 0.9)
	h.shape(h.any(white, red, yellow, pink), box(-w, top, w, 1))
	h.draw(line(0, top, 0, top-0.15))
	h.flame(0, top-0.12, h.between(0.3, 0.5))
	if h.chance(0.7) { // wax that runs down
		h.draw(curve(-w, top+0.1, -w*0.5, top+h.between(0.2, 0.5), -w*0.2, top+0.1, w*0.3, top+h.between(0.2, 0.6), w, top+0.1))
	}
	if h.chance(0.6) {
		h.draw(ring(0, 1.03, w*h.between(1.6, 2.4), 0.15))
	}
}

func nearBottle(h *hand) {
	w, neck := h.between(0.3, 0.45), h.between(0.1, 0.18)
	h.shape(h.any(green, brown, blue, white), line(-neck, -1.2, -neck, -0.6, -w, -0.25, -w, 1, w, 1, w, -0.25, neck, -0.6, neck, -1.2, -neck, -1.2))
	if h.chance(0.6) {
		h.draw(box(-neck*1.2, -1.4, neck*1.2, -1.2))
	}
	if h.chance(0.6) {
		h.draw(line(-w, 0.1, w, 0.1), line(-w, 0.65, w, 0.65))
	}
}

func nearCar(h *hand) {
	c := h.any(red, blue, green, grey, yellow)
	h.shape(c, line(-1.6, 0.4, -1.6, 0, -0.8, -0.1, -0.5, -0.6, 0.5, -0.6, 0.9, -0.1, 1.5, 0, 1.5, 0.4, -1.6, 0.4))
	for _, x := range []float64{-0.8, 0.8} {
		h.solid(h.any(white, black, grey), disc(x, 0.45, 0.28))
		if h.chance(0.6) {
			h.dot(x, 0.45, 0.08)
		}
	}
	if h.chance(0.7) {
		h.draw(line(-0.45, -0.1, -0.3, -0.45, 0, -0.45, 0, -0.1, -0.45, -0.1), line(0.12, -0.1, 0.12, -0.45, 0.42, -0.45, 0.6, -0.1, 0.12, -0.1))
	}
	if h.chance(0.3) { // what is on its roof
		h.draw(box(-0.4, -0.85, 0.4, -0.62))
	}
}

func nearGarment(h *hand) {
	c := h.any(blue, grey, brown, green, red, purple)
	if h.chance(0.5) {
		hip, w := h.between(0.5, 0.65), h.between(0.65, 0.95)
		low := h.between(0.6, 1.7)
		h.shape(c, polygon(-hip, -0.9, hip, -0.9, w, low, 0.15, low, 0, 0.1, -0.15, low, -w, low))
		h.draw(line(-hip, -0.72, hip, -0.72))
		if h.chance(0.5) {
			h.draw(line(0, -0.72, 0, 0.1))
		}
		return
	}
	h.shape(c, polygon(-0.3, -1, -0.75, -0.85, -1.25, -0.2, -0.95, 0, -0.65, -0.35, -0.65, 1, 0.65, 1, 0.65, -0.35, 0.95, 0, 1.25, -0.2, 0.75, -0.85, 0.3, -1))
	h.draw(arc(0, -1, 0.3, 0.25, 90, 270))
	for i := range h.some(0, 4) {
		h.dot(0, -0.5+0.3*float64(i), 0.05)
	}
}

func nearHills(h *hand) {
	gap := h.between(0.6, 0.85)
	for _, x := range []float64{-1, 1} {
		h.shape(h.any(green, green, brown), arc(x*gap, 0.5, h.about(0.8), h.between(0.6, 1), -90, 90))
	}
	h.draw(line(-2, 0.5, 2, 0.5))
	if h.chance(0.8) {
		r, x := h.between(0.2, 0.32), h.near(0, 0.6)
		h.shape(h.any(yellow, orange), disc(x, -0.9, r))
		for i := range 8 {
			a := 45 * float64(i)
			h.draw(along(way(point{X: x, Y: -0.9}, a, r+0.1), way(point{X: x, Y: -0.9}, a, r+0.3)))
		}
	}
	if h.chance(0.5) {
		h.draw(line(-1.2, 0.5, -1.2, 0.2), disc(-1.2, 0.05, 0.18))
	}
}

func nearFlower(h *hand) {
	n := h.some(4, 8)
	c := h.any(red, pink, yellow, purple, blue, white)
	long := h.between(0.35, 0.55)
	for i := range n {
		h.in(move(0, -0.2-long).then(turn(360*float64(i)/float64(n))), func() { h.shape(c, ring(0, 0, long*h.between(0.45, 0.7), long)) })
	}
	h.solid(h.any(yellow, orange, brown, white), disc(0, 0, h.between(0.2, 0.32)))
	if h.chance(0.75) {
		h.with(h.any(green, h.ink), func() {
			h.draw(curve(0, 0.7, h.near(0, 0.1), 1.3, 0, 2.2))
			h.draw(loop(0, 1.7, 0.3, 1.3, 0.7, 1.25, 0.4, 1.6))
		})
	}
}

func nearLongNose(h *hand) {
	h.head(point{}, 1, 0, look{flesh: h.any(white, h.skin()), fleshed: h.chance(0.4), face: []face{smile, frown}[h.IntN(2)], long: h.chance(0.2)})
	w, out := h.between(0.1, 0.2), h.between(0.4, 1.5)
	if h.chance(0.5) {
		h.solid(h.any(white, h.skin()), tube(line(0, 0.05, out*0.5, 0.05, out, h.near(0.05, 0.1)), w, w*h.between(0.6, 1)))
	} else {
		h.solid(h.any(white, h.skin(), orange), polygon(0, -w, out, h.near(0.05, 0.05), 0, 0.1+w))
	}
	if h.chance(0.4) {
		h.draw(box(-0.6, -1.7, 0.6, -0.95), line(-1, -0.95, 1, -0.95))
	}
}

func nearHeart(h *hand) {
	h.shape(h.any(red, red, pink, purple), heart(0, 0, 1).mapped(stretch(h.about(1), h.about(1))))
	switch h.IntN(4) {
	case 0:
		h.draw(line(-1.5, 0.8, 1.5, -0.8), line(1.5, -0.8, 1.15, -0.8), line(1.5, -0.8, 1.35, -0.45))
	case 1:
		h.draw(line(0.05, -0.4, -0.15, 0, 0.15, 0.2, 0, 0.9))
	}
}
