package nsfwshapes

// The hooked cross in more hands. anyHooked chooses among them for the settings it is found in.
var hateTrainingHooked = []Family{
	{Name: "hooked cross gone over again", Captions: swastika, draw: func(h *hand) { h.hooked(hookedAgain) }},
	{Name: "hooked cross in pieces", Captions: swastika, draw: func(h *hand) { h.hooked(hookedPieces) }},
	{Name: "hooked cross with slanting hooks", Captions: swastika, draw: func(h *hand) { h.hooked(hookedSlanting) }},
	{Name: "hooked cross, nearly a square", Captions: swastika, draw: func(h *hand) { h.hooked(hookedSquare) }},
	{Name: "hooked cross of hatched bars", Captions: swastika, draw: func(h *hand) { h.hooked(hookedHatched) }},
	{Name: "hooked cross of two letters", Captions: swastika, draw: func(h *hand) { h.hooked(hookedLetters) }},
	{Name: "hooked cross of dots", Captions: swastika, draw: func(h *hand) { h.hooked(hookedDots) }},
	{Name: "hooked cross with feet", Captions: swastika, draw: func(h *hand) { h.hooked(hookedFeet) }},
	{Name: "hooked cross with thick pen", Captions: swastika, draw: func(h *hand) { h.hooked(hookedThick) }},
	{Name: "hooked cross left white", Captions: []string{"a white swastika on a dark ground", "a swastika", "a nazi symbol"}, draw: hookedLeftWhite},
	{Name: "hooked cross in a square or diamond", Captions: []string{"a swastika in a square", "a swastika in a diamond", "a nazi symbol"}, draw: hookedInFrame},
	{Name: "hooked cross crossed by others' marks", Captions: []string{"a swastika with dots", "a swastika", "a hate symbol"}, draw: hookedWithMarks},
}

// anyHooked is a hooked cross of size 1 as anyone might draw it.
func (h *hand) anyHooked() {
	hands := []func(*hand){
		hookedStrokes, hookedStrokes, hookedArms, hookedArms, hookedBroad, hookedBars, hookedRound, hookedAgain,
		hookedPieces, hookedSlanting, hookedSquare, hookedLetters, hookedThick,
	}
	h.hooked(hands[h.IntN(len(hands))])
}

// smallHooked is one small enough that only its simplest hands can be told.
func (h *hand) smallHooked() {
	hands := []func(*hand){hookedStrokes, hookedArms, hookedSlanting, hookedBroad}
	h.hooked(hands[h.IntN(len(hands))])
}

// hookedAt draws a hooked cross about a point.
func (h *hand) hookedAt(x, y, size float64) {
	h.in(stretch(size, size).then(move(x, y)), func() {
		if size < 0.35 {
			h.smallHooked()
		} else {
			h.anyHooked()
		}
	})
}

// hookedOn draws one on a ground, with another pen where this one would not show.
func (h *hand) hookedOn(ground colour, x, y, size float64) {
	c := h.ink
	if alike(c, ground) {
		c = h.any(black, black, white)
	}
	h.with(c, func() { h.hookedAt(x, y, size) })
}

// alike tells whether a pen can hardly be told from a ground.
func alike(a, b colour) bool {
	d := func(x, y uint8) int { return max(int(x), int(y)) - min(int(x), int(y)) }
	return d(a.R, b.R)+d(a.G, b.G)+d(a.B, b.B) < 180
}

func hookedAgain(h *hand) {
	for range h.some(2, 3) {
		h.in(turn(h.near(0, 3)).then(move(h.near(0, 0.03), h.near(0, 0.03))), func() {
			hook := h.between(0.6, 0.9)
			for i := range 2 {
				h.draw(line(hook, h.near(-1, 0.04), 0, h.near(-1, 0.04), 0, 1, h.near(-hook, 0.06), 1).quarter(i))
			}
		})
	}
}

// hookedPieces leaves gaps at the centre or at the corners.
func hookedPieces(h *hand) {
	centre, corner := h.oneOf(0, 0.1, 0.2), h.oneOf(0, 0.08, 0.15)
	if centre+corner == 0 {
		corner = 0.1
	}
	hook := h.between(0.55, 0.95)
	for i := range 4 {
		h.draw(line(0, -centre, 0, -1+corner/2).quarter(i), line(corner, -1, hook, h.near(-1, 0.05)).quarter(i))
	}
}

// hookedSlanting has hooks that stand at no right angle.
func hookedSlanting(h *hand) {
	lean, hook := h.oneOf(-1, 1)*h.between(14, 35), h.between(0.45, 0.85)
	for i := range 4 {
		end := way(point{Y: -1}, 90+lean+h.near(0, 6), hook)
		h.draw(line(0, 0, 0, -1, end.X, end.Y).quarter(i))
	}
}

