package server

import (
	"strings"
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/event/eventtest"
)

// inVain is the dead letter of an event of Firestore that was delivered 100 times, as Eventarc brings it.
func (g *game) inVain(e cloudevents.Event) cloudevents.Event {
	g.Helper()
	letter := cloudevents.NewEvent()
	letter.SetID(newID())
	letter.SetType(event.MessagePublished)
	letter.SetSource("//pubsub.googleapis.com/projects/demo/topics/dead-letter")
	letter.SetTime(time.Now())
	g.must(letter.SetData(cloudevents.ApplicationJSON, map[string]any{"message": map[string]any{"data": e.Data(), "attributes": map[string]string{
		"ce-id": e.ID(), "ce-type": e.Type(), "ce-source": e.Source(), "ce-time": e.Time().Format(time.RFC3339Nano),
		"content-type": e.DataContentType(), "CloudPubSubDeadLetterSourceDeliveryCount": "100",
	}}}))
	return letter
}

func TestADrawingThatNobodyCanMirrorIsDeadAndMirroredOnceItIsMended(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.hang(newID(), promptID)
	right := g.drawing(id)
	g.must(g.boards.RemoveDrawing(t.Context(), id, time.Now()))
	g.put("drawings/"+id, map[string]any{"uid": right.UID, "promptId": promptID, "state": "scored", "score": "high"})
	e := eventtest.Written(t, "drawings", id)
	if err := g.events.DrawingWritten(t.Context(), e); err == nil {
		t.Fatal("the mirror takes a drawing with a score that is no number")
	}
	letter := g.inVain(e)
	letter.SetTime(time.Now().Add(-2 * g.config.EventAge)) // a dead letter may be of any age
	g.must(g.events.DeadLetter(t.Context(), letter))
	dead, there := g.document("dead/" + e.ID())
	if cause, _ := dead["cause"].(string); !there || !strings.Contains(cause, "wrong type") || dead["function"] != "DrawingWritten" {
		t.Fatalf("the record is %v", dead)
	}

	g.put("drawings/"+id, right)
	g.must(g.documents.ChangeDead(t.Context(), e.ID(), func(d *docstore.Dead) { d.RetryAt = time.Now() }))
	g.must(g.events.DeadWritten(t.Context(), eventtest.Written(t, "dead", e.ID())))
	if dead, there := g.document("dead/" + e.ID()); there {
		t.Errorf("the record is %v", dead)
	}
	if row, err := g.boards.Picture(t.Context(), id); err != nil || !row.Visible {
		t.Errorf("the drawing is mirrored as %+v, error %v", row, err)
	}
}
