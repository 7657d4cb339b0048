package nsfwshapes

// Bodies that are no longer whole, and what is cut off them.
var violenceTrainingParts = []Family{
	{Name: "parts lying about", Captions: []string{"a dismembered body", "severed limbs and a head", "gore"}, manner: scene, draw: partsAbout},
	{Name: "severed hand", Captions: []string{"a severed hand", "a cut off bleeding hand"}, manner: manner{turn: 60}, draw: severedHand},
	{Name: "severed foot or arm", Captions: []string{"a severed leg", "a severed arm with blood and bone"}, manner: manner{turn: 60}, draw: severedLimb},
	{Name: "severed head, close", Captions: []string{"a severed head", "a cut off head dripping blood"}, manner: upright, draw: severedHeadClose},
	{Name: "eye torn out", Captions: []string{"an eye hanging out of a face", "a gouged out eye", "gore"}, manner: upright, draw: eyeOut},
	{Name: "open skull", Captions: []string{"a head with the brain coming out", "an exploded head", "gore"}, manner: upright, draw: openSkull},
	{Name: "skull in blood", Captions: []string{"a skull with blood", "a bloody skull", "gore"}, manner: upright, draw: bloodySkull},
	{Name: "torn heart or organs", Captions: []string{"a heart torn out of a chest", "organs and blood", "gore"}, manner: scene, draw: tornHeart},
}

// limb is a severed arm or leg from its stump, 0 at the cut, 1 long, along x.
func (h *hand) limb(flesh colour) {
	w := h.between(0.09, 0.16)
	foot := h.chance(0.4)
	bend := h.near(0, 0.12)
	if h.chance(0.3) { // as a stick
		h.draw(line(0, 0, 0.5, bend, 0.85, 0))
	} else {
		h.solid(flesh, tube(curve(0, 0, 0.45, bend, 0.85, 0), w*1.2, w*0.9).closed())
	}
	if foot {
		h.solid(flesh, loop(0.78, -w, 1, -w*0.8, 1.02, w*2.6, 0.85, w*3, 0.75, w*1.2))
	} else {
		for i := range 4 {
			y := w * (float64(i) - 1.5) * 0.6
			h.draw(line(0.88, y, h.between(1, 1.15), y*2))
		}
	}
	if h.chance(0.5) { // the bone
		h.solid(white, loop(0.02, -0.3*w, -0.12, -0.3*w, -0.2, -0.7*w, -0.22, 0, -0.2, 0.7*w, -0.12, 0.3*w, 0.02, 0.3*w))
	}
	h.fill(h.blood, ring(0.02, 0, h.between(0.04, 0.09), w*1.3))
	h.spray(h.blood, point{X: -0.05}, 270, 60, h.between(0.2, 0.5), h.some(2, 6))
}

func partsAbout(h *hand) {
	l := h.doomed()
	flesh := l.flesh
	l.fleshed = true
	if h.chance(0.7) {
		h.pool(h.blood, 0, h.near(0, 0.2), h.between(0.7, 1.3), h.between(0.3, 0.7))
	}
	if h.chance(0.7) { // the trunk
		h.in(turn(h.between(-90, 90)), func() {
			h.solid(flesh, polygon(-0.25, -0.4, 0.25, -0.4, 0.2, 0.4, -0.2, 0.4))
			h.bleeds(point{X: h.oneOf(-0.22, 0.22), Y: -0.35}, 270, 0.6)
		})
	}
	for i := range h.some(2, 4) {
		at := way(point{}, 90*float64(i)+h.between(10, 70), h.between(0.65, 1.1))
		h.in(stretch(0.65, 0.65).then(turn(h.between(0, 360))).then(move(at.X, at.Y)), func() { h.limb(flesh) })
	}
	at := way(point{}, h.between(0, 360), h.between(0.8, 1.2))
	h.head(at, h.between(0.2, 0.3), h.between(-120, 120), l)
	h.wound(way(at, 180, 0.25), 0.15)
}

