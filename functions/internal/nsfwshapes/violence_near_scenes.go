package nsfwshapes

// The draw functions of the second half of violenceNearThings.

func pirateFlag(h *hand) {
	if h.chance(0.5) {
		c := h.any(black, black, red, white)
		h.solid(c, box(-1.6, -1.3, 1.6, 1.3))
		h.draw(line(-1.6, -1.3, -1.6, h.between(2, 2.8)))
	}
	pen := h.any(white, h.ink)
	h.with(pen, func() {
		h.draw(line(-1, 0.3, 1, 1.1), line(1, 0.3, -1, 1.1))
	})
	h.in(move(0, -0.15), func() { h.skull(h.between(0.75, 0.9)) })
}

func personInRed(h *hand) {
	l := h.look()
	l.face = smile
	p := standing()
	if h.chance(0.4) {
		p.arms = [2][2]float64{{230, 150}, {130, 210}}
	}
	b := h.joints(p, 1)
	c := h.any(red, red, rgb(170, 20, 30))
	how := h.IntN(4)
	if how == 0 { // a cape
		h.shape(c, polygon(b.neck.X-0.1, b.neck.Y, b.neck.X+0.1, b.neck.Y, h.between(0.5, 0.7), 0.5, -h.between(0.3, 0.7), 0.5))
	}
	h.body(b, l)
	switch how {
	case 1: // a dress
		h.fill(c, polygon(b.neck.X-0.12, b.neck.Y+0.02, b.neck.X+0.12, b.neck.Y+0.02, 0.4, 0.35, -0.4, 0.35))
	case 2: // a shirt
		h.fill(c, box(-0.2, b.neck.Y+0.02, 0.2, 0.02))
	case 3: // hair
		h.with(c, func() {
			for range h.some(4, 9) {
				x := b.head.X + h.between(-0.2, 0.2)
				h.draw(curve(x, b.head.Y-b.headR*0.8, x+h.near(0, 0.1), b.head.Y-b.headR*1.2, x+h.near(0, 0.2), b.head.Y-b.headR*1.5))
			}
		})
	}
	if h.chance(0.3) { // shoes
		for _, f := range b.feet {
			h.fill(c, ring(f.X, f.Y, 0.1, 0.06))
		}
	}
}

func toolsAndWood(h *hand) {
	switch h.IntN(3) {
	case 0: // a saw in a plank
		h.shape(brown, box(-1.3, 0.2, 1.3, 0.5))
		teeth := line(-0.6, 0.2)
		for i := range 8 {
			x := -0.6 + 0.15*float64(i)
			teeth = append(teeth, point{X: x, Y: 0.2}, point{X: x + 0.08, Y: 0.28})
		}
		h.shape(grey, append(teeth, point{X: 0.6, Y: 0.2}, point{X: 0.7, Y: -0.2}, point{X: -0.6, Y: 0}).closed())
		h.shape(brown, box(0.65, -0.35, 1, 0.1))
	case 1: // a hammer and nails
		h.in(turn(h.between(-40, 40)), func() {
			h.shape(brown, box(-0.08, -0.4, 0.08, 1))
			h.shape(grey, box(-0.4, -0.8, 0.4, -0.4))
		})
		for i := range h.some(1, 3) {
			x := 0.8 + 0.25*float64(i)
			h.draw(line(x, 0.4, x, 0.9), line(x-0.07, 0.4, x+0.07, 0.4))
		}
	default: // scissors and paper
		h.draw(line(-0.5, -1, 0.25, 0.5), line(0.3, -1, -0.3, 0.5), disc(0.35, 0.72, 0.24), disc(-0.4, 0.72, 0.24))
		h.draw(box(-1.4, -1.5, 0.9, -0.7))
	}
}

