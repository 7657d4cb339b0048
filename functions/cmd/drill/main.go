// Command drill loses a game and gets it back: it fills the Firestore emulator and Postgres with a game of any size, exports
// the documents, throws away both, imports, fills the mirror again and compares every document, row and board. It prints how
// long each step took. It works on the emulator only, in a project and a database of its own; run it by `make drill-restore`.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/reconcile"
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
	page := flags.Int("page", reconcile.PageSize, "documents that are mirrored and reconciled together")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if g.drawings < 1 || g.dimensions < 1 || *page < 1 {
		return errors.New("-drawings, -dimensions and -page are at least 1")
	}
	folder, err := os.MkdirTemp("", "paint-wtf-drill-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	databaseURL, drop, err := ownDatabase(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		return err
	}
	defer drop()
	d, err := open(ctx, databaseURL, folder, os.Stdout)
	if err != nil {
		return err
	}
	defer d.close()
	d.page = *page
	return d.run(ctx, g)
}

// ownDatabase makes a database beside the one that is named, which stays as it is: the drill's is thrown away.
func ownDatabase(ctx context.Context, beside string) (address string, drop func(), err error) {
	if beside == "" {
		return "", nil, errors.New("DATABASE_URL is not set: run this by `make drill-restore`")
	}
	u, err := url.Parse(beside)
	if err != nil {
		return "", nil, errors.New("DATABASE_URL must be a URL such as postgres://user@127.0.0.1:5432/postgres")
	}
	name := "paint_drill_" + strings.ToLower(rand.Text()[:10])
	admin := func(ctx context.Context, statement string) error {
		conn, err := pgx.Connect(ctx, beside)
		if err != nil {
			return err
		}
		defer conn.Close(ctx)
		_, err = conn.Exec(ctx, statement)
		return err
	}
	if err := admin(ctx, "create database "+name); err != nil {
		return "", nil, err
	}
	u.Path = "/" + name
	return u.String(), func() { _ = admin(context.WithoutCancel(ctx), "drop database "+name+" with (force)") }, nil
}
