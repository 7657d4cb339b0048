package prompt

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// disallowedWords is one word a line; lines that begin with # say why.
//
//go:embed disallowed.txt
var disallowedWords string

// looksLike are the characters that stand in for a letter.
var looksLike = map[rune]string{
	'a': "4@", 'b': "8", 'e': "3€", 'g': "9", 'i': "1!|", 'l': "1|", 'o': "0", 's': "5$", 't': "7+",
}

// disallowedPattern matches the words, whole, in a folded text: a letter may stand several times, or be another character that
// looks like it.
var disallowedPattern = sync.OnceValue(func() *regexp.Regexp {
	var words []string
	for line := range strings.Lines(disallowedWords) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var word strings.Builder
		for _, letter := range line {
			word.WriteString("[" + regexp.QuoteMeta(string(letter)+looksLike[letter]) + "]+")
		}
		words = append(words, word.String())
	}
	// A word ends where no letter and no digit follows.
	return regexp.MustCompile(`(?:^|[^\pL\pN])(` + strings.Join(words, "|") + `)(?:$|[^\pL\pN])`)
})

// disallowed returns the first word of a text that nobody should be asked to draw, as it is folded.
func disallowed(text string) (word string, found bool) {
	match := disallowedPattern().FindStringSubmatch(folded(text))
	if match == nil {
		return "", false
	}
	return match[1], true
}

// folded is a text in small letters without accents; letters of full width and the like are plain ones.
func folded(text string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		plain = text // the transformers take every text
	}
	return strings.ToLower(plain)
}
