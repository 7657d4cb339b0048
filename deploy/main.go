// Command deploy puts paint.wtf into a project of Google Cloud: docs/operations.md, "Deployment", is its manual.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"paint.wtf/deploy/internal/command"
	"paint.wtf/deploy/internal/image"
	"paint.wtf/deploy/internal/settings"
)

const usage = `usage: go run ./deploy COMMAND, at the root of the checkout

  setup [-dry-run]               makes what a project needs once; again, it makes what is missing
  release [-dry-run]             builds this commit and puts it into production
  back [-dry-run] [-to RELEASE]  puts an earlier release's site and functions back, the one before where none is named
  assemble [-model NAME] TO      gathers the files of the image, for the Dockerfile

-settings FILE names other settings than deploy/settings.env. -dry-run asks nothing and changes nothing: it shows every command.
`

// programs are what the commands are made of. firebase is among the project's own packages.
var programs = []string{"gcloud", "firebase", "curl", "git", "tar"}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		if errors.Is(err, errUsage) {
			fmt.Fprint(os.Stderr, usage)
			os.Exit(2)
		}
		fmt.Fprintf(os.Stderr, "deploy: %v\n", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("usage")

func run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	flags := flag.NewFlagSet("deploy", flag.ContinueOnError)
	flags.Usage = func() {}
	file := flags.String("settings", "deploy/settings.env", "")
	dry := flags.Bool("dry-run", false, "")
	release := flags.String("to", "", "")
	model := flags.String("model", "", "")
	if err := flags.Parse(args[1:]); err != nil {
		return errUsage
	}
	if args[0] == "assemble" {
		if flags.NArg() != 1 {
			return errUsage
		}
		return image.Assemble(".", *model, flags.Arg(0))
	}
	work := map[string]func(*deployment, context.Context) error{
		"setup":   (*deployment).setUp,
		"release": (*deployment).release,
		"back":    func(d *deployment, ctx context.Context) error { return d.goBack(ctx, *release) },
	}[args[0]]
	if work == nil || flags.NArg() > 0 {
		return errUsage
	}
	d, err := open(*file, *dry)
	if err != nil {
		return err
	}
	return work(d, ctx)
}

// open reads the settings of this checkout's deployment, and looks whether the programs are there.
func open(file string, dry bool) (*deployment, error) {
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(root, "firebase.json")); err != nil {
		return nil, errors.New("run this at the root of the checkout")
	}
	s, err := settings.Read(file)
	if err != nil {
		return nil, err
	}
	region, err := readRegion(root)
	if err != nil {
		return nil, err
	}
	triggers, err := readTriggers(root)
	if err != nil {
		return nil, err
	}
	path := os.Getenv("PATH") + string(os.PathListSeparator) + filepath.Join(root, "node_modules", ".bin")
	if err := os.Setenv("PATH", path); err != nil {
		return nil, err
	}
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil && !dry {
			return nil, fmt.Errorf("%s is missing: docs/operations.md, \"Deployment\", says where it comes from", name)
		}
	}
	return &deployment{
		Settings: s,
		Operator: &command.Operator{Run: command.In(root), Dry: dry, Out: os.Stdout},
		root:     root, region: region, triggers: triggers, secret: os.Getenv, pause: 10 * time.Second,
	}, nil
}
