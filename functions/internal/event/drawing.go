package event

import (
	"path"
	"strings"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/drawing"
)

// Drawing is the id of the drawing that an event is about, or "" where it is about none: its document, upload, stroke log or
// picture, a report or a decision.
func Drawing(e cloudevents.Event) string {
	id := ""
	if d, err := ParseDocument(e); err == nil {
		id = d.drawing()
	} else if o, err := ParseObject(e); err == nil {
		id, _, _ = strings.Cut(path.Base(o.Name), ".")
	}
	if !drawing.ValidID(id) {
		return ""
	}
	return id
}

func (d Document) drawing() string {
	switch d.Collection {
	case "drawings":
		return d.ID
	case "reports":
		id, _, _ := strings.Cut(d.ID, "_")
		return id
	case "decisions":
		return d.After.GetFields()["drawingId"].GetStringValue()
	}
	return ""
}
