package judge

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestTheClosestLinesAreThoseOfDoublePrecision(t *testing.T) {
	const width = 192
	random := rand.New(rand.NewPCG(1, 2))
	direction := func() []float32 {
		v := make([]float32, width)
		for i := range v {
			v[i] = float32(random.NormFloat64())
		}
		normalise(v)
		return v
	}
	for _, lines := range []int{0, 1, 3, 4, 7, 433} {
		t.Run(fmt.Sprint(lines), func(t *testing.T) {
			e, j := direction(), plain()
			for i := range lines {
				v := direction()
				if i > 0 && i%2 == 0 {
					// So close to the line before that single precision cannot tell them apart, or the very same.
					v = slices.Clone(j.bank[i-1].vector)
					if i%4 == 0 {
						v[i%width] = math.Nextafter32(v[i%width], 2)
					}
				}
				j.bank = append(j.bank, described{fmt.Sprint(i), v})
			}
			want := []Seen{}
			for _, d := range j.bank {
				want = append(want, Seen{d.text, dot(e, d.vector)})
			}
			slices.SortStableFunc(want, func(a, b Seen) int { return cmp.Compare(b.Similarity, a.Similarity) })
			for n := range 5 {
				if got := j.closest(e, n); !slices.Equal(got, want[:min(n, lines)]) {
					t.Errorf("the closest %d of %d are %v, want %v", n, lines, got, want[:min(n, lines)])
				}
			}
		})
	}
}

// A picture of no direction cannot be, but damaged numbers in a store can.
func TestTheClosestOfNoNumberIsNoPanic(t *testing.T) {
	j := plain()
	j.bank = []described{{"a", unit(0)}, {"b", unit(10)}, {"c", unit(20)}, {"d", unit(30)}}
	nan := float32(math.NaN())
	_ = j.closest([]float32{nan, nan}, 3)
}
