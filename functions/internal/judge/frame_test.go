package judge

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"os"
	"testing"
)

// colourAt is the colour whose bytes begin at i.
func colourAt(m *image.RGBA, i int) colour { return colour(binary.LittleEndian.Uint32(m.Pix[i:])) }

func fill(m *image.RGBA, area image.Rectangle, c color.Color) *image.RGBA {
	draw.Draw(m, area, image.NewUniform(c), image.Point{}, draw.Src)
	return m
}

func TestTheBackgroundIsTheMostCommonColourOfTheEdge(t *testing.T) {
	red, blue, white := color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}, color.RGBA{255, 255, 255, 255}
	for name, test := range map[string]struct {
		m    *image.RGBA
		want color.RGBA
	}{
		"paper with a drawing":            {lopsided(), white},
		"paper that is nearly covered":    {fill(paper(10, 10), image.Rect(1, 1, 9, 9), red), white},
		"paper with paint over one edge":  {fill(paper(10, 10), image.Rect(0, 3, 10, 10), red), red},
		"paper with paint over an end":    {fill(paper(10, 10), image.Rect(0, 6, 10, 10), red), white},
		"three stripes":                   {fill(fill(paper(10, 10), image.Rect(0, 0, 10, 3), red), image.Rect(0, 3, 10, 8), blue), red},
		"a tie goes to the smaller value": {fill(fill(paper(10, 10), image.Rect(0, 0, 10, 5), red), image.Rect(0, 5, 10, 10), blue), blue},
		"one column":                      {fill(fill(paper(1, 10), image.Rect(0, 0, 1, 4), red), image.Rect(0, 4, 1, 9), blue), blue},
		"one pixel":                       {fill(paper(1, 1), image.Rect(0, 0, 1, 1), red), red},
	} {
		t.Run(name, func(t *testing.T) {
			p := stretchesOf(test.m).background()
			if got := (color.RGBA{uint8(p), uint8(p >> 8), uint8(p >> 16), uint8(p >> 24)}); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestTheBackgroundIsWhatCountingTheEdgeGives(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		m := paper(1+random.IntN(20), 1+random.IntN(20))
		colours := 1 + random.IntN(6)
		counts := map[colour]int{}
		for i := 0; i < len(m.Pix); i += 4 {
			m.Pix[i], m.Pix[i+1], m.Pix[i+2] = uint8(random.IntN(colours)), 0, uint8(random.IntN(2))
			x, y := i/4%m.Rect.Dx(), i/4/m.Rect.Dx()
			if x == 0 || y == 0 || x == m.Rect.Dx()-1 || y == m.Rect.Dy()-1 {
				counts[colourAt(m, i)]++
			}
		}
		want := colourAt(m, 0)
		for p, n := range counts {
			if n > counts[want] || n == counts[want] && p.order() < want.order() {
				want = p
			}
		}
		if got := stretchesOf(m).background(); got != want {
			t.Fatalf("%v: got %08x, want %08x", counts, got, want)
		}
	}
}

func TestADrawingFilledWithPaintIsFramedLikeItsLines(t *testing.T) {
	in := ImageInput{Size: 32, Frame: frameInk, Margin: 0.1}
	filled := fill(fill(paper(512, 512), image.Rect(40, 40, 480, 480), color.Black), image.Rect(44, 44, 476, 476), color.RGBA{40, 150, 60, 255})
	views, _ := frame(filled, in)
	if got := views[0].RGBAAt(0, 0); got != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("the margin is %v", got)
	}
	if got := views[0].RGBAAt(4, 16); got.R != 40 {
		t.Errorf("what lies next to the margin is %v", got)
	}
}

func TestInkIsWhatDiffersFromTheBackgroundByMoreThan32(t *testing.T) {
	m := paper(100, 80)
	m.Set(10, 20, color.RGBA{255, 255, 222, 255}) // 33 away
	m.Set(60, 70, color.RGBA{0, 255, 255, 255})
	m.Set(90, 5, color.RGBA{223, 223, 223, 255}) // 32 away: paper
	d := stretchesOf(m)
	count, around := d.ink(d.background())
	if count != 2 || around != image.Rect(10, 20, 61, 71) {
		t.Errorf("got %d, %v", count, around)
	}
	if count, around := stretchesOf(paper(5, 5)).ink(0xffffffff); count != 0 || !around.Empty() {
		t.Errorf("got %d, %v", count, around)
	}
}

func TestTheInkSquareHasTheMarginAndMayReachOutside(t *testing.T) {
	for _, test := range []struct {
		around image.Rectangle
		margin float64
		want   image.Rectangle
	}{
		{image.Rect(100, 100, 200, 150), 0, image.Rect(100, 75, 200, 175)},
		{image.Rect(100, 100, 200, 200), 0.08, image.Rect(92, 92, 208, 208)},
		{image.Rect(0, 0, 10, 5), 0.1, image.Rect(-1, -4, 11, 8)},          // (0+5−12)/2 = −3.5 rounds down
		{image.Rect(0, 0, 512, 512), 0.08, image.Rect(-41, -41, 553, 553)}, // 593.92 rounds up to 594
		{image.Rect(7, 7, 8, 8), 0.08, image.Rect(6, 6, 8, 8)},
	} {
		if got := inkSquare(test.around, test.margin); got != test.want {
			t.Errorf("%v, %v: got %v, want %v", test.around, test.margin, got, test.want)
		}
	}
}

func TestADoodleInACornerIsFramedLikeALargeOne(t *testing.T) {
	in := ImageInput{Size: 32, Frame: frameInk, Margin: 0.1}
	yellow := color.RGBA{250, 240, 120, 255}
	small := fill(fill(paper(512, 512), image.Rect(0, 0, 512, 512), yellow), image.Rect(2, 3, 42, 43), color.Black)
	large := fill(fill(paper(512, 512), image.Rect(0, 0, 512, 512), yellow), image.Rect(56, 56, 356, 356), color.Black)
	a, blankA := frame(small, in)
	b, blankB := frame(large, in)
	if blankA || blankB {
		t.Error("called blank")
	}
	small, large = a[0], b[0]
	for i := range small.Pix {
		if d := int(small.Pix[i]) - int(large.Pix[i]); d < -3 || d > 3 {
			t.Fatalf("byte %d: %d and %d", i, small.Pix[i], large.Pix[i])
		}
	}
	if got := small.RGBAAt(0, 0); got != yellow {
		t.Errorf("outside the canvas is %v", got)
	}
}

func TestBlankIsLessThanAThousandthOfAHalfOfInk(t *testing.T) {
	for dots, want := range map[int]bool{0: true, 131: true, 132: false} { // 0.05 % of 512×512 is 131.07
		m := paper(512, 512)
		for i := range dots {
			m.Set(100+i, 100, color.Black)
		}
		for _, in := range []ImageInput{{Size: 8, Frame: frameInk}, {Size: 8, Frame: frameCentre}} {
			if _, got := frame(m, in); got != want {
				t.Errorf("%d pixels of ink, %s: %v", dots, in.Frame, got)
			}
		}
	}
}

func TestCentreScalesTheShortSideAndCutsTheMiddle(t *testing.T) {
	m := fill(paper(60, 30), image.Rect(15, 0, 45, 30), color.Black)
	got := centre(stretchesOf(m), 10)
	if got.Rect != image.Rect(0, 0, 10, 10) || got.RGBAAt(5, 5) != (color.RGBA{0, 0, 0, 255}) || got.RGBAAt(1, 1).R > 40 {
		t.Errorf("%v: %v, %v", got.Rect, got.RGBAAt(5, 5), got.RGBAAt(1, 1))
	}
}

func TestResizeGivesPillowsBytes(t *testing.T) {
	data, err := os.ReadFile("testdata/resized.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		From, To [2]int
		RGB      string
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		m := paper(c.From[0], c.From[1])
		for y := range c.From[1] {
			for x := range c.From[0] {
				b := uint8((x/5 + y/3) % 2 * 255)
				m.SetRGBA(x, y, color.RGBA{uint8(x*37 + y*11), uint8(x*x + y*5), b, 255})
			}
		}
		scaled := resize(stretchesOf(m), m.Rect, 0, c.To[0], c.To[1])
		var got []byte
		for i := 0; i < len(scaled.Pix); i += 4 {
			got = append(got, scaled.Pix[i:i+3]...)
		}
		want, err := base64.StdEncoding.DecodeString(c.RGB)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%v to %v: the bytes differ", c.From, c.To)
		}
	}
}

