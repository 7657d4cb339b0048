package faults

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

const (
	page    = "../../../docs/operations.md"
	heading = "## Faults and their outcome\n"
)

// section is what the page says of faults.
func section() string {
	var s strings.Builder
	s.WriteString(heading + `Each line is a test of ` + "`functions/internal/faults`" + `, on the program as it is, Postgres and the emulators, and the
tests write this section (` + "`go test ./functions/internal/faults -update`" + `).

**A process that dies.** It is ended after each of the steps, one by one, and what it was at is sent again to a new process: the event
by Eventarc, the request by the browser. Firestore, Postgres and Storage then hold what they hold where nothing died, but for times,
the versions of rows that follow from them, and what is made by chance: players' ids and names, tokens of files.

| the process is at | and dies after it has written | what becomes of it |
|---|---|---|
`)
	for _, w := range works {
		fmt.Fprintf(&s, "| %s | %s | %s |\n", w.name, strings.Join(w.steps, "; "), w.outcome)
	}
	s.WriteString("\n**Everything else.**\n\n| fault | outcome |\n|---|---|\n")
	for _, f := range faults {
		fmt.Fprintf(&s, "| %s | %s |\n", f.fault, f.outcome)
	}
	return s.String() + "\n"
}

func TestThePageSaysWhatTheTestsDo(t *testing.T) {
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(text), heading)
	if !found {
		t.Fatalf("%s has no section %q", page, heading)
	}
	after := ""
	if i := strings.Index(rest, "\n## "); i >= 0 {
		after = rest[i+1:]
	}
	want := before + section() + after
	if string(text) == want {
		return
	}
	if !*update {
		t.Fatalf("%s says something else of faults than the tests: run this with -update", page)
	}
	if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}
