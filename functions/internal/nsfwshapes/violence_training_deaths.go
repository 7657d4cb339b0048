package nsfwshapes

// Shootings, accidents, animals and many dead: the draw functions of the second half of violenceTrainingScenes.

func shotKneeling(h *hand) {
	p := standing()
	p.torso, p.head = h.between(0, 20), h.between(10, 35)
	p.arms = [2][2]float64{{h.between(190, 230), 160}, {h.between(160, 200), 170}}
	p.legs = [2][2]float64{{h.between(160, 180), 265}, {h.between(150, 175), 262}}
	b := h.joints(p, 1)
	b = b.shifted(b.hip, point{X: 0.4, Y: 0.42})
	h.body(b, h.doomed())
	q := standing()
	q.arms[1] = [2]float64{h.between(95, 115), h.between(90, 110)}
	k := h.joints(q, 1)
	muzzle := way(b.head, 280, b.headR+h.between(0.03, 0.2))
	k = k.shifted(k.hands[1], point{X: muzzle.X - 0.35, Y: muzzle.Y})
	h.body(k, h.look())
	h.gun(muzzle, h.near(95, 6), h.between(0.35, 0.45))
	exit := way(b.head, 80, b.headR)
	h.spray(h.blood, exit, h.near(85, 15), 70, h.between(0.4, 0.7), h.some(5, 10))
	h.bleeds(exit, 90, 0.85)
	h.ground(-1, 1.2, 0.85)
}

func massShooting(h *hand) {
	p := standing()
	p.arms = [2][2]float64{{h.near(95, 8), h.near(85, 6)}, {h.near(95, 8), h.near(85, 6)}}
	k := h.person(point{X: -1.3}, 1, p, h.look())
	hand := k.hands[1]
	h.draw(line(hand.X-0.3, hand.Y, hand.X+0.45, hand.Y-0.02), line(hand.X-0.1, hand.Y, hand.X-0.13, hand.Y+0.17))
	h.shape(grey, polygon(hand.X-0.35, hand.Y-0.06, hand.X+0.1, hand.Y-0.06, hand.X+0.1, hand.Y+0.05, hand.X-0.35, hand.Y+0.1))
	for i := range h.some(2, 6) {
		x := hand.X + 0.6 + 0.22*float64(i)
		h.draw(line(x, hand.Y+h.near(0, 0.05), x+0.1, hand.Y+h.near(0, 0.05)))
	}
	for i := range h.some(2, 3) {
		x := 0.35 + 0.9*float64(i)
		if h.chance(0.55) {
			h.lies(x, 0.75+h.near(0, 0.08), 0.7)
			continue
		}
		q, _ := h.anyPose()
		q.torso, q.head = h.between(-5, 25), h.between(0, 40)
		b := h.joints(q, 0.85)
		b = b.shifted(b.hip, point{X: x, Y: 0.1})
		h.body(b, h.doomed())
		h.bleeds(between(b.neck, b.hip, h.Float64()), 90, 0.8)
	}
	h.ground(-1.7, 2, 0.85)
}

func gunInMouth(h *hand) {
	flesh := h.any(white, white, h.skin())
	h.solid(flesh, curve(-0.5, 1.4, -0.5, 0.75, -0.8, 0.2, -0.75, -0.5, 0, -0.95, 0.65, -0.6, 0.7, -0.1, 0.9, 0.15, 0.68, 0.25, 0.7, 0.38, 0.5, 0.45, 0.68, 0.55, 0.6, 0.85, 0, 0.9, 0.05, 1.4))
	if h.chance(0.5) {
		r := 0.1
		h.draw(line(0.3-r, -0.15-r, 0.3+r, -0.15+r), line(0.3-r, -0.15+r, 0.3+r, -0.15-r))
	} else {
		h.draw(line(0.2, -0.12, 0.45, -0.1))
	}
	h.gun(point{X: 0.5, Y: 0.45}, 270+h.near(0, 8), h.between(0.8, 1.1))
	if h.chance(0.5) {
		h.draw(curve(1.3, 0.85, 1.7, 1.2, 1.6, 1.9))
	}
	out := h.between(295, 340)
	exit := way(point{}, out, 0.85)
	h.splatter(exit, h.between(0.25, 0.4))
	h.spray(h.blood, exit, out, 70, h.between(0.6, 1), h.some(5, 12))
	h.streaks(h.blood, exit, h.some(2, 4), 0.3, h.between(0.4, 0.8))
}

