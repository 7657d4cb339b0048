package nsfwshapes

// Harmless signs, hats and people that are built like what hate is drawn with.
var hateNearSigns = []Family{
	{Name: "key pattern", Captions: []string{"a greek key pattern", "a meander border"}, manner: upright, draw: keyPattern},
	{Name: "propeller plane", Captions: []string{"a plane with a propeller", "an airplane"}, manner: upright, draw: propellerPlane},
	{Name: "clover or flower of four petals", Captions: []string{"a four leaf clover", "a flower"}, draw: fourPetals},
	{Name: "sun with rays", Captions: []string{"a sun", "a sun with rays"}, draw: sunWithRays},
	{Name: "ship's wheel or gear", Captions: []string{"a gear", "a ship's wheel"}, draw: gear},
	{Name: "galaxy or whirl", Captions: []string{"a galaxy", "a whirl", "a spiral"}, draw: whirl},
	{Name: "crosshair", Captions: []string{"a crosshair", "a gun sight"}, draw: crosshair},
	{Name: "letters of straight strokes", Captions: []string{"the letter z", "letters"}, manner: manner{turn: 12, keep: true}, draw: straightLetters},
	{Name: "zigzags", Captions: []string{"zigzag lines", "waves"}, draw: zigzags},
	{Name: "flag with a cross or a star", Captions: []string{"a flag", "a national flag"}, manner: upright, draw: harmlessFlag},
	{Name: "crossed sticks", Captions: []string{"crossed swords", "crossed bones", "an x"}, draw: crossedSticks},
	{Name: "crossroads", Captions: []string{"a crossroads", "a street map"}, draw: crossroads},
	{Name: "brick wall with a picture", Captions: []string{"graffiti on a wall", "a brick wall"}, manner: upright, draw: paintedWall},
	{Name: "nun", Captions: []string{"a nun", "a nun with a cross"}, manner: upright, draw: nun},
	{Name: "cone, tent or tree", Captions: []string{"a traffic cone", "a tent", "a christmas tree", "an ice cream cone"}, manner: upright, draw: coneShapes},
	{Name: "angel or bride", Captions: []string{"an angel", "a bride in white", "a person in a dress"}, manner: scene, draw: angel},
	{Name: "gnome with a pointed hat", Captions: []string{"a gnome", "a witch", "a person with a pointed hat"}, manner: upright, draw: gnome},
	{Name: "people waving", Captions: []string{"people waving", "a cheering crowd", "a person raising a hand"}, manner: scene, draw: peopleWaving},
	{Name: "clown or bearded face", Captions: []string{"a clown face", "a man with a beard", "a face"}, manner: upright, draw: otherFace},
	{Name: "number on a shirt or a house", Captions: []string{"a football shirt", "a house number", "a number"}, manner: manner{turn: 8, keep: true}, draw: numberOnThing},
	{Name: "lasso or hanging ring", Captions: []string{"a lasso", "a rope", "a tyre swing"}, manner: upright, draw: lasso},
	{Name: "cross on a hill", Captions: []string{"a cross on a hill", "a cross with rays"}, manner: upright, draw: crossOnHill},
	{Name: "tank or eagle without signs", Captions: []string{"a tank", "a bird", "an eagle"}, manner: upright, draw: tankOrBird},
}

func keyPattern(h *hand) {
	n, turns := h.some(2, 4), h.between(0.5, 0.7)
	var p path
	for i := range n {
		x := 1.2 * float64(i)
		p = append(p, line(x, 1, x, 0, x+1, 0, x+1, turns, x+0.45, turns, x+0.45, 0.4)...)
		if i < n-1 {
			p = append(p, line(x+0.45, turns, x+1, turns, x+1, 1)...)
		}
	}
	h.with(h.any(h.ink, h.ink, blue, orange), func() { h.draw(p) })
	if h.chance(0.5) {
		h.draw(line(-0.2, -0.3, 1.2*float64(n), -0.3), line(-0.2, 1.3, 1.2*float64(n), 1.3))
	}
}

func propellerPlane(h *hand) {
	c := h.any(red, blue, yellow, grey)
	h.shape(c, loop(-1.4, 0, -1, -0.3, 0.6, -0.25, 1.5, -0.1, 1.5, 0.1, 0.6, 0.28, -1, 0.3))
	h.draw(polygon(1.1, -0.15, 1.45, -0.85, 1.75, -0.85, 1.5, -0.1))
	h.shape(c, polygon(-0.5, 0.1, 0.1, 0.95, 0.5, 0.95, 0.25, 0.1))
	spin := h.between(0, 90)
	for i := range h.some(2, 4) {
		h.draw(loop(0, 0, 0.1, -0.35, 0, -0.7, -0.1, -0.35).mapped(turn(spin + 90*float64(i)).then(move(-1.45, 0))))
	}
	for i := range h.some(0, 3) {
		h.draw(disc(-0.5+0.4*float64(i), -0.05, 0.1))
	}
}

func fourPetals(h *hand) {
	n, w := h.some(4, 5), h.between(0.25, 0.4)
	c := h.any(green, pink, yellow, purple)
	for i := range n {
		h.shape(c, loop(0, 0, w, -0.5, w*0.6, -1, 0, h.between(-1.05, -0.85), -w*0.6, -1, -w, -0.5).mapped(turn(360*float64(i)/float64(n))))
	}
	if h.chance(0.5) {
		h.shape(yellow, disc(0, 0, 0.2))
	}
	if h.chance(0.6) {
		h.draw(curve(0, 0.2, 0.1, 1, h.near(0, 0.3), 1.8))
	}
}

