package judge

import (
	"bytes"
	"compress/gzip"
	"os"
	"slices"
	"strings"
	"testing"
)

func tinyWords(t testing.TB) *words {
	t.Helper()
	f, err := os.Open("testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	w, err := readWords(f)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestWordsAreFoundAsTheyAreByRuleAndBySplitting(t *testing.T) {
	w := tinyWords(t)
	id := func(word string) int64 {
		n, ok := w.ids[word]
		if !ok {
			t.Fatalf("%q is not in the vocabulary", word)
		}
		return n
	}
	for text, want := range map[string][]int64{
		"a frog":                        {2, id("a"), id("frog")},
		"  A  FROG!!! ":                 {2, id("a"), id("frog")},
		"frogs":                         {2, id("frog")},
		"berries":                       {2, id("berry")}, // ies → y comes before s
		"the raccoon's tractor":         {2, id("the"), id("raccoon"), id("tractor")},
		"Raccöon drîving":               {2, id("raccoon"), id("driving")},
		"lightbulb":                     {2, id("light"), id("bulb")},
		"lightbulbs":                    {2, id("light"), id("bulbs")}, // "lightbulb" is no word, so no rule gives one
		"hotdog":                        {2, id("hot"), id("dog")},
		"hot-dog":                       {2, id("hot"), id("dog")},
		"don't":                         {2, id("don't")},
		"an's":                          {2, id("an")},
		"aas":                           {2, 1}, // two letters left are too few
		"ofcat":                         {2, 1}, // two letters are too few for a half
		"xyzzy":                         {2, 1},
		"dogging catting":               {2, 1, 1},
		"":                              {2},
		"日本語":                           {2},
		"cat\u200dfrog 🎉 dog":           {2, id("cat"), id("frog"), id("dog")},
		strings.Repeat("cat ", 3) + "z": {2, id("cat"), id("cat"), id("cat"), 1},
	} {
		got, known := w.encode(text)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
		if wantKnown := len(w.wordsKnown(text)); known != wantKnown {
			t.Errorf("%q: %d known words, want %d", text, known, wantKnown)
		}
	}
}

// wordsKnown counts by looking each word up on its own.
func (t *words) wordsKnown(text string) (known []string) {
	for _, word := range wordPattern.FindAllString(withoutMarks(strings.ToLower(text)), -1) {
		if t.lookUp(strings.TrimSuffix(word, "'s")) != nil {
			known = append(known, word)
		}
	}
	return known
}

func tinyMerges(t testing.TB) *bpe {
	t.Helper()
	f, err := os.Open("testdata/merges.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := readBPE(f)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// In the made-up vocabulary: 512 ca, 513 at$, 514 cat$, 515 of$, 516 lo, 517 low, 518 lowe, 519 lower$, 520 er$, 521 é$
// ($ ends a word), then start and end.
func TestBytePairsAreMergedInTheOrderOfTheVocabulary(t *testing.T) {
	b := tinyMerges(t)
	letter := func(c byte) int64 { return int64(c) - '!' } // the printing bytes come first
	last := func(c byte) int64 { return letter(c) + 256 }
	const start, end = 522, 523
	for text, want := range map[string][]int64{
		"":                      {start, end},
		"cat":                   {start, 514, end},
		" CAT \t\n cat ":        {start, 514, 514, end},
		"at":                    {start, 513, end},
		"bat":                   {start, letter('b'), 513, end},
		"cats":                  {start, 512, letter('t'), last('s'), end}, // at$ only ends a word
		"lower":                 {start, 519, end},
		"lowe":                  {start, 517, last('e'), end}, // low, and an e that ends the word
		"newer":                 {start, letter('n'), letter('e'), letter('w'), 520, end},
		"cat's":                 {start, 514, letter('\''), last('s'), end},
		"a1b22":                 {start, last('a'), last('1'), last('b'), last('2'), last('2'), end}, // digits one by one
		"!?":                    {start, letter('!'), last('?'), end},
		"é":                     {start, 521, end},
		"e\u0301":               {start, 521, end}, // composed first
		"cat\u00a0of\u2003cat":  {start, 514, 515, 514, end},
		"\x1ccat":               {start, 514, end},
		"<|endoftext|>":         {start, end, end},
		"cat<|startoftext|>cat": {start, 514, start, 514, end},
	} {
		got, _ := b.encode(text)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

func TestAMergeOfUnknownTokensIsRefused(t *testing.T) {
	for name, lines := range map[string]string{
		"no merge":           "#version\n",
		"one token":          "#version\nabc\n",
		"a token not yet":    "#version\nab c\n",
		"the same twice":     "#version\na b\na b\n",
		"one word two ways":  "#version\na b\nb c\nab c\na bc\n",
		"three tokens a row": "#version\na b c\n",
	} {
		var file bytes.Buffer
		z := gzip.NewWriter(&file)
		z.Write([]byte(lines))
		z.Close()
		if _, err := readBPE(&file); err == nil {
			t.Errorf("%s: it was taken", name)
		}
	}
	if _, err := readBPE(strings.NewReader("no gzip")); err == nil {
		t.Error("a file that is no gzip was taken")
	}
}

func TestAGridIsPaddedWithZerosAndMasked(t *testing.T) {
	ids, mask := grid([][]int64{{5, 6, 7}, {8}}, 4)
	if !slices.Equal(ids, []int64{5, 6, 7, 0, 8, 0, 0, 0}) || !slices.Equal(mask, []int64{1, 1, 1, 0, 1, 0, 0, 0}) {
		t.Errorf("got %v, %v", ids, mask)
	}
}

func FuzzTokenizersTakeAnyText(f *testing.F) {
	w, b := tinyWords(f), tinyMerges(f)
	for _, seed := range []string{"", "a cat's 2nd tractor", "é\xff\xfe", "<|endoftext|>", "日本\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if ids, _ := w.encode(text); ids[0] != startOfText {
			t.Errorf("got %v", ids)
		}
		ids, _ := b.encode(text)
		if ids[0] != b.start || ids[len(ids)-1] != b.end {
			t.Errorf("got %v", ids)
		}
		for _, id := range ids {
			if id < 0 || id > b.end {
				t.Errorf("id %d", id)
			}
		}
	})
}
