package nsfwshapes

var nudityChests = []Family{
	{Name: "breasts of any parts", Captions: breasts, manner: manner{turn: 20}, draw: breastsAny},
	{Name: "breasts of signs", Captions: []string{"breasts", "a boobs emoticon", "boobs"}, manner: manner{turn: 20}, draw: breastsOfSigns},
	{Name: "breasts filled with skin", Captions: breasts, manner: manner{turn: 15}, draw: breastsFilled},
	{Name: "one breast", Captions: []string{"a breast", "a nipple", "a naked breast"}, manner: manner{turn: 30}, draw: oneBreast},
	{Name: "breasts out of a shirt", Captions: []string{"a woman showing her breasts", "naked breasts", "boobs"}, manner: manner{turn: 12, fine: true}, draw: breastsOutOfShirt},
	{Name: "breasts below a face", Captions: []string{"a topless woman", "a naked woman", "naked breasts"}, manner: manner{turn: 12, fine: true}, draw: breastsBelowFace},
	{Name: "breasts turned aside", Captions: breasts, manner: manner{turn: 15}, draw: breastsTurned},
	{Name: "breasts held", Captions: []string{"hands holding breasts", "naked breasts", "boobs"}, manner: manner{turn: 15, fine: true}, draw: breastsHeld},
	{Name: "vulva of any parts", Captions: vulva, manner: manner{turn: 60}, draw: func(h *hand) { h.vulva(); h.thighs(0.35) }},
	{Name: "mound and thighs", Captions: []string{"a naked woman from the waist down", "a vulva", "female genitals"}, manner: manner{turn: 20}, draw: moundAndThighs},
	{Name: "bottom of curves", Captions: bottom, manner: manner{turn: 25}, draw: bottomOfCurves},
	{Name: "bottom bent over", Captions: []string{"a naked bottom from behind", "a naked woman bending over", "buttocks"}, manner: manner{turn: 15, fine: true}, draw: bottomBentOver},
	{Name: "bottom over dropped trousers", Captions: []string{"a person mooning", "a naked bottom", "buttocks"}, manner: manner{turn: 12, fine: true}, draw: bottomMooning},
	{Name: "bottom from the side", Captions: bottom, manner: manner{turn: 20}, draw: bottomFromSide},
}

var bottom = []string{"a naked bottom", "a drawing of a butt", "buttocks"}

const breastKinds = 8

// breast has its middle at 0, 0 and is about 1 in radius; its outer side is to the right.
func (h *hand) breast(kind int, c colour) {
	tip := point{X: 0.1, Y: 0.1}
	switch kind {
	case 0:
		h.shape(c, ring(0, 0, h.about(1), h.about(1)))
	case 1: // open above
		h.draw(arc(0, 0, 1, h.between(0.9, 1.2), h.between(40, 100), h.between(255, 280)))
	case 2: // a drop
		h.shape(c, loop(-0.1, -1.2, 0.6, -0.5, 1, 0.4, 0.4, 1, -0.4, 0.95, -0.85, 0.3, -0.5, -0.5))
		tip.Y = 0.4
	case 3: // hanging
		h.shape(c, curve(-0.4, -1.2, -0.7, 0.3, -0.4, 1.2, 0.2, 1.45, 0.8, 1.1, 0.9, 0.2, 0.6, -1.2))
		tip = point{X: 0.25, Y: 1}
	case 4: // pointed
		h.shape(c, curve(-0.9, -0.5, -0.3, 0.6, 0.2, 1.1, 0.4, 1, 0.9, -0.6))
		tip = point{X: 0.28, Y: 0.85}
	case 5: // the outer side and the fold below
		h.draw(curve(h.between(0.6, 0.9), -0.9, 1.05, 0, 0.7, 0.85, 0, 1, -0.6, h.between(0.6, 0.9)))
	case 6: // gone round twice
		h.draw(append(ring(0, 0, 1, 1), arc(0.02, 0.04, h.near(0.97, 0.06), h.near(0.97, 0.06), 0, h.between(100, 340))...))
	default: // only the fold below
		h.draw(arc(0, 0, 1, h.between(0.7, 1), h.between(110, 130), h.between(230, 260)))
	}
	at := point{X: h.near(tip.X, 0.08), Y: h.near(tip.Y, 0.08)}
	switch h.IntN(6) {
	case 0:
		h.with(h.any(h.ink, red, pink), func() { h.dot(at.X, at.Y, h.between(0.12, 0.3)) })
	case 1:
		h.fill(h.any(pink, brown, red), disc(at.X, at.Y, h.between(0.25, 0.45)))
		h.dot(at.X, at.Y, 0.1)
	case 2:
		h.draw(line(at.X-0.14, at.Y-0.14, at.X+0.14, at.Y+0.14), line(at.X-0.14, at.Y+0.14, at.X+0.14, at.Y-0.14))
	default:
		h.nipple(at.X, at.Y, h.between(0.16, 0.42))
	}
}

