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

// taps are the source pixels from first on that one target pixel is made of, with their weights in 1/2^weightBits.
type taps struct {
	first   int
	weights []int32
}

// filter gives the taps of every target pixel when from pixels become to pixels. When shrinking, the kernel is stretched
// by the scale, which is what keeps thin lines from vanishing (antialias).
func filter(from, to int) []taps {
	scale := float64(from) / float64(to)
	stretch := math.Max(scale, 1)
	support := cubicSupport * stretch
	out := make([]taps, to)
	values := make([]float64, 0, 2*int(math.Ceil(support))+1)
	for i := range out {
		middle := (float64(i) + 0.5) * scale
		first := max(int(middle-support+0.5), 0)
		end := min(int(middle+support+0.5), from)
		values = values[:0]
		sum := 0.0
		for x := first; x < end; x++ {
			v := cubic((float64(x) - middle + 0.5) / stretch)
			values = append(values, v)
			sum += v
		}
		weights := make([]int32, len(values))
		for k, v := range values {
			weights[k] = int32(math.Round(v / sum * (1 << weightBits)))
		}
		out[i] = taps{first, weights}
	}
	return out
}

// resize scales an opaque picture to w×h pixels, horizontally and then vertically.
func resize(m *image.RGBA, w, h int) *image.RGBA {
	if m.Rect.Dx() == w && m.Rect.Dy() == h {
		return m
	}
	high := m.Rect.Dy()
	wide := image.NewRGBA(image.Rect(0, 0, w, high))
	columns := filter(m.Rect.Dx(), w)
	for y := range high {
		row := m.Pix[y*m.Stride : y*m.Stride+4*m.Rect.Dx()]
		out := wide.Pix[y*wide.Stride : y*wide.Stride+4*w]
		for x, t := range columns {
			r, g, b := half, half, half
			from := row[4*t.first : 4*(t.first+len(t.weights))]
			for _, weight := range t.weights {
				v := pixel(from, 0)
				k := int(weight)
				r += int(v&0xff) * k
				g += int(v>>8&0xff) * k
				b += int(v>>16&0xff) * k
				from = from[4:]
			}
			to := out[4*x : 4*x+4 : 4*x+4]
			to[0], to[1], to[2], to[3] = clip(r), clip(g), clip(b), 255
		}
	}
	tall := image.NewRGBA(image.Rect(0, 0, w, h))
	sums := make([]int, 4*w)
	for y, t := range filter(high, h) {
		for i := range sums {
			sums[i] = half
		}
		for k, weight := range t.weights {
			row := wide.Pix[(t.first+k)*wide.Stride:][:len(sums)]
			for i, v := range row {
				sums[i] += int(v) * int(weight)
			}
		}
		out := tall.Pix[y*tall.Stride:][:len(sums)]
		for i, v := range sums {
			out[i] = clip(v)
		}
	}
	return tall
}

// half makes the shift in clip round to the nearest.
const half = 1 << (weightBits - 1)

func clip(sum int) uint8 {
	return uint8(min(max(sum>>weightBits, 0), 255))
}
