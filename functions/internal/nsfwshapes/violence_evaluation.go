package nsfwshapes

var violenceEvaluation = []Family{
	{Name: "guillotine", Captions: []string{"a person beheaded by a guillotine", "a severed head"}, manner: scene, draw: guillotine},
	{Name: "shot with arrows", Captions: []string{"a person killed with arrows", "a bleeding person"}, manner: scene, draw: arrows},
	{Name: "axe in the head", Captions: []string{"an axe in a bloody head", "gore"}, manner: manner{turn: 8}, draw: axeInHead},
	{Name: "cut in half", Captions: []string{"a person cut in half", "blood and gore"}, manner: scene, draw: cutInHalf},
	{Name: "hanged from a tree", Captions: hanged, manner: scene, draw: hangedFromTree},
	{Name: "head on a pike", Captions: []string{"a severed head on a stake", "gore"}, manner: manner{turn: 8}, draw: headOnPike},
}

func guillotine(h *hand) {
	w := h.between(0.3, 0.42)
	h.draw(line(-w, 1, -w, -1.3), line(w, 1, w, -1.3), line(-w, -1.3, w, -1.3))
	y := h.between(-0.2, 0.2)
	h.shape(grey, polygon(-w, y-0.45, w, y-0.45, w, y, -w, y-0.22))
	h.draw(line(0, -1.3, 0, y-0.45), line(-w-0.2, 1, w+0.2, 1))
	h.draw(box(-w, 0.45, w, 0.62))
	l := h.doomed()
	l.headless = true
	p := pose{torso: 270, arms: [2][2]float64{{150, 170}, {120, 150}}, legs: [2][2]float64{{92, 95}, {105, 110}}}
	b := h.joints(p, 0.9)
	b = b.shifted(b.neck, point{X: w + 0.05, Y: 0.4})
	h.body(b, l)
	at := point{X: -w - h.between(0.25, 0.45), Y: h.between(0.6, 0.8)}
	h.spray(h.blood, point{X: -w, Y: 0.4}, 260, 60, 0.5, h.some(3, 8))
	h.pool(h.blood, at.X, 0.98, h.between(0.2, 0.4), 0.08)
	h.head(at, 0.2, h.between(-120, 60), l)
	h.streaks(h.blood, point{X: 0, Y: y - 0.05}, h.some(2, 4), w, 0.4)
}

func arrows(h *hand) {
	p := standing()
	p.arms = [2][2]float64{{h.between(225, 300), 250}, {h.between(60, 135), 110}}
	b := h.person(point{}, 1, p, h.doomed())
	for range h.some(2, 5) {
		at := between(b.head, b.hip, h.between(0, 1))
		if h.chance(0.2) {
			at = b.knees[0]
		}
		angle := h.oneOf(90, 270, 300) + h.near(0, 15)
		tail := way(at, angle+180, h.between(0.5, 0.8))
		h.draw(along(tail, way(at, angle, 0.12)))
		for _, turn := range []float64{-30, 30} {
			h.draw(along(tail, way(tail, angle+180+turn, 0.12)))
			if h.chance(0.5) {
				tip := way(at, angle, 0.12)
				h.draw(along(tip, way(tip, angle+180+turn, 0.1)))
			}
		}
		h.wound(at, h.between(0.1, 0.2))
	}
	if h.chance(0.5) {
		h.pool(h.blood, 0, 0.85, h.between(0.3, 0.5), 0.1)
	}
}

