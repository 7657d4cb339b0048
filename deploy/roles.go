package main

import (
	"context"
	"slices"
)

// accounts act for one part each, and may do what that part does.
var accounts = []string{"paint-api", "paint-events", "paint-migrate", "paint-triggers", "paint-build"}

// projectRoles are each account's roles in the project. What belongs to one bucket, secret or service is given there.
var projectRoles = []struct{ account, role string }{
	{"paint-api", "datastore.user"},
	// It verifies that an account is not disabled, looks up guests, and deletes who leaves.
	{"paint-api", "firebaseauth.admin"},
	{"paint-events", "datastore.user"},
	// It asks whether a player is a guest, and how old the account is.
	{"paint-events", "firebaseauth.viewer"},
	// Both send figures and traces.
	{"paint-api", "telemetry.writer"},
	{"paint-events", "telemetry.writer"},
	{"paint-triggers", "eventarc.eventReceiver"},
	{"paint-build", "logging.logWriter"},
}

func (d *deployment) makeAccounts(ctx context.Context) error {
	there, err := d.lines(ctx, d.gcloud("iam service-accounts list", value("email")))
	if err != nil {
		return err
	}
	for _, name := range accounts {
		if slices.Contains(there, d.account(name)) {
			continue
		}
		if err := d.Do(ctx, d.gcloud("iam service-accounts create", name, "--display-name="+name)); err != nil {
			return err
		}
	}
	return nil
}

// giveRoles may run again: a binding that is there stays as it is.
func (d *deployment) giveRoles(ctx context.Context) error {
	for _, r := range projectRoles {
		if err := d.bindToProject(ctx, "serviceAccount:"+d.account(r.account), r.role); err != nil {
			return err
		}
	}
	for _, name := range []string{"paint-api", "paint-events"} {
		if err := d.bindToBucket(ctx, d.bucket(), "serviceAccount:"+d.account(name), "storage.objectUser"); err != nil {
			return err
		}
	}
	build := "serviceAccount:" + d.account("paint-build")
	if err := d.bindToBucket(ctx, d.releases(), build, "storage.objectUser"); err != nil {
		return err
	}
	err := d.Do(ctx, d.grant("artifacts repositories", repository, build, "artifactregistry.writer", d.located()))
	if err != nil {
		return err
	}
	return d.giveAgentsRoles(ctx)
}

// giveAgentsRoles lets Google's own services do their part: Storage tells of uploads, Storage's rules read Firestore, and
// Pub/Sub puts aside what it cannot deliver.
func (d *deployment) giveAgentsRoles(ctx context.Context) error {
	storage, err := d.Ask(ctx, "STORAGE-AGENT", d.gcloud("storage service-agent"))
	if err != nil {
		return err
	}
	if err := d.bindToProject(ctx, "serviceAccount:"+storage, "pubsub.publisher"); err != nil {
		return err
	}
	rules, err := d.agent(ctx, "gcp-sa-firebasestorage")
	if err != nil {
		return err
	}
	if err := d.bindToProject(ctx, rules, "firebaserules.firestoreServiceAgent"); err != nil {
		return err
	}
	deliverer, err := d.agent(ctx, "gcp-sa-pubsub")
	if err != nil {
		return err
	}
	return d.Do(ctx, d.grant("pubsub topics", deadLetter, deliverer, "pubsub.publisher"))
}

// agent is the account, as a member of policies, by which one of Google's services acts in the project.
func (d *deployment) agent(ctx context.Context, domain string) (member string, err error) {
	number, err := d.Ask(ctx, "NUMBER", d.gcloud("projects describe", d.Project, value("projectNumber")))
	return "serviceAccount:service-" + number + "@" + domain + ".iam.gserviceaccount.com", err
}

func (d *deployment) bindToProject(ctx context.Context, member, role string) error {
	return d.Do(ctx, d.grant("projects", d.Project, member, role, "--condition=None"))
}

func (d *deployment) bindToBucket(ctx context.Context, bucket, member, role string) error {
	return d.Do(ctx, d.grant("storage buckets", "gs://"+bucket, member, role))
}
