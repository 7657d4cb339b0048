package nsfwshapes

var anyWay = manner{turn: 180}

var nudityTraining = []Family{
	{Name: "penis in one line", Captions: penis, manner: anyWay, draw: penisInOneLine},
	{Name: "penis of two rings and a shaft", Captions: penis, manner: anyWay, draw: penisOfParts},
	{Name: "penis from the side", Captions: penis, manner: anyWay, draw: penisFromSide},
	{Name: "penis with a broad head", Captions: penis, manner: anyWay, draw: penisBroadHead},
	{Name: "penis hanging", Captions: penis, manner: manner{turn: 20}, draw: penisHanging},
	{Name: "two breasts", Captions: breasts, manner: manner{turn: 15}, draw: twoBreasts},
	{Name: "breasts in one line", Captions: breasts, manner: manner{turn: 15}, draw: breastsInOneLine},
	{Name: "naked trunk", Captions: []string{"a naked woman", "a naked body", "a nude"}, manner: manner{turn: 12, fine: true}, draw: nakedTrunk},
	{Name: "vulva of an almond", Captions: vulva, manner: manner{turn: 40}, draw: vulvaAlmond},
	{Name: "breast in profile", Captions: breasts, manner: manner{turn: 12}, draw: breastInProfile},
	{Name: "lying nude", Captions: []string{"a naked woman lying down", "a nude", "a naked body"}, manner: manner{turn: 15, fine: true}, draw: lyingNude},
	{Name: "buttocks", Captions: []string{"a naked bottom", "a drawing of a butt", "buttocks"}, manner: manner{turn: 20}, draw: buttocks},
	{Name: "naked stick man", Captions: []string{"a naked man", "a stick figure with a penis", "a naked person"}, manner: scene, draw: nakedStickMan},
	{Name: "naked stick woman", Captions: []string{"a naked woman", "a stick figure with breasts", "a naked person"}, manner: scene, draw: nakedStickWoman},
}

var (
	penis   = []string{"a penis", "a drawing of a penis", "a dick", "male genitals"}
	breasts = []string{"breasts", "naked breasts", "a drawing of boobs"}
	vulva   = []string{"a vulva", "a drawing of a vagina", "female genitals"}
)

// hairs grow from points of a path outwards from a centre.
func (h *hand) hairs(p path, from point, n int, length float64) {
	wavy := h.chance(0.4)
	for range n {
		root := p[h.IntN(len(p))]
		tip := way(root, bearing(from, root)+h.near(0, 30), length*h.between(0.6, 1.4))
		if wavy {
			h.draw(wave(root, tip, 2, length*0.2))
		} else {
			h.draw(along(root, tip))
		}
	}
}

// squirt leaves the tip, at times.
func (h *hand) squirt(tip point) {
	if h.chance(0.6) {
		return
	}
	c := h.any(h.ink, h.ink, blue, grey)
	if h.chance(0.5) {
		h.spray(c, tip, 0, 60, h.between(0.5, 0.9), h.some(3, 6))
		return
	}
	h.with(c, func() {
		for range h.some(1, 3) {
			x := h.near(0, 0.4)
			h.draw(curve(tip.X, tip.Y-0.1, tip.X+x*0.4, tip.Y-0.5, tip.X+x, tip.Y-h.between(0.3, 0.6)))
		}
	})
}

// glans is the rim below the tip and the slit in it.
func (h *hand) glans(w, rim, tip float64) {
	if h.chance(0.75) {
		h.draw(curve(-w, rim, 0, rim+h.between(-0.18, 0.12), w, rim))
	}
	if h.chance(0.6) {
		h.draw(line(0, tip+0.02, 0, tip+h.between(0.1, 0.22)))
	}
}

