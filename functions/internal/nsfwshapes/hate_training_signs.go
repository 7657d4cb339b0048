package nsfwshapes

// Signs and faces beside the hooked cross.
var hateTrainingSigns = []Family{
	{Name: "runes on a collar or a helmet", Captions: []string{"ss runes on a uniform", "a nazi helmet", "a nazi symbol"}, manner: manner{turn: 12, keep: true}, draw: runesWorn},
	{Name: "runes beside a skull or a hooked cross", Captions: []string{"ss runes and a swastika", "ss runes and a skull", "nazi symbols"}, manner: manner{turn: 12, keep: true, fine: true}, draw: runesBeside},
	{Name: "runes on a flag or a badge", Captions: []string{"an ss flag", "ss lightning bolts", "a nazi symbol"}, manner: manner{turn: 12, keep: true}, draw: runesOnFlag},
	{Name: "black sun of filled bolts", Captions: []string{"a nazi black sun", "a black sun symbol"}, draw: blackSunFilled},
	{Name: "black sun of hooked rays", Captions: []string{"a nazi black sun", "a sun wheel of runes"}, draw: blackSunHooked},
	{Name: "wheel cross of lines", Captions: wheelCross, draw: wheelCrossOfLines},
	{Name: "wheel cross of bars", Captions: wheelCross, draw: wheelCrossOfBars},
	{Name: "dictator from the side", Captions: dictators, manner: manner{turn: 8, fine: true}, draw: dictatorSide},
	{Name: "dictator in few strokes", Captions: dictators, manner: manner{turn: 8}, draw: dictatorFew},
	{Name: "dictator, all of him", Captions: []string{"hitler saluting", "a drawing of hitler", "a nazi"}, manner: scene, draw: dictatorWhole},
	{Name: "dictator with a cap", Captions: dictators, manner: manner{turn: 8, fine: true}, draw: dictatorCap},
	{Name: "saluting crowd", Captions: []string{"a crowd giving the nazi salute", "nazis saluting"}, manner: scene, draw: salutingCrowd},
	{Name: "number code on a thing", Captions: code, manner: manner{turn: 8, keep: true}, draw: codeOnThing},
	{Name: "number code with thick outline", Captions: code, manner: manner{turn: 10, keep: true}, draw: codeAngular},
}

var (
	wheelCross = []string{"a white power celtic cross", "a white supremacist symbol", "a hate symbol"}
	dictators  = []string{"a drawing of hitler", "hitler's face", "adolf hitler"}
)

// bolts draws two lightning runes beside each other, 2 high.
func (h *hand) bolts() {
	gap, w := h.between(0.65, 1), h.between(0.1, 0.22)
	how := h.IntN(3)
	lean := h.near(0, 5)
	for _, x := range []float64{-gap / 2, gap / 2} {
		h.in(turn(lean).then(move(x, h.near(0, 0.04))), func() {
			bolt := h.bolt()
			switch how {
			case 0:
				h.draw(bolt)
			case 1:
				h.fill(h.ink, tubeOfBolt(w))
			default:
				h.draw(tubeOfBolt(w))
			}
		})
	}
}

// tubeOfBolt is the outline of a rune with parallel sides, 2·w wide.
func tubeOfBolt(w float64) path {
	return polygon(0.25-w, -1, 0.25+w, -1, -0.2+w, 0, 0.3+w, 0, -0.2+w, 1, -0.2-w, 1, 0.2-w, 0.22, -0.3-w, 0.22)
}

