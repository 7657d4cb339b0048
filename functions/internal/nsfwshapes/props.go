package nsfwshapes

// Things that several families hold, wear or stand on.

// drop is a drop whose tip looks up.
func drop(x, y, r float64) path {
	return loop(x, y-1.7*r, x+0.55*r, y-0.4*r, x+0.75*r, y+0.4*r, x, y+r, x-0.75*r, y+0.4*r, x-0.55*r, y-0.4*r)
}

// drips lets a liquid fall from a point.
func (h *hand) drips(c colour, from point, n int, reach, size float64) {
	outline := h.chance(0.3)
	for range n {
		d := drop(from.X+h.near(0, reach*0.25), from.Y+h.between(0.1, 1)*reach, size*h.between(0.6, 1.3))
		if outline {
			h.with(c, func() { h.draw(d) })
		} else {
			h.fill(c, d)
		}
	}
}

// streaks are lines that run down from a point.
func (h *hand) streaks(c colour, from point, n int, width, reach float64) {
	h.with(c, func() {
		for i := range n {
			x := from.X + width*(float64(i)+0.5-float64(n)/2)/float64(n)
			y := from.Y + reach*h.between(0.35, 1)
			h.draw(line(x, from.Y+h.near(0, reach*0.05), x+h.near(0, reach*0.04), y))
			if h.chance(0.5) {
				h.dot(x, y, reach*0.07)
			}
		}
	})
}

// spray shoots drops out of a point in a direction.
func (h *hand) spray(c colour, from point, angle, spread, reach float64, n int) {
	dashes := h.chance(0.5)
	h.with(c, func() {
		for range n {
			a := angle + h.near(0, spread/2)
			near := way(from, a, reach*h.between(0.08, 0.6))
			if dashes {
				h.draw(along(near, way(near, a, reach*h.between(0.15, 0.4))))
			} else {
				h.dot(near.X, near.Y, reach*h.between(0.05, 0.11))
			}
		}
	})
}

// pool lies on the ground.
func (h *hand) pool(c colour, x, y, rx, ry float64) {
	var xy []float64
	for i := range 9 {
		p := arc(x, y, rx*h.between(0.75, 1.15), ry*h.between(0.7, 1.25), 40*float64(i), 40*float64(i)+1)[0]
		xy = append(xy, p.X, p.Y)
	}
	p := loop(xy...)
	switch {
	case h.chance(0.7):
		h.fill(c, p)
	case h.chance(0.5):
		h.with(c, func() { h.draw(p); h.hatch(p) })
	default:
		h.with(c, func() { h.draw(p) })
	}
}

// wound is a gash that bleeds.
func (h *hand) wound(at point, size float64) {
	if h.chance(0.6) {
		h.pool(h.blood, at.X, at.Y, size*0.5, size*0.4)
	}
	if h.chance(0.6) {
		h.streaks(h.blood, at, h.some(2, 4), size*0.7, size*1.6)
	} else {
		h.drips(h.blood, at, h.some(3, 6), size*2, size*0.28)
	}
}

// knife has its tip at a point and looks in a direction.
func (h *hand) knife(tip point, angle, length float64) {
	h.in(stretch(length, length).then(turn(angle)).then(move(tip.X, tip.Y)), func() {
		w := h.between(0.05, 0.11)
		blade := polygon(0, 0, w, 0.22, w, 0.66, -w, 0.66, -w, h.between(0.05, 0.22))
		h.shape(grey, blade)
		if h.chance(0.6) {
			h.draw(line(-2.2*w, 0.66, 2.2*w, 0.66))
		}
		h.shape(brown, box(-0.6*w, 0.66, 0.6*w, 1))
	})
}

// sword is a long knife with a cross-guard.
func (h *hand) sword(tip point, angle, length float64) {
	h.in(stretch(length, length).then(turn(angle)).then(move(tip.X, tip.Y)), func() {
		w := h.between(0.025, 0.05)
		h.shape(grey, polygon(0, 0, w, 0.1, w, 0.78, -w, 0.78, -w, 0.1))
		h.draw(line(-0.14, 0.78, 0.14, 0.78), line(0, 0.78, 0, 1))
		if h.chance(0.5) {
			h.draw(disc(0, 1.02, 0.03))
		}
	})
}

// gun is a pistol with its muzzle at a point.
func (h *hand) gun(muzzle point, angle, length float64) {
	flip := 1.0
	if angle > 180 {
		flip = -1 // the grip is always below
	}
	h.in(stretch(length, length*flip).then(turn(angle-90)).then(move(muzzle.X, muzzle.Y)), func() {
		b := h.between(0.1, 0.16)
		grip := h.between(0.45, 0.62)
		outline := polygon(0, -b, -0.95, -b, -1, b, -1.08, grip, -0.82, grip, -0.7, b, 0, b)
		h.shape(grey, outline)
		if h.chance(0.7) {
			h.draw(arc(-0.6, b, 0.13, 0.17, 90, 270))
		}
	})
}