func penisInOneLine(h *hand) {
	w, top, r := h.between(0.16, 0.36), h.between(-1.6, -0.7), h.between(0.32, 0.6)
	y := 0.35 + r*0.5
	p := curve(
		-0.02, y+r*0.15, -0.15*r, y+0.75*r, -r, y+0.9*r, -1.9*r, y+0.1*r, -1.2*r-0.05, y-0.75*r, -w, y-0.7*r,
		-w, (top+y)/2, h.near(-w*1.1, 0.03), top, 0, top-h.between(0.7, 1.4)*w, h.near(w*1.1, 0.03), top, w, (top+y)/2,
		w, y-0.7*r, 1.2*r+0.05, y-0.75*r, 1.9*r, y+0.1*r, r, y+0.9*r, 0.15*r, y+0.75*r, 0.02, y+r*0.15,
	)
	h.shape(h.skin(), p)
	h.glans(w, top+0.05, top-w)
	if h.chance(0.35) {
		h.hairs(p[len(p)/2:], point{Y: y - r}, h.some(4, 12), 0.22)
	}
	h.squirt(point{Y: top - w})
}

func penisOfParts(h *hand) {
	w, top, r := h.between(0.18, 0.34), h.between(-1.6, -0.6), h.between(0.3, 0.52)
	gap := h.between(0.75, 1.05) * r
	c := h.skin()
	balls := [2]path{ring(-gap, 0.45, r, r*h.about(1)), ring(gap, h.near(0.45, 0.05), r*h.about(1), r)}
	for _, p := range balls {
		h.shape(c, p)
	}
	shaft := append(line(-w, 0.25, -w, top), append(arc(0, top, w, w*h.between(0.8, 1.5), -90, 90), line(w, top, w, 0.25)...)...)
	if h.chance(0.3) {
		h.fill(c, shaft)
	}
	h.draw(shaft)
	h.glans(w, top+h.near(0.05, 0.05), top-w)
	if h.chance(0.35) {
		for _, p := range balls {
			h.hairs(p, point{X: 0, Y: 0.3}, h.some(3, 9), 0.2)
		}
	}
	h.squirt(point{Y: top - w})
}

func penisFromSide(h *hand) {
	bend := h.between(-0.5, 0.5)
	w, length := h.between(0.16, 0.28), h.between(1.2, 2)
	axis := curve(0, 0.2, bend*0.3, 0.2-length/2, bend, 0.2-length)
	p := tube(axis, w, w*h.about(1))
	c := h.skin()
	r := h.between(0.35, 0.5)
	sack := loop(-0.1, 0.05, -0.5*r, 0.1+r, 0.4, 0.35+1.4*r, 0.5+r, 0.3+0.6*r, 0.35+0.5*r, 0.05)
	h.shape(c, sack)
	if h.chance(0.5) {
		h.draw(curve(0.3, 0.25, 0.25, 0.2+r, 0.4, 0.35+1.3*r)) // the second behind the first
	}
	if h.chance(0.5) {
		h.fill(h.any(white, c), p)
	}
	h.draw(p)
	end, before := axis[len(axis)-1], axis[len(axis)-5]
	h.in(turn(bearing(before, end)).then(move(end.X, end.Y)), func() {
		h.glans(w*1.1, h.between(0, 0.15), -w)
		h.squirt(point{Y: -w})
	})
	if h.chance(0.4) {
		h.draw(curve(-0.9, h.between(0.1, 0.6), -0.4, 0.25, -w, 0.2), curve(0.35+0.4*r, 0.1, 0.9, -0.1, 1.3, h.between(-0.6, 0)))
	}
	if h.chance(0.4) {
		h.hairs(line(-w, 0.2, 0, 0.2, 0.3, 0.1), point{Y: -0.3}, h.some(4, 10), 0.2)
	}
}

func penisBroadHead(h *hand) {
	w, top := h.between(0.16, 0.28), h.between(-1.2, -0.5)
	cap, r := w*h.between(1.3, 1.8), h.between(0.3, 0.5)
	c := h.skin()
	y := 0.4
	for _, x := range []float64{-1, 1} {
		h.shape(c, curve(x*w, y, x*(w+0.7*r), y-0.3*r, x*(w+1.6*r), y+0.6*r, x*(w+0.8*r), y+1.7*r, 0, y+h.between(0.8, 1.3)*r))
	}
	h.draw(line(-w, y, -w, top), line(w, y, w, top))
	hat := append(curve(-w, top, -cap, top+0.05, -cap*0.85, top-0.3, 0, top-h.between(0.5, 0.75), cap*0.85, top-0.3, cap, top+0.05, w, top), curve(w, top, 0, top+h.near(-0.05, 0.08), -w, top)...)
	h.shape(h.any(c, pink, red), hat)
	if h.chance(0.5) {
		h.draw(line(0, top-0.6, 0, top-0.4))
	}
	if h.chance(0.3) { // veins
		h.draw(wave(point{X: 0, Y: top + 0.2}, point{X: h.near(0, 0.08), Y: y}, 2, 0.08))
	}
	if h.chance(0.3) {
		h.hairs(line(-w-0.3, y-0.1, -w, y, w, y, w+0.3, y-0.1), point{Y: 1}, h.some(4, 10), 0.25)
	}
	h.squirt(point{Y: top - 0.6})
}

