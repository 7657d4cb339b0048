package player

import (
	"regexp"
	"testing"
)

func TestAnIDIsSixteenReadableLettersAndNeverTheSame(t *testing.T) {
	pattern := regexp.MustCompile(`^[a-km-np-z2-9]{16}$`)
	seen := map[string]bool{}
	for range 1000 {
		id := NewID()
		if !pattern.MatchString(id) || seen[id] {
			t.Fatalf("%q is malformed or was given before", id)
		}
		seen[id] = true
	}
}

func TestANameIsTwoWordsAndANumberWithinWhatRulesAllow(t *testing.T) {
	pattern := regexp.MustCompile(`^[A-Z][a-z]+ [A-Z][a-z]+ [1-9][0-9]$`)
	for range 1000 {
		if name := NewName(); !pattern.MatchString(name) || len(name) > 30 {
			t.Fatalf("%q is no such name", name)
		}
	}
}
