package evaluation

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// z95 is how many standard errors a 95 % interval reaches to each side.
const z95 = 1.96

// Share is how many of a number of cases are so.
type Share struct{ Hits, Of int }

func (s *Share) count(hit bool) {
	s.Of++
	if hit {
		s.Hits++
	}
}

func (s *Share) add(o Share) {
	s.Hits += o.Hits
	s.Of += o.Of
}

// Percent is 0 to 100; NaN of no cases.
func (s Share) Percent() float64 { return 100 * float64(s.Hits) / float64(s.Of) }

// Interval is Wilson's 95 % score interval, in percent: unlike the plain one it holds near 0 and 100. It takes the cases
// as independent.
func (s Share) Interval() (low, high float64) {
	n, p := float64(s.Of), float64(s.Hits)/float64(s.Of)
	middle := p + z95*z95/(2*n)
	reach := z95 * math.Sqrt(p*(1-p)/n+z95*z95/(4*n*n))
	whole := 1 + z95*z95/n
	return 100 * max(0, (middle-reach)/whole), 100 * min(1, (middle+reach)/whole)
}

// String is the share with its interval.
func (s Share) String() string {
	if s.Of == 0 {
		return "–"
	}
	low, high := s.Interval()
	return fmt.Sprintf("%.1f %% (%.1f–%.1f)", s.Percent(), low, high)
}

// Mean is the mean of N values with half its 95 % interval.
type Mean struct {
	Value, Reach float64
	N            int
}

func meanOf(values []float64) Mean {
	n := float64(len(values))
	m := Mean{N: len(values)}
	for _, v := range values {
		m.Value += v / n
	}
	square := 0.0
	for _, v := range values {
		square += (v - m.Value) * (v - m.Value)
	}
	if n > 1 {
		m.Reach = z95 * math.Sqrt(square/(n-1)/n)
	}
	return m
}

// rank is the place, from 1, of own among itself and others when the highest is first. Equal ones come before it: a tie
// is no success.
func rank(own float64, others []float64) int {
	place := 1
	for _, o := range others {
		if o >= own {
			place++
		}
	}
	return place
}

// percentile is the contracts' 100·(N − rank)/(N − 1), 100 if N is 1.
func percentile(rank, n int) float64 {
	if n == 1 {
		return 100
	}
	return 100 * float64(n-rank) / float64(n-1)
}

// quantile of values, 0..1, between two neighbours in proportion; they need no order.
func quantile(values []float64, q float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	at := q * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}

func median(values []float64) float64 { return quantile(values, 0.5) }

// sortedKeys are a map's keys in order, so that what is drawn from them is the same in every run.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// String is the mean, of percentages, with its interval.
func (m Mean) String() string {
	if m.N == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %% (%.1f–%.1f)", m.Value, max(0, m.Value-m.Reach), min(100, m.Value+m.Reach))
}
