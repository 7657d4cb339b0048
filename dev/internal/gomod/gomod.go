// Package gomod keeps the Go modules that go.mod names at hand.
package gomod

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/process"
)

// Download fetches what is missing from Go's module cache, so that no later step does so in the middle of its work.
func Download(ctx context.Context, c checkout.Checkout, say func(string, ...any)) error {
	log := filepath.Join(c.State(), "logs", "go-modules.log")
	if download(ctx, c.Root, log, "GOPROXY=off") == nil {
		return nil
	}
	say("Downloading the Go modules (about a minute)")
	if err := download(ctx, c.Root, log); err != nil {
		return fmt.Errorf("go could not download the modules (%w); is there a network? Its last lines (all of them: %s):\n%s",
			err, log, process.Tail(log, 8))
	}
	return nil
}

func download(ctx context.Context, root, log string, environment ...string) error {
	cmd := exec.CommandContext(ctx, "go", "mod", "download")
	cmd.Dir, cmd.Env = root, append(os.Environ(), environment...)
	return process.Logged(cmd, log)
}
