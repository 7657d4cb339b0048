package nsfwshapes

// A grammar of harm: who is hurt, held how, by what, and how it bleeds, each chosen on its own.
var violenceTrainingWounds = []Family{
	{Name: "any weapon in any pose", Captions: []string{"a person stabbed with a weapon", "a bloody murder", "gore"}, manner: scene, draw: weaponInPose},
	{Name: "blade through a head, close", Captions: []string{"a head with a knife through it", "a stabbed head", "gore"}, manner: upright, draw: bladeThroughHead},
	{Name: "bullet holes", Captions: []string{"a person with bullet holes", "a person shot and bleeding"}, manner: scene, draw: bulletHoles},
	{Name: "red scribble over a body", Captions: []string{"a person covered in blood", "a bloody body"}, manner: scene, draw: scribbledBody},
	{Name: "cut by lines", Captions: []string{"a person slashed and bleeding", "a body full of cuts"}, manner: scene, draw: slashed},
}

// anyPose is how someone hurt holds himself: standing, reeling, on the knees, or lying, where upright is false.
func (h *hand) anyPose() (p pose, upright bool) {
	p = standing()
	switch h.IntN(6) {
	case 0: // arms up
		p.arms = [2][2]float64{{h.between(285, 325), 330}, {h.between(35, 75), 30}}
	case 1: // reeling
		p.torso = h.oneOf(-1, 1) * h.between(12, 35)
		p.head = p.torso * 1.3
		p.arms = [2][2]float64{{h.between(260, 310), 300}, {h.between(50, 100), 70}}
		p.legs = [2][2]float64{{205, 190}, {h.between(135, 155), 170}}
	case 2: // kneeling
		p.torso, p.head = h.near(5, 12), h.near(15, 15)
		p.legs = [2][2]float64{{h.between(160, 180), 265}, {h.between(150, 175), 262}}
	case 3: // lying
		p.torso, p.head = 270+h.near(0, 5), 270+h.near(0, 10)
		p.arms = [2][2]float64{{h.between(0, 70), h.between(0, 90)}, {h.between(110, 250), h.between(110, 250)}}
		p.legs = [2][2]float64{{h.between(60, 88), 90}, {h.between(92, 125), 95}}
		return p, false
	case 4: // arms spread
		p.arms = [2][2]float64{{270, 270}, {90, 90}}
	}
	return p, true
}

// bleeds lets blood out of a wound at a point, in one or two ways, from drops to a lake on the ground.
func (h *hand) bleeds(at point, out, floor float64) {
	for range h.some(1, 2) {
		size := h.between(0.12, 0.28)
		switch h.IntN(7) {
		case 0:
			h.wound(at, size)
		case 1:
			h.spray(h.blood, at, out, h.between(40, 90), h.between(0.3, 0.7), h.some(4, 10))
		case 2:
			h.streaks(h.blood, at, h.some(2, 5), size, h.between(0.25, max(0.4, floor-at.Y)))
		case 3:
			h.drips(h.blood, at, h.some(3, 7), max(0.3, floor-at.Y), h.between(0.035, 0.06))
		case 4:
			h.splatter(at, size*1.3)
		case 5:
			h.scrawl(at, size*1.2, size)
		default:
			h.pool(h.blood, at.X, at.Y, size*0.8, size*0.7)
			h.streaks(h.blood, at, h.some(1, 3), size, h.between(0.2, 0.5))
		}
	}
	if h.chance(0.5) {
		h.pool(h.blood, at.X+h.near(0, 0.1), floor, h.between(0.25, 0.65), h.between(0.07, 0.15))
	}
}

// splatter is a star of blood with drops around it.
func (h *hand) splatter(at point, r float64) {
	var xy []float64
	n := h.some(7, 11)
	for i := range 2 * n {
		reach := r * h.between(0.35, 0.55)
		if i%2 == 1 {
			reach = r * h.between(0.6, 1.2)
		}
		p := way(at, 180*float64(i)/float64(n), reach)
		xy = append(xy, p.X, p.Y)
	}
	p := loop(xy...)
	if h.chance(0.75) {
		h.fill(h.blood, p)
	} else {
		h.with(h.blood, func() { h.draw(p) })
	}
	h.with(h.blood, func() {
		for range h.some(0, 5) {
			d := way(at, h.between(0, 360), r*h.between(1.2, 1.7))
			h.dot(d.X, d.Y, r*h.between(0.06, 0.14))
		}
	})
}

