package nsfwshapes

// What is done to people and animals, and by what.
var violenceTrainingScenes = []Family{
	{Name: "hanged in a row", Captions: []string{"hanged people in a row", "people hanging from nooses"}, manner: scene, draw: hangedInRow},
	{Name: "hanged in few strokes", Captions: hanged, manner: scene, draw: hangedFew},
	{Name: "hung upside down, bleeding", Captions: []string{"a person hung upside down and bleeding", "a person on a meat hook", "gore"}, manner: scene, draw: hungUpsideDown},
	{Name: "executioner with a block", Captions: []string{"a person beheaded with an axe", "an execution", "a beheading"}, manner: scene, draw: executioner},
	{Name: "nailed up, bleeding", Captions: []string{"a crucified bleeding person", "a person nailed to a cross"}, manner: scene, draw: nailedUp},
	{Name: "killer over a body", Captions: []string{"a killer standing over a dead body", "a bloody murder scene"}, manner: scene, draw: killerOver},
	{Name: "dripping blade and victim", Captions: []string{"a bloody knife and a dead body", "a bloody knife"}, manner: scene, draw: drippingBlade},
	{Name: "killer shows a head", Captions: []string{"a person holding a severed head", "a beheading"}, manner: scene, draw: showsHead},
	{Name: "shot on the knees", Captions: []string{"an execution by shooting", "a person shot in the head from behind"}, manner: scene, draw: shotKneeling},
	{Name: "shot by many", Captions: []string{"a mass shooting", "people shot dead", "a bloody shooting"}, manner: scene, draw: massShooting},
	{Name: "gun in the mouth", Captions: []string{"a person with a gun in the mouth", "a suicide with a gun"}, manner: manner{turn: 8, fine: true}, draw: gunInMouth},
	{Name: "run over", Captions: []string{"a car running over a person", "a bloody car accident"}, manner: scene, draw: runOver},
	{Name: "torn by a blast", Captions: []string{"a person blown up by a bomb", "an explosion with body parts"}, manner: scene, draw: tornByBlast},
	{Name: "eaten alive", Captions: []string{"a shark biting a person with blood", "a monster eating a person"}, manner: scene, draw: eatenAlive},
	{Name: "dead animal", Captions: []string{"a dead bleeding animal", "a killed animal in blood"}, manner: scene, draw: deadAnimal},
	{Name: "heap of bodies", Captions: []string{"a pile of dead bodies", "corpses and blood", "a massacre"}, manner: scene, draw: heapOfBodies},
	{Name: "fallen from a height", Captions: []string{"a person splattered on the ground", "a dead body in front of a building"}, manner: scene, draw: fallenDown},
	{Name: "blood in a room", Captions: []string{"a blood splattered room with a corpse", "a crime scene"}, manner: scene, draw: bloodyRoom},
	{Name: "opened body", Captions: []string{"a cut open body with entrails", "guts spilling out", "gore"}, manner: scene, draw: openedBody},
}

// hangs lets somebody dangle by the neck from a point.
func (h *hand) hangs(x, y, size float64, l look) {
	b := h.joints(limp(h), size)
	rope := h.between(0.15, 0.45)
	b = b.shifted(way(b.head, 0, b.headR), point{X: x, Y: y + rope})
	h.draw(along(point{X: x, Y: y}, b.neck))
	h.body(b, l)
	if h.chance(0.5) {
		h.draw(ring(b.neck.X, b.neck.Y, 0.1*size, 0.05*size))
	}
	if h.chance(0.3) {
		h.drips(h.blood, b.neck, h.some(2, 5), 0.8*size, 0.04)
	}
}

func hangedInRow(h *hand) {
	n, gap := h.some(2, 4), h.between(0.65, 0.85)
	w := gap*float64(n)/2 + 0.2
	h.draw(line(-w, -1.2, w, -1.2))
	if h.chance(0.7) {
		h.draw(line(-w, -1.2, -w, 1.2), line(w, -1.2, w, 1.2))
	}
	l := h.doomed()
	for i := range n {
		h.hangs((float64(i)-float64(n-1)/2)*gap, -1.2, h.between(0.62, 0.78), l)
	}
	h.ground(-w-0.3, w+0.3, 1.2)
}

// hangedFew is the figure of the guessing game, dead: six straight strokes under a beam.
func hangedFew(h *hand) {
	r, top := h.between(0.16, 0.26), -1.1
	x := h.between(0.2, 0.5)
	h.draw(line(-0.7, 1.2, -0.7, top, x, top, x, -0.75))
	h.draw(line(-1.1, 1.2, h.between(-0.3, 0.8), 1.2))
	l := look{face: []face{dead, dead, dead, frown}[h.IntN(4)], flesh: white}
	h.head(point{X: x, Y: -0.75 + r}, r, h.oneOf(0, 15, -15), l)
	y := -0.75 + 2*r
	hip := y + h.between(0.5, 0.65)
	arm := h.between(0.25, 0.4)
	h.draw(line(x, y, x, hip), line(x, y+0.12, x-arm, y+h.between(0.3, 0.5)), line(x, y+0.12, x+arm, y+h.between(0.3, 0.5)))
	h.draw(line(x, hip, x-0.25, hip+0.5), line(x, hip, x+0.25, hip+0.5))
	if h.chance(0.35) { // a tongue
		h.fill(red, ring(x, -0.75+1.8*r, 0.04, 0.1))
	}
}

