package nsfwshapes

// Harmless things of the shapes and styles that the wider families have.
var nudityNearWider = []Family{
	{Name: "swimwear", Captions: []string{"a person in swimwear", "a woman in a bikini", "a man in swimming trunks"}, manner: scene, draw: nearSwimwear},
	{Name: "clothed body from the front", Captions: []string{"a person", "a person in clothes"}, manner: scene, draw: func(h *hand) { h.clad(h.joints(h.upright(), 1), fromFront, 1) }},
	{Name: "clothed body from the side", Captions: []string{"a person in clothes", "a person from the side"}, manner: scene, draw: nearClothedSide},
	{Name: "clothed, legs apart", Captions: []string{"a person sitting", "a person squatting"}, manner: scene, draw: func(h *hand) { h.clad(h.joints(h.openLegged(), 1), fromFront, 1) }},
	{Name: "stick figure in any pose", Captions: []string{"a stick figure", "a person"}, manner: scene, draw: nearStickFigure},
	{Name: "portrait in a shirt", Captions: []string{"a portrait of a woman", "a portrait"}, manner: manner{turn: 12, fine: true}, draw: nearPortrait},
	{Name: "beast on four legs", Captions: []string{"a dog", "an animal"}, manner: scene, draw: nearBeast},
	{Name: "scissors", Captions: []string{"scissors", "a pair of scissors"}, manner: anyWay, draw: nearScissors},
	{Name: "skittles", Captions: []string{"bowling pins", "a bowling pin and a ball"}, manner: manner{turn: 25}, draw: nearSkittles},
	{Name: "dumbbell", Captions: []string{"a dumbbell"}, manner: anyWay, draw: nearDumbbell},
	{Name: "lollipops", Captions: []string{"a lollipop", "lollipops"}, manner: manner{turn: 60}, draw: nearLollipops},
	{Name: "plain shapes beside each other", Captions: []string{"two circles", "two shapes"}, manner: anyWay, draw: nearPlainShapes},
	{Name: "hammer", Captions: []string{"a hammer"}, manner: anyWay, draw: nearHammer},
	{Name: "dripping candle", Captions: []string{"a candle"}, manner: manner{turn: 15}, draw: nearCandle},
	{Name: "bottle", Captions: []string{"a bottle"}, manner: anyWay, draw: nearBottle},
	{Name: "car", Captions: []string{"a car"}, manner: manner{turn: 12}, draw: nearCar},
	{Name: "garment", Captions: []string{"trousers", "a shirt", "clothes"}, manner: manner{turn: 20}, draw: nearGarment},
	{Name: "two hills", Captions: []string{"hills", "the sun over hills"}, manner: manner{turn: 10}, draw: nearHills},
	{Name: "flower", Captions: []string{"a flower"}, manner: manner{turn: 30}, draw: nearFlower},
	{Name: "face with a long nose", Captions: []string{"a face with a long nose", "a face"}, manner: manner{turn: 15}, draw: nearLongNose},
	{Name: "heart", Captions: []string{"a heart"}, manner: manner{turn: 60}, draw: nearHeart},
}

