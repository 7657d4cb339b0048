package nsfwshapes

var hateNearTraining = []Family{
	{Name: "plus sign", Captions: []string{"a plus sign", "a cross"}, draw: plusSign},
	{Name: "windmill", Captions: []string{"a windmill", "a drawing of a windmill"}, manner: upright, draw: windmill},
	{Name: "hashtag", Captions: []string{"a hashtag", "a hash sign"}, draw: hashtag},
	{Name: "church with a cross", Captions: []string{"a church", "a church with a cross"}, manner: upright, draw: church},
	{Name: "storm cloud", Captions: []string{"a thunderstorm", "a cloud with lightning"}, manner: upright, draw: stormCloud},
	{Name: "lightning bolt", Captions: []string{"a lightning bolt", "lightning"}, manner: upright, draw: singleBolt},
	{Name: "ghost", Captions: []string{"a ghost", "a drawing of a ghost"}, manner: upright, draw: ghost},
	{Name: "wizard", Captions: []string{"a wizard", "a wizard with a pointed hat"}, manner: upright, draw: wizard},
	{Name: "campfire", Captions: []string{"a campfire", "a fire"}, manner: upright, draw: campfire},
	{Name: "snowflake", Captions: []string{"a snowflake"}, draw: snowflake},
	{Name: "window", Captions: []string{"a window"}, manner: upright, draw: window},
	{Name: "wheel", Captions: []string{"a wheel", "a wheel with spokes"}, draw: wheel},
	{Name: "plain number", Captions: []string{"a number", "numbers"}, manner: manner{turn: 10, keep: true}, draw: plainNumber},
	{Name: "man with a moustache", Captions: []string{"a man with a moustache", "a face"}, manner: upright, draw: moustache},
	{Name: "maze", Captions: []string{"a maze", "a square spiral"}, draw: squareSpiral},
}

var hateNearEvaluation = []Family{
	{Name: "pinwheel", Captions: []string{"a pinwheel"}, manner: upright, draw: pinwheel},
	{Name: "first aid cross", Captions: []string{"a red cross", "a first aid kit"}, manner: upright, draw: firstAid},
	{Name: "gravestone", Captions: []string{"a gravestone", "a grave with a cross"}, manner: upright, draw: gravestone},
	{Name: "fan", Captions: []string{"a fan", "a propeller"}, draw: fan},
	{Name: "party hat", Captions: []string{"a person with a party hat"}, manner: upright, draw: partyHat},
	{Name: "candle", Captions: []string{"a candle"}, manner: upright, draw: candle},
	{Name: "noughts and crosses", Captions: []string{"tic tac toe", "noughts and crosses"}, draw: ticTacToe},
	{Name: "compass", Captions: []string{"a compass"}, draw: compass},
}

func plusSign(h *hand) {
	a := h.between(0.7, 1)
	if h.chance(0.5) {
		h.draw(line(0, -1, 0, 1), line(-a, h.near(0, 0.1), a, h.near(0, 0.1)))
		return
	}
	w := h.between(0.15, 0.35)
	h.shape(h.ink, polygon(-w, -1, w, -1, w, -w, 1, -w, 1, w, w, w, w, 1, -w, 1, -w, w, -1, w, -1, -w, -w, -w))
}

func windmill(h *hand) {
	h.shape(brown, polygon(-0.35, 1.5, -0.2, -0.1, 0.2, -0.1, 0.35, 1.5))
	if h.chance(0.5) {
		h.draw(line(-0.2, -0.1, 0, -0.4, 0.2, -0.1))
	}
	spin, w := h.between(0, 90), h.between(0.12, 0.25)
	for i := range 4 {
		sail := polygon(0, -0.3, w, -0.3, w, -1.1, 0, -1.1)
		m := turn(spin + 90*float64(i))
		h.draw(line(0, 0, 0, -1.1).mapped(m))
		h.shape(grey, sail.mapped(m))
	}
	if h.chance(0.5) {
		h.draw(box(-0.1, 1.1, 0.1, 1.5))
	}
}

