// Package plausibility tells whether a hand can have drawn a picture as its stroke log says. It is no proof: who forges a
// picture can forge a log. It finds pictures that come with none of their own, and its doubts only ask a moderator to look.
package plausibility

import (
	"image"
	"math"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/strokelog"
)

const (
	// A picture is more than its log where this share of its painted pixels, and this many of them, are neither within the
	// reach of a stroke or a shape nor of a colour that was poured. Of the drawings that the site's canvas makes in testdata
	// it is none at all; the rest is room for logs that were thinned to be small enough (pack.ts), and for other browsers.
	unaccountedShare = 0.1
	unaccountedLeast = 400 // of 262,144: a square of 20 pixels
	// likePaper is how far a channel may be from the paper's for a pixel to be bare.
	likePaper = 24

	// A pointer on the paper goes back and forth no faster than the hand that moves it. Hands cannot do that more often than
	// some ten times a second, whatever the device (tapping and tremor end there): twice the paper's diagonal of 724 pixels,
	// ten times a second, is 14.5 pixels a millisecond, of which no drawing comes near.
	fastest = 15
	// unhurried is how long a line may be in no time at all, in pixels: twice across the paper in a flick, on a browser that
	// tells the time only in tenths of a second.
	unhurried = 1500
	// Between two strokes the pointer leaves the paper. Fingers tap some 6 times a second; three times that is no hand.
	strokesPerSecond = 20
	// atOnce is how many strokes may be in no time at all: the same coarse clock, in which a tenth of a second is none.
	atOnce = 5
)

// Doubts returns why a hand cannot have drawn a picture, an opaque one of drawing.Size a side, as the log says:
// StrokesTooFew, StrokesTooFast, both or neither.
func Doubts(log strokelog.Log, picture *image.NRGBA) (doubts []drawing.Doubt) {
	if tooFew(log, picture) {
		doubts = append(doubts, drawing.StrokesTooFew)
	}
	if tooFast(log) {
		doubts = append(doubts, drawing.StrokesTooFast)
	}
	return doubts
}

// tooFew reports whether a good part of the picture lies where the log painted nothing.
func tooFew(log strokelog.Log, picture *image.NRGBA) bool {
	painted, unaccounted := account(log, picture)
	return unaccounted >= unaccountedLeast && float64(unaccounted) > unaccountedShare*float64(painted)
}

// account counts the pixels that are not bare paper, and those of them that nothing in the log accounts for.
func account(log strokelog.Log, picture *image.NRGBA) (painted, unaccounted int) {
	reached, poured, paper := newReach(), colours{}, [3]uint8{255, 255, 255}
	for _, op := range sinceClear(log.Ops) {
		if op.Type != strokelog.Fill {
			reached.add(op)
			continue
		}
		rgb, _ := op.RGB() // the log was checked when it was read
		poured.add(rgb)
		if *op.Mask == strokelog.PaperMask {
			paper = rgb
		}
	}
	for y := range drawing.Size {
		for x := range drawing.Size {
			at := picture.Pix[picture.PixOffset(x, y):]
			rgb := [3]uint8(at[:3])
			if like(rgb, paper) {
				continue
			}
			painted++
			if !reached.has(x, y) && !poured.have(rgb) {
				unaccounted++
			}
		}
	}
	return painted, unaccounted
}

// sinceClear are the operations that can still be seen.
func sinceClear(ops []strokelog.Op) []strokelog.Op {
	for i := len(ops) - 1; i >= 0; i-- {
		if ops[i].Type == strokelog.Clear {
			return ops[i+1:]
		}
	}
	return ops
}

func like(a, b [3]uint8) bool {
	for i := range a {
		if max(a[i], b[i])-min(a[i], b[i]) > likePaper {
			return false
		}
	}
	return true
}

// tooFast reports whether the log's lines are longer, or more, than a hand makes in the log's time. What is off the paper
// does not count: there a mouse may go as fast as it likes. Shapes and fills have no time of their own, so only strokes
// tell.
func tooFast(log strokelog.Log) bool {
	first, last := math.Inf(1), math.Inf(-1)
	length, strokes := 0.0, 0
	for _, op := range log.Ops {
		if op.Type != strokelog.Stroke || len(op.Points) == 0 {
			continue
		}
		strokes++
		for i, p := range op.Points {
			first, last = min(first, p.Time), max(last, p.Time)
			a, b := onPaper(op.Points[max(i-1, 0)].Place), onPaper(p.Place)
			length += math.Hypot(b.X-a.X, b.Y-a.Y)
		}
	}
	if strokes == 0 {
		return false
	}
	span := last - first // ms
	return length > unhurried+fastest*span || float64(strokes) > atOnce+strokesPerSecond*span/1000
}

// onPaper is the place of the paper nearest to one.
func onPaper(p strokelog.Place) strokelog.Place {
	return strokelog.Place{X: min(max(p.X, 0), drawing.Size), Y: min(max(p.Y, 0), drawing.Size)}
}
