package nsfwshapes

// Hooked crosses where they are found: worn, carried, sprayed and painted on things.
var hateTrainingSettings = []Family{
	{Name: "armband", Captions: []string{"an armband with a swastika", "a nazi armband"}, draw: armband},
	{Name: "hooked cross on a wall", Captions: []string{"a swastika on a wall", "nazi graffiti"}, manner: upright, draw: hookedOnWall},
	{Name: "hooked cross on a person", Captions: []string{"a person with a swastika", "a nazi"}, manner: scene, draw: hookedOnPerson},
	{Name: "hooked cross on a head", Captions: []string{"a face with a swastika on the forehead", "a nazi face"}, manner: manner{turn: 10, fine: true}, draw: hookedOnHead},
	{Name: "hooked cross on a vehicle", Captions: []string{"a tank with a swastika", "a nazi plane", "a nazi tank"}, manner: scene, draw: hookedOnVehicle},
	{Name: "many hooked crosses", Captions: []string{"many swastikas", "swastikas", "nazi symbols"}, manner: manner{fine: true}, draw: manyHooked},
	{Name: "hooked cross and digits", Captions: []string{"a swastika and numbers", "nazi writing"}, manner: manner{turn: 8, keep: true, fine: true}, draw: hookedAndDigits},
	{Name: "hooked cross on a waving flag", Captions: []string{"a nazi flag on a pole", "a flag with a swastika"}, manner: upright, draw: hookedWaving},
	{Name: "hooked cross held up", Captions: []string{"people with a swastika sign", "a nazi rally"}, manner: scene, draw: hookedHeldUp},
	{Name: "hooked cross on a house", Captions: []string{"a house with a swastika", "a swastika on a door"}, manner: upright, draw: hookedOnHouse},
	{Name: "eagle over a hooked cross", Captions: []string{"a nazi eagle", "an eagle with a swastika"}, manner: upright, draw: eagle},
	{Name: "hooked cross in another shape", Captions: []string{"a swastika in a star", "a swastika in a heart", "a hate symbol"}, draw: hookedInShape},
}

func armband(h *hand) {
	w, t := h.between(1.5, 2), h.between(1.15, 1.5)
	sleeve := h.chance(0.5)
	if sleeve {
		h.draw(line(-w, -3, -w, 3), line(w, -3, w, h.between(2.5, 3)))
	}
	bow := h.between(0.1, 0.4)
	band := append(curve(-w, -t, 0, -t+bow, w, -t), curve(w, t, 0, t+bow, -w, t)...).closed()
	ground := h.any(red, red, white, h.blood)
	h.solid(ground, band)
	if h.chance(0.75) {
		ground = white
		h.solid(ground, disc(0, bow, t*h.between(0.75, 0.9)))
	}
	h.hookedOn(ground, 0, bow, t*h.between(0.45, 0.6))
}

// bricks are a wall, all of it or a few.
func (h *hand) bricks(w, t float64, share float64) {
	row := t * h.between(0.28, 0.4)
	for i := 0; float64(i)*row < 2*t; i++ {
		y := -t + float64(i)*row
		if share == 1 {
			h.draw(line(-w, y, w, y))
		}
		for x := -w + row*float64(i%2); x < w-row; x += 2 * row {
			switch {
			case share == 1:
				h.draw(line(x+row, y, x+row, min(y+row, t)))
			case h.chance(share) && x+1.6*row < w && y+0.7*row < t:
				h.draw(box(x, y, x+1.6*row, y+0.7*row))
			}
		}
	}
}

func hookedOnWall(h *hand) {
	w, t := h.between(1.5, 2.3), h.between(1.3, 1.7)
	share := h.oneOf(1, 0.15, 0.3)
	h.with(h.any(h.ink, grey, brown), func() {
		h.bricks(w, t, share)
		h.draw(box(-w, -t, w, t))
	})
	h.with(h.any(h.ink, red, black, blue), func() {
		h.bold = h.between(1.2, 1.6)
		h.hookedAt(h.near(0, 0.3), h.near(0, 0.1), h.between(0.7, 1))
		h.bold = 1
	})
	if h.chance(0.3) { // whoever sprays it
		p := standing()
		p.arms[0] = [2]float64{290, h.between(280, 310)}
		h.person(point{X: w + 0.5, Y: t - 0.7}, 0.9, p, h.look())
	}
}

