package docstore

import (
	"slices"
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
	VectorVersion string `firestore:"vectorVersion,omitempty"`
	// Judge is the one whose scores the prompt's board holds, and Next the one whose scores are being staged; zero where
	// there is none. See docs/rescoring.md.
	Judge     Judge     `firestore:"judge"`
	Next      Judge     `firestore:"next"`
	CreatedAt time.Time `firestore:"createdAt,omitempty"`
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
	// Suspicions are what ScoreDrawing found that a moderator should look at; they never change.
	Suspicions []drawing.Doubt `firestore:"suspicions,omitempty"`
	// Similar is the other player's drawing that this one is nearly the same as; empty where there is none.
	Similar string `firestore:"similar,omitempty"`
	// Review is why the drawing waits for a moderator; nil where it does not.
	Review *Review `firestore:"review,omitempty"`
	Appeal *Appeal `firestore:"appeal,omitempty"`
	Ranked bool    `firestore:"ranked"`
	Image  Image   `firestore:"image"`
	Judge  Judge   `firestore:"judge"`
	// FeaturedAt is when a moderator featured the drawing; zero where none has.
	FeaturedAt time.Time `firestore:"featuredAt,omitempty"`

	// Staged is another judge's score: the one that the drawing's prompt goes by next, or goes by already.
	Staged *Scored `firestore:"staged,omitempty"`
}

// PictureLost is the Reason of a drawing that its prompt's judge cannot score: its vectors are of no use to it, and its
// picture is not there to be embedded.
const PictureLost = "picture_lost"

// Scored is what one judge says of a drawing.
type Scored struct {
	Score float64 `firestore:"score"` // 0–100, one decimal
	Raw   float64 `firestore:"raw"`
	Parts Parts   `firestore:"parts"`
	Saw   []Sight `firestore:"saw"`
	NSFW  Flag    `firestore:"nsfw"`
	Judge Judge   `firestore:"judge"`
	// Reason says why there is no score: PictureLost. All but Judge is then zero.
	Reason string `firestore:"reason,omitempty"`
}

// Flag is what the nsfw probes of one judge said; see judge.NSFW.
type Flag struct {
	Flagged bool    `firestore:"flagged"`
	Concept string  `firestore:"concept"`
	Score   float64 `firestore:"score"`
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
	// FlaggedAt is when a re-scoring made a judge that flags it the one that counts; zero where the first judge did.
	FlaggedAt time.Time `firestore:"flaggedAt,omitempty"`
}

// Moderation is the sum of the moderators' decisions, as the drawing's owner may read it: who decided is not in it.
type Moderation struct {
	State drawing.Moderation `firestore:"state"`
	// Held is true where the drawing was pending from the beginning: a new player's, and flagged.
	Held bool `firestore:"held,omitempty"`
	// Action is the last decision, Note what its moderator wrote to the owner, and At when; zero before the first.
	Action string    `firestore:"action,omitempty"`
	Note   string    `firestore:"note,omitempty"`
	At     time.Time `firestore:"at,omitempty"`
}

// Review is a drawing's place in the moderators' queue.
type Review struct {
	Reasons []drawing.Doubt `firestore:"reasons"`
	// Since is when the first of the reasons arose.
	Since time.Time `firestore:"since"`
}

func (r *Review) with(why drawing.Doubt, at time.Time) *Review {
	switch {
	case r == nil:
		return &Review{Reasons: []drawing.Doubt{why}, Since: at}
	case slices.Contains(r.Reasons, why):
		return r
	}
	return &Review{Reasons: append(slices.Clone(r.Reasons), why), Since: r.Since}
}

func (r *Review) without(why drawing.Doubt) *Review {
	if r == nil {
		return nil
	}
	left := slices.DeleteFunc(slices.Clone(r.Reasons), func(d drawing.Doubt) bool { return d == why })
	if len(left) == 0 {
		return nil
	}
	return &Review{Reasons: left, Since: r.Since}
}

