package figures

import (
	"strings"
	"testing"
)

func TestAQuantileLiesBetweenItsBucketsEnds(t *testing.T) {
	s := spread{N: 10, bounds: []float64{1, 2, 4}, counts: []uint64{0, 8, 0, 2}, most: 9}
	for q, want := range map[float64]float64{0: 1, 0.4: 1.5, 0.8: 2, 0.9: 6.5, 1: 9} {
		if got := s.quantile(q); got < want-1e-9 || got > want+1e-9 {
			t.Errorf("%g of them are below %g, want %g", q, got, want)
		}
	}
}

func TestWhatLastedAMomentIsNotShownAsItsBucketsEnd(t *testing.T) {
	s := spread{N: 1, bounds: []float64{1, 2}, counts: []uint64{0, 1, 0}, most: 1.2}
	if got := s.Max(); got != "1.2\u00a0s" || s.quantile(1) > 1.2 {
		t.Errorf("the longest is %s, %g", got, s.quantile(1))
	}
}

func TestTimesAreShownInTheUnitThatPeopleRead(t *testing.T) {
	for seconds, want := range map[float64]string{
		0.00123: "1.23 ms", 0.0712: "71.2 ms", 0.4567: "457 ms", 0.9999: "1 s", 1.5: "1.5 s", 99: "99 s", 180: "3 min", 86400: "24 h",
	} {
		if got := (spread{N: 1}).shown(seconds); strings.ReplaceAll(got, "\u00a0", " ") != want {
			t.Errorf("%g s is shown as %s, want %s", seconds, got, want)
		}
	}
	if got := (spread{}).Half(); got != "–" {
		t.Errorf("nothing is shown as %s", got)
	}
}

func TestBarsGoFromTheFirstToTheLastThatHoldsAnything(t *testing.T) {
	bars := spread{N: 3, bounds: []float64{1, 2, 4}, counts: []uint64{0, 2, 0, 1}, most: 9}.Bars()
	want := []bar{{100, "up to 2\u00a0s: 2"}, {0, "up to 4\u00a0s: 0"}, {50, "more: 1"}}
	if len(bars) != len(want) {
		t.Fatalf("the bars are %v", bars)
	}
	for i, b := range bars {
		if b != want[i] {
			t.Errorf("bar %d is %v, want %v", i, b, want[i])
		}
	}
}
