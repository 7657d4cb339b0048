package sharecard

import (
	"image"
	"math"
)

// blob is the judge's outline in a square of 64, as in hosting/public/favicon.svg.
var blob = func() shape {
	s := shape{{31, 4}}
	s.cubic(44, 3, 55, 11, 58, 23)
	s.cubic(61, 34, 58, 42, 53, 48)
	s.cubic(51, 51, 52, 56, 48, 57)
	s.cubic(44, 57, 44, 53, 41, 53)
	s.cubic(37, 53, 34, 56, 28, 55)
	s.cubic(14, 53, 4, 45, 4, 31)
	s.cubic(4, 16, 16, 5, 31, 4)
	return s
}()

// eye draws the judge, scale pixels to one of its 64; closed, it does not look.
func eye(card *image.RGBA, x, y, scale float64, closed bool) {
	at := func(s shape) shape { return s.placed(x, y, scale, 0) }
	fill(card, coral, at(blob))
	outline(card, ink, 4*scale, at(blob))
	white := ellipse(31, 29, 17, 15)
	if closed {
		lid := shape{}
		for i := range 2*curve + 1 {
			sin, cos := math.Sincos(math.Pi * float64(i) / (2 * curve))
			lid.line(31+16*cos, 27+9*sin)
		}
		stroke(card, ink, 4*scale, at(lid))
		for _, lash := range []struct{ x, y, dx, dy float64 }{{19, 32, -3, 5}, {31, 36, 0, 6}, {43, 32, 3, 5}} {
			stroke(card, ink, 3.4*scale, at(shape{{lash.x, lash.y}, {lash.x + lash.dx, lash.y + lash.dy}}))
		}
		return
	}
	fill(card, sheet, at(white))
	outline(card, ink, 4*scale, at(white))
	fill(card, ink, at(ellipse(33, 29, 8, 8)))
	fill(card, sheet, at(ellipse(36, 26, 2.6, 2.6)))
}

// wordmark is the game's name as the head of every page has it, from its upper left corner.
func wordmark(card *image.RGBA, x, y float64) {
	const size, baseline = 42.0, 43.0
	eye(card, x-4, y, 1, false)
	face := faceOf(size)
	x += 68
	write(card, face, ink, x, y+baseline, "paint")
	x += width(face, "paint") + 3
	wtf := width(face, ".wtf")
	fill(card, sun, box(-10, -28, wtf+20, 56, 12, 10, 13, 9).placed(x+8, y+31, 1, -0.04))
	write(card, face, ink, x+8, y+baseline-1, ".wtf")
}