func axeInHead(h *hand) {
	h.draw(curve(-0.4, 0.95, -0.45, 1.2, -1.1, 1.5), curve(0.4, 0.95, 0.45, 1.2, 1.1, 1.5))
	h.head(point{}, 1, 0, h.doomedFace())
	angle := h.between(-45, 45)
	at := way(point{}, angle, 0.75)
	h.in(turn(angle+h.between(40, 70)).then(move(at.X, at.Y)), func() {
		h.shape(brown, box(-0.06, -1.7, 0.06, -0.1))
		h.shape(grey, curve(0, -0.55, 0.15, -0.4, 0.45, -0.6, 0.5, 0, 0.45, 0.3, 0.15, 0, 0, 0).mapped(turn(20)).closed())
	})
	h.pool(h.blood, at.X, at.Y, 0.3, 0.2)
	h.streaks(h.blood, at, h.some(3, 6), 0.7, h.between(0.6, 1.3))
	if h.chance(0.5) {
		h.spray(h.blood, at, angle, 120, 0.7, h.some(4, 8))
	}
}

func (h *hand) doomedFace() look {
	l := h.doomed()
	if l.face == blank {
		l.face = dead
	}
	l.fleshed = true
	return l
}

func cutInHalf(h *hand) {
	l := h.doomed()
	gap := h.between(0.25, 0.6)
	aside := h.near(0, 0.35)
	b := h.joints(standing(), 1)
	waist := between(b.neck, b.hip, 0.6)
	// The upper body ends at the waist, the legs begin a gap below it.
	upper := b
	upper.hip, upper.knees, upper.feet = waist, [2]point{waist, waist}, [2]point{waist, waist}
	h.body(upper, l)
	lower := b.shifted(b.hip, point{X: b.hip.X + aside, Y: b.hip.Y + gap})
	h.draw(along(way(lower.hip, 0, 0.12), lower.hip))
	for i := range 2 {
		h.draw(along(lower.hip, lower.knees[i], lower.feet[i]))
	}
	h.streaks(h.blood, waist, h.some(3, 6), 0.25, gap)
	h.spray(h.blood, way(lower.hip, 0, 0.12), 0, 90, 0.4, h.some(3, 7))
	if h.chance(0.5) {
		h.with(h.blood, func() { h.draw(wave(waist, way(lower.hip, 0, 0.12), h.some(2, 5), 0.1)) })
	}
	h.pool(h.blood, lower.hip.X, lower.hip.Y+0.85, h.between(0.3, 0.6), 0.1)
}

func hangedFromTree(h *hand) {
	h.shape(brown, curve(-1.3, 1.3, -1.05, 0.6, -1.1, -0.6, -1.25, -1.2, -0.8, -1.2, -0.75, -0.5, -0.75, 0.6, -0.55, 1.3))
	branch := curve(-0.8, -0.9, -0.3, -1.05, 0.4, h.between(-1.15, -0.95))
	h.draw(branch, branch.mapped(move(0, 0.12)))
	if h.chance(0.7) {
		h.shape(green, cloud(h, -0.9, -1.4, h.between(0.6, 0.9)))
	}
	l := h.doomed()
	b := h.joints(limp(h), h.between(0.7, 0.85))
	b = b.shifted(b.neck, point{X: h.between(0.05, 0.3), Y: h.between(-0.4, -0.2)})
	h.draw(line(b.neck.X, -1.02, b.neck.X, b.neck.Y))
	h.body(b, l)
	h.draw(ring(b.neck.X, b.neck.Y, 0.1, 0.06))
	h.ground(-1.5, 1.2, 1.3)
}

func headOnPike(h *hand) {
	h.draw(line(0, 1.9, 0, 0.3), line(-0.7, 1.9, 0.7, 1.9))
	if h.chance(0.5) {
		h.draw(line(-0.1, -0.55, 0, -0.85, 0.1, -0.55)) // the point, through the crown
	}
	l := h.doomedFace()
	h.head(point{}, h.between(0.5, 0.65), h.near(0, 12), l)
	h.streaks(h.blood, point{X: 0, Y: 0.5}, h.some(3, 6), 0.5, h.between(0.4, 0.9))
	if h.chance(0.6) {
		h.pool(h.blood, 0, 1.9, h.between(0.3, 0.6), 0.1)
	}
	if h.chance(0.4) {
		h.drips(h.blood, point{X: 0, Y: 0.6}, h.some(2, 5), 0.9, 0.06)
	}
}
