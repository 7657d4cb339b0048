package evaluation

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"math/rand/v2"
	"slices"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/sketch"
)

// relation is how two things stand to each other.
type relation struct {
	words   string // between the names of the first and the second
	ordered bool   // the first and the second cannot be exchanged
	place   func(first, second sketch.Drawing, r *rand.Rand) sketch.Drawing
}

var relations = []relation{
	{"and", false, beside},
	{"next to", false, beside},
	{"to the left of", true, leftOf},
	{"to the right of", true, flipped(leftOf)},
	{"above", true, above},
	{"below", true, flipped(above)},
	{"on", true, onTop},
	{"under", true, flipped(onTop)},
}

func beside(a, b sketch.Drawing, r *rand.Rand) sketch.Drawing {
	if r.IntN(2) == 0 {
		return leftOf(b, a, r)
	}
	return leftOf(a, b, r)
}

func flipped(place func(_, _ sketch.Drawing, _ *rand.Rand) sketch.Drawing) func(_, _ sketch.Drawing, _ *rand.Rand) sketch.Drawing {
	return func(a, b sketch.Drawing, r *rand.Rand) sketch.Drawing { return place(b, a, r) }
}

// leftOf puts two drawings into boxes side by side.
func leftOf(a, b sketch.Drawing, r *rand.Rand) sketch.Drawing {
	one, two, gap := sides(r)
	tall := max(one, two)
	return onCanvas(sketch.Join(
		a.Fit(boxAt(0, tall-one, one, one)),
		b.Fit(boxAt(one+gap, tall-two, two, two)),
	), r)
}

// above puts the first over the second, with room between them.
func above(a, b sketch.Drawing, r *rand.Rand) sketch.Drawing {
	one, two, gap := sides(r)
	broad := max(one, two)
	return onCanvas(sketch.Join(
		a.Fit(boxAt((broad-one)/2, 0, one, one)),
		b.Fit(boxAt((broad-two)/2, one+gap, two, two)),
	), r)
}

// onTop stands the first on the second.
func onTop(a, b sketch.Drawing, r *rand.Rand) sketch.Drawing {
	one, two, _ := sides(r)
	broad := max(one, two)
	a, b = a.Fit(boxAt((broad-one)/2, 0, one, one)), b.Fit(boxAt((broad-two)/2, one, two, two))
	return onCanvas(sketch.Join(moved(a, 0, b.Bounds().Min.Y-a.Bounds().Max.Y), b), r)
}

// sides are the sizes of two things and the gap between them, which fit on the canvas together.
func sides(r *rand.Rand) (one, two, gap float64) {
	whole := drawing.Size * between(r, 0.7, 0.96)
	one = whole * between(r, 0.4, 0.52)
	gap = whole * between(r, 0.02, 0.06)
	return one, whole - one - gap, gap
}

// onCanvas moves a drawing that fits on the canvas to any place of it.
func onCanvas(d sketch.Drawing, r *rand.Rand) sketch.Drawing {
	b := d.Bounds()
	return moved(d, r.Float64()*(drawing.Size-b.Width())-b.Min.X, r.Float64()*(drawing.Size-b.Height())-b.Min.Y)
}

// scene is a picture of two things, and how it can be wrong.
type scene struct {
	relation      relation
	first, second quickdraw.Doodle
	other         quickdraw.Doodle // shows neither
	seed          int
}

// picture draws two things as the scene has them: the same places and pens, whatever the things.
func (s scene) picture(first, second quickdraw.Doodle) sketch.Drawing {
	r := seeded("scene", s.seed)
	inkA, width := pen(r)
	inkB := inkA
	if r.IntN(3) == 0 {
		inkB, _ = pen(r)
	}
	draw := func(d quickdraw.Doodle, ink color.NRGBA) sketch.Drawing { return d.Drawn(ink, width) }
	return s.relation.place(draw(first, inkA), draw(second, inkB), r)
}

func (s scene) caption(first, second quickdraw.Doodle) string {
	return fmt.Sprintf("%s %s %s", phrase(first.Category), s.relation.words, phrase(second.Category))
}

// variants are the right pair and the wrong ones: the first exchanged for another thing, the second, the two swapped.
func (s scene) variants() [4][2]quickdraw.Doodle {
	return [4][2]quickdraw.Doodle{{s.first, s.second}, {s.other, s.second}, {s.first, s.other}, {s.second, s.first}}
}

const (
	right = iota
	firstWrong
	secondWrong
	swapped
)

// compose picks n scenes, every relation alike: test doodles of three different categories each.
func compose(doodles []quickdraw.Doodle, n int) []scene {
	scenes := make([]scene, n)
	for i := range scenes {
		r := seeded("things of a scene", i)
		var things []quickdraw.Doodle
		for len(things) < 3 {
			d := doodles[r.IntN(len(doodles))]
			if !slices.ContainsFunc(things, func(t quickdraw.Doodle) bool { return t.Category == d.Category }) {
				things = append(things, d)
			}
		}
		scenes[i] = scene{relations[i%len(relations)], things[0], things[1], things[2], i}
	}
	return scenes
}

// Scenes is how often a right scene beats a wrong one. Boards compare pictures for one prompt; captions compare prompts
// for one picture.
type Scenes struct {
	Scenes                  int
	ObjectOnBoard, Object   Share // one object wrong
	Seen, Unseen            Share // of ObjectOnBoard: both categories were trained; at least one was not
	SwappedOnBoard, Swapped Share // the two swapped, where the order matters
}

func (e *examiner) scenes(ctx context.Context, doodles []quickdraw.Doodle) (Scenes, error) {
	all := compose(doodles, e.amounts.scenes)
	const variants = 4
	looks, err := e.look(ctx, variants*len(all), func(i int) (*image.NRGBA, error) {
		s := all[i/variants]
		pair := s.variants()[i%variants]
		return s.picture(pair[0], pair[1]).Canvas(), nil
	})
	if err != nil {
		return Scenes{}, err
	}
	var captions []string
	for _, s := range all {
		for _, pair := range s.variants() {
			captions = append(captions, s.caption(pair[0], pair[1]))
		}
	}
	prompts, err := e.read(ctx, captions)
	if err != nil {
		return Scenes{}, err
	}
	return weigh(all, looks, prompts, e.raw), nil
}

// weigh compares each scene's four pictures and four captions.
func weigh(all []scene, looks []judge.Image, prompts []judge.Prompt, raw func(judge.Image, judge.Prompt) float64) Scenes {
	out := Scenes{Scenes: len(all)}
	for i, s := range all {
		pictures, captions := looks[4*i:4*i+4], prompts[4*i:4*i+4]
		whole := raw(pictures[right], captions[right])
		for _, wrong := range []int{firstWrong, secondWrong} {
			wins := whole > raw(pictures[wrong], captions[right])
			out.ObjectOnBoard.count(wins)
			if s.first.Seen && s.second.Seen {
				out.Seen.count(wins)
			} else {
				out.Unseen.count(wins)
			}
			out.Object.count(whole > raw(pictures[right], captions[wrong]))
		}
		if s.relation.ordered {
			out.SwappedOnBoard.count(whole > raw(pictures[swapped], captions[right]))
			out.Swapped.count(whole > raw(pictures[right], captions[swapped]))
		}
	}
	return out
}
