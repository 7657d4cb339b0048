package judge

import (
	"image"
	"slices"
)

// leastPart is the longer side of a part, as a share of the whole drawing's: a dot or a stray stroke is no thing of its own.
const leastPart = 0.1

// parts cuts a drawing in two where the widest stripe without ink, upright or level, goes right through it: both halves of
// the canvas, the left or upper one first. It returns nothing where that stripe is narrower than a share, gap, of the
// drawing's longer side, or where a half holds next to nothing. around is the rectangle around the ink.
func (d stretches) parts(paper colour, around image.Rectangle, gap float64) []stretches {
	columns, rows := d.inked(paper)
	x, wide := widestGap(columns[around.Min.X:around.Max.X])
	y, high := widestGap(rows[around.Min.Y:around.Max.Y])
	side := float64(max(around.Dx(), around.Dy()))
	if float64(max(wide, high)) < gap*side || max(wide, high) == 0 {
		return nil
	}
	x, y = x+around.Min.X, y+around.Min.Y
	first, second := image.Rect(0, 0, x, d.h), image.Rect(x, 0, d.w, d.h)
	if high > wide {
		first, second = image.Rect(0, 0, d.w, y), image.Rect(0, y, d.w, d.h)
	}
	halves := []stretches{d.cut(first, paper), d.cut(second, paper)}
	for _, half := range halves {
		if _, ink := half.ink(paper); float64(max(ink.Dx(), ink.Dy())) < leastPart*side {
			return nil
		}
	}
	return halves
}

// inked tells which columns and which rows hold ink.
func (d stretches) inked(paper colour) (columns, rows []bool) {
	columns, rows = make([]bool, d.w), make([]bool, d.h)
	for y := range d.h {
		from := int32(0)
		for _, s := range d.row(y) {
			if s.colour.far(paper) {
				rows[y] = true
				for x := from; x < s.end; x++ {
					columns[x] = true
				}
			}
			from = s.end
		}
	}
	return columns, rows
}

// widestGap finds the longest run without ink, the first of equally long ones, and its middle, rounded down.
func widestGap(inked []bool) (middle, width int) {
	from := 0
	for i, ink := range inked {
		if !ink {
			continue
		}
		if i-from > width {
			middle, width = (from+i)/2, i-from
		}
		from = i + 1
	}
	return middle, width
}

// cut is a piece of a picture as a picture of its own.
func (d stretches) cut(area image.Rectangle, paper colour) stretches {
	out := stretches{w: area.Dx(), h: area.Dy(), rows: make([]int, 0, area.Dy()+1)}
	for y := range out.h {
		out.rows = append(out.rows, len(out.all))
		out.all = d.window(out.all, area.Min.Y+y, area, paper)
	}
	out.rows = append(out.rows, len(out.all))
	return out
}

// withParts is a picture's vector when its parts count, together, as much as the whole.
func withParts(whole []float32, parts [][]float32) []float32 {
	if len(parts) == 0 {
		return whole
	}
	all := slices.Clone(parts)
	for range parts {
		all = append(all, whole)
	}
	v, err := mean(all)
	if err != nil { // the parts look the very opposite of the whole
		return whole
	}
	return v
}
