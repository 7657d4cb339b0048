package evaluation

import (
	"math"
	"testing"
)

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

func TestATieIsNoSuccess(t *testing.T) {
	for name, c := range map[string]struct {
		own    float64
		others []float64
		want   int
	}{
		"alone":        {0.3, nil, 1},
		"the highest":  {0.3, []float64{0.1, 0.2}, 1},
		"in between":   {0.15, []float64{0.1, 0.2, 0.3}, 3},
		"a tie":        {0.3, []float64{0.3, 0.1}, 2},
		"all the same": {-1, []float64{-1, -1, -1}, 4},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rank(c.own, c.others); got != c.want {
				t.Errorf("rank %d, want %d", got, c.want)
			}
		})
	}
}

func TestThePercentileRunsFrom100To0(t *testing.T) {
	for _, c := range []struct {
		rank, n int
		want    float64
	}{{1, 1, 100}, {1, 5, 100}, {3, 5, 50}, {5, 5, 0}} {
		if got := percentile(c.rank, c.n); got != c.want {
			t.Errorf("place %d of %d is the percentile %v, want %v", c.rank, c.n, got, c.want)
		}
	}
}

func TestASharesIntervalIsWilsons(t *testing.T) {
	for _, c := range []struct {
		share     Share
		low, high float64 // computed by the formula's definition, (p̂ + z²/2n ± z√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n)
		text      string
	}{
		{Share{0, 10}, 0, 27.75, "0.0 % (0.0–27.8)"},
		{Share{5, 10}, 23.66, 76.34, "50.0 % (23.7–76.3)"},
		{Share{10, 10}, 72.25, 100, "100.0 % (72.2–100.0)"},
		{Share{8, 1000}, 0.41, 1.57, "0.8 % (0.4–1.6)"},
	} {
		low, high := c.share.Interval()
		if !near(low, c.low, 0.01) || !near(high, c.high, 0.01) {
			t.Errorf("%v: %.3f to %.3f, want %v to %v", c.share, low, high, c.low, c.high)
		}
		if got := c.share.String(); got != c.text {
			t.Errorf("written %q, want %q", got, c.text)
		}
	}
	if got := (Share{}).String(); got != "–" {
		t.Errorf("nothing of nothing is written %q", got)
	}
}

func TestAMeanHasItsStandardError(t *testing.T) {
	m := meanOf([]float64{90, 100, 80, 90})
	// Standard deviation 8.165, divided by 2, times 1.96.
	if m.Value != 90 || !near(m.Reach, 8.0017, 0.001) || m.N != 4 {
		t.Errorf("got %+v", m)
	}
	if got := m.String(); got != "90.0 % (82.0–98.0)" {
		t.Errorf("written %q", got)
	}
	if got := meanOf(nil).String(); got != "–" {
		t.Errorf("the mean of nothing is written %q", got)
	}
}

func TestQuantilesLieBetweenNeighbours(t *testing.T) {
	values := []float64{40, 10, 30, 20}
	for q, want := range map[float64]float64{0: 10, 0.5: 25, 1: 40, 0.1: 13} {
		if got := quantile(values, q); !near(got, want, 1e-9) {
			t.Errorf("quantile %v is %v, want %v", q, got, want)
		}
	}
	if values[0] != 40 {
		t.Error("the values were put into order")
	}
}
