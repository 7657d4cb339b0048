package evaluation

import (
	"slices"
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/sketch"
)

func TestDoodlesLieAnywhereOnTheCanvasInAnySize(t *testing.T) {
	var least, most, left, right = 1.0, 0.0, 1.0, 0.0
	inBlack := 0
	for i := range 500 {
		r := seeded("place", i)
		ink, width := pen(r)
		if width < 4 || width > 10 {
			t.Errorf("a pen of %v pixels", width)
		}
		if ink == black {
			inBlack++
		}
		d := anywhere(doodle("cat", true).Drawn(ink, width), r, extentLeast, extentMost)
		if !inside(d) {
			t.Fatalf("the doodle lies in %v", d.Bounds())
		}
		extent := d.Bounds().Width() / drawing.Size
		least, most = min(least, extent), max(most, extent)
		left, right = min(left, d.Bounds().Min.X/drawing.Size), max(right, d.Bounds().Max.X/drawing.Size)
	}
	if least < 0.29 || least > 0.32 || most < 0.93 || most > 0.96 {
		t.Errorf("doodles are from %.2f to %.2f of the canvas wide", least, most)
	}
	if left > 0.02 || right < 0.98 {
		t.Errorf("they reach from %.2f to %.2f", left, right)
	}
	if inBlack < 300 || inBlack > 400 {
		t.Errorf("%d of 500 are black", inBlack)
	}
}

func TestAPictureIsTheSameInEveryRun(t *testing.T) {
	one, two, other := placed(doodle("cat", true), "x", 7).Canvas(), placed(doodle("cat", true), "x", 7).Canvas(), placed(doodle("cat", true), "x", 8).Canvas()
	same, differs := true, false
	for i := range one.Pix {
		same = same && one.Pix[i] == two.Pix[i]
		differs = differs || one.Pix[i] != other.Pix[i]
	}
	if !same || !differs {
		t.Errorf("the same again: %v; another differs: %v", same, differs)
	}
}

func TestInkIsSeenOnColouredPaper(t *testing.T) {
	for seed := range 300 {
		r := seeded("test of paper", seed)
		ink := black
		if seed%2 == 1 {
			ink = anyColour(r)
		}
		laid := onPaper(sketch.Drawing{{Color: ink, Width: 4, Points: []sketch.Point{{X: 9, Y: 9}}}}, r)
		paper := laid[0].Color
		if len(laid) != 2 || laid[1].Color != ink || laid[:1].Bounds() != boxAt(0, 0, drawing.Size, drawing.Size) {
			t.Fatalf("seed %d: %+v", seed, laid)
		}
		if max(apart(paper.R, ink.R), apart(paper.G, ink.G), apart(paper.B, ink.B)) < leastContrast {
			t.Errorf("seed %d: %v on %v", seed, ink, paper)
		}
	}
}

func TestAThickPenDrawsTheSameLines(t *testing.T) {
	for i := range 100 {
		usual := placed(doodle("cat", true), "test of pens", i)
		again := thick(usual, seeded("test of pens", i))
		for k, m := range again {
			if m.Width < 12 || m.Width > 30 || m.Width != again[0].Width {
				t.Fatalf("doodle %d: line %d is %.1f wide, the first %.1f", i, k, m.Width, again[0].Width)
			}
			if m.Color != usual[k].Color || !slices.Equal(m.Points, usual[k].Points) {
				t.Fatalf("doodle %d: line %d is another", i, k)
			}
			if usual[k].Width > penMost {
				t.Fatalf("doodle %d: line %d was changed itself", i, k)
			}
		}
	}
}
