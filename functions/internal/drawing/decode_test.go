package drawing

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"runtime"
	"strings"
	"sync"
	"testing"

	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
)

// doodle paints a picture with a few colours, thin lines and large areas onto any image.
func doodle(set func(x, y int, c color.NRGBA)) {
	for y := range Size {
		for x := range Size {
			switch {
			case (x-200)*(x-200)+(y-180)*(y-180) < 90*90:
				set(x, y, color.NRGBA{200, 30, 60, 255})
			case x/3 == y/3:
				set(x, y, color.NRGBA{0, 0, 0, 255})
			case y > 400:
				set(x, y, color.NRGBA{40, 120, 220, 255})
			default:
				set(x, y, color.NRGBA{255, 255, 255, 255})
			}
		}
	}
}

var painted = sync.OnceValue(func() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, Size, Size))
	doodle(m.SetNRGBA)
	return m
})

// reference is a copy of the doodle, opaque, that a test may change.
func reference() *image.NRGBA {
	m := *painted()
	m.Pix = bytes.Clone(m.Pix)
	return &m
}

func paint[M interface {
	Set(x, y int, c color.Color)
}](m M) M {
	doodle(func(x, y int, c color.NRGBA) { m.Set(x, y, c) })
	return m
}

func TestDecodeAcceptsEveryKindOfPNGAndGivesTheSamePixels(t *testing.T) {
	area := image.Rect(0, 0, Size, Size)
	colours := color.Palette{color.White, color.Black, color.NRGBA{200, 30, 60, 255}, color.NRGBA{40, 120, 220, 255}}
	grey := reference()
	for i := 0; i < len(grey.Pix); i += 4 {
		v := color.GrayModel.Convert(color.RGBA{grey.Pix[i], grey.Pix[i+1], grey.Pix[i+2], 255}).(color.Gray).Y
		grey.Pix[i], grey.Pix[i+1], grey.Pix[i+2] = v, v, v
	}
	clear := image.NewNRGBA(area)
	doodle(func(x, y int, c color.NRGBA) {
		if c == (color.NRGBA{255, 255, 255, 255}) {
			c = color.NRGBA{9, 9, 9, 0} // what hides under full transparency must not show
		}
		clear.SetNRGBA(x, y, c)
	})
	clear16 := image.NewNRGBA64(area)
	for y := range Size {
		for x := range Size {
			clear16.Set(x, y, clear.At(x, y))
		}
	}
	clearPalette := image.NewPaletted(area, color.Palette{color.NRGBA{5, 5, 5, 0}, color.Black, color.NRGBA{200, 30, 60, 255}, color.NRGBA{40, 120, 220, 255}})
	copy(clearPalette.Pix, paint(image.NewPaletted(area, colours)).Pix)

	for name, test := range map[string]struct {
		file []byte
		want *image.NRGBA
	}{
		"RGB":                  {drawingtest.Encode(t, reference()), reference()}, // Go writes opaque pictures without alpha
		"RGBA":                 {drawingtest.Encode(t, clear), reference()},
		"16-bit RGB":           {drawingtest.Encode(t, paint(image.NewRGBA64(area))), reference()},
		"16-bit RGBA":          {drawingtest.Encode(t, clear16), reference()},
		"a palette":            {drawingtest.Encode(t, paint(image.NewPaletted(area, colours))), reference()},
		"a palette with alpha": {drawingtest.Encode(t, clearPalette), reference()},
		"grey":                 {drawingtest.Encode(t, paint(image.NewGray(area))), grey},
		"interlaced":           {drawingtest.Interlaced(reference()), reference()},
		"comments and profiles": {drawingtest.EncodeWith(t, reference(),
			drawingtest.Chunk("tEXt", []byte("Comment\x00score me")), drawingtest.Chunk("iCCP", []byte("x\x00\x00junk")), drawingtest.Chunk("gAMA", []byte{0, 0, 1, 0})), reference()},
		"bytes after the end": {append(drawingtest.Encode(t, reference()), "trailing"...), reference()},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Decode(test.file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Pix, test.want.Pix) {
				t.Error("the pixels differ")
			}
		})
	}

	t.Run("16-bit grey", func(t *testing.T) {
		got, err := Decode(drawingtest.Encode(t, paint(image.NewGray16(area))))
		if err != nil {
			t.Fatal(err)
		}
		for i := range got.Pix {
			if d := int(got.Pix[i]) - int(grey.Pix[i]); d < -1 || d > 1 { // Go's grey models round differently at 8 and 16 bits
				t.Fatalf("byte %d is %d, want %d", i, got.Pix[i], grey.Pix[i])
			}
		}
	})
}

