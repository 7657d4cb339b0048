package judge

import (
	"image"
	"math"
)

// The arithmetic is Pillow's (its documentation: "Image.resize", filter BICUBIC; the filter is Keys' cubic convolution
// of 1981 with a = −0.5), because the models were trained on pictures that it scaled: fixed-point weights, each pass
// rounded to 8 bits.
const (
	cubicA       = -0.5
	cubicSupport = 2.0
	weightBits   = 22 // 32 − 8 bits of a value − 2 for overshoot
)

func cubic(x float64) float64 {
	x = math.Abs(x)
	switch {
	case x < 1:
		return ((cubicA+2)*x-(cubicA+3))*x*x + 1
	case x < 2:
		return (((x-5)*x+8)*x - 4) * cubicA
	default:
		return 0
	}
}

// taps are the source pixels from first on that one target pixel is made of. The weights, in 1/2^weightBits, are given
// as their sums: sums[k] is that of the first k pixels.
type taps struct {
	first int
	sums  []int
}

// filter gives the taps of every target pixel when from pixels become to pixels. When shrinking, the kernel is stretched
// by the scale, which is what keeps thin lines from vanishing (antialias).
func filter(from, to int) []taps {
	scale := float64(from) / float64(to)
	stretched := math.Max(scale, 1)
	support := cubicSupport * stretched
	out := make([]taps, to)
	values := make([]float64, 0, 2*int(math.Ceil(support))+1)
	for i := range out {
		middle := (float64(i) + 0.5) * scale
		first := max(int(middle-support+0.5), 0)
		end := min(int(middle+support+0.5), from)
		values = values[:0]
		total := 0.0
		for x := first; x < end; x++ {
			v := cubic((float64(x) - middle + 0.5) / stretched)
			values = append(values, v)
			total += v
		}
		sums := make([]int, 1, len(values)+1)
		for k, v := range values {
			sums = append(sums, sums[k]+int(math.Round(v/total*(1<<weightBits))))
		}
		out[i] = taps{first, sums}
	}
	return out
}

// resize scales an area of a picture to w×h pixels, horizontally and then vertically. Outside the picture is paper.
func resize(d stretches, area image.Rectangle, paper colour, w, h int) *image.RGBA {
	wide := image.NewRGBA(image.Rect(0, 0, w, area.Dy()))
	columns := filter(area.Dx(), w)
	var row []stretch
	for y := range area.Dy() {
		row = d.window(row[:0], area.Min.Y+y, area, paper)
		shrinkRow(wide.Pix[y*wide.Stride:], row, columns)
	}
	tall := image.NewRGBA(image.Rect(0, 0, w, h))
	totals := make([]int, 4*w)
	for y, t := range filter(area.Dy(), h) {
		for i := range totals {
			totals[i] = half
		}
		for k := range len(t.sums) - 1 {
			weight := t.sums[k+1] - t.sums[k]
			line := wide.Pix[(t.first+k)*wide.Stride:][:len(totals)]
			for i, v := range line {
				totals[i] += int(v) * weight
			}
		}
		out := tall.Pix[y*tall.Stride:][:len(totals)]
		for i, v := range totals {
			out[i] = clip(v)
		}
	}
	return tall
}

// shrinkRow writes the target pixels of one row. A stretch of one colour counts once, with the sum of its weights.
func shrinkRow(out []uint8, row []stretch, columns []taps) {
	for x, t := range columns {
		for int(row[0].end) <= t.first {
			row = row[1:]
		}
		r, g, b := half, half, half
		length, done := len(t.sums)-1, 0
		for i := 0; done < length; i++ {
			end := min(int(row[i].end)-t.first, length)
			weight := t.sums[end] - t.sums[done]
			done = end
			red, green, blue := row[i].colour.rgb()
			r += red * weight
			g += green * weight
			b += blue * weight
		}
		to := out[4*x : 4*x+4 : 4*x+4]
		to[0], to[1], to[2], to[3] = clip(r), clip(g), clip(b), 255
	}
}

// half makes the shift in clip round to the nearest.
const half = 1 << (weightBits - 1)

func clip(sum int) uint8 {
	return uint8(min(max(sum>>weightBits, 0), 255))
}
