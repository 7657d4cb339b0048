package judge

import (
	"image"
	"image/color"
	"testing"
)

// blots is a canvas with some black rectangles.
func blots(areas ...image.Rectangle) *image.RGBA {
	m := paper(100, 80)
	for _, area := range areas {
		fill(m, area, color.Black)
	}
	return m
}

func TestADrawingFallsApartAtItsWidestGap(t *testing.T) {
	for name, test := range map[string]struct {
		m    *image.RGBA
		want []image.Rectangle // the ink of each part, each with its corner at that of its half
	}{
		"side by side":            {blots(image.Rect(10, 10, 40, 40), image.Rect(50, 20, 90, 60)), []image.Rectangle{image.Rect(10, 10, 40, 40), image.Rect(5, 20, 45, 60)}},
		"one above the other":     {blots(image.Rect(30, 5, 60, 30), image.Rect(20, 40, 70, 75)), []image.Rectangle{image.Rect(30, 5, 60, 30), image.Rect(20, 5, 70, 40)}},
		"of two gaps, the wider":  {blots(image.Rect(0, 0, 30, 20), image.Rect(34, 0, 50, 20), image.Rect(60, 0, 100, 20)), []image.Rectangle{image.Rect(0, 0, 50, 20), image.Rect(5, 0, 45, 20)}},
		"of two alike, the first": {blots(image.Rect(0, 0, 30, 20), image.Rect(40, 0, 60, 20), image.Rect(70, 0, 100, 20)), []image.Rectangle{image.Rect(0, 0, 30, 20), image.Rect(5, 0, 65, 20)}},
		"upright before level":    {blots(image.Rect(0, 0, 30, 30), image.Rect(40, 40, 70, 70)), []image.Rectangle{image.Rect(0, 0, 30, 30), image.Rect(5, 40, 35, 70)}},
		"one thing":               {blots(image.Rect(10, 10, 70, 70)), nil},
		"one inside the other":    {blots(image.Rect(0, 0, 80, 5), image.Rect(0, 0, 5, 80), image.Rect(75, 0, 80, 80), image.Rect(0, 75, 80, 80), image.Rect(30, 30, 50, 50)), nil},
		"a narrow gap":            {blots(image.Rect(10, 10, 50, 50), image.Rect(54, 10, 90, 50)), nil}, // 4 of 80 pixels
		"just wide enough":        {blots(image.Rect(10, 10, 50, 50), image.Rect(58, 10, 90, 50)), []image.Rectangle{image.Rect(10, 10, 50, 50), image.Rect(4, 10, 36, 50)}},
		"a thing and a dot":       {blots(image.Rect(10, 10, 60, 60), image.Rect(80, 10, 85, 15)), nil},
		"a blank canvas":          {blots(), nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := stretchesOf(test.m)
			white := d.background()
			_, around := d.ink(white)
			parts := d.parts(white, around, 0.1)
			if len(parts) != len(test.want) {
				t.Fatalf("%d parts, want %d", len(parts), len(test.want))
			}
			for i, part := range parts {
				if _, got := part.ink(white); got != test.want[i] {
					t.Errorf("part %d is %v, want %v", i, got, test.want[i])
				}
			}
		})
	}
}

func TestPartsAreFramedAsIfTheyWereAlone(t *testing.T) {
	in := ImageInput{Size: 16, Frame: frameInk, Margin: 0.1, Apart: 0.1}
	left, right := image.Rect(10, 10, 40, 50), image.Rect(60, 10, 90, 30)
	views, _ := frame(blots(left, right), in)
	if len(views) != 3 {
		t.Fatalf("%d views", len(views))
	}
	for i, alone := range []image.Rectangle{left, right} {
		if want := Framed(blots(alone), in); string(views[1+i].Pix) != string(want.Pix) {
			t.Errorf("part %d looks otherwise alone", i)
		}
	}
	if want := Framed(blots(left, right), in); string(views[0].Pix) != string(want.Pix) {
		t.Error("the first view is not the whole")
	}
	in.Apart = 0
	if views, _ := frame(blots(left, right), in); len(views) != 1 {
		t.Errorf("without the setting there are %d views", len(views))
	}
}