func TestDecodeCompositesHalfTransparentPixelsOnWhite(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, Size, Size))
	for i := 0; i < len(m.Pix); i += 4 {
		copy(m.Pix[i:], []byte{200, 0, 100, 128})
	}
	m16 := image.NewNRGBA64(m.Rect)
	for y := range Size {
		for x := range Size {
			m16.Set(x, y, m.At(x, y))
		}
	}
	for name, m := range map[string]image.Image{"8 bits": m, "16 bits": m16} {
		got, err := Decode(drawingtest.Encode(t, m))
		if err != nil {
			t.Fatal(err)
		}
		// 200·128/255 + 255·127/255 = 227.4, 127, 177.2
		if c := got.NRGBAAt(300, 300); c != (color.NRGBA{227, 127, 177, 255}) {
			t.Errorf("%s: got %v", name, c)
		}
	}
}

func TestDecodeRefusesWhatIsNoDrawingAndSaysWhy(t *testing.T) {
	good := drawingtest.Encode(t, reference())
	var asJPEG, asGIF bytes.Buffer
	if err := jpeg.Encode(&asJPEG, reference(), nil); err != nil {
		t.Fatal(err)
	}
	if err := gif.Encode(&asGIF, reference(), nil); err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(good)
	flipped[len(flipped)/2] ^= 0x40
	control := drawingtest.Chunk("acTL", []byte{0, 0, 0, 2, 0, 0, 0, 0})

	for name, test := range map[string]struct {
		file  []byte
		want  *fault.Fault
		words string
	}{
		"an empty file":               {nil, fault.NotPNG, "empty"},
		"text":                        {[]byte("a raccoon"), fault.NotPNG, "signature"},
		"a JPEG renamed":              {asJPEG.Bytes(), fault.NotPNG, "JPEG"},
		"a GIF renamed":               {asGIF.Bytes(), fault.NotPNG, "GIF"},
		"an SVG":                      {[]byte("<svg/>"), fault.NotPNG, "SVG"},
		"half a signature":            {good[:5], fault.NotPNG, "signature"},
		"only a signature":            {good[:8], fault.Damaged, ""},
		"half a header":               {good[:20], fault.Damaged, ""},
		"a header and no pixels":      {good[:33], fault.Damaged, ""},
		"half a file":                 {good[:len(good)/2], fault.Damaged, ""},
		"a file without its end":      {good[:len(good)-12], fault.Damaged, ""},
		"a flipped bit":               {flipped, fault.Damaged, ""},
		"too few pixels":              {drawingtest.Assemble(drawingtest.Header(Size, Size, 8, 2, 0), make([]byte, 100)), fault.Damaged, ""},
		"a colour type nobody knows":  {drawingtest.Assemble(drawingtest.Header(Size, Size, 8, 5, 0), nil), fault.Damaged, ""},
		"one pixel":                   {drawingtest.Encode(t, image.NewRGBA(image.Rect(0, 0, 1, 1))), fault.WrongSize, "1×1"},
		"other dimensions":            {drawingtest.Encode(t, image.NewRGBA(image.Rect(0, 0, 300, 200))), fault.WrongSize, "300×200: a drawing is 512×512 pixels"},
		"a bomb of 100,000 × 100,000": {drawingtest.Assemble(drawingtest.Header(100_000, 100_000, 8, 6, 0), nil), fault.WrongSize, "100000×100000"},
		"more pixels than an int":     {drawingtest.Assemble(drawingtest.Header(1<<31-1, 1<<31-1, 16, 6, 0), nil), fault.WrongSize, "2147483647×2147483647"},
		"no width":                    {drawingtest.Assemble(drawingtest.Header(0, Size, 8, 6, 0), nil), fault.Damaged, ""},
		"a file over the limit":       {append(bytes.Clone(good), make([]byte, MaxBytes)...), fault.TooLarge, "MiB"},
		"an animation":                {drawingtest.Animated(t, reference()), fault.Animated, ""},
		"an animation after a remark": {drawingtest.EncodeWith(t, reference(), drawingtest.Chunk("tEXt", []byte("a\x00b")), control), fault.Animated, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Decode(test.file)
			if got != nil || !errors.Is(err, test.want) || fault.Of(err) != test.want {
				t.Fatalf("got %v, want %v", err, test.want)
			}
			if !strings.Contains(err.Error(), test.words) {
				t.Errorf("%q does not say %q", err, test.words)
			}
		})
	}
}

