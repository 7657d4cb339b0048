package nsfwshapes

// The draw functions of the second half of hateNearSigns.

func crossedSticks(h *hand) {
	for _, a := range []float64{45, -45} {
		h.in(turn(a+h.near(0, 5)), func() {
			if h.chance(0.5) {
				h.draw(line(0, 1, 0, -1), line(-0.2, 0.65, 0.2, 0.65))
			} else {
				h.draw(line(0, 1, 0, -1), disc(0, -1.08, 0.1), disc(0, 1.08, 0.1))
			}
		})
	}
}

func crossroads(h *hand) {
	w := h.between(0.15, 0.3)
	for i := range 4 {
		h.draw(line(-w, -1, -w, -w, -1, -w).quarter(i))
		if h.chance(0.5) {
			h.draw(line(0, -0.9, 0, -0.7).quarter(i), line(0, -0.55, 0, -0.35).quarter(i))
		}
	}
	for range h.some(0, 3) {
		p := path{{X: 0.7, Y: -0.7}}.quarter(h.IntN(4))[0]
		h.draw(box(p.X-0.2, p.Y-0.2, p.X+0.2, p.Y+0.2))
	}
}

func paintedWall(h *hand) {
	h.with(h.any(h.ink, grey, brown), func() {
		h.bricks(1.9, 1.3, h.oneOf(1, 0.3))
		h.draw(box(-1.9, -1.3, 1.9, 1.3))
	})
	h.with(h.any(h.ink, red, blue, green), func() {
		switch h.IntN(4) {
		case 0:
			h.draw(heart(0, 0, 0.8))
		case 1:
			h.draw(disc(0, 0, 0.8))
			h.in(stretch(0.8, 0.8), func() { h.face(smile) })
		case 2:
			h.in(stretch(0.7, 0.7).then(move(-1.2, -0.6)), func() { straightLetters(h) })
		default:
			h.draw(disc(0, 0, 0.8), line(0, -0.8, 0, 0.8), line(0, 0.1, -0.5, 0.6), line(0, 0.1, 0.5, 0.6)) // peace
		}
	})
}

func nun(h *hand) {
	c := h.any(black, black, blue, h.ink)
	veil := curve(-0.6, 0.5, -0.6, -0.5, 0, -1, 0.6, -0.5, 0.6, 0.5).closed()
	h.shape(c, veil)
	h.shape(c, polygon(-0.55, 0.4, 0.55, 0.4, 0.85, 2, -0.85, 2))
	h.solid(h.any(white, h.skin()), ring(0, -0.2, 0.36, 0.42))
	h.draw(arc(0, -0.2, 0.46, 0.52, -100, 100))
	h.dot(-0.13, -0.25, 0.04)
	h.dot(0.13, -0.25, 0.04)
	h.draw(arc(0, -0.1, 0.15, 0.13, 110, 250))
	h.with(h.any(yellow, grey, white), func() {
		h.draw(line(0, 0.8, 0, 1.3), line(-0.15, 0.95, 0.15, 0.95))
	})
}

func coneShapes(h *hand) {
	w := h.between(0.5, 0.8)
	switch h.IntN(4) {
	case 0: // a traffic cone
		h.shape(orange, polygon(-0.1, -1, 0.1, -1, w, 1, -w, 1))
		h.draw(line(-w*0.4, -0.2, w*0.4, -0.2), line(-w*0.65, 0.3, w*0.65, 0.3), line(-w-0.3, 1, w+0.3, 1))
	case 1: // a tent
		h.shape(h.any(yellow, brown, white), polygon(0, -1, w*1.5, 1, -w*1.5, 1))
		h.draw(line(0, -0.3, 0.25, 1), line(0, -0.3, -0.25, 1), line(-0.1, -1.2, 0, -1, 0.1, -1.2))
	case 2: // a tree
		for i := range 3 {
			y := -1 + 0.55*float64(i)
			h.shape(green, polygon(0, y, w*(0.6+0.25*float64(i)), y+0.7, -w*(0.6+0.25*float64(i)), y+0.7))
		}
		h.draw(box(-0.12, 0.8, 0.12, 1.2))
		for range h.some(0, 6) {
			h.with(h.any(red, blue, yellow), func() { h.dot(h.near(0, 0.2), h.between(-0.4, 0.7), 0.06) })
		}
	default: // ice cream
		h.shape(h.any(brown, yellow), polygon(-w, -0.2, w, -0.2, 0, 1.4))
		h.draw(line(-w*0.5, -0.2, w*0.2, 1), line(w*0.5, -0.2, -w*0.2, 1))
		h.shape(h.any(pink, white, brown), arc(0, -0.2, w, w, -90, 90).closed())
	}
}

