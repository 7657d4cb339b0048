package nsfwshapes

// Robes, burning crosses and nooses.
var hateTrainingScenes = []Family{
	{Name: "robe of one outline", Captions: hood, manner: manner{turn: 8}, draw: robeOfOneOutline},
	{Name: "hood from the side", Captions: hood, manner: manner{turn: 8}, draw: hoodSide},
	{Name: "robed group", Captions: []string{"a group of klansmen", "klansmen in white hoods", "a racist gathering"}, manner: scene, draw: robedGroup},
	{Name: "stick figure in a hood", Captions: hood, manner: scene, draw: hoodedSticks},
	{Name: "robed figure with a noose or a burning cross", Captions: []string{"a klansman with a noose", "a klansman with a burning cross", "a racist symbol"}, manner: scene, draw: robedWith},
	{Name: "robed figures about a burning cross", Captions: []string{"klansmen around a burning cross", "a burning cross", "a racist gathering"}, manner: scene, draw: burningWithFigures},
	{Name: "burning cross of scribbled fire", Captions: burning, manner: upright, draw: burningScribbled},
	{Name: "burning cross before a house", Captions: []string{"a burning cross before a house", "a burning cross"}, manner: scene, draw: burningBeforeHouse},
	{Name: "noose", Captions: nooses, manner: upright, draw: nooseAlone},
	{Name: "noose on a tree", Captions: []string{"a noose hanging from a tree", "a lynching tree"}, manner: upright, draw: nooseOnTree},
	{Name: "noose waiting on gallows", Captions: []string{"a noose on gallows", "a hangman's noose"}, manner: upright, draw: nooseOnGallows},
}

var nooses = []string{"a noose", "a hangman's noose", "a rope tied to a noose"}

// robe is a robed figure about 2.9 high, its foot at 0, 1.3, in one of several hands.
func (h *hand) robe() {
	hands := []func(*hand){hoodedFigure, robeOfOneOutline, hoodedSticks}
	hands[h.IntN(len(hands))](h)
}

// slits are the eyes of a hood.
func (h *hand) slits(x, y, r float64) {
	how := h.IntN(3)
	for _, s := range []float64{-1, 1} {
		switch how {
		case 0:
			h.fill(h.ink, ring(x*s, y, r, r*h.between(0.8, 1.3)))
		case 1:
			h.draw(ring(x*s, y, r*1.3, r))
		default:
			h.fill(h.ink, polygon(x*s-r*s*1.4, y-r, x*s+r*s*1.2, y, x*s-r*s, y+r))
		}
	}
}

func robeOfOneOutline(h *hand) {
	w, foot, neck := h.between(0.4, 0.5), h.between(0.6, 0.9), h.between(0.25, 0.38)
	tip := h.near(0, 0.12)
	outline := line(tip, h.between(-1.7, -1.4), w*0.8, -0.55, neck, -0.3, w*1.1, -0.05, foot, 1.3, -foot, 1.3, -w*1.1, -0.05, -neck, -0.3, -w*0.8, -0.55).closed()
	if h.chance(0.4) { // no shoulders: a tall cone
		outline = curve(-foot, 1.3, -w*1.1, 0, tip-0.06, -1.6, tip+0.06, -1.6, w*1.1, 0, foot, 1.3).closed()
	}
	h.solid(white, outline)
	h.slits(0.15, h.between(-0.65, -0.5), h.between(0.05, 0.09))
	if h.chance(0.5) {
		at := point{X: h.oneOf(0, 0.2, -0.2), Y: 0.25}
		switch h.IntN(3) {
		case 0:
			h.with(h.any(h.ink, red), func() { h.draw(line(at.X, 0.05, at.X, 0.45), line(at.X-0.15, 0.18, at.X+0.15, 0.18)) })
		case 1:
			h.fill(red, disc(at.X, at.Y, 0.18))
			h.with(white, func() { h.draw(line(at.X, 0.1, at.X, 0.4), line(at.X-0.15, 0.25, at.X+0.15, 0.25)) })
		default:
			h.draw(line(-w, 0.6, w, 0.6), line(0.1, 0.6, 0.15, 1)) // a belt of rope
		}
	}
	if h.chance(0.5) {
		for _, s := range []float64{-1, 1} {
			h.draw(line(s*w, 0.1, s*(w+h.between(0.2, 0.4)), h.between(0.3, 0.7), s*w*0.95, h.between(0.5, 0.6)))
		}
	}
}

