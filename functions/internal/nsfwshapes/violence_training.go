package nsfwshapes

var scene = manner{turn: 6, fine: true}

var violenceTraining = []Family{
	{Name: "hanged from gallows", Captions: hanged, manner: scene, draw: hangedFromGallows},
	{Name: "stabbed figure", Captions: []string{"a person being stabbed", "a person with a knife in the body", "a bloody murder"}, manner: scene, draw: stabbed},
	{Name: "beheaded figure", Captions: []string{"a severed head", "a beheaded person", "blood and gore"}, manner: scene, draw: beheaded},
	{Name: "gun to the head", Captions: []string{"a person shot in the head", "a gun held to a head", "a person shooting themself"}, manner: scene, draw: gunToHead},
	{Name: "one stabs another", Captions: []string{"a person stabbing another person", "a murder with a knife"}, manner: scene, draw: stabbing},
	{Name: "one shoots another", Captions: []string{"a person shooting another person", "a person being shot", "a bloody shooting"}, manner: scene, draw: shooting},
	{Name: "guts", Captions: []string{"a person with their guts hanging out", "guts and blood", "gore"}, manner: scene, draw: guts},
	{Name: "cut wrist", Captions: []string{"a cut wrist bleeding", "self harm", "a bleeding arm"}, manner: manner{turn: 60}, draw: cutWrist},
	{Name: "lost limb", Captions: []string{"a person with an arm cut off", "a severed arm", "blood and gore"}, manner: scene, draw: lostLimb},
	{Name: "corpse in a pool", Captions: []string{"a dead body in a pool of blood", "a bloody corpse"}, manner: scene, draw: corpse},
	{Name: "cut throat", Captions: []string{"a person with a cut throat", "a bleeding neck", "gore"}, manner: manner{turn: 10}, draw: cutThroat},
	{Name: "impaled", Captions: []string{"a person impaled on a spike", "a bloody murder"}, manner: scene, draw: impaled},
	{Name: "bleeding face", Captions: []string{"a bleeding dead face", "a bloody face", "gore"}, manner: upright, draw: bleedingFace},
}

var hanged = []string{"a hanged person", "a person hanging from a noose", "a stick figure being hanged"}

// limp is how the dead hang.
func limp(h *hand) pose {
	return pose{
		torso: h.near(0, 3), head: h.oneOf(-35, 30, 0),
		arms: [2][2]float64{{h.between(185, 205), 183}, {h.between(155, 175), 177}},
		legs: [2][2]float64{{h.between(182, 194), 181}, {h.between(166, 178), 179}},
	}
}

// doomed is a look with a face to match.
func (h *hand) doomed() look {
	l := h.look()
	l.face = []face{dead, dead, dead, frown, gape, blank}[h.IntN(6)]
	return l
}

func hangedFromGallows(h *hand) {
	b := h.joints(limp(h), h.between(0.7, 0.95))
	drop := h.between(0.15, 0.4)
	b = b.shifted(b.neck, point{X: 0, Y: -0.35})
	top := b.head.Y - b.headR - drop
	h.gallows(h.between(-1.3, -0.8), b.neck.X+h.near(0, 0.04), top, h.between(1.05, 1.3), b.neck.Y-top)
	h.body(b, h.doomed())
	if h.chance(0.6) {
		h.draw(ring(b.neck.X, b.neck.Y, 0.1, 0.05)) // the noose
	}
	if h.chance(0.25) { // the stool, kicked over
		h.draw(box(0.35, 1.05, 0.65, 1.2))
	}
	if h.chance(0.2) {
		h.drips(h.blood, b.head, h.some(2, 4), 0.7, 0.04)
	}
}

