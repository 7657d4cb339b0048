package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"paint.wtf/dev/internal/checkout"
)

// reset drops what `up` keeps: Postgres' data and the emulators' state. What setup has made stays.
func reset(_ context.Context, c checkout.Checkout, args []string) error {
	if len(args) > 0 {
		return errUsage
	}
	unlock, err := lock(c)
	if err != nil {
		return err
	}
	defer unlock()
	data := filepath.Join(c.State(), "postgres")
	var errs []error
	if elsewhere, err := os.Readlink(data); err == nil {
		errs = append(errs, os.RemoveAll(elsewhere))
	}
	for _, name := range []string{data, data + ".new", filepath.Join(c.State(), "emulators")} {
		errs = append(errs, os.RemoveAll(name))
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	sayer()("The state of make dev is dropped; the next start begins anew")
	return nil
}