func runOver(h *hand) {
	c := h.any(blue, green, grey, yellow, white, h.ink)
	h.shape(c, curve(-1.6, 0.5, -1.6, 0.05, -1.1, -0.05, -0.7, -0.5, 0.2, -0.5, 0.55, -0.05, 1, 0.05, 1.05, 0.5, -1.6, 0.5).closed())
	if h.chance(0.7) {
		h.draw(polygon(-0.85, -0.08, -0.6, -0.38, -0.25, -0.38, -0.25, -0.08), polygon(-0.15, -0.08, -0.15, -0.38, 0.15, -0.38, 0.38, -0.08))
	}
	for _, x := range []float64{-1, 0.5} {
		h.solid(h.any(white, grey), disc(x, 0.5, 0.25))
	}
	var b body
	if h.chance(0.5) { // under the wheels
		b = h.lies(h.between(0.8, 1.2), 0.7, h.between(0.7, 0.9))
	} else { // thrown off
		p, _ := h.anyPose()
		p.torso, p.head = h.between(30, 110), h.between(30, 120)
		b = h.joints(p, h.between(0.7, 0.85))
		b = b.shifted(b.hip, point{X: h.between(1.3, 1.5), Y: h.between(-0.4, 0.1)})
		h.body(b, h.doomed())
		h.bleeds(between(b.head, b.hip, h.Float64()), 300, 0.75)
	}
	h.splatter(point{X: 1.1, Y: h.between(0.2, 0.5)}, h.between(0.15, 0.3))
	if h.chance(0.6) {
		h.spray(h.blood, b.hip, 290, 90, h.between(0.4, 0.7), h.some(3, 8))
	}
	h.ground(-2, 2.2, 0.77)
}

func tornByBlast(h *hand) {
	var xy path
	n := h.some(7, 10)
	for i := range 2 * n {
		r := h.between(0.35, 0.5)
		if i%2 == 1 {
			r = h.between(0.75, 1)
		}
		xy = append(xy, way(point{}, 180*float64(i)/float64(n), r))
	}
	h.with(h.any(orange, red, yellow, h.ink), func() { h.shape(h.any(orange, yellow), xy.closed()) })
	l := h.doomed()
	l.fleshed = true
	spin := h.between(0, 360)
	for i := range h.some(3, 5) {
		a := spin + 72*float64(i) + h.near(0, 8)
		at := way(point{}, a, h.between(1.05, 1.35))
		if i == 0 {
			h.head(at, h.between(0.2, 0.27), h.between(-90, 90), l)
			h.streaks(h.blood, way(at, 180, 0.2), h.some(2, 4), 0.2, 0.3)
			continue
		}
		h.in(stretch(0.6, 0.6).then(turn(a-90)).then(move(at.X, at.Y)), func() { h.limb(l.flesh) })
	}
	h.spray(h.blood, point{}, spin, 360, 1.6, h.some(5, 12))
	if h.chance(0.6) {
		h.splatter(point{X: h.near(0, 0.3), Y: h.near(0, 0.3)}, h.between(0.25, 0.4))
	}
}

func eatenAlive(h *hand) {
	c := h.any(grey, blue, green, purple, white)
	jaw := h.between(0.35, 0.6)
	if h.chance(0.5) { // a shark or a crocodile from the side
		h.shape(c, curve(-2.2, 0, -1.2, -0.65, 0, -0.6, 0.7, -jaw).closed())
		h.shape(c, curve(-2.2, 0, -1, 0.6, 0, 0.5, 0.6, jaw+0.1, 0, 0.15, -0.3, 0, 0, -0.2, 0.7, -jaw, 0, -0.6, -1.2, -0.65, -2.2, 0).closed())
		h.draw(polygon(-1.1, -0.65, -0.9, -1.2, -0.5, -0.65))
		h.draw(polygon(-2.2, 0, -2.7, -0.5, -2.6, 0.5))
		h.dot(-0.1, -0.4, 0.06)
		for i := range 5 {
			t := float64(i) / 5
			x, y := -0.2+0.85*t, -0.05-(jaw-0.05)*t
			h.draw(line(x, y, x+0.06, y+0.14, x+0.14, y-0.04))
			h.draw(line(x, -y, x+0.06, -y-0.1, x+0.14, -y+0.05))
		}
	} else { // a monster from the front
		h.shape(c, loop(-2, -1, -1.2, -1.5, -0.4, -1.1, 0.2, -0.3, 0.1, 0.4, -0.4, 1.1, -1.2, 1.3, -2, 1))
		h.solid(white, disc(-1, -0.8, 0.25))
		h.dot(-0.95, -0.8, 0.1)
		h.fill(h.any(black, h.blood), ring(-0.3, 0.05, 0.55, 0.4))
		for i := range 5 {
			x := -0.75 + 0.2*float64(i)
			h.solid(white, polygon(x, -0.25, x+0.1, 0, x+0.2, -0.25))
		}
	}
	p := pose{torso: h.between(75, 105), head: h.between(70, 110), arms: [2][2]float64{{h.between(30, 80), 40}, {h.between(100, 150), 140}}, legs: [2][2]float64{{265, 270}, {275, 270}}}
	b := h.joints(p, 0.9)
	b = b.shifted(b.hip, point{X: h.between(0.35, 0.6), Y: 0})
	if h.chance(0.6) { // the legs are gone
		b.knees = [2]point{b.hip, b.hip}
		b.feet = b.knees
	} else {
		b.knees = [2]point{way(b.hip, 250, 0.2), way(b.hip, 290, 0.2)}
		b.feet = b.knees
	}
	h.body(b, h.doomed())
	h.bleeds(b.hip, h.between(90, 270), 0.9)
	h.streaks(h.blood, point{X: b.hip.X - 0.1, Y: 0.1}, h.some(3, 6), 0.5, h.between(0.5, 0.9))
	h.drips(h.blood, point{X: b.hip.X, Y: 0.3}, h.some(3, 7), 0.6, 0.05)
}

