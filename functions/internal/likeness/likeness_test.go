package likeness

import (
	"image"
	"image/color"
	"testing"

	"golang.org/x/image/math/f64"

	"paint.wtf/functions/internal/sketch"
)

var black = color.NRGBA{A: 255}

// house is a doodle in one pen: walls, a roof, a door and a sun.
func house(pen float64, ink color.NRGBA) sketch.Drawing {
	line := func(xy ...float64) sketch.Mark {
		m := sketch.Mark{Width: pen, Color: ink}
		for i := 0; i < len(xy); i += 2 {
			m.Points = append(m.Points, sketch.Point{X: xy[i], Y: xy[i+1]})
		}
		return m
	}
	return sketch.Drawing{
		line(120, 230, 120, 420, 360, 420, 360, 230, 120, 230), line(100, 230, 240, 110, 380, 230),
		line(220, 420, 220, 330, 270, 330, 270, 420), line(400, 90, 430, 80, 450, 105, 430, 130, 400, 120, 400, 90),
	}
}

// tree is another doodle.
func tree() sketch.Drawing {
	return sketch.Drawing{
		{Points: []sketch.Point{{X: 250, Y: 450}, {X: 250, Y: 250}, {X: 180, Y: 180}}, Width: 6, Color: black},
		{Points: []sketch.Point{{X: 250, Y: 250}, {X: 330, Y: 160}}, Width: 6, Color: black},
		{Points: []sketch.Point{{X: 140, Y: 200}, {X: 250, Y: 60}, {X: 370, Y: 190}, {X: 140, Y: 200}}, Width: 6, Color: black},
	}
}

func hashOf(t testing.TB, picture *image.NRGBA) Hash {
	t.Helper()
	h, ok := Of(picture)
	if !ok {
		t.Fatal("there is no ink")
	}
	return h
}

func TestADrawingThatWasHardlyChangedIsNear(t *testing.T) {
	original := hashOf(t, house(6, black).Canvas())
	dotted := func(x, y int) *image.NRGBA {
		picture := house(6, black).Canvas()
		for i := range 25 {
			picture.Set(x+i%5, y+i/5, black)
		}
		return picture
	}
	noisy := house(6, black).Canvas()
	for i := range 400 {
		v := uint8(228 + i%27)
		noisy.Set(i*137%512, i*211%512, color.NRGBA{v, v, v, 255})
	}
	for name, changed := range map[string]*image.NRGBA{
		"not at all":              house(6, black).Canvas(),
		"another shade":           house(6, color.NRGBA{20, 20, 60, 255}).Canvas(),
		"a wider pen":             house(7, black).Canvas(),
		"moved":                   house(6, black).Transform(f64.Aff3{1, 0, 31, 0, 1, 17}).Canvas(),
		"a dot within":            dotted(170, 300),
		"a dot far away":          dotted(5, 500),
		"noise as of compression": noisy,
	} {
		if distance := original.Distance(hashOf(t, changed)); distance > Near {
			t.Errorf("%s: %d bits differ", name, distance)
		}
	}
}

func TestAnotherDrawingIsFar(t *testing.T) {
	original := hashOf(t, house(6, black).Canvas())
	for name, other := range map[string]*image.NRGBA{
		"another thing": tree().Canvas(),
		"mirrored":      house(6, black).Transform(f64.Aff3{-1, 0, 512, 0, 1, 0}).Canvas(),
		"half of it":    house(6, black)[:1].Canvas(),
	} {
		if distance := original.Distance(hashOf(t, other)); distance <= 4*Near {
			t.Errorf("%s: only %d bits differ", name, distance)
		}
	}
}

func TestPaperAloneLooksLikeNothing(t *testing.T) {
	for _, shade := range []uint8{255, 250, 0} {
		paper := image.NewNRGBA(image.Rect(0, 0, 512, 512))
		for i := range paper.Pix {
			paper.Pix[i] = shade
		}
		if h, ok := Of(paper); ok {
			t.Errorf("paper of %d looks like %s", shade, h)
		}
	}
}

func TestAHashIsReadAsItWasWritten(t *testing.T) {
	h := Hash{0x0123456789abcdef, 0xfedcba9876543210}
	if text := h.String(); text != "0123456789abcdeffedcba9876543210" {
		t.Errorf("it is written %s", text)
	}
	if again, err := Parse(h.String()); err != nil || again != h {
		t.Errorf("it is read as %v, %v", again, err)
	}
	for _, text := range []string{"", "0123", h.String() + "0", "g" + h.String()[1:]} {
		if read, err := Parse(text); err == nil {
			t.Errorf("%q is read as %v", text, read)
		}
	}
}

func TestWhateverTwoBitsDifferABandIsTheSame(t *testing.T) {
	h := hashOf(t, house(6, black).Canvas())
	flip := func(h Hash, bit int) Hash {
		h[bit/64] ^= 1 << (bit % 64)
		return h
	}
	for a := range 128 {
		for b := range a {
			other := flip(flip(h, a), b)
			if h.Distance(other) != Near {
				t.Fatalf("bits %d and %d make a distance of %d", a, b, h.Distance(other))
			}
			same := false
			for i, band := range h.Bands() {
				same = same || band == other.Bands()[i]
			}
			if !same {
				t.Fatalf("with bits %d and %d flipped, no band is the same", a, b)
			}
		}
	}
}