func runesWorn(h *hand) {
	c := h.any(black, grey, white, green)
	pen := h.ink
	if alike(pen, c) {
		pen = white
	}
	switch h.IntN(3) {
	case 0: // a helmet
		h.solid(c, curve(-1.3, 0.5, -1.2, -0.7, 0, -1.3, 1.2, -0.7, 1.3, 0.5, 1.5, 0.7, 0, 0.75, -1.5, 0.7, -1.3, 0.5).closed())
		h.in(stretch(0.5, 0.5).then(move(h.near(0, 0.3), -0.2)), func() { h.with(pen, h.bolts) })
		if h.chance(0.5) {
			h.draw(curve(-1, 0.75, -0.9, 1.6, 0, 2, 0.9, 1.6, 1, 0.75))
			h.dot(-0.35, 1.15, 0.08)
			h.dot(0.35, 1.15, 0.08)
		}
	case 1: // a collar patch
		h.draw(curve(-0.6, -1.6, -0.7, -0.8, -1.8, -0.3), curve(0.6, -1.6, 0.7, -0.8, 1.8, -0.3), line(-0.7, -0.8, 0, 0.8, 0.7, -0.8))
		h.solid(c, polygon(0.75, -0.75, 1.5, -0.4, 0.9, 0.6, 0.3, 0.1))
		h.in(stretch(0.28, 0.28).then(turn(20)).then(move(0.9, -0.15)), func() { h.with(pen, h.bolts) })
		h.draw(line(0, 0.8, 0, 1.6))
	default: // a shirt
		h.solid(c, polygon(-0.5, -1.2, 0.5, -1.2, 1.5, -0.5, 1.15, 0, 0.8, -0.3, 0.8, 1.3, -0.8, 1.3, -0.8, -0.3, -1.15, 0, -1.5, -0.5))
		h.in(stretch(0.5, 0.5).then(move(0, h.near(0.2, 0.1))), func() { h.with(pen, h.bolts) })
	}
}

func runesBeside(h *hand) {
	h.bolts()
	if h.chance(0.5) {
		h.hookedAt(h.oneOf(-1, 1)*h.between(2, 2.4), h.near(0, 0.15), h.between(0.7, 1))
		return
	}
	h.in(move(h.oneOf(-1, 1)*h.between(1.9, 2.3), 0), func() { h.skull(h.between(0.8, 1)) })
}

// skull from the front, about r high above and below 0.
func (h *hand) skull(r float64) {
	h.in(stretch(r, r), func() {
		h.solid(white, loop(0, -1, 0.75, -0.65, 0.8, 0, 0.45, 0.35, 0.42, 0.85, 0, 0.95, -0.42, 0.85, -0.45, 0.35, -0.8, 0, -0.75, -0.65))
		filled := h.chance(0.7)
		for _, x := range []float64{-0.33, 0.33} {
			eye := ring(x, -0.15, h.between(0.17, 0.24), h.between(0.18, 0.26))
			if filled {
				h.fill(h.ink, eye)
			}
			h.draw(eye)
		}
		h.draw(polygon(0, 0.12, 0.1, 0.3, -0.1, 0.3))
		for i := range h.some(2, 4) {
			x := -0.25 + 0.17*float64(i)
			h.draw(line(x, 0.55, x, 0.85))
		}
	})
}

func runesOnFlag(h *hand) {
	c := h.any(black, black, red, white, blue)
	ground := disc(0, 0, h.between(1.35, 1.6))
	if h.chance(0.6) {
		ground = box(-h.between(1.4, 2.1), -1.35, h.between(1.4, 2.1), 1.35)
		if h.chance(0.4) {
			h.draw(line(-1.6, -1.4, -1.6, 3))
		}
	}
	if h.chance(0.6) {
		h.solid(c, ground)
	} else {
		h.draw(ground)
		c = white
	}
	pen := h.ink
	if alike(pen, c) {
		pen = h.any(white, white, yellow)
		if c == white {
			pen = black
		}
	}
	h.with(pen, h.bolts)
}

func blackSunFilled(h *hand) {
	inner, w := h.between(0.25, 0.4), h.between(0.05, 0.08)
	h.draw(disc(0, 0, inner), disc(0, 0, h.between(1, 1.05)))
	if h.chance(0.5) {
		h.fill(h.ink, disc(0, 0, inner*0.9))
	}
	bend, n := h.between(14, 26), 12
	for i := range n {
		a := 360 * float64(i) / float64(n)
		var o point
		p := along(way(o, a-4, inner), way(o, a, 0.65), way(o, a+bend, 0.62), way(o, a+bend, 1), way(o, a+bend+w*80, 1), way(o, a+bend+w*90, 0.72), way(o, a+6, 0.75), way(o, a+8, inner))
		h.fill(h.ink, p.closed())
	}
}

