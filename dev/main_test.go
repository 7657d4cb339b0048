package main

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"

	"paint.wtf/dev/internal/checkout"
)

func TestAnUnknownCommandShowsTheUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"dance"}, {"with"}, {"with", "-postgres"}, {"with", "-nonsense", "--", "true"}, {"reset", "all"}} {
		var said bytes.Buffer
		if code := run(context.Background(), args, &said); code != 2 || !strings.Contains(said.String(), "usage: go run ./dev") {
			t.Errorf("%q gives %d and %q", args, code, said.String())
		}
	}
}

func TestACommandsExitStatusIsPassedOn(t *testing.T) {
	for script, want := range map[string]int{"exit 0": 0, "exit 3": 3, "kill -TERM $$": 128 + 15} {
		err := supervise(context.Background(), exec.Command("sh", "-c", script), nil)
		var exit *exec.ExitError
		got := 0
		if errors.As(err, &exit) {
			got = exitStatus(exit)
		} else if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%q gives %d, want %d", script, got, want)
		}
	}
}

func TestACommandEndsWhenAPartOfItsStackDies(t *testing.T) {
	died := make(chan error, 1)
	died <- errors.New("the database failed")
	start := time.Now()
	err := supervise(context.Background(), exec.Command("sleep", "60"), died)
	if err == nil || !strings.Contains(err.Error(), "the database failed") {
		t.Errorf("the error is %v", err)
	}
	if time.Since(start) > 30*time.Second {
		t.Error("it ran on")
	}
}

func TestResetRefusesWhileTheStackRuns(t *testing.T) {
	c := checkout.Checkout{Root: t.TempDir()}
	unlock, err := lock(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := reset(context.Background(), c, nil); err == nil || !strings.Contains(err.Error(), "running in this checkout already (process ") {
		t.Errorf("the error is %v", err)
	}
	unlock()
	if err := reset(context.Background(), c, nil); err != nil {
		t.Error(err)
	}
}