func stabbed(h *hand) {
	p := standing()
	p.torso, p.head = h.near(0, 8), h.near(0, 15)
	if h.chance(0.5) {
		p.arms = [2][2]float64{{300, 330}, {60, 30}}
	}
	b := h.person(point{}, 1, p, h.doomed())
	at := between(b.neck, b.hip, h.between(0.2, 0.75))
	if h.chance(0.2) {
		at = b.head
	}
	for range h.some(1, 3) {
		angle := 270 + h.near(0, 22)
		if h.chance(0.2) {
			angle = h.between(180, 360)
		}
		tip := way(at, angle, h.between(-0.02, 0.3)) // through the body, or only into it
		if h.chance(0.6) {
			h.knife(tip, angle, h.between(0.6, 1))
		} else {
			h.sword(tip, angle, h.between(0.8, 1.3))
		}
		h.wound(at, h.between(0.15, 0.3))
		at = between(b.neck, b.hip, h.between(0.1, 0.9))
		if h.chance(0.65) {
			break
		}
	}
	if h.chance(0.5) {
		h.pool(h.blood, h.near(0, 0.1), 0.85, h.between(0.3, 0.6), 0.1)
	}
}

func beheaded(h *hand) {
	l := h.doomed()
	l.headless = true
	p := standing()
	if h.chance(0.3) {
		p.arms = [2][2]float64{{h.between(230, 300), 270}, {h.between(60, 130), 90}}
	}
	b := h.person(point{}, 1, p, l)
	if h.chance(0.75) {
		h.spray(h.blood, b.neck, h.near(0, 10), 50, h.between(0.35, 0.7), h.some(4, 9))
	}
	if h.chance(0.6) {
		h.streaks(h.blood, b.neck, h.some(2, 4), 0.15, h.between(0.2, 0.4))
	}
	at := point{X: h.oneOf(-1, 1, 0.8) * h.between(0.55, 0.85), Y: h.between(0.5, 0.65)}
	if h.chance(0.3) {
		at = point{X: h.near(0.15, 0.15), Y: b.neck.Y - h.between(0.45, 0.6)} // flying off
	}
	h.pool(h.blood, at.X, at.Y+0.2, h.between(0.2, 0.35), 0.08)
	h.head(at, b.headR, h.between(-90, 90), l)
	h.streaks(h.blood, point{X: at.X, Y: at.Y + b.headR}, h.some(2, 4), 0.2, 0.25)
}

func gunToHead(h *hand) {
	p := standing()
	own := h.chance(0.45)
	if own {
		p.arms[0] = [2]float64{h.between(265, 290), h.between(20, 45)}
	}
	b := h.person(point{}, 1, p, h.doomed())
	muzzle := way(b.head, 270, b.headR+h.between(0, 0.08))
	length := h.between(0.28, 0.5)
	if own {
		muzzle = way(b.head, h.between(260, 280), b.headR+0.03)
	}
	h.gun(muzzle, h.near(90, 10), length)
	if !own && h.chance(0.6) { // whoever holds it
		q := standing()
		q.arms[1] = [2]float64{85, 80}
		k := h.joints(q, 1)
		k = k.shifted(k.hands[1], point{X: muzzle.X - length, Y: muzzle.Y + 0.05})
		h.body(k, h.look())
	}
	exit := way(b.head, 90, b.headR)
	if h.chance(0.75) {
		h.spray(h.blood, exit, h.near(80, 15), 60, h.between(0.3, 0.7), h.some(4, 10))
	}
	if h.chance(0.5) {
		h.streaks(h.blood, exit, h.some(1, 3), 0.1, 0.4)
	}
	if h.chance(0.4) {
		h.drips(h.blood, exit, h.some(2, 5), 0.9, 0.05)
	}
}

