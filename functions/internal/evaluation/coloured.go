package evaluation

import (
	"context"
	"image"

	"paint.wtf/functions/internal/evaluation/quickdraw"
)

// Coloured is what the fill tool does to those drawings that enclose something.
type Coloured struct {
	Plain   Painted // as they were
	Inside  Painted // with what they enclose coloured in
	Outside Painted // on a canvas of some colour
}

// Painted is how well drawings fare that were painted in one way.
type Painted struct {
	Recognition
	Gains              Share // earn more than the same drawing as it was
	Penalised, Flagged Share // as writing; as something that must not be shown
}

// coloured draws every doodle that encloses something again, in the same place with the same pen, and paints it.
func (e *examiner) coloured(ctx context.Context, g *gallery, doodles []quickdraw.Doodle) (c Coloured, err error) {
	inside := func(i int) *image.NRGBA { return colouredIn(placed(doodles[i], "honest", i), seeded("colours", i)) }
	outside := func(i int) *image.NRGBA { return onPaper(placed(doodles[i], "honest", i), seeded("paper", i)).Canvas() }
	encloses := make([]bool, len(doodles))
	err = e.each(ctx, len(doodles), func(_ context.Context, i int) error {
		encloses[i] = inside(i) != nil
		return nil
	})
	if err != nil {
		return c, err
	}
	plain := &gallery{candidates: g.candidates}
	var shown []quickdraw.Doodle
	var at []int // of each of them among the doodles; a canvas is a megabyte, so they are painted again
	for i, yes := range encloses {
		if yes {
			plain.drawings, shown, at = append(plain.drawings, g.drawings[i]), append(shown, doodles[i]), append(at, i)
		}
	}
	c.Plain = plain.painted(plain)
	for _, way := range []struct {
		paint func(i int) *image.NRGBA
		into  *Painted
	}{{inside, &c.Inside}, {outside, &c.Outside}} {
		painted, err := e.exhibit(ctx, g.candidates, shown, func(i int) *image.NRGBA { return way.paint(at[i]) })
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