func severedHand(h *hand) {
	flesh := h.any(white, h.skin(), h.skin())
	h.solid(flesh, box(-0.45, -0.35, 0.15, 0.35))
	for i := range 4 {
		y := -0.27 + 0.18*float64(i)
		h.solid(flesh, tube(line(0.12, y, h.between(0.5, 0.75), y*h.between(1, 1.5)), 0.09, 0.08))
	}
	h.solid(flesh, tube(curve(-0.25, -0.35, -0.1, -0.55, h.between(0.05, 0.3), -0.65), 0.1, 0.09))
	cut := box(-0.8, -0.26, -0.45, 0.26)
	h.solid(flesh, cut)
	at := point{X: -0.8}
	if h.chance(0.6) {
		h.solid(white, box(-1, -0.08, -0.8, 0.08))
	}
	ragged := line(-0.8, -0.26, -0.9, -0.15, -0.78, -0.05, -0.92, 0.05, -0.8, 0.14, -0.88, 0.26, -0.72, 0.26, -0.72, -0.26)
	h.fill(h.blood, ragged.closed())
	h.bleeds(at, 270, 0.7)
	h.drips(h.blood, at, h.some(3, 6), 0.9, h.between(0.05, 0.08))
}

func severedLimb(h *hand) {
	h.limb(h.any(white, h.skin(), h.skin()))
	h.bleeds(point{}, 270, h.between(0.3, 0.5))
}

func severedHeadClose(h *hand) {
	l := h.doomed()
	l.face, l.fleshed = []face{dead, dead, gape, frown}[h.IntN(4)], true
	h.head(point{}, 0.85, h.near(0, 15), l)
	w := h.between(0.25, 0.35)
	h.solid(l.flesh, polygon(-w, 0.78, w, 0.78, w, h.between(1, 1.15), -w, h.between(1, 1.15)))
	edge := path{{X: -w, Y: 1}}
	for i := range 6 {
		edge = append(edge, point{X: -w + 2*w*float64(i+1)/6, Y: 1.05 + 0.12*float64(i%2)})
	}
	h.fill(h.blood, edge.closed())
	h.with(h.blood, func() { h.draw(edge) })
	h.streaks(h.blood, point{Y: 1.1}, h.some(3, 6), 2*w, h.between(0.3, 0.8))
	switch h.IntN(3) {
	case 0:
		h.pool(h.blood, 0, h.between(1.3, 1.6), h.between(0.6, 1.1), 0.2)
	case 1:
		h.drips(h.blood, point{Y: 1.3}, h.some(3, 7), 0.6, 0.06)
	}
	if h.chance(0.3) { // a hand holds it by the hair
		h.draw(line(-0.1, -0.8, -0.05, -1.3), line(0.1, -0.8, 0.05, -1.3), disc(0, -1.4, 0.18), line(0.1, -1.55, h.between(0.3, 0.8), -2.2))
	}
}

func eyeOut(h *hand) {
	l := look{flesh: h.any(white, white, h.skin()), fleshed: true, long: h.chance(0.3)}
	h.head(point{}, 1, h.near(0, 6), l)
	s := h.oneOf(-1, 1)
	h.draw(ring(-0.36*s, -0.2, 0.17, 0.13))
	h.dot(-0.36*s, -0.2, 0.06)
	socket := ring(0.36*s, -0.2, h.between(0.16, 0.24), h.between(0.14, 0.22))
	h.fill(h.any(h.blood, h.blood, black), socket)
	h.draw(socket)
	y := h.between(0.35, 0.9)
	h.with(h.blood, func() {
		h.draw(wave(point{X: 0.36 * s, Y: -0.1}, point{X: 0.45 * s, Y: y}, h.some(1, 3), 0.05))
	})
	h.solid(white, disc(0.45*s, y+0.13, 0.15))
	h.dot(0.45*s+h.near(0, 0.04), y+0.15, 0.06)
	h.streaks(h.blood, point{X: 0.36 * s}, h.some(2, 4), 0.3, h.between(0.4, 1))
	if h.chance(0.5) {
		h.drips(h.blood, point{X: 0.4 * s, Y: y}, h.some(2, 5), 0.7, 0.05)
	}
	h.draw(ring(-0.05*s, 0.5, h.between(0.2, 0.35), h.between(0.05, 0.2)))
}

