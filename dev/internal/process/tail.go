package process

import (
	"bytes"
	"os"
	"strings"
)

// widest is how much of a line is shown: some programs log whole messages in one.
const widest = 240

func shorten(line string) string {
	if runes := []rune(line); len(runes) > widest {
		return string(runes[:widest]) + "…"
	}
	return line
}

// Tail gives the last n non-empty lines of a log, indented.
func Tail(log string, n int) string {
	text, err := os.ReadFile(log)
	if err != nil {
		return "  (no log)"
	}
	var lines []string
	for line := range bytes.Lines(text) {
		if s := strings.TrimRight(string(line), " \t\r\n"); s != "" {
			lines = append(lines, "  "+shorten(s))
		}
	}
	if len(lines) == 0 {
		return "  (nothing)"
	}
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
