package evaluation

import (
	"slices"
	"testing"

	"paint.wtf/models/train"
)

func TestCategoriesReadAsPartsOfASentence(t *testing.T) {
	for category, want := range map[string]string{
		"cat": "a cat", "apple": "an apple", "hourglass": "an hourglass", "pants": "pants", "The Mona Lisa": "the mona lisa",
		"teddy-bear": "a teddy bear", "t-shirt": "a t-shirt", "ice cream": "ice cream",
	} {
		if got := phrase(category); got != want {
			t.Errorf("%s becomes %q, want %q", category, got, want)
		}
	}
}

func TestListsOfCategoriesNameRealOnes(t *testing.T) {
	categories := train.Categories()
	for i, c := range categories {
		categories[i] = promptOf(c)
	}
	for name, list := range map[string][]string{"without article": withoutArticle, "lettered": lettered, "shown": shown} {
		for _, c := range list {
			if !slices.Contains(categories, c) {
				t.Errorf("%s: there is no category %q", name, c)
			}
		}
	}
}