func stabbing(h *hand) {
	p := standing()
	p.torso = h.between(0, 15)
	p.arms[1] = [2]float64{h.between(60, 110), h.between(70, 110)}
	if h.chance(0.35) {
		p.arms[1] = [2]float64{h.between(20, 50), h.between(40, 80)} // from above
	}
	a := h.person(point{X: -0.55}, 1, p, h.look())
	q := standing()
	q.torso = h.near(5, 8)
	if h.chance(0.5) {
		q.arms = [2][2]float64{{310, 330}, {50, 30}}
	}
	b := h.joints(q, h.between(0.9, 1.05))
	b = b.shifted(b.hip, point{X: h.between(0.5, 0.75), Y: h.near(0, 0.05)})
	h.body(b, h.doomed())
	at := between(b.neck, b.hip, h.between(0.15, 0.7))
	angle := bearing(a.hands[1], at)
	reach := max(distance(a.hands[1], at)+0.1, 0.45)
	h.knife(way(a.hands[1], angle, reach), angle, reach+0.1)
	h.wound(at, h.between(0.15, 0.3))
	if h.chance(0.5) {
		h.pool(h.blood, b.hip.X, 0.85, h.between(0.3, 0.5), 0.1)
	}
	h.ground(-1.2, 1.2, 0.82)
}

func shooting(h *hand) {
	p := standing()
	p.arms[1] = [2]float64{h.near(90, 8), h.near(88, 6)}
	if h.chance(0.3) {
		p.arms[0] = p.arms[1]
	}
	a := h.person(point{X: -0.9}, 1, p, h.look())
	gun := h.between(0.3, 0.45)
	muzzle := point{X: a.hands[1].X + gun*0.9, Y: a.hands[1].Y - 0.05}
	h.gun(muzzle, 90, gun)
	q := standing()
	q.torso = h.between(5, 40)
	q.head = q.torso + h.near(5, 10)
	q.arms = [2][2]float64{{h.between(280, 330), 310}, {h.between(30, 80), 50}}
	b := h.joints(q, h.between(0.9, 1.05))
	b = b.shifted(b.hip, point{X: h.between(0.6, 0.95), Y: 0.03})
	h.body(b, h.doomed())
	at := between(b.neck, b.hip, h.between(0, 0.5))
	if h.chance(0.4) {
		at = b.head
	}
	if h.chance(0.7) { // the bullet's way
		for i := range h.some(2, 5) {
			s := 0.1 + 0.15*float64(i)
			h.draw(along(between(muzzle, at, s), between(muzzle, at, s+0.08)))
		}
	}
	h.wound(at, h.between(0.12, 0.25))
	if h.chance(0.7) {
		h.spray(h.blood, at, bearing(muzzle, at), 60, h.between(0.3, 0.6), h.some(3, 8))
	}
	h.ground(-1.4, 1.4, 0.82)
}

func guts(h *hand) {
	l := h.doomed()
	l.build = []build{tubes, dressed}[h.IntN(2)]
	l.bulk = h.between(1.2, 1.6)
	p := standing()
	p.arms = [2][2]float64{{h.between(205, 250), 200}, {h.between(110, 155), 160}}
	b := h.person(point{}, 1, p, l)
	at := between(b.neck, b.hip, h.between(0.5, 0.8))
	h.pool(h.blood, at.X, at.Y, 0.16, 0.16)
	h.with(h.any(h.blood, pink, h.ink), func() {
		for range h.some(1, 3) {
			from := point{X: at.X + h.near(0, 0.06), Y: at.Y}
			h.draw(wave(from, point{X: from.X + h.near(0, 0.25), Y: from.Y + h.between(0.4, 0.85)}, h.some(3, 6), h.between(0.06, 0.13)))
		}
	})
	h.drips(h.blood, at, h.some(2, 6), 0.9, 0.05)
	if h.chance(0.6) {
		h.pool(h.blood, at.X, 0.85, h.between(0.35, 0.6), 0.1)
	}
}

