package event

import cloudevents "github.com/cloudevents/sdk-go/v2"

// About is the path of the document or the object that an event tells of, or "" where it tells of none that can be read.
func About(e cloudevents.Event) string {
	if d, err := ParseDocument(e); err == nil {
		return d.Collection + "/" + d.ID
	}
	if o, err := ParseObject(e); err == nil {
		return o.Name
	}
	return ""
}
