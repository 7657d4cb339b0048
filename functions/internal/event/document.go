package event

import (
	"errors"
	"fmt"
	"strings"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	cloudevents "github.com/cloudevents/sdk-go/v2"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
)

// Document is a change of one Firestore document: google.events.cloud.firestore.v1.DocumentEventData.
type Document struct {
	// Collection and ID name the document: drawings, abc….
	Collection, ID string
	// Before and After are nil where the document did not exist.
	Before, After *firestorepb.Document
}

// Field numbers of DocumentEventData; the documents in it have the wire format of google.firestore.v1.Document.
const (
	fieldValue    protowire.Number = 1
	fieldOldValue protowire.Number = 2
)

// ParseDocument reads the event's protobuf.
func ParseDocument(e cloudevents.Event) (d Document, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("firestore event %s: %w", e.ID(), err)
		}
	}()
	for rest := e.Data(); len(rest) > 0; {
		number, kind, n := protowire.ConsumeTag(rest)
		if n < 0 {
			return d, protowire.ParseError(n)
		}
		rest = rest[n:]
		size := protowire.ConsumeFieldValue(number, kind, rest)
		if size < 0 {
			return d, protowire.ParseError(size)
		}
		field := rest[:size]
		rest = rest[size:]
		if kind != protowire.BytesType || (number != fieldValue && number != fieldOldValue) {
			continue
		}
		message, n := protowire.ConsumeBytes(field)
		if n < 0 {
			return d, protowire.ParseError(n)
		}
		var document firestorepb.Document
		if err := proto.Unmarshal(message, &document); err != nil {
			return d, err
		}
		if number == fieldValue {
			d.After = &document
		} else {
			d.Before = &document
		}
	}
	d.Collection, d.ID, err = d.path()
	return d, err
}

// path takes the names from the documents themselves, since the subject is missing in some deliveries.
func (d Document) path() (collection, id string, err error) {
	document := d.After
	if document == nil {
		document = d.Before
	}
	if document == nil {
		return "", "", errors.New("neither the old nor the new document is there")
	}
	_, path, found := strings.Cut(document.Name, "/documents/")
	parts := strings.Split(path, "/")
	if !found || len(parts) != 2 {
		return "", "", fmt.Errorf("%q is not a document of a top-level collection", document.Name)
	}
	return parts[0], parts[1], nil
}
