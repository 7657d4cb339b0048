package picture

import (
	"bytes"
	"image/color"
	"image/png"
	"math/rand/v2"
	"testing"

	"paint.wtf/functions/internal/sketch"
)

// sketched is a drawing of twelve wide coloured strokes, as PNG.
func sketched(b *testing.B) []byte {
	b.Helper()
	random := rand.New(rand.NewPCG(7, 7))
	var d sketch.Drawing
	for range 12 {
		m := sketch.Mark{Width: 14, Color: color.NRGBA{uint8(random.UintN(256)), uint8(random.UintN(256)), uint8(random.UintN(256)), 255}}
		for range 8 {
			m.Points = append(m.Points, sketch.Point{X: random.Float64() * 512, Y: random.Float64() * 512})
		}
		d = append(d, m)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, d.Canvas()); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkPicture is what a small copy costs: made for the first who asks, and from memory for everybody after.
func BenchmarkPicture(b *testing.B) {
	whole := sketched(b)
	for _, form := range []struct {
		name string
		make func() ([]byte, error)
	}{
		{"128 cold", func() ([]byte, error) { return Resize(whole, 128) }},
		{"256 cold", func() ([]byte, error) { return Resize(whole, 256) }},
		{"blur cold", func() ([]byte, error) { return Blur(whole) }},
	} {
		b.Run(form.name, func(b *testing.B) {
			b.ReportAllocs()
			var made []byte
			for b.Loop() {
				var err error
				if made, err = form.make(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(whole)), "B-whole")
			b.ReportMetric(float64(len(made)), "B-made")
		})
	}
	b.Run("256 warm", func(b *testing.B) {
		k := NewKept(1 << 20)
		for b.Loop() {
			if _, err := k.Get("a 256", func() ([]byte, error) { return Resize(whole, 256) }); err != nil {
				b.Fatal(err)
			}
		}
	})
}
