package deadletter

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/teststack"
)

const (
	bucket = "demo-paint-wtf.appspot.com"
	id     = "abcdefghijABCDEFGHIJ"
	uid    = "auidthatnobodymaylearn"
)

var errPoison = errors.New("poison")

// An office is Letters on real stores; what its functions do is the test's.
type office struct {
	*testing.T
	*Letters
	project string
	// fails is what every function answers; handled are the events that they got.
	fails   func(context.Context) error
	handled []cloudevents.Event
}

func newOffice(t *testing.T) *office {
	t.Helper()
	teststack.Emulators(t)
	o := &office{T: t, project: fmt.Sprintf("demo-dead-%d", time.Now().UnixNano()), fails: func(context.Context) error { return errPoison }}
	documents, err := docstore.Open(t.Context(), o.project)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = documents.Close() })
	files, err := blob.Open(t.Context(), bucket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = files.Close() })
	handlers := map[string]Handler{}
	for _, name := range []string{"ScoreDrawing", "DrawingWritten", "PlayerWritten", "ReportWritten"} {
		handlers[name] = func(ctx context.Context, e cloudevents.Event) error {
			o.handled = append(o.handled, e)
			return o.fails(ctx)
		}
	}
	o.Letters = New(documents, files, o.project, bucket, handlers)
	return o
}

