package main

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions"
)

// eventFunctions are the functions that the program serves for events.
func eventFunctions() (names []string) {
	fields := reflect.TypeFor[functions.Events]()
	for i := range fields.NumField() {
		names = append(names, fields.Field(i).Name)
	}
	slices.Sort(names)
	return names
}

func TestEveryEventFunctionHasATrigger(t *testing.T) {
	triggers, err := readTriggers("..")
	if err != nil {
		t.Fatal(err)
	}
	var called []string
	for _, trigger := range triggers {
		called = append(called, trigger.function)
	}
	slices.Sort(called)
	if want := eventFunctions(); !slices.Equal(called, want) {
		t.Errorf("triggers call %v, and the program serves %v", called, want)
	}
}

func TestEveryTriggerIsRetriedAndHasADeadLetter(t *testing.T) {
	c := released(t)
	for _, function := range eventFunctions() {
		if function == "DeadLetter" {
			continue
		}
		name := trigger{function: function}.name()
		create := c.names()[c.first("gcloud eventarc triggers create "+name)]
		if !strings.Contains(create, "--destination-run-service=events ") || !strings.Contains(create, "--destination-run-path=/"+function+" ") ||
			!strings.Contains(create, "--service-account=paint-triggers@") {
			t.Errorf("%s is called by: %s", function, create)
		}
		update := c.names()[c.first("gcloud pubsub subscriptions update projects/paint-wtf-prod/subscriptions/eventarc-"+name)]
		for _, flag := range []string{
			"--dead-letter-topic=dead-letter", "--max-delivery-attempts=100", "--ack-deadline=60", "--min-retry-delay=10s",
			"--max-retry-delay=600s", "--message-retention-duration=86400s",
		} {
			if !strings.Contains(update, " "+flag+" ") {
				t.Errorf("%s is delivered without %s: %s", function, flag, update)
			}
		}
		// Without this, Pub/Sub puts nothing aside and says nothing.
		binding := "pubsub subscriptions projects/paint-wtf-prod/subscriptions/eventarc-" + name +
			", serviceAccount:service-4711@gcp-sa-pubsub.iam.gserviceaccount.com, roles/pubsub.subscriber"
		if !c.bound[binding] {
			t.Errorf("Pub/Sub may not take the dead letters of %s from its subscription", function)
		}
	}
	if !c.bound["pubsub topics dead-letter, serviceAccount:service-4711@gcp-sa-pubsub.iam.gserviceaccount.com, roles/pubsub.publisher"] {
		t.Error("Pub/Sub may not put dead letters into their topic")
	}
}

// A dead letter that went to the dead letters again would go round for ever.
func TestDeadLettersAreTriedForAWeekAndHaveNoDeadLetterOfTheirOwn(t *testing.T) {
	c := released(t)
	create := c.names()[c.first("gcloud eventarc triggers create dead-letter")]
	for _, flag := range []string{
		"--event-filters=type=google.cloud.pubsub.topic.v1.messagePublished", "--transport-topic=dead-letter",
		"--destination-run-service=events", "--destination-run-path=/DeadLetter",
	} {
		if !strings.Contains(create, " "+flag+" ") {
			t.Errorf("there is no %s in: %s", flag, create)
		}
	}
	update := c.names()[c.first("gcloud pubsub subscriptions update projects/paint-wtf-prod/subscriptions/eventarc-dead-letter")]
	for _, flag := range []string{"--ack-deadline=60", "--min-retry-delay=10s", "--max-retry-delay=600s", "--message-retention-duration=604800s"} {
		if !strings.Contains(update, " "+flag+" ") {
			t.Errorf("there is no %s in: %s", flag, update)
		}
	}
	if strings.Contains(update, "--dead-letter-topic") {
		t.Error(update)
	}
}

// What set-up used to subscribe kept whole events, which name players.
func TestNothingButDeadLetterReadsTheDeadLetters(t *testing.T) {
	for _, name := range append(setUp(t).names(), released(t).names()...) {
		if strings.Contains(name, "pubsub subscriptions create") {
			t.Error(name)
		}
	}
}

func TestATriggerWatchesProductionsOwnBucket(t *testing.T) {
	c := released(t)
	create := c.names()[c.first("gcloud eventarc triggers create score-drawing")]
	if !strings.Contains(create, "--event-filters=bucket=paint-wtf-prod.firebasestorage.app ") || strings.Contains(create, "demo-") {
		t.Error(create)
	}
}

func TestATriggerOfDocumentsSaysWhich(t *testing.T) {
	c := released(t)
	create := c.names()[c.first("gcloud eventarc triggers create drawing-written")]
	for _, flag := range []string{
		"--event-filters=type=google.cloud.firestore.document.v1.written", "'--event-filters=database=(default)'",
		"'--event-filters-path-pattern=document=drawings/{id}'", "--event-data-content-type=application/protobuf",
	} {
		if !strings.Contains(create, " "+flag+" ") {
			t.Errorf("there is no %s in: %s", flag, create)
		}
	}
}

func TestTriggersThatWouldLoseEventsAreRefused(t *testing.T) {
	const good = `endpoints:
  A: {entryPoint: A, eventTrigger: {eventType: google.cloud.storage.object.v1.finalized, retry: true}}
`
	for name, c := range map[string]struct{ text, says string }{
		"not retried":     {strings.ReplaceAll(good, "true", "false"), "retry"},
		"of unknown type": {strings.ReplaceAll(good, "finalized", "melted"), "melted"},
		"none":            {"endpoints: {}", "no triggers"},
		"of a topic that is not there": {strings.NewReplacer("google.cloud.storage.object.v1.finalized",
			"google.cloud.pubsub.topic.v1.messagePublished").Replace(good), "no topic but dead-letter"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := readTriggers(folder(t, good)); err != nil {
				t.Fatal(err)
			}
			if _, err := readTriggers(folder(t, c.text)); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %v", err)
			}
		})
	}
}

// folder is a checkout with nothing but these triggers.
func folder(t *testing.T, text string) string {
	t.Helper()
	root := t.TempDir()
	dir := filepath.Join(root, "dev", "emulators", "functions")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "functions.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return root
}

func TestEverythingIsInOneRegion(t *testing.T) {
	region, err := readRegion("..")
	if err != nil {
		t.Fatal(err)
	}
	if text := file(t, "../dev/emulators/functions/functions.yaml"); strings.Count(text, "region: ["+region+"]") != strings.Count(text, "region:") {
		t.Errorf("Hosting looks for the Api in %s, and functions.yaml names another region", region)
	}
	if text := file(t, "../firebase.json"); strings.Count(text, `"region": "`+region+`"`) != strings.Count(text, `"region"`) {
		t.Errorf("firebase.json names more regions than %s", region)
	}
}
