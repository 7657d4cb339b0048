package evaluation

import (
	"math/rand/v2"
	"strings"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/lettering"
	"paint.wtf/functions/internal/sketch"
)

// hand writes instead of drawing. Its randomness starts anew for every way of cheating, so ways that share a layout can
// be compared picture by picture.
type hand struct {
	font   lettering.Font
	word   string         // what the prompt asks for, or one thing of it
	prompt string         // all of it
	own    sketch.Drawing // an honest drawing of the prompt, anywhere on the canvas
	other  sketch.Drawing // one of something else
	random *rand.Rand
}

// cheat is one way of writing instead of drawing.
type cheat struct {
	name   string
	honest bool // shows the prompt honestly, or writes nothing: a comparison, not counted as a cheat
	draw   func(h hand) (sketch.Drawing, error)
}

// Names of cheats that figures are compared by.
const (
	ownWithWord = "word beside a drawing of the prompt"
	ownAlone    = "that drawing of the prompt without the word"
)

var cheats = []cheat{
	{"plain word", false, hand.plain},
	{"whole prompt", false, func(h hand) (sketch.Drawing, error) { return h.large(h.cased(h.wrapped())) }},
	{"mirrored word", false, func(h hand) (sketch.Drawing, error) { return h.mapped(sketch.Stretched(-1, 1, middle)) }},
	{"word upside down", false, func(h hand) (sketch.Drawing, error) { return h.mapped(sketch.Turned(180, middle)) }},
	{"rotated word", false, hand.rotated},
	{"coloured word", false, hand.coloured},
	{"word on a coloured canvas", false, hand.onPaper},
	{"word in dotted letters", false, hand.dotted},
	{"small word in a corner", false, func(h hand) (sketch.Drawing, error) { return h.inCorner(nil) }},
	{"small word in a corner of a drawing of something else", false, func(h hand) (sketch.Drawing, error) { return h.inCorner(h.other) }},
	{"word beside a drawing of something else", false, func(h hand) (sketch.Drawing, error) { return h.beside(h.other, true) }},
	{"that drawing of something else without the word", true, func(h hand) (sketch.Drawing, error) { return h.beside(h.other, false) }},
	{ownWithWord, true, func(h hand) (sketch.Drawing, error) { return h.beside(h.own, true) }},
	{ownAlone, true, func(h hand) (sketch.Drawing, error) { return h.beside(h.own, false) }},
}

var middle = sketch.Point{X: drawing.Size / 2, Y: drawing.Size / 2}

// em is the size at which letters are made before they are fitted to their place.
const em = 100

// writtenLeast and writtenMost are how much of the canvas writing covers, as a share of its side.
const writtenLeast, writtenMost = 0.4, 0.95

// cased is a text in small letters half of the time, else with capitals at the start of words or throughout.
func (h hand) cased(text string) string {
	switch h.random.IntN(4) {
	case 0:
		return strings.ToUpper(text)
	case 1:
		words := strings.Fields(text)
		for i, w := range words {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
		return strings.Join(words, " ")
	default:
		return text
	}
}

// wrapped is the prompt in lines of one to three words.
func (h hand) wrapped() string {
	each := 1 + h.random.IntN(3)
	var text strings.Builder
	for i, w := range strings.Fields(h.prompt) {
		switch {
		case i == 0:
		case i%each == 0:
			text.WriteByte('\n')
		default:
			text.WriteByte(' ')
		}
		text.WriteString(w)
	}
	return text.String()
}

func (h hand) large(text string) (sketch.Drawing, error) {
	d, err := h.font.Filled(text, em, black)
	if err != nil {
		return nil, err
	}
	return anywhere(d, h.random, writtenLeast, writtenMost), nil
}

func (h hand) plain() (sketch.Drawing, error) { return h.large(h.cased(h.word)) }

func (h hand) mapped(by [6]float64) (sketch.Drawing, error) {
	d, err := h.plain()
	return d.Transform(by), err
}

// rotated turns the word by 30 to 150 degrees, either way.
func (h hand) rotated() (sketch.Drawing, error) {
	d, err := h.font.Filled(h.cased(h.word), em, black)
	degrees := between(h.random, 30, 150)
	if h.random.IntN(2) == 0 {
		degrees = -degrees
	}
	return anywhere(d.Transform(sketch.Turned(degrees, middle)), h.random, writtenLeast, writtenMost), err
}

// coloured writes in one colour, or every letter in its own.
func (h hand) coloured() (sketch.Drawing, error) {
	d, err := h.plain()
	ink, each := anyColour(h.random), h.random.IntN(2) == 0
	for i := range d {
		if each {
			ink = anyColour(h.random)
		}
		d[i].Color = ink
	}
	return d, err
}

// onPaper writes in black on a colour.
func (h hand) onPaper() (sketch.Drawing, error) {
	d, err := h.plain()
	if err != nil {
		return nil, err
	}
	return onPaper(d, h.random), nil
}

// dotted writes with dots of 3 to 6 pixels along the letters' outlines.
func (h hand) dotted() (sketch.Drawing, error) {
	text := h.cased(h.word)
	solid, err := h.font.Filled(text, em, black)
	if err != nil {
		return nil, err
	}
	width := between(h.random, 3, 6)
	gap := width * between(h.random, 1.6, 2.2)
	b := solid.Bounds()
	size := em * (drawing.Size*between(h.random, 0.6, writtenMost) - width) / max(b.Width(), b.Height())
	d, err := h.font.Dotted(text, size, gap, width, black)
	return onCanvas(d, h.random), err
}

// inCorner writes small in a corner, over what else is on the canvas.
func (h hand) inCorner(under sketch.Drawing) (sketch.Drawing, error) {
	d, err := h.font.Filled(h.cased(h.word), em, black)
	if err != nil {
		return nil, err
	}
	wide, margin := drawing.Size*between(h.random, 0.15, 0.25), between(h.random, 8, 30)
	d = d.Fit(boxAt(0, 0, wide, wide/2))
	b := d.Bounds()
	x, y := margin-b.Min.X, margin-b.Min.Y
	if h.random.IntN(2) == 0 {
		x = drawing.Size - margin - b.Max.X
	}
	if h.random.IntN(2) == 0 {
		y = drawing.Size - margin - b.Max.Y
	}
	return sketch.Join(under, moved(d, x, y)), nil
}

// beside writes over, under, left or right of a drawing; without the word, the drawing lies where it would.
func (h hand) beside(d sketch.Drawing, write bool) (sketch.Drawing, error) {
	ink := black
	if len(d) > 0 {
		ink = d[0].Color
	}
	text, err := h.font.Filled(h.cased(h.word), em, ink)
	if err != nil {
		return nil, err
	}
	side, long, short := drawing.Size*between(h.random, 0.5, 0.62), drawing.Size*between(h.random, 0.34, 0.38), drawing.Size*between(h.random, 0.16, 0.24)
	var drawn, written sketch.Box
	switch h.random.IntN(4) {
	case 0:
		drawn, written = boxAt(0, 0, side, side), boxAt(0, side, side, short)
	case 1:
		drawn, written = boxAt(0, short, side, side), boxAt(0, 0, side, short)
	case 2:
		drawn, written = boxAt(0, 0, side, side), boxAt(side, (side-long)/2, long, long)
	default:
		drawn, written = boxAt(long, 0, side, side), boxAt(0, (side-long)/2, long, long)
	}
	whole := sketch.Join(d.Fit(drawn), text.Fit(written))
	placed := onCanvas(whole, h.random)
	if !write {
		placed = placed[:len(d)]
	}
	return placed, nil
}
