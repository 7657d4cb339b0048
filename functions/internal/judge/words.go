package judge

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words is the embedded model's tokenizer: one id a word, with rules for words that it was not trained on.
// docs/model-folder.md describes it.
type words struct {
	ids   map[string]int64
	rules [][2]string
}

const (
	unknownWord = 1
	startOfText = 2
	firstWord   = 3
	// leastStem is the shortest rest that a rule or a split may leave: shorter ones match by accident.
	leastStem = 3
)

var wordPattern = regexp.MustCompile(`[a-z0-9]+(?:'[a-z]+)?`)

func readWords(r io.Reader) (*words, error) {
	var file struct {
		Words []string    `json:"words"`
		Rules [][2]string `json:"rules"`
	}
	d := json.NewDecoder(io.LimitReader(r, maxVocabularyBytes))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		return nil, err
	}
	if len(file.Words) == 0 {
		return nil, errors.New("there are no words")
	}
	t := &words{ids: make(map[string]int64, len(file.Words)), rules: file.Rules}
	for i, w := range file.Words {
		if _, twice := t.ids[w]; twice {
			return nil, fmt.Errorf("the word %q comes twice", w)
		}
		t.ids[w] = int64(i + firstWord)
	}
	return t, nil
}

func (t *words) encode(text string) (ids []int64, known int) {
	ids = append(ids, startOfText)
	for _, w := range wordPattern.FindAllString(withoutMarks(strings.ToLower(text)), -1) {
		found := t.lookUp(strings.TrimSuffix(w, "'s"))
		if found == nil {
			ids = append(ids, unknownWord)
			continue
		}
		ids = append(ids, found...)
		known++
	}
	return ids, known
}

// lookUp returns the id of a word, of a stem by the first rule that leads to a known one, or of the two known words that
// it is made of; nil if there is none.
func (t *words) lookUp(w string) []int64 {
	if id, ok := t.ids[w]; ok {
		return []int64{id}
	}
	for _, rule := range t.rules {
		stem, ok := strings.CutSuffix(w, rule[0])
		if !ok || len(stem) < leastStem {
			continue
		}
		if id, ok := t.ids[stem+rule[1]]; ok {
			return []int64{id}
		}
	}
	for head := len(w) - leastStem; head >= leastStem; head-- {
		first, ok1 := t.ids[w[:head]]
		second, ok2 := t.ids[w[head:]]
		if ok1 && ok2 {
			return []int64{first, second}
		}
	}
	return nil
}

// withoutMarks takes the marks off accented letters: "café" becomes "cafe".
func withoutMarks(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}