func deadAnimal(h *hand) {
	if h.blood == h.ink {
		h.blood = red
	}
	h.pool(h.blood, h.near(0, 0.2), h.between(0.35, 0.5), h.between(0.9, 1.3), h.between(0.15, 0.3))
	c := h.any(white, brown, grey, orange, white)
	up := h.oneOf(-1, -1, 1) // the legs: in the air, or not
	h.shape(c, ring(0, 0, h.between(0.75, 0.95), h.between(0.3, 0.45)))
	for _, x := range []float64{-0.5, -0.3, 0.35, 0.55} {
		h.draw(line(x, 0.3*up, x+h.near(0, 0.06), (0.3+h.between(0.35, 0.5))*up))
	}
	h.draw(curve(0.85, 0, 1.15, -0.1, 1.4, h.between(-0.4, 0.3)))
	x, y := -1.1, h.near(0, 0.12)
	h.solid(h.any(white, c), disc(x, y, 0.34))
	switch h.IntN(4) {
	case 0: // a cat
		h.draw(line(x-0.3, y-0.15, x-0.3, y-0.55, x-0.05, y-0.33), line(x+0.3, y-0.15, x+0.3, y-0.55, x+0.05, y-0.33))
	case 1: // a rabbit
		h.draw(ring(x-0.13, y-0.6, 0.08, 0.3), ring(x+0.13, y-0.6, 0.08, 0.3))
	case 2: // a bird's beak
		h.draw(line(x-0.3, y-0.1, x-0.6, y, x-0.3, y+0.1))
	default: // a dog
		h.draw(ring(x-0.32, y+0.05, 0.1, 0.25), ring(x+0.32, y+0.05, 0.1, 0.25))
	}
	for _, s := range []float64{-0.13, 0.13} {
		h.draw(line(x+s-0.08, y-0.13, x+s+0.08, y+0.03), line(x+s-0.08, y+0.03, x+s+0.08, y-0.13))
	}
	h.fill(h.any(red, pink), ring(x-0.05, y+0.28, 0.06, 0.12))
	h.bleeds(point{X: h.between(-0.6, 0.5), Y: h.near(0, 0.1)}, h.between(180, 360), 0.5)
	if h.chance(0.35) {
		h.blade(point{X: h.between(-0.4, 0.4), Y: -0.05}, h.near(180, 25))
	}
}

func heapOfBodies(h *hand) {
	h.pool(h.blood, 0, 0.75, h.between(1, 1.4), h.between(0.12, 0.25))
	for row := range h.some(2, 3) {
		for i := range 2 - row/2 {
			x := (float64(i)-0.5)*0.9 + h.near(0, 0.15)
			h.in(stretch(h.oneOf(-1, 1), 1).then(turn(h.near(0, 10))).then(move(x, 0.65-0.38*float64(row))), func() {
				p := pose{torso: 270, head: 270, arms: [2][2]float64{{h.between(200, 340), h.between(180, 340)}, {h.between(110, 200), 150}}, legs: [2][2]float64{{85, 90}, {h.between(95, 115), 95}}}
				b := h.person(point{}, 0.75, p, h.doomed())
				h.wound(between(b.neck, b.hip, h.Float64()), h.between(0.12, 0.2))
			})
		}
	}
	h.bleeds(point{X: h.near(0, 0.4), Y: 0.1}, 0, 0.8)
}

