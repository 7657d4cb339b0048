// Command dev runs paint.wtf on one machine: Postgres, Firebase's emulators, the Go functions and the site.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"paint.wtf/dev/internal/checkout"
)

const usage = `usage: go run ./dev COMMAND

  setup    checks the tools and installs what is missing; quick when nothing is
  build    builds bin/paintwtf
  up       runs everything until Ctrl-C, and keeps its state in .dev
  with [-postgres] [-emulators] [-functions] [-site] -- COMMAND…
           runs COMMAND beside throwaway parts, which the environment names to it
  test [lint|bridge|site|go|rules|e2e]…
           runs these checks and tests, or all
  audit    asks the databases of known vulnerabilities about what the game is built of
  reset    drops the state of up
  browser  finds or installs the browser for the tests, and prints its path
`

type command func(ctx context.Context, c checkout.Checkout, args []string) error

var commands = map[string]command{
	"setup": setup, "build": buildProgram, "up": up, "with": with, "test": test, "audit": auditDependencies, "reset": reset,
	"browser": browser,
}

func main() {
	// A terminal that has been closed must not end us with SIGPIPE before the parts are stopped.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stderr))
}

func run(ctx context.Context, args []string, errOut io.Writer) int {
	if len(args) == 0 || commands[args[0]] == nil {
		fmt.Fprint(errOut, usage)
		return 2
	}
	c, err := checkout.Find()
	if err == nil {
		err = commands[args[0]](ctx, c, args[1:])
	}
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errUsage):
		fmt.Fprint(errOut, usage)
		return 2
	case errors.As(err, &exit) && args[0] == "with":
		return exitStatus(exit) // the command has said itself what was wrong
	case errors.Is(err, context.Canceled):
		return 130
	default:
		fmt.Fprintf(errOut, "dev %s: %v\n", args[0], err)
		return 1
	}
}

// errUsage asks for the usage to be shown.
var errUsage = errors.New("usage")

// exitStatus is what a shell would give.
func exitStatus(e *exec.ExitError) int {
	if s, ok := e.Sys().(syscall.WaitStatus); ok && s.Signaled() {
		return 128 + int(s.Signal())
	}
	return e.ExitCode()
}