func hashtag(h *hand) {
	g := h.between(0.25, 0.4)
	for _, s := range []float64{-g, g} {
		h.draw(line(s+0.1, -1, s-0.1, 1), line(-1, s, 1, h.near(s, 0.05)))
	}
}

func church(h *hand) {
	h.shape(grey, box(-0.8, 0, 0.8, 1))
	h.draw(line(-0.95, 0, 0, -0.6, 0.95, 0))
	top := -0.6
	if h.chance(0.5) {
		h.draw(line(-0.2, -0.45, -0.2, -1, 0, -1.3, 0.2, -1, 0.2, -0.45))
		top = -1.3
	}
	h.draw(line(0, top, 0, top-0.5), line(-0.17, top-0.32, 0.17, top-0.32))
	h.draw(curve(-0.18, 1, -0.18, 0.6, 0, 0.45, 0.18, 0.6, 0.18, 1))
}

func cloud(h *hand, x, y, r float64) path {
	return loop(x-r, y+0.25*r, x-1.1*r, y-0.1*r, x-0.6*r, y-0.35*r, x-0.2*r, y-h.between(0.5, 0.7)*r, x+0.35*r, y-0.45*r, x+0.8*r, y-0.3*r, x+1.1*r, y+0.05*r, x+0.9*r, y+0.28*r)
}

func stormCloud(h *hand) {
	h.shape(grey, cloud(h, 0, -0.5, 1))
	for i := range h.some(1, 3) {
		x := -0.5 + 0.5*float64(i)
		h.with(h.any(h.ink, yellow, orange), func() {
			h.draw(line(x+0.1, -0.2, x-0.1, 0.25, x+0.1, 0.2, x-0.1, h.between(0.6, 0.8)))
		})
	}
	for range h.some(0, 6) {
		x, y := h.between(-0.8, 0.8), h.between(-0.1, 0.7)
		h.with(blue, func() { h.draw(line(x, y, x-0.05, y+0.15)) })
	}
}

func singleBolt(h *hand) {
	if h.chance(0.4) {
		h.draw(h.bolt())
		return
	}
	h.shape(yellow, polygon(0.1, -1, 0.5, -1, 0.15, -0.25, 0.5, -0.25, -0.35, 1, -0.05, 0.1, -0.4, 0.1))
}

func ghost(h *hand) {
	body := curve(-0.7, 1, -0.75, 0, -0.5, -0.8, 0, -1.05, 0.5, -0.8, 0.75, 0, 0.7, 1)
	h.draw(body, wave(point{X: -0.7, Y: 1}, point{X: 0.7, Y: 1}, h.some(2, 4), 0.12))
	h.dot(-0.25, -0.45, h.between(0.07, 0.14))
	h.dot(0.25, -0.45, h.between(0.07, 0.14))
	if h.chance(0.6) {
		h.draw(ring(0, 0, 0.12, h.between(0.1, 0.2)))
	}
}

func wizard(h *hand) {
	c := h.any(blue, purple, h.ink)
	h.shape(c, polygon(-0.55, -0.4, h.near(0.1, 0.15), -1.7, 0.55, -0.4))
	h.draw(curve(-0.75, -0.4, 0, -0.28, 0.75, -0.4))
	h.draw(arc(0, -0.2, 0.4, 0.42, 90, 270))
	h.draw(curve(-0.4, -0.05, -0.2, 0.9, 0, 1.1, 0.2, 0.9, 0.4, -0.05)) // the beard
	h.dot(-0.14, -0.15, 0.05)
	h.dot(0.14, -0.15, 0.05)
	h.draw(line(-0.45, 0.3, -0.8, 1.7, 0.8, 1.7, 0.45, 0.3))
	h.draw(line(1, 1.7, 1, -0.5))
	h.draw(disc(1, -0.6, 0.12))
	for range h.some(1, 4) {
		h.dot(h.near(0, 0.12), h.between(-1.2, -0.6), 0.05)
	}
}

