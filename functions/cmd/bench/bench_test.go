package main

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"time"

	"paint.wtf/functions/internal/drawing"
)

func ms(values ...int) (all []time.Duration) {
	for _, v := range values {
		all = append(all, time.Duration(v)*time.Millisecond)
	}
	return all
}

func TestQuantilesDoNotDependOnTheOrder(t *testing.T) {
	took := ms(9, 1, 5, 3, 7)
	if got := quantile(took, 0.5); got != 5*time.Millisecond {
		t.Errorf("the median is %v", got)
	}
	if got := quantile(took, 0.9); got != 9*time.Millisecond {
		t.Errorf("the 90th percentile is %v", got)
	}
	if got := quantile(ms(4), 0.9); got != 4*time.Millisecond {
		t.Errorf("of one value it is %v", got)
	}
}

func TestWhatIsOursIsComparedDrawingByDrawing(t *testing.T) {
	// The machine was slow in the middle, for both.
	if got := outside(ms(12, 13, 60, 12), ms(10, 10, 57, 10)); got != 3*time.Millisecond {
		t.Errorf("got %v", got)
	}
}

func TestDrawingsAreTheSameEveryTimeAndDiffer(t *testing.T) {
	file := func(seed uint64) []byte {
		b, err := drawing.Encode(strokes(rand.New(rand.NewPCG(7, seed))).Canvas())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := drawing.Decode(b); err != nil {
			t.Fatal(err)
		}
		return b
	}
	if !bytes.Equal(file(1), file(1)) || bytes.Equal(file(1), file(2)) {
		t.Error("a drawing does not follow from its number")
	}
}