func blackSunHooked(h *hand) {
	n, inner := h.some(8, 12), h.between(0, 0.45)
	if inner > 0.15 {
		h.draw(disc(0, 0, inner))
	} else {
		inner = 0
	}
	if h.chance(0.7) {
		h.draw(disc(0, 0, h.between(1, 1.25)))
	}
	hook := h.between(0.25, 0.4)
	twice := h.chance(0.4)
	for i := range n {
		m := turn(360 * float64(i) / float64(n))
		ray := line(0, -inner, 0, -0.95, hook, -0.95)
		if twice {
			ray = line(0, -inner, 0, -0.65, hook*0.8, -0.7, hook*0.9, -1)
		}
		h.draw(ray.mapped(m))
	}
}

func wheelCrossOfLines(h *hand) {
	reach, r := h.between(1.15, 1.4), h.between(0.7, 1)
	foot := reach
	sign := h.IntN(3) // what tells it from a sight
	if sign == 0 || h.chance(0.3) {
		foot *= h.between(1.35, 1.8)
	}
	h.draw(disc(h.near(0, 0.03), h.near(0, 0.03), r), line(0, -reach, 0, foot), line(-reach, h.near(0, 0.04), reach, h.near(0, 0.04)))
	if sign == 1 || h.chance(0.2) {
		h.draw(disc(0, 0, r*h.between(0.68, 0.82)))
	}
	if sign == 2 {
		h.in(stretch(0.4, 0.4).then(move(-0.5, foot+0.3)), func() { h.digits([][]int{{8, 8}, {1, 4}}[h.IntN(2)]...) })
	}
}

func wheelCrossOfBars(h *hand) {
	w, r := h.between(0.12, 0.2), h.between(0.7, 0.95)
	foot := 1 + h.oneOf(0, 0, 0.5)
	cross := polygon(-w, -1.15, w, -1.15, w, -w, 1.15, -w, 1.15, w, w, w, w, foot+0.15, -w, foot+0.15, -w, w, -1.15, w, -1.15, -w, -w, -w)
	c := h.any(h.ink, h.ink, white, red)
	h.draw(disc(0, 0, r), disc(0, 0, r-1.4*w))
	if c != white {
		h.bold = 1.6
		h.with(c, func() { h.draw(disc(0, 0, r-0.4*w), disc(0, 0, r-w)) })
		h.bold = 1
	}
	h.solid(c, cross)
}

func dictatorSide(h *hand) {
	flesh := h.any(white, white, h.skin())
	hair := h.any(black, black, h.ink, brown)
	nose := h.between(0.15, 0.3)
	face := curve(-0.2, -1, 0.45, -0.85, 0.62, -0.45, 0.66, -0.15, 0.66+nose, 0.15, 0.66, 0.24, 0.68, 0.5, 0.6, 0.6, 0.6, 0.85, 0.2, 0.9, -0.1, 0.75, -0.2, 1.3)
	skull := append(face, curve(-0.75, 1.3, -0.75, 0.5, -0.95, -0.2, -0.8, -0.8, -0.2, -1)...)
	h.solid(flesh, skull.closed())
	top := curve(0.55, -0.3, 0.3, -0.75, -0.3, -0.55, -0.45, 0, -0.85, 0.2, -0.98, -0.3, -0.75, -0.9, -0.1, -1.08, 0.5, -0.85, 0.55, -0.3).closed()
	if h.chance(0.75) {
		h.fill(hair, top)
	} else {
		h.with(hair, func() { h.hatch(top) })
	}
	h.with(hair, func() { h.draw(top) })
	h.fill(hair, polygon(0.42, 0.27, 0.72, 0.27, 0.74, 0.48, 0.42, 0.48))
	h.dot(0.36, -0.1, 0.06)
	h.draw(line(0.2, -0.28, 0.55, h.between(-0.3, -0.2)), line(0.4, 0.62, 0.65, 0.6), arc(-0.3, 0.1, 0.13, 0.18, 180, 400))
	if h.chance(0.5) {
		h.draw(curve(-0.75, 1.25, -1.2, 1.6, -1.3, 2.1), curve(-0.2, 1.25, 0.4, 1.5, 0.6, 2.1))
		if h.chance(0.5) {
			h.hookedAt(-0.95, 1.9, 0.16)
		}
	}
}

