// Command paintwtf is the whole server side of paint.wtf: the functions, and the tools around them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// A command is one word after `paintwtf`. It gets what follows that word.
type command struct {
	name, summary string
	run           func(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) error
}

// errReported ends the program with status 1 after the command has said everything itself.
var errReported = errors.New("reported")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if len(os.Args) < 2 {
		usage(os.Stderr)
		os.Exit(2)
	}
	for _, c := range commands {
		if c.name != os.Args[1] {
			continue
		}
		switch err := c.run(ctx, os.Args[2:], os.Stdin, os.Stdout, os.Stderr); {
		case err == nil, errors.Is(err, flag.ErrHelp):
			return
		case errors.Is(err, errReported):
			os.Exit(1)
		default:
			fmt.Fprintf(os.Stderr, "paintwtf %s: %v\n", c.name, err)
			os.Exit(1)
		}
	}
	switch os.Args[1] {
	case "help", "-h", "-help", "--help":
		usage(os.Stdout)
	default:
		fmt.Fprintf(os.Stderr, "paintwtf: there is no command %q\n\n", os.Args[1])
		usage(os.Stderr)
		os.Exit(2)
	}
}

func usage(w io.Writer) {
	fmt.Fprint(w, "paintwtf runs and tends the drawing game judged by CLIP.\n\nCommands:\n")
	for _, c := range commands {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, "\n`paintwtf COMMAND -h` tells more about one.\n")
}
