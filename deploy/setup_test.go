package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"time"
)

func setUp(t *testing.T) *cloud {
	t.Helper()
	c := newCloud(t)
	if err := c.deployment().setUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestASecondSetUpMakesNothing(t *testing.T) {
	c := setUp(t)
	before := c.state()
	c.ran = nil
	if err := c.deployment().setUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, name := range c.names() {
		for _, verb := range []string{" create ", " versions add ", ":addfirebase", ":create", "curl ", "--add-exclusion"} {
			if strings.Contains(name, verb) && !strings.Contains(name, "identity create") { // which is for agents that are there, too
				t.Errorf("the second run makes something: %s", name)
			}
		}
	}
	if after := c.state(); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}

func TestSetUpGoesOnWhereItWasInterrupted(t *testing.T) {
	whole := setUp(t)
	for n := 1; n <= len(whole.ran); n++ {
		c := newCloud(t)
		c.failing = n
		err := c.deployment().setUp(t.Context())
		if err == nil || !strings.Contains(err.Error(), "step ") || !strings.Contains(err.Error(), "run this again") {
			t.Fatalf("command %d fails, and the error is %v", n, err)
		}
		if len(c.ran) != n {
			t.Fatalf("command %d fails, and %d ran", n, len(c.ran))
		}
		c.failing = 0
		if err := c.deployment().setUp(t.Context()); err != nil {
			t.Fatalf("command %d failed once; the second run says %v", n, err)
		}
		if got, want := c.state(), whole.state(); got != want {
			t.Fatalf("command %d failed once; then there is\n%s\nwant\n%s", n, got, want)
		}
	}
}

func TestADrySetUpRunsNothing(t *testing.T) {
	c := newCloud(t)
	d := c.deployment()
	d.Dry = true
	if err := d.setUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(c.ran) > 0 {
		t.Errorf("it ran %v", c.names())
	}
	if !strings.Contains(c.shown.String(), "gcloud firestore databases create") || !strings.Contains(c.shown.String(), "nothing was changed") {
		t.Errorf("it shows:\n%s", &c.shown)
	}
}

func TestWhatWasDeletedIsOnRecordForLongerThanAnyBackupIsKept(t *testing.T) {
	c := setUp(t)
	if kept := c.made["firestore backups schedules"]; !slices.Equal(kept, []string{"1209600s"}) {
		t.Errorf("backups are kept %v, want once, for 14 days", kept)
	}
	pictures := c.ran[c.first("gcloud storage buckets update gs://"+testProject+".firebasestorage.app")].String()
	if !strings.Contains(pictures, "--soft-delete-duration=1209600s") {
		t.Errorf("pictures can be brought back for another time: %s", pictures)
	}
	database := c.ran[c.first("gcloud firestore databases update")].String()
	if !strings.Contains(database, "--enable-pitr") {
		t.Errorf("no moment of Firestore can be read later: %s", database)
	}
	// A restore may take a while to be decided on.
	if record := time.Duration(number(t, "functions/internal/reconcile", "TombstoneAge")); record < backupsKept+7*24*time.Hour {
		t.Errorf("deletions are on record for %s, and backups kept for %s", record, backupsKept)
	}
	days := fmt.Sprintf("%.0f days", backupsKept.Hours()/24)
	for _, page := range []string{"../docs/privacy.md", "../docs/operations.md"} {
		if !strings.Contains(file(t, page), days) {
			t.Errorf("%s does not say that backups are kept for %s", page, days)
		}
	}
}

// What each account may do, and nothing more.
func TestAccountsHaveTheLeastRoles(t *testing.T) {
	want := map[string][]string{
		"paint-api": {
			"projects paint-wtf-prod roles/datastore.user", "projects paint-wtf-prod roles/firebaseauth.admin",
			"projects paint-wtf-prod roles/telemetry.writer",
			"secrets database-certificate roles/secretmanager.secretAccessor", "secrets database-url roles/secretmanager.secretAccessor",
			"secrets limits-address-key roles/secretmanager.secretAccessor",
			"storage buckets gs://paint-wtf-prod.firebasestorage.app roles/storage.objectUser",
		},
		"paint-events": {
			"projects paint-wtf-prod roles/datastore.user", "projects paint-wtf-prod roles/firebaseauth.viewer",
			"projects paint-wtf-prod roles/telemetry.writer",
			"secrets database-certificate roles/secretmanager.secretAccessor", "secrets database-url roles/secretmanager.secretAccessor",
			"storage buckets gs://paint-wtf-prod.firebasestorage.app roles/storage.objectUser",
		},
		"paint-migrate": {
			"secrets database-certificate roles/secretmanager.secretAccessor",
			"secrets migration-database-url roles/secretmanager.secretAccessor",
		},
		"paint-triggers": {"projects paint-wtf-prod roles/eventarc.eventReceiver", "run services events roles/run.invoker"},
		"paint-build": {
			"artifacts repositories paint roles/artifactregistry.writer", "projects paint-wtf-prod roles/logging.logWriter",
			"storage buckets gs://paint-wtf-prod-releases roles/storage.objectUser",
		},
	}
	c := setUp(t)
	if err := c.deployment().release(t.Context()); err != nil {
		t.Fatal(err)
	}
	for account, roles := range want {
		var has []string
		for binding := range c.bound {
			parts := strings.Split(binding, ", ")
			if parts[1] == "serviceAccount:"+account+"@paint-wtf-prod.iam.gserviceaccount.com" {
				has = append(has, parts[0]+" "+parts[2])
			}
		}
		slices.Sort(has)
		if !slices.Equal(has, roles) {
			t.Errorf("%s has\n  %s\nwant\n  %s", account, strings.Join(has, "\n  "), strings.Join(roles, "\n  "))
		}
	}
	for binding := range c.bound {
		if strings.Contains(binding, "allUsers") && binding != "run services api, allUsers, roles/run.invoker" {
			t.Errorf("open to everybody: %s", binding)
		}
	}
}

func TestSecretsAreNeverShown(t *testing.T) {
	c := setUp(t)
	got := c.made["secrets versions database-url"]
	if len(got) != 1 || got[0] != c.environment["DATABASE_URL"] {
		t.Errorf("the secret has %d values, and the first is not the one that was given", len(got))
	}
	key := c.made["secrets versions limits-address-key"][0]
	for _, text := range append(c.names(), c.shown.String()) {
		for _, secret := range []string{password, key, "the-token"} {
			if strings.Contains(text, secret) {
				t.Errorf("it is shown: %s", text)
			}
		}
	}
}

func TestADatabaseThatCannotBeTrustedIsRefusedBeforeItIsKept(t *testing.T) {
	for name, wrong := range map[string]struct{ variable, value, says string }{
		"missing":                      {"DATABASE_URL", "", "set DATABASE_URL in the environment"},
		"no address":                   {"DATABASE_URL", "paint:" + password + "@pooler", "must be like postgres://"},
		"no address that can be read":  {"DATABASE_URL", "postgres://paint:" + password + "%@pooler", "must be like postgres://"},
		"believes anybody":             {"DATABASE_URL", "postgres://paint:" + password + "@pooler/postgres?sslmode=require", "sslmode=verify-full"},
		"a certificate somewhere else": {"DATABASE_URL", "postgres://paint:" + password + "@pooler/postgres?sslmode=verify-full&sslrootcert=ca.crt", certificatePath},
		"prepares in a pooler":         {"DATABASE_URL", "postgres://paint:" + password + "@pooler:6543/postgres?" + trusted, "default_query_exec_mode=exec"},
		"locks in a pooler":            {"MIGRATION_DATABASE_URL", "postgres://postgres:" + password + "@pooler:6543/postgres?" + trusted, "session mode"},
	} {
		t.Run(name, func(t *testing.T) {
			c := newCloud(t)
			c.environment[wrong.variable] = wrong.value
			err := c.deployment().setUp(t.Context())
			if err == nil || !strings.Contains(err.Error(), wrong.says) || !strings.Contains(err.Error(), wrong.variable) {
				t.Fatalf("it says %v", err)
			}
			if strings.Contains(err.Error(), password) {
				t.Errorf("it shows the password: %v", err)
			}
			if secret := strings.ToLower(strings.ReplaceAll(wrong.variable, "_", "-")); len(c.made["secrets versions "+secret]) > 0 {
				t.Error("it is kept all the same")
			}
		})
	}
}

func TestTheCertificatesPathIsWhereTheServicesFindIt(t *testing.T) {
	for _, service := range []string{"api", "events", "migrate"} {
		text := file(t, "services/"+service+".yaml")
		folder, name := path.Split(certificatePath)
		if !strings.Contains(text, "mountPath: "+path.Clean(folder)+"\n") || !strings.Contains(text, "path: "+name+" }") {
			t.Errorf("services/%s.yaml does not put it at %s", service, certificatePath)
		}
	}
}
