package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// halves is a picture that is black on the left and white on the right, with a thin red line in the white.
func halves(t *testing.T) []byte {
	t.Helper()
	i := image.NewRGBA(image.Rect(0, 0, 512, 512))
	for y := range 512 {
		for x := range 512 {
			c := color.RGBA{255, 255, 255, 255}
			switch {
			case x < 256:
				c = color.RGBA{0, 0, 0, 255}
			case x == 400 || x == 401:
				c = color.RGBA{255, 0, 0, 255}
			}
			i.SetRGBA(x, y, c)
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, i); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(t *testing.T, data []byte, err error) image.Image {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	i, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestASmallerPictureKeepsItsProportionsAndColours(t *testing.T) {
	data, err := Resize(halves(t), 128)
	i := read(t, data, err)
	if i.Bounds() != image.Rect(0, 0, 128, 128) {
		t.Fatalf("bounds are %v", i.Bounds())
	}
	if r, _, _, _ := i.At(20, 64).RGBA(); r != 0 {
		t.Error("the left is not black any more")
	}
	if _, g, _, _ := i.At(80, 64).RGBA(); g != 0xffff {
		t.Error("the right is not white any more")
	}
}

func TestABlurredPictureShowsColoursButNoShapes(t *testing.T) {
	data, err := Blur(halves(t))
	i := read(t, data, err)
	if i.Bounds() != image.Rect(0, 0, 512, 512) {
		t.Fatalf("bounds are %v", i.Bounds())
	}
	if r, g, _, _ := i.At(400, 200).RGBA(); r-g > 0x1800 {
		t.Errorf("the red line can still be made out: red %x, green %x", r, g)
	}
	if r, _, _, _ := i.At(20, 200).RGBA(); r > 0x2000 {
		t.Error("the dark half is not dark any more")
	}
}

func TestWhatIsNoPictureIsAnError(t *testing.T) {
	if _, err := Resize([]byte("no picture"), 128); err == nil {
		t.Error("Resize took it")
	}
	if _, err := Blur(nil); err == nil {
		t.Error("Blur took it")
	}
}
