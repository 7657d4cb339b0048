// Package command runs the programs by which a deployment changes the world outside, and shows what they are.
package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// A Command is a program and what it gets.
type Command struct {
	Program string
	Args    []string
	// Input is its standard input. It may be a secret, so it is never shown.
	Input string
}

// New is a command without input.
func New(program string, args ...string) Command { return Command{Program: program, Args: args} }

// With is the command with something on its standard input.
func (c Command) With(input string) Command {
	c.Input = input
	return c
}

// String is the command as one would type it.
func (c Command) String() string {
	words := []string{c.Program}
	for _, arg := range c.Args {
		if arg == "" || strings.ContainsAny(arg, " \t\n'\"$&|;()<>*?[]{}~#\\`!") {
			arg = "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
		}
		words = append(words, arg)
	}
	return strings.Join(words, " ")
}

// A Run runs a command to its end; out gets what it prints.
type Run func(ctx context.Context, c Command, out io.Writer) error

// In runs commands in a folder. What they have to complain about goes to standard error.
func In(dir string) Run {
	return func(ctx context.Context, c Command, out io.Writer) error {
		cmd := exec.CommandContext(ctx, c.Program, c.Args...)
		cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = dir, strings.NewReader(c.Input), out, os.Stderr
		return cmd.Run()
	}
}

// An Operator runs commands one after the other, as somebody at a terminal would.
type Operator struct {
	Run Run
	// Dry lets it only show what it would do, and ask nobody anything.
	Dry bool
	Out io.Writer
}

// Do runs a command that changes something, and shows it first.
func (o *Operator) Do(ctx context.Context, c Command) error {
	fmt.Fprintf(o.Out, "  $ %s\n", c)
	if o.Dry {
		return nil
	}
	return failure(c, o.Run(ctx, c, o.Out))
}

// Ask runs a command that changes nothing, and returns what it prints, without the space around it. A dry operator says
// unknown instead.
func (o *Operator) Ask(ctx context.Context, unknown string, c Command) (string, error) {
	if o.Dry {
		return unknown, nil
	}
	var answer strings.Builder
	if err := o.Run(ctx, c, &answer); err != nil {
		return "", failure(c, err)
	}
	return strings.TrimSpace(answer.String()), nil
}

func failure(c Command, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", c, err)
}
