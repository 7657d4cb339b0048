package event

import cloudevents "github.com/cloudevents/sdk-go/v2"

// The types of the events that the game's functions handle.
const (
	ObjectFinalized  = "google.cloud.storage.object.v1.finalized"
	DocumentWritten  = "google.cloud.firestore.document.v1.written"
	MessagePublished = "google.cloud.pubsub.topic.v1.messagePublished"
)

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

// Player is the uid of the player whose document an event tells of, or "" for any other event.
func Player(e cloudevents.Event) (uid string) {
	if d, err := ParseDocument(e); err == nil && d.Collection == "players" {
		return d.ID
	}
	return ""
}

// byCollection are the functions to which the triggers bring what happens to the documents of a collection.
var byCollection = map[string]string{
	"prompts": "PromptWritten", "drawings": "DrawingWritten", "players": "PlayerWritten", "decisions": "DecisionWritten",
	"reports": "ReportWritten", "dead": "DeadWritten",
}

// Function is the name of the function to which the triggers bring an event, or "" where that cannot be told.
func Function(e cloudevents.Event) string {
	if e.Type() == ObjectFinalized {
		return "ScoreDrawing"
	}
	if d, err := ParseDocument(e); e.Type() == DocumentWritten && err == nil {
		return byCollection[d.Collection]
	}
	return ""
}
