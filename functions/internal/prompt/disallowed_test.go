package prompt

import (
	"errors"
	"testing"

	"paint.wtf/functions/internal/fault"
)

func TestADisallowedWordIsFoundHoweverItIsWritten(t *testing.T) {
	for name, text := range map[string]string{
		"alone":                      "swastika",
		"among others":               "a cat with a swastika on a hat",
		"at the end of a sentence":   "a cat, a hat, a swastika.",
		"in capitals":                "a SWASTIKA",
		"with accents":               "a śwâstíka",
		"with letters of full width": "a ｓｗａｓｔｉｋａ",
		"with digits":                "a 5w4st1k4",
		"with signs":                 "a $w@st!ka",
		"with letters drawn out":     "a swaaastikaaa",
		"joined by a hyphen":         "a swastika-shaped cloud",
		"with one for an l":          "a s1ut",
		"in the plural":              "two swastikas",
	} {
		t.Run(name, func(t *testing.T) {
			if text, err := Normalise(text); !errors.Is(err, fault.PromptWords) {
				t.Errorf("got %q, %v", text, err)
			}
		})
	}
}

func TestAWordThatOnlyHoldsADisallowedOneIsTaken(t *testing.T) {
	for _, text := range []string{
		"a map of Scunthorpe", "a pornichet beach", "a therapist with a couch", "an analyst of canals", "a banal canal",
		"the spice of life", "spick and span", "a chink in the armour", "a cockerel on a cock", "Moby Dick", "a great tit",
		"a donkey or an ass",
		"a maine coon cat", "a pussy willow", "a naked mole rat", "a nude beach crab", "a field of rape", "Pakistan by train",
		"niggardly snigger",
		"a wise retardant", "a Nazim with a hat", "4 cats and 8 dogs", "1 of 3", "the 5 o'clock tea", "a slutsk belt",
		"grapes of wrath",
		"a raccoon driving a tractor", "a penistone railway", "Essex, Sussex and Middlesex", "a vaginula slug", "an orgyia moth",
	} {
		if got, err := Normalise(text); err != nil || got != text {
			t.Errorf("%q: got %q, %v", text, got, err)
		}
	}
}

func TestTextsThatDifferInCapitalsAloneHaveOneKey(t *testing.T) {
	for _, same := range [][2]string{{"A Frog", "a frog"}, {"Straße", "STRASSE"}, {"ΣΊΣΥΦΟΣ", "σίσυφος"}} {
		if Key(same[0]) != Key(same[1]) {
			t.Errorf("%q and %q have two", same[0], same[1])
		}
	}
	if Key("a frog") == Key("a fróg") {
		t.Error("texts with and without an accent have one")
	}
}
