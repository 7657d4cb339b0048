// Package prompt says what the text of a prompt may be.
package prompt

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"paint.wtf/functions/internal/fault"
)

// MaxLength is the longest prompt, in code points: every shipped model's context holds as much.
const MaxLength = 120

// State is what the server has said of a prompt's text.
type State string

const (
	Ready   State = "ready"
	Invalid State = "invalid"
)

// Normalise returns text as it is stored: NFC, trimmed, inner white space as single spaces.
// The error is a permanent fault that says what to change.
func Normalise(text string) (string, error) {
	if !utf8.ValidString(text) {
		return "", fmt.Errorf("the text is not valid UTF-8: %w", fault.PromptBadText)
	}
	text = strings.Join(strings.Fields(norm.NFC.String(text)), " ")
	if text == "" {
		return "", fault.PromptEmpty
	}
	for _, r := range text {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError {
			return "", fmt.Errorf("the text holds the character %U: %w", r, fault.PromptBadText)
		}
	}
	if n := utf8.RuneCountInString(text); n > MaxLength {
		return "", fmt.Errorf("the text has %d characters, %d are allowed: %w", n, MaxLength, fault.PromptTooLong)
	}
	if word, found := disallowed(text); found {
		return "", fmt.Errorf("the text has the word %q: %w", word, fault.PromptWords)
	}
	return text, nil
}

// Key is the same for texts that differ in capitals alone: to a judge they are one prompt.
func Key(text string) string { return norm.NFC.String(cases.Fold().String(text)) }