func cutWrist(h *hand) {
	w := h.between(0.17, 0.26)
	c := h.any(white, h.skin(), h.skin())
	forearm := tube(line(-1.3, 0, -0.4, 0, 0.5, 0), w*1.25, w)
	h.solid(c, forearm)
	for i := range 4 { // fingers
		y := w * (float64(i) - 1.5) * 0.55
		h.solid(c, tube(line(0.6, y, h.between(0.85, 1.1), y*1.5), w*0.25, w*0.22))
	}
	h.solid(c, tube(curve(0.45, -w, 0.6, -w*1.6, 0.8, -w*1.9), w*0.27, w*0.24))
	if h.chance(0.5) {
		h.solid(c, ring(0.55, 0, w, w))
	}
	x := h.between(-0.7, -0.2)
	for range h.some(1, 5) {
		h.with(h.blood, func() { h.draw(line(x+h.near(0, 0.03), -w*0.9, x+h.near(0, 0.05), w*0.8)) })
		if h.chance(0.7) {
			h.streaks(h.blood, point{X: x, Y: w * 0.6}, h.some(1, 3), 0.15, h.between(0.3, 0.7))
		} else {
			h.drips(h.blood, point{X: x, Y: w}, h.some(2, 4), 0.7, 0.05)
		}
		x += h.between(0.1, 0.2)
	}
	if h.chance(0.4) {
		h.knife(point{X: x, Y: -w}, h.between(140, 220), h.between(0.6, 0.9))
	}
	if h.chance(0.4) {
		h.pool(h.blood, x, 0.9, h.between(0.2, 0.5), 0.08)
	}
}

func lostLimb(h *hand) {
	p := standing()
	l := h.doomed()
	l.face = []face{dead, frown, gape}[h.IntN(3)]
	b := h.joints(p, 1)
	lost := h.IntN(2)
	var stump point
	if h.chance(0.4) {
		stump = between(b.hip, b.knees[lost], h.between(0.3, 0.8))
		b.knees[lost], b.feet[lost] = stump, stump
	} else {
		stump = between(b.shoulder(), b.elbows[lost], h.between(0.3, 0.9))
		b.elbows[lost], b.hands[lost] = stump, stump
	}
	h.body(b, l)
	h.wound(stump, h.between(0.14, 0.22))
	out := 270.0
	if lost == 1 {
		out = 90
	}
	if h.chance(0.6) {
		h.spray(h.blood, stump, out, 50, h.between(0.25, 0.5), h.some(3, 7))
	}
	at := way(point{X: stump.X, Y: h.between(0.4, 0.7)}, out, h.between(0.4, 0.7))
	end := way(at, h.between(50, 130), h.between(0.35, 0.5))
	if l.build == tubes {
		h.solid(l.flesh, tube(along(at, between(at, end, 0.5), end), 0.08, 0.06).closed())
	} else {
		h.draw(along(at, end))
	}
	for i := range 3 { // fingers or toes
		h.draw(along(end, way(end, bearing(at, end)+float64(i-1)*35, 0.09)))
	}
	h.wound(at, 0.12)
	if h.chance(0.3) {
		h.knife(way(stump, out, 0.05), h.near(180, 20), h.between(0.5, 0.8))
	}
}

func corpse(h *hand) {
	if h.blood == h.ink {
		h.blood = red // or the pool would hide the body
	}
	h.pool(h.blood, h.near(-0.2, 0.3), h.between(0.05, 0.25), h.between(0.5, 1), h.between(0.18, 0.4))
	p := pose{torso: 270, head: 270, arms: [2][2]float64{{h.between(10, 70), 30}, {h.between(110, 170), 150}}, legs: [2][2]float64{{h.between(70, 88), 90}, {h.between(95, 115), 95}}}
	if h.chance(0.3) {
		p.arms[1] = [2]float64{h.between(280, 330), 300}
	}
	b := h.person(point{}, 1, p, h.doomed())
	at := between(b.neck, b.hip, h.between(0, 0.8))
	h.wound(at, h.between(0.12, 0.25))
	switch h.IntN(4) {
	case 0:
		h.knife(at, h.near(180, 20), h.between(0.5, 0.8))
	case 1:
		h.spray(h.blood, b.head, 290, 90, 0.6, h.some(4, 8))
	}
	if h.chance(0.3) {
		h.drips(h.blood, point{X: h.near(0, 0.4), Y: 0.2}, h.some(2, 5), 0.4, 0.05)
	}
}