func campfire(h *hand) {
	h.draw(line(-0.9, 0.9, 0.8, 0.55), line(-0.8, 0.55, 0.9, 0.9))
	for range h.some(2, 5) {
		h.flame(h.near(0, 0.25), 0.6, h.between(0.8, 1.6))
	}
}

func snowflake(h *hand) {
	n := h.some(3, 4)
	barbs := h.between(0.15, 0.3)
	for i := range 2 * n {
		m := turn(180 * float64(i) / float64(n))
		h.draw(line(0, 0, 0, -1).mapped(m), line(-barbs, -0.6-barbs, 0, -0.6, barbs, -0.6-barbs).mapped(m))
	}
}

func window(h *hand) {
	w := h.between(0.7, 1.1)
	frame := box(-w, -1, w, 1)
	if h.chance(0.3) {
		frame = disc(0, 0, 1)
		w = 1
	}
	h.shape(blue, frame)
	h.draw(line(0, -1, 0, 1), line(-w, 0, w, 0))
	if h.chance(0.4) {
		h.draw(line(-w-0.15, 1.1, w+0.15, 1.1))
	}
}

func wheel(h *hand) {
	h.draw(disc(0, 0, 1), disc(0, 0, h.between(0.1, 0.3)))
	if h.chance(0.6) {
		h.draw(disc(0, 0, 0.85))
	}
	n := h.some(4, 12)
	for i := range n {
		var o point
		a := 360 * float64(i) / float64(n)
		h.draw(along(way(o, a, 0.2), way(o, a, 0.85)))
	}
}

func plainNumber(h *hand) {
	for {
		var ds []int
		for range h.some(2, 4) {
			ds = append(ds, h.IntN(10))
		}
		if !isCode(ds) {
			h.digits(ds...)
			return
		}
	}
}

// isCode tells whether digits hold one of the number codes.
func isCode(ds []int) bool {
	for i := 1; i < len(ds); i++ {
		if ds[i-1] == 8 && ds[i] == 8 || ds[i-1] == 1 && (ds[i] == 4 || ds[i] == 8) {
			return true
		}
	}
	return false
}

func moustache(h *hand) {
	h.shape(h.skin(), ring(0, 0, 0.8, 1))
	h.dot(-0.3, -0.2, 0.07)
	h.dot(0.3, -0.2, 0.07)
	h.draw(curve(0, -0.15, 0.1, 0.12, -0.06, 0.15))
	c := h.any(h.ink, brown, grey, black)
	m := curve(0, 0.25, -0.3, 0.2, h.between(-0.8, -0.55), h.between(0.15, 0.55), -0.3, 0.42, 0, 0.36, 0.3, 0.42, h.between(0.55, 0.8), h.between(0.15, 0.55), 0.3, 0.2).closed()
	if h.chance(0.7) {
		h.fill(c, m)
	}
	h.draw(m, arc(0, 0.45, 0.3, 0.25, 110, 250))
	switch h.IntN(4) {
	case 0: // a hat
		h.fill(c, box(-0.6, -1.7, 0.6, -0.85))
		h.draw(line(-1, -0.85, 1, -0.85))
	case 1: // curls
		h.draw(wave(point{X: -0.7, Y: -0.6}, point{X: 0.7, Y: -0.6}, 5, 0.2))
	case 2: // spectacles
		h.draw(disc(-0.3, -0.2, 0.22), disc(0.3, -0.2, 0.22), line(-0.08, -0.2, 0.08, -0.2))
	}
}

func squareSpiral(h *hand) {
	var p path
	at := point{}
	for i := range h.some(7, 12) {
		p = append(p, at)
		at = way(at, 90*float64(i), 0.25*float64(i/2+1))
	}
	h.draw(p)
}

