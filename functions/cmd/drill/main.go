// Command drill loses a game and gets it back: it fills the Firestore emulator and Postgres with a game of any size, exports the
// documents, throws away both, imports, fills the mirror again and compares every document, row and board. It prints how long each
// step took. It works on emulators only, in a project of its own; run it by `make drill-restore`.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "drill:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("drill", flag.ContinueOnError)
	g := size{}
	flags.IntVar(&g.drawings, "drawings", 2000, "how many drawings the game has")
	flags.IntVar(&g.dimensions, "dimensions", 512, "of each vector; 512 is CLIP ViT-B/32's")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if g.drawings < 1 || g.dimensions < 1 {
		return errors.New("-drawings and -dimensions are at least 1")
	}
	folder, err := os.MkdirTemp("", "paint-wtf-drill-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	d, err := open(ctx, os.Getenv("DATABASE_URL"), folder, os.Stdout)
	if err != nil {
		return err
	}
	defer d.close()
	return d.run(ctx, g)
}
