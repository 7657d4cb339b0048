// Package eventtest writes the events that Eventarc would deliver.
package eventtest

import (
	"crypto/rand"
	"testing"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/event"
)

// Finalized is the event that Storage would send of an object that has come to be.
func Finalized(t testing.TB, o event.Object) cloudevents.Event {
	t.Helper()
	e, err := event.Finalized(rand.Text(), o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// Written is the event that Firestore would send of a document that was written.
func Written(t testing.TB, collection, id string) cloudevents.Event {
	t.Helper()
	e, err := event.Written(rand.Text(), "demo", collection, id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
