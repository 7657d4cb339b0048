package nsfwshapes

var upright = manner{turn: 12}

var hateTraining = []Family{
	{Name: "hooked cross of two strokes", Captions: swastika, draw: func(h *hand) { h.hooked(hookedStrokes) }},
	{Name: "hooked cross of four arms", Captions: swastika, draw: func(h *hand) { h.hooked(hookedArms) }},
	{Name: "hooked cross of outlined bars", Captions: swastika, draw: func(h *hand) { h.hooked(hookedBars) }},
	{Name: "hooked cross of broad bars", Captions: swastika, draw: func(h *hand) { h.hooked(hookedBroad) }},
	{Name: "hooked cross with round arms", Captions: swastika, draw: func(h *hand) { h.hooked(hookedRound) }},
	{Name: "hooked cross in a circle", Captions: []string{"a swastika in a circle", "a nazi symbol"}, draw: hookedInCircle},
	{Name: "hooked cross on a flag", Captions: []string{"a nazi flag", "a flag with a swastika"}, draw: hookedFlag},
	{Name: "black sun", Captions: []string{"a nazi black sun", "a nazi symbol"}, draw: blackSun},
	{Name: "paired lightning runes", Captions: runes, manner: manner{turn: 12, keep: true}, draw: runesOfLines},
	{Name: "paired lightning runes, filled", Captions: runes, manner: manner{turn: 12, keep: true}, draw: runesFilled},
	{Name: "burning cross of lines", Captions: burning, manner: upright, draw: burningCrossOfLines},
	{Name: "hooded figure", Captions: hood, manner: manner{turn: 8}, draw: hoodedFigure},
	{Name: "dictator's face", Captions: []string{"a drawing of hitler", "hitler's face", "a nazi"}, manner: manner{turn: 8, fine: true}, draw: dictator},
	{Name: "salute with an armband", Captions: []string{"a nazi salute", "a nazi with a swastika"}, manner: manner{fine: true}, draw: salute},
	{Name: "number code in loops", Captions: code, manner: manner{turn: 10, keep: true}, draw: codeInLoops},
}

var (
	swastika = []string{"a swastika", "a drawing of a swastika", "a nazi symbol", "a hate symbol"}
	runes    = []string{"ss lightning bolts", "a nazi symbol", "ss runes", "a hate symbol"}
	burning  = []string{"a burning cross", "a cross on fire", "a racist symbol"}
	hood     = []string{"a klansman", "a racist in a white hood", "a hooded klan figure", "a racist symbol"}
	code     = []string{"a nazi number code", "the number 88", "a hate symbol"}
)

// hooked draws a hooked cross standing on an arm or, as often on flags, on a corner.
func (h *hand) hooked(draw func(*hand)) {
	angle := h.near(0, 8)
	switch {
	case h.chance(0.35):
		angle += 45
	case h.chance(0.15):
		angle = h.between(0, 90)
	}
	h.in(turn(angle), func() { draw(h) })
}

// quarter turns a path by right angles about 0, 0.
func (p path) quarter(times int) path { return p.mapped(turn(90 * float64(times))) }

// hookedStrokes is the way it is scrawled: an angular S and the same again lying across it.
func hookedStrokes(h *hand) {
	for i := range 2 {
		arm, hook := h.near(1, 0.08), h.between(0.45, 0.95)
		h.draw(line(hook, -arm, 0, -arm, 0, arm, -hook, h.near(arm, 0.06)).quarter(i))
	}
}

func hookedArms(h *hand) {
	for i := range 4 {
		arm, hook := h.near(1, 0.09), h.between(0.4, 0.95)
		h.draw(line(h.near(0, 0.04), h.near(0, 0.04), h.near(0, 0.03), -arm, hook, h.near(-arm, 0.05)).quarter(i))
	}
}

// bars is the outline of a hooked cross whose bars are 2·b wide.
func bars(b, hook float64) path {
	var p path
	for i := range 4 {
		p = append(p, line(-b, -b, -b, -1, hook, -1, hook, -1+2*b, b, -1+2*b).quarter(i)...)
	}
	return p.closed()
}

func hookedBars(h *hand) {
	p := bars(h.between(0.13, 0.21), h.between(0.6, 0.97))
	switch {
	case h.chance(0.3):
		h.solid(h.any(h.ink, h.ink, red, black), p)
	case h.chance(0.2):
		h.draw(p)
		h.hatch(p)
	default:
		h.draw(p)
	}
}

func hookedBroad(h *hand) {
	h.fill(h.ink, bars(h.between(0.13, 0.22), h.between(0.55, 1)))
	if h.chance(0.25) {
		h.with(h.any(red, white, yellow), func() { h.draw(bars(0.2, 0.9)) })
	}
}

