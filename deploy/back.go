package main

import (
	"context"
	"fmt"
	"strings"
)

// A revision is one state of a service that Cloud Run has kept.
type revision struct{ name, release string }

// services are Cloud Run's, the one that players see last.
var services = []string{"events", "api"}

// goBack puts an earlier release's site and functions back. The site goes first, since older pages get along with newer
// functions. Rules, indexes and Postgres stay: the release before has to get along with them anyway while one is deployed.
func (d *deployment) goBack(ctx context.Context, to string) error {
	if to == "" {
		var err error
		if to, err = d.before(ctx); err != nil {
			return err
		}
	}
	moves := map[string]string{}
	for _, service := range services {
		var err error
		if moves[service], err = d.revisionOf(ctx, service, to); err != nil {
			return err
		}
	}
	err := d.steps(ctx, "Mend it and go on: make deploy-back TO="+to, []step{
		{"deploy the site of release " + to, func(ctx context.Context) error { return d.deploySite(ctx, to) }},
		{"move the traffic to its functions", func(ctx context.Context) error {
			for _, service := range services {
				err := d.Do(ctx, d.gcloud("run services update-traffic", service, d.inRegion(), "--to-revisions="+moves[service]+"=100"))
				if err != nil {
					return err
				}
			}
			return nil
		}},
		{"look whether it works", d.look},
	})
	if err != nil {
		return err
	}
	d.say("Release %s is in production again. The next `make deploy` goes forward.", to)
	return nil
}

// before is the release before the one that the Api serves.
func (d *deployment) before(ctx context.Context) (string, error) {
	serving, err := d.Ask(ctx, "",
		d.gcloud("run services describe", "api", d.inRegion(), value("status.traffic[0].revisionName")))
	if err != nil || d.Dry {
		return "RELEASE", err
	}
	all, err := d.revisions(ctx, "api")
	if err != nil {
		return "", err
	}
	now := ""
	for _, r := range all {
		switch {
		case r.name == serving:
			now = r.release
		case now != "" && r.release != now:
			return r.release, nil
		}
	}
	return "", fmt.Errorf("there is no release before the one that serves (%s)", serving)
}

// revisionOf is a service's newest revision of a release.
func (d *deployment) revisionOf(ctx context.Context, service, release string) (string, error) {
	if d.Dry {
		return "REVISION", nil
	}
	all, err := d.revisions(ctx, service)
	for _, r := range all {
		if r.release == release {
			return r.name, nil
		}
	}
	if err != nil {
		return "", err
	}
	return "", fmt.Errorf("the service %s has no revision of release %s", service, release)
}

// revisions are a service's, newest first.
func (d *deployment) revisions(ctx context.Context, service string) (all []revision, err error) {
	answer, err := d.Ask(ctx, "", d.gcloud("run revisions list", "--service="+service, d.inRegion(),
		"--sort-by=~metadata.creationTimestamp", value("metadata.name,metadata.labels.release")))
	for line := range strings.Lines(answer) {
		if fields := strings.Fields(line); len(fields) == 2 {
			all = append(all, revision{fields[0], fields[1]})
		}
	}
	return all, err
}