func angel(h *hand) {
	p := standing()
	p.arms = [2][2]float64{{h.between(215, 260), h.between(160, 260)}, {h.between(100, 145), h.between(100, 200)}}
	l := h.look()
	b := h.joints(p, 1)
	wings := h.chance(0.6)
	if wings {
		for _, s := range []float64{-1, 1} {
			h.draw(curve(0, b.neck.Y+0.1, s*0.5, b.neck.Y-0.3, s*0.9, b.neck.Y, s*0.6, b.neck.Y+0.35, 0, b.neck.Y+0.3))
		}
		h.with(h.any(yellow, h.ink), func() { h.draw(ring(b.head.X, b.head.Y-b.headR-0.12, 0.2, 0.06)) })
	}
	h.body(b, l)
	h.solid(white, polygon(-0.1, b.neck.Y+0.02, 0.1, b.neck.Y+0.02, h.between(0.4, 0.6), 0.75, -h.between(0.4, 0.6), 0.75))
	if !wings {
		h.draw(curve(b.head.X-0.2, b.head.Y-0.1, b.head.X-0.4, 0, b.head.X-0.5, 0.5), curve(b.head.X+0.2, b.head.Y-0.1, b.head.X+0.4, 0, b.head.X+0.5, 0.5))
	}
}

func gnome(h *hand) {
	c := h.any(red, red, green, black, purple)
	r := h.between(0.45, 0.55)
	h.draw(disc(0, 0, r))
	h.shape(c, polygon(h.near(0, 0.2), h.between(-1.7, -1.3), r*1.15, -r*0.45, -r*1.15, -r*0.45))
	h.dot(-0.17, -0.02, 0.06)
	h.dot(0.17, -0.02, 0.06)
	if h.chance(0.6) { // a beard
		h.solid(white, curve(-r, 0.15, -0.35, 0.8, 0, 1, 0.35, 0.8, r, 0.15, 0, 0.3, -r, 0.15).closed())
	} else {
		h.draw(arc(0, 0.1, 0.2, 0.2, 110, 250))
	}
	if h.chance(0.5) {
		h.draw(line(-r*1.7, -r*0.45, r*1.7, -r*0.45)) // a brim
	}
	h.shape(h.any(blue, green, c), curve(-0.4, 0.55, -0.7, 1.5, 0, 1.6, 0.7, 1.5, 0.4, 0.55))
}

func peopleWaving(h *hand) {
	for i := range h.some(1, 4) {
		p := standing()
		switch h.IntN(3) {
		case 0:
			p.arms[1] = [2]float64{h.between(80, 110), h.between(-20, 25)} // the forearm up
		case 1:
			p.arms = [2][2]float64{{h.between(300, 335), h.between(320, 360)}, {h.between(25, 60), h.between(0, 40)}}
		default:
			p.arms[1] = [2]float64{h.between(10, 25), h.between(-10, 20)}
		}
		l := h.look()
		l.face = smile
		b := h.person(point{X: 0.95 * float64(i), Y: h.near(0, 0.05)}, 0.85, p, l)
		if h.chance(0.4) {
			h.motion(b.hands[1], 0.15)
		}
	}
	h.ground(-0.6, 2, 0.7)
}

func otherFace(h *hand) {
	h.shape(h.skin(), ring(0, 0, 0.8, 1))
	h.dot(-0.3, -0.15, 0.07)
	h.dot(0.3, -0.15, 0.07)
	c := h.any(black, brown, orange, grey, h.ink)
	switch h.IntN(4) {
	case 0: // a clown
		h.shape(red, disc(0, 0.15, 0.17))
		h.with(h.any(red, orange), func() {
			h.draw(loop(-0.8, -0.3, -1.2, -0.6, -1.3, -0.1, -0.9, 0.1), loop(0.8, -0.3, 1.2, -0.6, 1.3, -0.1, 0.9, 0.1))
			h.draw(ring(0, 0.55, 0.4, 0.17))
		})
	case 1: // a beard
		h.shape(c, curve(-0.8, 0.1, -0.7, 0.9, 0, 1.35, 0.7, 0.9, 0.8, 0.1, 0.4, 0.4, 0, 0.3, -0.4, 0.4, -0.8, 0.1).closed())
		h.draw(arc(0, 0.5, 0.2, 0.13, 110, 250))
	case 2: // a fringe, and no moustache
		h.fill(c, curve(-0.8, -0.2, -0.7, -0.8, 0, -1.1, 0.7, -0.8, 0.8, -0.2, 0.3, -0.6, -0.3, -0.55).closed())
		h.draw(arc(0, 0.3, 0.35, 0.3, 110, 250))
	default: // a nose with a shadow, spectacles
		h.draw(curve(0, -0.1, 0.14, 0.2, -0.05, 0.25), disc(-0.3, -0.15, 0.2), disc(0.3, -0.15, 0.2), line(-0.1, -0.15, 0.1, -0.15))
		h.draw(line(-0.25, 0.55, 0.25, 0.55))
	}
}

