package sketch

import (
	"image"
	"image/color"
	"math"
	"testing"
)

var (
	black = color.NRGBA{A: 255}
	red   = color.NRGBA{R: 255, A: 255}
)

// ink is how many pixels' worth of black lies on a picture.
func ink(m *image.NRGBA) float64 {
	sum := 0.0
	for i := 0; i < len(m.Pix); i += 4 {
		sum += float64(255-m.Pix[i+1]) / 255
	}
	return sum
}

func TestAnEmptyDrawingIsAWhiteOpaqueCanvas(t *testing.T) {
	m := Drawing{}.Canvas()
	if m.Rect != image.Rect(0, 0, 512, 512) {
		t.Fatalf("the canvas is %v", m.Rect)
	}
	for i, v := range m.Pix {
		if v != 255 {
			t.Fatalf("byte %d is %d", i, v)
		}
	}
}

func TestStrokesCoverTheAreaOfTheirPen(t *testing.T) {
	for name, c := range map[string]struct {
		points []Point
		want   float64
	}{
		"a dot":                 {[]Point{{100, 100}}, 25 * math.Pi},
		"a level line":          {[]Point{{100, 100}, {200, 100}}, 1000 + 25*math.Pi},
		"an upright line":       {[]Point{{100.5, 300.5}, {100.5, 200.5}}, 1000 + 25*math.Pi},
		"a slope":               {[]Point{{100, 100}, {160, 180}}, 1000 + 25*math.Pi},
		"the same twice":        {[]Point{{100, 100}, {160, 180}, {100, 100}}, 1000 + 25*math.Pi},
		"many steps, no knobs":  {[]Point{{100, 100}, {115, 120}, {130, 140}, {145, 160}, {160, 180}}, 1000 + 25*math.Pi},
		"half outside":          {[]Point{{-100, 50}, {100, 50}}, 1000 + 12.5*math.Pi},
		"far outside":           {[]Point{{-900, -900}, {-800, 1e9}}, 0},
		"a point given 2 times": {[]Point{{100, 100}, {100, 100}}, 25 * math.Pi},
	} {
		t.Run(name, func(t *testing.T) {
			got := ink(Drawing{{Points: c.points, Color: black, Width: 10}}.Canvas())
			if math.Abs(got-c.want) > 0.01*c.want+0.1 {
				t.Errorf("%.1f pixels of ink, want %.1f", got, c.want)
			}
		})
	}
}

func TestFillsCoverTheirPolygonButNotItsHole(t *testing.T) {
	square := []Point{{100, 100}, {200, 100}, {200, 200}, {100, 200}}
	got := ink(Drawing{{Points: square, Color: black, Fill: true}}.Canvas())
	if math.Abs(got-10_000) > 1 {
		t.Errorf("%.1f pixels of ink in a square of 10000", got)
	}
	holed := append(square, square[0], Point{120, 120}, Point{120, 180}, Point{180, 180}, Point{180, 120}, Point{120, 120}, square[0])
	got = ink(Drawing{{Points: holed, Color: black, Fill: true}}.Canvas())
	if math.Abs(got-6_400) > 1 {
		t.Errorf("%.1f pixels of ink in a square with a hole, want 6400", got)
	}
}

func TestLaterMarksLieOnTop(t *testing.T) {
	m := Drawing{
		{Points: []Point{{50, 50}, {60, 50}}, Color: black, Width: 20},
		{Points: []Point{{55, 50}}, Color: red, Width: 6},
		{Points: []Point{{60, 50}}, Color: color.NRGBA{R: 255, A: 128}, Width: 2},
	}.Canvas()
	if got := m.NRGBAAt(55, 50); got != red {
		t.Errorf("the pixel under both is %v", got)
	}
	if got := m.NRGBAAt(47, 50); got != black {
		t.Errorf("the pixel under the first is %v", got)
	}
	if got := m.NRGBAAt(60, 50); got.R < 60 || got.R > 130 || got.A != 255 {
		t.Errorf("half red on black is %v", got)
	}
}

func TestBoundsHoldTheInk(t *testing.T) {
	d := Drawing{
		{Points: []Point{{10, 20}, {30, 25}}, Width: 8},
		{Points: []Point{{5, 40}, {9, 41}, {7, 60}}, Fill: true, Width: 99},
	}
	if got, want := d.Bounds(), (Box{Point{5, 16}, Point{34, 60}}); got != want {
		t.Errorf("bounds %v, want %v", got, want)
	}
	if got := (Drawing{{}}).Bounds(); got != (Box{}) {
		t.Errorf("nothing has the bounds %v", got)
	}
}

func TestFitFillsTheBoxWithTheInk(t *testing.T) {
	box := Box{Point{100, 200}, Point{200, 400}}
	for name, c := range map[string]struct {
		drawing Drawing
		want    Box
	}{
		"a wide one":     {Drawing{{Points: []Point{{0, 0}, {9, 3}}, Width: 10}}, Box{Point{100, 280}, Point{200, 320}}},
		"a level line":   {Drawing{{Points: []Point{{0, 0}, {9, 0}}, Width: 10}}, Box{Point{100, 295}, Point{200, 305}}},
		"a dot":          {Drawing{{Points: []Point{{7, 7}}, Width: 10}}, Box{Point{145, 295}, Point{155, 305}}},
		"a filled shape": {Drawing{{Points: []Point{{0, 0}, {2, 0}, {0, 1}}, Fill: true}}, Box{Point{100, 275}, Point{200, 325}}},
	} {
		t.Run(name, func(t *testing.T) {
			before := c.drawing[0].Points[0]
			got := c.drawing.Fit(box).Bounds()
			for _, d := range []float64{got.Min.X - c.want.Min.X, got.Min.Y - c.want.Min.Y, got.Max.X - c.want.Max.X, got.Max.Y - c.want.Max.Y} {
				if math.Abs(d) > 1e-9 {
					t.Fatalf("it lies in %v, want %v", got, c.want)
				}
			}
			if c.drawing[0].Points[0] != before {
				t.Error("the drawing itself was changed")
			}
		})
	}
}

func TestMapsKeepTheirPointInPlace(t *testing.T) {
	about := Point{3, 4}
	d := Drawing{{Points: []Point{about, {5, 4}}}}
	turned := d.Transform(Turned(90, about))[0].Points
	if math.Hypot(turned[0].X-3, turned[0].Y-4) > 1e-9 || math.Hypot(turned[1].X-3, turned[1].Y-6) > 1e-9 {
		t.Errorf("a quarter turn clockwise gives %v", turned)
	}
	if mirrored := d.Transform(Stretched(-1, 1, about))[0].Points; mirrored[0] != about || mirrored[1] != (Point{1, 4}) {
		t.Errorf("mirroring gives %v", mirrored)
	}
}

func TestJoinLeavesItsPartsAlone(t *testing.T) {
	spare := make(Drawing, 1, 4)
	a, b := Join(spare, Drawing{{Width: 1}}), Join(spare, Drawing{{Width: 2}})
	if len(a) != 2 || a[1].Width != 1 || b[1].Width != 2 {
		t.Errorf("joined %v and %v", a, b)
	}
}

func BenchmarkCanvas(b *testing.B) {
	var d Drawing
	for i := range 5 {
		m := Mark{Color: black, Width: 7}
		for k := range 10 {
			m.Points = append(m.Points, Point{float64(97 * (k*i + k) % 500), float64(61 * (k + 7*i) % 500)})
		}
		d = append(d, m)
	}
	for b.Loop() {
		d.Canvas()
	}
}