func pinwheel(h *hand) {
	h.draw(line(0, 0, h.near(0, 0.1), 1.9))
	c := []colour{red, yellow, blue, green}
	filled := h.chance(0.6)
	for i := range 4 {
		p := polygon(0, 0, -0.1, -0.9, 0.75, -0.75).quarter(i)
		if filled {
			h.fill(c[i], p)
		}
		h.draw(p)
	}
	h.dot(0, 0, 0.1)
}

func firstAid(h *hand) {
	w := h.between(0.15, 0.25)
	h.draw(box(-1, -0.7, 1, 0.9), line(-0.3, -0.7, -0.3, -0.95, 0.3, -0.95, 0.3, -0.7))
	p := polygon(-w, -0.5, w, -0.5, w, 0.1-w, 0.6, 0.1-w, 0.6, 0.1+w, w, 0.1+w, w, 0.7, -w, 0.7, -w, 0.1+w, -0.6, 0.1+w, -0.6, 0.1-w, -w, 0.1-w)
	if h.chance(0.7) {
		h.fill(red, p)
	}
	h.with(h.any(red, h.ink), func() { h.draw(p) })
}

func gravestone(h *hand) {
	h.shape(grey, curve(-0.6, 1, -0.6, -0.3, 0, -1, 0.6, -0.3, 0.6, 1))
	h.draw(line(0, -0.6, 0, 0.3), line(-0.25, -0.3, 0.25, -0.3), line(-1.1, 1, 1.1, 1))
	for range h.some(0, 5) {
		x := h.between(-1, 1)
		h.with(green, func() { h.draw(line(x-0.05, 0.85, x, 1, x+0.05, 0.85)) })
	}
}

func fan(h *hand) {
	n := h.some(3, 5)
	for i := range n {
		p := loop(0, 0, -0.35, -0.5, -0.15, -1, 0.3, -0.9, 0.2, -0.4).mapped(turn(360 * float64(i) / float64(n)))
		h.shape(grey, p)
	}
	h.dot(0, 0, 0.12)
	if h.chance(0.5) {
		h.draw(disc(0, 0, 1.15))
	}
}

func partyHat(h *hand) {
	h.head(point{}, 0.6, 0, look{flesh: white, face: smile, long: h.chance(0.3)})
	c := h.any(red, blue, green, pink)
	h.shape(c, polygon(-0.4, -0.45, h.near(0, 0.08), -1.6, 0.4, -0.45))
	h.dot(0, -1.62, 0.12)
	for i := range h.some(1, 3) {
		y := -0.6 - 0.25*float64(i)
		h.draw(line(-0.35+0.1*float64(i), y, 0.35-0.1*float64(i), y-0.05))
	}
}

func candle(h *hand) {
	w := h.between(0.15, 0.3)
	h.shape(h.any(white, red, pink), box(-w, -0.4, w, 1))
	h.draw(line(0, -0.4, 0, -0.6))
	h.flame(0, -0.55, h.between(0.5, 0.8))
	if h.chance(0.5) {
		h.draw(ring(0, 1, 0.6, 0.15))
	}
}

func ticTacToe(h *hand) {
	for _, s := range []float64{-0.33, 0.33} {
		h.draw(line(s, -1, s, 1), line(-1, s, 1, s))
	}
	for y := -1; y <= 1; y++ {
		for x := -1; x <= 1; x++ {
			cx, cy := float64(x)*0.66, float64(y)*0.66
			switch h.IntN(3) {
			case 0:
				h.draw(disc(cx, cy, 0.18))
			case 1:
				h.draw(line(cx-0.16, cy-0.16, cx+0.16, cy+0.16), line(cx+0.16, cy-0.16, cx-0.16, cy+0.16))
			}
		}
	}
}

func compass(h *hand) {
	h.draw(disc(0, 0, 1))
	for i := range 4 {
		p := polygon(0, -0.9, 0.13, -0.13, 0, 0, -0.13, -0.13).quarter(i)
		h.shape(red, p)
	}
	if h.chance(0.5) {
		h.draw(disc(0, 0, 1.12))
	}
}