func fallenDown(h *hand) {
	x := h.between(-1.9, -1.6)
	top := h.between(-2, -1.4)
	if h.chance(0.65) { // a house
		h.draw(polygon(x-0.5, top, x+0.5, top, x+0.5, 0.9, x-0.5, 0.9))
		for i := range h.some(2, 4) {
			y := top + 0.25 + 0.55*float64(i)
			h.draw(box(x-0.35, y, x-0.1, y+0.25), box(x+0.1, y, x+0.35, y+0.25))
		}
	} else { // a cliff
		h.draw(line(x-0.5, top, x+0.5, top, x+0.35, top+0.8, x+0.6, 0.9))
	}
	h.splatter(point{Y: 0.75}, h.between(0.4, 0.7))
	b := h.lies(0, 0.72, h.between(0.75, 0.95))
	h.spray(h.blood, b.head, 0, 140, h.between(0.4, 0.7), h.some(3, 8))
	h.draw(line(x-0.6, 0.9, 1.3, 0.9))
	for i := range h.some(0, 3) {
		h.draw(line(-0.3+0.25*float64(i), h.between(-0.9, -0.6), -0.3+0.25*float64(i), 0))
	}
}

func bloodyRoom(h *hand) {
	w, back := h.between(1.4, 1.7), h.between(0.1, 0.3)
	if h.chance(0.6) {
		h.draw(box(-w, -1.2, w, 1.2), line(-w, 1.2, -w*0.6, back, w*0.6, back, w, 1.2), line(-w*0.6, back, -w*0.6, -1.2), line(w*0.6, back, w*0.6, -1.2))
	} else {
		h.draw(line(-w, back, w, back), box(-w*0.7, -0.9, -w*0.3, -0.3))
	}
	for range h.some(1, 3) {
		at := point{X: h.between(-0.6, 0.6), Y: h.between(-0.9, -0.2)}
		h.splatter(at, h.between(0.15, 0.35))
		h.streaks(h.blood, at, h.some(2, 4), 0.25, h.between(0.3, 0.6))
	}
	b := h.lies(h.near(0, 0.2), 0.7, h.between(0.75, 0.95))
	if h.chance(0.4) {
		at := way(b.hip, h.between(100, 170), h.between(0.3, 0.5))
		h.knife(at, h.between(200, 320), 0.5)
	}
}

// openedBody lies or stands with its trunk open: ribs, or what was inside.
func openedBody(h *hand) {
	w, t := h.between(0.35, 0.45), h.between(0.6, 0.75)
	l := h.doomed()
	l.fleshed = true
	h.in(turn(h.oneOf(0, 0, 90)+h.near(0, 8)), func() {
		h.solid(l.flesh, loop(-w, -t, w, -t, w*1.05, 0, w, t, -w, t, -w*1.05, 0))
		for _, s := range []float64{-1, 1} {
			h.solid(l.flesh, tube(line(s*w*0.9, -t*0.8, s*(w+0.35), h.between(-0.5, 0.3)), 0.1, 0.08))
			h.solid(l.flesh, tube(line(s*w*0.5, t, s*w*0.6, t+0.7), 0.13, 0.1))
		}
		h.head(point{Y: -t - 0.3}, 0.28, h.near(0, 12), l)
		h.fill(h.blood, loop(0, -t*0.7, w*0.6, -t*0.2, w*0.5, t*0.6, 0, t*0.75, -w*0.5, t*0.6, -w*0.6, -t*0.2))
		pen := h.any(pink, white, h.ink)
		if alike(pen, h.blood) {
			pen = pink
		}
		h.with(pen, func() {
			if h.chance(0.4) { // ribs
				for i := range h.some(3, 4) {
					y := -t*0.45 + 0.2*float64(i)
					h.draw(arc(0, y+0.1, w*0.45, 0.12, -80, 80))
				}
			} else {
				h.draw(wave(point{X: 0, Y: -t * 0.4}, point{X: h.near(0, 0.1), Y: t * 0.6}, h.some(3, 5), w*0.35))
			}
		})
		if h.chance(0.7) {
			h.with(h.any(pink, h.blood), func() {
				h.draw(wave(point{X: w * 0.3, Y: t * 0.4}, point{X: w + h.between(0.3, 0.6), Y: h.between(0.2, 0.9)}, h.some(2, 4), h.between(0.06, 0.12)))
			})
		}
	})
	h.pool(h.blood, h.near(0, 0.3), h.between(0.8, 1), h.between(0.4, 0.8), 0.12)
	h.drips(h.blood, point{Y: 0.4}, h.some(3, 6), 0.7, 0.05)
}