// Appeal is what the owner of a hidden drawing says against that, once.
type Appeal struct {
	Text string    `firestore:"text"`
	At   time.Time `firestore:"at"`
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

// Judge is who scored: the networks are Model's of that Version, the rest is its Scoring's.
type Judge struct {
	Model   string `firestore:"model"`
	Version string `firestore:"version"`
	Scoring string `firestore:"scoring"`
}

// String is the judge's name, such as "doodle 2 3", and "" for none.
func (j Judge) String() string {
	if j == (Judge{}) {
		return ""
	}
	return j.Network() + " " + j.Scoring
}

// Network names what made the vectors, such as "doodle 2".
func (j Judge) Network() string { return j.Model + " " + j.Version }

// Visible reports whether others may see the drawing.
func (d Drawing) Visible() bool { return drawing.Visible(d.State, d.Moderation.State) }

// By returns the judge's score of the drawing; ok is false where there is none.
func (d Drawing) By(j Judge) (s Scored, ok bool) {
	switch {
	case d.State != drawing.Scored:
	case d.Judge == j:
		return Scored{d.Score, d.Raw, d.Parts, d.Saw, Flag{d.NSFW.Flagged, d.NSFW.Concept, d.NSFW.Score}, j, ""}, true
	case d.Staged != nil && d.Staged.Judge == j && d.Staged.Reason == "":
		return *d.Staged, true
	}
	return Scored{}, false
}

// Show puts the judge's score in the place of the one that the document shows, if there is one.
func (d *Drawing) Show(j Judge) {
	if s, ok := d.By(j); ok {
		d.Put(s)
	}
}

// Put makes a score the one that the document shows; what a moderator has cleared stays so.
func (d *Drawing) Put(s Scored) {
	d.Score, d.Raw, d.Parts, d.Saw, d.Judge = s.Score, s.Raw, s.Parts, s.Saw, s.Judge
	d.NSFW.Flagged, d.NSFW.Concept, d.NSFW.Score = s.NSFW.Flagged, s.NSFW.Concept, s.NSFW.Score
}

// Doubts are the reasons for review that a drawing has from the beginning. One that is held waits for its flag, whatever a later
// judge says.
func (d Drawing) Doubts() []drawing.Doubt {
	if d.Moderation.Held || d.NSFW.Flagged && d.NSFW.FlaggedAt.IsZero() {
		return append([]drawing.Doubt{drawing.Flagged}, d.Suspicions...)
	}
	return d.Suspicions
}

// Replace puts a later judge's score in the place of the one that counted. A flag that is new is a doubt of this moment, which no
// decision from before has settled, unless a moderator has cleared the drawing; one that is gone is none any more.
func (d *Drawing) Replace(s Scored, at time.Time) {
	was := d.NSFW.Flagged
	d.Put(s)
	switch {
	case s.NSFW.Flagged == was:
	case s.NSFW.Flagged:
		d.NSFW.FlaggedAt = at
		if !d.NSFW.Cleared {
			d.Review = d.Review.with(drawing.Flagged, at)
		}
	default:
		d.NSFW.FlaggedAt = time.Time{}
		if !d.Moderation.Held {
			d.Review = d.Review.without(drawing.Flagged)
		}
	}
}

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
	// Parts are what the drawing falls into, looked at one by one; most drawings have none.
	Parts []Part `firestore:"parts,omitempty"`
	// Model is the Network of the judge that made the vectors.
	Model string `firestore:"model"`
}

// Part is a part of a drawing in its embedding.
type Part struct {
	Image  []byte `firestore:"image"`
	Mirror []byte `firestore:"mirror"`
}

// PictureHash is pictureHashes/{promptId}_{sha256}: who drew exactly these pixels first.
type PictureHash struct {
	DrawingID string `firestore:"drawingId"`
}

// Likeness is prompts/{promptId}/likenesses/{drawingId}: what a drawing looks like, so that nearly the same ones are found. Whose it
// is stands in the drawing's own document alone.
type Likeness struct {
	// Hash is likeness.Hash's text.
	Hash string `firestore:"hash"`
	// Bands are the hash's: drawings that have one in common may be near.
	Bands []string `firestore:"bands"`
}