// scrawl is blood as a quick hand makes it: the pen back and forth.
func (h *hand) scrawl(at point, w, t float64) {
	n := h.some(4, 9)
	var p path
	for i := range n {
		s := float64(i%2*2 - 1)
		p = append(p, point{X: at.X + s*w*h.between(0.5, 1), Y: at.Y - t + 2*t*float64(i)/float64(n-1) + h.near(0, t*0.15)})
	}
	if h.chance(0.5) {
		p = p.bent()
	}
	h.with(h.blood, func() { h.draw(p) })
}

// blade sticks any weapon into a point from a direction; the direction is where its tip looks.
func (h *hand) blade(tip point, angle float64) {
	length := h.between(0.6, 1.1)
	switch h.IntN(6) {
	case 0, 1:
		h.knife(tip, angle, length)
	case 2:
		h.sword(tip, angle, length*1.3)
	case 3:
		h.axe(tip, angle, length)
	case 4:
		h.spear(tip, angle, length*1.8)
	default: // scissors or a screwdriver
		h.in(stretch(length, length).then(turn(angle)).then(move(tip.X, tip.Y)), func() {
			if h.chance(0.5) {
				h.draw(line(0, 0, 0.12, 0.75), line(0.03, 0, -0.12, 0.75), disc(0.16, 0.87, 0.11), disc(-0.16, 0.87, 0.11))
			} else {
				h.draw(line(0, 0, 0, 0.6))
				h.shape(h.any(red, yellow, blue), box(-0.08, 0.6, 0.08, 1))
			}
		})
	}
}

// axe has the middle of its edge at a point and looks in a direction; its haft stands across.
func (h *hand) axe(edge point, angle, length float64) {
	h.in(stretch(length*h.oneOf(-1, 1), length).then(turn(angle)).then(move(edge.X, edge.Y)), func() {
		w := h.between(0.16, 0.25)
		h.shape(grey, append(curve(-w, 0.02, 0, -0.05, w, 0.02), point{X: 0.1, Y: 0.36}, point{X: -0.1, Y: 0.36}).closed())
		h.shape(brown, polygon(-0.15, 0.28, 1.1, 0.28, 1.1, 0.38, -0.15, 0.38))
	})
}

func (h *hand) spear(tip point, angle, length float64) {
	h.in(stretch(length, length).then(turn(angle)).then(move(tip.X, tip.Y)), func() {
		h.draw(line(0, 0.1, 0, 1))
		head := polygon(0, 0, 0.05, 0.14, -0.05, 0.14)
		if h.chance(0.5) {
			h.fill(h.ink, head)
		}
		h.draw(head)
		if h.chance(0.4) { // an arrow
			h.draw(line(0.06, 1.05, 0, 0.95, -0.06, 1.05), line(0.06, 0.98, 0, 0.88, -0.06, 0.98))
		}
	})
}

func weaponInPose(h *hand) {
	p, up := h.anyPose()
	b := h.person(point{}, 1, p, h.doomed())
	floor, from := 0.82, h.between(180, 360)
	if !up {
		floor, from = 0.2, h.between(130, 230)
	}
	for range h.some(1, 3) {
		at := between(b.neck, b.hip, h.between(0.1, 0.9))
		h.blade(way(at, from, h.between(0, 0.12)), from)
		h.bleeds(at, from+180, floor)
		from += h.between(-50, 50)
	}
}

