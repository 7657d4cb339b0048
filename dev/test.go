package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/stack"
	"paint.wtf/dev/internal/summary"
)

// A runner is one kind of check, and what of the stack it needs beside it.
type runner struct {
	name  string
	what  string
	parts stack.Parts
	args  []string
	// chromium says that it needs a browser.
	chromium bool
}

var backends = stack.Parts{Postgres: true, Emulators: true}

// runners in the order they run in. Neighbours with the same parts share one stack; the browser test has its
// own, with nothing in it that another test has left.
var runners = []runner{
	{name: "lint", what: "Form and types", args: []string{"bash", "dev/lint.sh"}},
	{name: "bridge", what: "Trigger bridge", args: []string{"sh", "-c", "node --test --test-reporter=spec dev/emulators/*.test.cjs"}},
	{name: "site", what: "Site", args: []string{"npm", "run", "--silent", "test:site"}},
	{name: "canvas", what: "Canvas, in a browser", args: []string{"npm", "run", "--silent", "test:canvas"}, chromium: true},
	{name: "go", what: "Go", parts: backends, args: []string{"go", "test", "-race", "-shuffle=on", "-timeout=30m", "./..."}},
	{name: "rules", what: "Security rules", parts: backends, args: []string{"npm", "run", "--silent", "test:rules"}},
	{name: "e2e", what: "Browser", parts: stack.All, args: []string{"npm", "run", "--silent", "test:e2e"}, chromium: true},
}

// result is how one runner ended.
type result struct {
	runner
	err             error
	lines, failures []string
	took            time.Duration
}

// test runs the named runners, or all, each to its end, and closes with their summaries.
func test(ctx context.Context, c checkout.Checkout, names []string) error {
	chosen := runners
	if len(names) > 0 {
		chosen = slices.DeleteFunc(slices.Clone(runners), func(r runner) bool { return !slices.Contains(names, r.name) })
		if len(chosen) != len(names) {
			return errUsage
		}
	}
	say := sayer()
	if err := prepare(ctx, c, say); err != nil {
		return err
	}
	var results []result
	for len(chosen) > 0 && ctx.Err() == nil {
		n := slices.IndexFunc(chosen, func(r runner) bool { return r.parts != chosen[0].parts })
		if n < 0 {
			n = len(chosen)
		}
		results = append(results, together(ctx, c, chosen[:n], say)...)
		chosen = chosen[n:]
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return report(results)
}

// together runs runners that need the same parts, in one throwaway stack.
func together(ctx context.Context, c checkout.Checkout, group []runner, say func(string, ...any)) (results []result) {
	if group[0].parts == (stack.Parts{}) {
		for _, r := range group {
			results = append(results, runOne(ctx, c, r, os.Environ(), nil, say))
		}
		return results
	}
	err := throwaway(ctx, stack.Options{Checkout: c, Parts: group[0].parts, Say: say}, func(s *stack.Stack) error {
		for _, r := range group {
			env := append(os.Environ(), s.Environment()...)
			results = append(results, runOne(ctx, c, r, env, s.Failed(), say))
		}
		return nil
	})
	if err != nil { // the stack did not start, or did not stop well: its runners have not passed
		fmt.Fprintln(os.Stderr, err)
		for _, r := range group[len(results):] {
			results = append(results, result{runner: r, err: err})
		}
		if len(group) == len(results) && results[0].err == nil {
			results[0].err = err
		}
	}
	return results
}

func runOne(ctx context.Context, c checkout.Checkout, r runner, env []string, failed <-chan error, say func(string, ...any)) result {
	fmt.Printf("\n")
	say("%s: %s", r.what, strings.Join(r.args, " "))
	if r.chromium {
		path, err := ensureBrowser(ctx)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return result{runner: r, err: err}
		}
		env = append(env, browserVariable+"="+path)
	}
	start := time.Now()
	out := summary.New(os.Stdout)
	cmd := exec.Command(r.args[0], r.args[1:]...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = c.Root, env, out, out
	err := supervise(ctx, cmd, failed)
	return result{runner: r, err: err, lines: out.Lines(), failures: out.Failures(), took: time.Since(start)}
}

// report prints each runner's own summary, so that the last screen tells how everything went.
func report(results []result) error {
	failed := 0
	fmt.Println("\nSummary")
	for _, r := range results {
		verdict := "passed"
		if r.err != nil {
			verdict = "FAILED"
			failed++
		}
		fmt.Printf("  %-20s %s %6.1f s  %s\n", r.what, verdict, r.took.Seconds(), strings.Join(r.lines, "; "))
		for _, name := range r.failures {
			fmt.Printf("    failed: %s\n", name)
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d failed", failed, len(results))
	}
	return nil
}