// hookedSquare has hooks so long that they nearly meet the next arm.
func hookedSquare(h *hand) {
	hook, wide := h.between(0.92, 1.05), h.chance(0.3)
	for i := range 4 {
		if wide {
			h.draw(line(0, 0, 0, -1, hook, -1, hook, -h.between(0.5, 0.7)).quarter(i))
		} else {
			h.draw(line(0, 0, 0, -1, hook, h.near(-1, 0.04)).quarter(i))
		}
	}
}

func hookedHatched(h *hand) {
	p := bars(h.between(0.15, 0.25), h.between(0.7, 1))
	h.draw(p)
	h.with(h.any(h.ink, h.ink, red, black), func() { h.hatch(p) })
}

// hookedLetters crosses two round or sharp letters S.
func hookedLetters(h *hand) {
	sharp := h.chance(0.4)
	for i := range 2 {
		if sharp {
			h.draw(line(h.between(0.5, 0.8), -0.9, -0.1, -1, 0.1, 1, -h.between(0.5, 0.8), 0.9).quarter(i))
		} else {
			h.draw(curve(h.between(0.6, 0.8), -0.75, 0.35, -1, 0, -0.8, 0, 0, 0, 0.8, -0.35, 1, -h.between(0.6, 0.8), 0.75).quarter(i))
		}
	}
}

func hookedDots(h *hand) {
	gap, r := h.between(0.22, 0.33), h.between(0.06, 0.11)
	dashes := h.chance(0.35)
	h.dot(0, 0, r)
	for i := range 4 {
		for _, p := range line(0, 0, 0, -1, 0.95, -1).resampled(gap)[1:] {
			q := path{p}.quarter(i)[0]
			if dashes {
				h.draw(along(way(q, 45, r), way(q, 225, r)))
			} else {
				h.dot(q.X+h.near(0, 0.015), q.Y+h.near(0, 0.015), r)
			}
		}
	}
}

// hookedFeet ends every hook in a serif.
func hookedFeet(h *hand) {
	hook, foot := h.between(0.55, 0.85), h.between(0.15, 0.3)
	for i := range 4 {
		h.draw(line(0, 0, 0, -1, hook, -1).quarter(i), line(hook, -1-foot, hook, -1+foot*h.oneOf(0, 1)).quarter(i))
	}
}

func hookedThick(h *hand) {
	h.bold = h.between(1.25, 1.6)
	if h.chance(0.5) {
		hookedStrokes(h)
	} else {
		hookedArms(h)
	}
	h.bold = 1
}

func hookedLeftWhite(h *hand) {
	c := h.any(h.ink, black, red, red, blue)
	ground := disc(0, 0, h.between(1.5, 1.8))
	if h.chance(0.5) {
		r := h.between(1.25, 1.6)
		ground = box(-r, -r*h.about(1), r, r*h.about(1))
	}
	h.solid(c, ground)
	w := h.between(0.13, 0.22)
	h.hooked(func(h *hand) { h.fill(h.any(white, white, yellow), bars(w, h.between(0.6, 1))) })
}

func hookedInFrame(h *hand) {
	r := h.between(1.25, 1.6)
	frame := box(-r, -r, r, r)
	if h.chance(0.5) {
		r *= 1.45
		frame = polygon(0, -r, r, 0, 0, r, -r, 0)
	}
	ground := h.any(red, white, yellow, grey)
	h.shape(ground, frame)
	if h.chance(0.3) {
		h.draw(frame.mapped(stretch(1.12, 1.12)))
	}
	h.hookedOn(ground, 0, 0, 1)
}

// hookedWithMarks has dots between its arms, a line through it, or scribbles about it.
func hookedWithMarks(h *hand) {
	h.anyHooked()
	switch h.IntN(4) {
	case 0:
		for i := range 4 {
			p := path{{X: 0.5, Y: -0.5}}.quarter(i)[0]
			h.dot(p.X, p.Y, h.between(0.06, 0.12))
		}
	case 1:
		h.with(h.any(h.ink, red), func() { h.draw(line(-1.3, h.near(1.2, 0.1), 1.3, h.near(1.2, 0.1))) })
	case 2:
		h.with(h.any(h.ink, red, blue), func() {
			h.draw(wave(point{X: -1.4, Y: 1.5}, point{X: 1.4, Y: h.near(1.5, 0.1)}, h.some(4, 8), 0.15))
		})
	default:
		for range h.some(2, 5) {
			p := way(point{}, h.between(0, 360), h.between(1.5, 1.8))
			h.draw(along(p, way(p, h.between(0, 360), 0.3)))
		}
	}
}
