package main

import (
	"context"
	"errors"
	"fmt"

	"paint.wtf/dev/internal/audit"
	"paint.wtf/dev/internal/checkout"
)

// auditDependencies prints what is known to be wrong with what the game is built of. It fails where that is what it serves or
// runs; tools that only build and test it are told of. A database that cannot be reached is named, and fails nothing.
func auditDependencies(ctx context.Context, c checkout.Checkout, _ []string) error {
	if err := prepare(ctx, c, sayer()); err != nil {
		return err
	}
	wrong := false
	for _, one := range []struct {
		audit.Audit
		counts bool
	}{
		{audit.GoModules(audit.GoDatabase, "go", "tool", "govulncheck"), true},
		{audit.Packages(false), true},
		{audit.Packages(true), false},
	} {
		verdict, err := one.Audit(ctx, c.Root)
		if err != nil {
			return err
		}
		fmt.Println(verdict)
		wrong = wrong || one.counts && !verdict.Clean()
	}
	if wrong {
		return errors.New("there are known vulnerabilities")
	}
	return nil
}