// breastPair draws two breasts beside each other about 0, 0.
func (h *hand) breastPair(kind int, r, gap float64, c colour) {
	for _, x := range []float64{-1, 1} {
		h.in(stretch(x*r*h.near(1, 0.06), r*h.near(1, 0.06)).then(turn(-x*h.between(-5, 15))).then(move(x*gap*r, h.near(0, 0.05))), func() { h.breast(kind, c) })
	}
}

// chest is what may be seen about two breasts of radius 0.6.
func (h *hand) chest() {
	wide := h.between(1.3, 1.7)
	if h.chance(0.6) { // shoulders
		h.draw(curve(-0.3, -1.5, -0.35, -1.15, -wide*0.8, -1, -wide, -0.3), curve(0.3, -1.5, 0.35, -1.15, wide*0.8, -1, wide, -0.3))
	}
	if h.chance(0.4) { // arms
		h.draw(curve(-wide, -0.4, -wide-0.1, 0.5, -wide+0.1, 1.3), curve(wide, -0.4, wide+0.1, 0.5, wide-0.1, 1.3))
	}
	if h.chance(0.5) { // waist
		h.draw(curve(-wide*0.75, 0.2, -wide*0.6, 0.9, -wide*0.8, 1.7), curve(wide*0.75, 0.2, wide*0.6, 0.9, wide*0.8, 1.7))
		if h.chance(0.6) {
			h.dot(0, h.between(1.1, 1.4), 0.05)
		}
	}
}

func breastsAny(h *hand) {
	h.breastPair(h.IntN(breastKinds), h.between(0.5, 0.8), h.between(0.9, 1.25), h.any(h.skin(), h.skin(), h.skin(), yellow, green))
	if h.chance(0.6) {
		h.chest()
	}
	if h.chance(0.3) { // cleavage
		h.draw(curve(0, -h.between(0.3, 0.6), h.near(0, 0.03), 0, 0, h.between(0.2, 0.4)))
	}
}

// breastsOfSigns is what is typed as (.)(.), (o Y o) or B.
func breastsOfSigns(h *hand) {
	bow := h.between(0.2, 0.4)
	mark := h.IntN(3)
	for _, x := range []float64{-0.7, 0.7} {
		switch mark {
		case 0:
			h.dot(x, h.near(0, 0.08), h.between(0.07, 0.14))
		case 1:
			h.draw(disc(x, h.near(0, 0.08), h.between(0.12, 0.25)))
		default:
			h.dot(x, h.between(0.2, 0.4), h.between(0.07, 0.12))
		}
	}
	h.draw(arc(-1.35+bow, 0, bow, 0.7, 190, 350), arc(1.35-bow, 0, bow, 0.7, 10, 170))
	if h.chance(0.5) {
		h.draw(arc(-0.1-bow, 0, bow, 0.65, 10, 170), arc(0.1+bow, 0, bow, 0.65, 190, 350))
	} else {
		h.draw(line(-0.2, -0.5, 0, -0.1, 0.2, -0.5), line(0, -0.1, 0, h.between(0.3, 0.6)))
	}
}

