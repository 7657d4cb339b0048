package event

import (
	"strings"
	"testing"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	cloudevents "github.com/cloudevents/sdk-go/v2"
)

func objectEvent(data []byte) cloudevents.Event {
	e := cloudevents.NewEvent()
	e.SetDataContentType(cloudevents.ApplicationJSON)
	e.DataEncoded = data
	return e
}

func FuzzAnyDataIsAnObjectOrAnError(f *testing.F) {
	f.Add(`{"bucket": "b", "name": "drawings/u/x.png", "generation": "17", "size": "42", "timeCreated": "2026-11-23T10:00:00Z"}`)
	f.Add(`{"generation": "-1", "size": "99999999999999999999"}`)
	f.Add(`{"bucket": 1}`)
	f.Add(`[`)
	f.Fuzz(func(t *testing.T, data string) {
		if o, err := ParseObject(objectEvent([]byte(data))); err != nil && o != (Object{}) {
			t.Errorf("an error, and %+v", o)
		}
	})
}

func FuzzAnyDataIsADocumentOrAnError(f *testing.F) {
	whole := field(f, nil, fieldValue, &firestorepb.Document{Name: name})
	f.Add(whole)
	f.Add(field(f, whole, fieldOldValue, &firestorepb.Document{Name: name}))
	f.Add(whole[:len(whole)/2])
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := ParseDocument(documentEvent(t, data))
		if err == nil && (d.Before == nil && d.After == nil || strings.Contains(d.Collection+d.ID, "/")) {
			t.Errorf("no error, and %+v", d)
		}
	})
}

func FuzzAnyDataIsADeadLetterOrAnError(f *testing.F) {
	f.Add(`{"message": {"attributes": {"ce-id": "e", "ce-type": "t", "ce-source": "s", "ce-time": "2026-11-27T10:00:00Z"}, "data": "AP8="}}`)
	f.Add(`{"message": {"attributes": {"eventType": "OBJECT_FINALIZE", "objectId": "/", "eventTime": "2026-11-27T10:00:00Z"}, "data": "e30="}}`)
	f.Add(`{"message": {"attributes": {"ce-id": "e", "CloudPubSubDeadLetterSourceDeliveryCount": "many"}}}`)
	f.Fuzz(func(t *testing.T, data string) {
		e := objectEvent([]byte(data))
		e.SetType(MessagePublished)
		if d, err := ParseDeadLetter(e); err == nil && (d.Event.Validate() != nil || d.Event.ID() == "" || strings.Contains(d.Event.ID(), "/")) {
			t.Errorf("no error, and %v", d.Event)
		}
	})
}
