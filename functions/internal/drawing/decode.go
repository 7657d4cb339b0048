package drawing

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"paint.wtf/functions/internal/fault"
)

const (
	// Size is the width and height of a drawing in pixels: the site's canvas has this size, and a board on which every
	// picture has the same size is a fair one.
	Size = 512
	// MaxBytes is the most an upload may weigh. A densely painted 512×512 RGBA canvas stays under it in a browser's own
	// encoding (4 bytes a pixel, uncompressed, is just this), and it bounds what one event may hold in memory.
	MaxBytes = 1 << 20
)

const (
	signature   = "\x89PNG\r\n\x1a\n"
	chunkFrame  = 12 // a chunk's length, type and checksum
	chunkHeader = 8  // a chunk's length and type
)

// Decode reads a PNG of exactly Size×Size pixels, of any colour type, depth and interlacing, and composites it on white:
// the result is opaque, 8 bits a channel, its bounds start at (0,0) and it has no gap between rows.
//
// Errors wrap fault.TooLarge, NotPNG, Damaged, WrongSize or Animated and say what was found. Nothing is allocated for
// the pixels before the header has been found to be right.
func Decode(file []byte) (*image.NRGBA, error) {
	if len(file) > MaxBytes {
		return nil, fmt.Errorf("%.1f MiB, and %d MiB is the most: %w", float64(len(file))/(1<<20), MaxBytes>>20, fault.TooLarge)
	}
	if !bytes.HasPrefix(file, []byte(signature)) {
		return nil, fmt.Errorf("%s: %w", kindOf(file), fault.NotPNG)
	}
	config, err := png.DecodeConfig(bytes.NewReader(file))
	var unsupported png.UnsupportedError
	switch {
	case err == nil:
		if config.Width != Size || config.Height != Size {
			return nil, wrongSize(uint64(config.Width), uint64(config.Height))
		}
	case errors.As(err, &unsupported):
		// A header may claim more pixels than an int counts; that is a wrong size, not damage.
		if w, h, ok := headerSize(file); ok && (w != Size || h != Size) {
			return nil, wrongSize(w, h)
		}
		fallthrough
	default:
		return nil, damaged(err)
	}
	if animated(file) {
		return nil, fault.Animated
	}
	decoded, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, damaged(err)
	}
	return onWhite(decoded), nil
}

func wrongSize(w, h uint64) error {
	return fmt.Errorf("%d×%d: %w", w, h, fault.WrongSize)
}

func damaged(err error) error {
	return fmt.Errorf("%w: %w", fault.Damaged, err)
}

// kindOf says what a file that is not a PNG looks like, so that the message can be acted on.
func kindOf(file []byte) string {
	switch {
	case len(file) == 0:
		return "the file is empty"
	case bytes.HasPrefix(file, []byte("\xff\xd8\xff")):
		return "this is a JPEG"
	case bytes.HasPrefix(file, []byte("GIF8")):
		return "this is a GIF"
	case bytes.HasPrefix(file, []byte("RIFF")) && len(file) >= 12 && string(file[8:12]) == "WEBP":
		return "this is a WebP"
	case bytes.HasPrefix(bytes.TrimLeft(file, " \t\r\n"), []byte("<")):
		return "this is SVG or HTML"
	default:
		return "the PNG signature is missing"
	}
}

// headerSize reads the width and height of the IHDR chunk as they stand there.
func headerSize(file []byte) (w, h uint64, ok bool) {
	ihdr := len(signature) + chunkHeader
	if len(file) < ihdr+8 || string(file[ihdr-4:ihdr]) != "IHDR" {
		return 0, 0, false
	}
	return uint64(binary.BigEndian.Uint32(file[ihdr:])), uint64(binary.BigEndian.Uint32(file[ihdr+4:])), true
}

// animated reports whether an acTL chunk comes before the first IDAT, which is what makes a PNG an animated one.
func animated(file []byte) bool {
	for rest := file[len(signature):]; len(rest) >= chunkHeader; {
		length := uint64(binary.BigEndian.Uint32(rest))
		switch string(rest[4:chunkHeader]) {
		case "acTL":
			return true
		case "IDAT":
			return false
		}
		if length+chunkFrame > uint64(len(rest)) {
			return false // cut off: Decode will say so
		}
		rest = rest[length+chunkFrame:]
	}
	return false
}

// onWhite composites a decoded picture on white, rounding to the nearest of 256 steps. The image types that browsers'
// canvases come back as have a loop of their own; the others are rare and go pixel by pixel.
func onWhite(in image.Image) *image.NRGBA {
	switch in := in.(type) {
	case *image.RGBA:
		// Go decodes to RGBA only what has no alpha, and then the two types hold the same bytes.
		return &image.NRGBA{Pix: in.Pix, Stride: in.Stride, Rect: in.Rect}
	case *image.NRGBA:
		for i := 0; i+4 <= len(in.Pix); i += 4 { // in its place: a megabyte less to clear
			if a := uint32(in.Pix[i+3]); a < 255 {
				for c := range 3 {
					in.Pix[i+c] = uint8((uint32(in.Pix[i+c])*a + 255*(255-a) + 127) / 255)
				}
				in.Pix[i+3] = 255
			}
		}
		return in
	}
	b := in.Bounds()
	out := image.NewNRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	switch in := in.(type) {
	case *image.Gray:
		for i, v := range in.Pix {
			to := out.Pix[4*i : 4*i+4 : 4*i+4]
			to[0], to[1], to[2], to[3] = v, v, v, 255
		}
	case *image.Paletted:
		palette := make([][4]uint8, len(in.Palette))
		for i, c := range in.Palette {
			palette[i] = pixelOnWhite(color.NRGBA64Model.Convert(c).(color.NRGBA64))
		}
		for i, v := range in.Pix {
			copy(out.Pix[4*i:4*i+4], palette[v][:])
		}
	default:
		for y := range b.Dy() {
			for x := range b.Dx() {
				c := color.NRGBA64Model.Convert(in.At(b.Min.X+x, b.Min.Y+y)).(color.NRGBA64)
				p := pixelOnWhite(c)
				copy(out.Pix[out.PixOffset(x, y):], p[:])
			}
		}
	}
	return out
}

// pixelOnWhite composites at 16 bits and rounds to 8 once, so an 8-bit value comes back as it was.
func pixelOnWhite(c color.NRGBA64) [4]uint8 {
	const full = 0xffff
	a := uint64(c.A)
	mix := func(v uint16) uint8 {
		return uint8(((uint64(v)*a+full*(full-a)+full/2)/full + 128) / 257)
	}
	return [4]uint8{mix(c.R), mix(c.G), mix(c.B), 255}
}
