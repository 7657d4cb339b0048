package judge

import (
	"slices"
	"testing"
)

// What ftfy 6.3.1, html.unescape and openai/CLIP's pattern make of these texts was seen in Python.
func TestTextsAreMendedAndSplitAsOpenAIDoes(t *testing.T) {
	for text, want := range map[string][]string{
		"the world’s frog":            {"the", "world", "'s", "frog"},
		"“hi” ‘a’":                    {`"`, "hi", `"`, "'", "a", "'"},
		"ΟΔΟΣ ΣΑΣ":                    {"οδος", "σας"},
		"İstanbul":                    {"i", "\u0307", "stanbul"},
		"'ſa":                         {"'ſ", "a"},
		"\u212a’s":                    {"k", "'s"},
		"ＦＵＬＬ\u3000width！":            {"full", "width", "!"},
		"ﬁsh ﬅ ŉ":                     {"fish", "ſt", "'", "n"},
		"a&amp;amp;b":                 {"a", "&", "b"},
		"&lt;b&gt; &eacute;":          {"<", "b", ">", "é"},
		"a\x1cb\u0085c\ufeffd\x00e":   {"ab", "…", "cde"},
		"\x1b[31mred":                 {"red"},
		"AT&T this&not that":          {"at", "&", "t", "this", "¬", "that"},
		"&#8217;s":                    {"'s"},
		"a\u200db":                    {"a", "\u200d", "b"},
		"cafe\u0301":                  {"café"},
		"ｶﾞ":                          {"ガ"},
		"x\u0096y":                    {"x", "–", "y"},
		"\ufffdz":                     {"\ufffd", "z"},
		"\x0bq\x0cr":                  {"q", "r"},
		"  a \r\n\t b\u2028c\u00a0d ": {"a", "b", "c", "d"},
		"":                            nil,
	} {
		if got := bpePattern.FindAllString(cleaned(text), -1); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