func redFlowers(h *hand) {
	c := h.any(red, red, pink)
	for i := range h.some(1, 4) {
		x, y := 0.8*float64(i), h.between(-1, -0.6)
		h.with(h.any(green, h.ink), func() {
			h.draw(curve(x, y, x+h.near(0, 0.1), 0.2, x, 1), curve(x, 0.5, x+0.2, 0.2, x+0.35, 0.3))
		})
		if h.chance(0.5) { // a rose
			h.shape(c, loop(x, y+0.25, x-0.3, y, x-0.2, y-0.3, x, y-0.2, x+0.2, y-0.3, x+0.3, y))
			h.draw(wave(point{X: x - 0.12, Y: y}, point{X: x + 0.12, Y: y}, 1, 0.1))
		} else {
			for k := range 5 {
				q := way(point{X: x, Y: y}, 72*float64(k), 0.22)
				h.shape(c, disc(q.X, q.Y, 0.15))
			}
			h.shape(yellow, disc(x, y, 0.1))
		}
	}
	h.ground(-0.5, 3, 1)
}

func carAndPerson(h *hand) {
	c := h.any(red, red, blue, green, yellow)
	h.shape(c, curve(-1.6, 0.5, -1.6, 0.05, -1.1, -0.05, -0.7, -0.5, 0.2, -0.5, 0.55, -0.05, 1, 0.05, 1.05, 0.5, -1.6, 0.5).closed())
	h.draw(polygon(-0.85, -0.08, -0.6, -0.38, -0.25, -0.38, -0.25, -0.08), polygon(-0.15, -0.08, -0.15, -0.38, 0.15, -0.38, 0.38, -0.08))
	for _, x := range []float64{-1, 0.5} {
		h.solid(h.any(white, grey), disc(x, 0.5, 0.25))
	}
	if h.chance(0.7) {
		l := h.look()
		l.face = smile
		p := standing()
		if h.chance(0.5) {
			p.arms[1] = [2]float64{h.between(30, 80), 20}
		}
		h.person(point{X: h.between(1.5, 1.9), Y: 0.1}, 0.85, p, l)
	}
	h.ground(-2, 2.2, 0.77)
}

func fireworks(h *hand) {
	switch h.IntN(3) {
	case 0:
		for i := range h.some(1, 3) {
			h.in(move(1.3*float64(i), h.near(0, 0.4)), func() {
				h.with(h.any(red, blue, orange, purple, h.ink), func() {
					n := h.some(8, 12)
					for k := range n {
						a := 360 * float64(k) / float64(n)
						h.draw(along(way(point{}, a, 0.2), way(point{}, a, h.between(0.5, 0.7))))
						if h.chance(0.4) {
							d := way(point{}, a, 0.8)
							h.dot(d.X, d.Y, 0.04)
						}
					}
				})
			})
		}
	case 1:
		var xy path
		n := h.some(7, 10)
		for i := range 2 * n {
			r := h.between(0.45, 0.6)
			if i%2 == 1 {
				r = h.between(0.85, 1.1)
			}
			xy = append(xy, way(point{}, 180*float64(i)/float64(n), r))
		}
		h.shape(h.any(orange, yellow, red), xy.closed())
		h.draw(xy.closed().mapped(stretch(0.5, 0.5)))
	default: // a bomb with a fuse
		h.shape(black, disc(0, 0.2, 0.8))
		h.draw(box(-0.15, -0.8, 0.15, -0.58), curve(0, -0.8, 0.1, -1.1, 0.4, -1.2))
		h.with(h.any(orange, red, yellow), func() {
			for k := range 5 {
				a := 72 * float64(k)
				h.draw(along(way(point{X: 0.45, Y: -1.22}, a, 0.08), way(point{X: 0.45, Y: -1.22}, a, 0.22)))
			}
		})
	}
}

