package main

import (
	"fmt"
	"io"
	"time"

	"paint.wtf/functions/internal/percentile"
)

// report prints a table in Markdown: for each operation the median and the 99th percentile at every size, and how much longer
// the median takes at the largest than at the smallest.
func report(w io.Writer, all []measured, rate int) {
	fmt.Fprintf(w, "\nMilliseconds, median / 99 %%, at %d operations a second\n\n| |", rate)
	for _, m := range all {
		fmt.Fprintf(w, " %d drawings |", m.drawings)
	}
	fmt.Fprint(w, " growth |\n|---|")
	for range all {
		fmt.Fprint(w, "---|")
	}
	fmt.Fprintln(w, "---|")
	first, last := all[0], all[len(all)-1]
	for _, name := range last.names {
		fmt.Fprintf(w, "| %s |", name)
		for _, m := range all {
			fmt.Fprintf(w, " %s / %s |", ms(percentile.At(m.took[name], 50)), ms(percentile.At(m.took[name], 99)))
		}
		fmt.Fprintf(w, " × %.1f |\n", float64(percentile.At(last.took[name], 50))/float64(percentile.At(first.took[name], 50)))
	}
	fmt.Fprint(w, "| filling, s |")
	for _, m := range all {
		fmt.Fprintf(w, " %.0f |", m.filling.Seconds())
	}
	fmt.Fprint(w, " |\n| database, MB |")
	for _, m := range all {
		fmt.Fprintf(w, " %d |", m.bytes>>20)
	}
	fmt.Fprint(w, " |\n| sent late by at most, ms |")
	for _, m := range all {
		fmt.Fprintf(w, " %s |", ms(m.late))
	}
	fmt.Fprintln(w, " |")
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f", float64(d)/1e6) }