func (o *office) must(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

// written is the dead letter of an event of Firestore that was delivered 100 times.
func (o *office) written(eventID, collection, documentID string) cloudevents.Event {
	o.Helper()
	e, err := event.Written(eventID, o.project, collection, documentID)
	o.must(err)
	return o.letter(map[string]string{
		"ce-id": eventID, "ce-type": e.Type(), "ce-source": e.Source(), "ce-time": e.Time().Format(time.RFC3339Nano),
		"content-type": "application/protobuf", "CloudPubSubDeadLetterSourceDeliveryCount": "100",
	}, e.Data())
}

func (o *office) letter(attributes map[string]string, data []byte) cloudevents.Event {
	o.Helper()
	e := cloudevents.NewEvent()
	e.SetID("letter")
	e.SetType(event.MessagePublished)
	e.SetSource("//pubsub.googleapis.com/projects/p/topics/dead-letter")
	o.must(e.SetData(cloudevents.ApplicationJSON, map[string]any{"message": map[string]any{"attributes": attributes, "data": data}}))
	return e
}

// record is dead/{eventID}; nil where there is none.
func (o *office) record(eventID string) *docstore.Dead {
	o.Helper()
	read, err := o.documents.DeadEvent(o.Context(), eventID)
	o.must(err)
	return read.Value
}

// retry is what an operator's asking comes to.
func (o *office) retry(eventID string) error {
	o.Helper()
	o.must(o.documents.ChangeDead(o.Context(), eventID, func(d *docstore.Dead) { d.RetryAt = time.Now() }))
	return o.Written(o.Context(), eventID)
}

func (o *office) put(path string, fields map[string]any) {
	o.Helper()
	_, err := o.documents.Client().Doc(path).Set(o.Context(), fields)
	o.must(err)
}

func TestADeadLetterIsTriedOnceMoreAndRecordedWithWhatGoesWrong(t *testing.T) {
	o := newOffice(t)
	o.must(o.Received(t.Context(), o.written("e", "drawings", id)))
	d := o.record("e")
	if d == nil || d.Function != "DrawingWritten" || d.About != "drawings/"+id || d.Cause != "poison" || d.Deliveries != 101 ||
		d.Type != event.DocumentWritten || time.Since(d.EventAt) > time.Minute || time.Since(d.At) > time.Minute || !d.ExpiresAt.After(d.At) {
		t.Errorf("the record is %+v", d)
	}
	if len(o.handled) != 1 {
		t.Errorf("it was tried %d times", len(o.handled))
	}
}

func TestADeadLetterThatComesAgainIsNotTriedAgain(t *testing.T) {
	o := newOffice(t)
	for range 3 {
		o.must(o.Received(t.Context(), o.written("e", "drawings", id)))
	}
	if len(o.handled) != 1 || o.record("e").Deliveries != 101 {
		t.Errorf("it was tried %d times: %+v", len(o.handled), o.record("e"))
	}
}

func TestADeadLetterThatEndsWellAfterAllLeavesNoRecord(t *testing.T) {
	o := newOffice(t)
	o.fails = func(context.Context) error { return nil }
	o.must(o.Received(t.Context(), o.written("e", "drawings", id)))
	if d := o.record("e"); d != nil || len(o.handled) != 1 {
		t.Errorf("tried %d times, the record is %+v", len(o.handled), d)
	}
}

// Whoever brings the process down has been recorded before.
func TestWhileAnEventIsTriedItsRecordSaysThatTheProcessEnded(t *testing.T) {
	o := newOffice(t)
	var during []string
	o.fails = func(context.Context) error { during = append(during, o.record("e").Cause); return errPoison }
	o.must(o.Received(t.Context(), o.written("e", "drawings", id)))
	o.must(o.retry("e"))
	if len(during) != 2 || during[0] != docstore.Unended || during[1] != docstore.Unended {
		t.Errorf("meanwhile the causes are %q", during)
	}
}

func TestADeadEventIsTriedAgainWhenSomebodyAsksForIt(t *testing.T) {
	o := newOffice(t)
	o.must(o.Received(t.Context(), o.written("e", "drawings", id)))
	o.must(o.Written(t.Context(), "e")) // its own record's event: nobody has asked
	if len(o.handled) != 1 {
		t.Fatalf("it was tried %d times before anybody asked", len(o.handled))
	}
	o.fails = func(context.Context) error { return errors.New("still poison") }
	o.must(o.retry("e"))
	if d := o.record("e"); d == nil || d.Cause != "still poison" || d.Deliveries != 102 || !d.RetryAt.IsZero() {
		t.Errorf("having failed again, the record is %+v", d)
	}
	o.must(o.Written(t.Context(), "e")) // that event again
	o.fails = func(context.Context) error { return nil }
	o.must(o.retry("e"))
	if d := o.record("e"); d != nil {
		t.Errorf("having ended well, the record is %+v", d)
	}
	if len(o.handled) != 3 {
		t.Errorf("it was tried %d times, want 3", len(o.handled))
	}
	if got, err := event.ParseDocument(o.handled[2]); err != nil || got.Collection != "drawings" || got.ID != id || o.handled[2].ID() != "e" {
		t.Errorf("what was tried is %+v, error %v", got, err)
	}
	o.must(o.Written(t.Context(), "e")) // and the event that the record went
}

// What says that it passes is no cause, nor is that the process stops.
func TestATryThatOnlyCannotBeMadeNowComesAgain(t *testing.T) {
	o := newOffice(t)
	for name, fails := range map[string]func(context.Context, context.CancelFunc) error{
		"no memory":         func(context.Context, context.CancelFunc) error { return fault.After(time.Second, fault.Unavailable) },
		"the process stops": func(ctx context.Context, stop context.CancelFunc) error { stop(); return ctx.Err() },
	} {
		t.Run(name, func(t *testing.T) {
			ctx, stop := context.WithCancel(t.Context())
			o.fails = func(ctx context.Context) error { return fails(ctx, stop) }
			if err := o.Received(ctx, o.written("e", "drawings", id)); err == nil {
				t.Error("the dead letter does not come again")
			}
			if d := o.record("e"); d != nil {
				t.Errorf("the record is %+v", d)
			}
			o.fails = func(context.Context) error { return errPoison }
			o.must(o.Received(t.Context(), o.written("e", "drawings", id)))

			ctx, stop = context.WithCancel(t.Context())
			o.must(o.documents.ChangeDead(ctx, "e", func(d *docstore.Dead) { d.RetryAt = time.Now() }))
			before := o.record("e")
			o.fails = func(ctx context.Context) error { return fails(ctx, stop) }
			if err := o.Written(ctx, "e"); err == nil {
				t.Error("what was asked for does not come again")
			}
			if d := o.record("e"); *d != *before {
				t.Errorf("the record is %+v, and was %+v", d, before)
			}
			o.must(o.documents.Exhume(t.Context(), "e"))
		})
	}
}

func TestATryThatHangsEndsInTimeToBeRecorded(t *testing.T) {
	o := newOffice(t)
	var left time.Duration
	o.fails = func(ctx context.Context) error {
		deadline, _ := ctx.Deadline()
		left = time.Until(deadline)
		return context.DeadlineExceeded
	}
	o.must(o.Received(t.Context(), o.written("e", "drawings", id)))
	if d := o.record("e"); left <= 0 || left > tryTime || d == nil || d.Cause != context.DeadlineExceeded.Error() {
		t.Errorf("it had %s, and the record is %+v", left, d)
	}
}

func TestWhatCannotBeGivenToAFunctionIsDropped(t *testing.T) {
	o := newOffice(t)
	for name, e := range map[string]cloudevents.Event{
		"nothing":                      o.letter(nil, nil),
		"an event of another kind":     o.letter(map[string]string{"ce-id": "e", "ce-type": "melted", "ce-source": "s", "ce-time": "2026-11-27T10:00:00Z"}, nil),
		"a retry that failed for long": o.written("e", "dead", "other"),
	} {
		o.must(o.Received(t.Context(), e))
		if d := o.record("e"); d != nil || len(o.handled) > 0 {
			t.Errorf("%s: handled %v, the record is %+v", name, o.handled, d)
		}
	}
}

func TestAnUploadIsTriedAgainByWhatThereIsNowAndItsRecordDoesNotNameThePlayer(t *testing.T) {
	o := newOffice(t)
	name := drawing.UploadPath(uid, id)
	o.must(o.files.Write(t.Context(), name, "image/png", []byte("twelve bytes")))
	o.put("drawings/"+id, map[string]any{"uid": uid, "state": "submitted"})
	resource, err := json.Marshal(map[string]any{"bucket": bucket, "name": name, "generation": "17", "size": "12"})
	o.must(err)
	o.must(o.Received(t.Context(), o.letter(map[string]string{
		"eventType": "OBJECT_FINALIZE", "bucketId": bucket, "objectId": name, "objectGeneration": "17",
		"eventTime": "2026-11-27T10:00:00.123Z", "CloudPubSubDeadLetterSourceDeliveryCount": "100",
	}, resource)))
	d := o.record(id + ".png-17")
	if d == nil || d.Function != "ScoreDrawing" || strings.Contains(fmt.Sprintf("%+v", d), uid) || d.About != "drawings/…/"+id+".png" {
		t.Fatalf("the record is %+v", d)
	}
	o.must(o.retry(id + ".png-17"))
	now, err := o.files.Attributes(t.Context(), name)
	o.must(err)
	got, err := event.ParseObject(o.handled[1])
	want := event.Object{Bucket: bucket, Name: name, Generation: now.Generation, Size: 12, Created: now.Created}
	if err != nil || got.Generation == 17 || got != want {
		t.Errorf("what was tried is %+v, error %v; want %+v", got, err, want)
	}
	o.must(o.files.Delete(t.Context(), name))
	o.must(o.retry(id + ".png-17"))
	if d := o.record(id + ".png-17"); d != nil || len(o.handled) != 2 {
		t.Errorf("there was nothing to be done: %+v, tried %d times", d, len(o.handled))
	}
}

func TestAPlayerIsFoundAgainByThePublicIDAndIsForgottenWithTheRecord(t *testing.T) {
	o := newOffice(t)
	o.put("players/"+uid, map[string]any{"playerId": "public", "displayName": 7}) // somebody's slip, which is the poison
	o.must(o.Received(t.Context(), o.written("e", "players", uid)))
	if d := o.record("e"); d == nil || d.PlayerID != "public" || strings.Contains(fmt.Sprintf("%+v", d), uid) {
		t.Fatalf("the record is %+v", d)
	}
	o.must(o.retry("e"))
	if got, err := event.ParseDocument(o.handled[1]); err != nil || got.Collection != "players" || got.ID != uid {
		t.Errorf("what was tried is %+v, error %v", got, err)
	}
	o.must(o.documents.RemovePlayer(t.Context(), uid))
	if d := o.record("e"); d != nil {
		t.Errorf("the player is gone, and the record is %+v", d)
	}
}

func TestEveryReportOfTheDrawingIsTriedWhereTheRecordDoesNotSayWhose(t *testing.T) {
	o := newOffice(t)
	for _, by := range []string{uid, "another"} {
		o.put("reports/"+id+"_"+by, map[string]any{"drawingId": id, "by": by, "reason": "no"})
	}
	o.must(o.Received(t.Context(), o.written("e", "reports", id+"_"+uid)))
	if d := o.record("e"); d == nil || strings.Contains(fmt.Sprintf("%+v", d), uid) {
		t.Fatalf("the record is %+v", d)
	}
	o.fails = func(context.Context) error { return nil }
	o.handled = nil
	o.must(o.retry("e"))
	tried := map[string]bool{}
	for _, e := range o.handled {
		d, err := event.ParseDocument(e)
		o.must(err)
		tried[d.ID] = true
	}
	if !tried[id+"_"+uid] || !tried[id+"_another"] {
		t.Errorf("tried were %v", tried)
	}
}
