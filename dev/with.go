package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"

	"paint.wtf/dev/internal/build"
	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/ports"
	"paint.wtf/dev/internal/postgres"
	"paint.wtf/dev/internal/stack"
)

// with runs a command beside throwaway parts and passes its exit status on.
func with(ctx context.Context, c checkout.Checkout, args []string) (err error) {
	var parts stack.Parts
	flags := flag.NewFlagSet("with", flag.ContinueOnError)
	flags.BoolVar(&parts.Postgres, "postgres", false, "Postgres")
	flags.BoolVar(&parts.Emulators, "emulators", false, "Auth, Firestore and Storage")
	flags.BoolVar(&parts.Functions, "functions", false, "the Go functions, with Postgres and the emulators")
	flags.BoolVar(&parts.Site, "site", false, "the site, with everything behind it")
	if err := flags.Parse(args); err != nil || flags.NArg() == 0 {
		return errUsage
	}
	say := sayer()
	if err := prepare(ctx, c, say); err != nil {
		return err
	}
	if err := build.Library(c); err != nil {
		return err
	}
	p, release, err := ports.Throwaway()
	if err != nil {
		return err
	}
	defer release()
	dir, err := os.MkdirTemp(postgres.TempDir(), "paint-wtf-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := os.Chmod(dir, 0o711); err != nil { // Postgres may run as somebody else
		return err
	}

	s, err := stack.Start(ctx, stack.Options{Checkout: c, Parts: parts, Ports: p, Dir: dir, Say: say})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Stop()) }()
	return beside(ctx, s, flags.Args())
}

// beside runs a command and ends it early when we are asked to end or a part dies.
func beside(ctx context.Context, s *stack.Stack, args []string) error {
	const grace = 10 * time.Second
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), s.Environment()...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Start(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	var cause error
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		cause = ctx.Err()
	case died := <-s.Failed():
		cause = fmt.Errorf("while the command ran, %w", died)
	}
	_ = cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-done:
	case <-time.After(grace):
		_ = cmd.Process.Kill()
		<-done
	}
	return cause
}
