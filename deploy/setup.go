package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"paint.wtf/deploy/internal/command"
)

// apis are what a project must have switched on.
var apis = []string{
	"artifactregistry", "billingbudgets", "cloudbilling", "cloudbuild", "cloudresourcemanager", "eventarc", "firebase",
	"firebaseappcheck", "firebasehosting", "firebaserules", "firebasestorage", "firestore", "iam", "identitytoolkit", "logging",
	"monitoring", "pubsub", "recaptchaenterprise", "run", "secretmanager", "storage", "telemetry",
}

// agents are Google's services that get roles from us, and so must have an account first.
var agents = []string{"eventarc", "firebasestorage", "pubsub"}

// setUp makes what a project needs once. Each step looks first for what is there, so that all of them may run again.
func (d *deployment) setUp(ctx context.Context) error {
	err := d.steps(ctx, "Mend it and run this again: what is there already stays.", []step{
		{"switch the services on", d.enableServices},
		{"make it a Firebase project with a web app", d.addFirebase},
		{"make the service accounts", d.makeAccounts},
		{"make Firestore's database", d.makeDatabase},
		{"make the buckets", d.makeBuckets},
		{"keep backups", d.keepBackups},
		{"make the repository of images", d.makeRepository},
		{"make the topic of events that cannot be delivered", d.makeDeadLetter},
		{"give each account its roles", d.giveRoles},
		{"fill in the secrets, and give them to the services", d.makeSecrets},
		{"keep logs for 30 days, and no addresses in them", d.boundLogs},
		{"set a budget", d.setBudget},
	})
	if err != nil {
		return err
	}
	d.say("The project is ready. Once: sign-in methods, in the Firebase console (docs/operations.md). Then: make deploy")
	return nil
}

func (d *deployment) enableServices(ctx context.Context) error {
	names := make([]string, len(apis))
	for i, api := range apis {
		names[i] = api + ".googleapis.com"
	}
	if err := d.Do(ctx, d.gcloud("services enable", names...)); err != nil {
		return err
	}
	for _, agent := range agents {
		if err := d.Do(ctx, d.gcloud("beta services identity create", "--service="+agent+".googleapis.com")); err != nil {
			return err
		}
	}
	return nil
}

func (d *deployment) addFirebase(ctx context.Context) error {
	var projects struct{ Result []struct{ ProjectID string } }
	// Not of one project: it may be none of Firebase's yet.
	if err := d.read(ctx, command.New("firebase", "projects:list", "--json", "--non-interactive"), &projects); err != nil {
		return err
	}
	if !slices.ContainsFunc(projects.Result, func(p struct{ ProjectID string }) bool { return p.ProjectID == d.Project }) {
		if err := d.Do(ctx, command.New("firebase", "projects:addfirebase", d.Project, "--non-interactive")); err != nil {
			return err
		}
	}
	var apps struct{ Result []any }
	if err := d.read(ctx, d.firebase("apps:list WEB --json"), &apps); err != nil || len(apps.Result) > 0 {
		return err
	}
	return d.Do(ctx, d.firebase("apps:create WEB paint.wtf"))
}

func (d *deployment) makeDatabase(ctx context.Context) error {
	return d.ensure(ctx, "(default)",
		d.gcloud("firestore databases list", value("name.basename()")),
		d.gcloud("firestore databases create", d.located(), "--type=firestore-native", "--delete-protection"))
}

func (d *deployment) makeBuckets(ctx context.Context) error {
	list := d.gcloud("storage buckets list", value("name"))
	there, err := d.lines(ctx, list)
	if err != nil {
		return err
	}
	if !slices.Contains(there, d.bucket()) {
		// Firebase makes its own bucket itself: only then do security rules hold for it.
		token, err := d.Ask(ctx, "", d.gcloud("auth print-access-token"))
		if err != nil {
			return err
		}
		err = d.Do(ctx, command.New("curl", "--fail-with-body", "--silent", "--show-error", "--header", "@-",
			"--json", `{"location": "`+d.region+`"}`,
			"https://firebasestorage.googleapis.com/v1alpha/projects/"+d.Project+"/defaultBucket",
		).With("Authorization: Bearer "+token+"\nX-Goog-User-Project: "+d.Project+"\n"))
		if err != nil {
			return err
		}
	}
	return d.ensure(ctx, d.releases(), list, d.gcloud("storage buckets create", "gs://"+d.releases(), d.located(),
		"--uniform-bucket-level-access", "--public-access-prevention"))
}

// backupsKept is how long backups are kept, and so how long what players delete stays in them: docs/privacy.md tells them. What
// was deleted is on record for longer, so that it goes again where one is put back.
const backupsKept = 14 * 24 * time.Hour

// keepBackups does what docs/operations.md promises under "Backup and restore".
func (d *deployment) keepBackups(ctx context.Context) error {
	const database = "--database=(default)"
	if err := d.Do(ctx, d.gcloud("firestore databases update", database, "--enable-pitr")); err != nil {
		return err
	}
	seconds := fmt.Sprintf("%.0fs", backupsKept.Seconds())
	err := d.ensure(ctx, seconds,
		d.gcloud("firestore backups schedules list", database, value("retention")),
		d.gcloud("firestore backups schedules create", database, "--recurrence=daily", "--retention="+seconds))
	if err != nil {
		return err
	}
	return d.Do(ctx, d.gcloud("storage buckets update", "gs://"+d.bucket(), "--soft-delete-duration="+seconds))
}

func (d *deployment) makeRepository(ctx context.Context) error {
	return d.ensure(ctx, repository,
		d.gcloud("artifacts repositories list", d.located(), value("name.basename()")),
		d.gcloud("artifacts repositories create", repository, d.located(), "--repository-format=docker"))
}

// makeDeadLetter makes the topic alone. The trigger of DeadLetter subscribes to it; nothing else does, since whole events name players.
func (d *deployment) makeDeadLetter(ctx context.Context) error {
	return d.ensure(ctx, deadLetter,
		d.gcloud("pubsub topics list", value("name.basename()")),
		d.gcloud("pubsub topics create", deadLetter))
}

// boundLogs does what docs/operations.md promises under "Logs".
func (d *deployment) boundLogs(ctx context.Context) error {
	err := d.Do(ctx, d.gcloud("logging buckets update", "_Default", "--location=global", "--retention-days=30"))
	if err != nil {
		return err
	}
	return d.ensure(ctx, "requests",
		d.gcloud("logging sinks describe", "_Default", "--format=value[delimiter=' '](exclusions[].name)"),
		d.gcloud("logging sinks update", "_Default", `--add-exclusion=name=requests,filter=logName:"run.googleapis.com%2Frequests"`))
}

func (d *deployment) setBudget(ctx context.Context) error {
	account, err := d.Ask(ctx, "ACCOUNT",
		d.gcloud("billing projects describe", d.Project, value("billingAccountName.basename()")))
	if err != nil {
		return err
	}
	if account == "" {
		return fmt.Errorf("the project %s has no billing account: link one in the console", d.Project)
	}
	name := "paint.wtf-" + d.Project
	create := []string{
		"--billing-account=" + account, "--display-name=" + name, fmt.Sprintf("--budget-amount=%d", d.Budget),
		"--filter-projects=projects/" + d.Project,
	}
	for _, part := range strings.Fields("0.5 0.9 1.0") {
		create = append(create, "--threshold-rule=percent="+part)
	}
	return d.ensure(ctx, name,
		d.gcloud("billing budgets list", "--billing-account="+account, value("displayName")),
		d.gcloud("billing budgets create", create...))
}