func penisHanging(h *hand) {
	w, length, r := h.between(0.17, 0.28), h.between(0.5, 1.1), h.between(0.28, 0.42)
	for _, x := range []float64{-1, 1} { // thighs and sack
		h.draw(curve(x*h.between(0.5, 0.7), -0.5, x*h.between(0.6, 0.8), 0.4, x*h.between(0.6, 0.75), 1.2))
		h.draw(curve(x*w*0.5, 0, x*(w+1.4*r), 0.1, x*(w+r), 0.2+1.6*r, x*0.1, 0.1+1.4*r))
	}
	axis := curve(0, -0.25, h.near(0, 0.08), length*0.4, h.near(0, 0.12), length)
	p := tube(axis, w*0.9, w)
	h.solid(h.any(white, white, h.skin()), p)
	end := axis[len(axis)-1]
	h.draw(curve(end.X-w, end.Y-0.05, end.X, end.Y-h.between(0.05, 0.2), end.X+w, end.Y-0.05), line(end.X, end.Y+w*0.6, end.X, end.Y+w))
	for range h.some(0, 14) {
		root := point{X: h.near(0, 0.22), Y: h.between(-0.6, -0.2)}
		h.draw(wave(root, way(root, h.between(100, 260), 0.15), 1, 0.04))
	}
	if h.chance(0.5) {
		h.draw(curve(-0.9, -1.3, -0.7, -0.9, -0.75, -0.4), curve(0.9, -1.3, 0.7, -0.9, 0.75, -0.4))
		h.dot(0, -1.05, 0.04)
	}
}

// nipple is a dot, a ring or both.
func (h *hand) nipple(x, y, r float64) {
	c := h.any(h.ink, h.ink, pink, red, brown)
	if h.chance(0.7) {
		h.with(c, func() {
			if h.chance(0.3) {
				h.fill(c, disc(x, y, r))
			}
			h.draw(disc(x, y, r))
		})
	}
	if h.chance(0.75) {
		h.with(c, func() { h.dot(x, y, r*h.between(0.3, 0.5)) })
	} else {
		h.dot(x, y, r*0.35)
	}
}

func twoBreasts(h *hand) {
	r := h.between(0.6, 0.85)
	gap := h.between(0.85, 1.15) * r
	whole := h.chance(0.6)
	c := h.skin()
	for _, x := range []float64{-1, 1} {
		p := ring(x*gap, 0, r, r*h.between(0.9, 1.2))
		if whole {
			h.shape(c, p)
		} else {
			h.in(stretch(-x, 1).then(move(x*gap, 0)), func() { h.draw(arc(0, 0, r, r*h.between(0.9, 1.2), h.between(-30, 60), h.between(250, 290))) })
		}
		h.nipple(x*gap*h.between(0.95, 1.1), h.between(0, 0.25), r*h.between(0.17, 0.3))
	}
	if h.chance(0.25) {
		h.draw(curve(-gap-r, -0.9, -gap-r-0.15, 0, -gap-r*0.8, 1), curve(gap+r, -0.9, gap+r+0.15, 0, gap+r*0.8, 1))
	}
}