func hungUpsideDown(h *hand) {
	p := pose{torso: 180, head: 180 + h.near(0, 10), arms: [2][2]float64{{h.between(150, 175), 178}, {h.between(185, 210), 182}}, legs: [2][2]float64{{h.between(345, 358), 2}, {h.between(2, 15), 358}}}
	b := h.person(point{}, 1, p, h.doomed())
	ankle := between(b.feet[0], b.feet[1], 0.5)
	h.draw(along(b.feet[0], ankle, b.feet[1]), line(ankle.X, ankle.Y, ankle.X, ankle.Y-h.between(0.3, 0.6)))
	if h.chance(0.5) {
		h.draw(line(-0.8, ankle.Y-0.6, 0.8, ankle.Y-0.6))
	}
	at := between(b.head, b.hip, h.between(0.1, 0.9))
	h.wound(at, h.between(0.15, 0.3))
	h.streaks(h.blood, way(b.head, 180, b.headR*0.6), h.some(2, 4), 0.2, h.between(0.25, 0.5))
	h.pool(h.blood, b.head.X, b.head.Y+h.between(0.55, 0.7), h.between(0.35, 0.6), 0.1)
}

func executioner(h *hand) {
	h.draw(box(0.3, 0.4, 0.8, 0.82)) // the block
	p := pose{torso: 85, head: 95, arms: [2][2]float64{{150, 180}, {160, 190}}, legs: [2][2]float64{{170, 262}, {160, 258}}}
	l := h.doomed()
	l.headless = h.chance(0.65)
	b := h.joints(p, 0.85)
	b = b.shifted(b.neck, point{X: 0.35, Y: 0.32})
	h.body(b, l)
	h.bleeds(b.neck, 80, 0.82)
	if l.headless {
		at := point{X: h.between(1, 1.4), Y: h.between(0.55, 0.7)}
		h.head(at, b.headR, h.between(-120, 120), l)
		h.streaks(h.blood, at, h.some(2, 4), 0.2, 0.3)
	}
	q := standing()
	up := h.chance(0.5)
	q.arms = [2][2]float64{{300, 320}, {310, 330}}
	if up {
		q.arms = [2][2]float64{{330, 350}, {340, 0}}
	}
	k := h.joints(q, 1.05)
	k = k.shifted(k.hip, point{X: 1.15, Y: 0})
	h.body(k, h.look())
	if h.chance(0.4) {
		h.solid(h.any(black, h.ink), curve(k.head.X-0.22, k.head.Y+0.2, k.head.X-0.15, k.head.Y-0.25, k.head.X, k.head.Y-0.45, k.head.X+0.15, k.head.Y-0.25, k.head.X+0.22, k.head.Y+0.2).closed())
	}
	hand := k.hands[1]
	if up {
		h.axe(point{X: hand.X - 0.5, Y: hand.Y - 0.1}, 260, h.between(0.7, 0.9))
	} else {
		h.draw(along(hand, point{X: 0.5, Y: -0.1}))
		h.shape(grey, polygon(0.62, -0.3, 0.25, -0.05, 0.4, 0.2, 0.72, 0))
	}
	h.ground(-0.9, 1.8, 0.84)
}

func nailedUp(h *hand) {
	if h.blood == h.ink {
		h.blood = red // or it would be any crucifix
	}
	p := standing()
	p.head = h.oneOf(-25, 25)
	p.arms = [2][2]float64{{h.between(278, 295), h.between(275, 290)}, {h.between(65, 82), h.between(70, 85)}}
	p.legs = [2][2]float64{{185, 181}, {175, 179}}
	b := h.joints(p, 1)
	y := b.hands[0].Y
	w := h.between(0.06, 0.1)
	if h.chance(0.5) {
		h.shape(brown, box(-w, -1.35, w, 1.4))
		h.shape(brown, box(-0.85, y-w, 0.85, y+w))
	} else {
		h.draw(line(0, -1.35, 0, 1.4), line(-0.85, y, 0.85, y))
	}
	l := h.doomed()
	h.body(b, l)
	if h.chance(0.5) {
		h.draw(line(-0.2, b.head.Y-0.1, -0.1, b.head.Y-0.2, 0, b.head.Y-0.1, 0.1, b.head.Y-0.2, 0.2, b.head.Y-0.1))
	}
	for _, at := range []point{b.hands[0], b.hands[1], between(b.feet[0], b.feet[1], 0.5), between(b.neck, b.hip, 0.6)} {
		h.fill(h.blood, disc(at.X, at.Y, h.between(0.03, 0.07)))
		h.streaks(h.blood, at, h.some(1, 3), 0.1, h.between(0.2, 0.5))
	}
	h.drips(h.blood, b.head, h.some(1, 4), 0.5, 0.04)
	if h.chance(0.4) {
		h.pool(h.blood, 0, 1.4, h.between(0.3, 0.5), 0.08)
	}
}