// dictatorFew is nothing but what he is known by.
func dictatorFew(h *hand) {
	if h.chance(0.65) {
		h.draw(ring(0, 0, h.between(0.75, 1), 1))
	}
	part := h.oneOf(-1, 1)
	c := h.any(h.ink, h.ink, black)
	h.with(c, func() {
		w := h.between(0.13, 0.22)
		brush := box(-w, h.between(0.2, 0.3), w, h.between(0.42, 0.55))
		if h.chance(0.75) {
			h.fill(c, brush)
		} else {
			h.draw(brush)
			h.hatch(brush)
		}
		fringe := curve(part*0.55, -0.85, 0.1*part, -0.75, -0.45*part, h.between(-0.4, -0.2), -0.75*part, -0.3)
		h.draw(fringe)
		for range h.some(1, 6) {
			h.draw(curve(part*h.near(0.5, 0.1), h.near(-0.88, 0.04), 0, h.near(-0.78, 0.06), h.near(-0.5, 0.1)*part, h.between(-0.55, -0.2)))
		}
		if h.chance(0.5) {
			h.fill(c, append(fringe, curve(-0.85*part, -0.5, -0.3*part, -1.02, part*0.4, -0.98)...))
		}
	})
	if h.chance(0.85) {
		h.dot(-0.33, h.near(-0.1, 0.04), h.between(0.05, 0.09))
		h.dot(0.33, h.near(-0.1, 0.04), h.between(0.05, 0.09))
	}
	switch h.IntN(3) {
	case 0:
		h.draw(line(-0.25, 0.68, 0.25, 0.68))
	case 1:
		h.draw(arc(0, 0.85, 0.25, 0.2, -70, 70))
	}
}

func dictatorWhole(h *hand) {
	p := standing()
	up := h.between(40, 75)
	p.arms[1] = [2]float64{up, up + h.near(0, 5)}
	l := h.look()
	l.long, l.face = false, blank
	b := h.person(point{}, 1, p, l)
	r := b.headR
	h.in(stretch(r, r).then(move(b.head.X, b.head.Y)), func() {
		c := h.any(black, black, h.ink)
		h.fill(c, curve(-1, -0.1, -0.8, -0.9, 0.2, -1.1, 1, -0.3, 0.2, -0.6, -0.6, -0.15).closed())
		h.fill(c, box(-0.22, 0.15, 0.22, 0.5))
		h.dot(-0.35, -0.08, 0.1)
		h.dot(0.35, -0.08, 0.1)
	})
	if h.chance(0.6) {
		h.hookedAt(h.between(-1, -0.7), h.between(-0.9, -0.2), h.between(0.2, 0.35))
	}
	if h.chance(0.4) {
		h.draw(box(-0.45, 0.05, 0.5, 0.85)) // a desk to speak from
	}
	h.ground(-0.9, 0.9, 0.84)
}

func dictatorCap(h *hand) {
	c := h.any(brown, grey, black, green)
	h.solid(h.any(white, h.skin()), ring(0, 0.1, 0.75, 0.95))
	h.solid(c, curve(-0.85, -0.4, -1.15, -0.85, 0, -1.4, 1.15, -0.85, 0.85, -0.4).closed())
	h.solid(h.any(black, h.ink, c), curve(-0.85, -0.4, 0, -0.6, 0.85, -0.4, 0, -0.2, -0.85, -0.4).closed())
	if h.chance(0.6) {
		h.hookedOn(c, 0, -0.9, 0.2)
	} else {
		h.draw(disc(0, -0.85, 0.13))
	}
	h.dot(-0.3, 0.05, 0.07)
	h.dot(0.3, 0.05, 0.07)
	w := h.between(0.11, 0.18)
	h.fill(h.any(black, h.ink), box(-w, 0.38, w, 0.58))
	h.draw(line(-0.22, 0.74, 0.22, h.near(0.74, 0.04)), curve(0, 0.05, 0.1, 0.28, -0.05, 0.3))
	if h.chance(0.5) {
		h.solid(c, polygon(-0.4, 1, -1.3, 1.4, -1.4, 2, 1.4, 2, 1.3, 1.4, 0.4, 1, 0, 1.4))
	}
}

