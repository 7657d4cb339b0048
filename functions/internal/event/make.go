package event

import (
	"strconv"
	"time"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	cloudevents "github.com/cloudevents/sdk-go/v2"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
)

// Written is the event that a document was written, as Firestore would send it now, without what is in the document: a function reads
// that itself.
func Written(id, project, collection, documentID string) (cloudevents.Event, error) {
	database := "projects/" + project + "/databases/(default)"
	document, err := proto.Marshal(&firestorepb.Document{Name: database + "/documents/" + collection + "/" + documentID})
	if err != nil {
		return cloudevents.Event{}, err
	}
	e := anew(id, DocumentWritten, "//firestore.googleapis.com/"+database, time.Now())
	return e, e.SetData("application/protobuf", protowire.AppendBytes(protowire.AppendTag(nil, fieldValue, protowire.BytesType), document))
}

// Finalized is the event that an object has come to be, as Storage sends it.
func Finalized(id string, o Object) (cloudevents.Event, error) {
	e := anew(id, ObjectFinalized, storageSource(o.Bucket), o.Created)
	return e, e.SetData(cloudevents.ApplicationJSON, map[string]any{
		"bucket": o.Bucket, "name": o.Name, "generation": strconv.FormatInt(o.Generation, 10), "size": strconv.FormatInt(o.Size, 10),
		"timeCreated": o.Created,
	})
}

func storageSource(bucket string) string {
	return "//storage.googleapis.com/projects/_/buckets/" + bucket
}

func anew(id, kind, source string, at time.Time) cloudevents.Event {
	e := cloudevents.NewEvent()
	e.SetID(id)
	e.SetType(kind)
	e.SetSource(source)
	e.SetTime(at)
	return e
}