// lies puts somebody dead on the ground at a point.
func (h *hand) lies(x, y, size float64) body {
	if h.chance(0.6) {
		h.pool(h.blood, x+h.near(0, 0.2), y+0.08, h.between(0.5, 0.9)*size, h.between(0.12, 0.25)*size)
	}
	p := pose{torso: 270 + h.near(0, 4), head: 270, arms: [2][2]float64{{h.between(0, 80), h.between(20, 80)}, {h.between(110, 250), h.between(110, 250)}}, legs: [2][2]float64{{h.between(60, 88), 90}, {h.between(92, 120), 95}}}
	b := h.person(point{X: x, Y: y}, size, p, h.doomed())
	h.bleeds(between(b.neck, b.hip, h.Float64()), h.between(300, 420), y+0.15)
	return b
}

func killerOver(h *hand) {
	if h.blood == h.ink {
		h.blood = red
	}
	h.lies(h.near(0, 0.2), 0.75, h.between(0.8, 1))
	p := standing()
	p.arms[0] = [2]float64{h.between(205, 240), h.between(200, 290)}
	if h.chance(0.4) {
		p.arms[0] = [2]float64{h.between(290, 330), h.between(310, 350)}
	}
	l := h.look()
	l.face = []face{smile, smile, frown, blank}[h.IntN(4)]
	k := h.person(point{X: h.between(0.9, 1.2), Y: 0.05}, 1, p, l)
	angle := h.between(180, 300)
	length := h.between(0.5, 0.9)
	tip := way(k.hands[0], angle, length*0.75)
	switch h.IntN(3) {
	case 0:
		h.axe(tip, angle, length)
	case 1:
		h.gun(way(k.hands[0], 250, 0.35), 250, 0.4)
	default:
		h.knife(tip, angle, length)
		h.with(h.blood, func() { h.draw(along(tip, way(tip, angle+180, 0.2*length))) })
	}
	h.drips(h.blood, tip, h.some(2, 5), 0.4, 0.04)
	if h.chance(0.3) {
		h.splatter(between(k.neck, k.hip, 0.5), 0.15)
	}
	h.ground(-1.2, 1.6, 0.85)
}

func drippingBlade(h *hand) {
	angle := h.between(120, 240)
	length := h.between(1.2, 1.7)
	tip := point{X: h.near(0, 0.3), Y: h.between(0, 0.2)}
	if h.chance(0.7) {
		h.knife(tip, angle, length)
	} else {
		h.sword(tip, angle, length*1.2)
	}
	mid := way(tip, angle+180, length*0.3)
	h.with(h.blood, func() {
		h.draw(along(tip, mid))
		if h.chance(0.6) {
			h.fill(h.blood, tube(along(tip, between(tip, mid, 0.5), mid), 0.03, 0.1).closed())
		}
	})
	h.drips(h.blood, tip, h.some(3, 6), 0.6, h.between(0.05, 0.08))
	h.streaks(h.blood, tip, h.some(1, 3), 0.1, h.between(0.3, 0.5))
	h.lies(0, h.between(0.85, 1.05), h.between(0.7, 1))
}

func showsHead(h *hand) {
	p := standing()
	up := h.chance(0.6)
	p.arms[0] = [2]float64{h.between(255, 280), h.between(255, 285)}
	if up {
		p.arms[0] = [2]float64{h.between(300, 330), h.between(310, 345)}
	}
	l := h.look()
	k := h.person(point{}, 1, p, l)
	hand := k.hands[0]
	r := h.between(0.16, 0.22)
	at := point{X: hand.X - 0.03, Y: hand.Y + r + h.between(0.1, 0.2)}
	for range h.some(2, 4) { // the hair
		h.draw(along(hand, point{X: at.X + h.near(0, r*0.4), Y: at.Y - r*0.8}))
	}
	v := h.doomed()
	v.face, v.fleshed = dead, true
	h.head(at, r, h.near(0, 12), v)
	h.streaks(h.blood, way(at, 180, r), h.some(2, 4), r, h.between(0.2, 0.5))
	h.drips(h.blood, way(at, 180, r), h.some(2, 6), 0.7, 0.04)
	if h.chance(0.6) {
		h.knife(way(k.hands[1], 150, 0.5), 150, h.between(0.5, 0.8))
	}
	if h.chance(0.6) {
		h.pool(h.blood, at.X, 0.84, h.between(0.25, 0.45), 0.08)
	}
	h.ground(-1, 0.8, 0.84)
}