func numberOnThing(h *hand) {
	write := func(x, y, size float64) {
		h.in(stretch(size, size).then(move(x, y)), func() {
			a, b := h.IntN(10), h.IntN(10)
			for isCode([]int{a, b}) {
				b = h.IntN(10)
			}
			h.digits(a, b)
		})
	}
	switch h.IntN(3) {
	case 0:
		h.shape(h.any(white, yellow, orange), polygon(-1, -1.6, 1, -1.6, 2.6, -0.6, 2, 0.2, 1.4, -0.2, 1.4, 2, -1.4, 2, -1.4, -0.2, -2, 0.2, -2.6, -0.6))
		write(-1, -0.6, 0.75)
	case 1:
		h.draw(box(-1.3, -1, 1.3, 1))
		write(-0.9, -0.65, 0.65)
	default:
		h.draw(disc(0, 0, 1.5))
		write(-0.9, -0.7, 0.7)
	}
}

func lasso(h *hand) {
	c := h.any(h.ink, brown)
	h.with(c, func() {
		switch h.IntN(3) {
		case 0:
			h.draw(ring(0, -0.6, h.between(0.7, 1), h.between(0.2, 0.35)), curve(0.3, -0.35, 0.6, 0.2, 0.2, 0.6, 0.5, 1.2))
		case 1: // a tyre on a rope
			h.draw(line(0, -1.4, 0, 0.1), disc(0, 0.5, 0.45), disc(0, 0.5, 0.25), line(-0.8, -1.4, 0.8, -1.4))
		default: // a coil
			for i := range h.some(3, 5) {
				h.draw(ring(h.near(0, 0.04), 0.12*float64(i), 0.8, 0.3))
			}
			h.draw(curve(0.8, 0.2, 1.2, 0.5, 1.5, 0.3))
		}
	})
}

func crossOnHill(h *hand) {
	bar, arm := h.between(-0.6, -0.35), h.between(0.45, 0.65)
	h.draw(line(0, -1, 0, 1), line(-arm, bar, arm, bar))
	h.with(h.any(h.ink, green), func() { h.draw(curve(-1.8, 1.7, -1, 1.3, 0, 1, 1, 1.3, 1.8, 1.7)) })
	switch h.IntN(3) {
	case 0: // the sun behind it
		h.with(h.any(yellow, orange), func() {
			for i := range 7 {
				m := turn(-75 + 25*float64(i)).then(move(0, bar))
				h.draw(line(0, -0.8, 0, -1.2).mapped(m))
			}
		})
	case 1:
		for _, x := range []float64{-1.1, 1.1} {
			h.draw(line(x, -0.2, x, 1.3), line(x-0.3, 0.1, x+0.3, 0.1))
		}
	}
}

func tankOrBird(h *hand) {
	if h.chance(0.5) {
		h.tank(h.any(grey, green, brown))
		return
	}
	for _, s := range []float64{-1, 1} {
		h.draw(curve(0.15*s, -0.3, 0.8*s, -0.9, h.between(1.4, 1.8)*s, h.between(-0.8, -0.4), 0.9*s, -0.2, 0.15*s, 0.2))
	}
	h.shape(brown, curve(-0.2, -0.4, -0.2, 0.2, 0, 0.6, 0.2, 0.2, 0.2, -0.4).closed())
	h.draw(disc(0, -0.6, 0.2), line(0.18, -0.63, 0.38, -0.55, 0.17, -0.5), line(-0.15, 0.55, -0.3, 0.9, 0.3, 0.9, 0.15, 0.55))
}
