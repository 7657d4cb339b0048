package event

import (
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
)

// published is a message of a topic, as Eventarc brings it.
func published(t *testing.T, attributes map[string]string, data []byte) cloudevents.Event {
	t.Helper()
	e := anew("letter", MessagePublished, "//pubsub.googleapis.com/projects/p/topics/dead-letter", time.Now())
	if err := e.SetData(cloudevents.ApplicationJSON, map[string]any{
		"message":      map[string]any{"attributes": attributes, "data": data, "messageId": "1", "publishTime": "2026-11-27T10:00:00Z"},
		"subscription": "projects/p/subscriptions/eventarc-us-central1-dead-letter-sub-1",
	}); err != nil {
		t.Fatal(err)
	}
	return e
}

// bindingOf are the attributes that Eventarc's events of Firestore have in Pub/Sub, as it has delivered them 100 times.
func bindingOf(kind string) map[string]string {
	return map[string]string{
		"ce-specversion": "1.0", "ce-id": "e", "ce-type": kind, "ce-source": "//firestore.googleapis.com/projects/p/databases/(default)",
		"ce-time": "2026-11-27T10:00:00.123456Z", "ce-subject": "documents/drawings/abc", "content-type": "application/protobuf",
		"CloudPubSubDeadLetterSourceDeliveryCount":       "100",
		"CloudPubSubDeadLetterSourceSubscription":        "eventarc-us-central1-drawing-written-sub-1",
		"CloudPubSubDeadLetterSourceSubscriptionProject": "p",
		"CloudPubSubDeadLetterSourceTopicPublishTime":    "2026-11-27T10:00:00.2Z",
	}
}

func TestADeadLetterOfFirestoreIsTheEventAsItWasDelivered(t *testing.T) {
	original, err := Written("e", "p", "drawings", "abc")
	if err != nil {
		t.Fatal(err)
	}
	d, err := ParseDeadLetter(published(t, bindingOf(DocumentWritten), original.Data()))
	if err != nil {
		t.Fatal(err)
	}
	if d.Deliveries != 100 || d.Event.ID() != "e" || !d.Event.Time().Equal(time.Date(2026, 11, 27, 10, 0, 0, 123456000, time.UTC)) {
		t.Errorf("got %d deliveries of %v", d.Deliveries, d.Event)
	}
	if Function(d.Event) != "DrawingWritten" || About(d.Event) != "drawings/abc" || Player(d.Event) != "" {
		t.Errorf("it is for %s, about %s", Function(d.Event), About(d.Event))
	}
}

func TestADeadLetterOfStorageIsItsNotificationAndNamedByFileAndGeneration(t *testing.T) {
	d, err := ParseDeadLetter(published(t, map[string]string{
		"eventType": "OBJECT_FINALIZE", "payloadFormat": "JSON_API_V1", "bucketId": "b", "objectId": "drawings/u/x.png",
		"objectGeneration": "17", "eventTime": "2026-11-27T10:00:00.123456Z", "notificationConfig": "projects/_/buckets/b/notificationConfigs/1",
		"CloudPubSubDeadLetterSourceDeliveryCount": "100",
	}, []byte(`{"bucket": "b", "name": "drawings/u/x.png", "generation": "17", "size": "42", "timeCreated": "2026-11-27T10:00:00Z"}`)))
	if err != nil {
		t.Fatal(err)
	}
	o, err := ParseObject(d.Event)
	if err != nil || o.Name != "drawings/u/x.png" || o.Generation != 17 || o.Size != 42 || o.Bucket != "b" {
		t.Errorf("got %+v, %v", o, err)
	}
	if d.Event.ID() != "x.png-17" || Function(d.Event) != "ScoreDrawing" || d.Deliveries != 100 || Player(d.Event) != "" {
		t.Errorf("it is %s, for %s, delivered %d times", d.Event.ID(), Function(d.Event), d.Deliveries)
	}
}

func TestEveryDeadLetterOfFirestoreFindsItsFunction(t *testing.T) {
	for collection, function := range map[string]string{
		"prompts": "PromptWritten", "drawings": "DrawingWritten", "players": "PlayerWritten", "decisions": "DecisionWritten",
		"reports": "ReportWritten", "dead": "DeadWritten", "others": "",
	} {
		e, err := Written("e", "p", collection, "abc")
		if err != nil {
			t.Fatal(err)
		}
		if got := Function(e); got != function {
			t.Errorf("%s are for %q, want %q", collection, got, function)
		}
		if got := Player(e); got != "" != (collection == "players") {
			t.Errorf("an event of %s is about the player %q", collection, got)
		}
	}
}

func TestWhatIsNoDeadLetterIsAnError(t *testing.T) {
	timeless := bindingOf(DocumentWritten)
	timeless["ce-time"] = "yesterday"
	nested := bindingOf(DocumentWritten)
	nested["ce-id"] = "e/f"
	other := published(t, bindingOf(DocumentWritten), nil)
	other.SetType(DocumentWritten)
	broken := published(t, nil, nil)
	broken.DataEncoded = []byte(`{"message": 1}`)
	for name, e := range map[string]cloudevents.Event{
		"no event in it":        published(t, nil, nil),
		"without a time":        published(t, timeless, nil),
		"without a type":        published(t, bindingOf(""), nil),
		"an id with a slash":    published(t, nested, nil),
		"another event":         other,
		"no message":            broken,
		"a deletion of Storage": published(t, map[string]string{"eventType": "OBJECT_DELETE", "eventTime": "2026-11-27T10:00:00Z"}, nil),
	} {
		if d, err := ParseDeadLetter(e); err == nil {
			t.Errorf("%s: got %v", name, d.Event)
		}
	}
}
