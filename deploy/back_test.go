package main

import (
	"strings"
	"testing"
)

// releasedTwice is a cloud whose second release serves.
func releasedTwice(t *testing.T) *cloud {
	t.Helper()
	c := released(t)
	c.commit = "ba9876543210"
	if err := c.deployment().release(t.Context()); err != nil {
		t.Fatal(err)
	}
	c.ran, c.files = nil, nil
	return c
}

func TestGoingBackServesTheReleaseBefore(t *testing.T) {
	c := releasedTwice(t)
	if err := c.deployment().goBack(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	for service, revision := range map[string]string{"api": "api-00001", "events": "events-00001"} {
		if c.serving[service] != revision {
			t.Errorf("%s serves %s", service, c.serving[service])
		}
	}
	if c.first("gcloud storage cp gs://paint-wtf-prod-releases/0123456789ab/site.tar") > c.first("firebase deploy --only=hosting") {
		t.Error("the site is not the one of the release before")
	}
	if c.first("firebase deploy --only=hosting") > c.first("gcloud run services update-traffic") {
		t.Error("newer pages meet older functions")
	}
}

// A release that was deployed again, with other settings, has several revisions.
func TestGoingBackPassesOverRevisionsOfTheSameRelease(t *testing.T) {
	c := releasedTwice(t)
	if err := c.deployment().release(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := c.deployment().goBack(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	if c.serving["api"] != "api-00001" {
		t.Errorf("the Api serves %s", c.serving["api"])
	}
}

func TestGoingBackToANamedRelease(t *testing.T) {
	c := releasedTwice(t)
	if err := c.deployment().goBack(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	if err := c.deployment().goBack(t.Context(), "ba9876543210"); err != nil {
		t.Fatal(err)
	}
	if c.serving["api"] != "api-00002" || c.serving["events"] != "events-00002" {
		t.Errorf("it serves %v", c.serving)
	}
}

func TestThereIsNoWayBackFromTheFirstRelease(t *testing.T) {
	c := released(t)
	c.ran = nil
	if err := c.deployment().goBack(t.Context(), ""); err == nil || !strings.Contains(err.Error(), "no release before") {
		t.Errorf("it says %v", err)
	}
	if err := c.deployment().goBack(t.Context(), "unknown"); err == nil || !strings.Contains(err.Error(), "no revision of release unknown") {
		t.Errorf("it says %v", err)
	}
	for _, name := range c.names() {
		if strings.Contains(name, "update-traffic") || strings.Contains(name, "hosting") {
			t.Errorf("it ran %s", name)
		}
	}
}

func TestGoingBackGoesOnWhereItWasInterrupted(t *testing.T) {
	whole := releasedTwice(t)
	if err := whole.deployment().goBack(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= len(whole.ran); n++ {
		c := releasedTwice(t)
		c.failing = n
		err := c.deployment().goBack(t.Context(), "")
		if err == nil || len(c.ran) != n {
			t.Fatalf("command %d fails; %d ran, error %v", n, len(c.ran), err)
		}
		// Before the release is known nothing has changed; then the error names it, since the one before may be another by now.
		to := ""
		if strings.Contains(err.Error(), "step ") {
			to = "0123456789ab"
			if !strings.Contains(err.Error(), "make deploy-back TO="+to) {
				t.Fatalf("command %d fails, and the error is %v", n, err)
			}
		}
		c.failing = 0
		if err := c.deployment().goBack(t.Context(), to); err != nil || c.serving["api"] != "api-00001" || c.serving["events"] != "events-00001" {
			t.Fatalf("command %d failed once; then error %v, serving %v", n, err, c.serving)
		}
	}
}
