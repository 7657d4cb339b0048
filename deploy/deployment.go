package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"paint.wtf/deploy/internal/command"
	"paint.wtf/deploy/internal/settings"
)

// A deployment is the game in one project.
type deployment struct {
	settings.Settings
	*command.Operator
	// root is the checkout, and region where everything runs.
	root, region string
	triggers     []trigger
	// secret looks up what only the environment of the first set-up says.
	secret func(name string) string
	// pause is between two looks at something that Google is still making.
	pause time.Duration
}

// The parts' names in the project.
const (
	repository = "paint"
	// bucketSuffix is Firebase's name for a project's own bucket.
	bucketSuffix = ".firebasestorage.app"
	// deadLetter is the topic of events that could not be delivered.
	deadLetter = "dead-letter"
)

func (d *deployment) bucket() string   { return d.Project + bucketSuffix }
func (d *deployment) releases() string { return d.Project + "-releases" }

// account is a service account's address.
func (d *deployment) account(name string) string {
	return name + "@" + d.Project + ".iam.gserviceaccount.com"
}

// gcloud is a command of this project that asks no questions.
func (d *deployment) gcloud(words string, args ...string) command.Command {
	all := append(strings.Fields(words), args...)
	return command.New("gcloud", append(all, "--project="+d.Project, "--quiet")...)
}

// grant is a command that gives a member a role on a kind of resource; it may run again.
func (d *deployment) grant(kind, resource, member, role string, args ...string) command.Command {
	all := append([]string{resource, "--member=" + member, "--role=roles/" + role}, args...)
	return d.gcloud(kind+" add-iam-policy-binding", all...)
}

// value has a command print one field alone.
func value(field string) string { return "--format=value(" + field + ")" }

// firebase is a command of this project that asks no questions.
func (d *deployment) firebase(words string, args ...string) command.Command {
	all := append(strings.Fields(words), args...)
	return command.New("firebase", append(all, "--project="+d.Project, "--non-interactive")...)
}

func (d *deployment) inRegion() string { return "--region=" + d.region }
func (d *deployment) located() string  { return "--location=" + d.region }

// A step is one part of a command.
type step struct {
	what string
	do   func(context.Context) error
}

// steps takes one step after the other, and stops at one that fails.
func (d *deployment) steps(ctx context.Context, again string, all []step) error {
	for i, s := range all {
		fmt.Fprintf(d.Out, "%d/%d  %s\n", i+1, len(all), s.what)
		if err := s.do(ctx); err != nil {
			return fmt.Errorf("step %d of %d, %s: %w\nNothing after it was done. %s", i+1, len(all), s.what, err, again)
		}
	}
	return nil
}

// say ends a command; a dry one has only shown what it would do.
func (d *deployment) say(format string, args ...any) {
	if d.Dry {
		format, args = "Nothing was asked, and nothing was changed.", nil
	}
	fmt.Fprintf(d.Out, format+"\n", args...)
}

// each does commands in order.
func (d *deployment) each(ctx context.Context, all ...command.Command) error {
	for _, c := range all {
		if err := d.Do(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// lines asks for a list, one entry a line.
func (d *deployment) lines(ctx context.Context, c command.Command) ([]string, error) {
	answer, err := d.Ask(ctx, "", c)
	return strings.Fields(answer), err
}

// ensure makes what a list does not name yet.
func (d *deployment) ensure(ctx context.Context, name string, list, create command.Command) error {
	there, err := d.lines(ctx, list)
	if err != nil || slices.Contains(there, name) {
		return err
	}
	return d.Do(ctx, create)
}

// read asks for JSON and puts it into v, which a dry deployment leaves as it is.
func (d *deployment) read(ctx context.Context, c command.Command, v any) error {
	answer, err := d.Ask(ctx, "", c)
	if err != nil || d.Dry {
		return err
	}
	if err := json.Unmarshal([]byte(answer), v); err != nil {
		return fmt.Errorf("%s: its answer is not understood: %w", c, err)
	}
	return nil
}

// readRegion finds the region where Hosting looks for the Api: everything else is beside it.
func readRegion(root string) (string, error) {
	text, err := os.ReadFile(filepath.Join(root, "firebase.json"))
	if err != nil {
		return "", err
	}
	var file struct {
		Hosting struct {
			Rewrites []struct {
				Run struct{ Region string }
			}
		}
	}
	if err := json.Unmarshal(text, &file); err != nil {
		return "", fmt.Errorf("firebase.json: %w", err)
	}
	for _, r := range file.Hosting.Rewrites {
		if r.Run.Region != "" {
			return r.Run.Region, nil
		}
	}
	return "", errors.New("firebase.json passes nothing on to Cloud Run: no region is named")
}
