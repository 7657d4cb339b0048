package judge

import (
	"fmt"
	"io/fs"
	"math"
)

// A tokenizer turns a text into the ids that the text tower reads.
type tokenizer interface {
	// encode returns the ids with those that mark start and end, not padded, and how many of them stand for something
	// that the vocabulary knows.
	encode(text string) (ids []int64, known int)
}

// padding is the id that fills a row up; both tokenizers use it.
const padding = 0

// maxTextBytes is more than any context holds; it keeps the work of a hostile text small.
const maxTextBytes = 4096

// maxVocabularyBytes is some ten times CLIP's vocabulary, unpacked.
const maxVocabularyBytes = 64 << 20

func openTokenizer(fsys fs.FS, in TextInput) (tokenizer, error) {
	f, err := fsys.Open(in.Vocabulary)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var t tokenizer
	if in.Tokenizer == tokenizerBPE {
		t, err = readBPE(f)
	} else {
		t, err = readWords(f)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", in.Vocabulary, err)
	}
	return t, nil
}

// grid lays rows of ids out as [len(rows), length], padded, with the mask that is 1 where there is an id.
func grid(rows [][]int64, length int) (ids, mask []int64) {
	ids, mask = make([]int64, len(rows)*length), make([]int64, len(rows)*length)
	for i, row := range rows {
		at := i * length
		copy(ids[at:], row)
		for k := range length {
			if k < len(row) {
				mask[at+k] = 1
			} else {
				ids[at+k] = padding
			}
		}
	}
	return ids, mask
}

func narrow(ids []int64) []int32 {
	out := make([]int32, len(ids))
	for i, id := range ids {
		out[i] = int32(min(id, math.MaxInt32))
	}
	return out
}
