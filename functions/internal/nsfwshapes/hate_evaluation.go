package nsfwshapes

var hateEvaluation = []Family{
	{Name: "hooked cross of a plus and ticks", Captions: swastika, draw: func(h *hand) { h.hooked(hookedTicks) }},
	{Name: "hooked cross of squares", Captions: swastika, draw: func(h *hand) { h.hooked(hookedSquares) }},
	{Name: "hooked cross of double lines", Captions: swastika, draw: func(h *hand) { h.hooked(hookedDouble) }},
	{Name: "paired lightning runes, outlined", Captions: runes, manner: manner{turn: 12, keep: true}, draw: runesOutlined},
	{Name: "burning cross on a hill", Captions: burning, manner: upright, draw: burningCrossOnHill},
	{Name: "hood from the front", Captions: hood, manner: manner{turn: 8}, draw: hoodFromFront},
	{Name: "number code in boxes", Captions: code, manner: manner{turn: 10, keep: true}, draw: codeInBoxes},
}

// hookedTicks is a plus sign that gets its hooks afterwards.
func hookedTicks(h *hand) {
	h.draw(line(h.near(0, 0.03), -1, h.near(0, 0.03), 1), line(-1, h.near(0, 0.03), 1, h.near(0, 0.03)))
	for i := range 4 {
		h.draw(line(h.near(0, 0.05), h.near(-1, 0.05), h.between(0.45, 0.95), h.near(-1, 0.06)).quarter(i))
	}
}

// hookedSquares colours cells of a squared sheet of five by five.
func hookedSquares(h *hand) {
	cells := []string{"# ###", "# #  ", "#####", "  # #", "### #"}
	if h.chance(0.3) {
		for i := range 6 {
			at := float64(i) - 2.5
			h.with(grey, func() { h.draw(line(-2.5, at, 2.5, at), line(at, -2.5, at, 2.5)) })
		}
	}
	outline := h.chance(0.4)
	for y, row := range cells {
		for x, c := range row {
			if c != '#' {
				continue
			}
			cell := box(float64(x)-2.5, float64(y)-2.5, float64(x)-1.5, float64(y)-1.5)
			if outline {
				h.draw(cell)
			} else {
				h.fill(h.ink, cell)
			}
		}
	}
}

// hookedDouble runs every bar twice.
func hookedDouble(h *hand) {
	b := h.between(0.07, 0.12)
	for i := range 2 {
		hook := h.between(0.6, 0.95)
		h.draw(
			line(hook, -1-b, -b, -1-b, -b, 1-b, -hook, 1-b).quarter(i),
			line(hook, -1+b, b, -1+b, b, 1+b, -hook, 1+b).quarter(i),
		)
	}
}

func runesOutlined(h *hand) {
	gap := h.between(0.9, 1.2)
	slant := h.between(0.05, 0.3)
	for _, x := range []float64{-gap / 2, gap / 2} {
		h.in(move(x, 0), func() {
			h.draw(polygon(slant, -1, 0.42, -1, 0.14, -0.12, 0.46, -0.22, -slant, 1, -0.42, 1, -0.14, 0.12, -0.46, 0.22))
		})
	}
	if h.chance(0.3) {
		h.draw(box(-gap, -1.25, gap, 1.25))
	}
}

func burningCrossOnHill(h *hand) {
	w, bar, arm := h.between(0.08, 0.14), h.between(-0.6, -0.4), h.between(0.45, 0.65)
	h.draw(arc(0, 1.7, h.between(1.2, 1.8), h.between(0.8, 1), -70, 70))
	beams := []path{box(-w, -1.1, w, 0.9), box(-arm, bar-w, arm, bar+w)}
	for _, p := range beams {
		h.shape(brown, p)
	}
	fire := h.any(orange, red)
	h.with(fire, func() {
		// One jagged outline of fire round the whole cross.
		var blaze path
		for i := range 22 {
			r := 1.0
			if i%2 == 0 {
				r = h.between(1.25, 1.55)
			}
			a := -140 + 280*float64(i)/21
			p := way(point{X: 0, Y: -0.1}, a, r)
			blaze = append(blaze, point{X: p.X * 0.75, Y: p.Y*0.95 - 0.05})
		}
		h.draw(blaze)
		for range h.some(2, 5) {
			x, y := h.between(-arm, arm), h.between(-0.2, 0.8)
			h.draw(line(x-0.1, y, x, y-0.3, x+0.1, y))
		}
	})
}

// hoodFromFront is the head alone.
func hoodFromFront(h *hand) {
	h.draw(curve(-0.75, 0.95, -0.62, 0.1, -0.35, -0.7, h.near(0, 0.08), h.between(-1.7, -1.35), 0.35, -0.7, 0.62, 0.1, 0.75, 0.95))
	h.draw(curve(-0.75, 0.95, 0, h.between(1.05, 1.25), 0.75, 0.95))
	rx, ry := h.between(0.1, 0.17), h.between(0.05, 0.13)
	for _, x := range []float64{-0.24, 0.24} {
		if h.chance(0.6) {
			h.fill(h.ink, ring(x, 0, rx, ry))
		}
		h.draw(ring(x, 0, rx, ry))
	}
	if h.chance(0.6) {
		h.draw(curve(-0.75, 0.95, -1.2, 1.3, -1.3, 1.8), curve(0.75, 0.95, 1.2, 1.3, 1.3, 1.8))
	}
	if h.chance(0.4) {
		h.draw(line(0, 0.3, 0, 0.7), line(-0.15, 0.45, 0.15, 0.45))
	}
}

func codeInBoxes(h *hand) {
	eight := func(x float64) {
		w := h.between(0.75, 0.95)
		h.draw(box(x, 0, x+w, 1), box(x, 1, x+w, h.near(2, 0.06)))
	}
	x := 0.0
	if h.chance(0.35) {
		h.draw(line(0, 0, 0, 2), line(0.5, 0, 0.5, 1, 1.4, 1), line(1.4, 0, 1.4, 2))
		x = 2
	}
	eight(x)
	eight(x + h.between(1.2, 1.4))
}