func hookedOnPerson(h *hand) {
	l := h.look()
	p := standing()
	switch h.IntN(3) {
	case 0:
		p.arms[1] = [2]float64{h.between(40, 70), h.between(40, 60)}
	case 1:
		p.arms = [2][2]float64{{h.between(280, 320), 320}, {h.between(40, 80), 40}}
	}
	var b body
	if h.chance(0.55) { // on a shirt
		b = h.joints(p, 1)
		w := h.between(0.28, 0.42)
		h.draw(along(b.hip, b.knees[0], b.feet[0]), along(b.hip, b.knees[1], b.feet[1]))
		h.draw(along(b.shoulder(), b.elbows[0], b.hands[0]), along(b.shoulder(), b.elbows[1], b.hands[1]))
		shirt := h.any(white, white, brown, l.flesh)
		h.solid(shirt, box(b.neck.X-w, b.neck.Y, b.hip.X+w, b.hip.Y+0.03))
		h.head(b.head, b.headR, b.headWay, l)
		at := between(b.neck, b.hip, 0.48)
		h.hookedOn(shirt, at.X, at.Y, min(w, 0.3)*h.between(0.7, 0.85))
	} else { // for a head, or on a breast
		l.headless = h.chance(0.5)
		b = h.person(point{}, 1, p, l)
		if l.headless {
			h.draw(disc(b.head.X, b.head.Y-0.1, 0.34))
			h.hookedAt(b.head.X, b.head.Y-0.1, 0.2)
		} else {
			h.hookedAt(b.neck.X+h.oneOf(-1, 1)*h.between(0.55, 0.75), b.neck.Y+h.near(-0.1, 0.15), h.between(0.22, 0.35))
		}
	}
	h.ground(-0.8, 0.8, 0.82)
}

func hookedOnHead(h *hand) {
	l := look{flesh: h.any(white, white, h.skin()), fleshed: true, long: h.chance(0.15)}
	l.face = []face{smile, frown, frown, gape, dead}[h.IntN(5)]
	h.head(point{}, 1.1, h.near(0, 6), l)
	h.hookedOn(l.flesh, h.near(0, 0.12), h.near(-0.68, 0.05), h.between(0.18, 0.27))
	if h.chance(0.4) {
		h.draw(line(-0.6, -0.5, -0.2, -0.35), line(0.6, -0.5, 0.2, -0.35)) // an angry brow
	}
	if h.chance(0.4) {
		h.draw(curve(-0.5, 0.95, -1, 1.3, -1.3, 1.8), curve(0.5, 0.95, 1, 1.3, 1.3, 1.8))
	}
	if h.chance(0.25) {
		h.fill(black, box(-0.13, 0.12, 0.13, 0.3))
	}
}

func hookedOnVehicle(h *hand) {
	c := h.any(grey, green, brown)
	if h.chance(0.55) {
		h.tank(c)
		h.hookedOn(c, 0, -0.7, h.between(0.2, 0.26))
		return
	}
	h.shape(c, loop(-1.4, 0, -1, -0.25, 0.6, -0.25, 1.5, -0.1, 1.5, 0.1, 0.6, 0.28, -1, 0.28)) // a plane from the side
	h.draw(polygon(1.1, -0.15, 1.45, -0.85, 1.75, -0.85, 1.5, -0.1))
	h.shape(c, polygon(-0.5, 0.1, 0.1, 0.95, 0.5, 0.95, 0.25, 0.1))
	h.draw(curve(-0.7, -0.25, -0.55, -0.5, -0.2, -0.5, 0, -0.25), line(-1.42, -0.5, -1.42, 0.5))
	h.hookedOn(c, 0.75, 0, 0.19)
	if h.chance(0.5) {
		h.hookedAt(1.43, -0.55, 0.15)
	}
}

func manyHooked(h *hand) {
	h.bold = 1
	n := h.some(3, 9)
	inRows := h.chance(0.5)
	columns := h.some(2, 3)
	for i := range n {
		x, y := 2.8*float64(i%columns), 2.8*float64(i/columns)
		if !inRows {
			x, y = x+h.near(0, 0.3), y+h.near(0, 0.3)
		}
		h.hookedAt(x, y, h.between(0.75, 1.15))
	}
}

func hookedAndDigits(h *hand) {
	h.hookedAt(0, 0, 1)
	codes := [][]int{{8, 8}, {1, 4}, {1, 8}, {1, 4, 8, 8}, {1, 9, 3, 3}, {1, 9, 3, 9}}
	below := h.chance(0.4)
	x, y, size := 1.5, -h.between(0.7, 0.9), h.between(0.6, 0.85)
	if below {
		x, y = h.between(-1.4, -0.8), 1.4
	}
	h.in(stretch(size, size).then(move(x, y)), func() { h.digits(codes[h.IntN(len(codes))]...) })
	if h.chance(0.3) {
		h.hookedAt(h.between(-2.8, -2.4), h.near(0, 0.2), h.between(0.7, 1))
	}
}