func breastsInOneLine(h *hand) {
	deep, half := h.between(0.5, 0.9), h.between(0.5, 0.7)
	rise := h.between(0, 0.5)
	p := curve(-1.4*half-0.3, -rise-0.2, -2*half, deep*0.5, -half, deep, -0.08, deep*0.4, 0, h.near(0, 0.08), 0.08, deep*0.4, half, deep, 2*half, deep*0.5, 1.4*half+0.3, -rise-0.2)
	h.draw(p)
	for _, x := range []float64{-1, 1} {
		h.nipple(x*half*h.between(1, 1.2), deep*h.between(0.35, 0.65), h.between(0.09, 0.18))
	}
	if h.chance(0.4) { // shoulders and waist
		h.draw(curve(-0.25, -1.2, -0.3, -0.9, -1.2, -0.7, -1.5, 0.3), curve(0.25, -1.2, 0.3, -0.9, 1.2, -0.7, 1.5, 0.3))
	}
	if h.chance(0.3) {
		h.draw(curve(-1, deep+0.1, -0.75, 1.5, -1, 2), curve(1, deep+0.1, 0.75, 1.5, 1, 2))
	}
}

func nakedTrunk(h *hand) {
	bust, waist, hips := h.between(0.5, 0.65), h.between(0.32, 0.45), h.between(0.55, 0.75)
	c := h.skin()
	outline := curve(-0.15, -1.5, -0.18, -1.25, -0.65, -1.1, -bust, -0.5, -waist, 0.15, -hips, 0.8, -hips*0.9, 1.6)
	right := outline.mapped(stretch(-1, 1))
	if h.chance(0.35) {
		var back path
		for i := range right {
			back = append(back, right[len(right)-1-i])
		}
		h.fill(c, append(outline[:len(outline):len(outline)], back...))
	}
	h.draw(outline, right)
	r := h.between(0.2, 0.28)
	for _, x := range []float64{-1, 1} {
		switch h.IntN(3) {
		case 0:
			h.draw(disc(x*0.28, -0.6, r))
		case 1:
			h.draw(arc(x*0.28, -0.6, r, r, 90, 270))
		default:
			h.draw(arc(x*0.28, -0.6, r, r, 180-110*x, 180+40*x))
		}
		h.nipple(x*0.29, -0.55, r*0.3)
	}
	if h.chance(0.7) {
		h.dot(0, 0.2, 0.035)
	}
	h.draw(curve(-0.04, 1.6, 0, 1.3, 0, 0.95), curve(0.04, 1.6, 0.02, 1.3, 0, 0.95))
	switch h.IntN(3) {
	case 0:
		h.draw(line(-0.25, 0.65, 0.25, 0.65, 0, 0.98, -0.25, 0.65))
		h.hatch(polygon(-0.22, 0.68, 0.22, 0.68, 0, 0.95))
	case 1:
		h.draw(line(0, 0.78, 0, 1), curve(-hips*0.7, 0.75, -0.2, 0.9, 0, 1), curve(hips*0.7, 0.75, 0.2, 0.9, 0, 1))
	default:
		for range h.some(5, 14) {
			root := point{X: h.near(0, 0.1), Y: h.between(0.65, 0.9)}
			h.draw(along(root, way(root, h.between(120, 240), 0.14)))
		}
	}
	if h.chance(0.6) {
		h.head(point{Y: -1.85}, 0.36, 0, look{flesh: white, face: smile, long: h.chance(0.7)})
	}
	if h.chance(0.6) {
		h.draw(curve(-0.65, -1.1, -0.95, -0.4, -0.85, 0.4), curve(0.65, -1.1, 0.95, -0.4, 0.85, 0.4))
	}
}

// breastInProfile is a woman seen from the side.
func breastInProfile(h *hand) {
	out, low := h.between(0.45, 0.8), h.between(-0.05, 0.25)
	front := curve(0.05, -1.3, 0, -0.95, 0.15, -0.65, out*0.6, low-0.35, out, low, out*0.7, low+0.3, 0.15, low+0.32, 0.1, 0.8, h.between(0.2, 0.4), 1.3)
	back := curve(-0.35, -1.3, -0.35, -1, -0.6, -0.6, -0.55, 0, -0.35, 0.6, -h.between(0.55, 0.8), 1.3)
	if h.paint == poured {
		var way path
		for i := range back {
			way = append(way, back[len(back)-1-i])
		}
		h.fill(h.skin(), append(front[:len(front):len(front)], way...))
	}
	h.draw(front, back)
	h.dot(out*h.between(0.95, 1.02), low, h.between(0.05, 0.09))
	if h.chance(0.5) {
		h.draw(arc(out*0.95, low, 0.15, 0.17, 200, 350))
	}
	if h.chance(0.6) {
		h.draw(curve(-0.3, -0.7, -0.25, 0, h.between(-0.2, 0.3), h.between(0.5, 0.9)), curve(-0.1, -0.6, 0, 0, h.between(0, 0.4), h.between(0.4, 0.8)))
	}
	if h.chance(0.6) {
		h.head(point{X: -0.12, Y: -1.6}, 0.4, 0, look{flesh: white, fleshed: true, face: smile, long: true})
	}
}

