// Package eventtest makes the events that Eventarc delivers, for tests and for programs that measure.
package eventtest

import (
	"strconv"
	"time"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	cloudevents "github.com/cloudevents/sdk-go/v2"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"paint.wtf/functions/internal/event"
)

// Finalized is the event that Storage sends of an object that has come to be.
func Finalized(id string, o event.Object) (cloudevents.Event, error) {
	e := made(id, "google.cloud.storage.object.v1.finalized", "//storage.googleapis.com/projects/_/buckets/"+o.Bucket, o.Created)
	return e, e.SetData(cloudevents.ApplicationJSON, map[string]any{
		"bucket": o.Bucket, "name": o.Name, "generation": strconv.FormatInt(o.Generation, 10),
		"size": strconv.FormatInt(o.Size, 10), "timeCreated": o.Created,
	})
}

// Written is the event that Firestore sends of a document that was written just now. It carries the document's name and no fields,
// since nobody here trusts those.
func Written(id, collection, document string) (cloudevents.Event, error) {
	const database = "projects/demo/databases/(default)"
	e := made(id, "google.cloud.firestore.document.v1.written", "//firestore.googleapis.com/"+database, time.Now())
	value, err := proto.Marshal(&firestorepb.Document{Name: database + "/documents/" + collection + "/" + document})
	if err != nil {
		return e, err
	}
	return e, e.SetData("application/protobuf", protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), value))
}

func made(id, kind, source string, at time.Time) cloudevents.Event {
	e := cloudevents.NewEvent()
	e.SetID(id)
	e.SetType(kind)
	e.SetSource(source)
	e.SetTime(at)
	return e
}
