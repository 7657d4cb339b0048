package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

const (
	warmUp = 5 // drawings before time is taken
	starts = 3 // of each program, for the time to its first score
	// rest is between contestants: threads of the last one may spin for tens of milliseconds before they sleep.
	rest = 100 * time.Millisecond
)

// result is what was measured of one contestant.
type result struct {
	name        string
	first       time.Duration // process start → first score
	took        []time.Duration
	peak        float64 // MiB
	similarity  []float64
	disagreeing float64 // the largest difference of a similarity from ours
}

func (r result) median() time.Duration { return quantile(r.took, 0.5) }

func quantile(took []time.Duration, q float64) time.Duration {
	sorted := slices.Sorted(slices.Values(took))
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}

// compare measures all contestants on one model and so many cores, and prints a table. They take turns on each drawing,
// so that whatever else the machine does falls on all of them.
func (b *bench) compare(model string, cores, rounds int, span time.Duration) (err error) {
	all, err := b.contestants(model, cores)
	if err != nil {
		return err
	}
	results := make([]result, len(all))
	for i, c := range all {
		results[i].name = c.name
		if results[i].first, err = b.firstScore(c, cores); err != nil {
			return err
		}
	}
	var started []*running
	defer func() {
		for _, r := range started {
			err = errors.Join(err, r.stop())
		}
	}()
	for _, c := range all {
		r, err := c.start(b.ctx, cores)
		if err != nil {
			return err
		}
		started = append(started, r)
	}
	for round := range warmUp + rounds {
		for i, r := range started {
			similarity, took, err := r.ask(b.pictures[round%len(b.pictures)])
			if err != nil {
				return err
			}
			if round >= warmUp {
				results[i].took = append(results[i].took, took)
				results[i].similarity = append(results[i].similarity, similarity)
			}
			time.Sleep(rest)
		}
	}
	for i, r := range started {
		if _, results[i].peak, err = r.memory(); err != nil {
			return err
		}
		for k, s := range results[i].similarity {
			results[i].disagreeing = max(results[i].disagreeing, math.Abs(s-results[0].similarity[k]))
		}
	}
	print(model, cores, results)
	each, err := b.throughput(model, cores, span)
	if err != nil {
		return err
	}
	say("%s, several at once: %s drawings a second", ours, each)
	return nil
}

// firstScore is the median time from the start of a program to its first answer.
func (b *bench) firstScore(c contestant, cores int) (time.Duration, error) {
	var took []time.Duration
	for range starts {
		began := time.Now()
		r, err := c.start(b.ctx, cores)
		if err != nil {
			return 0, err
		}
		_, _, err = r.ask(b.pictures[0])
		took = append(took, time.Since(began))
		if err := errors.Join(err, r.stop()); err != nil {
			return 0, err
		}
	}
	return quantile(took, 0.5), nil
}

func (b *bench) throughput(model string, cores int, span time.Duration) (string, error) {
	c := contestant{name: ours, command: []string{b.self, "-work", b.work, "-span", span.String(), "throughput", model, strconv.Itoa(cores)}}
	r, err := c.start(b.ctx, cores)
	if err != nil {
		return "", err
	}
	line, err := r.out.ReadString('\n')
	return strings.TrimSpace(line), errors.Join(err, r.stop())
}

func print(model string, cores int, results []result) {
	on := "one core"
	if cores > 1 {
		on = fmt.Sprintf("%d cores", cores)
	}
	say("\n%s on %s, %d drawings; a picture and its mirror image each", model, on, len(results[0].took))
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tmedian\tp90\t× ours\ta second\tfirst score\tpeak memory\tsimilarity differs\t")
	for _, r := range results {
		differs := fmt.Sprintf("≤ %.2g", r.disagreeing)
		if r.name == ours || r.name == bare {
			differs = ""
		}
		fmt.Fprintf(w, "%s\t%.1f ms\t%.1f ms\t%.2f\t%.1f\t%.2f s\t%.0f MiB\t%s\t\n", r.name, milliseconds(r.median()), milliseconds(quantile(r.took, 0.9)),
			float64(r.median())/float64(results[0].median()), float64(time.Second)/float64(r.median()), r.first.Seconds(), r.peak, differs)
	}
	w.Flush()
	own := outside(results[0].took, results[1].took)
	say("Ours outside the ONNX session: %.1f ms, %.0f %% of the whole.", milliseconds(own), 100*float64(own)/float64(results[0].median()))
}

// outside is the median of what each drawing took us longer than the session alone a moment later.
func outside(ours, session []time.Duration) time.Duration {
	more := make([]time.Duration, len(ours))
	for i := range ours {
		more[i] = ours[i] - session[i]
	}
	return quantile(more, 0.5)
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// watchMemory judges many drawings in one process and prints its memory on the way.
func (b *bench) watchMemory(model string, n int) (err error) {
	all, err := b.contestants(model, 1)
	if err != nil {
		return err
	}
	r, err := all[0].start(b.ctx, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.stop()) }()
	say("\nMemory of %s over %d drawings, %s", ours, n, model)
	for i := 1; i <= n; i++ {
		if _, _, err := r.ask(b.pictures[i%len(b.pictures)]); err != nil {
			return err
		}
		if i == n/10 || i == n/2 || i == n {
			now, peak, err := r.memory()
			if err != nil {
				return err
			}
			say("  after %5d: %.0f MiB, at most %.0f MiB", i, now, peak)
		}
	}
	return nil
}
