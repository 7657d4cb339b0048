package judge

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// cleaned is what CLIP's tokenizer makes of a text before it looks for words, as openai/CLIP does (simple_tokenizer.py):
// HTML's entities become letters; the fixes of ftfy (fix_text, version 6) are made; every run of white space becomes one
// space; the case is lowered. Of ftfy its guess at wrongly decoded text ("cafÃ©") is left out: prompts are valid text.
func cleaned(text string) string {
	for before := ""; before != text; { // ends: each round has fewer ampersands or fewer bytes
		before, text = text, html.UnescapeString(text)
	}
	text = norm.NFC.String(plainLetters(terminalEscape.ReplaceAllString(text, "")))
	return cases.Lower(language.Und).String(strings.Join(strings.Fields(text), " ")) // unlike strings.ToLower, knows ς and İ
}

var terminalEscape = regexp.MustCompile(`\x1b\[[\d;]*[a-zA-Z]`)

// plainLetters replaces what typesetting, telephones and old encodings put in the place of plain letters.
func plainLetters(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case strings.ContainsRune(ligatures, r) || isWide(r):
			b.WriteString(norm.NFKC.String(string(r)))
		case r == 'ﬅ':
			b.WriteString("ſt") // NFKC would go on to "st"
		case 0x80 <= r && r <= 0x9f: // Windows-1252, taken for Latin-1
			if known := charmap.Windows1252.DecodeByte(byte(r)); known != unicode.ReplacementChar {
				r = known
			}
			b.WriteRune(r)
		case !isControl(r):
			b.WriteRune(r)
		}
	}
	return straight.Replace(b.String())
}

// ligatures are those that ftfy takes apart.
const ligatures = "ĲĳŉǱǲǳǄǅǆǇǈǉǊǋǌﬀﬁﬂﬃﬄﬆ"

// isWide reports whether a letter is one of Unicode's half-width and full-width forms.
func isWide(r rune) bool { return 0xff01 <= r && r <= 0xffef }

var straight = strings.NewReplacer("ʼ", "'", "‘", "'", "’", "'", "‚", "'", "‛", "'", "“", `"`, "”", `"`, "„", `"`, "‟", `"`)

// isControl reports whether ftfy drops a character: the controls that are no white space, and those that have no place in
// a text by themselves (Unicode Technical Report 20).
func isControl(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\f' && r != '\r' ||
		r == 0x7f || 0x206a <= r && r <= 0x206f || r == 0xfeff || 0xfff9 <= r && r <= 0xfffc
}
