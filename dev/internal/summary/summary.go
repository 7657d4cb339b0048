// Package summary passes a test runner's output on and picks out the lines that sum it up.
package summary

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// Writer passes on what it gets. It is for one runner.
type Writer struct {
	to   io.Writer
	rest []byte

	picked         []string
	failures       []string
	passed, failed int
}

// New gives a Writer in front of another.
func New(to io.Writer) *Writer { return &Writer{to: to} }

// Write implements io.Writer.
func (w *Writer) Write(p []byte) (int, error) {
	w.rest = append(w.rest, p...)
	for {
		line, rest, ok := bytes.Cut(w.rest, []byte("\n"))
		if !ok {
			break
		}
		w.look(string(line))
		w.rest = rest
	}
	return w.to.Write(p)
}

var (
	colour = regexp.MustCompile("\x1b\\[[0-9;]*m")
	vitest = regexp.MustCompile(`^\s*(Test Files|Tests)\s+\d`)
	node   = regexp.MustCompile(`^ℹ ((?:pass|fail) \d+)$`)
	spaces = regexp.MustCompile(`\s+`)
	// Of vitest, go test and node, in this order.
	failures = regexp.MustCompile(`^(?: FAIL  (.+)|--- FAIL: (\S+) .*|✖ (.+) \([\d.]+ms\))$`)
)

func (w *Writer) look(line string) {
	line = strings.TrimRight(colour.ReplaceAllString(line, ""), "\r")
	switch {
	case vitest.MatchString(line):
		w.picked = append(w.picked, strings.TrimSpace(spaces.ReplaceAllString(line, " ")))
	case node.MatchString(line):
		w.picked = append(w.picked, node.FindStringSubmatch(line)[1])
	case strings.HasPrefix(line, "ok  \t"):
		w.passed++
	case strings.HasPrefix(line, "FAIL\t"):
		w.failed++
		w.fail(strings.Fields(line)[1])
	case failures.MatchString(line):
		w.fail(strings.Join(failures.FindStringSubmatch(line)[1:], ""))
	}
}

// fail notes a failure once: some runners name it when it happens and again at the end.
func (w *Writer) fail(name string) {
	if !slices.Contains(w.failures, name) {
		w.failures = append(w.failures, name)
	}
}

// Lines are the lines that sum up what the runner has said.
func (w *Writer) Lines() []string {
	if w.passed+w.failed == 0 {
		return w.picked
	}
	return append([]string{fmt.Sprintf("%d packages passed, %d failed", w.passed, w.failed)}, w.picked...)
}

// Failures are the names of the tests and packages that failed.
func (w *Writer) Failures() []string { return w.failures }
