package judge

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// bpe is CLIP's tokenizer (Radford et al., 2021; its vocabulary file's format is that of openai/CLIP): byte-pair
// encoding over bytes, where the last byte of a word is told from the same byte inside one.
//
// Ids: 0–255 a byte inside a word, 256–511 a byte that ends one, then one id for each merge in the file's order, then
// start and end. Because merges are applied in the order of their ids, an id is also its merge's rank.
type bpe struct {
	byteID     [256]int64
	merges     map[[2]int64]int64
	start, end int64
}

const (
	endsWord = 256 // added to the id of a byte that ends a word
	// clipMerges is how many merges CLIP takes of its vocabulary file, which goes on after them. With them it has 49,408
	// tokens: 512 for bytes, the merges, and the two special ones.
	clipMerges   = 49408 - 512 - 2
	wordEnd      = "</w>"
	startOfWords = "<|startoftext|>"
	endOfWords   = "<|endoftext|>"
)

// bpePattern splits a cleaned, lower-case text into words. It is CLIP's, and alternatives are tried in this order. That
// the contractions are found whatever their case matters to one letter: ſ is a small s of another shape.
var bpePattern = regexp.MustCompile(`<\|startoftext\|>|<\|endoftext\|>|(?i:'s|'t|'re|'ve|'m|'ll|'d)|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+`)

// readBPE reads bpe_simple_vocab_16e6.txt.gz or a file like it: a line about the file, then one merge of two tokens a
// line.
func readBPE(r io.Reader) (*bpe, error) {
	unpacked, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	t := &bpe{merges: make(map[[2]int64]int64, clipMerges)}
	ids := make(map[string]int64, clipMerges+512)
	for b, name := range byteNames() {
		t.byteID[b] = name.id
		ids[string(name.letter)] = name.id
		ids[string(name.letter)+wordEnd] = name.id + endsWord
	}
	next := int64(2 * endsWord)
	lines := bufio.NewScanner(io.LimitReader(unpacked, maxVocabularyBytes))
	for n := 1; lines.Scan(); n++ {
		if n == 1 {
			continue
		}
		if len(t.merges) == clipMerges {
			break
		}
		pair := strings.Fields(lines.Text())
		if len(pair) != 2 {
			return nil, fmt.Errorf("line %d is not a merge of two tokens", n)
		}
		first, ok1 := ids[pair[0]]
		second, ok2 := ids[pair[1]]
		joined := pair[0] + pair[1]
		if _, twice := ids[joined]; !ok1 || !ok2 || twice {
			return nil, fmt.Errorf("line %d: a merge makes a new token of two that came before, and %q of %q and %q does not", n, joined, pair[0], pair[1])
		}
		ids[joined] = next
		t.merges[[2]int64{first, second}] = next
		next++
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(t.merges) == 0 {
		return nil, errors.New("there are no merges")
	}
	t.start, t.end = next, next+1
	return t, nil
}

// byteNames says by which letter the vocabulary file writes each byte, and which id it has: those that print are
// themselves and come first, the others follow as letters from U+0100 on.
func byteNames() (names [256]struct {
	letter rune
	id     int64
}) {
	prints := func(b int) bool { return '!' <= b && b <= '~' || 0xa1 <= b && b <= 0xac || 0xae <= b && b <= 0xff }
	next := int64(0)
	for _, printing := range []bool{true, false} {
		letter := rune(0x100)
		for b := range 256 {
			if prints(b) != printing {
				continue
			}
			names[b].id = next
			next++
			names[b].letter = rune(b)
			if !printing {
				names[b].letter = letter
				letter++
			}
		}
	}
	return names
}

func (t *bpe) encode(text string) (ids []int64, known int) {
	ids = append(ids, t.start)
	for _, w := range bpePattern.FindAllString(cleaned(text), -1) {
		switch w {
		case startOfWords:
			ids = append(ids, t.start)
		case endOfWords:
			ids = append(ids, t.end)
		default:
			ids = t.appendWord(ids, w)
		}
	}
	return append(ids, t.end), len(ids) - 1
}

// appendWord applies merges to the bytes of a word, always the one of lowest rank first, and every place of it at once.
func (t *bpe) appendWord(ids []int64, word string) []int64 {
	parts := make([]int64, len(word))
	for i := range len(word) {
		parts[i] = t.byteID[word[i]]
	}
	parts[len(parts)-1] += endsWord
	for {
		var best [2]int64
		rank := int64(-1)
		for i := range len(parts) - 1 {
			pair := [2]int64{parts[i], parts[i+1]}
			if id, ok := t.merges[pair]; ok && (rank < 0 || id < rank) {
				best, rank = pair, id
			}
		}
		if rank < 0 {
			return append(ids, parts...)
		}
		merged := parts[:0]
		for i := 0; i < len(parts); i++ {
			if i+1 < len(parts) && parts[i] == best[0] && parts[i+1] == best[1] {
				merged = append(merged, rank)
				i++
			} else {
				merged = append(merged, parts[i])
			}
		}
		parts = merged
	}
}
