package judge

import (
	"context"
	"errors"
	"fmt"

	"paint.wtf/functions/internal/fault"
)

// shownSights is how many lines of the bank a result names.
const shownSights = 3

// described is a line of the bank with its vector.
type described struct {
	text   string
	vector []float32
}

// openBank embeds the lines all at once, which is several times faster than one after the other.
func (j *Judge) openBank(lines []string) error {
	var texts []string
	for _, line := range lines {
		switch err := j.readable(line); {
		case errors.Is(err, fault.PromptNoWords):
			continue // the bank is shared by models, and this one does not know the word
		case err != nil:
			return fmt.Errorf("bank: %w", err)
		}
		texts = append(texts, line)
	}
	vectors, err := j.promptVectors(context.Background(), texts)
	if err != nil {
		return fmt.Errorf("bank: %w", err)
	}
	for i, text := range texts {
		j.bank = append(j.bank, described{text, vectors[i]})
	}
	return nil
}
