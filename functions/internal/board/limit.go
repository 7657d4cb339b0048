package board

import (
	"fmt"

	"paint.wtf/functions/internal/fault"
)

// DefaultLimit and MaxLimit bound the entries of one page.
const (
	DefaultLimit = 50
	MaxLimit     = 100
)

// pageLimit is how many entries a page has at most that was asked to have n. Errors wrap fault.BadRequest.
func pageLimit(n int) (int, error) {
	if n == 0 {
		return DefaultLimit, nil
	}
	if n < 1 || n > MaxLimit {
		return 0, fmt.Errorf("limit is %d and must be 1 to %d: %w", n, MaxLimit, fault.BadRequest)
	}
	return n, nil
}
