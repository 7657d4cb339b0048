// Package likeness tells whether two drawings are nearly the same one: a difference hash (dHash) of each, 128 bits, of which
// nearly the same drawings differ in two at most.
//
// The hash is Neal Krawetz's ("Kind of Like That", hackerfactor.com, 2013) in the form that Ben Hoyt gave it for finding
// duplicates ("Duplicate image detection with perceptual hashing in Python", benhoyt.com, 2017, which measured the two
// bits): of nine by nine grey cells, a bit for each of 64 steps to the right, and for each of 64 steps down, that gets
// brighter.
//
// A doodle is a few lines on white, where most cells of the canvas are equal whatever is drawn; so the cells divide the
// ink's own box instead, which also finds a drawing that was moved or scaled. docs/design.md has what was measured.
package likeness

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"image"
	"math/bits"
)

// Near is how many bits of nearly the same drawings may differ.
const Near = 2

const (
	cells = 9
	// padding is how much of the ink's box is added on each side, as a share of its longer side: a line along the edge of the
	// box is then a step up and a step down, wherever it lies to a pixel.
	padding = 1.0 / 16
	// trimmed is the share of the ink that may lie outside of the box on each of its sides: one dot far away would else change
	// every cell.
	trimmed = 1.0 / 50
	// step is by how much a cell has to be brighter than the one before, of 255: what a faint noise makes of white is none.
	step = 2
)

// Hash is what a drawing looks like, roughly: the steps to the right, and the steps down.
type Hash [2]uint64

// Of is the hash of a picture; ok is false where there is no ink to look at. Ink is what is not of the colour that the
// picture's edge has most.
func Of(picture *image.NRGBA) (h Hash, ok bool) {
	grey := sumOf(picture)
	box, ok := grey.box()
	if !ok {
		return Hash{}, false
	}
	var cell [cells][cells]float64
	for row := range cells {
		for column := range cells {
			cell[row][column] = grey.mean(image.Rect(
				box.Min.X+column*box.Dx()/cells, box.Min.Y+row*box.Dy()/cells,
				box.Min.X+(column+1)*box.Dx()/cells, box.Min.Y+(row+1)*box.Dy()/cells,
			))
		}
	}
	for row := range cells - 1 {
		for column := range cells - 1 {
			bit := uint64(1) << (row*(cells-1) + column)
			if cell[row][column+1]-cell[row][column] > step {
				h[0] |= bit
			}
			if cell[row+1][column]-cell[row][column] > step {
				h[1] |= bit
			}
		}
	}
	return h, true
}

// Distance is in how many bits two hashes differ, 0–128.
func (h Hash) Distance(other Hash) int {
	return bits.OnesCount64(h[0]^other[0]) + bits.OnesCount64(h[1]^other[1])
}

// String is the hash in 32 hexadecimal digits; Parse reads it.
func (h Hash) String() string { return fmt.Sprintf("%016x%016x", h[0], h[1]) }

// Parse reads what String wrote.
func Parse(text string) (h Hash, err error) {
	var data [16]byte
	if len(text) != 2*len(data) {
		return h, fmt.Errorf("%q is no hash of 32 digits", text)
	}
	if _, err := hex.Decode(data[:], []byte(text)); err != nil {
		return h, fmt.Errorf("%q is no hash: %w", text, err)
	}
	return Hash{binary.BigEndian.Uint64(data[:8]), binary.BigEndian.Uint64(data[8:])}, nil
}

// Bands are three parts of the hash, each with its number. Two hashes that differ in Near bits or fewer have at least one of
// them in common, since two bits lie in two bands at most: so they are found by looking up three texts.
func (h Hash) Bands() [Near + 1]string {
	text := h.String()
	return [...]string{"0" + text[:11], "1" + text[11:22], "2" + text[22:]}
}
