package event

import (
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
)

// A DeadLetter is an event that Pub/Sub has delivered in vain.
type DeadLetter struct {
	Event cloudevents.Event
	// Deliveries is how often, as Pub/Sub has counted; 0 where it does not say.
	Deliveries int
}

// ParseDeadLetter reads a message of the dead-letter topic: google.events.cloud.pubsub.v1.MessagePublishedData. Pub/Sub puts there what
// it could not deliver as it came, with attributes of its own besides. What came is, of Firestore, a CloudEvent in the binary mode of its
// Pub/Sub binding (https://github.com/googleapis/google-cloudevents/blob/main/docs/spec/pubsub.md), and of Storage a notification
// (https://cloud.google.com/storage/docs/pubsub-notifications).
func ParseDeadLetter(e cloudevents.Event) (d DeadLetter, err error) {
	var published struct {
		Message struct {
			Attributes map[string]string
			Data       []byte
		}
	}
	if e.Type() != MessagePublished {
		return d, fmt.Errorf("a dead letter of type %s", e.Type())
	}
	if err := e.DataAs(&published); err != nil {
		return d, fmt.Errorf("dead letter %s: %w", e.ID(), err)
	}
	attributes := published.Message.Attributes
	d.Deliveries, _ = strconv.Atoi(attributes["CloudPubSubDeadLetterSourceDeliveryCount"]) // 0 if it cannot be told
	switch {
	case attributes["ce-id"] != "":
		d.Event, err = bound(attributes, published.Message.Data)
	case attributes["eventType"] == "OBJECT_FINALIZE":
		d.Event, err = notified(attributes, published.Message.Data)
	default:
		err = errors.New("it is neither a CloudEvent nor a notification of Storage")
	}
	if err == nil {
		err = d.Event.Validate()
	}
	if id := d.Event.ID(); err == nil && (strings.Contains(id, "/") || strings.HasPrefix(id, ".") || strings.HasPrefix(id, "__")) {
		err = fmt.Errorf("no document can have its id, %q", id)
	}
	if err != nil {
		return DeadLetter{}, fmt.Errorf("dead letter %s: %w", e.ID(), err)
	}
	return d, nil
}

func bound(attributes map[string]string, data []byte) (cloudevents.Event, error) {
	at, err := time.Parse(time.RFC3339Nano, attributes["ce-time"])
	if err != nil {
		return cloudevents.Event{}, err
	}
	e := anew(attributes["ce-id"], attributes["ce-type"], attributes["ce-source"], at)
	kind := attributes["content-type"]
	if kind == "" {
		kind = attributes["ce-datacontenttype"]
	}
	return e, e.SetData(kind, data)
}

// notified makes the CloudEvent that Eventarc makes of a notification. The id of that was the message's own, which is lost: the file
// and its generation are as good, since nothing else happens to them.
func notified(attributes map[string]string, data []byte) (cloudevents.Event, error) {
	at, err := time.Parse(time.RFC3339Nano, attributes["eventTime"])
	if err != nil {
		return cloudevents.Event{}, err
	}
	id := path.Base(attributes["objectId"]) + "-" + attributes["objectGeneration"]
	e := anew(id, ObjectFinalized, storageSource(attributes["bucketId"]), at)
	return e, e.SetData(cloudevents.ApplicationJSON, data)
}