func TestDecodeRefusesABombWithoutAllocatingItsPixels(t *testing.T) {
	bomb := drawingtest.Assemble(drawingtest.Header(100_000, 100_000, 8, 6, 0), nil)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 10 {
		if _, err := Decode(bomb); err == nil {
			t.Fatal("accepted")
		}
	}
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 1<<20 {
		t.Errorf("%d bytes were allocated", grown)
	}
}

func TestEncodeKeepsThePixelsAndNothingElse(t *testing.T) {
	first, err := Decode(drawingtest.EncodeWith(t, reference(), drawingtest.Chunk("tEXt", []byte("Author\x00me"))))
	if err != nil {
		t.Fatal(err)
	}
	file, err := Encode(first)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(file, []byte("tEXt")) {
		t.Error("the metadata is still there")
	}
	second, err := Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if PixelHash(first) != PixelHash(second) {
		t.Error("the pixels changed")
	}
}

func TestPixelHashIsThatOfThePixelsNotOfTheFile(t *testing.T) {
	plain, err := Decode(drawingtest.Encode(t, reference()))
	if err != nil {
		t.Fatal(err)
	}
	other, err := Decode(drawingtest.Interlaced(reference()))
	if err != nil {
		t.Fatal(err)
	}
	if PixelHash(plain) != PixelHash(other) {
		t.Error("the same pixels have two hashes")
	}
	other.Pix[4*(Size*Size-1)]--
	if PixelHash(plain) == PixelHash(other) {
		t.Error("a changed pixel goes unnoticed")
	}
}

// Whatever the bytes are, Decode answers with a drawing or with one of its own faults.
func FuzzDecodeAnswersWithADrawingOrAFault(f *testing.F) {
	good := drawingtest.Encode(f, reference())
	for _, seed := range [][]byte{nil, good[:8], good[:40], good[:len(good)/2], good, drawingtest.Interlaced(reference()),
		drawingtest.Assemble(drawingtest.Header(100_000, 100_000, 8, 6, 0), nil), drawingtest.Assemble(drawingtest.Header(Size, Size, 1, 3, 0), nil, drawingtest.Chunk("PLTE", []byte{1, 2, 3}))} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		m, err := Decode(file)
		switch {
		case err != nil && (m != nil || !fault.Permanent(err)):
			t.Fatalf("%v, %v", m != nil, err)
		case err == nil && (m.Bounds() != image.Rect(0, 0, Size, Size) || len(m.Pix) != 4*Size*Size):
			t.Fatalf("bounds %v", m.Bounds())
		case err == nil:
			for i := 3; i < len(m.Pix); i += 4 {
				if m.Pix[i] != 255 {
					t.Fatal("a pixel is not opaque")
				}
			}
		}
	})
}
