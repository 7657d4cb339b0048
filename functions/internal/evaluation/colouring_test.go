package evaluation

import (
	"image"
	"image/color"
	"testing"

	"paint.wtf/functions/internal/sketch"
)

// square is a square of lines, left open by some pixels at its upper left corner.
func square(x, y, side, gap float64) sketch.Drawing {
	return sketch.Drawing{{Color: color.NRGBA{A: 255}, Width: 6, Points: []sketch.Point{
		{X: x + gap, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}, {X: x, Y: y},
	}}}
}

func TestWhatLinesEncloseIsPainted(t *testing.T) {
	for name, test := range map[string]struct {
		drawing sketch.Drawing
		painted bool
	}{
		"a square":                   {square(100, 100, 200, 0), true},
		"a square with a narrow gap": {square(100, 100, 200, 14), true}, // 14 pixels less the pen's own 6
		"a square with a wide gap":   {square(100, 100, 200, 60), false},
		"a line":                     {sketch.Drawing{{Width: 6, Points: []sketch.Point{{X: 10, Y: 10}, {X: 400, Y: 300}}}}, false},
		"a square too small":         {square(100, 100, 30, 0), false},
		"a square over the edge":     {square(-100, 100, 200, 0), false},
	} {
		if encloses(test.drawing) != test.painted {
			t.Errorf("%s: that it encloses something is %v", name, !test.painted)
		}
		picture := colouredIn(test.drawing, seeded("test", 1))
		middle := picture.NRGBAAt(200, 200)
		if painted := middle != white && middle != black; painted != test.painted {
			t.Errorf("%s: its middle is %v", name, middle)
		}
		if !test.painted {
			continue
		}
		if beside := picture.NRGBAAt(104, 200); beside != picture.NRGBAAt(200, 200) {
			t.Errorf("%s: paint does not reach its line: %v", name, beside)
		}
		if outside := picture.NRGBAAt(96, 200); outside != white {
			t.Errorf("%s: paint is outside: %v", name, outside)
		}
		if line := picture.NRGBAAt(100, 200); line != black {
			t.Errorf("%s: its line is %v", name, line)
		}
	}
}

func TestPaintPouredAroundLeavesWhatLinesEncloseWhite(t *testing.T) {
	picture := colouredAround(square(100, 100, 200, 14), seeded("test", 1))
	outside := picture.NRGBAAt(20, 20)
	for at, want := range map[image.Point]color.NRGBA{
		image.Pt(200, 200): white, image.Pt(104, 200): white, image.Pt(200, 100): black, image.Pt(96, 200): outside, image.Pt(500, 500): outside,
	} {
		if got := picture.NRGBAAt(at.X, at.Y); got != want {
			t.Errorf("%v is %v, not %v", at, got, want)
		}
	}
	if outside.A != 255 || max(outside.R, outside.G, outside.B) < leastContrast {
		t.Errorf("black lines are on %v", outside)
	}
}

// A square with a line through its middle that does not reach its sides: of what a brush alone leaves, only that line is a pen's.
func TestABrushAloneLeavesNoLineRoundADrawing(t *testing.T) {
	inner := sketch.Drawing{{Color: color.NRGBA{A: 255}, Width: 6, Points: []sketch.Point{{X: 170, Y: 200}, {X: 230, Y: 200}}}}
	picture := brushed(sketch.Join(square(100, 100, 200, 0), inner), seeded("test", 1))
	main := picture.NRGBAAt(100, 200)
	if main == white || main == black {
		t.Fatalf("the outline is %v", main)
	}
	for at, want := range map[image.Point]color.NRGBA{
		image.Pt(200, 200): black, image.Pt(200, 100): main, image.Pt(298, 150): main, image.Pt(96, 200): white, image.Pt(104, 200): picture.NRGBAAt(150, 150),
	} {
		if got := picture.NRGBAAt(at.X, at.Y); got != want {
			t.Errorf("%v is %v, not %v", at, got, want)
		}
	}
}

func TestAreasHaveColoursOfTheirOwn(t *testing.T) {
	colours := map[color.NRGBA]bool{}
	var many sketch.Drawing
	for i := range 16 {
		many = append(many, square(float64(20+120*(i%4)), float64(20+120*(i/4)), 100, 0)...)
	}
	picture := colouredIn(many, seeded("test", 2))
	main := 0
	for i := range 16 {
		colours[picture.NRGBAAt(70+120*(i%4), 70+120*(i/4))] = true
	}
	for i := range 16 {
		if picture.NRGBAAt(70+120*(i%4), 70+120*(i/4)) == picture.NRGBAAt(70, 70) {
			main++
		}
	}
	if len(colours) < 3 || main < 4 {
		t.Errorf("%d colours, %d areas like the first", len(colours), main)
	}
}
