package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"paint.wtf/deploy/internal/command"
)

// A release is one commit on its way into production.
type release struct {
	*deployment
	// name is the commit, and the model if it is another than the program's own.
	name string
	// image names the image by its digest.
	image string
}

// release builds this commit and puts it into production. What players have open goes on working: first come the things that
// the new functions need, then the functions, then the site that needs them.
func (d *deployment) release(ctx context.Context) error {
	r := &release{deployment: d}
	err := d.steps(ctx, "What serves now goes on serving. Mend it and run this again: it goes on from there.", []step{
		{"name the release", r.nameIt},
		{"build the image, and the site", r.build},
		{"migrate Postgres", r.migrate},
		{"deploy the rules and indexes", r.deployRules},
		{"deploy the services", r.deployServices},
		{"set the triggers", d.setTriggers},
		{"set the alerts", d.setAlerts},
		{"deploy the site", func(ctx context.Context) error { return d.deploySite(ctx, r.name) }},
		{"look whether it works", d.look},
	})
	if err != nil {
		return err
	}
	d.say("Release %s is in production at %s. Back to the one before: make deploy-back", r.name, d.SiteURL)
	return nil
}

func (r *release) nameIt(ctx context.Context) error {
	changes, err := r.Ask(ctx, "", command.New("git", "status", "--porcelain"))
	if err != nil {
		return err
	}
	if changes != "" {
		return fmt.Errorf("the working copy differs from its commit, and a release is a commit:\n%s", changes)
	}
	r.name, err = r.Ask(ctx, "COMMIT", command.New("git", "rev-parse", "--short=12", "HEAD"))
	if r.Model != "" {
		r.name += "-" + r.Model
	}
	return err
}

// build builds the image, unless a build of this release has succeeded before.
func (r *release) build(ctx context.Context) error {
	registry, err := r.Ask(ctx, "REPOSITORY",
		r.gcloud("artifacts repositories describe", repository, r.located(), value("registryUri")))
	if err != nil {
		return err
	}
	name := registry + "/paintwtf"
	digest, err := r.digest(ctx, name+":"+r.name)
	if err != nil {
		return err
	}
	if digest == "" {
		err := r.Do(ctx, r.gcloud("builds submit", ".", "--config=deploy/cloudbuild.yaml", r.inRegion(),
			"--substitutions=_IMAGE="+name+":"+r.name+",_MODEL="+r.Model+",_RELEASE="+r.folder(r.name),
			"--service-account=projects/"+r.Project+"/serviceAccounts/"+r.account("paint-build"),
			"--gcs-source-staging-dir=gs://"+r.releases()+"/source"))
		if err != nil {
			return err
		}
		if digest, err = r.digest(ctx, name+":"+r.name); err != nil {
			return err
		}
	}
	if r.Dry {
		digest = "DIGEST"
	}
	if digest == "" {
		return errors.New("the build has ended, and no build of this image is listed")
	}
	r.image = name + "@" + digest
	return nil
}

// digest is that of an image by the newest build that has succeeded; empty if there is none.
func (r *release) digest(ctx context.Context, image string) (string, error) {
	var builds []struct {
		Results struct {
			Images []struct{ Name, Digest string }
		}
	}
	err := r.read(ctx, r.gcloud("builds list", r.inRegion(), "--filter=status=SUCCESS", "--limit=200", "--format=json"), &builds)
	for _, b := range builds {
		for _, i := range b.Results.Images {
			if i.Name == image {
				return i.Digest, err
			}
		}
	}
	return "", err
}

// folder is where a release's site is kept.
func (d *deployment) folder(release string) string { return "gs://" + d.releases() + "/" + release }

func (r *release) migrate(ctx context.Context) error {
	if err := r.replace(ctx, "jobs", "migrate", r.values(r.name, r.image, webApp{})); err != nil {
		return err
	}
	return r.Do(ctx, r.gcloud("run jobs execute", "migrate", r.inRegion(), "--wait"))
}

func (r *release) deployRules(ctx context.Context) error {
	if err := r.Do(ctx, r.firebase("deploy", "--only=firestore,storage")); err != nil {
		return err
	}
	// A query fails until its index is complete.
	for {
		unfinished, err := r.lines(ctx, r.gcloud("firestore indexes composite list", "--filter=state=CREATING", value("name")))
		if err != nil || len(unfinished) == 0 {
			return err
		}
		fmt.Fprintf(r.Out, "  Firestore is building %d indexes\n", len(unfinished))
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(r.pause):
		}
	}
}

func (r *release) deployServices(ctx context.Context) error {
	app, err := r.askWebApp(ctx)
	if err != nil {
		return err
	}
	callers := map[string]string{"events": "serviceAccount:" + r.account("paint-triggers"), "api": "allUsers"}
	values := r.values(r.name, r.image, app)
	for _, service := range services {
		if err := r.replace(ctx, "services", service, values); err != nil {
			return err
		}
		if err := r.invoke(ctx, service, callers[service]); err != nil {
			return err
		}
	}
	return nil
}

// look asks what only a deployment that works answers: the Api and its parts, through Hosting and directly, and that nobody
// can call the events.
func (d *deployment) look(ctx context.Context) error {
	api, err := d.address(ctx, "api")
	if err != nil {
		return err
	}
	events, err := d.address(ctx, "events")
	if err != nil {
		return err
	}
	for _, address := range []string{api + readyPath, d.SiteURL + readyPath, d.SiteURL + "/"} {
		if err := d.Do(ctx, command.New("curl", "--fail-with-body", "--silent", "--show-error", "--retry", "6", "--retry-all-errors",
			"--output", "/dev/null", address)); err != nil {
			return err
		}
	}
	for _, address := range []string{api, events} {
		status, err := d.Ask(ctx, "404", command.New("curl", "--silent", "--show-error", "--output", "/dev/null",
			"--write-out", "%{http_code}", "--json", "{}", address+"/"+d.triggers[0].function))
		if err != nil {
			return err
		}
		if !slices.Contains(strings.Fields("401 403 404"), status) {
			return fmt.Errorf("%s/%s answers strangers with %s: they must not reach it", address, d.triggers[0].function, status)
		}
	}
	return nil
}
