// Package picture makes the variants of a drawing's picture that people are shown.
package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/png"

	"golang.org/x/image/draw"
)

// blurGrid is how many pixels across are left of a picture behind the [nsfw] blocker: colours, no shapes.
const blurGrid = 12

// blurSmooth is how many pixels across are smooth between those; each is then a square of equal ones. A gradient in which no two
// pixels are the same would take several times as long to encode, and five times the bytes.
const blurSmooth = 128

// Resize returns the PNG at another width, in pixels, keeping its proportions.
func Resize(data []byte, width int) ([]byte, error) {
	source, err := decode(data)
	if err != nil {
		return nil, err
	}
	return encode(scale(source, width, draw.CatmullRom))
}

// Blur returns a PNG of the same size in which nothing can be made out.
func Blur(data []byte) ([]byte, error) {
	source, err := decode(data)
	if err != nil {
		return nil, err
	}
	few := scale(scale(source, blurGrid, draw.CatmullRom), blurSmooth, draw.BiLinear)
	return encode(scale(few, source.Bounds().Dx(), draw.NearestNeighbor))
}

func decode(data []byte) (image.Image, error) {
	source, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("decode picture: %w", err)
	}
	return source, nil
}

func scale(source image.Image, width int, scaler draw.Scaler) image.Image {
	b := source.Bounds()
	to := image.NewRGBA(image.Rect(0, 0, width, max(1, b.Dy()*width/b.Dx())))
	scaler.Scale(to, to.Bounds(), source, b, draw.Src, nil)
	return to
}

func encode(i image.Image) ([]byte, error) {
	var out bytes.Buffer
	if err := png.Encode(&out, i); err != nil {
		return nil, fmt.Errorf("encode picture: %w", err)
	}
	return out.Bytes(), nil
}