func nearSwimwear(h *hand) {
	n := h.nude(h.chance(0.6))
	n.plain = true
	p := h.upright()
	if h.chance(0.25) {
		p = h.openLegged()
	}
	b := h.joints(p, 1)
	h.nudeBody(b, n)
	cloth := h.any(red, blue, green, purple, black, yellow, pink)
	k := n.bulk
	long := distance(b.hip, b.neck)
	h.in(stretch(long, long).then(turn(bearing(b.hip, b.neck))).then(move(b.hip.X, b.hip.Y)), func() {
		briefs := polygon(-0.3*k, -0.08, 0.3*k, -0.08, 0.28*k, 0.04, 0, 0.22, -0.28*k, 0.04)
		switch {
		case !n.female:
			h.solid(cloth, polygon(-0.28*k, -0.12, 0.28*k, -0.12, 0.36*k, h.between(0.25, 0.5), 0.04, 0.3, 0, 0.18, -0.04, 0.3, -0.36*k, 0.3))
		case h.chance(0.6):
			h.solid(cloth, briefs)
			r := h.between(0.13, 0.2)
			for _, x := range []float64{-1, 1} {
				if h.chance(0.5) {
					h.solid(cloth, polygon(x*0.14*k-r, -0.52, x*0.14*k+r, -0.52, x*0.14*k, -0.8))
				} else {
					h.solid(cloth, disc(x*0.15*k, -0.64, r))
				}
				h.draw(line(x*0.14*k, -0.78, x*0.08, -1.02), line(x*0.2*k, -0.55, x*0.27*k, -0.57))
			}
		default:
			h.solid(cloth, polygon(-0.2*k, -0.95, -0.12*k, -0.75, 0.12*k, -0.75, 0.2*k, -0.95, 0.26*k, -0.6, 0.2*k, -0.35, 0.31*k, 0, 0, 0.22, -0.31*k, 0, -0.2*k, -0.35, -0.26*k, -0.6))
		}
	})
}

func nearClothedSide(h *hand) {
	p, front := h.sideways()
	h.clad(h.joints(p, 1), fromSide, front)
}

func nearStickFigure(h *hand) {
	p := h.upright()
	switch h.IntN(4) {
	case 0:
		p, _ = h.sideways()
	case 1:
		p = h.openLegged()
	}
	b := h.person(point{}, 1, p, h.look())
	switch h.IntN(5) { // what it holds
	case 0:
		h.draw(disc(b.hands[1].X, b.hands[1].Y-0.1, h.between(0.1, 0.2)))
	case 1:
		h.draw(line(b.hands[1].X, b.hands[1].Y-0.5, b.hands[1].X, b.hands[1].Y+0.6))
	case 2:
		h.shape(brown, box(b.hands[0].X-0.15, b.hands[0].Y, b.hands[0].X+0.15, b.hands[0].Y+0.25))
	}
}

func nearPortrait(h *hand) {
	c := h.any(white, white, h.skin())
	cloth := h.any(red, blue, green, purple, grey)
	wide := h.between(0.75, 1.05)
	h.draw(line(-0.15, -1.25, -0.2, -1), line(0.15, -1.25, 0.2, -1))
	h.shape(cloth, curve(-0.2, -1.05, -wide*0.8, -0.9, -wide, -0.3, -wide*0.9, 0.9, wide*0.9, 0.9, wide, -0.3, wide*0.8, -0.9, 0.2, -1.05).closed())
	if h.chance(0.6) {
		h.draw(line(-0.22, -1.02, 0, h.between(-0.8, -0.6), 0.22, -1.02))
	}
	switch h.IntN(4) {
	case 0:
		for i := range h.some(2, 4) {
			h.dot(0, -0.5+0.32*float64(i), 0.05)
		}
	case 1: // a pocket on either side
		h.draw(box(-0.55, -0.4, -0.2, 0), box(0.2, -0.4, 0.55, 0))
	case 2: // curves of a full shirt
		h.draw(arc(-0.38, -0.25, 0.33, 0.3, 110, 250), arc(0.38, -0.25, 0.33, 0.3, 110, 250))
	}
	h.with(h.any(h.ink, brown, yellow, red), func() {
		h.head(point{Y: -1.65}, h.between(0.4, 0.6), 0, look{flesh: c, fleshed: true, face: []face{smile, smile, gape, frown}[h.IntN(4)], long: h.chance(0.8)})
	})
}

func nearBeast(h *hand) {
	h.beast(h.any(brown, grey, orange, pink, white), false)
	if h.chance(0.4) {
		h.pool(green, 0, 0.95, 1.3, 0.1)
	} else {
		h.ground(-1.5, 1.5, 0.87)
	}
}
