// Package threats reads docs/security.md: which test covers which threat.
package threats

import (
	"fmt"
	"regexp"
	"strings"
)

// A Cover is a test that covers a threat.
type Cover struct {
	Threat string
	// Where is a folder of Go tests, or a file of TypeScript tests.
	Where string
	// Test is a Go function's name, or the beginning of what a TypeScript test is called.
	Test string
}

var (
	row  = regexp.MustCompile(`^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$`)
	test = regexp.MustCompile("^`([^`]+)`: (.+)$")
)

// Covers returns the tests that a page names, in its order. It is an error for a threat to name none, or one that cannot be read.
func Covers(page string) (covers []Cover, err error) {
	_, threats, found := strings.Cut(page, "\n## Threats\n")
	if !found {
		return nil, fmt.Errorf("there is no part about threats")
	}
	for line := range strings.Lines(threats) {
		cells := row.FindStringSubmatch(strings.TrimSpace(line))
		if cells == nil || cells[1] == "threat" || strings.HasPrefix(cells[1], "---") {
			continue
		}
		for named := range strings.SplitSeq(cells[3], "; ") {
			parts := test.FindStringSubmatch(strings.TrimSpace(named))
			if parts == nil {
				return nil, fmt.Errorf("%s: %q names no test", cells[1], named)
			}
			covers = append(covers, Cover{cells[1], parts[1], parts[2]})
		}
	}
	return covers, nil
}
