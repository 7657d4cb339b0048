// Command bench compares `paintwtf judge` with transformers.js and with Python on the same drawings and the same ONNX
// files, all in one run: docs/performance.md says what it measures. Run it at the root of the checkout, by `make bench`.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"paint.wtf/functions/internal/randomclip"
)

// bench is what the measurements share.
type bench struct {
	ctx           context.Context
	program, self string // paintwtf, and this program
	work          string
	peers         peers
	pictures      []string
}

func say(format string, args ...any) { fmt.Printf(format+"\n", args...) }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	program := flags.String("program", "bin/paintwtf", "the `program` to measure")
	work := flags.String("work", ".dev/bench", "the `folder` for drawings, the large model and the Python environment")
	rounds := flags.Int("rounds", 60, "timed drawings for each contestant")
	drawings := flags.Int("drawings", 10_000, "drawings over which memory is watched")
	span := flags.Duration("span", 10*time.Second, "how long throughput is counted")
	large := flags.Bool("large", true, "also measure a random model of ViT-B/32's shape, 351 MB")
	if err := flags.Parse(args); err != nil {
		return err
	}
	drawn := filepath.Join(*work, "drawings")
	switch flags.Arg(0) { // what it starts itself as
	case "session", "throughput":
		n, err := strconv.Atoi(flags.Arg(2))
		if err != nil {
			return err
		}
		if flags.Arg(0) == "session" {
			return session(flags.Arg(1), n, os.Stdin, os.Stdout)
		}
		pictures, err := filepath.Glob(filepath.Join(drawn, "*.png"))
		if err != nil {
			return err
		}
		return throughput(ctx, flags.Arg(1), n, *span, pictures, os.Stdout)
	case "":
	default:
		return errors.New("bench takes flags only; -h lists them")
	}
	pictures, err := draw(drawn, 32)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	b := &bench{ctx: ctx, program: *program, self: self, work: *work, pictures: pictures}
	b.peers = find(ctx, *work)
	compared := []string{"models/doodle"}
	if *large {
		model := filepath.Join(*work, "vit-b-32-random")
		if _, err := os.Stat(filepath.Join(model, "model.json")); err != nil {
			say("Writing a random model of ViT-B/32's shape into %s", model)
			if err := randomclip.Write(model, randomclip.ViTB32, 32); err != nil {
				return err
			}
		}
		compared = append(compared, model)
	}
	for _, model := range compared {
		for _, cores := range []int{1, 2} {
			if cores > runtime.NumCPU() {
				say("This machine has no %d cores.", cores)
				continue
			}
			if err := b.compare(model, cores, *rounds, *span); err != nil {
				return fmt.Errorf("%s on %d cores: %w", model, cores, err)
			}
		}
	}
	return b.watchMemory("models/doodle", *drawings)
}
