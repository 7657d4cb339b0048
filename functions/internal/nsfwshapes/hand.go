package nsfwshapes

import (
	"image/color"
	"math/rand/v2"
	"slices"
)

type colour = color.NRGBA

func rgb(r, g, b uint8) colour { return colour{R: r, G: g, B: b, A: 255} }

var (
	black  = rgb(0, 0, 0)
	white  = rgb(255, 255, 255)
	red    = rgb(214, 18, 24)
	orange = rgb(245, 130, 25)
	yellow = rgb(252, 214, 40)
	green  = rgb(40, 150, 60)
	blue   = rgb(35, 90, 210)
	brown  = rgb(125, 75, 35)
	grey   = rgb(130, 130, 130)
	pink   = rgb(250, 150, 180)
	purple = rgb(140, 60, 170)

	// What players of such games reach for: mostly the black pen that is there at the start.
	pens = []colour{black, black, black, black, black, black, black, rgb(60, 60, 60), blue, red, green, brown, purple, rgb(20, 30, 90), rgb(230, 60, 150)}
	skin = []colour{rgb(250, 205, 175), rgb(235, 180, 140), rgb(200, 140, 100), rgb(140, 90, 60), rgb(255, 190, 190)}
)

// hand draws one picture: it holds the random numbers, the pen, and what is drawn so far.
type hand struct {
	*rand.Rand
	ink   colour // of the pen in hand
	blood colour // mostly red
	bold  float64
	paint paint
	word  string // to write, if any
	at    affine // where the drawing unit lies in what is drawn around it
	marks []mark
}

// paint is what a hand does inside its outlines, mostly the same in all of a picture.
type paint int

const (
	hollow paint = iota
	poured
	hatched
	mixed
)

// mark is a path in the drawing's own units.
type mark struct {
	path   path
	fill   bool
	colour colour
	bold   float64 // times the pen's width
}

func newHand(r *rand.Rand) *hand {
	h := &hand{Rand: r, at: identity, bold: 1}
	h.ink = pens[r.IntN(len(pens))]
	h.blood = red
	switch {
	case h.chance(0.1):
		h.blood = h.ink
	case h.chance(0.3):
		h.blood = rgb(uint8(150+r.IntN(105)), uint8(r.IntN(40)), uint8(r.IntN(40)))
	}
	h.paint = []paint{hollow, hollow, hollow, hollow, hollow, poured, poured, poured, hatched, mixed}[r.IntN(10)]
	return h
}

// between is a number from a to b.
func (h *hand) between(a, b float64) float64 { return a + (b-a)*h.Float64() }

// about is v give or take a sixth.
func (h *hand) about(v float64) float64 { return v * h.between(0.84, 1.17) }

// near is v give or take d, seldom more.
func (h *hand) near(v, d float64) float64 { return v + d*min(max(h.NormFloat64(), -2), 2) }

func (h *hand) chance(p float64) bool { return h.Float64() < p }

// some is a number of things, both ends included.
func (h *hand) some(a, b int) int { return a + h.IntN(b-a+1) }

// oneOf is one of the values.
func (h *hand) oneOf(values ...float64) float64 { return values[h.IntN(len(values))] }

// any is one of the colours.
func (h *hand) any(colours ...colour) colour { return colours[h.IntN(len(colours))] }

func (h *hand) skin() colour { return h.any(skin...) }

// in draws something within other units.
func (h *hand) in(m affine, draw func()) {
	before := h.at
	h.at = m.then(before)
	draw()
	h.at = before
}

// with draws something with another colour.
func (h *hand) with(c colour, draw func()) {
	before := h.ink
	h.ink = c
	draw()
	h.ink = before
}

// draw puts paths down as strokes.
func (h *hand) draw(paths ...path) {
	for _, p := range paths {
		if len(p) > 1 {
			h.marks = append(h.marks, mark{path: p.mapped(h.at), colour: h.ink, bold: h.bold})
		}
	}
}

// dot is a touch of the pen or a small filled disc.
func (h *hand) dot(x, y, r float64) { h.fill(h.ink, disc(x, y, r)) }

// fill pours a colour into a path.
func (h *hand) fill(c colour, p path) {
	if len(p) == 0 {
		return
	}
	h.marks = append(h.marks, mark{path: p.mapped(h.at), fill: true, colour: c, bold: 1})
}

// solid is filled with a colour and outlined with the pen.
func (h *hand) solid(c colour, p path) {
	h.fill(c, p)
	h.draw(p)
}

// shape is drawn as players do: mostly the outline, at times filled, at times hatched with the pen.
func (h *hand) shape(c colour, p path) {
	how := h.paint
	if how == mixed {
		how = paint(h.IntN(int(mixed)))
	}
	switch how {
	case poured:
		h.fill(c, p)
	case hatched:
		h.with(c, func() { h.hatch(p) })
	}
	h.draw(p)
}

// hatch fills a path with the pen: parallel strokes, or a zigzag where the path has no bays.
func (h *hand) hatch(p path) {
	angle := h.between(-60, 60)
	turned := p.mapped(turn(angle))
	lo, hi := turned.bounds()
	gap := (hi.Y - lo.Y) / h.between(7, 14)
	var zigzag path
	bays := false
	for y := lo.Y + gap/2; y < hi.Y; y += gap {
		x := turned.across(y)
		bays = bays || len(x) > 2
		for i := 0; i+1 < len(x); i += 2 {
			if bays {
				h.draw(line(x[i], y, x[i+1], y).mapped(turn(-angle)))
			} else {
				zigzag = append(zigzag, point{X: x[i], Y: y}, point{X: x[i+1], Y: y + gap/2})
			}
		}
	}
	h.draw(zigzag.mapped(turn(-angle)))
}

// across is where a horizontal line enters and leaves a path, in turns, from the left.
func (p path) across(y float64) []float64 {
	var xs []float64
	for i := range p {
		a, b := p[i], p[(i+1)%len(p)]
		if (a.Y <= y) != (b.Y <= y) {
			xs = append(xs, a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y))
		}
	}
	slices.Sort(xs)
	return xs
}

func (p path) bounds() (lo, hi point) {
	lo, hi = p[0], p[0]
	for _, q := range p {
		lo.X, lo.Y, hi.X, hi.Y = min(lo.X, q.X), min(lo.Y, q.Y), max(hi.X, q.X), max(hi.Y, q.Y)
	}
	return lo, hi
}
