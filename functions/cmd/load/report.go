package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/percentile"
	"paint.wtf/functions/internal/reconcile"
)

// report prints what was measured, as a table in Markdown.
func (g *game) report(w io.Writer) {
	g.lock.Lock()
	defer g.lock.Unlock()
	var scored, ranked []time.Duration
	for _, d := range g.drawings {
		if d.clicked.Before(g.measured) {
			continue
		}
		if d.scored > 0 {
			scored = append(scored, d.scored)
		}
		if d.ranked > 0 {
			ranked = append(ranked, d.ranked)
		}
	}
	fmt.Fprint(w, "\n| | n | median | 95 % | 99 % | most |\n|---|---|---|---|---|---|\n")
	for _, row := range []struct {
		name string
		took []time.Duration
	}{{"submit → scored", scored}, {"submit → ranked", ranked}, {"a reading request", g.reads}} {
		slices.Sort(row.took)
		fmt.Fprintf(w, "| %s | %d |", row.name, len(row.took))
		for _, percent := range []int{50, 95, 99, 100} {
			fmt.Fprintf(w, " %.0f ms |", float64(percentile.At(row.took, percent))/1e6)
		}
		fmt.Fprintln(w)
	}
	slices.Sort(g.depths)
	fmt.Fprintf(w, "\nWaiting for a score, each second: median %d, most %d\n", percentile.At(g.depths, 50), percentile.At(g.depths, 100))
	if n := len(g.memory); n > 0 {
		fmt.Fprintf(w, "Memory of the Go functions: %d MiB in the beginning, %d MiB in the end, most %d MiB\n",
			g.memory[0]>>20, g.memory[n-1]>>20, slices.Max(g.memory)>>20)
	}
	fmt.Fprintf(w, "Errors: %d\n", g.failed)
	for _, text := range g.errors {
		fmt.Fprintln(w, "  "+text)
	}
}

// check finds what was lost, doubled or forgotten. It is an error if anything was.
func (g *game) check(ctx context.Context) error {
	lost := 0
	for id, d := range g.drawings {
		if d.state != drawing.Scored || d.ranked == 0 {
			lost++
			fmt.Printf("drawing %s: uploaded %v, state %q, on its board %v\n", id, d.uploaded, d.state, d.ranked > 0)
		}
	}
	n, err := g.documents.CountScored(ctx, "")
	if err != nil {
		return err
	}
	report, err := reconcile.Run(ctx, g.documents, g.boards, reconcile.Options{DryRun: true, Found: func(d reconcile.Drift) {
		fmt.Printf("%s %s: %s\n", d.Kind, d.ID, d.What)
	}})
	if err != nil {
		return err
	}
	fmt.Printf("%d drawings submitted, %d scored, %d lost; reconcile: %d drifts\n", len(g.drawings), n, lost, report.Drifts)
	if lost > 0 || n != len(g.drawings) || report.Drifts > 0 || g.failed > 0 {
		return fmt.Errorf("%d errors, %d drawings lost, %d drifts", g.failed, lost, report.Drifts)
	}
	return nil
}
