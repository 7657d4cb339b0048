package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"
)

// A process is one `paintwtf serve`, as one instance on Cloud Run is.
type process struct {
	cmd *exec.Cmd
	url string
	log bytes.Buffer
}

// patience bounds the start and the end of a process, and everything that waits for what surely comes.
const patience = time.Minute

// start returns when the process is ready, which serves only "api" or "events".
func start(ctx context.Context, program, only string) (*process, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	port := listener.Addr().(*net.TCPAddr).Port
	if err := listener.Close(); err != nil {
		return nil, err
	}
	p := &process{cmd: exec.Command(program, "serve", "-only", only), url: fmt.Sprintf("http://127.0.0.1:%d", port)}
	p.cmd.Env = append(os.Environ(), "HOST=127.0.0.1", "PORT="+strconv.Itoa(port), "LOG_LEVEL=WARN", "LIMITS_READS_PER_MINUTE=0")
	p.cmd.Stderr = &p.log
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	for deadline := time.Now().Add(patience); ; {
		response, err := http.Get(p.url + "/healthz")
		if err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return p, nil
			}
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), p.stop())
		case <-time.After(20 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			return nil, errors.Join(fmt.Errorf("a process is not ready after %v: %w", patience, err), p.stop())
		}
	}
}

// stop asks the process to end as Cloud Run does, and waits for that.
func (p *process) stop() error {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	if err := p.cmd.Wait(); err != nil {
		return fmt.Errorf("a process ended: %w\n%s", err, p.log.Bytes())
	}
	return nil
}

// startAll starts so many processes for events, or none.
func startAll(ctx context.Context, program string, n int) (all []*process, err error) {
	for range n {
		p, err := start(ctx, program, "events")
		if err != nil {
			return nil, errors.Join(err, stopAll(all))
		}
		all = append(all, p)
	}
	return all, nil
}

func stopAll(all []*process) (err error) {
	for _, p := range all {
		err = errors.Join(err, p.stop())
	}
	return err
}
