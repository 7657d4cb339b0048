package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

// newFlags makes a command's set of flags; its help is usage, and then what each flag does.
func newFlags(name, usage string, errOut io.Writer) *flag.FlagSet {
	flags := flag.NewFlagSet("paintwtf "+name, flag.ContinueOnError)
	flags.SetOutput(errOut)
	flags.Usage = func() {
		fmt.Fprint(errOut, usage)
		flags.PrintDefaults()
	}
	return flags
}

// parse reads the flags. By the time it fails, the flag package has shown the help or said what is wrong.
func parse(flags *flag.FlagSet, args []string) error {
	err := flags.Parse(args)
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return err
	}
	return errReported
}
