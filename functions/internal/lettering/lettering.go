// Package lettering writes text on the game's canvas in the shapes of a TrueType font.
package lettering

import (
	"fmt"
	"image/color"
	"io/fs"
	"math"
	"path"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"paint.wtf/functions/internal/sketch"
)

// Font is a parsed typeface. It is safe for concurrent use.
type Font struct {
	Family string // as the file names itself: "Rock Salt"
	parsed *sfnt.Font
}

// lineHeight is the distance of baselines, in ems.
const lineHeight = 1.15

// Parse reads a TrueType or OpenType file.
func Parse(file []byte) (Font, error) {
	parsed, err := sfnt.Parse(file)
	if err != nil {
		return Font{}, fmt.Errorf("parse the font: %w", err)
	}
	family, err := parsed.Name(nil, sfnt.NameIDFamily)
	if err != nil {
		return Font{}, fmt.Errorf("read the font's name: %w", err)
	}
	return Font{family, parsed}, nil
}

// Load reads the .ttf files of a folder and those below it, one for each family: the first in the order of their paths.
func Load(folder fs.FS) (map[string]Font, error) {
	fonts := map[string]Font{}
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".ttf" {
			return err
		}
		file, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		f, err := Parse(file)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if _, there := fonts[f.Family]; !there {
			fonts[f.Family] = f
		}
		return nil
	})
	return fonts, err
}

// Filled is the text in solid letters, em pixels to the em; line ends part lines, which are centred. The first baseline
// begins at (0,0): use Fit to place it. A letter that the font does not have is an error.
func (f Font) Filled(text string, em float64, ink color.NRGBA) (sketch.Drawing, error) {
	letters, err := f.letters(text, em)
	if err != nil {
		return nil, err
	}
	var d sketch.Drawing
	for _, contours := range letters {
		m := sketch.Mark{Fill: true, Color: ink}
		for _, c := range contours {
			// Each contour is closed, and each but the first comes back to the first one's start: see sketch.Mark.
			m.Points = append(append(m.Points, c...), c[0], contours[0][0])
		}
		d = append(d, m)
	}
	return d, nil
}

// Dotted is the text as rows of dots along the letters' outlines: dots of a width, every gap pixels.
func (f Font) Dotted(text string, em, gap, width float64, ink color.NRGBA) (sketch.Drawing, error) {
	letters, err := f.letters(text, em)
	if err != nil {
		return nil, err
	}
	var d sketch.Drawing
	for _, contours := range letters {
		for _, c := range contours {
			for _, p := range along(append(c, c[0]), gap) {
				d = append(d, sketch.Mark{Points: []sketch.Point{p}, Color: ink, Width: width})
			}
		}
	}
	return d, nil
}

// along is points on a polyline, every gap pixels from its start.
func along(line []sketch.Point, gap float64) []sketch.Point {
	points := []sketch.Point{line[0]}
	left := gap
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		at := left
		for ; at <= length; at += gap {
			t := at / length
			points = append(points, sketch.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)})
		}
		left = at - length
	}
	return points
}

// letters is the contours of every letter that has any, where they stand.
func (f Font) letters(text string, em float64) ([][][]sketch.Point, error) {
	var letters [][][]sketch.Point
	for i, line := range strings.Split(text, "\n") {
		set, width, err := f.line(line, em)
		if err != nil {
			return nil, err
		}
		for _, contours := range set {
			for _, c := range contours {
				for k := range c {
					c[k].X -= width / 2
					c[k].Y += float64(i) * lineHeight * em
				}
			}
		}
		letters = append(letters, set...)
	}
	return letters, nil
}

// line sets one line from x = 0 and returns its width, too.
func (f Font) line(text string, em float64) (letters [][][]sketch.Point, width float64, err error) {
	// At this size a unit of the font is one unit of the 26.6 numbers, so nothing is rounded.
	units := fixed.Int26_6(f.parsed.UnitsPerEm())
	scale := em / float64(units)
	var buffer sfnt.Buffer
	var before sfnt.GlyphIndex
	for _, r := range text {
		glyph, err := f.parsed.GlyphIndex(&buffer, r)
		if err != nil {
			return nil, 0, err
		}
		if glyph == 0 {
			return nil, 0, fmt.Errorf("%s has no letter %q", f.Family, r)
		}
		if before != 0 {
			// Many fonts have no kerning: then it is none.
			if kern, err := f.parsed.Kern(&buffer, before, glyph, units, font.HintingNone); err == nil {
				width += float64(kern) * scale
			}
		}
		before = glyph
		segments, err := f.parsed.LoadGlyph(&buffer, glyph, units, nil)
		if err != nil {
			return nil, 0, fmt.Errorf("%s, letter %q: %w", f.Family, r, err)
		}
		if c := contours(segments, scale, width); len(c) > 0 {
			letters = append(letters, c)
		}
		advance, err := f.parsed.GlyphAdvance(&buffer, glyph, units, font.HintingNone)
		if err != nil {
			return nil, 0, err
		}
		width += float64(advance) * scale
	}
	return letters, width, nil
}

// steps is how many lines a curve of a letter is drawn with: a curve is a small part of one.
const steps = 6

// contours flattens a letter's curves.
func contours(segments sfnt.Segments, scale, left float64) [][]sketch.Point {
	at := func(p fixed.Point26_6) sketch.Point {
		return sketch.Point{X: left + float64(p.X)*scale, Y: float64(p.Y) * scale}
	}
	var all [][]sketch.Point
	for _, s := range segments {
		if s.Op == sfnt.SegmentOpMoveTo {
			all = append(all, []sketch.Point{at(s.Args[0])})
			continue
		}
		c := &all[len(all)-1] // a font's outline begins with a move
		from := (*c)[len(*c)-1]
		switch s.Op {
		case sfnt.SegmentOpLineTo:
			*c = append(*c, at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			by, to := at(s.Args[0]), at(s.Args[1])
			for i := 1; i <= steps; i++ {
				t := float64(i) / steps
				*c = append(*c, mix(mix(from, by, t), mix(by, to, t), t))
			}
		case sfnt.SegmentOpCubeTo:
			one, two, to := at(s.Args[0]), at(s.Args[1]), at(s.Args[2])
			for i := 1; i <= steps; i++ {
				t := float64(i) / steps
				middle := mix(one, two, t)
				*c = append(*c, mix(mix(mix(from, one, t), middle, t), mix(middle, mix(two, to, t), t), t))
			}
		}
	}
	return all
}

// mix is the point at share t of the way from a to b.
func mix(a, b sketch.Point, t float64) sketch.Point {
	return sketch.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)}
}