func TestTheTensorHoldsThePictureAndItsMirrorChannelsFirst(t *testing.T) {
	m := paper(2, 2)
	m.SetRGBA(0, 0, color.RGBA{0, 51, 102, 255})
	got := tensor(m, ImageInput{Size: 2, Mean: []float64{0, 0.5, 0.5}, Std: []float64{1, 0.5, 0.25}})
	want := []float32{0, 1, 1, 1, -0.6, 1, 1, 1, -0.4, 2, 2, 2, 1, 0, 1, 1, 1, -0.6, 1, 1, 2, -0.4, 2, 2}
	for i := range want {
		if !near(float64(got[i]), float64(want[i]), 1e-6) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestAnyImageIsJudgedAsItLooksOnWhite(t *testing.T) {
	clear := image.NewNRGBA(image.Rect(10, 20, 14, 24))
	clear.SetNRGBA(11, 21, color.NRGBA{0, 0, 0, 255})
	got := opaque(clear)
	if got.Rect != image.Rect(0, 0, 4, 4) || got.RGBAAt(1, 1) != (color.RGBA{0, 0, 0, 255}) || got.RGBAAt(0, 0) != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("%v: %v, %v", got.Rect, got.RGBAAt(1, 1), got.RGBAAt(0, 0))
	}
	solid := image.NewNRGBA(image.Rect(0, 0, 4, 4))
	for i := range solid.Pix {
		solid.Pix[i] = 255
	}
	if &opaque(solid).Pix[0] != &solid.Pix[0] {
		t.Error("an opaque picture was copied")
	}
}
