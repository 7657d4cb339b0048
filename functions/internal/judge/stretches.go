package judge

import (
	"bytes"
	"encoding/binary"
	"image"
)

// stretches is an opaque picture as a drawing really is: rows of a few stretches of one colour. Counting colours, finding
// the ink and scaling work on these, in a fraction of the time that single pixels would take.
type stretches struct {
	w, h int
	all  []stretch
	rows []int // where each row begins in all; one more for the end
}

// stretch is the part of a row up to end, not including it, from the end of the one before.
type stretch struct {
	end    int32
	colour colour
}

// colour is four bytes of a picture, read as one little-endian number: red lowest, then green, blue and 255.
type colour uint32

func (c colour) rgb() (r, g, b int) { return int(c & 0xff), int(c >> 8 & 0xff), int(c >> 16 & 0xff) }

// order is r<<16|g<<8|b.
func (c colour) order() uint32 {
	r, g, b := c.rgb()
	return uint32(r<<16 | g<<8 | b)
}

// far reports whether a channel is more than inkDistance from the same one of other.
func (c colour) far(other colour) bool {
	r, g, b := c.rgb()
	r2, g2, b2 := other.rgb()
	return max(r-r2, r2-r, g-g2, g2-g, b-b2, b2-b) > inkDistance
}

func stretchesOf(m *image.RGBA) stretches {
	d := stretches{w: m.Rect.Dx(), h: m.Rect.Dy()}
	d.all = make([]stretch, 0, 16*d.h) // more than most drawings need
	d.rows = make([]int, 0, d.h+1)
	for y := range d.h {
		d.rows = append(d.rows, len(d.all))
		row := m.Pix[y*m.Stride:][:4*d.w]
		for end := 0; end < len(row); {
			c := colour(binary.LittleEndian.Uint32(row[end:]))
			end += stretchEnd(row[end:])
			d.all = append(d.all, stretch{int32(end / 4), c})
		}
	}
	d.rows = append(d.rows, len(d.all))
	return d
}

// stretchEnd is how many bytes from the beginning of a row have the colour of its first pixel. Bytes are all of one colour
// when they equal those one pixel on, and many are compared at once.
func stretchEnd(row []uint8) int {
	const step = 32 * 4
	i := 4
	for i+step <= len(row) && bytes.Equal(row[i:i+step], row[i-4:i-4+step]) {
		i += step
	}
	first := binary.LittleEndian.Uint32(row)
	for i+4 <= len(row) && binary.LittleEndian.Uint32(row[i:]) == first {
		i += 4
	}
	return i
}

func (d stretches) row(y int) []stretch { return d.all[d.rows[y]:d.rows[y+1]] }

// window appends to row what area holds of the picture's row y, beginning at 0; outside the picture is paper.
func (d stretches) window(row []stretch, y int, area image.Rectangle, paper colour) []stretch {
	w := int32(area.Dx())
	left := int32(area.Min.X)
	if y < 0 || y >= d.h {
		return append(row, stretch{w, paper})
	}
	if left < 0 {
		row = append(row, stretch{min(-left, w), paper})
	}
	for _, s := range d.row(y) {
		if end := min(s.end-left, w); end > 0 {
			row = append(row, stretch{end, s.colour})
			if end == w {
				return row
			}
		}
	}
	return append(row, stretch{w, paper})
}
