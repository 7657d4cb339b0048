package drawing_test

import (
	"bytes"
	"image"
	"image/color"
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
)

// FuzzDecode takes any file for an upload: what is a drawing comes out opaque, of its size, and the same when it is encoded and read
// again; what is none is a permanent fault, so that no event of it comes again.
func FuzzDecode(f *testing.F) {
	picture := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	for i := range 200 {
		picture.Set(i, 2*i, color.NRGBA{uint8(i), 90, 7, uint8(55 + i)})
	}
	grey := image.NewGray16(picture.Rect)
	for _, m := range []image.Image{picture, grey, image.NewPaletted(picture.Rect, color.Palette{color.White, color.Transparent})} {
		f.Add(drawingtest.Encode(f, m))
	}
	f.Add(drawingtest.Interlaced(picture))
	f.Add(drawingtest.Animated(f, picture))
	f.Add(drawingtest.Encode(f, image.NewNRGBA(image.Rect(0, 0, 8, 8))))
	f.Add(drawingtest.Assemble(drawingtest.Header(1<<31-1, 1<<31-1, 8, 6, 0), nil))
	f.Add([]byte("\xff\xd8\xff"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, file []byte) {
		decoded, err := drawing.Decode(file)
		if err != nil {
			if !fault.Permanent(err) {
				t.Errorf("the error is not permanent: %v", err)
			}
			return
		}
		if decoded.Rect != image.Rect(0, 0, drawing.Size, drawing.Size) || decoded.Stride != 4*drawing.Size || !decoded.Opaque() {
			t.Fatalf("it is %v, with rows of %d bytes, opaque: %v", decoded.Rect, decoded.Stride, decoded.Opaque())
		}
		again, err := drawing.Encode(decoded)
		if err != nil {
			t.Fatal(err)
		}
		if reread, err := drawing.Decode(again); err == nil && !bytes.Equal(reread.Pix, decoded.Pix) {
			t.Error("encoded and read again, it has other pixels")
		} else if err != nil && len(again) <= drawing.MaxBytes {
			t.Errorf("encoded, it cannot be read again: %v", err)
		}
	})
}