// lyingNude rests on a side, from head to feet.
func lyingNude(h *hand) {
	hip, waist := h.between(-0.75, -0.5), h.between(-0.25, -0.1)
	h.draw(curve(-1.25, -0.15, -1, -0.45, -0.5, waist-0.1, 0, waist, 0.5, hip, 1.1, -0.25, 1.9, 0.15, 2.2, 0.2))
	h.draw(curve(-1.2, 0.3, -0.6, 0.35, 0, 0.3, 0.5, 0.3, 1.2, 0.3, 2.2, 0.35))
	for _, x := range []float64{-0.85, -0.55} {
		h.draw(arc(x, 0.08, h.between(0.17, 0.23), h.between(0.17, 0.23), 60, 330))
		h.nipple(x+0.02, 0.1, 0.05)
	}
	h.dot(0, 0.12, 0.03)
	if h.chance(0.7) {
		h.draw(line(0.42, 0, 0.68, 0.02, 0.58, 0.22, 0.42, 0))
		h.hatch(polygon(0.42, 0, 0.68, 0.02, 0.58, 0.22))
	} else {
		h.draw(curve(0.35, 0, 0.5, 0.12, 0.9, 0.12))
	}
	h.head(point{X: -1.5, Y: -0.35}, 0.3, h.between(-70, -20), look{flesh: white, fleshed: true, face: smile, long: h.chance(0.8)})
	h.draw(curve(-1.2, -0.2, -1.5, 0.3, h.between(-1.9, -1.5), h.between(-0.2, 0.3)))
	if h.chance(0.4) {
		h.bed(-2, 2.4, 0.45)
	}
}

func vulvaAlmond(h *hand) {
	w := h.between(0.35, 0.65)
	c := h.any(pink, h.skin(), h.skin())
	outer := append(curve(0, -1, -w*0.8, -0.5, -w, 0.1, -w*0.6, 0.7, 0, 1), curve(0, 1, w*0.6, 0.7, w, 0.1, w*0.8, -0.5, 0, -1)...)
	h.shape(c, outer)
	inner := h.between(0.3, 0.6)
	folded := h.chance(0.7)
	if folded {
		h.shape(h.any(pink, red), outer.mapped(stretch(inner, h.between(0.6, 0.8)).then(move(0, 0.08))))
	}
	h.draw(curve(0, -0.55, h.near(0, 0.03), 0.1, 0, 0.7))
	if h.chance(0.6) {
		h.draw(disc(0, -0.65, h.between(0.06, 0.11)))
	}
	if !folded || h.chance(0.6) { // with neither it is a leaf
		h.hairs(outer, point{Y: 0.3}, h.some(6, 22), 0.22)
	}
	if h.chance(0.35) {
		h.draw(curve(-1.3, -0.9, -0.9, 0, -1.1, 1.4), curve(1.3, -0.9, 0.9, 0, 1.1, 1.4))
	}
	if h.chance(0.25) {
		h.fill(h.ink, ring(0, 0.45, 0.09, 0.14))
	}
}

