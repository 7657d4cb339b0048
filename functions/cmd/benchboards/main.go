// Command benchboards measures the boards at sizes up to ten million drawings, on a Postgres that DATABASE_URL names and that
// is otherwise idle. docs/performance.md says what it found. Run it by `make bench-boards`.
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

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "benchboards:", err)
		os.Exit(1)
	}
}

func say(format string, args ...any) { fmt.Printf(format+"\n", args...) }

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("benchboards", flag.ContinueOnError)
	sizes := flags.String("sizes", "100000,1000000,10000000", "how many drawings, one database for each `size`")
	prompts := flags.Int("prompts", 5000, "over how many prompts; a tenth of all drawings are of the first")
	rate := flags.Int("rate", 200, "operations a second, reads and writes mixed")
	span := flags.Duration("span", time.Minute, "for how long")
	keep := flags.Bool("keep", false, "leave the databases there, and take those that are there already")
	if err := flags.Parse(args); err != nil {
		return err
	}
	admin := os.Getenv("DATABASE_URL")
	if admin == "" {
		return errors.New("DATABASE_URL is not set: it names the Postgres to fill (`make bench-boards` starts one)")
	}
	var all []measured
	for word := range strings.SplitSeq(*sizes, ",") {
		size, err := strconv.Atoi(word)
		if err != nil || size < *prompts {
			return fmt.Errorf("-sizes has %q: a size is a number of drawings, and not smaller than the number of prompts", word)
		}
		m, err := measure(ctx, admin, game{drawings: size, prompts: *prompts, keep: *keep}, *rate, *span)
		if err != nil {
			return err
		}
		all = append(all, m)
	}
	report(os.Stdout, all, *rate)
	return nil
}
