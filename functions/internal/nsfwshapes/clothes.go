package nsfwshapes

// clad draws a body as nudeBody does, in clothes: what tells a nude from anyone else must not be the pose or the style.
func (h *hand) clad(b body, v view, front float64) {
	n := h.nude(h.chance(0.5))
	n.view, n.front, n.plain = v, front, true
	if n.style == lines || h.chance(0.3) {
		l := h.look()
		l.long = n.look.long
		h.body(b, l)
		return
	}
	h.nudeBody(b, n)
	shirt, trousers := h.any(red, blue, green, purple, yellow, white, grey), h.any(blue, black, brown, grey, white)
	w := 0.07 * b.size * n.bulk
	long := distance(b.hip, b.neck)
	frame := stretch(long, long).then(turn(bearing(b.hip, b.neck))).then(move(b.hip.X, b.hip.Y))
	skirt := v != fromSide && h.chance(0.3)
	end := h.between(0.2, 0.95) // of the shins
	for i, x := range []float64{-1, 1} {
		hip, shoulder := b.hip, b.shoulder()
		if v != fromSide {
			hip, shoulder = frame.of(point{X: x * 0.16 * n.bulk, Y: 0.02}), frame.of(point{X: x * 0.24 * n.bulk, Y: -0.92})
		}
		if !skirt {
			h.solid(trousers, tube(along(hip, b.knees[i], between(b.knees[i], b.feet[i], end)).bent(), w*1.6, w*1.1).closed())
		}
		h.solid(shirt, tube(along(shoulder, between(shoulder, b.elbows[i], 0.5), b.elbows[i]), w*1.2, w).closed())
	}
	h.in(frame, func() {
		if skirt {
			h.solid(trousers, polygon(-0.2*n.bulk, -0.25, 0.2*n.bulk, -0.25, 0.5*n.bulk, h.between(0.3, 0.8), -0.5*n.bulk, h.between(0.3, 0.8)))
		}
		h.solid(shirt, n.outline())
		if v != fromFront {
			return
		}
		switch h.IntN(4) {
		case 0:
			for i := range h.some(2, 4) {
				h.dot(0, -0.85+0.22*float64(i), 0.03)
			}
		case 1:
			h.draw(line(-0.25*n.bulk, -0.2, 0.25*n.bulk, -0.2))
		case 2:
			h.draw(line(-0.12, -1.02, 0, -0.85, 0.12, -1.02))
		}
	})
}

// play draws several in clothes.
func (h *hand) play(players ...player) {
	for _, p := range players {
		h.clad(p.body, fromSide, p.front)
	}
}