func hoodSide(h *hand) {
	h.solid(white, polygon(h.between(-0.5, -0.2), h.between(-1.8, -1.5), 0.42, -0.5, 0.5, -0.2, 0.3, -0.05, -0.35, -0.1, -0.4, -0.5))
	h.fill(h.ink, ring(0.22, -0.5, 0.07, 0.09))
	h.solid(white, curve(-0.35, -0.1, -0.55, 0.4, -h.between(0.6, 0.9), 1.3, 0, 1.35, h.between(0.5, 0.8), 1.3, 0.4, 0.4, 0.3, -0.05).closed())
	reach := h.between(-0.2, 0.4)
	h.solid(white, polygon(-0.1, 0.1, 0.8, reach, 0.85, reach+0.3, 0.1, 0.5)) // the sleeve
	switch h.IntN(3) {
	case 0:
		h.draw(line(0.95, reach+0.5, 0.95, reach-0.6))
		h.flame(0.95, reach-0.55, h.between(0.4, 0.7))
	case 1:
		h.draw(line(0.95, 1, 0.95, reach-0.9), line(0.65, reach-0.5, 1.25, reach-0.5))
	}
	if h.chance(0.35) {
		h.draw(line(-0.5, 0.6, 0.42, 0.6))
	}
}

func robedGroup(h *hand) {
	n := h.some(2, 4)
	draw := []func(*hand){hoodedFigure, robeOfOneOutline, hoodedSticks, hoodSide}[h.IntN(4)]
	for i := range n {
		size := h.between(0.85, 1.05)
		h.in(stretch(size, size).then(move(1.6*float64(i), h.near(0, 0.1))), func() { draw(h) })
	}
	if h.chance(0.3) {
		h.in(stretch(1.3, 1.3).then(move(0.8*float64(n-1), -2.6)), func() { h.draw(line(0, -1, 0, 0.7), line(-0.6, -0.5, 0.6, -0.5)) })
	}
}

// hoodedSticks is a stick figure with a cone for a head, and a robe at times.
func hoodedSticks(h *hand) {
	p := standing()
	if h.chance(0.5) {
		p.arms[1] = [2]float64{h.between(50, 110), h.between(0, 90)}
	}
	l := h.look()
	l.headless = true
	b := h.joints(p, 1)
	b = b.shifted(b.hip, point{Y: 0.5})
	h.body(b, l)
	if h.chance(0.6) {
		h.solid(white, polygon(b.neck.X, b.neck.Y, b.feet[0].X-h.between(0, 0.2), b.feet[0].Y, b.feet[1].X+h.between(0, 0.2), b.feet[1].Y))
	}
	w, y := h.between(0.28, 0.4), b.neck.Y
	h.solid(white, polygon(b.neck.X+h.near(0, 0.06), y-h.between(0.9, 1.2), b.neck.X+w, y, b.neck.X-w, y))
	h.in(move(b.neck.X, y), func() { h.slits(0.11, -0.26, 0.045) })
	if h.chance(0.35) {
		hand := b.hands[1]
		h.draw(line(hand.X, hand.Y+0.3, hand.X, hand.Y-0.5))
		h.flame(hand.X, hand.Y-0.45, 0.45)
	}
}

func robedWith(h *hand) {
	h.robe()
	if h.chance(0.5) {
		h.in(stretch(0.8, 0.8).then(move(h.between(1.7, 2.1), h.between(-0.4, 0))), func() { nooseAlone(h) })
	} else {
		h.in(move(h.between(1.9, 2.3), h.between(-0.2, 0.2)), func() { burningScribbled(h) })
	}
}

// anyBurning is a burning cross in one of two hands.
func (h *hand) anyBurning() {
	if h.chance(0.5) {
		burningCrossOfLines(h)
	} else {
		burningScribbled(h)
	}
}

func burningWithFigures(h *hand) {
	h.in(stretch(1.1, 1.3), func() { h.anyBurning() })
	places := []float64{-1.9, 1.9, -3.1, 3.1}
	n := h.some(1, 4)
	draw := []func(*hand){hoodedFigure, robeOfOneOutline, hoodedSticks, hoodSide}[h.IntN(4)]
	for _, x := range places[:n] {
		h.in(stretch(0.75, 0.75).then(move(x+h.near(0, 0.1), 0.5)), func() { draw(h) })
	}
	h.ground(-3, 3, 1.5)
}

