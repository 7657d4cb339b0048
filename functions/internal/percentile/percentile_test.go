package percentile_test

import (
	"testing"

	"paint.wtf/functions/internal/percentile"
)

func TestPercentiles(t *testing.T) {
	list := []int{1, 2, 3, 4}
	for percent, want := range map[int]int{0: 1, 50: 3, 95: 4, 100: 4} {
		if got := percentile.At(list, percent); got != want {
			t.Errorf("%d %%: %d, want %d", percent, got, want)
		}
	}
	if got := percentile.At([]int{}, 50); got != 0 {
		t.Errorf("of nothing: %d", got)
	}
}