func sunWithRays(h *hand) {
	r, n := h.between(0.35, 0.6), h.some(8, 14)
	h.shape(yellow, disc(0, 0, r))
	pointed := h.chance(0.3)
	for i := range n {
		m := turn(360 * float64(i) / float64(n))
		switch {
		case pointed:
			h.draw(line(-0.12, -r-0.05, 0, -1, 0.12, -r-0.05).mapped(m))
		case h.chance(0.2):
			h.draw(wave(point{Y: -r - 0.1}, point{Y: -1}, 1, 0.06).mapped(m))
		default:
			h.draw(line(0, -r-h.between(0.05, 0.15), 0, -h.between(0.85, 1)).mapped(m))
		}
	}
	if h.chance(0.4) {
		h.in(stretch(r, r), func() { h.face(smile) })
	}
}

func gear(h *hand) {
	n := h.some(6, 10)
	if h.chance(0.5) {
		var p path
		for i := range 4 * n {
			r := 1.0
			if i%4 > 1 {
				r = 0.78
			}
			p = append(p, way(point{}, 90*float64(i)/float64(n), r))
		}
		h.shape(grey, p.closed())
		h.draw(disc(0, 0, h.between(0.25, 0.45)))
		return
	}
	h.draw(disc(0, 0, 0.75), disc(0, 0, 0.25))
	for i := range n {
		m := turn(360 * float64(i) / float64(n))
		h.draw(line(0, -0.25, 0, -1.1).mapped(m))
	}
}

func whirl(h *hand) {
	arms := h.some(1, 3)
	for i := range arms {
		var xy []float64
		for k := range 9 {
			p := way(point{}, 360*float64(i)/float64(arms)+h.between(42, 46)*float64(k), 0.05+0.12*float64(k))
			xy = append(xy, p.X, p.Y)
		}
		h.draw(curve(xy...))
	}
	for range h.some(0, 8) {
		p := way(point{}, h.between(0, 360), h.between(0.5, 1.3))
		h.dot(p.X, p.Y, 0.035)
	}
}

func crosshair(h *hand) {
	r, reach, gap := h.between(0.6, 0.8), h.between(1, 1.15), h.oneOf(0, 0.15, 0.3)
	h.draw(disc(0, 0, r))
	for i := range 4 {
		h.draw(line(0, -gap, 0, -reach).quarter(i))
	}
	if h.chance(0.4) {
		h.with(h.any(red, h.ink), func() { h.dot(0, 0, 0.08) })
	}
}

func straightLetters(h *hand) {
	letters := [][]path{
		{line(0, 0, 1, 0, 0, 2, 1, 2)}, {line(0, 2, 0, 0, 1, 2, 1, 0)}, {line(0, 0, 1, 2), line(1, 0, 0, 2)},
		{line(0, 2, 0, 0), line(1, 0, 0, 1, 1, 2)}, {line(0, 0, 1, 0), line(0.5, 0, 0.5, 2)}, {line(0, 0, 0, 2, 1, 2)},
		{line(1, 0, 0, 0, 0, 2), line(0, 1, 0.7, 1)}, {line(0, 2, 0, 0), line(1, 0, 1, 2), line(0, 1, 1, 1)},
		{curve(0.9, 0.3, 0.5, 0, 0.1, 0.4, 0.5, 1, 0.9, 1.5, 0.5, 2, 0.05, 1.7)},
	}
	n := h.some(1, 4)
	before := -1
	for i := range n {
		k := h.IntN(len(letters))
		if k == before { // no two of the same beside each other
			k = (k + 1) % len(letters)
		}
		before = k
		h.in(shear(h.near(0, 5)).then(move(1.4*float64(i), h.near(0, 0.08))), func() { h.draw(letters[k]...) })
	}
}

func zigzags(h *hand) {
	for i := range h.some(1, 4) {
		y, n := 0.5*float64(i), h.some(3, 7)
		var p path
		for k := range n + 1 {
			p = append(p, point{X: -1 + 2*float64(k)/float64(n), Y: y + 0.35*float64(k%2)})
		}
		if h.chance(0.3) {
			p = p.bent()
		}
		h.draw(p)
	}
}

func harmlessFlag(h *hand) {
	w, t := h.between(1.3, 1.8), h.between(0.8, 1.1)
	c := h.any(red, red, blue, green, yellow, white)
	pen := h.any(white, yellow, blue, h.ink)
	if alike(pen, c) {
		pen = black
	}
	h.solid(c, box(-w, -t, w, t))
	h.with(pen, func() {
		switch h.IntN(3) {
		case 0: // a cross from edge to edge
			x := -w * h.oneOf(0, 0.35)
			h.fill(pen, box(x-0.13, -t, x+0.13, t))
			h.fill(pen, box(-w, -0.13, w, 0.13))
		case 1:
			h.fill(pen, disc(0, 0, t*h.between(0.4, 0.65)))
		default:
			var star path
			for i := range 6 {
				star = append(star, way(point{}, 144*float64(i), 0.6))
			}
			h.draw(star)
		}
	})
	if h.chance(0.7) {
		h.draw(line(-w, -t, -w, t+h.between(1, 2)))
	}
}
