package evaluation

import (
	"image"
	"slices"
	"testing"
)

// colourCount is how many colours a picture has, up to a limit.
func colourCount(m *image.NRGBA, limit int) int {
	seen := map[[3]uint8]bool{}
	for i := 0; i < len(m.Pix) && len(seen) < limit; i += 4 {
		seen[[3]uint8(m.Pix[i:i+3])] = true
	}
	return len(seen)
}

func inked(m *image.NRGBA) float64 {
	n := 0
	for i := 0; i < len(m.Pix); i += 4 {
		if m.Pix[i] < 200 || m.Pix[i+1] < 200 || m.Pix[i+2] < 200 {
			n++
		}
	}
	return float64(n) / float64(len(m.Pix)/4)
}

func TestNonsenseIsWhatItsNameSays(t *testing.T) {
	names, paint := nonsenses()
	if len(names) != len(scribbles)+5 {
		t.Errorf("there are %d kinds", len(names))
	}
	for k, name := range names {
		for i := range 2 {
			m := paint[k](seeded(name, i))
			ink, colours := inked(m), colourCount(m, 1000)
			var fits bool
			switch name {
			case "blank canvas":
				fits = ink == 0 && colours == 1
			case "solid fill":
				fits = ink == 1 && colours == 1
			case "half of the canvas filled":
				fits = ink > 0.25 && ink < 0.95
			case "photo-like noise (1/f)":
				fits = colours == 1000
			case "gradient with grain":
				fits = colours > 50
			default: // scribbles
				fits = ink > 0.0005 && ink < 0.8 && m.Pix[3] == 255
			}
			if !fits {
				t.Errorf("%s, %d: %.4f of it is ink, in %d colours", name, i, ink, colours)
			}
		}
	}
}

func TestPinkNoiseHasAsMuchInEveryOctave(t *testing.T) {
	m := pink(seeded("pink", 1))
	// The mean of squared differences between pixels far apart is larger than between near ones, but not by far: white
	// noise would give 1, a smooth picture hundreds.
	difference := func(apart int) float64 {
		sum, n := 0.0, 0
		for y := 0; y < 512; y += 3 {
			for x := 0; x+apart < 512; x += 3 {
				d := float64(m.NRGBAAt(x, y).G) - float64(m.NRGBAAt(x+apart, y).G)
				sum += d * d
				n++
			}
		}
		return sum / float64(n)
	}
	if ratio := difference(128) / difference(4); ratio < 1.5 || ratio > 8 {
		t.Errorf("the ratio is %.1f", ratio)
	}
}

func TestTheSameSeedMakesTheSameNonsense(t *testing.T) {
	names, paint := nonsenses()
	for k, name := range names {
		if !slices.Equal(paint[k](seeded("x", 1)).Pix, paint[k](seeded("x", 1)).Pix) {
			t.Errorf("%s differs", name)
		}
	}
}
