// Package sharecard draws the picture that stands for a drawing where its page is linked to: 1200×630 pixels, with the
// drawing, its prompt, its score and its rank.
package sharecard

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strconv"

	ximage "golang.org/x/image/draw"
)

// Width and Height of a card, in pixels.
const (
	Width  = 1200
	Height = 630
)

// Design changes with what a card looks like: it is part of a card's ETag.
const Design = 1

// A Card is what is to be shown of a drawing.
type Card struct {
	DrawingID string
	// Picture is the drawing's PNG; empty for one that is flagged, which no card shows.
	Picture []byte
	Prompt  string // any length, though it is made for 120 characters
	Score   float64
	// Rank of Of; zero where the drawing has none.
	Rank, Of int
}

// The site's colours (hosting/src/styles/tokens.css, the light scheme).
var (
	paper = color.NRGBA{0xff, 0xf4, 0xdf, 0xff}
	dots  = color.NRGBA{0xec, 0xdc, 0xbd, 0xff}
	sheet = color.NRGBA{0xff, 0xfd, 0xf8, 0xff}
	ink   = color.NRGBA{0x24, 0x1a, 0x3a, 0xff}
	soft  = color.NRGBA{0x5c, 0x51, 0x72, 0xff}
	sun   = color.NRGBA{0xff, 0xcb, 0x3d, 0xff}
	coral = color.NRGBA{0xff, 0x6a, 0x45, 0xff}

	// walls are what a drawing hangs on.
	walls = []color.NRGBA{coral, {0x4b, 0xd6, 0xa3, 0xff}, {0x62, 0xbd, 0xff, 0xff}, {0xa9, 0x8b, 0xff, 0xff}, {0xff, 0x94, 0xc6, 0xff}}
)

// Where things are, in pixels.
const (
	wall    = 610.0 // the width of the coloured part
	margin  = 56.0
	picture = 498.0
	edge    = 6.0
	shadow  = 12.0
	column  = wall + 48
	breadth = Width - margin - column
)

// Render returns the card as a PNG. The error is that the picture is none.
func Render(c Card) ([]byte, error) {
	card := image.NewRGBA(image.Rect(0, 0, Width, Height))
	draw.Draw(card, card.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	for y := 14; y < Height; y += 32 {
		for x := int(wall) + 20; x < Width; x += 32 {
			fill(card, dots, ellipse(float64(x), float64(y), 2, 2))
		}
	}
	fill(card, walls[crc32.ChecksumIEEE([]byte(c.DrawingID))%uint32(len(walls))], box(0, 0, wall, Height, 0))
	fill(card, ink, box(wall, 0, edge, Height, 0))
	if err := hang(card, c.Picture); err != nil {
		return nil, err
	}
	wordmark(card, column, 40)
	tell(card, c)

	var out bytes.Buffer
	if err := png.Encode(&out, card); err != nil {
		return nil, fmt.Errorf("encode the card: %w", err)
	}
	return out.Bytes(), nil
}

// hang puts the picture on the wall, in a frame with a hard shadow; or the blocker in its place.
func hang(card *image.RGBA, data []byte) error {
	const x, y = (wall - picture) / 2, (Height - picture - shadow) / 2
	frame := func(grow float64) shape {
		return box(x-grow, y-grow, picture+2*grow, picture+2*grow, 26, 20, 28, 19)
	}
	fill(card, ink, frame(edge), frame(edge).placed(0, shadow, 1, 0))
	if len(data) == 0 {
		fill(card, sheet, frame(0))
		blocker(card, x+picture/2, y+picture/2)
		return nil
	}
	source, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("decode the picture: %w", err)
	}
	scaled := image.NewRGBA(image.Rect(0, 0, picture, picture))
	ximage.CatmullRom.Scale(scaled, scaled.Bounds(), source, source.Bounds(), draw.Src, nil)
	// The mask lies over the whole card, so the picture's first pixel is that of the frame's corner.
	mask := image.NewAlpha(card.Bounds())
	fill(mask, color.Opaque, frame(0))
	at := image.Rect(x, y, x+picture, y+picture)
	draw.DrawMask(card, at, scaled, image.Point{}, mask, at.Min, draw.Over)
	return nil
}

// blocker is what a card shows instead of a flagged picture: the judge, looking away.
func blocker(card *image.RGBA, x, y float64) {
	eye(card, x-120, y-186, 240.0/64, true)
	for _, line := range []struct {
		text     string
		size, at float64
		c        color.Color
	}{{"[nsfw]", 76, 138, ink}, {"Not for every eye.", 32, 190, soft}} {
		face := faceOf(line.size)
		write(card, face, line.c, x-width(face, line.text)/2, y+line.at, line.text)
	}
}

// tell writes the prompt, the score and the rank.
func tell(card *image.RGBA, c Card) {
	const top, bottom = 128.0, 398.0
	prompt := legible(c.Prompt)
	if prompt == "" {
		prompt = "Can you tell what this is?"
		if len(c.Picture) == 0 {
			prompt = "A drawing behind a door"
		}
	}
	face, size, lines := fit(prompt, breadth, bottom-top)
	free := bottom - top - float64(len(lines))*size*lineHeight
	for i, line := range lines {
		y := top + free/2 + (float64(i)+0.5)*size*lineHeight
		fill(card, sun, box(column-8, y+size*0.1, width(face, line)+16, size*0.32, 0))
		write(card, face, ink, column, y+size*0.34, line)
	}

	score := strconv.FormatFloat(c.Score, 'f', 1, 64)
	big, small := faceOf(92), faceOf(34)
	baseline := 540.0
	if c.Rank > 0 {
		baseline = 496
		sticker(card, column, 524, "rank "+grouped(c.Rank)+" of "+grouped(c.Of))
	}
	write(card, big, ink, column, baseline, score)
	write(card, small, soft, column+width(big, score)+14, baseline, "of 100")
}

// sticker is a text on a label, as the site's buttons are, in letters as large as there is room for.
func sticker(card *image.RGBA, x, y float64, text string) {
	const height, pad = 58.0, 22.0
	size := 34.0
	face := faceOf(size)
	for width(face, text)+2*pad+edge > breadth {
		size--
		face = faceOf(size)
	}
	label := box(x+edge/2, y, width(face, text)+2*pad, height, 17, 13, 19, 12)
	for _, layer := range []struct {
		shape
		color.Color
	}{{label.placed(0, 7, 1, 0), ink}, {label, sun}} {
		fill(card, layer.Color, layer.shape)
		outline(card, ink, edge, layer.shape)
	}
	write(card, face, ink, x+edge/2+pad, y+height/2+size/3, text)
}

// grouped writes a number with spaces between thousands, which every language reads.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "\u00a0" + digits[i:]
	}
	return digits
}
