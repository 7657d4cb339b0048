package sharecard

import (
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions/internal/prompt"
)

func TestATextIsWithoutWhatTheTypefaceCannotWrite(t *testing.T) {
	for text, want := range map[string]string{
		"a frog wearing a hat": "a frog wearing a hat", "Würstchen, “¿niño?” – jäger’s œuvre": "Würstchen, “¿niño?” – jäger’s œuvre",
		"жаба в шляпе": "жаба в шляпе", "a frog 🐸 in a hat": "a frog in a hat", "🐸": "", "帽子をかぶった蛙": "", "a 帽子": "", "": "", "?!": "",
	} {
		if got := legible(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestLinesBreakBetweenWordsAndWithinThoseThatAreTooLong(t *testing.T) {
	face := faceOf(20)
	room := width(face, "mmmmmmmmmm")
	for text, want := range map[string][]string{
		"":                    {""},
		"mmmmm":               {"mmmmm"},
		"mmmmm mmmmm":         {"mmmmm", "mmmmm"},
		"mmmm mmm mmmm":       {"mmmm mmm", "mmmm"},
		"mmmmmmmmmmmm":        {"mmmmmmmmmm", "mm"},
		"mmmm mmmmmmmmmmmm m": {"mmmm", "mmmmmmmmmm", "mm m"},
	} {
		if got := wrap(face, text, room); !slices.Equal(got, want) {
			t.Errorf("%q breaks into %q, want %q", text, got, want)
		}
	}
}

func TestEveryPromptFitsItsBox(t *testing.T) {
	const height = 270
	for name, text := range map[string]string{
		"a short one":           "a cat",
		"the longest one":       strings.TrimSpace(strings.Repeat("a wordy drawing ", 8))[:prompt.MaxLength],
		"the widest letters":    strings.Repeat("W", prompt.MaxLength),
		"the widest words":      strings.TrimSpace(strings.Repeat("WWWWWWW ", prompt.MaxLength/8)),
		"nothing but one-space": strings.TrimSpace(strings.Repeat("m ", prompt.MaxLength/2)),
	} {
		t.Run(name, func(t *testing.T) {
			face, size, lines := fit(text, breadth, height)
			if got := float64(len(lines)) * size * lineHeight; got > height {
				t.Errorf("%d lines of %v pixels are %v high", len(lines), size, got)
			}
			for _, line := range lines {
				if w := width(face, line); w > breadth {
					t.Errorf("%q is %v wide", line, w)
				}
			}
			if got, want := strings.Join(lines, ""), strings.ReplaceAll(text, " ", ""); strings.ReplaceAll(got, " ", "") != want {
				t.Errorf("the lines are %q", lines)
			}
		})
	}
	if _, size, _ := fit("a cat", breadth, height); size != largest {
		t.Errorf("a short prompt is written %v pixels large", size)
	}
}

func TestLargeNumbersAreGrouped(t *testing.T) {
	for n, want := range map[int]string{1: "1", 999: "999", 1000: "1\u00a0000", 1234567: "1\u00a0234\u00a0567"} {
		if got := grouped(n); got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
}
