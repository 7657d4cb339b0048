package sharecard

import (
	_ "embed"
	"image"
	"image/color"
	"image/draw"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The site's typeface; its licence is in OFL.txt.
//
//go:embed ShantellSans-Bold.ttf
var typefaceFile []byte

var typeface = func() *sfnt.Font {
	parsed, err := opentype.Parse(typefaceFile)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return parsed
}()

// faceOf is the typeface with size pixels to the em. A face belongs to one card: it is not safe for concurrent use.
func faceOf(size float64) font.Face {
	face, err := opentype.NewFace(typeface, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic(err) // it fails for no size
	}
	return face
}

// legible returns a text without what the typeface has no letters for, and "" where too much would be missing to make
// sense of the rest.
func legible(text string) string {
	var buffer sfnt.Buffer
	var out strings.Builder
	letters, missing := 0, 0
	for _, r := range text {
		glyph, err := typeface.GlyphIndex(&buffer, r)
		has := err == nil && glyph != 0
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters++
			if !has {
				missing++
			}
		}
		if has || r == ' ' {
			out.WriteRune(r)
		}
	}
	if letters == 0 || missing*4 > letters {
		return ""
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

func width(face font.Face, text string) float64 { return float64(font.MeasureString(face, text)) / 64 }

// wrap breaks a text into lines of at most a width in pixels: between words, and within a word that is wider by itself.
func wrap(face font.Face, text string, most float64) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && width(face, line+" "+word) <= most {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line = ""
		for _, r := range word {
			if line != "" && width(face, line+string(r)) > most {
				lines = append(lines, line)
				line = ""
			}
			line += string(r)
		}
	}
	return append(lines, line)
}

// The sizes of the prompt, in pixels to the em, and the distance of its lines, in ems.
const (
	largest    = 78
	smallest   = 26
	lineHeight = 1.14
)

// fit sets a text as large as a box of pixels allows.
func fit(text string, most, height float64) (face font.Face, size float64, lines []string) {
	for size = largest; ; size -= 2 {
		face = faceOf(size)
		lines = wrap(face, text, most)
		// A word broken in two is worse than a smaller one.
		whole := strings.Join(lines, " ") == text
		if size <= smallest || float64(len(lines))*size*lineHeight <= height && (whole || size <= smallest+10) {
			return face, size, lines
		}
	}
}

// write puts a line of text with its baseline starting at a point.
func write(to draw.Image, face font.Face, c color.Color, x, y float64, text string) {
	d := font.Drawer{
		Dst: to, Src: image.NewUniform(c), Face: face,
		Dot: fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(y * 64)},
	}
	d.DrawString(text)
}
