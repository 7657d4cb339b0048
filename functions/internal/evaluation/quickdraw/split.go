package quickdraw

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"paint.wtf/models/train"
)

// Split says which doodles training never saw.
type Split struct {
	// HeldOut are the categories of which training had no doodle at all.
	HeldOut []string `json:"heldOut"`
	// Evaluated are, for the other categories, the drawings that were kept back: Doodle.Line of each.
	Evaluated map[string][]int `json:"evaluated"`
}

// TrainingSplit is the split of the embedded model's training.
func TrainingSplit() (Split, error) {
	var s Split
	if err := json.Unmarshal(train.Split, &s); err != nil {
		return s, fmt.Errorf("models/train/split.json: %w", err)
	}
	if len(s.HeldOut) == 0 || len(s.Evaluated) == 0 {
		return s, errors.New("models/train/split.json names no held-out categories, or no drawings that were kept back")
	}
	return s, nil
}

// Test picks the doodles that training never saw and marks those whose category it did.
func (s Split) Test(all []Doodle) []Doodle {
	var test []Doodle
	for _, d := range all {
		d.Seen = slices.Contains(s.Evaluated[d.Category], d.Line)
		if d.Seen || slices.Contains(s.HeldOut, d.Category) {
			test = append(test, d)
		}
	}
	return test
}