// breastsFilled are two flat discs of skin with flat nipples, on a flat trunk or on none.
func breastsFilled(h *hand) {
	c := h.skin()
	dark := h.any(pink, brown, red, rgb(200, 110, 100))
	r, gap := h.between(0.5, 0.75), h.between(0.8, 1.15)
	if h.chance(0.5) {
		h.fill(c, loop(-1.3, -1, 0, -1.2, 1.3, -1, 1.2, 0, 0.9, 1.2, 0, 1.3, -0.9, 1.2, -1.2, 0))
	}
	for _, x := range []float64{-1, 1} {
		p := ring(x*gap*r, 0.1, r, r*h.between(0.95, 1.15))
		h.fill(c, p)
		if h.chance(0.6) {
			h.with(h.any(h.ink, brown, dark), func() { h.draw(p[len(p)/5 : len(p)*4/5]) })
		}
		k := r * h.between(0.16, 0.35)
		h.fill(dark, disc(x*gap*r*1.05, h.between(0.1, 0.25), k))
		if h.chance(0.5) {
			h.with(h.any(h.ink, brown), func() { h.dot(x*gap*r*1.05, 0.18, k*0.4) })
		}
	}
}

func oneBreast(h *hand) {
	h.breast(h.IntN(breastKinds-1), h.skin())
	if h.chance(0.4) {
		h.draw(curve(-0.9, -1.6, -0.2, -1.4, 0.9, -1.1, 1.3, -0.2))
	}
	if h.chance(0.3) {
		h.draw(curve(0.7, 0.8, 0.6, 1.5, 0.9, 2))
	}
	if h.chance(0.3) {
		h.drips(h.any(h.ink, blue, grey), point{X: 0.1, Y: 0.3}, h.some(2, 4), 1, 0.1)
	}
}

// breastsOutOfShirt: the shirt is lifted, open, or cut out.
func breastsOutOfShirt(h *hand) {
	cloth := h.any(blue, red, green, purple, grey)
	r := h.between(0.36, 0.48)
	switch h.IntN(3) {
	case 0: // lifted
		h.shape(cloth, polygon(-0.4, -1.6, 0.4, -1.6, 1.3, -1.1, 1, -0.55, -1, -0.55, -1.3, -1.1))
		h.draw(line(-1.2, -1.2, -1.5, -0.5, -0.9, -0.6), line(1.2, -1.2, 1.5, -0.5, 0.9, -0.6))
		h.draw(curve(-0.85, -0.5, -0.7, 0.4, -0.9, 1.2), curve(0.85, -0.5, 0.7, 0.4, 0.9, 1.2))
	case 1: // open in front
		for _, x := range []float64{-1, 1} {
			h.shape(cloth, polygon(x*0.3, -1.3, x*1.1, -1.1, x*1.2, 1.1, x*0.75, 1.1, x*0.85, 0))
		}
	default: // below the breasts
		h.shape(cloth, polygon(-1, 0.45, -0.5, 0.55, 0, 0.4, 0.5, 0.55, 1, 0.45, 0.95, 1.4, -0.95, 1.4))
		h.draw(curve(-0.25, -1.4, -0.3, -1.1, -1.1, -0.9, -1.2, 0.5), curve(0.25, -1.4, 0.3, -1.1, 1.1, -0.9, 1.2, 0.5))
	}
	h.in(move(0, h.between(-0.1, 0.05)), func() { h.breastPair(h.IntN(breastKinds-1), r, h.between(0.95, 1.1), h.skin()) })
	if h.chance(0.5) {
		h.head(point{Y: -1.95}, 0.42, 0, look{flesh: white, fleshed: true, face: smile, long: true})
	}
}