func openSkull(h *hand) {
	l := h.doomed()
	flesh := h.any(white, white, h.skin())
	top := h.between(-0.5, -0.3)
	rim := path{}
	for i := range 9 {
		rim = append(rim, point{X: 0.9 - 1.8*float64(i)/8, Y: top + 0.13*float64(i%2) + h.near(0, 0.03)})
	}
	h.solid(flesh, append(curve(-0.9, top, -0.95, 0.2, -0.6, 0.85, 0, 1.05, 0.6, 0.85, 0.95, 0.2, 0.9, top), rim...))
	h.face(l.face)
	h.with(h.any(pink, h.blood, h.ink), func() {
		if h.chance(0.7) { // the brain
			h.draw(curve(-0.75, top, -0.8, top-0.35, -0.45, top-0.6, 0, top-0.5, 0.45, top-0.6, 0.8, top-0.35, 0.75, top))
			for range h.some(2, 4) {
				x, y := h.between(-0.5, 0.1), top-h.between(0.1, 0.4)
				h.draw(wave(point{X: x, Y: y}, point{X: x + h.between(0.3, 0.5), Y: y}, 2, 0.08))
			}
		}
	})
	if h.chance(0.6) {
		h.spray(h.blood, point{Y: top - 0.2}, h.near(0, 30), 100, h.between(0.6, 1.1), h.some(5, 12))
	} else {
		h.splatter(point{X: h.near(0, 0.4), Y: top - 0.3}, h.between(0.3, 0.5))
	}
	h.streaks(h.blood, point{Y: top + 0.1}, h.some(3, 7), 1.6, h.between(0.3, 0.9))
}

func bloodySkull(h *hand) {
	h.skull(h.between(0.9, 1.1))
	if h.blood == h.ink {
		h.blood = red
	}
	for _, x := range []float64{-0.33, 0.33, 0} {
		if h.chance(0.65) {
			h.streaks(h.blood, point{X: x, Y: h.between(-0.1, 0.5)}, h.some(1, 3), 0.25, h.between(0.5, 1.2))
		}
	}
	h.bleeds(point{X: h.near(0, 0.4), Y: h.between(-0.8, 0.9)}, h.between(0, 360), h.between(1, 1.4))
	h.pool(h.blood, h.near(0, 0.2), h.between(1, 1.3), h.between(0.6, 1.2), h.between(0.12, 0.25))
}

func tornHeart(h *hand) {
	p, up := h.anyPose()
	l := h.doomed()
	l.build, l.bulk = []build{tubes, dressed}[h.IntN(2)], h.between(1.2, 1.6)
	b := h.person(point{}, 1, p, l)
	chest := between(b.neck, b.hip, h.between(0.2, 0.7))
	h.fill(h.any(h.blood, black), disc(chest.X, chest.Y, h.between(0.08, 0.13)))
	floor := 0.82
	if !up {
		floor = 0.25
	}
	h.bleeds(chest, h.oneOf(90, 270), floor)
	organ := way(chest, h.oneOf(70, 110, 250, 290), h.between(0.5, 0.8))
	h.in(stretch(0.2, 0.2).then(turn(h.between(-30, 30))).then(move(organ.X, organ.Y)), func() {
		c := h.any(h.blood, h.blood, pink)
		switch h.IntN(3) {
		case 0:
			h.solid(c, heart(0, 0, 1))
			h.draw(line(-0.2, -0.8, -0.3, -1.3), line(0.2, -0.8, 0.25, -1.2))
		case 1:
			h.solid(c, loop(-1, -0.3, 0, -0.8, 1, -0.3, 0.7, 0.5, 0, 0.2, -0.7, 0.5))
		default:
			h.with(c, func() { h.draw(wave(point{X: -1.2}, point{X: 1.2}, h.some(3, 5), 0.7)) })
		}
	})
	h.drips(h.blood, organ, h.some(3, 6), 0.5, 0.045)
	if h.chance(0.4) {
		h.with(h.blood, func() { h.draw(wave(chest, organ, h.some(1, 3), 0.06)) })
	}
}
