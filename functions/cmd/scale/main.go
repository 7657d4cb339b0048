// Command scale measures what docs/scaling.md reckons with: it delivers the events of many drawings to one, two and four processes
// of `paintwtf serve -only events`, as Pub/Sub would, and checks that nothing was lost or doubled; then it reads from one process of
// `-only api`, and writes drawings to the boards, as fast as they take it. It sends to loopback addresses only, and ends by itself. Run it by `make scale`.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A plan is what is measured.
type plan struct {
	program     string
	processes   []int
	concurrency int // events that a process is given at once, as Cloud Run's containerConcurrency says
	drawings    int // in each run
	prompts     int // that they are spread over, but for the last run
	warm        int // drawings before anything is measured
	writers     int
	span        time.Duration // of each way to write to the boards, and of each kind of reading
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	p := plan{processes: []int{1, 2, 4}}
	flags := flag.NewFlagSet("scale", flag.ContinueOnError)
	flags.StringVar(&p.program, "program", "bin/paintwtf", "the `file` that is run as each process")
	flags.Func("processes", "how many processes, one run for each `number` (default 1,2,4)", func(text string) (err error) {
		p.processes, err = numbers(text)
		return err
	})
	flags.IntVar(&p.concurrency, "concurrency", 2, "events that each process is given at once")
	flags.IntVar(&p.drawings, "drawings", 400, "drawings in each run")
	flags.IntVar(&p.prompts, "prompts", 50, "prompts that they are spread over; a further run has them all on one")
	flags.IntVar(&p.warm, "warm", 200, "drawings before anything is measured: the emulators compile themselves as they run")
	flags.IntVar(&p.writers, "writers", 16, "how many write to the boards at once")
	flags.DurationVar(&p.span, "for", 20*time.Second, "how long to read, and to write to the boards, in each way; 0 leaves that out")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if p.concurrency < 1 || p.drawings < 1 || p.prompts < 1 || p.writers < 1 {
		return errors.New("-concurrency, -drawings, -prompts and -writers are at least 1")
	}
	s, err := join(ctx, p.prompts+1)
	if err != nil {
		return err
	}
	defer s.close()
	if err := s.scale(ctx, p); err != nil {
		return err
	}
	if p.span == 0 {
		return nil
	}
	if err := s.read(ctx, p); err != nil {
		return err
	}
	return s.hammer(ctx, p)
}

// numbers reads a list such as 1,2,4.
func numbers(text string) (list []int, err error) {
	for word := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q is no number of processes", word)
		}
		list = append(list, n)
	}
	return list, nil
}

// scale delivers the events of a run of drawings to each number of processes, then those of drawings that are all on one prompt to
// the most, and prints a line for each.
func (s *stack) scale(ctx context.Context, p plan) error {
	most := p.processes[len(p.processes)-1]
	if _, err := s.round(ctx, p, most, p.warm, s.prompts); err != nil {
		return err
	}
	fmt.Print(roundHead)
	for _, n := range p.processes {
		r, err := s.round(ctx, p, n, p.drawings, s.prompts[1:])
		if err != nil {
			return err
		}
		fmt.Println(r)
	}
	r, err := s.round(ctx, p, most, p.drawings, s.prompts[:1])
	if err != nil {
		return err
	}
	fmt.Println(r)
	return nil
}
