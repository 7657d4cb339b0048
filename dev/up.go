package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/ports"
	"paint.wtf/dev/internal/stack"
)

// up runs the whole stack until it is asked to end.
func up(ctx context.Context, c checkout.Checkout, args []string) error {
	flags := flag.NewFlagSet("up", flag.ContinueOnError)
	offset := flags.Int("offset", 0, "move every port by this much")
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return errUsage
	}
	say := sayer()
	if err := prepare(ctx, c, say); err != nil {
		return err
	}
	unlock, err := lock(c)
	if err != nil {
		return err
	}
	defer unlock()

	s, err := stack.Start(ctx, stack.Options{
		Checkout: c, Parts: stack.All, Ports: ports.Usual().Plus(*offset), Dir: c.State(), Lasting: true, Say: say,
	})
	if errors.Is(err, context.Canceled) {
		say("Stopped before everything had started")
		return nil
	}
	if err != nil {
		return err
	}
	say("paint.wtf is at %s (Ctrl-C stops it; logs are in %s)", s.URL(), relative(filepath.Join(c.State(), "logs")))
	say("How it does, live: %s", s.FiguresURL())
	select {
	case <-ctx.Done():
		fmt.Println() // after the terminal's own ^C
		say("Stopping")
	case err = <-s.Failed():
	}
	err = errors.Join(err, s.Stop())
	if err == nil {
		say("Stopped; everything is kept in %s", relative(c.State()))
	}
	return err
}

// lock keeps a second `up`, and `reset`, away from the state while this one uses it.
func lock(c checkout.Checkout) (unlock func(), err error) {
	if err := os.MkdirAll(c.State(), 0o755); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(c.State(), "lock"), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		pid, _ := os.ReadFile(f.Name())
		f.Close()
		return nil, fmt.Errorf("`make dev` is running in this checkout already (process %s): stop it first", strings.TrimSpace(string(pid)))
	}
	if err := errors.Join(f.Truncate(0), write(f, fmt.Sprintln(os.Getpid()))); err != nil {
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}

func write(f *os.File, text string) error {
	_, err := f.WriteString(text)
	return err
}

// relative shortens a path for people.
func relative(path string) string {
	if dir, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(dir, path); err == nil && !strings.HasPrefix(rel, "..") {
			return rel
		}
	}
	return path
}