// flame burns upwards from a point.
func (h *hand) flame(x, y, height float64) {
	outer := func(s float64) path {
		w := 0.36 * height * s
		t := height * s
		return loop(x, y, x-w, y-0.3*t, x-0.45*w, y-0.62*t, x+h.near(0, 0.1)*w, y-t, x+0.35*w, y-0.6*t, x+w, y-0.35*t)
	}
	c := h.any(orange, red, orange, yellow, h.ink)
	switch {
	case h.chance(0.45):
		h.fill(c, outer(1))
		if h.chance(0.5) {
			h.fill(yellow, outer(0.55))
		}
	default:
		h.with(c, func() { h.draw(outer(1)) })
	}
}

// heart of radius r.
func heart(x, y, r float64) path {
	return loop(x, y-0.45*r, x+0.45*r, y-0.9*r, x+r, y-0.45*r, x+0.65*r, y+0.25*r, x, y+r, x-0.65*r, y+0.25*r, x-r, y-0.45*r, x-0.45*r, y-0.9*r)
}

// ground is a line to stand on, at times.
func (h *hand) ground(x0, x1, y float64) {
	if h.chance(0.35) {
		h.draw(line(x0, y, x1, y))
	}
}

// bed is seen from the side.
func (h *hand) bed(x0, x1, y float64) {
	h.draw(line(x0, y-0.45, x0, y+0.35), line(x0, y, x1, y), line(x1, y-0.2, x1, y+0.35))
	if h.chance(0.6) {
		h.draw(line(x0, y+0.15, x1, y+0.15))
	}
	if h.chance(0.4) {
		h.draw(ring(x0+0.2, y-0.08, 0.16, 0.08))
	}
}

// motion is a few lines beside something that moves.
func (h *hand) motion(at point, size float64) {
	for i := range h.some(2, 3) {
		r := size * (0.6 + 0.35*float64(i))
		h.draw(arc(at.X, at.Y, r, r, 60, 120))
	}
}

// gallows with a beam over x, and the rope's length from it.
func (h *hand) gallows(post, x, top, bottom, rope float64) {
	h.draw(line(post, bottom, post, top, x, top, x, top+rope))
	if h.chance(0.6) {
		h.draw(line(post, top+0.4, post+0.4*sign(x-post), top))
	}
	if h.chance(0.8) {
		h.draw(line(post-0.4, bottom, post+h.between(0.4, 1.6)*sign(x-post), bottom))
	}
}

func sign(v float64) float64 {
	if v < 0 {
		return -1
	}
	return 1
}

// digit draws one of 0 to 9 in a cell of 1 by 2.
func digit(d int) []path {
	switch d {
	case 0:
		return []path{ring(0.5, 1, 0.45, 0.95)}
	case 1:
		return []path{line(0.2, 0.4, 0.55, 0.05, 0.55, 1.95)}
	case 2:
		return []path{curve(0.1, 0.5, 0.5, 0.05, 0.9, 0.5, 0.6, 1.1, 0.05, 1.95), line(0.05, 1.95, 0.95, 1.95)}
	case 3:
		return []path{curve(0.1, 0.25, 0.5, 0.05, 0.9, 0.45, 0.4, 0.95), curve(0.4, 0.95, 0.95, 1.4, 0.5, 1.95, 0.05, 1.7)}
	case 4:
		return []path{line(0.6, 0.05, 0.05, 1.3, 0.95, 1.3), line(0.7, 0.7, 0.7, 1.95)}
	case 5:
		return []path{line(0.9, 0.05, 0.2, 0.05, 0.15, 0.85), curve(0.15, 0.85, 0.6, 0.75, 0.95, 1.35, 0.5, 1.95, 0.05, 1.75)}
	case 6:
		return []path{curve(0.8, 0.05, 0.2, 0.9, 0.1, 1.5, 0.5, 1.95, 0.9, 1.5, 0.5, 1.05, 0.12, 1.4)}
	case 7:
		return []path{line(0.05, 0.05, 0.95, 0.05, 0.35, 1.95)}
	case 8:
		return []path{ring(0.5, 0.5, 0.4, 0.45), ring(0.5, 1.45, 0.45, 0.5)}
	}
	return []path{ring(0.5, 0.55, 0.4, 0.5), curve(0.9, 0.5, 0.85, 1.2, 0.6, 1.95)}
}

// digits writes numbers beside each other; a negative one is a space.
func (h *hand) digits(ds ...int) {
	x := 0.0
	for _, d := range ds {
		if d >= 0 {
			h.in(shear(h.near(0, 4)).then(stretch(h.about(1), h.about(1))).then(move(x, h.near(0, 0.06))), func() {
				h.draw(digit(d)...)
			})
		}
		x += h.between(1.2, 1.5)
	}
}

// tank is seen from the side, its turret about (0, -0.7).
func (h *hand) tank(c colour) {
	h.shape(c, polygon(-1.3, 0.1, -1.05, -0.4, 1.05, -0.4, 1.3, 0.1))
	h.shape(c, curve(-0.55, -0.4, -0.5, -0.95, 0, -1.05, 0.5, -0.95, 0.55, -0.4).closed())
	h.draw(line(0.5, -0.75, h.between(1.5, 1.9), -0.85))
	h.draw(loop(-1.35, 0.3, -1.2, 0.08, 0, 0.08, 1.2, 0.08, 1.35, 0.3, 1.1, 0.6, 0, 0.6, -1.1, 0.6))
	for i := range 4 {
		h.draw(disc(-0.9+0.6*float64(i), 0.34, 0.18))
	}
}
