package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"paint.wtf/dev/internal/build"
	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/gomod"
	"paint.wtf/dev/internal/jars"
	"paint.wtf/dev/internal/npm"
	"paint.wtf/dev/internal/tools"
)

// setup makes the checkout ready to run. When all is done already it is quick and silent.
func setup(ctx context.Context, c checkout.Checkout, _ []string) error {
	return prepare(ctx, c, sayer())
}

func prepare(ctx context.Context, c checkout.Checkout, say func(string, ...any)) error {
	if err := tools.Check(tools.Here); err != nil {
		return err
	}
	if err := os.MkdirAll(c.State(), 0o755); err != nil {
		return err
	}
	if err := gomod.Download(ctx, c, say); err != nil {
		return err
	}
	if err := npm.Install(ctx, c, say); err != nil {
		return err
	}
	_, err := jars.Ensure(ctx, c, say)
	return err
}

func buildProgram(ctx context.Context, c checkout.Checkout, _ []string) error {
	if err := prepare(ctx, c, sayer()); err != nil {
		return err
	}
	return build.Program(ctx, c)
}

// sayer gives a function that prints lines with the seconds since now.
func sayer() func(string, ...any) {
	start := time.Now()
	return func(format string, args ...any) {
		fmt.Printf("%5.1f s  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
}
