package prompt

import (
	"errors"
	"strings"
	"testing"

	"paint.wtf/functions/internal/fault"
)

func TestATextIsStoredComposedAndTrimmed(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"as it is":            {"a raccoon driving a tractor", "a raccoon driving a tractor"},
		"white space around":  {"  a frog\n", "a frog"},
		"white space between": {"a \t  frog", "a frog"},
		"a combining accent":  {"cafe\u0301", "caf\u00e9"},
		"120 characters":      {strings.Repeat("é", MaxLength), strings.Repeat("é", MaxLength)},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Normalise(c.in)
			if err != nil || got != c.want {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func TestATextThatCannotBeAPromptIsRefusedWithItsReason(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want error
	}{
		"nothing":                {"", fault.PromptEmpty},
		"white space":            {" \n\t ", fault.PromptEmpty},
		"121 characters":         {strings.Repeat("a", MaxLength+1), fault.PromptTooLong},
		"a control character":    {"a \x07 bell", fault.PromptBadText},
		"text turned around":     {"a \u202efrog", fault.PromptBadText},
		"bytes that are no text": {"a \xff frog", fault.PromptBadText},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Normalise(c.in); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}
