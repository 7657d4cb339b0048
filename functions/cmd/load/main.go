// Command load plays the game on a running local stack as many players would: they submit at a steady rate, with bursts, while
// others read; then it checks that nothing was lost, doubled or left out of the mirror. It sends to loopback addresses only, and
// ends by itself. Run it by `make load`.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"
)

// A plan is how the game is played.
type plan struct {
	rate      int           // submissions a second
	burst     int           // submissions a second in a burst
	every     time.Duration // from the beginning of one burst to that of the next
	burstSpan time.Duration
	readers   int // reading requests a second
	players   int
	warm      time.Duration // played first, and left out of what is reported
	span      time.Duration
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	var p plan
	flags := flag.NewFlagSet("load", flag.ContinueOnError)
	flags.IntVar(&p.rate, "rate", 3, "submissions a second")
	flags.IntVar(&p.burst, "burst", 7, "submissions a second in a burst")
	flags.DurationVar(&p.every, "every", time.Minute, "how often there is a burst")
	flags.DurationVar(&p.burstSpan, "burst-for", 10*time.Second, "how long a burst is")
	flags.IntVar(&p.readers, "readers", 200, "reading requests a second")
	flags.IntVar(&p.players, "players", 200, "how many players submit, one after the other")
	flags.DurationVar(&p.warm, "warm", time.Minute, "how long to play before anything is measured: the emulators compile themselves as they run")
	flags.DurationVar(&p.span, "for", 10*time.Minute, "how long to play and measure")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if p.rate < 1 || p.burst < 1 || p.readers < 1 || p.players < 1 {
		return errors.New("-rate, -burst, -readers and -players are at least 1")
	}
	g, err := join(ctx)
	if err != nil {
		return err
	}
	defer g.close()
	if err := g.signUp(ctx, p.players); err != nil {
		return err
	}
	fmt.Printf("%d players submit %d drawings a second for %v, %d in bursts of %v, after %v to warm up; others read %d times a second\n",
		p.players, p.rate, p.span, p.burst, p.burstSpan, p.warm, p.readers)

	g.measured = time.Now().Add(p.warm)
	playing, end := context.WithTimeout(ctx, p.warm+p.span)
	defer end()
	work, playing := errgroup.WithContext(playing)
	watching, done := context.WithCancel(ctx)
	defer done()
	work.Go(func() error { return g.read(playing, p.readers) })
	work.Go(func() error { return g.submit(playing, watching, p) })
	go g.sample(watching)
	if err := work.Wait(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	g.settle(ctx)
	done()
	g.report(os.Stdout)
	return g.check(ctx)
}
