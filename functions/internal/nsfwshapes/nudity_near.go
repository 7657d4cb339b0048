package nsfwshapes

var nudityNearTraining = []Family{
	{Name: "mushroom", Captions: []string{"a mushroom", "a drawing of a mushroom"}, manner: upright, draw: mushroom},
	{Name: "banana", Captions: []string{"a banana"}, manner: manner{turn: 180}, draw: banana},
	{Name: "cactus", Captions: []string{"a cactus"}, manner: upright, draw: cactus},
	{Name: "rocket", Captions: []string{"a rocket", "a space rocket"}, manner: manner{turn: 45}, draw: rocket},
	{Name: "snowman", Captions: []string{"a snowman"}, manner: upright, draw: snowman},
	{Name: "ice cream", Captions: []string{"an ice cream cone"}, manner: upright, draw: iceCream},
	{Name: "spectacles", Captions: []string{"glasses", "a pair of glasses"}, draw: spectacles},
	{Name: "two eyes", Captions: []string{"eyes", "a pair of eyes"}, draw: twoEyes},
	{Name: "hot dog", Captions: []string{"a hot dog"}, draw: hotDog},
	{Name: "person in clothes", Captions: []string{"a person in clothes", "a person"}, manner: scene, draw: clothed},
	{Name: "leaf", Captions: []string{"a leaf"}, manner: manner{turn: 180}, draw: leaf},
	{Name: "peach", Captions: []string{"a peach", "an apple"}, draw: peach},
	{Name: "key", Captions: []string{"a key"}, manner: manner{turn: 180}, draw: key},
	{Name: "bicycle", Captions: []string{"a bicycle"}, manner: scene, draw: bicycle},
}

var nudityNearEvaluation = []Family{
	{Name: "lighthouse", Captions: []string{"a lighthouse"}, manner: upright, draw: lighthouse},
	{Name: "carrot", Captions: []string{"a carrot"}, manner: manner{turn: 180}, draw: carrot},
	{Name: "owl", Captions: []string{"an owl"}, manner: upright, draw: owl},
	{Name: "fried eggs", Captions: []string{"fried eggs"}, draw: friedEggs},
	{Name: "two balloons", Captions: []string{"balloons"}, manner: upright, draw: twoBalloons},
	{Name: "microphone", Captions: []string{"a microphone"}, manner: manner{turn: 60}, draw: microphone},
	{Name: "mouth", Captions: []string{"lips", "a mouth"}, draw: lips},
	{Name: "fish", Captions: []string{"a fish"}, draw: fish},
}

func mushroom(h *hand) {
	w, c := h.between(0.18, 0.35), h.between(0.7, 1.1)
	h.draw(curve(-w, -0.1, -w*0.9, 0.4, -w*1.2, 1, w*1.2, 1, w*0.9, 0.4, w, -0.1))
	hat := append(arc(0, -0.1, c, h.between(0.7, 1), -90, 90), curve(c, -0.1, 0, h.near(0, 0.1), -c, -0.1)...)
	h.shape(h.any(red, brown), hat)
	for range h.some(0, 6) {
		h.draw(disc(h.between(-0.5, 0.5)*c, h.between(-0.6, -0.25), h.between(0.06, 0.14)))
	}
}

func banana(h *hand) {
	bend := h.between(0.3, 0.6)
	p := append(curve(-1, -0.5, -0.5, bend*0.5, 0.2, bend*0.75, 1, -0.3), curve(1, -0.3, 1.05, -0.42, 0.9, -0.42, 0.2, bend*0.75-h.between(0.3, 0.5), -0.5, bend*0.3-0.3, -0.9, -0.65, -1, -0.5)...)
	h.shape(yellow, p)
	if h.chance(0.5) {
		h.draw(curve(-0.9, -0.5, -0.4, bend*0.3, 0.3, bend*0.5, 0.9, -0.3))
	}
	h.draw(line(-0.95, -0.58, h.between(-1.15, -1.05), h.between(-0.85, -0.7)))
}

func cactus(h *hand) {
	w := h.between(0.16, 0.28)
	c := green
	h.shape(c, append(append(line(-w, 1, -w, -0.8), arc(0, -0.8, w, w, -90, 90)...), line(w, -0.8, w, 1)...))
	for _, x := range []float64{-1, 1} {
		if h.chance(0.85) {
			y := h.between(-0.2, 0.4)
			h.draw(tube(curve(x*w, y, x*(w+0.35), y, x*(w+0.4), y-0.2, x*(w+0.4), y-h.between(0.3, 0.6)), 0.1, 0.1))
		}
	}
	for range h.some(4, 18) {
		a := point{X: h.between(-w, w), Y: h.between(-0.8, 0.9)}
		h.draw(along(a, way(a, h.between(0, 360), 0.1)))
	}
	if h.chance(0.5) {
		h.draw(line(-0.5, 1, 0.5, 1, 0.4, 1.6, -0.4, 1.6, -0.5, 1))
	}
}

