package evaluation

import (
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/sketch"
)

// doodle is a cross of a category.
func doodle(category string, seen bool) quickdraw.Doodle {
	return quickdraw.Doodle{Category: category, Seen: seen, Strokes: [][]sketch.Point{{{X: 0, Y: 0}, {X: 200, Y: 100}}, {{X: 200, Y: 0}, {X: 0, Y: 100}}}}
}

// inside reports whether all ink lies on the canvas.
func inside(d sketch.Drawing) bool {
	const rounding = 1e-6
	b := d.Bounds()
	return b.Min.X >= -rounding && b.Min.Y >= -rounding && b.Max.X <= drawing.Size+rounding && b.Max.Y <= drawing.Size+rounding
}

func TestThingsStandToEachOtherAsTheCaptionSays(t *testing.T) {
	a, b := doodle("cat", true).Drawn(black, 6), doodle("dog", true).Drawn(black, 10)
	for _, relation := range relations {
		for i := range 50 {
			d := relation.place(a, b, seeded(relation.words, i))
			if len(d) != 4 || !inside(d) {
				t.Fatalf("%s, %d: %d marks in %v", relation.words, i, len(d), d.Bounds())
			}
			// Which marks are the first's: the pens tell.
			var first, second sketch.Drawing
			for _, m := range d {
				if m.Width == 6 {
					first = append(first, m)
				} else {
					second = append(second, m)
				}
			}
			one, two := first.Bounds(), second.Bounds()
			const rounding = 1e-6
			var holds bool
			switch relation.words {
			case "and", "next to":
				holds = one.Max.X < two.Min.X || two.Max.X < one.Min.X
			case "to the left of":
				holds = one.Max.X < two.Min.X
			case "to the right of":
				holds = two.Max.X < one.Min.X
			case "above":
				holds = one.Max.Y < two.Min.Y
			case "below":
				holds = two.Max.Y < one.Min.Y
			case "on":
				holds = near(one.Max.Y, two.Min.Y, rounding)
			case "under":
				holds = near(two.Max.Y, one.Min.Y, rounding)
			}
			if !holds {
				t.Errorf("%s, %d: the first lies in %v, the second in %v", relation.words, i, one, two)
			}
		}
	}
}

func TestAWrongSceneDiffersInTheThingAlone(t *testing.T) {
	s := scene{relations[0], doodle("cat", true), doodle("dog", true), doodle("owl", true), 3}
	again, wrong := s.picture(s.first, s.second), s.picture(s.other, s.second)
	for i, m := range s.picture(s.first, s.second) { // the doodles look alike here, so the pictures must
		for k, p := range m.Points {
			if p != again[i].Points[k] || p != wrong[i].Points[k] || m.Width != wrong[i].Width || m.Color != wrong[i].Color {
				t.Fatalf("mark %d is elsewhere", i)
			}
		}
	}
	if got := s.caption(s.first, s.second); got != "a cat and a dog" {
		t.Errorf("the caption is %q", got)
	}
}

func TestScenesHaveThreeDifferentThings(t *testing.T) {
	var doodles []quickdraw.Doodle
	for _, c := range []string{"cat", "dog", "owl", "owl", "owl"} {
		doodles = append(doodles, doodle(c, true))
	}
	for i, s := range compose(doodles, 100) {
		if s.first.Category == s.second.Category || s.other.Category == s.first.Category || s.other.Category == s.second.Category {
			t.Errorf("scene %d: %s, %s and %s", i, s.first.Category, s.second.Category, s.other.Category)
		}
	}
}

func TestARightSceneMustWin(t *testing.T) {
	scenes := []scene{
		{relation: relation{ordered: true}, first: doodle("cat", true), second: doodle("dog", true)},
		{relation: relation{ordered: false}, first: doodle("cat", true), second: doodle("owl", false)},
	}
	// The pictures and captions of a scene are numbered by their first coordinate.
	var looks []judge.Image
	var prompts []judge.Prompt
	for i := range 8 {
		looks = append(looks, judge.Image{Vector: []float32{float32(i)}})
		prompts = append(prompts, judge.Prompt{Vector: []float32{float32(i)}})
	}
	scores := map[[2]float32]float64{
		{0, 0}: 0.5, {1, 0}: 0.4, {2, 0}: 0.5, {3, 0}: 0.1, {0, 1}: 0.1, {0, 2}: 0.2, {0, 3}: 0.9, // a tie, and a lost swap
		{4, 4}: 0.5, {5, 4}: 0.6, {6, 4}: 0.1, {4, 5}: 0.6, {4, 6}: 0.6,
	}
	got := weigh(scenes, looks, prompts, func(i judge.Image, p judge.Prompt) float64 {
		raw, there := scores[[2]float32{i.Vector[0], p.Vector[0]}]
		if !there {
			t.Errorf("picture %v is compared with caption %v", i.Vector, p.Vector)
		}
		return raw
	})
	want := Scenes{
		Scenes: 2, ObjectOnBoard: Share{2, 4}, Object: Share{2, 4}, Seen: Share{1, 2}, Unseen: Share{1, 2},
		SwappedOnBoard: Share{1, 1}, Swapped: Share{0, 1},
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
