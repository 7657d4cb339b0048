package main

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

const (
	// alertPrefix begins the names of the policies that are this game's.
	alertPrefix = "paint.wtf/"
	// watch is what asks from outside whether the site is ready.
	watch = "paint-wtf"
	// readyPath is where it asks. Google's front end keeps addresses like /readyz to itself.
	readyPath = "/api/ready"
)

// setAlerts brings the project's alerts to what the files of alerts/ say: what is missing is made, the rest is set anew, and
// those whose file is gone go too.
func (d *deployment) setAlerts(ctx context.Context) error {
	if err := d.watchSite(ctx); err != nil {
		return err
	}
	channels, err := d.alertChannels(ctx)
	if err != nil {
		return err
	}
	there, err := d.policies(ctx)
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(d.root, "deploy", "alerts", "*.yaml"))
	if err != nil {
		return err
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		if err := d.setAlert(ctx, name, there[alertPrefix+name], channels); err != nil {
			return err
		}
		delete(there, alertPrefix+name)
	}
	for _, name := range slices.Sorted(maps.Keys(there)) {
		if err := d.Do(ctx, d.gcloud("alpha monitoring policies delete", there[name])); err != nil {
			return err
		}
	}
	return nil
}

// watchSite has Google ask the site every five minutes, from three regions.
func (d *deployment) watchSite(ctx context.Context) error {
	return d.ensure(ctx, watch,
		d.gcloud("monitoring uptime list-configs", value("displayName")),
		d.gcloud("monitoring uptime create", watch, "--resource-type=uptime-url", "--protocol=https", "--path="+readyPath,
			"--period=5", "--resource-labels=host="+strings.TrimPrefix(d.SiteURL, "https://")+",project_id="+d.Project,
			"--regions=usa-iowa,europe,asia-pacific"))
}

// alertChannels are those that alerts go to, as a list in YAML.
func (d *deployment) alertChannels(ctx context.Context) (string, error) {
	if d.AlertEmail == "" {
		return "[]", nil
	}
	filter := `--filter=type="email" AND labels.email_address="` + d.AlertEmail + `"`
	list := d.gcloud("beta monitoring channels list", filter, value("name"))
	found, err := d.lines(ctx, list)
	if err != nil {
		return "", err
	}
	if len(found) == 0 {
		err := d.Do(ctx, d.gcloud("beta monitoring channels create", "--display-name=paint.wtf", "--type=email",
			"--channel-labels=email_address="+d.AlertEmail))
		if err != nil {
			return "", err
		}
		if found, err = d.lines(ctx, list); err != nil {
			return "", err
		}
	}
	if len(found) == 0 && !d.Dry {
		return "", fmt.Errorf("there is no channel to %s, though it was made", d.AlertEmail)
	}
	return "[" + strings.Join(found[:min(1, len(found))], "") + "]", nil
}

// policies are the game's own in the project, by their names.
func (d *deployment) policies(ctx context.Context) (map[string]string, error) {
	fields, err := d.lines(ctx, d.gcloud("alpha monitoring policies list", `--filter=displayName:"`+alertPrefix+`"`,
		"--format=value[separator=' '](displayName,name)"))
	if err != nil {
		return nil, err
	}
	found := map[string]string{}
	for pair := range slices.Chunk(fields, 2) {
		if len(pair) == 2 && strings.HasPrefix(pair[0], alertPrefix) {
			found[pair[0]] = pair[1]
		}
	}
	return found, nil
}

// setAlert makes a policy from its file, or sets the one that is there.
func (d *deployment) setAlert(ctx context.Context, name, there, channels string) error {
	return d.filled(filepath.Join("alerts", name+".yaml"), map[string]string{"ALERT_CHANNELS": channels}, func(file string) error {
		if there == "" {
			return d.Do(ctx, d.gcloud("alpha monitoring policies create", "--policy-from-file="+file))
		}
		return d.Do(ctx, d.gcloud("alpha monitoring policies update", there, "--policy-from-file="+file))
	})
}