func rocket(h *hand) {
	w := h.between(0.25, 0.4)
	h.shape(grey, curve(-w, 0.8, -w, -0.3, 0, -1.2, w, -0.3, w, 0.8).closed())
	h.shape(blue, disc(0, -0.3, w*0.45))
	for _, x := range []float64{-1, 1} {
		h.shape(red, polygon(x*w, 0.3, x*(w+0.35), 0.9, x*w, 0.8))
	}
	if h.chance(0.7) {
		h.in(turn(180).then(move(0, 0.8)), func() { h.flame(0, 0, h.between(0.4, 0.8)) })
	}
	if h.chance(0.4) {
		h.draw(line(-w*0.9, -0.6, w*0.9, -0.6))
	}
}

func snowman(h *hand) {
	r := h.between(0.5, 0.65)
	h.draw(disc(0, 0.7, r), disc(0, 0.7-r-0.35, r*0.75))
	y := 0.7 - r - 0.35 - r*0.75 - 0.25
	h.draw(disc(0, y, r*0.55))
	h.dot(-0.12, y-0.05, 0.04)
	h.dot(0.12, y-0.05, 0.04)
	h.with(orange, func() { h.draw(line(0, y+0.02, 0.3, y+0.08, 0, y+0.1)) })
	for i := range h.some(2, 4) {
		h.dot(0, y+0.5+0.2*float64(i), 0.04)
	}
	if h.chance(0.7) {
		h.draw(line(-r*0.7, y+0.6, -1.1, y+h.between(0.1, 0.5)), line(r*0.7, y+0.6, 1.1, y+h.between(0.1, 0.5)))
	}
	if h.chance(0.6) {
		h.shape(black, box(-0.22, y-0.75, 0.22, y-0.3))
		h.draw(line(-0.38, y-0.3, 0.38, y-0.3))
	}
}

func iceCream(h *hand) {
	h.shape(brown, polygon(-0.5, 0, 0.5, 0, 0, 1.4))
	for i := range h.some(1, 3) {
		h.shape(h.any(pink, white, yellow, brown), disc(h.near(0, 0.05), -0.3-0.55*float64(i), h.between(0.45, 0.55)-0.06*float64(i)))
	}
	if h.chance(0.5) {
		h.draw(line(-0.35, 0.1, 0.1, 1.1), line(0.35, 0.1, -0.1, 1.1), line(0, 0, 0.25, 0.6), line(0, 0, -0.25, 0.6))
	}
}

func spectacles(h *hand) {
	r, gap := h.between(0.4, 0.55), h.between(0.6, 0.75)
	for _, x := range []float64{-1, 1} {
		p := ring(x*gap, 0, r, r*h.between(0.7, 1))
		if h.chance(0.25) {
			h.fill(black, p)
		}
		h.draw(p, line(x*(gap+r), -0.1, x*(gap+r+h.between(0.2, 0.5)), h.between(-0.3, 0)))
	}
	h.draw(curve(-gap+r, 0, 0, -0.12, gap-r, 0))
}

func twoEyes(h *hand) {
	gap := h.between(0.65, 0.85)
	for _, x := range []float64{-1, 1} {
		h.draw(append(curve(x*gap-0.5, 0, x*gap, -h.between(0.3, 0.45), x*gap+0.5, 0), curve(x*gap+0.5, 0, x*gap, 0.3, x*gap-0.5, 0)...))
		h.draw(disc(x*gap, 0, 0.22))
		h.dot(x*gap, 0, h.between(0.08, 0.14))
		for i := range h.some(0, 5) {
			a := point{X: x*gap - 0.35 + 0.17*float64(i), Y: -0.32}
			h.draw(along(a, way(a, h.near(0, 20), 0.18)))
		}
		if h.chance(0.6) {
			h.draw(curve(x*gap-0.45, -0.6, x*gap, -0.75, x*gap+0.45, -0.6))
		}
	}
}

func hotDog(h *hand) {
	h.shape(yellow, ring(0, 0.12, 1.1, h.between(0.3, 0.45)))
	h.shape(h.any(red, brown, orange), tube(line(-1.1, 0, 0, 0, 1.1, 0), 0.17, 0.17).closed())
	h.with(h.any(yellow, red), func() { h.draw(wave(point{X: -1, Y: 0}, point{X: 1, Y: 0}, h.some(4, 8), 0.1)) })
}

