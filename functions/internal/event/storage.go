// Package event decodes the CloudEvents that Eventarc delivers.
package event

import (
	"fmt"
	"strconv"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
)

// Object is a finalized Storage object, from the data of google.cloud.storage.object.v1.finalized.
type Object struct {
	Bucket, Name string
	// Generation tells uploads to one name apart. With bucket and name it is the event's natural key.
	Generation int64
	// Size is in bytes.
	Size    int64
	Created time.Time
}

// ParseObject reads the event's JSON. Sizes and generations are decimal strings there, as in the Storage API.
func ParseObject(e cloudevents.Event) (Object, error) {
	var data struct {
		Bucket, Name, Generation, Size string
		TimeCreated                    time.Time
	}
	if err := e.DataAs(&data); err != nil {
		return Object{}, fmt.Errorf("storage event %s: %w", e.ID(), err)
	}
	generation, err := strconv.ParseInt(data.Generation, 10, 64)
	if err != nil {
		return Object{}, fmt.Errorf("storage event %s: generation %q: %w", e.ID(), data.Generation, err)
	}
	size, err := strconv.ParseInt(data.Size, 10, 64)
	if err != nil {
		return Object{}, fmt.Errorf("storage event %s: size %q: %w", e.ID(), data.Size, err)
	}
	return Object{Bucket: data.Bucket, Name: data.Name, Generation: generation, Size: size, Created: data.TimeCreated}, nil
}
