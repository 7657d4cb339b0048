// Package stack puts the parts together: Postgres, the emulators, the Go functions and the site.
package stack

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"paint.wtf/dev/internal/build"
	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/emulators"
	"paint.wtf/dev/internal/jars"
	"paint.wtf/dev/internal/ports"
	"paint.wtf/dev/internal/postgres"
	"paint.wtf/dev/internal/process"
)

// Parts are what of the stack is wanted.
type Parts struct{ Postgres, Emulators, Functions, Site bool }

// All is the whole stack.
var All = Parts{Postgres: true, Emulators: true, Functions: true, Site: true}

// complete adds what the wanted parts lean on.
func (p Parts) complete() Parts {
	p.Functions = p.Functions || p.Site
	p.Postgres = p.Postgres || p.Functions
	p.Emulators = p.Emulators || p.Functions
	return p
}

// Options say what stack to start.
type Options struct {
	Checkout checkout.Checkout
	Parts    Parts
	Ports    ports.Ports
	// Dir takes state and logs.
	Dir string
	// Lasting keeps the state for the next start.
	Lasting bool
	// Postgres are settings of Postgres, each as NAME=VALUE.
	Postgres []string
	// Say tells people what is going on, one line each.
	Say func(format string, args ...any)
}

// Stack is a running stack.
type Stack struct {
	o        Options
	group    process.Group
	postgres *postgres.Cluster
	suite    *emulators.Suite
	failed   chan error
	stopping chan struct{}
}

// Start starts the wanted parts and returns when they are ready. What was started before a failure is stopped.
func Start(ctx context.Context, o Options) (*Stack, error) {
	o.Parts = o.Parts.complete()
	s := &Stack{o: o, failed: make(chan error, 1), stopping: make(chan struct{})}
	if n := process.Sweep(o.Dir); n > 0 {
		o.Say("Stopped %d processes that an earlier run had left", n)
	}
	// Before anything is started, as a part's own message about a busy port is hard to find.
	if err := ports.CheckFree(s.uses()); err != nil {
		return nil, err
	}
	if err := s.start(ctx); err != nil {
		s.Stop()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, err
	}
	return s, nil
}

// start goes in an order that keeps two cores busy: the emulators take longest, so everything else is done
// while they start. Each part is added to the group after those it leans on.
func (s *Stack) start(ctx context.Context) error {
	if s.o.Parts.Postgres {
		if err := s.startPostgres(ctx); err != nil {
			return err
		}
	}
	if s.o.Parts.Emulators {
		if err := s.startEmulators(ctx); err != nil {
			return err
		}
	}
	if s.o.Parts.Site {
		if err := build.Site(ctx, s.o.Checkout, s.o.Say); err != nil {
			return err
		}
	}
	if s.o.Parts.Functions {
		if err := build.Program(ctx, s.o.Checkout); err != nil {
			return err
		}
		s.o.Say("bin/paintwtf is built")
	}
	if s.o.Parts.Postgres {
		if err := s.await(ctx, "Postgres", time.Minute, s.postgres.Ready); err != nil {
			return err
		}
		s.o.Say("Postgres is ready on port %d", s.o.Ports.Postgres)
	}
	if s.o.Parts.Functions {
		if err := s.startFunctions(ctx); err != nil {
			return err
		}
	}
	if s.o.Parts.Emulators {
		if err := s.await(ctx, "The emulators", 3*time.Minute, s.suite.Ready); err != nil {
			return err
		}
		if s.suite.Saved != nil {
			if err := s.suite.Saved.Ready(); err != nil {
				return err
			}
		}
		s.o.Say("The emulators are ready: Auth, Firestore, Storage%s", s.alsoEmulated())
	}
	if s.o.Parts.Functions {
		if err := s.await(ctx, "The Go functions", time.Minute, s.ready); err != nil {
			return err
		}
		s.o.Say("The Go functions are ready on port %d", s.o.Ports.Go)
		if err := s.run(ctx, "seed"); err != nil {
			return err
		}
	}
	return nil
}

func (s *Stack) alsoEmulated() string {
	more := ""
	if s.o.Parts.Functions {
		more += ", Functions"
	}
	if s.o.Parts.Site {
		more += ", Hosting"
	}
	return more
}

func (s *Stack) startPostgres(ctx context.Context) (err error) {
	if s.o.Lasting {
		s.postgres, err = postgres.Lasting(s.o.Checkout, s.o.Ports.Postgres)
	} else {
		s.postgres, err = postgres.Throwaway(s.o.Checkout, s.o.Dir, s.o.Ports.Postgres)
	}
	if err != nil {
		return err
	}
	s.postgres.Log, s.postgres.Mark, s.postgres.Settings = s.log("postgres"), s.o.Dir, s.o.Postgres
	p, err := s.postgres.Start(ctx)
	return s.add(p, err)
}

