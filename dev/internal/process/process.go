// Package process starts the parts of a stack and ends them so that nothing stays behind.
package process

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// Spec describes a part: one long-running program.
type Spec struct {
	// Name is what people are told, as in "Postgres stopped by itself".
	Name string
	Args []string
	Dir  string
	Env  []string
	// Log is the file that takes both outputs.
	Log string
	// As is who the part runs as; nil is who we are.
	As *syscall.Credential
	// Stop is the signal that asks the part to end, and Grace how long it may take.
	Stop  syscall.Signal
	Grace time.Duration
}

// Process is a running part.
type Process struct {
	spec Spec
	cmd  *exec.Cmd
	done chan struct{}
	err  error

	stop sync.Once
}

// Start starts a part in a process group of its own, so that Ctrl-C in the terminal
// reaches only the supervisor, which then ends the parts in order.
func Start(spec Spec) (*Process, error) {
	if err := os.MkdirAll(filepath.Dir(spec.Log), 0o755); err != nil {
		return nil, err
	}
	log, err := os.Create(spec.Log)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := exec.Command(spec.Args[0], spec.Args[1:]...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = spec.Dir, spec.Env, log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Credential: spec.As, Pdeathsig: spec.Stop}
	if err := startOnLastingThread(cmd); err != nil {
		return nil, fmt.Errorf("%s could not be started: %w", spec.Name, err)
	}
	p := &Process{spec: spec, cmd: cmd, done: make(chan struct{})}
	go func() {
		p.err = cmd.Wait()
		close(p.done)
	}()
	return p, nil
}

// Name is the part's name.
func (p *Process) Name() string { return p.spec.Name }

// Log is the part's log file.
func (p *Process) Log() string { return p.spec.Log }

// Done is closed when the part has ended.
func (p *Process) Done() <-chan struct{} { return p.done }

// Stop asks the part to end, waits for its grace, and then makes it. It may be called twice.
func (p *Process) Stop() {
	p.stop.Do(func() {
		select {
		case <-p.done:
		default:
			_ = p.cmd.Process.Signal(p.spec.Stop)
			select {
			case <-p.done:
			case <-time.After(p.spec.Grace):
			}
		}
		_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
		<-p.done
	})
}

// Died describes the end of a part that nobody asked to end: which, how, its last words and where to read on.
func (p *Process) Died() error {
	how := "ended by itself"
	if p.err != nil {
		how = "failed: " + p.err.Error()
	}
	return fmt.Errorf("%s %s. Its last lines (all of them: %s):\n%s", p.spec.Name, how, p.spec.Log, Tail(p.spec.Log, 12))
}
