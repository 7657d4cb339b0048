package evaluation

import (
	"slices"
	"strings"
)

// promptOf is a category as a player would write it.
func promptOf(category string) string {
	return strings.ReplaceAll(strings.ToLower(category), "teddy-bear", "teddy bear")
}

// withoutArticle are the categories that take none: plurals and what is not counted.
var withoutArticle = []string{
	"animal migration", "binoculars", "bread", "broccoli", "camouflage", "drums", "eyeglasses", "flip flops", "grapes",
	"grass", "headphones", "ice cream", "lightning", "matches", "pants", "peas", "pliers", "rain", "rollerskates",
	"scissors", "shorts", "stairs", "stitches", "toothpaste", "underwear", "yoga",
}

// phrase is a category as a part of a sentence: "an apple", "grapes", "the mona lisa".
func phrase(category string) string {
	name := promptOf(category)
	switch {
	case slices.Contains(withoutArticle, name), strings.HasPrefix(name, "the "):
		return name
	case strings.ContainsRune("aeiou", rune(name[0])) || name == "hourglass":
		return "an " + name
	default:
		return "a " + name
	}
}