func buttocks(h *hand) {
	w := h.between(0.8, 1.05)
	c := h.skin()
	p := curve(-0.45, -1.1, -0.5, -0.7, -w, 0, -w*0.85, 0.6, -0.35, 0.75, 0, 0.55, 0.35, 0.75, w*0.85, 0.6, w, 0, 0.5, -0.7, 0.45, -1.1)
	h.shape(c, p)
	h.draw(curve(0, h.between(-0.75, -0.4), h.near(0, 0.04), 0.1, 0, h.between(0.6, 0.85)))
	switch {
	case h.chance(0.4):
		h.dot(0, h.between(0, 0.25), 0.08)
	case h.chance(0.3):
		h.draw(line(-0.09, 0.05, 0.09, 0.23), line(0.09, 0.05, -0.09, 0.23))
	}
	if h.chance(0.7) {
		h.draw(curve(-w*0.85, 0.6, -0.8, 1.1, -0.75, 1.7), curve(w*0.85, 0.6, 0.8, 1.1, 0.75, 1.7), curve(-0.15, 0.68, -0.12, 1.1, -0.2, 1.7), curve(0.15, 0.68, 0.12, 1.1, 0.2, 1.7))
	}
	if h.chance(0.3) {
		h.draw(curve(-w-0.3, -0.2, -w-0.4, 0.1, -w-0.3, 0.4), curve(w+0.3, -0.2, w+0.4, 0.1, w+0.3, 0.4))
	}
}

// organ is a small penis at a hip, as figures are given.
func (h *hand) organ(at point, angle, size float64) {
	h.in(stretch(size, size).then(turn(angle)).then(move(at.X, at.Y)), func() {
		switch h.IntN(3) {
		case 0:
			h.draw(disc(-0.3, 0.1, 0.28), disc(0.3, 0.1, 0.28))
			h.draw(append(append(line(-0.2, 0, -0.2, -0.9), arc(0, -0.9, 0.2, 0.25, -90, 90)...), line(0.2, -0.9, 0.2, 0)...))
		case 1:
			h.draw(tube(line(0, 0, 0, -0.5, 0, -1), 0.2, 0.2), curve(-0.2, 0, -0.6, 0.2, -0.2, 0.55, 0, 0.25, 0.2, 0.55, 0.6, 0.2, 0.2, 0))
		default:
			h.draw(line(0, 0, 0, -1))
			h.draw(disc(-0.25, 0.2, 0.24), disc(0.25, 0.2, 0.24))
			h.dot(0, -1, 0.15)
		}
	})
}

// bosom gives a figure breasts, seen from the front.
func (h *hand) bosom(b body, size float64) {
	at := between(b.neck, b.hip, h.between(0.25, 0.38))
	for _, x := range []float64{-1, 1} {
		h.draw(disc(at.X+x*size, at.Y, size*h.between(0.85, 1)))
		if h.chance(0.8) {
			h.dot(at.X+x*size, at.Y, size*0.22)
		}
	}
}

func nakedStickMan(h *hand) {
	p := standing()
	p.legs = [2][2]float64{{h.between(195, 225), h.between(185, 205)}, {h.between(135, 165), h.between(155, 175)}}
	if h.chance(0.4) {
		p.arms = [2][2]float64{{h.between(230, 310), h.between(280, 340)}, {h.between(50, 130), h.between(20, 80)}}
	}
	b := h.person(point{}, 1, p, h.look())
	h.organ(b.hip, h.oneOf(180, 180+h.near(0, 40), h.between(60, 120)), h.between(0.25, 0.5))
	if h.chance(0.3) {
		h.draw(line(b.neck.X-0.1, b.neck.Y+0.18, b.neck.X-0.09, b.neck.Y+0.19), line(b.neck.X+0.1, b.neck.Y+0.18, b.neck.X+0.11, b.neck.Y+0.19))
	}
}

func nakedStickWoman(h *hand) {
	p := standing()
	if h.chance(0.5) {
		p.arms = [2][2]float64{{h.between(220, 310), h.between(190, 340)}, {h.between(50, 140), h.between(20, 170)}}
	}
	l := h.look()
	l.long = h.chance(0.75)
	b := h.person(point{}, 1, p, l)
	h.bosom(b, h.between(0.12, 0.2))
	switch h.IntN(3) {
	case 0:
		h.draw(polygon(b.hip.X-0.11, b.hip.Y-0.12, b.hip.X+0.11, b.hip.Y-0.12, b.hip.X, b.hip.Y+0.05))
	case 1:
		for range h.some(4, 8) {
			root := point{X: b.hip.X + h.near(0, 0.04), Y: b.hip.Y - h.between(0, 0.1)}
			h.draw(along(root, way(root, h.between(100, 260), 0.1)))
		}
	default:
		h.draw(ring(b.hip.X, b.hip.Y+0.06, 0.05, 0.1))
	}
}