func clothed(h *hand) {
	l := h.look()
	b := h.person(point{}, 1, standing(), l)
	top, bottom := h.any(red, blue, green, purple), h.any(blue, black, brown, green)
	n, q := b.neck, b.hip
	shirt := polygon(n.X-0.14, n.Y+0.02, n.X-0.42, n.Y+0.3, n.X-0.3, n.Y+0.36, n.X-0.17, n.Y+0.2, q.X-0.17, q.Y, q.X+0.17, q.Y, n.X+0.17, n.Y+0.2, n.X+0.3, n.Y+0.36, n.X+0.42, n.Y+0.3, n.X+0.14, n.Y+0.02)
	h.shape(top, shirt)
	if h.chance(0.5) {
		h.shape(bottom, polygon(q.X-0.17, q.Y, q.X+0.17, q.Y, q.X+0.27, q.Y+0.6, q.X+0.08, q.Y+0.6, q.X, q.Y+0.15, q.X-0.08, q.Y+0.6, q.X-0.27, q.Y+0.6))
	} else {
		h.shape(bottom, polygon(q.X-0.17, q.Y, q.X+0.17, q.Y, q.X+0.38, q.Y+0.45, q.X-0.38, q.Y+0.45))
	}
	for i := range h.some(0, 3) {
		h.dot(n.X, n.Y+0.18+0.14*float64(i), 0.025)
	}
}

func leaf(h *hand) {
	w := h.between(0.4, 0.65)
	h.shape(green, append(curve(0, -1, -w, -0.2, -w*0.8, 0.4, 0, 1), curve(0, 1, w*0.8, 0.4, w, -0.2, 0, -1)...))
	h.draw(line(0, -0.9, 0, h.between(1.2, 1.6)))
	for i := range h.some(2, 5) {
		y := -0.5 + 0.3*float64(i)
		h.draw(line(-w*0.6, y-0.2, 0, y, w*0.6, y-0.2))
	}
}

func peach(h *hand) {
	p := loop(0, -0.65, -0.5, -0.85, -1, -0.2, -0.75, 0.6, 0, 0.95, 0.75, 0.6, 1, -0.2, 0.5, -0.85)
	h.shape(h.any(orange, red, green, pink), p)
	if h.chance(0.5) {
		h.draw(curve(0, -0.65, h.between(-0.4, -0.2), -0.1, 0, 0.5))
	}
	h.draw(curve(0, -0.65, 0.05, -0.9, h.near(0.1, 0.1), -1.15))
	h.shape(green, loop(0.05, -0.95, 0.35, -1.25, 0.75, -1.15, 0.45, -0.9))
}

func key(h *hand) {
	r := h.between(0.3, 0.45)
	h.draw(disc(0, 0.9, r))
	if h.chance(0.5) {
		h.draw(disc(0, 0.9, r*0.4))
	}
	h.draw(line(0, 0.9-r, 0, -1))
	for i := range h.some(2, 3) {
		y := -1 + 0.22*float64(i)
		h.draw(line(0, y, h.between(0.2, 0.35), y))
	}
}

func bicycle(h *hand) {
	r := h.between(0.42, 0.55)
	h.draw(disc(-0.8, 0.4, r), disc(0.8, 0.4, r))
	h.draw(line(-0.8, 0.4, -0.3, -0.35, 0.55, -0.35, 0, 0.4, -0.8, 0.4), line(0, 0.4, -0.38, -0.55), line(0.8, 0.4, 0.5, -0.7, 0.75, -0.75))
	h.draw(line(-0.55, -0.55, -0.2, -0.55))
	if h.chance(0.5) {
		h.dot(0, 0.4, 0.08)
	}
}

func lighthouse(h *hand) {
	w := h.between(0.3, 0.42)
	h.shape(white, polygon(-w, 1.2, -w*0.6, -0.7, w*0.6, -0.7, w, 1.2))
	for i := range 3 {
		y := -0.4 + 0.55*float64(i)
		h.shape(red, box(-w*0.7, y, w*0.7, y+0.22))
	}
	h.shape(yellow, box(-w*0.45, -1.05, w*0.45, -0.7))
	h.draw(line(-w*0.7, -1.05, 0, -1.4, w*0.7, -1.05, -w*0.7, -1.05))
	h.draw(curve(-1, 1.3, -0.6, 1.15, 0, 1.3, 0.6, 1.15, 1, 1.3))
	if h.chance(0.6) {
		h.draw(line(w, -0.9, 1.2, -1.2), line(w, -0.85, 1.2, -0.6))
	}
}

