package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"go.yaml.in/yaml/v4"

	"paint.wtf/deploy/internal/command"
)

// How Pub/Sub delivers an event. It waits longer before each try, 10 s at first and 10 minutes later on: all tries together
// take more than 15 hours. What fails every time then goes to the dead letters, and by their own trigger to DeadLetter.
const (
	// answerTime is how long one delivery may take.
	answerTime    = 60 * time.Second
	minRetryDelay = 10 * time.Second
	maxRetryDelay = 600 * time.Second
	// maxAttempts is the most that Pub/Sub offers.
	maxAttempts = 100
	// eventRetention is as old as an event gets, whatever becomes of it.
	eventRetention = 24 * time.Hour
	// letterRetention is as old as a dead letter gets that DeadLetter does not take. It is tried until then, as there is no topic
	// behind this one, and no longer, as it names the player.
	letterRetention = 7 * 24 * time.Hour
)

// A trigger calls a function for every event of a kind.
type trigger struct {
	function, eventType string
	filters, patterns   map[string]string
}

// readTriggers finds the triggers where the local stack finds them, so that there is one list.
func readTriggers(root string) ([]trigger, error) {
	const name = "dev/emulators/functions/functions.yaml"
	text, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		return nil, err
	}
	var file struct {
		Endpoints map[string]struct {
			EntryPoint   string `yaml:"entryPoint"`
			EventTrigger *struct {
				EventType string            `yaml:"eventType"`
				Filters   map[string]string `yaml:"eventFilters"`
				Patterns  map[string]string `yaml:"eventFilterPathPatterns"`
				Retry     bool              `yaml:"retry"`
			} `yaml:"eventTrigger"`
		}
	}
	if err := yaml.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var all []trigger
	for _, key := range slices.Sorted(maps.Keys(file.Endpoints)) {
		e := file.Endpoints[key]
		if e.EventTrigger == nil {
			continue
		}
		t := trigger{e.EntryPoint, e.EventTrigger.EventType, e.EventTrigger.Filters, e.EventTrigger.Patterns}
		switch {
		case !e.EventTrigger.Retry:
			return nil, fmt.Errorf("%s: %s has no retry: an event that fails once would be lost", name, key)
		case t.eventType == messagePublished && t.filters["topic"] != deadLetter:
			return nil, fmt.Errorf("%s: %s: set-up makes no topic but %s", name, key, deadLetter)
		case t.eventType != objectFinalized && t.eventType != documentWritten && t.eventType != messagePublished:
			return nil, fmt.Errorf("%s: %s: no way is known here to set up a trigger for %s", name, key, t.eventType)
		}
		all = append(all, t)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s names no triggers", name)
	}
	return all, nil
}

const (
	objectFinalized  = "google.cloud.storage.object.v1.finalized"
	documentWritten  = "google.cloud.firestore.document.v1.written"
	messagePublished = "google.cloud.pubsub.topic.v1.messagePublished"
)

// name is the trigger's name in Eventarc: ScoreDrawing is score-drawing.
func (t trigger) name() string {
	var name strings.Builder
	for i, r := range t.function {
		if unicode.IsUpper(r) && i > 0 {
			name.WriteByte('-')
		}
		name.WriteRune(unicode.ToLower(r))
	}
	return name.String()
}

// create is the command that makes a trigger.
func (d *deployment) create(t trigger) command.Command {
	args := []string{
		t.name(), d.located(), "--service-account=" + d.account("paint-triggers"), "--destination-run-service=events",
		"--destination-run-region=" + d.region, "--destination-run-path=/" + t.function, "--event-filters=type=" + t.eventType,
	}
	for _, key := range slices.Sorted(maps.Keys(t.filters)) {
		switch value := t.filters[key]; key {
		case "topic":
			args = append(args, "--transport-topic="+value)
		case "bucket":
			args = append(args, "--event-filters=bucket="+d.bucket()) // the local stack has one of its own
		default:
			args = append(args, "--event-filters="+key+"="+value)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(t.patterns)) {
		args = append(args, "--event-filters-path-pattern="+key+"="+t.patterns[key])
	}
	if t.eventType == documentWritten {
		args = append(args, "--event-data-content-type=application/protobuf") // Firestore offers no other
	}
	return d.gcloud("eventarc triggers create", args...)
}

// setTriggers makes the triggers that are missing, and brings the deliveries of all in line.
func (d *deployment) setTriggers(ctx context.Context) error {
	there, err := d.lines(ctx, d.gcloud("eventarc triggers list", d.located(), value("name.basename()")))
	if err != nil {
		return err
	}
	deliverer, err := d.agent(ctx, "gcp-sa-pubsub")
	if err != nil {
		return err
	}
	for _, t := range d.triggers {
		if !slices.Contains(there, t.name()) {
			if err := d.Do(ctx, d.create(t)); err != nil {
				return err
			}
		}
		if err := d.setDelivery(ctx, t, deliverer); err != nil {
			return fmt.Errorf("the trigger %s: %w", t.name(), err)
		}
	}
	return nil
}

func (d *deployment) setDelivery(ctx context.Context, t trigger, deliverer string) error {
	subscription, err := d.Ask(ctx, "SUBSCRIPTION", d.gcloud("eventarc triggers describe", t.name(), d.located(),
		value("transport.pubsub.subscription")))
	if err != nil {
		return err
	}
	if subscription == "" {
		return errors.New("it has no subscription yet")
	}
	seconds := func(t time.Duration) string { return fmt.Sprintf("%ds", int(t.Seconds())) }
	update := []string{
		subscription, fmt.Sprintf("--ack-deadline=%d", int(answerTime.Seconds())),
		"--min-retry-delay=" + seconds(minRetryDelay), "--max-retry-delay=" + seconds(maxRetryDelay),
	}
	if t.eventType == messagePublished {
		return d.Do(ctx, d.gcloud("pubsub subscriptions update", append(update, "--message-retention-duration="+seconds(letterRetention))...))
	}
	update = append(update, "--message-retention-duration="+seconds(eventRetention), "--dead-letter-topic="+deadLetter,
		fmt.Sprintf("--max-delivery-attempts=%d", maxAttempts))
	return d.each(ctx,
		d.grant("pubsub subscriptions", subscription, deliverer, "pubsub.subscriber"),
		d.gcloud("pubsub subscriptions update", update...))
}
