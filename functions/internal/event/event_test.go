package event

import (
	"testing"
	"time"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	cloudevents "github.com/cloudevents/sdk-go/v2"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
)

const name = "projects/p/databases/(default)/documents/drawings/abc"

func documentEvent(t testing.TB, data []byte) cloudevents.Event {
	t.Helper()
	e := cloudevents.NewEvent()
	if err := e.SetData("application/protobuf", data); err != nil {
		t.Fatal(err)
	}
	return e
}

func field(t testing.TB, data []byte, number protowire.Number, document *firestorepb.Document) []byte {
	t.Helper()
	message, err := proto.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	return protowire.AppendBytes(protowire.AppendTag(data, number, protowire.BytesType), message)
}

func TestACreatedDocumentHasNoBefore(t *testing.T) {
	d, err := ParseDocument(documentEvent(t, field(t, nil, fieldValue, &firestorepb.Document{Name: name})))
	if err != nil {
		t.Fatal(err)
	}
	if d.Collection != "drawings" || d.ID != "abc" || d.Before != nil || d.After == nil {
		t.Errorf("got %+v", d)
	}
}

func TestADeletedDocumentIsNamedByWhatItWas(t *testing.T) {
	d, err := ParseDocument(documentEvent(t, field(t, nil, fieldOldValue, &firestorepb.Document{Name: name})))
	if err != nil {
		t.Fatal(err)
	}
	if d.ID != "abc" || d.After != nil || d.Before == nil {
		t.Errorf("got %+v", d)
	}
}

func TestFieldsThatAreNotKnownArePassedOver(t *testing.T) {
	data := protowire.AppendVarint(protowire.AppendTag(nil, 9, protowire.VarintType), 7)
	data = field(t, data, fieldValue, &firestorepb.Document{Name: name})
	data = protowire.AppendBytes(protowire.AppendTag(data, 3, protowire.BytesType), []byte("update mask"))
	if d, err := ParseDocument(documentEvent(t, data)); err != nil || d.ID != "abc" {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestDataThatIsNoDocumentEventIsAnError(t *testing.T) {
	whole := field(t, nil, fieldValue, &firestorepb.Document{Name: name})
	for what, data := range map[string][]byte{
		"nothing":              nil,
		"cut short":            whole[:len(whole)-1],
		"a document below one": field(t, nil, fieldValue, &firestorepb.Document{Name: name + "/parts/x"}),
		"a name without path":  field(t, nil, fieldValue, &firestorepb.Document{Name: "abc"}),
		"no protobuf":          []byte("{}"),
	} {
		t.Run(what, func(t *testing.T) {
			if d, err := ParseDocument(documentEvent(t, data)); err == nil {
				t.Errorf("got %+v, want an error", d)
			}
		})
	}
}

func TestAStorageEventNamesTheObjectItsSizeAndItsGeneration(t *testing.T) {
	e := cloudevents.NewEvent()
	created := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	if err := e.SetData(cloudevents.ApplicationJSON, map[string]any{
		"bucket": "b", "name": "drawings/u/x.png", "generation": "1700000000000001", "size": "42", "timeCreated": created,
	}); err != nil {
		t.Fatal(err)
	}
	got, err := ParseObject(e)
	want := Object{Bucket: "b", Name: "drawings/u/x.png", Generation: 1700000000000001, Size: 42, Created: created}
	if err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
}

func TestAStorageEventWithoutAGenerationIsAnError(t *testing.T) {
	e := cloudevents.NewEvent()
	if err := e.SetData(cloudevents.ApplicationJSON, map[string]string{"bucket": "b", "name": "n", "size": "1"}); err != nil {
		t.Fatal(err)
	}
	if got, err := ParseObject(e); err == nil {
		t.Errorf("got %+v, want an error", got)
	}
}
