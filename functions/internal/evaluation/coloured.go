package evaluation

import (
	"context"
	"image"
	"math/rand/v2"

	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/sketch"
)

// Coloured is what the fill tool and other brushes do to those drawings that enclose something.
type Coloured struct {
	Plain   Painted // as they were
	Inside  Painted // with what they enclose coloured in
	Around  Painted // with a colour around them, and white in what they enclose
	OnPaper Painted // on a canvas that was of some colour before
	Brushed Painted // coloured in, and without a line round them
	Thick   Painted // with a thick pen
}

// Painted is how well drawings fare that were painted in one way.
type Painted struct {
	Recognition
	Gains              Share // earn more than the same drawing as it was
	Penalised, Flagged Share // as writing; as something that must not be shown
}

// coloured draws every doodle that encloses something again, in the same place with the same pen, and paints it.
func (e *examiner) coloured(ctx context.Context, g *gallery, doodles []quickdraw.Doodle) (c Coloured, err error) {
	closed := make([]bool, len(doodles))
	err = e.each(ctx, len(doodles), func(_ context.Context, i int) error {
		closed[i] = encloses(placed(doodles[i], "honest", i))
		return nil
	})
	if err != nil {
		return c, err
	}
	plain := &gallery{candidates: g.candidates}
	var shown []quickdraw.Doodle
	var at []int // of each of them among the doodles
	for i, yes := range closed {
		if yes {
			plain.drawings, shown, at = append(plain.drawings, g.drawings[i]), append(shown, doodles[i]), append(at, i)
		}
	}
	c.Plain = plain.painted(plain)
	for _, way := range []struct {
		seed  string
		paint func(d sketch.Drawing, r *rand.Rand) *image.NRGBA
		into  *Painted
	}{
		{"colours", colouredIn, &c.Inside},
		{"around", colouredAround, &c.Around},
		{"paper", func(d sketch.Drawing, r *rand.Rand) *image.NRGBA { return onPaper(d, r).Canvas() }, &c.OnPaper},
		{"brush", brushed, &c.Brushed},
		{"thick", func(d sketch.Drawing, r *rand.Rand) *image.NRGBA { return thick(d, r).Canvas() }, &c.Thick},
	} {
		painted, err := e.exhibit(ctx, g.candidates, shown, func(i int) *image.NRGBA {
			return way.paint(placed(shown[i], "honest", at[i]), seeded(way.seed, at[i]))
		})
		if err != nil {
			return c, err
		}
		*way.into = painted.painted(plain)
	}
	return c, nil
}

// painted compares a gallery with the same drawings as they were.
func (g *gallery) painted(plain *gallery) Painted {
	p := Painted{Recognition: g.recognition(func(honest) bool { return true })}
	for i, h := range g.drawings {
		p.Gains.count(h.Raw > plain.drawings[i].Raw)
		p.Penalised.count(h.Penalty > 0)
		p.Flagged.count(h.NSFW.Flagged)
	}
	return p
}
