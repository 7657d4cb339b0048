package main

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"paint.wtf/deploy/internal/image"
)

// released is a cloud with one release on it.
func released(t *testing.T) *cloud {
	t.Helper()
	c := setUp(t)
	c.ran, c.files = nil, nil
	if err := c.deployment().release(t.Context()); err != nil {
		t.Fatal(err)
	}
	return c
}

// What the new functions need comes before them, and what needs them comes after.
func TestAReleaseGoesInOrder(t *testing.T) {
	c := released(t)
	order := []string{
		"git status", "gcloud builds submit", "gcloud run jobs replace", "gcloud run jobs execute migrate",
		"firebase deploy --only=firestore,storage", "gcloud run services replace", "gcloud run services add-iam-policy-binding api",
		"gcloud eventarc triggers create", "firebase deploy --only=hosting", "curl",
	}
	var places []int
	for _, prefix := range order {
		places = append(places, c.first(prefix))
	}
	if !slices.IsSorted(places) {
		t.Errorf("the places of %v are %v", order, places)
	}
	if !strings.Contains(c.shown.String(), "Release 0123456789ab is in production at https://paint.example") {
		t.Errorf("it ends with:\n%s", &c.shown)
	}
}

func TestIndexesAreWaitedForBeforeAnythingAsksThem(t *testing.T) {
	c := setUp(t)
	c.ran, c.files = nil, nil
	c.building = []string{"one two", "two"}
	if err := c.deployment().release(t.Context()); err != nil {
		t.Fatal(err)
	}
	looks := 0
	for _, name := range c.names()[:c.first("gcloud run services replace")] {
		if strings.HasPrefix(name, "gcloud firestore indexes composite list") {
			looks++
		}
	}
	if looks != 3 {
		t.Errorf("it looked %d times before the services came, want 3", looks)
	}
}

func TestTheMigrationIsWaitedFor(t *testing.T) {
	c := released(t)
	if name := c.names()[c.first("gcloud run jobs execute migrate")]; !strings.Contains(name, " --wait ") {
		t.Error(name)
	}
}

func TestWhatRunsIsPinnedToTheImagesDigest(t *testing.T) {
	c := released(t)
	for _, name := range []string{"api", "events", "migrate"} {
		if got, want := parse(t, c.applied(name)).one(t).Image, "registry.example/paint-wtf-prod/paint/paintwtf@"+testDigest; got != want {
			t.Errorf("%s runs %s, want %s", name, got, want)
		}
		if placeholder.MatchString(c.applied(name)) {
			t.Errorf("%s has a placeholder left:\n%s", name, c.applied(name))
		}
	}
	for _, name := range []string{"api", "events"} {
		if got := parse(t, c.applied(name)).Spec.Template.Metadata.Labels["release"]; got != c.commit {
			t.Errorf("%s is of release %q", name, got)
		}
	}
}

func TestTheApiIsPublicAndTheEventsAreTheTriggers(t *testing.T) {
	c := released(t)
	if !c.bound["run services api, allUsers, roles/run.invoker"] {
		t.Error("the Api is not public")
	}
	for binding := range c.bound {
		if strings.HasPrefix(binding, "run services events") && binding !=
			"run services events, serviceAccount:paint-triggers@paint-wtf-prod.iam.gserviceaccount.com, roles/run.invoker" {
			t.Errorf("the events are called by others: %s", binding)
		}
	}
}