// breastsBelowFace is a portrait down to the waist.
func breastsBelowFace(h *hand) {
	c := h.any(white, white, h.skin())
	wide := h.between(0.75, 1)
	trunk := loop(-0.2, -1.05, -wide, -0.8, -wide*0.8, 0, -wide*0.75, 0.9, wide*0.75, 0.9, wide*0.8, 0, wide, -0.8, 0.2, -1.05)
	if c != white {
		h.fill(c, trunk)
	}
	h.draw(trunk[:len(trunk)*3/8], trunk[len(trunk)*5/8:])
	h.draw(line(-0.15, -1.2, -0.2, -1), line(0.15, -1.2, 0.2, -1))
	h.in(move(0, h.between(-0.3, 0)), func() { h.breastPair(h.IntN(breastKinds), h.between(0.28, 0.42), h.between(0.95, 1.2), c) })
	l := look{flesh: c, fleshed: true, face: []face{smile, smile, gape, blank}[h.IntN(4)], long: h.chance(0.85)}
	h.with(h.any(h.ink, h.ink, brown, yellow, red), func() { h.head(point{Y: -1.65}, h.between(0.4, 0.6), 0, l) })
	if h.chance(0.6) {
		h.draw(curve(-wide, -0.7, -wide-0.3, 0, -wide-h.between(0, 0.6), h.between(-0.8, 0.8)), curve(wide, -0.7, wide+0.3, 0, wide+h.between(0, 0.6), h.between(-0.8, 0.8)))
	}
}

// breastsTurned are seen half from the side: one before the other, or both in profile.
func breastsTurned(h *hand) {
	out, low := h.between(0.6, 0.9), h.between(0, 0.3)
	one := curve(-0.4, -0.9, 0.1, -0.5, out, low-0.1, out*0.9, low+0.35, 0.2, low+0.6, -0.3, low+0.4)
	nip := func(x, y float64) {
		if h.chance(0.5) {
			h.draw(curve(x-0.05, y-0.12, x+0.1, y, x-0.05, y+0.12))
		} else {
			h.nipple(x-0.05, y, h.between(0.08, 0.14))
		}
	}
	if h.chance(0.75) { // the far one
		far := one.mapped(move(h.between(0.35, 0.6), -h.between(0.05, 0.15)))
		h.draw(far[len(far)/4 : len(far)*3/4])
		nip(out+0.45, low-0.05)
	}
	h.shape(h.skin(), one)
	nip(out*0.97, low+0.05)
	if h.chance(0.7) {
		h.draw(curve(0.15, -1.6, 0.1, -1.2, -0.4, -0.9), curve(-0.3, -1.7, -0.4, -1.2, -1, -0.9, -1.2, 0, -0.9, 1.2), curve(0.1, low+0.6, 0, 1, 0.2, 1.5))
	}
	if h.chance(0.4) {
		h.draw(curve(-0.7, -0.7, -0.7, 0.1, -0.3, h.between(0.6, 1.3)))
	}
}

// breastsHeld have a hand below or upon each.
func breastsHeld(h *hand) {
	h.breastPair([]int{0, 1, 2, 6}[h.IntN(4)], 0.62, h.between(0.95, 1.15), h.skin())
	y := h.between(0.2, 0.6)
	for _, x := range []float64{-1, 1} {
		for i := range h.some(3, 4) {
			f := 0.1 + 0.2*float64(i)
			h.solid(h.any(white, white, h.skin()), tube(curve(x*(1.3-0.1*f), y+0.35*f, x*1.0, y-0.15+0.4*f, x*h.between(0.55, 0.75), y-0.2+0.45*f), 0.09, 0.08).closed())
		}
		h.draw(curve(x*1.35, y, x*1.7, y+0.3, x*1.6, y+1), curve(x*1.25, y+0.5, x*1.4, y+0.6, x*1.3, y+1.1))
	}
	if h.chance(0.5) {
		h.draw(curve(-0.3, -1.4, -0.4, -1.1, -1.3, -0.8, -1.6, 0.2), curve(0.3, -1.4, 0.4, -1.1, 1.3, -0.8, 1.6, 0.2))
	}
}