func bladeThroughHead(h *hand) {
	l := h.doomed()
	l.face = []face{dead, dead, frown, gape}[h.IntN(4)]
	l.fleshed = true
	r := h.between(0.85, 1)
	angle := h.oneOf(90, 270, 180, 180, 225, 135) + h.near(0, 12)
	length := h.between(1.6, 2.1)
	through := h.chance(0.4)
	if through { // the head hides the blade's middle
		h.knife(way(point{}, angle, r*1.4), angle, 2.6)
	}
	h.head(point{}, r, h.near(0, 8), l)
	at := way(point{}, angle+180, r*h.between(0.5, 0.9))
	switch {
	case through:
		at = way(point{}, angle, r)
	case h.chance(0.6):
		h.knife(at, angle, length)
	default:
		h.sword(at, angle, length*1.2)
	}
	h.in(move(at.X, at.Y), func() {
		h.streaks(h.blood, point{}, h.some(3, 6), 0.5, h.between(0.5, 1.2))
		if h.chance(0.5) {
			h.splatter(point{}, h.between(0.25, 0.45))
		}
	})
	if h.chance(0.5) {
		h.draw(line(-0.3, r, -0.3, 1.5), line(0.3, r, 0.3, 1.5))
	}
}

func bulletHoles(h *hand) {
	p, up := h.anyPose()
	l := h.doomed()
	l.bulk = h.between(1.1, 1.6)
	b := h.person(point{}, 1, p, l)
	floor := 0.82
	if !up {
		floor = 0.2
	}
	for range h.some(2, 6) {
		at := between(b.neck, b.hip, h.between(0.05, 0.95))
		if h.chance(0.25) {
			at = b.head
		}
		at.X += h.near(0, 0.05)
		h.fill(h.any(black, h.blood, h.blood), disc(at.X, at.Y, h.between(0.03, 0.06)))
		h.streaks(h.blood, at, h.some(1, 2), 0.06, h.between(0.15, 0.45))
	}
	h.bleeds(between(b.neck, b.hip, h.Float64()), h.oneOf(90, 270), floor)
	for i := range h.some(0, 3) { // bullets on their way
		x, y := -0.8-0.3*float64(i), h.between(-0.6, -0.1)
		h.draw(line(x, y, x+0.12, y), line(x-0.2, y, x-0.3, y))
	}
}

func scribbledBody(h *hand) {
	p, up := h.anyPose()
	b := h.person(point{}, 1, p, h.doomed())
	if h.blood == h.ink {
		h.blood = red
	}
	for range h.some(1, 3) {
		at := between(b.head, b.hip, h.Float64())
		h.scrawl(at, h.between(0.2, 0.4), h.between(0.12, 0.35))
	}
	if up && h.chance(0.6) {
		h.scrawl(point{X: h.near(0, 0.1), Y: 0.85}, h.between(0.4, 0.7), 0.08)
	}
	if h.chance(0.6) {
		h.drips(h.blood, between(b.neck, b.hip, 0.5), h.some(3, 7), 0.7, 0.045)
	}
}

func slashed(h *hand) {
	p, up := h.anyPose()
	l := h.doomed()
	l.build = []build{tubes, dressed, sticks}[h.IntN(3)]
	l.bulk = h.between(1.1, 1.6)
	b := h.person(point{}, 1, p, l)
	if h.blood == h.ink {
		h.blood = red
	}
	limbs := []path{along(b.neck, b.hip), along(b.shoulder(), b.elbows[0]), along(b.shoulder(), b.elbows[1]), along(b.hip, b.knees[0]), along(b.hip, b.knees[1]), along(b.head, b.head)}
	for range h.some(4, 9) {
		limb := limbs[h.IntN(len(limbs))]
		at := between(limb[0], limb[1], h.between(0.1, 0.9))
		a, w := h.between(60, 120), h.between(0.07, 0.16)
		h.with(h.blood, func() { h.draw(along(way(at, a, w), way(at, a+180, w))) })
		if h.chance(0.6) {
			h.streaks(h.blood, at, h.some(1, 2), 0.08, h.between(0.1, 0.3))
		}
	}
	if up {
		h.pool(h.blood, h.near(0, 0.1), 0.85, h.between(0.3, 0.6), 0.1)
	}
}
