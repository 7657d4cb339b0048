package plausibility

// colours are some colours, and those near them: 5 bits of each channel name a cell of 8 steps.
type colours [32][32][32]bool

// add takes a colour in, with the cells around its own, so that one that was rounded or blended a little is among them.
func (c *colours) add(rgb [3]uint8) {
	around := func(v uint8) (from, to int) { return max(int(v>>3)-1, 0), min(int(v>>3)+1, 31) }
	fromR, toR := around(rgb[0])
	fromG, toG := around(rgb[1])
	fromB, toB := around(rgb[2])
	for r := fromR; r <= toR; r++ {
		for g := fromG; g <= toG; g++ {
			for b := fromB; b <= toB; b++ {
				c[r][g][b] = true
			}
		}
	}
}

func (c *colours) have(rgb [3]uint8) bool { return c[rgb[0]>>3][rgb[1]>>3][rgb[2]>>3] }
