// Package percentile reads percentiles off sorted lists.
package percentile

// At is the value below which so many percent (0 to 100) of a sorted list lie; zero where the list is empty.
func At[T any](sorted []T, percent int) (v T) {
	if len(sorted) == 0 {
		return v
	}
	return sorted[min(len(sorted)*percent/100, len(sorted)-1)]
}
