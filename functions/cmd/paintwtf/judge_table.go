package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// table shows answers to a person, all at the end, because columns are as wide as their widest entry.
type table struct {
	out     io.Writer
	answers []answer
}

func (t *table) write(a answer) error {
	t.answers = append(t.answers, a)
	return nil
}

func (t *table) end() error {
	w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "FILE\tSCORE\tSIMILARITY\tPENALTY\tSAW")
	for _, a := range t.answers {
		name := printable(a.Image)
		if a.Error != "" {
			fmt.Fprintf(w, "%s\t–\t\t\t%s\n", name, printable(a.Error))
			continue
		}
		fmt.Fprintf(w, "%s\t%.1f\t%.3f\t%.3f\t%s\n", name, a.Score, a.Similarity, a.Penalty, remarks(a.result))
	}
	return w.Flush()
}

// remarks says in words what the numbers leave out.
func remarks(r result) string {
	var parts []string
	if r.Blank {
		parts = append(parts, "hardly anything is drawn")
	} else {
		for _, s := range r.Saw {
			parts = append(parts, s.Text)
		}
	}
	text := strings.Join(parts, ", ")
	if r.NSFW.Flagged {
		text += fmt.Sprintf(" [flagged: %s %.2f]", r.NSFW.Concept, r.NSFW.Score)
	}
	return text
}

// printable keeps a file's name from moving the cursor or the columns.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '?'
		}
		return r
	}, s)
}
