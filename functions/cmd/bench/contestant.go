package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A contestant is a program that scores a drawing for each line of its input. All are processes of their own, so that
// none has an advantage of being close to the clock.
type contestant struct {
	name    string
	command []string
	// question is the line that asks for a picture's score.
	question func(picture string) any
}

// running is a contestant that has been started.
type running struct {
	contestant
	process *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
}

// start starts a contestant on the first so many cores. taskset (util-linux) keeps it there; without taskset only the
// contestant's own number of threads does.
func (c contestant) start(ctx context.Context, cores int) (*running, error) {
	command := c.command
	if path, err := exec.LookPath("taskset"); err == nil {
		command = append([]string{path, "-c", "0-" + strconv.Itoa(cores-1)}, command...)
	}
	r := &running{contestant: c, process: exec.CommandContext(ctx, command[0], command[1:]...)}
	r.process.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(cores))
	r.process.Stderr = os.Stderr
	var err error
	if r.in, err = r.process.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := r.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	r.out = bufio.NewReader(out)
	return r, r.process.Start()
}

// ask waits for a picture's similarity and says how long that took.
func (r *running) ask(picture string) (similarity float64, took time.Duration, err error) {
	line, err := json.Marshal(r.question(picture))
	if err != nil {
		return 0, 0, err
	}
	began := time.Now()
	if _, err := r.in.Write(append(line, '\n')); err != nil {
		return 0, 0, fmt.Errorf("%s: %w", r.name, err)
	}
	answer, err := r.out.ReadBytes('\n')
	took = time.Since(began)
	if err != nil {
		return 0, 0, fmt.Errorf("%s gives no answer: %w", r.name, err)
	}
	var a struct {
		Similarity float64
		Error      string
	}
	if err := json.Unmarshal(answer, &a); err != nil {
		return 0, 0, fmt.Errorf("%s answers %q: %w", r.name, answer, err)
	}
	if a.Error != "" {
		return 0, 0, fmt.Errorf("%s: %s", r.name, a.Error)
	}
	return a.Similarity, took, nil
}

// memory is the resident set of the process in MiB, as Linux counts it: now, and at its highest.
func (r *running) memory() (now, peak float64, err error) {
	status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(r.process.Process.Pid), "status"))
	if err != nil {
		return 0, 0, err
	}
	read := func(field string) float64 {
		_, rest, _ := strings.Cut(string(status), "\n"+field+":")
		var kilobytes float64
		fmt.Sscan(rest, &kilobytes)
		return kilobytes / 1024
	}
	return read("VmRSS"), read("VmHWM"), nil
}

// stop ends the input, at which every contestant ends by itself.
func (r *running) stop() error {
	if err := r.in.Close(); err != nil {
		return err
	}
	if err := r.process.Wait(); err != nil {
		return fmt.Errorf("%s: %w", r.name, err)
	}
	return nil
}