// burningScribbled has fire of zigzags and loose tongues about a cross.
func burningScribbled(h *hand) {
	bar, arm, w := h.between(-0.6, -0.35), h.between(0.5, 0.75), h.between(0.05, 0.1)
	c := h.any(orange, red, red, yellow, h.ink)
	if h.chance(0.5) {
		h.draw(line(0, -1, 0, 1.1), line(-arm, bar, arm, bar))
	} else {
		h.shape(brown, polygon(-w, -1, w, -1, w, bar-w, arm, bar-w, arm, bar+w, w, bar+w, w, 1.1, -w, 1.1, -w, bar+w, -arm, bar+w, -arm, bar-w, -w, bar-w))
	}
	tongues := func(x0, x1, y, height float64) {
		n := h.some(3, 5)
		var p path
		for i := range 2*n + 1 {
			p = append(p, point{X: x0 + (x1-x0)*float64(i)/float64(2*n), Y: y - height*float64(i%2)*h.between(0.6, 1.1)})
		}
		h.with(c, func() {
			h.draw(p)
			if h.chance(0.3) {
				h.hatch(p.closed())
			}
		})
	}
	tongues(-arm-0.1, arm+0.1, bar-0.05, h.between(0.35, 0.65))
	tongues(-0.3, 0.3, -0.9, h.between(0.3, 0.6))
	if h.chance(0.7) {
		tongues(-0.6, 0.6, 1.1, h.between(0.5, 0.9))
	}
	h.with(c, func() {
		for range h.some(2, 6) {
			x, y := h.near(0, 0.15), h.between(-0.3, 0.8)
			h.draw(curve(x, y, x+h.near(0, 0.15), y-0.2, x+h.near(0, 0.1), y-0.4))
		}
	})
}

func burningBeforeHouse(h *hand) {
	h.anyBurning()
	h.in(move(h.between(2, 2.4), 0), func() {
		h.draw(box(-0.9, 0, 0.9, 1.1), line(-1.1, 0, 0, -0.9, 1.1, 0), box(-0.15, 0.5, 0.2, 1.1), box(0.4, 0.3, 0.7, 0.6))
	})
	if h.chance(0.4) {
		h.in(stretch(0.6, 0.6).then(move(-1.5, 0.4)), func() { h.robe() })
	}
	h.ground(-1.5, 3.3, 1.12)
}

// nooseAlone hangs from above: a rope, the coils of its knot, the loop.
func nooseAlone(h *hand) {
	top, w, turns := h.between(-1.6, -0.9), h.between(0.1, 0.16), h.some(3, 7)
	c := h.any(h.ink, h.ink, brown, rgb(190, 150, 90))
	knot := h.between(0.5, 0.75)
	h.with(c, func() {
		h.draw(line(h.near(0, 0.05), top, 0, -knot))
		if h.chance(0.35) { // a rope of two lines
			h.draw(line(0.08, top, 0.08, -knot))
		}
		for i := range turns {
			y := -knot + knot*(float64(i)+0.5)/float64(turns)
			if h.chance(0.7) {
				h.draw(ring(0, y, w, knot/float64(turns)*0.6))
			} else {
				h.draw(line(-w, y+0.04, w, y-0.04))
			}
		}
		r, t := h.between(0.4, 0.55), h.between(0.5, 0.75)
		h.draw(loop(0, 0, r*0.7, t*0.4, r, t*1.1, 0, t*2, -r, t*1.1, -r*0.7, t*0.4))
		if h.chance(0.4) {
			h.in(move(0, t).then(stretch(0.85, 0.85)), func() { h.draw(loop(0, -t*0.9, r*0.8, 0, r*0.9, t*0.3, 0, t*0.95, -r*0.9, t*0.3, -r*0.8, 0)) })
		}
	})
}

func nooseOnTree(h *hand) {
	x := h.between(1.1, 1.6)
	c := h.any(h.ink, brown)
	h.with(c, func() {
		h.draw(curve(-0.4, 2, -0.25, 1, -0.3, -0.6), curve(0.35, 2, 0.2, 1, 0.25, -0.4, x+0.4, -0.8))
		h.draw(curve(0.2, -0.7, 0.8, -0.95, x+0.4, -0.85))
	})
	if h.chance(0.6) {
		h.shape(green, cloud(h, 0, -1.4, h.between(1, 1.4)))
	} else {
		h.with(c, func() { h.draw(line(-0.3, -0.6, -1, -1.4), line(-0.1, -0.6, 0, -1.7), line(0.2, -0.7, 0.6, -1.5)) })
	}
	h.in(stretch(0.55, 0.55).then(move(x, 0)), func() { nooseAlone(h) })
	h.ground(-1.4, 2, 2)
}

func nooseOnGallows(h *hand) {
	h.gallows(-1.1, 0.4, -1.8, 1.6, 0.3)
	h.in(stretch(0.6, 0.6).then(move(0.4, h.between(-0.9, -0.6))), func() { nooseAlone(h) })
	if h.chance(0.4) {
		h.draw(box(0.1, 1.2, 0.7, 1.6)) // a stool
	}
	if h.chance(0.25) {
		h.draw(line(-1.5, 1.6, 1.3, 1.6), line(1.3, 1.6, 1.3, 2.1), line(-1.5, 1.6, -1.5, 2.1))
	}
}
