package evaluation

import (
	"context"
	"image"
	"math/rand/v2"
	"slices"

	"paint.wtf/functions/internal/sketch"
)

// shown are the categories that some of the nonsense does show, so that a high score is no mistake.
var shown = []string{
	"camouflage", "circle", "grass", "hurricane", "line", "rain", "snowflake", "square", "squiggle", "tornado", "zigzag",
}

// Nonsense says where pictures without a subject would rank.
type Nonsense struct {
	Name string
	// Beaten is the percentage of a prompt's honest drawings that such a picture beats, over pictures and prompts.
	Beaten     Mean
	BeatMedian Share
}

// nonsenses are the kinds of such pictures.
func nonsenses() (names []string, paint []func(r *rand.Rand) *image.NRGBA) {
	add := func(name string, p func(r *rand.Rand) *image.NRGBA) {
		names, paint = append(names, name), append(paint, p)
	}
	add("blank canvas", func(*rand.Rand) *image.NRGBA { return sketch.Drawing{}.Canvas() })
	for _, s := range scribbles {
		add(s.name, func(r *rand.Rand) *image.NRGBA {
			ink, width := pen(r)
			var d sketch.Drawing
			for _, points := range s.strokes(r) {
				d = append(d, sketch.Mark{Points: points, Color: ink, Width: width})
			}
			return anywhere(d, r, extentLeast, extentMost).Canvas()
		})
	}
	add("solid fill", filled)
	add("half of the canvas filled", halfFilled)
	add("photo-like noise (1/f)", pink)
	add("gradient with grain", gradient)
	return names, paint
}

func (e *examiner) nonsense(ctx context.Context, g *gallery) ([]Nonsense, error) {
	names, paint := nonsenses()
	each := e.amounts.nonsense
	looks, err := e.look(ctx, len(names)*each, func(i int) (*image.NRGBA, error) {
		return paint[i/each](seeded("nonsense", i)), nil
	})
	if err != nil {
		return nil, err
	}
	out := make([]Nonsense, len(names))
	for k, name := range names {
		out[k].Name = name
		var beaten []float64
		for _, seen := range looks[k*each : (k+1)*each] {
			for _, category := range sortedKeys(g.boards) {
				if slices.Contains(shown, category) {
					continue
				}
				b := g.boards[category]
				raw := e.raw(seen, b.prompt)
				beaten = append(beaten, 100*b.beaten(raw))
				out[k].BeatMedian.count(raw > b.median)
			}
		}
		out[k].Beaten = meanOf(beaten)
	}
	return out, nil
}
