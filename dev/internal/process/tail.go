package process

import (
	"bytes"
	"os"
	"strings"
)

// Tail gives the last n non-empty lines of a log, indented.
func Tail(log string, n int) string {
	text, err := os.ReadFile(log)
	if err != nil {
		return "  (no log)"
	}
	var lines []string
	for line := range bytes.Lines(text) {
		if s := strings.TrimRight(string(line), " \t\r\n"); s != "" {
			lines = append(lines, "  "+s)
		}
	}
	if len(lines) == 0 {
		return "  (nothing)"
	}
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