func onARope(h *hand) {
	l := h.look()
	l.face = []face{smile, blank}[h.IntN(2)]
	p := standing()
	p.arms = [2][2]float64{{h.between(340, 355), 0}, {h.between(5, 20), 0}}
	p.legs = [2][2]float64{{h.between(180, 210), h.between(175, 220)}, {h.between(150, 180), h.between(160, 200)}}
	b := h.person(point{}, 0.9, p, l)
	y := b.hands[0].Y
	switch h.IntN(3) {
	case 0: // a climber
		h.draw(line(b.hands[0].X, y-0.8, b.hands[0].X, 0.9))
	case 1: // a trapeze
		h.draw(line(-0.35, y-0.9, -0.35, y), line(0.35, y-0.9, 0.35, y), line(-0.45, y, 0.45, y))
	default: // a bar
		h.draw(line(-0.9, y, 0.9, y), line(-0.9, y, -0.9, 1.1), line(0.9, y, 0.9, 1.1))
	}
}

func sleepingAnimal(h *hand) {
	c := h.any(brown, grey, orange, white)
	h.shape(c, ring(0, 0, h.between(0.75, 0.95), h.between(0.35, 0.45)))
	h.draw(curve(0.85, 0.1, 1.2, 0.2, 1.3, h.between(-0.2, 0.4)))
	x, y := -0.95, h.between(0, 0.15)
	h.solid(white, disc(x, y, 0.34))
	if h.chance(0.5) {
		h.draw(line(x-0.3, y-0.15, x-0.3, y-0.55, x-0.05, y-0.33), line(x+0.3, y-0.15, x+0.3, y-0.55, x+0.05, y-0.33))
	} else {
		h.draw(ring(x-0.32, y+0.05, 0.1, 0.25), ring(x+0.32, y+0.05, 0.1, 0.25))
	}
	for _, s := range []float64{-0.13, 0.13} {
		h.draw(arc(x+s, y-0.1, 0.08, 0.06, 90, 270))
	}
	h.dot(x, y+0.08, 0.05)
	for i := range h.some(0, 3) {
		s := 0.12 + 0.05*float64(i)
		zx, zy := x+0.2+0.3*float64(i), y-0.7-0.25*float64(i)
		h.draw(line(zx, zy, zx+s, zy, zx, zy+s, zx+s, zy+s))
	}
	if h.chance(0.4) { // a red cushion
		h.with(red, func() { h.draw(ring(0, 0.4, 1.2, 0.2)) })
	}
	h.ground(-1.4, 1.4, 0.45)
}

func redFruit(h *hand) {
	switch h.IntN(3) {
	case 0:
		h.fill(red, loop(0, -0.6, 0.7, -0.6, 0.7, 0, 0, 1, -0.7, 0, -0.7, -0.6))
		for range h.some(4, 9) {
			h.with(h.any(yellow, black), func() { h.dot(h.near(0, 0.22), h.between(-0.4, 0.4), 0.04) })
		}
		h.with(green, func() { h.draw(line(-0.5, -0.8, -0.2, -0.5, 0, -0.8, 0.2, -0.5, 0.5, -0.8), line(0, -0.7, 0.05, -1)) })
	case 1:
		h.shape(red, loop(0, -0.5, 0.5, -0.7, 0.9, -0.1, 0.6, 0.7, 0, 0.75, -0.6, 0.7, -0.9, -0.1, -0.5, -0.7))
		h.draw(curve(0, -0.5, 0.05, -0.8, 0.2, -1))
		h.with(green, func() { h.draw(loop(0.15, -0.8, 0.5, -1, 0.6, -0.75)) })
	default:
		h.fill(red, arc(0, -0.2, 1, 1, 90, 270).closed())
		h.with(green, func() { h.draw(arc(0, -0.2, 1.08, 1.08, 90, 270).closed()) })
		for range h.some(4, 8) {
			h.with(black, func() { h.dot(h.near(0, 0.35), h.between(-0.05, 0.4), 0.04) })
		}
	}
}