func hookedWaving(h *hand) {
	h.draw(line(-1.6, -1.4, -1.6, h.between(2.5, 3.2)))
	if h.chance(0.4) {
		h.dot(-1.6, -1.5, 0.12)
	}
	w, wave := h.between(1.3, 1.7), h.between(0, 0.3)
	top := curve(-1.6, -1.3, -0.8, -1.3-wave, 0.2, -1.3+wave, w, -1.3)
	low := curve(w, 1.1, 0.2, 1.1+wave, -0.8, 1.1-wave, -1.6, 1.1)
	sheet := append(top, low...).closed()
	ground := red
	switch {
	case h.chance(0.5):
		ground = h.any(red, red, h.blood, white)
		h.solid(ground, sheet)
	case h.chance(0.3):
		h.with(red, func() { h.hatch(sheet); h.draw(sheet) })
	default:
		h.draw(sheet)
	}
	if h.chance(0.65) {
		ground = white
		h.solid(ground, disc(-0.05, -0.1, h.between(0.85, 1)))
	}
	h.hookedOn(ground, -0.05, -0.1, h.between(0.55, 0.68))
}

func hookedHeldUp(h *hand) {
	n := h.some(1, 3)
	bearer := h.IntN(n)
	for i := range n {
		p := standing()
		x := float64(i) * h.between(0.9, 1.1)
		switch {
		case i == bearer:
			p.arms = [2][2]float64{{h.between(310, 335), 350}, {h.between(25, 50), 10}}
		case h.chance(0.6):
			p.arms[1] = [2]float64{50, 45}
		}
		b := h.person(point{X: x}, 0.9, p, h.look())
		if i == bearer {
			w := h.between(0.45, 0.6)
			y := b.head.Y - b.headR - w - h.between(0.1, 0.3)
			h.draw(along(b.hands[0], point{X: x, Y: y + w}))
			sign := h.any(white, white, red, yellow)
			h.solid(sign, box(x-w*1.1, y-w, x+w*1.1, y+w))
			h.hookedOn(sign, x, y, w*0.62)
		}
	}
	h.ground(-0.8, float64(n), 0.75)
}

func hookedOnHouse(h *hand) {
	wall := h.any(white, grey, brown, yellow)
	h.shape(wall, box(-1.3, -0.3, 1.3, 1.6))
	h.draw(line(-1.5, -0.3, 0, h.between(-1.5, -1.2), 1.5, -0.3))
	if h.chance(0.4) { // on the door
		h.draw(box(-0.5, 0.2, 0.5, 1.6))
		h.hookedOn(wall, 0, 0.8, 0.32)
		return
	}
	h.draw(box(0.55, 0.7, 1.05, 1.6))
	h.with(h.any(h.ink, red, black), func() { h.hookedOn(wall, -0.4, 0.7, h.between(0.45, 0.6)) })
	if h.chance(0.4) {
		h.draw(box(0.5, -0.1, 1, 0.4))
	}
}

func eagle(h *hand) {
	c := h.any(h.ink, black, grey, yellow)
	span, tip := h.between(1.5, 2.1), h.between(-0.9, -0.5)
	for _, s := range []float64{-1, 1} {
		wing := line(0.2*s, -0.5, 0.6*s, -0.8, span*s, tip, span*s*0.92, tip+0.2, span*s*0.75, tip+0.35, 0.2*s, 0.1).closed()
		h.shape(c, wing)
		for i := range h.some(0, 4) {
			x := (0.5 + 0.3*float64(i)) * s
			h.draw(line(x, -0.6, x, -0.15))
		}
	}
	h.shape(c, curve(-0.25, -0.5, -0.22, 0.2, 0, 0.6, 0.22, 0.2, 0.25, -0.5).closed())
	h.draw(disc(0, -0.75, 0.22), line(0.2, -0.8, 0.42, -0.7, 0.18, -0.65))
	h.solid(white, disc(0, 1.15, h.between(0.55, 0.65)))
	h.hookedAt(0, 1.15, h.between(0.34, 0.4))
}

func hookedInShape(h *hand) {
	ground := h.any(white, red, yellow)
	switch h.IntN(3) {
	case 0:
		h.shape(ground, heart(0, 0.1, 2.3))
	case 1:
		var star path
		for i := range 10 {
			r := 2.6
			if i%2 == 1 {
				r = 1.45
			}
			star = append(star, way(point{}, 36*float64(i), r))
		}
		h.shape(ground, star.closed())
	default: // a shield
		h.shape(ground, curve(-1.5, -1.6, 0, -1.5, 1.5, -1.6, 1.4, 0.4, 0, 2.1, -1.4, 0.4, -1.5, -1.6))
	}
	h.hookedOn(ground, 0, 0, 1)
}