func carrot(h *hand) {
	h.shape(orange, curve(-0.3, -0.5, -0.25, 0.2, 0, 1.3, 0.25, 0.2, 0.3, -0.5, 0, -0.62, -0.3, -0.5))
	for i := range h.some(3, 5) {
		h.with(green, func() {
			h.draw(curve(0, -0.6, h.near(0, 0.15), -0.9, -0.4+0.2*float64(i), h.between(-1.3, -1.1)))
		})
	}
	for i := range h.some(1, 3) {
		y := -0.2 + 0.35*float64(i)
		h.draw(line(-0.2+0.04*float64(i), y, 0, y+0.04))
	}
}

func owl(h *hand) {
	h.shape(brown, ring(0, 0.2, 0.75, 1.05))
	for _, x := range []float64{-1, 1} {
		h.solid(white, disc(x*0.32, -0.35, 0.29))
		h.dot(x*0.32, -0.35, 0.1)
		h.draw(line(x*0.6, -0.6, x*0.6, -1.05, x*0.25, -0.8))
		h.draw(curve(x*0.72, 0, x*0.45, 0.5, x*0.6, 0.9))
		h.draw(line(x*0.25, 1.2, x*0.25, 1.4))
	}
	h.with(orange, func() { h.draw(polygon(-0.08, -0.15, 0.08, -0.15, 0, 0.05)) })
}

func friedEggs(h *hand) {
	for i := range h.some(1, 2) {
		x := 1.1 * float64(i)
		var xy []float64
		for k := range 9 {
			p := way(point{X: x}, 40*float64(k), h.between(0.42, 0.62))
			xy = append(xy, p.X, p.Y)
		}
		h.draw(loop(xy...))
		h.shape(yellow, disc(x+h.near(0, 0.08), h.near(0, 0.08), h.between(0.2, 0.28)))
	}
	if h.chance(0.6) {
		h.draw(ring(0.5, 0, 1.5, 1), line(2, 0, 3, 0.1))
	}
}

func twoBalloons(h *hand) {
	for i := range h.some(2, 3) {
		x := -0.6 + 0.65*float64(i)
		y := h.near(-0.6, 0.15)
		h.shape(h.any(red, blue, yellow, green), ring(x, y, 0.36, 0.46))
		h.draw(polygon(x-0.06, y+0.56, x, y+0.46, x+0.06, y+0.56))
		h.draw(curve(x, y+0.56, x*0.6+0.08, 0.6, 0, 1.3))
	}
}

func microphone(h *hand) {
	r := h.between(0.33, 0.42)
	h.shape(grey, polygon(-0.22, -0.3, 0.22, -0.3, 0.13, 1.1, -0.13, 1.1))
	h.solid(white, disc(0, -0.6, r))
	for i := range 3 {
		s := r * (float64(i) - 1) * 0.5
		h.draw(line(-r*0.85, -0.6+s, r*0.85, -0.6+s), line(s, -0.6-r*0.85, s, -0.6+r*0.85))
	}
	if h.chance(0.5) {
		h.draw(curve(0, 1.1, 0.2, 1.5, 0.7, 1.4))
	}
}

func lips(h *hand) {
	h.shape(h.any(red, pink), append(curve(-1, 0, -0.3, -0.42, 0, -0.28, 0.3, -0.42, 1, 0), curve(1, 0, 0.4, 0.45, 0, 0.5, -0.4, 0.45, -1, 0)...))
	h.draw(curve(-1, 0, -0.3, 0.05, 0, -0.02, 0.3, 0.05, 1, 0))
	if h.chance(0.4) {
		h.draw(line(-0.3, 0.02, -0.3, 0.15), line(0, 0, 0, 0.15), line(0.3, 0.02, 0.3, 0.15))
	}
}

func fish(h *hand) {
	h.shape(h.any(orange, blue, grey), append(curve(-1, 0, -0.3, -0.5, 0.6, 0), curve(0.6, 0, -0.3, 0.5, -1, 0)...))
	h.draw(line(0.6, 0, 1.1, -0.4, 1.1, 0.4, 0.6, 0))
	h.dot(-0.65, -0.08, 0.06)
	h.draw(arc(-0.6, 0, 0.25, 0.35, 30, 150))
	for i := range h.some(0, 3) {
		h.draw(disc(-1.2-0.1*float64(i), -0.3-0.25*float64(i), 0.07))
	}
}
