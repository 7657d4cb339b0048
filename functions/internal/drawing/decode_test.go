package drawing

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"runtime"
	"strings"
	"testing"

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

func reference() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, Size, Size))
	doodle(func(x, y int, c color.NRGBA) { m.Set(x, y, c) })
	return m
}

func encoded(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func chunk(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

func header(w, h uint32, depth, colour, interlace byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, w)
	b = binary.BigEndian.AppendUint32(b, h)
	return chunk("IHDR", append(b, depth, colour, 0, 0, interlace))
}

// assemble puts a PNG together by hand, for what Go's own encoder does not write.
func assemble(ihdr []byte, raw []byte, between ...[]byte) []byte {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write(raw)
	w.Close()
	file := append([]byte(signature), ihdr...)
	for _, c := range between {
		file = append(file, c...)
	}
	file = append(file, chunk("IDAT", z.Bytes())...)
	return append(file, chunk("IEND", nil)...)
}

// interlaced writes the seven passes of Adam7, 8-bit RGB.
func interlaced(m *image.NRGBA) []byte {
	var raw []byte
	for _, p := range [7][4]int{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}} {
		for y := p[1]; y < Size; y += p[3] {
			raw = append(raw, 0)
			for x := p[0]; x < Size; x += p[2] {
				c := m.NRGBAAt(x, y)
				raw = append(raw, c.R, c.G, c.B)
			}
		}
	}
	return assemble(header(Size, Size, 8, 2, 1), raw)
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
		"RGB":                  {encoded(t, reference()), reference()}, // Go writes opaque pictures without alpha
		"RGBA":                 {encoded(t, clear), reference()},
		"16-bit RGB":           {encoded(t, paint(image.NewRGBA64(area))), reference()},
		"16-bit RGBA":          {encoded(t, clear16), reference()},
		"a palette":            {encoded(t, paint(image.NewPaletted(area, colours))), reference()},
		"a palette with alpha": {encoded(t, clearPalette), reference()},
		"grey":                 {encoded(t, paint(image.NewGray(area))), grey},
		"interlaced":           {interlaced(reference()), reference()},
		"comments and profiles": {assembleWith(t, reference(),
			chunk("tEXt", []byte("Comment\x00score me")), chunk("iCCP", []byte("x\x00\x00junk")), chunk("gAMA", []byte{0, 0, 1, 0})), reference()},
		"bytes after the end": {append(encoded(t, reference()), "trailing"...), reference()},
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
		got, err := Decode(encoded(t, paint(image.NewGray16(area))))
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

// assembleWith puts chunks between the header and the pixels of an ordinary PNG.
func assembleWith(t testing.TB, m image.Image, chunks ...[]byte) []byte {
	file := encoded(t, m)
	at := len(signature) + chunkFrame + 13
	return append(append(append([]byte{}, file[:at]...), bytes.Join(chunks, nil)...), file[at:]...)
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
		got, err := Decode(encoded(t, m))
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
	good := encoded(t, reference())
	var asJPEG, asGIF bytes.Buffer
	if err := jpeg.Encode(&asJPEG, reference(), nil); err != nil {
		t.Fatal(err)
	}
	if err := gif.Encode(&asGIF, reference(), nil); err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(good)
	flipped[len(flipped)/2] ^= 0x40
	control := chunk("acTL", []byte{0, 0, 0, 2, 0, 0, 0, 0})

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
		"too few pixels":              {assemble(header(Size, Size, 8, 2, 0), make([]byte, 100)), fault.Damaged, ""},
		"a colour type nobody knows":  {assemble(header(Size, Size, 8, 5, 0), nil), fault.Damaged, ""},
		"one pixel":                   {encoded(t, image.NewRGBA(image.Rect(0, 0, 1, 1))), fault.WrongSize, "1×1"},
		"other dimensions":            {encoded(t, image.NewRGBA(image.Rect(0, 0, 300, 200))), fault.WrongSize, "300×200: a drawing is 512×512 pixels"},
		"a bomb of 100,000 × 100,000": {assemble(header(100_000, 100_000, 8, 6, 0), nil), fault.WrongSize, "100000×100000"},
		"more pixels than an int":     {assemble(header(1<<31-1, 1<<31-1, 16, 6, 0), nil), fault.WrongSize, "2147483647×2147483647"},
		"no width":                    {assemble(header(0, Size, 8, 6, 0), nil), fault.Damaged, ""},
		"a file over the limit":       {append(bytes.Clone(good), make([]byte, MaxBytes)...), fault.TooLarge, "MiB"},
		"an animation":                {assembleWith(t, reference(), control), fault.Animated, ""},
		"an animation after a remark": {assembleWith(t, reference(), chunk("tEXt", []byte("a\x00b")), control), fault.Animated, ""},
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
	bomb := assemble(header(100_000, 100_000, 8, 6, 0), nil)
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
	first, err := Decode(assembleWith(t, reference(), chunk("tEXt", []byte("Author\x00me"))))
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
	plain, err := Decode(encoded(t, reference()))
	if err != nil {
		t.Fatal(err)
	}
	other, err := Decode(interlaced(reference()))
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
	good := encoded(f, reference())
	for _, seed := range [][]byte{nil, good[:8], good[:40], good[:len(good)/2], good, interlaced(reference()),
		assemble(header(100_000, 100_000, 8, 6, 0), nil), assemble(header(Size, Size, 1, 3, 0), nil, chunk("PLTE", []byte{1, 2, 3}))} {
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