func cutThroat(h *hand) {
	h.draw(curve(-0.35, 0.75, -0.4, 1.35, -1.3, 1.75), curve(0.35, 0.75, 0.4, 1.35, 1.3, 1.75))
	l := h.doomed()
	l.fleshed = true
	h.head(point{}, h.between(0.8, 0.95), h.near(0, 10), l)
	y := h.between(1, 1.2)
	h.with(h.blood, func() { h.draw(curve(-0.38, y-0.05, 0, y+h.between(0.05, 0.15), 0.38, y-0.05)) })
	h.streaks(h.blood, point{X: 0, Y: y + 0.05}, h.some(4, 8), 0.65, h.between(0.5, 0.9))
	if h.chance(0.6) {
		h.knife(point{X: h.between(0.1, 0.4), Y: y}, h.between(250, 300), h.between(0.8, 1.2))
	}
	if h.chance(0.5) {
		h.drips(h.blood, point{X: 0, Y: y + 0.4}, h.some(3, 7), 0.8, 0.06)
	}
}

func impaled(h *hand) {
	p := pose{torso: h.between(255, 285), head: h.between(230, 300), arms: [2][2]float64{{h.between(180, 220), 180}, {h.between(170, 200), 185}}, legs: [2][2]float64{{h.between(95, 150), 178}, {h.between(105, 160), 182}}}
	b := h.joints(p, 1)
	at := between(b.neck, b.hip, h.between(0.3, 0.8))
	w := h.between(0.05, 0.1)
	h.body(b, h.doomed())
	h.shape(grey, polygon(at.X-w, 1.2, at.X, at.Y-h.between(0.25, 0.6), at.X+w, 1.2))
	h.wound(at, h.between(0.15, 0.3))
	h.streaks(h.blood, at, h.some(2, 4), 0.12, h.between(0.4, 0.9))
	if h.chance(0.6) {
		h.pool(h.blood, at.X, 1.2, h.between(0.3, 0.6), 0.1)
	}
	h.draw(line(-0.9, 1.2, 0.6, 1.2))
}

func bleedingFace(h *hand) {
	l := look{flesh: h.any(white, white, h.skin()), fleshed: true, long: h.chance(0.3)}
	h.head(point{}, 1, 0, l)
	for _, x := range []float64{-0.36, 0.36} {
		switch h.IntN(3) {
		case 0:
			h.draw(line(x-0.15, -0.35, x+0.15, -0.05), line(x+0.15, -0.35, x-0.15, -0.05))
		case 1:
			h.fill(h.any(h.blood, black), disc(x, -0.2, 0.15))
		default:
			h.draw(ring(x, -0.2, 0.18, 0.13))
			h.dot(x, -0.2, 0.05)
		}
		if h.chance(0.75) {
			h.streaks(h.blood, point{X: x, Y: -0.1}, h.some(1, 3), 0.2, h.between(0.4, 0.9))
		}
	}
	if h.chance(0.5) {
		h.draw(ring(0, 0.45, h.between(0.2, 0.4), h.between(0.08, 0.25)))
	} else {
		h.draw(curve(-0.35, 0.5, 0, 0.4, 0.35, 0.5))
	}
	h.streaks(h.blood, point{X: 0, Y: 0.5}, h.some(2, 5), 0.5, h.between(0.4, 0.8))
	if h.chance(0.5) { // a hole or a gash in the forehead
		h.wound(point{X: h.near(0, 0.3), Y: -0.65}, h.between(0.25, 0.4))
	}
}