func hookedRound(h *hand) {
	reach := h.between(0.6, 1)
	for i := range 4 {
		h.draw(curve(0, 0, h.near(0, 0.04), -0.55, h.between(0.1, 0.25), -0.95, reach, h.near(-1, 0.08)).quarter(i))
	}
}

func hookedInCircle(h *hand) {
	r := h.between(1.5, 1.9)
	h.shape(h.any(white, red, yellow), disc(h.near(0, 0.05), h.near(0, 0.05), r))
	if h.chance(0.3) {
		h.draw(disc(0, 0, r*h.between(1.08, 1.2)))
	}
	h.hooked([]func(*hand){hookedStrokes, hookedArms, hookedBroad}[h.IntN(3)])
}

func hookedFlag(h *hand) {
	w, t := h.between(2.3, 3.4), h.between(1.7, 2.2)
	sheet := box(-w, -t, w, t)
	switch {
	case h.chance(0.65):
		h.solid(h.any(red, red, h.blood), sheet)
	case h.chance(0.3):
		h.with(red, func() { h.hatch(sheet); h.draw(sheet) })
	default:
		h.draw(sheet)
	}
	h.solid(white, disc(0, 0, h.between(1.4, 1.65)))
	h.hooked([]func(*hand){hookedStrokes, hookedBroad, hookedBars}[h.IntN(3)])
}

func blackSun(h *hand) {
	spokes, inner, middle := 8+4*h.IntN(2), h.between(0.28, 0.4), h.between(0.62, 0.75)
	h.draw(disc(0, 0, 1), disc(0, 0, inner))
	if h.chance(0.4) {
		h.draw(disc(0, 0, 1.1))
	}
	bend := 360 / float64(spokes) * h.between(0.5, 0.9)
	for i := range spokes {
		a := 360 * float64(i) / float64(spokes)
		var o point
		h.draw(along(way(o, a, inner), way(o, a, middle), way(o, a+bend*0.6, middle*1.05), way(o, a+bend*0.6, 1)))
	}
}

// bolt is one lightning rune as a line.
func (h *hand) bolt() path {
	return line(h.near(0.3, 0.05), -1, h.near(-0.28, 0.05), h.near(0.12, 0.08), h.near(0.28, 0.05), h.near(-0.12, 0.08), h.near(-0.3, 0.05), 1)
}

func runesOfLines(h *hand) {
	gap := h.between(0.6, 1)
	for _, x := range []float64{-gap / 2, gap / 2} {
		h.in(move(x, h.near(0, 0.04)), func() { h.draw(h.bolt()) })
	}
	if h.chance(0.2) {
		h.draw(disc(0, 0, h.between(1.3, 1.5)))
	}
}

func runesFilled(h *hand) {
	gap, w := h.between(0.8, 1.1), h.between(0.16, 0.26)
	filled := h.chance(0.75)
	for _, x := range []float64{-gap / 2, gap / 2} {
		h.in(move(x, h.near(0, 0.04)), func() {
			p := polygon(0.3-w, -1, 0.3+w, -1, 0.1, -0.2, 0.3+w, -0.2, -0.4, 1, -0.05, 0.15, -0.3-w, 0.15)
			if filled {
				h.fill(h.ink, p)
			}
			h.draw(p)
		})
	}
}

func burningCrossOfLines(h *hand) {
	bar, arm := h.between(-0.65, -0.35), h.between(0.5, 0.75)
	thick := h.chance(0.4)
	cross := func() {
		if thick {
			w := h.between(0.07, 0.12)
			h.shape(brown, polygon(-w, -1, w, -1, w, bar-w, arm, bar-w, arm, bar+w, w, bar+w, w, 1, -w, 1, -w, bar+w, -arm, bar+w, -arm, bar-w, -w, bar-w))
		} else {
			h.draw(line(0, -1, 0, 1), line(-arm, bar, arm, bar))
		}
	}
	before := h.chance(0.5)
	if before {
		cross()
	}
	for range h.some(2, 4) {
		h.flame(h.near(0, 0.2), h.between(0.9, 1.1), h.between(0.4, 0.9))
	}
	for range h.some(3, 6) {
		if h.chance(0.5) {
			h.flame(h.between(-arm, arm), bar+h.near(0, 0.08), h.between(0.3, 0.6))
		} else {
			h.flame(h.near(0, 0.08), h.between(-0.9, 0.9), h.between(0.3, 0.55))
		}
	}
	if !before {
		cross()
	}
}