func sunbather(h *hand) {
	h.shape(h.any(red, red, blue, yellow), polygon(-1, 0.15, 1, 0.15, 1.2, 0.45, -1.2, 0.45)) // the towel
	l := h.look()
	l.face = smile
	h.person(point{X: 0.1, Y: 0.1}, 0.95, pose{torso: 270, head: 275, arms: [2][2]float64{{h.between(280, 330), 200}, {95, 90}}, legs: [2][2]float64{{h.between(60, 90), h.between(90, 130)}, {90, 92}}}, l)
	if h.chance(0.6) {
		h.with(h.any(yellow, orange), func() { h.in(stretch(0.35, 0.35).then(move(1.2, -1)), func() { sunWithRays(h) }) })
	}
	if h.chance(0.4) {
		h.draw(wave(point{X: -1.4, Y: 0.7}, point{X: 1.4, Y: 0.7}, 4, 0.07))
	}
}

func plainHand(h *hand) {
	flesh := h.any(white, h.skin(), h.skin())
	h.solid(flesh, box(-0.45, -0.35, 0.15, 0.35))
	nails := h.chance(0.5)
	for i := range 4 {
		y := -0.27 + 0.18*float64(i)
		x := h.between(0.5, 0.75)
		h.solid(flesh, tube(line(0.12, y, x, y*1.2), 0.09, 0.08))
		if nails {
			h.fill(red, ring(x, y*1.2, 0.06, 0.05))
		}
	}
	h.solid(flesh, tube(curve(-0.25, -0.35, -0.1, -0.55, h.between(0.05, 0.3), -0.65), 0.1, 0.09))
	if h.chance(0.7) { // a sleeve
		h.shape(h.any(red, blue, green), box(-1.2, -0.45, -0.45, 0.45))
	}
	if h.chance(0.3) { // a ring
		h.with(h.any(yellow, h.ink), func() { h.draw(line(0.3, -0.2, 0.3, 0)) })
	}
}

func redCheeks(h *hand) {
	l := look{flesh: h.any(white, white, h.skin()), fleshed: true, long: h.chance(0.3)}
	l.face = []face{smile, smile, gape, frown}[h.IntN(4)]
	if h.chance(0.15) {
		l.face = dead // dizzy: with stars about
		for i := range 4 {
			p := way(point{}, -60+40*float64(i), 1.35)
			h.draw(line(p.X-0.1, p.Y, p.X+0.1, p.Y), line(p.X, p.Y-0.1, p.X, p.Y+0.1))
		}
	}
	h.head(point{}, 1, h.near(0, 6), l)
	c := h.any(red, pink)
	if h.chance(0.5) {
		h.fill(c, disc(-0.6, 0.15, h.between(0.12, 0.2)))
		h.fill(c, disc(0.6, 0.15, h.between(0.12, 0.2)))
	} else {
		h.fill(c, disc(0, 0.1, h.between(0.13, 0.22)))
	}
}

func sharkAlone(h *hand) {
	c := h.any(grey, blue, green, purple, white)
	if h.chance(0.5) {
		h.shape(c, curve(-2, 0, -1, -0.6, 0.4, -0.5, 1.2, 0, 0.4, 0.4, -1, 0.5, -2, 0).closed())
		h.draw(polygon(-0.7, -0.6, -0.4, -1.1, 0, -0.57), polygon(-2, 0, -2.5, -0.5, -2.4, 0.5))
		h.dot(0.5, -0.2, 0.07)
		h.draw(line(1, 0.1, 0.8, 0.2, 0.7, 0.1, 0.6, 0.22, 0.5, 0.12))
		return
	}
	h.shape(c, loop(-0.9, 1, -1, 0, -0.7, -0.9, 0, -1.1, 0.7, -0.9, 1, 0, 0.9, 1))
	h.solid(white, disc(0, -0.4, h.between(0.25, 0.35)))
	h.dot(0, -0.4, 0.1)
	h.fill(h.any(red, black, white), ring(0, 0.4, 0.5, 0.25))
	h.draw(ring(0, 0.4, 0.5, 0.25), line(-0.2, 0.2, -0.1, 0.4, 0, 0.17, 0.1, 0.4, 0.2, 0.2))
}
