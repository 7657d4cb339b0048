package figures

import (
	"fmt"
	"slices"

	"go.opentelemetry.io/otel/sdk/metric/metricdata"
)

// A spread is how times are spread: a histogram.
type spread struct {
	// N is how many times there are.
	N uint64
	// bounds are the buckets' upper ends in seconds, and counts what is in each; the last has no end.
	bounds []float64
	counts []uint64
	// least and most are the shortest and the longest time.
	least, most float64
}

func spreadOf(point metricdata.HistogramDataPoint[float64]) spread {
	least, _ := point.Min.Value()
	most, _ := point.Max.Value()
	return spread{point.Count, point.Bounds, slices.Clone(point.BucketCounts), least, most}
}

// merge adds a spread of the same bounds.
func (s *spread) merge(other spread) {
	if s.bounds == nil {
		*s = other
		s.counts = slices.Clone(other.counts)
		return
	}
	s.N += other.N
	s.least, s.most = min(s.least, other.least), max(s.most, other.most)
	for i, n := range other.counts {
		s.counts[i] += n
	}
}

// quantile is the time that a share q of all times are below, 0 to 1: between its bucket's ends it is taken to be spread evenly.
func (s spread) quantile(q float64) float64 {
	rest := q * float64(s.N)
	for i, n := range s.counts {
		if rest > float64(n) || n == 0 {
			rest -= float64(n)
			continue
		}
		low := s.least
		if i > 0 {
			low = max(s.bounds[i-1], s.least)
		}
		high := s.most
		if i < len(s.bounds) {
			high = min(s.bounds[i], s.most)
		}
		return low + (max(high, low)-low)*rest/float64(n)
	}
	return s.most
}

// Half, Most and Max, with a space that no line is broken at before the unit, are the median, what 95 in 100 are below, and the
// longest, for people; "–" where there is none.
func (s spread) Half() string { return s.shown(s.quantile(0.5)) }
func (s spread) Most() string { return s.shown(s.quantile(0.95)) }
func (s spread) Max() string  { return s.shown(s.most) }

func (s spread) shown(seconds float64) string {
	switch {
	case s.N == 0:
		return "–"
	case seconds < 0.0995:
		return fmt.Sprintf("%.3g\u00a0ms", seconds*1000)
	case seconds < 0.9995:
		return fmt.Sprintf("%.0f\u00a0ms", seconds*1000)
	case seconds < 100:
		return fmt.Sprintf("%.3g\u00a0s", seconds)
	case seconds < 6000:
		return fmt.Sprintf("%.3g\u00a0min", seconds/60)
	}
	return fmt.Sprintf("%.3g\u00a0h", seconds/3600)
}

// A bar is one bucket of the chart: how high it is in percent of the highest, and what it says.
type bar struct {
	Height float64
	Says   string
}

// Bars are the buckets from the first to the last that holds anything.
func (s spread) Bars() (bars []bar) {
	first, last := slices.IndexFunc(s.counts, full), len(s.counts)-1
	if first < 0 {
		return nil
	}
	for s.counts[last] == 0 {
		last--
	}
	highest := slices.Max(s.counts)
	for i := first; i <= last; i++ {
		end := "more"
		if i < len(s.bounds) {
			end = "up to " + s.shown(s.bounds[i])
		}
		bars = append(bars, bar{100 * float64(s.counts[i]) / float64(highest), fmt.Sprintf("%s: %d", end, s.counts[i])})
	}
	return bars
}

func full(n uint64) bool { return n > 0 }