func (s *Stack) startEmulators(ctx context.Context) error {
	dir, err := jars.Ensure(ctx, s.o.Checkout, s.o.Say)
	if err != nil {
		return err
	}
	s.suite = &emulators.Suite{
		Checkout: s.o.Checkout, Ports: s.o.Ports, Jars: dir, Log: s.log("emulators"), Mark: s.o.Dir,
		Dir:   filepath.Join(s.o.Dir, "emulators"),
		Parts: emulators.Parts{Functions: s.o.Parts.Functions, Site: s.o.Parts.Site},
	}
	if s.o.Lasting {
		s.suite.Saved = &emulators.Saved{Dir: filepath.Join(s.o.Dir, "emulators", "state")}
	}
	p, err := s.suite.Start()
	if err := s.add(p, err); err != nil {
		return err
	}
	return nil
}

func (s *Stack) startFunctions(ctx context.Context) error {
	if err := s.run(ctx, "migrate", "up"); err != nil {
		return err
	}
	// Everything here comes from one address; what the caller's environment says wins.
	env := []string{"LIMITS_READS_PER_MINUTE=0", "LIMITS_WRITES_PER_MINUTE=0", "LIMITS_SUBMISSIONS_PER_ADDRESS=0"}
	env = append(append(env, os.Environ()...), s.Environment()...)
	return s.add(process.Start(process.Spec{
		Name: "The Go functions", Args: []string{s.o.Checkout.Program(), "serve"}, Dir: s.o.Checkout.Root,
		Env: append(env, "HOST=127.0.0.1", fmt.Sprintf("PORT=%d", s.o.Ports.Go)), Log: s.log("functions"),
		Stop: syscall.SIGTERM, Grace: 15 * time.Second, // drawings being judged are finished
	}))
}

// add takes a started part into the group and watches it.
func (s *Stack) add(p *process.Process, err error) error {
	if err != nil {
		return err
	}
	s.group.Add(p)
	go func() {
		<-p.Done()
		select {
		case <-s.stopping:
		default:
			select {
			case s.failed <- p.Died():
			default: // only the first is news; others fell with it
			}
		}
	}()
	return nil
}

// await asks a part until it is ready, and gives up when any part dies.
func (s *Stack) await(ctx context.Context, name string, limit time.Duration, ready func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	for {
		try, done := context.WithTimeout(ctx, 2*time.Second)
		err := ready(try)
		done()
		if err == nil {
			return nil
		}
		select {
		case died := <-s.failed:
			return died
		case <-ctx.Done():
			return fmt.Errorf("%s did not get ready within %s (%w); the logs are in %s", name, limit, err, filepath.Join(s.o.Dir, "logs"))
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// run runs a command of bin/paintwtf to its end.
func (s *Stack) run(ctx context.Context, args ...string) error {
	cmd := exec.CommandContext(ctx, s.o.Checkout.Program(), args...)
	cmd.Dir = s.o.Checkout.Root
	cmd.Env = append(os.Environ(), s.Environment()...)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("`paintwtf %s` failed (%w):\n%s", args[0], err, out)
	}
	return nil
}

// Failed gives the first part that ends by itself.
func (s *Stack) Failed() <-chan error { return s.failed }

// Stop ends all parts, what others lean on last, keeps the state where it lasts, and leaves no process behind.
func (s *Stack) Stop() error {
	close(s.stopping)
	s.group.Stop()
	process.Sweep(s.o.Dir)
	if s.suite == nil || s.suite.Saved == nil || !s.suite.Saved.WasReady() {
		return nil
	}
	if err := s.suite.Saved.Keep(); err != nil {
		return fmt.Errorf("the emulators did not save their state (%w; see %s): the next start has that of the time before", err, s.suite.Log)
	}
	return nil
}

func (s *Stack) log(part string) string { return filepath.Join(s.o.Dir, "logs", part+".log") }

func (s *Stack) uses() []ports.Use {
	var wanted []ports.Use
	p := s.o.Ports
	for _, u := range p.Uses() {
		switch u.Port {
		case p.Postgres:
			if !s.o.Parts.Postgres {
				continue
			}
		case p.Hosting:
			if !s.o.Parts.Site {
				continue
			}
		case p.Go, p.FunctionsEmulator, p.Eventarc, p.Tasks:
			if !s.o.Parts.Functions {
				continue
			}
		default:
			if !s.o.Parts.Emulators {
				continue
			}
		}
		wanted = append(wanted, u)
	}
	return wanted
}