func TestTheSameReleaseAgainBuildsAndMakesNothing(t *testing.T) {
	c := released(t)
	c.ran, c.files = nil, nil
	if err := c.deployment().release(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, name := range c.names() {
		if strings.HasPrefix(name, "gcloud builds submit") || strings.Contains(name, " create ") {
			t.Errorf("it ran %s", name)
		}
	}
}

func TestAnotherModelIsAnotherRelease(t *testing.T) {
	c := released(t)
	c.ran, c.files = nil, nil
	d := c.deployment()
	d.Model = "clip-vit-b-32"
	if err := d.release(t.Context()); err != nil {
		t.Fatal(err)
	}
	if name := c.names()[c.first("gcloud builds submit")]; !strings.Contains(name, "paintwtf:0123456789ab-clip-vit-b-32,_MODEL=clip-vit-b-32,") {
		t.Error(name)
	}
}

func TestAWorkingCopyThatDiffersIsNoRelease(t *testing.T) {
	c := setUp(t)
	c.ran = nil
	c.changes = " M functions/functions.go"
	err := c.deployment().release(t.Context())
	if err == nil || !strings.Contains(err.Error(), "functions/functions.go") || len(c.ran) != 1 {
		t.Errorf("it says %v after %v", err, c.names())
	}
}

// Whatever fails, nothing after it is done, and the next run brings it to its end.
func TestAReleaseGoesOnWhereItWasInterrupted(t *testing.T) {
	whole := released(t)
	for n := 1; n <= len(whole.ran); n++ {
		c := setUp(t)
		c.ran, c.files, c.failing = nil, nil, n
		err := c.deployment().release(t.Context())
		if err == nil || !strings.Contains(err.Error(), "step ") || !strings.Contains(err.Error(), "goes on serving") {
			t.Fatalf("command %d fails, and the error is %v", n, err)
		}
		if len(c.ran) != n {
			t.Fatalf("command %d fails, and %d ran", n, len(c.ran))
		}
		c.failing = 0
		if err := c.deployment().release(t.Context()); err != nil {
			t.Fatalf("command %d failed once; the second run says %v", n, err)
		}
		if got, want := c.state(), whole.state(); got != want {
			t.Fatalf("command %d failed once; then there is\n%s\nwant\n%s", n, got, want)
		}
	}
}

func TestAReleaseWhoseEventsAnswerStrangersFails(t *testing.T) {
	c := setUp(t)
	c.strangers = "200"
	if err := c.deployment().release(t.Context()); err == nil || !strings.Contains(err.Error(), "answers strangers with 200") {
		t.Errorf("it says %v", err)
	}
}

func TestADryReleaseRunsNothing(t *testing.T) {
	c := newCloud(t)
	d := c.deployment()
	d.Dry = true
	if err := d.release(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(c.ran) > 0 || !strings.Contains(c.shown.String(), "gcloud run services replace api.yaml") || strings.Contains(c.shown.String(), "in production") {
		t.Errorf("it ran %v and shows:\n%s", c.names(), &c.shown)
	}
}

// Cloud Build refuses a substitution that its file does not use, and one that it is not given.
func TestTheBuildUsesWhatItIsGiven(t *testing.T) {
	c := released(t)
	words, _, flags, err := c.understood(c.ran[c.first("gcloud builds submit")])
	if err != nil {
		t.Fatal(err)
	}
	var given []string
	for _, pair := range strings.Split(flags["--substitutions"], ",") {
		name, _, _ := strings.Cut(pair, "=")
		given = append(given, name)
	}
	used := regexp.MustCompile(`\$\{(_[A-Z]+)\}`).FindAllStringSubmatch(file(t, "cloudbuild.yaml"), -1)
	var names []string
	for _, u := range used {
		names = append(names, u[1])
	}
	slices.Sort(given)
	slices.Sort(names)
	if names = slices.Compact(names); !slices.Equal(given, names) {
		t.Errorf("%s is given %v, and uses %v", words, given, names)
	}
}

// What the build puts into a folder is what a release takes out of it.
func TestTheSiteIsTakenFromWhereTheBuildLeavesIt(t *testing.T) {
	c := released(t)
	_, _, flags, err := c.understood(c.ran[c.first("gcloud builds submit")])
	if err != nil {
		t.Fatal(err)
	}
	_, folder, _ := strings.Cut(flags["--substitutions"], "_RELEASE=")
	if c.first("gcloud storage cp "+folder+"/site.tar ") > c.first("firebase deploy --only=hosting") {
		t.Error("it is not the build's site")
	}
	build := file(t, "cloudbuild.yaml")
	for _, line := range []string{"location: ${_RELEASE}", "paths: [site.tar]", "tar -cf site.tar firebase.json hosting/dist", image.Home + "/site/."} {
		if !strings.Contains(build, line) {
			t.Errorf("cloudbuild.yaml has no %q", line)
		}
	}
}

// The rules' tests name their files themselves.
func TestTheRulesThatAreDeployedAreTheOnesThatAreTested(t *testing.T) {
	var deployed struct{ Firestore, Storage struct{ Rules string } }
	if err := json.Unmarshal([]byte(file(t, "../firebase.json")), &deployed); err != nil {
		t.Fatal(err)
	}
	tested := file(t, "../rules/emulators.ts")
	for _, name := range []string{deployed.Firestore.Rules, deployed.Storage.Rules} {
		if name == "" || !strings.Contains(tested, `rules: rules("`+name+`")`) {
			t.Errorf("firebase.json deploys %q, and no test loads it", name)
		}
	}
	if got, want := strings.Count(tested, "rules: rules("), 2; got != want {
		t.Errorf("the tests load %d rules, want %d", got, want)
	}
}
