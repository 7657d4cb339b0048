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
func with(ctx context.Context, c checkout.Checkout, args []string) error {
	o := stack.Options{Checkout: c, Say: sayer()}
	parts := &o.Parts
	flags := flag.NewFlagSet("with", flag.ContinueOnError)
	flags.BoolVar(&parts.Postgres, "postgres", false, "Postgres")
	flags.BoolVar(&parts.Emulators, "emulators", false, "Auth, Firestore and Storage")
	flags.BoolVar(&parts.Functions, "functions", false, "the Go functions, with Postgres and the emulators")
	flags.BoolVar(&parts.Site, "site", false, "the site, with everything behind it")
	flags.Func("set", "a setting of Postgres, `NAME=VALUE`; may be given several times", func(setting string) error {
		o.Postgres = append(o.Postgres, setting)
		return nil
	})
	if err := flags.Parse(args); err != nil || flags.NArg() == 0 {
		return errUsage
	}
	if err := prepare(ctx, c, o.Say); err != nil {
		return err
	}
	return throwaway(ctx, o, func(s *stack.Stack) error {
		cmd := exec.Command(flags.Arg(0), flags.Args()[1:]...)
		cmd.Env = append(os.Environ(), s.Environment()...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
		return supervise(ctx, cmd, s.Failed())
	})
}

// throwaway runs do beside parts on ports and in a folder of their own, and leaves nothing of them behind.
func throwaway(ctx context.Context, o stack.Options, do func(*stack.Stack) error) (err error) {
	if err := build.Library(o.Checkout); err != nil {
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
	o.Ports, o.Dir = p, dir
	s, err := stack.Start(ctx, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Stop()) }()
	return do(s)
}

// supervise runs a command, and ends it early when we are asked to end or a part dies.
func supervise(ctx context.Context, cmd *exec.Cmd, died <-chan error) error {
	const grace = 10 * time.Second
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
	case err := <-died:
		cause = fmt.Errorf("while the command ran, %w", err)
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