func salutingCrowd(h *hand) {
	n, up := h.some(3, 5), h.between(38, 68)
	l := h.look()
	for i := range n {
		p := standing()
		arm := h.near(up, 4)
		p.arms[1] = [2]float64{arm, arm}
		if h.chance(0.4) {
			l.face = []face{blank, frown, smile}[h.IntN(3)]
		}
		b := h.person(point{X: 0.85 * float64(i), Y: h.near(0, 0.05)}, h.between(0.75, 0.85), p, l)
		if h.chance(0.5) {
			at := between(b.shoulder(), b.elbows[0], 0.5)
			h.fill(red, disc(at.X, at.Y, 0.07))
		}
	}
	if h.chance(0.6) { // what they salute
		h.draw(line(0.85*float64(n), 0.6, 0.85*float64(n), -1.6))
		h.shape(red, box(0.85*float64(n), -1.6, 0.85*float64(n)+1, -0.8))
		h.hookedAt(0.85*float64(n)+0.5, -1.2, 0.26)
	} else {
		h.hookedAt(0.85*float64(n)+0.1, h.between(-1.4, -0.6), h.between(0.3, 0.4))
	}
	h.ground(-0.6, 0.85*float64(n), 0.66)
}

// someCode is a number code, with space between its halves at times.
func (h *hand) someCode() {
	codes := [][]int{{8, 8}, {8, 8}, {1, 4, 8, 8}, {1, 4, -1, 8, 8}}
	h.digits(codes[h.IntN(len(codes))]...)
}

func codeOnThing(h *hand) {
	write := func(x, y, size float64) {
		h.in(stretch(size, size).then(move(x, y)), h.someCode)
	}
	switch h.IntN(4) {
	case 0: // a shirt
		h.draw(polygon(-1, -1.6, 1, -1.6, 2.6, -0.6, 2, 0.2, 1.4, -0.2, 1.4, 2, -1.4, 2, -1.4, -0.2, -2, 0.2, -2.6, -0.6))
		write(-1, -0.6, h.between(0.36, 0.42))
	case 1: // a sign
		h.draw(box(-1.9, -1, 1.9, 1), line(0, 1, 0, 3))
		write(-1.4, -0.55, h.between(0.48, 0.55))
	case 2: // a wall
		h.with(h.any(grey, brown, h.ink), func() { h.bricks(2.4, 1.3, 0.25); h.draw(box(-2.4, -1.3, 2.4, 1.3)) })
		write(-1.6, -0.7, h.between(0.6, 0.7))
	default: // with a hooked cross or bolts
		write(0, -0.8, 0.8)
		if h.chance(0.6) {
			h.hookedAt(-1.4, 0, h.between(0.7, 0.95))
		} else {
			h.in(move(-1.4, 0), h.bolts)
		}
	}
}

// codeAngular writes the codes in straight strokes, as they are scratched.
func codeAngular(h *hand) {
	eight := func() {
		w := h.between(0.7, 1)
		switch h.IntN(3) {
		case 0:
			h.draw(line(0, 0, w, 0, w, 2, 0, 2, 0, 0), line(0, h.near(1, 0.1), w, 1))
		case 1:
			h.draw(polygon(w/2, 0, w, 0.5, w/2, 1, 0, 0.5), polygon(w/2, 1, w, 1.5, w/2, 2, 0, 1.5))
		default:
			h.draw(curve(w, 0.4, w/2, 0, 0, 0.4, w/2, 1, w, 1.5, w/2, 2, 0, 1.5, w/2, 1, w, 0.4))
		}
	}
	x := 0.0
	if h.chance(0.4) {
		h.draw(line(0.1, 0.3, 0.4, 0, 0.4, 2))
		h.in(move(1, 0), func() { h.draw(line(0, 0, 0, 1, 0.9, 1), line(0.75, 0.4, 0.75, 2)) })
		x = h.between(2.3, 2.7)
	}
	h.bold = h.between(1, 1.5)
	for range 2 {
		h.in(move(x, h.near(0, 0.08)), eight)
		x += h.between(1.3, 1.6)
	}
	h.bold = 1
}