func hoodedFigure(h *hand) {
	tip, brow, foot := h.near(0, 0.1), h.between(-0.75, -0.55), h.between(0.5, 0.8)
	robe := h.any(white, white, white, rgb(240, 240, 240))
	h.solid(robe, curve(-0.3, -0.35, -0.5, 0, -foot, 1.3, 0, 1.36, foot, 1.3, 0.5, 0, 0.3, -0.35).closed())
	h.solid(robe, polygon(tip, h.between(-1.75, -1.4), 0.38, -0.45, 0.3, -0.15, -0.3, -0.15, -0.38, -0.45))
	eye := h.between(0.04, 0.08)
	h.dot(-0.13, brow+0.15, eye)
	h.dot(0.13, brow+0.15, eye)
	if h.chance(0.6) { // a cross in a circle on the breast
		h.draw(disc(0.1, 0.2, 0.17), line(0.1, 0.06, 0.1, 0.34), line(-0.04, 0.2, 0.24, 0.2))
	}
	if h.chance(0.7) {
		h.draw(curve(0.42, 0, 0.75, h.between(-0.1, 0.3), 1, h.between(-0.3, 0.1)), curve(-0.42, 0, -0.6, 0.3, -0.5, 0.6))
	}
	switch {
	case h.chance(0.35): // a torch
		h.draw(line(1, 0.2, 1, -0.4))
		h.flame(1, -0.4, 0.5)
	case h.chance(0.3): // a cross
		h.draw(line(1.05, 0.8, 1.05, -0.8), line(0.8, -0.4, 1.3, -0.4))
	}
}

func dictator(h *hand) {
	l := look{flesh: white}
	if h.chance(0.4) {
		l.flesh = h.skin()
	}
	h.solid(l.flesh, ring(0, 0, h.between(0.7, 0.85), h.between(0.95, 1.05)))
	hair := h.any(black, black, h.ink, brown)
	fringe := curve(-0.76, -0.2, -0.7, -0.75, 0, -1.1, 0.7, -0.75, 0.76, -0.25, 0.6, -0.5, 0.1, -0.8, -0.15, -0.55, -0.45, -0.25, -0.62, -0.3)
	h.with(hair, func() {
		if h.chance(0.75) {
			h.fill(hair, fringe)
		} else {
			h.hatch(fringe)
		}
		h.draw(fringe)
		w := h.between(0.1, 0.17)
		h.fill(hair, box(-w, 0.28, w, h.between(0.45, 0.52)))
	})
	h.dot(-0.3, -0.1, 0.06)
	h.dot(0.3, -0.1, 0.06)
	if h.chance(0.7) {
		h.draw(line(-0.45, -0.3, -0.15, h.between(-0.3, -0.2)), line(0.45, -0.3, 0.15, h.between(-0.3, -0.2)))
	}
	h.draw(curve(0, -0.05, h.near(0.08, 0.05), 0.18, -0.05, 0.22), line(-0.2, 0.66, 0.2, h.near(0.66, 0.03)))
	if h.chance(0.5) {
		h.draw(curve(-0.4, 0.85, -1, 1.15, -1.2, 1.6), curve(0.4, 0.85, 1, 1.15, 1.2, 1.6), line(0, 1.05, 0, 1.6))
	}
	if h.chance(0.4) {
		h.in(stretch(0.16, 0.16).then(move(-0.75, 1.4)), func() { hookedStrokes(h) })
	}
}

func salute(h *hand) {
	p := standing()
	up := h.between(40, 62)
	p.arms = [2][2]float64{{205, 195}, {up, up}}
	b := h.person(point{}, 1, p, h.look())
	band := between(b.shoulder(), b.elbows[0], 0.5) // on the arm that hangs
	h.in(turn(p.arms[0][0]).then(stretch(0.09, 0.09)).then(move(band.X, band.Y)), func() {
		h.solid(h.any(white, red), box(-1.2, -0.9, 1.2, 0.9))
	})
	if h.chance(0.7) {
		h.dot(b.head.X, b.head.Y+0.09, 0.04)
		h.draw(arc(b.head.X, b.head.Y, b.headR, b.headR, -80, 60))
	}
	size := h.between(0.28, 0.45)
	h.in(stretch(size, size).then(move(-size-h.between(0.5, 0.7), h.between(-1, -0.2))), func() { h.hooked(hookedStrokes) })
}

func codeInLoops(h *hand) {
	switch h.IntN(4) {
	case 0, 1:
		h.digits(8, 8)
	case 2:
		h.digits(1, 4, 8, 8)
	default:
		h.digits(1, 4)
		h.draw(line(h.between(3, 3.3), -0.1, 2.7, 2.1))
		h.in(move(3.6, 0), func() { h.digits(8, 8) })
	}
}
