// Package audit asks the public databases of known vulnerabilities about what the game is built of.
package audit

import (
	"context"
	"fmt"
)

// A Verdict is what one database said of what was asked.
type Verdict struct {
	Asked string // what was asked about
	// Away says why there is no answer; nil where there is one.
	Away error
	// Found are the vulnerabilities, a line or more each.
	Found []string
}

// Clean reports whether nothing is known to be wrong. It is, too, where nothing could be asked.
func (v Verdict) Clean() bool { return len(v.Found) == 0 }

func (v Verdict) String() string {
	switch {
	case v.Away != nil:
		return fmt.Sprintf("%s: NOT CHECKED, the database does not answer: %v", v.Asked, v.Away)
	case v.Clean():
		return v.Asked + ": nothing known"
	}
	text := fmt.Sprintf("%s: %d known", v.Asked, len(v.Found))
	for _, line := range v.Found {
		text += "\n    " + line
	}
	return text
}

// An Audit asks about one kind of packages in a folder. The error is one of the audit itself: neither a finding nor a database that
// is away.
type Audit func(ctx context.Context, folder string) (Verdict, error)
