package event

import (
	"testing"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	cloudevents "github.com/cloudevents/sdk-go/v2"
)

func TestAnEventNamesTheDrawingThatItIsAbout(t *testing.T) {
	const id = "abcdefghij0123456789"
	document := func(path string, fields map[string]*firestorepb.Value) cloudevents.Event {
		return documentEvent(t, field(t, nil, fieldValue, &firestorepb.Document{
			Name: "projects/p/databases/(default)/documents/" + path, Fields: fields,
		}))
	}
	object := func(name string) cloudevents.Event {
		return objectEvent([]byte(`{"bucket": "b", "name": "` + name + `", "generation": "17", "size": "42"}`))
	}
	of := map[string]*firestorepb.Value{"drawingId": {ValueType: &firestorepb.Value_StringValue{StringValue: id}}}
	for name, c := range map[string]struct {
		event cloudevents.Event
		want  string
	}{
		"its document":                    {document("drawings/"+id, nil), id},
		"a report":                        {document("reports/"+id+"_someone", nil), id},
		"a decision":                      {document("decisions/xyz", of), id},
		"a decision without its drawing":  {document("decisions/xyz", nil), ""},
		"its upload":                      {object("drawings/someone/" + id + ".png"), id},
		"its stroke log":                  {object("strokes/someone/" + id + ".json.gz"), id},
		"its picture":                     {object("pictures/" + id + ".png"), id},
		"a player, whose id is never one": {document("players/"+id, nil), ""},
		"a prompt":                        {document("prompts/"+id, nil), ""},
		"a file of another name":          {object("drawings/someone/no drawing"), ""},
		"nothing that can be read":        {objectEvent([]byte("{")), ""},
	} {
		if got := Drawing(c.event); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
