package docstore

import (
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompt"
)

// Prompt is prompts/{promptId}. An admin writes Text, and optionally Active and Daily; the server the rest.
type Prompt struct {
	Text string `firestore:"text"`
	// Active is false once the prompt is retired; absent means true.
	Active *bool `firestore:"active"`
	// Daily is the UTC day, YYYY-MM-DD, on which this is the daily prompt.
	Daily  string       `firestore:"daily,omitempty"`
	State  prompt.State `firestore:"state,omitempty"`
	Reason string       `firestore:"reason,omitempty"`
	Model  string       `firestore:"model,omitempty"`
	// VectorVersion is the id of the promptVectors document that holds the text's vector.
	VectorVersion string    `firestore:"vectorVersion,omitempty"`
	CreatedAt     time.Time `firestore:"createdAt,omitempty"`
}

// Retired reports whether the prompt takes no new drawings.
func (p Prompt) Retired() bool { return p.Active != nil && !*p.Active }

// TakesDrawings says why a prompt takes none: UnknownPrompt, also for one that is not there (nil) or not ready, or
// PromptRetired.
func (p *Prompt) TakesDrawings() error {
	switch {
	case p == nil || p.State != prompt.Ready:
		return fault.UnknownPrompt
	case p.Retired():
		return fault.PromptRetired
	}
	return nil
}

// Drawing is drawings/{drawingId}; only the server writes it.
type Drawing struct {
	UID       string        `firestore:"uid,omitempty"`
	PromptID  string        `firestore:"promptId"`
	State     drawing.State `firestore:"state"`
	CreatedAt time.Time     `firestore:"createdAt"`
	// ExpiresAt is until when Storage takes the upload.
	ExpiresAt time.Time `firestore:"expiresAt"`

	// Reason says why a drawing was rejected, or why a scored one is not ranked.
	Reason   string    `firestore:"reason,omitempty"`
	ScoredAt time.Time `firestore:"scoredAt,omitempty"`

	Score      float64    `firestore:"score"`
	Raw        float64    `firestore:"raw"`
	Parts      Parts      `firestore:"parts"`
	Saw        []Sight    `firestore:"saw"`
	NSFW       NSFW       `firestore:"nsfw"`
	Moderation Moderation `firestore:"moderation"`
	Ranked     bool       `firestore:"ranked"`
	Image      Image      `firestore:"image"`
	Judge      Judge      `firestore:"judge"`
}

// Parts are what a score is made of; see judge.Result.
type Parts struct {
	Similarity float64 `firestore:"similarity"`
	Textness   float64 `firestore:"textness"`
	Penalty    float64 `firestore:"penalty"`
	Blank      bool    `firestore:"blank"`
}

// Sight is one description and how close the drawing is to it.
type Sight struct {
	Text       string  `firestore:"text"`
	Similarity float64 `firestore:"similarity"`
}

// NSFW is what the probes said, and whether a moderator has cleared it.
type NSFW struct {
	Flagged bool    `firestore:"flagged"`
	Concept string  `firestore:"concept"`
	Score   float64 `firestore:"score"`
	Cleared bool    `firestore:"cleared"`
}

// Moderation is the sum of the moderators' decisions.
type Moderation struct {
	State drawing.Moderation `firestore:"state"`
}

// Image names the picture in Storage.
type Image struct {
	Path string `firestore:"path"`
	// Generation is that of the upload the picture was made from.
	Generation int64 `firestore:"generation"`
	Width      int   `firestore:"width"`
	Height     int   `firestore:"height"`
	// SHA256 is of the pixels, hexadecimal.
	SHA256 string `firestore:"sha256"`
}

// Judge is who scored.
type Judge struct {
	Model   string `firestore:"model"`
	Version string `firestore:"version"`
	Scoring string `firestore:"scoring"`
}

// Visible reports whether others may see the drawing.
func (d Drawing) Visible() bool { return drawing.Visible(d.State, d.Moderation.State) }

// Blurred reports whether the picture goes behind the [nsfw] blocker.
func (d Drawing) Blurred() bool { return d.NSFW.Flagged && !d.NSFW.Cleared }

// Player is players/{uid}. The player may change DisplayName.
type Player struct {
	// PlayerID is public; the uid never is.
	PlayerID    string    `firestore:"playerId"`
	DisplayName string    `firestore:"displayName"`
	CreatedAt   time.Time `firestore:"createdAt"`
}

// PromptVector is promptVectors/{hash of text and model}: what a text looks like to one model.
type PromptVector struct {
	Text  string `firestore:"text"`
	Model string `firestore:"model"`
	// Vector is float32, little-endian.
	Vector []byte `firestore:"vector"`
}

// Embedding is embeddings/{drawingId}: enough to score again without the pixels. Vectors are float32, little-endian.
type Embedding struct {
	Image  []byte `firestore:"image"`
	Mirror []byte `firestore:"mirror"`
	Model  string `firestore:"model"`
}

// PictureHash is pictureHashes/{promptId}_{sha256}: who drew exactly these pixels first.
type PictureHash struct {
	DrawingID string `firestore:"drawingId"`
}

// Dead is dead/{eventId}: an event that was given up.
type Dead struct {
	Function string    `firestore:"function"`
	Cause    string    `firestore:"cause"`
	Type     string    `firestore:"type"`
	Data     []byte    `firestore:"data"`
	EventAt  time.Time `firestore:"eventAt"`
	At       time.Time `firestore:"at"`
}
