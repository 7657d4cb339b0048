package sketch

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"

	"paint.wtf/functions/internal/drawing"
)

// Canvas paints the drawing on white: drawing.Size pixels a side, opaque, edges smoothed.
func (d Drawing) Canvas() *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	mask := image.NewAlpha(out.Rect)
	var filler *vector.Rasterizer
	for _, m := range d {
		if len(m.Points) == 0 {
			continue
		}
		var touched image.Rectangle
		if m.Fill {
			if filler == nil {
				filler = vector.NewRasterizer(drawing.Size, drawing.Size)
			}
			touched = fill(mask, filler, m)
		} else {
			touched = stroke(mask, m)
		}
		paint(out, mask, touched, m.Color)
	}
	return out
}

// fill writes a polygon's coverage and returns where.
func fill(mask *image.Alpha, z *vector.Rasterizer, m Mark) image.Rectangle {
	z.Reset(drawing.Size, drawing.Size)
	first := m.Points[0]
	z.MoveTo(float32(first.X), float32(first.Y))
	for _, p := range m.Points[1:] {
		z.LineTo(float32(p.X), float32(p.Y))
	}
	z.ClosePath()
	z.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	return around(Drawing{m}.Bounds(), mask.Rect)
}

// stroke writes a polyline's coverage and returns where. A pixel is covered by how far its middle lies inside the pen's
// edge, which draws round caps and joins without building them; segments take the larger coverage, as vector's sums
// would make the joints of a smooth line knobbly.
func stroke(mask *image.Alpha, m Mark) image.Rectangle {
	touched := image.Rectangle{}
	for i, a := range m.Points {
		b := a
		switch {
		case i+1 < len(m.Points):
			b = m.Points[i+1]
		case i > 0:
			continue // the end of the last segment
		}
		touched = touched.Union(segment(mask, a, b, m.Width/2))
	}
	return touched
}

func segment(mask *image.Alpha, a, b Point, radius float64) image.Rectangle {
	const soft = 0.5 // the edge's ramp, to both sides
	reach, full := radius+soft, max(radius-soft, 0)
	if a.Y > b.Y {
		a, b = b, a
	}
	dx, dy := b.X-a.X, b.Y-a.Y
	length := dx*dx + dy*dy
	box := Box{Point{min(a.X, b.X) - reach, a.Y - reach}, Point{max(a.X, b.X) + reach, b.Y + reach}}
	touched := around(box, mask.Rect)
	for y := touched.Min.Y; y < touched.Max.Y; y++ {
		// The part of the segment that is near enough to this row bounds the pixels that can be.
		cy := float64(y) + 0.5
		left, right := box.Min.X, box.Max.X
		if dy > 0 {
			from, to := max((cy-reach-a.Y)/dy, 0), min((cy+reach-a.Y)/dy, 1)
			x0, x1 := a.X+from*dx, a.X+to*dx
			left, right = min(x0, x1)-reach, max(x0, x1)+reach
		}
		row := mask.Pix[y*mask.Stride:]
		for x := max(int(left), touched.Min.X); x < min(int(right)+1, touched.Max.X); x++ {
			px, py := float64(x)+0.5-a.X, cy-a.Y
			if length > 0 {
				t := min(max((px*dx+py*dy)/length, 0), 1)
				px, py = px-t*dx, py-t*dy
			}
			switch away := px*px + py*py; {
			case away >= reach*reach:
			case away <= full*full:
				row[x] = 255
			default:
				row[x] = max(row[x], uint8(255*min(reach-math.Sqrt(away), 1)+0.5))
			}
		}
	}
	return touched
}

// around is the pixels that a box touches, within others.
func around(b Box, within image.Rectangle) image.Rectangle {
	clamp := func(v float64) int { return int(min(max(v, -1), drawing.Size+1)) }
	return image.Rect(
		clamp(math.Floor(b.Min.X)), clamp(math.Floor(b.Min.Y)), clamp(math.Ceil(b.Max.X)), clamp(math.Ceil(b.Max.Y)),
	).Intersect(within)
}

// paint lays the colour over the pixels as far as the mask covers them, and clears the mask.
func paint(out *image.NRGBA, mask *image.Alpha, where image.Rectangle, c color.NRGBA) {
	ink := [3]uint32{uint32(c.R), uint32(c.G), uint32(c.B)}
	for y := where.Min.Y; y < where.Max.Y; y++ {
		for x := where.Min.X; x < where.Max.X; x++ {
			covered := &mask.Pix[y*mask.Stride+x]
			if *covered == 0 {
				continue
			}
			share := uint32(*covered) * uint32(c.A) // of 255·255
			to := out.Pix[y*out.Stride+4*x:]
			for i, v := range ink {
				to[i] = uint8((v*share + uint32(to[i])*(255*255-share) + 255*255/2) / (255 * 255))
			}
			*covered = 0
		}
	}
}
