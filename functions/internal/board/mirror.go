package board

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"paint.wtf/functions/internal/fault"
)

// A Prompt is a row of the mirror.
type Prompt struct {
	ID   string
	Text string
	// Ready is false while, or because, the judge cannot take the text. Nobody sees such a prompt.
	Ready bool
	// Active is false once the prompt is retired: its board stays, and it takes no new drawings.
	Active bool
	// Daily is the UTC day on which this is the daily prompt, YYYY-MM-DD, or "".
	Daily string
	// CreatedAt is kept to the microsecond, like every time here.
	CreatedAt time.Time
}

// A Player is a row of the mirror. The uid is never public, the PlayerID is.
type Player struct {
	UID         string
	PlayerID    string
	DisplayName string
	CreatedAt   time.Time
}

// A Drawing is a row of the mirror: a scored drawing. (One that is only submitted or was rejected has no score to show;
// if it is put here all the same, then not visible.)
type Drawing struct {
	ID       string
	PromptID string
	UID      string
	// CreatedAt is when the submission was opened; it breaks ties of Raw.
	CreatedAt time.Time
	// Score is 0–100 with one decimal, as shown; Raw is what ranks, in full precision. Both are finite.
	Score float64
	Raw   float64
	Parts Parts
	Saw   []Sight
	// ImagePath is the picture's object in Storage.
	ImagePath string
	// Visible says that others may see it; Blurred that its picture is behind the [nsfw] blocker.
	Visible bool
	Blurred bool
	// Ranked is the document's own field: false for, say, an exact duplicate. On the boards are those that are Visible too.
	Ranked bool
}

// Parts are what a score is made of; see judge.Result.
type Parts struct {
	Similarity float64
	Textness   float64
	Penalty    float64
	Blank      bool
}

// A Sight is one description and how close the drawing is to it.
type Sight struct {
	Text       string  `json:"text"`
	Similarity float64 `json:"similarity"`
}

// PutPrompt stores a prompt as it was read at version (the read time of the Firestore snapshot). It does nothing if the
// row holds the same or a newer version. Like the other writes it is one statement: it happens wholly or not at all.
func (s *Store) PutPrompt(ctx context.Context, p Prompt, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror prompt %s", p.ID)
	return s.write(ctx, p.ID, version, `
		insert into prompts as r (id, version, text, ready, active, daily, created_at)
		values ($1, $2, $3, $4, $5, nullif($6::text, '')::date, $7)
		on conflict (id) do update set
			version = excluded.version, removed = false, text = excluded.text, ready = excluded.ready,
			active = excluded.active, daily = excluded.daily, created_at = excluded.created_at
		where r.version < excluded.version`,
		p.ID, version.UnixNano(), p.Text, p.Ready, p.Active, p.Daily, p.CreatedAt)
}

// RemovePrompt leaves a tombstone of the prompt as of version. At the same version a removal wins over what was put.
func (s *Store) RemovePrompt(ctx context.Context, id string, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror the removal of prompt %s", id)
	return s.write(ctx, id, version, `
		insert into prompts as r (id, version, removed) values ($1, $2, true)
		on conflict (id) do update set
			version = excluded.version, removed = true, text = null, ready = null, active = null, daily = null, created_at = null
		where r.version < excluded.version or r.version = excluded.version and not r.removed`,
		id, version.UnixNano())
}

// PutPlayer stores a player as of version; see PutPrompt.
func (s *Store) PutPlayer(ctx context.Context, p Player, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror player %s", p.PlayerID)
	return s.write(ctx, p.UID, version, `
		insert into players as r (key, version, uid, player_id, display_name, created_at)
		values ($1, $2, $3, $4, $5, $6)
		on conflict (key) do update set
			version = excluded.version, removed = false, uid = excluded.uid, player_id = excluded.player_id,
			display_name = excluded.display_name, created_at = excluded.created_at
		where r.version < excluded.version`,
		playerKey(p.UID), version.UnixNano(), p.UID, p.PlayerID, p.DisplayName, p.CreatedAt)
}

// RemovePlayer leaves a tombstone of the player as of version; see RemovePrompt. The player's drawings are removed one by
// one, by their own events.
func (s *Store) RemovePlayer(ctx context.Context, uid string, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror the removal of a player")
	return s.write(ctx, uid, version, `
		insert into players as r (key, version, removed) values ($1, $2, true)
		on conflict (key) do update set
			version = excluded.version, removed = true, uid = null, player_id = null, display_name = null, created_at = null
		where r.version < excluded.version or r.version = excluded.version and not r.removed`,
		playerKey(uid), version.UnixNano())
}

// playerKey is what the players table knows a uid by, and all that a removal leaves of it.
func playerKey(uid string) []byte {
	key := sha256.Sum256([]byte(uid))
	return key[:]
}

// PutDrawing stores a drawing as of version; see PutPrompt. The boards agree with it at once. Its prompt and player may
// arrive later; so may a change of UID, when a guest's drawings move to an account.
func (s *Store) PutDrawing(ctx context.Context, d Drawing, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror drawing %s", d.ID)
	for _, v := range []float64{d.Score, d.Raw, d.Parts.Similarity, d.Parts.Textness, d.Parts.Penalty} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("a part of the score is %v: %w", v, fault.BadRequest)
		}
	}
	saw, err := json.Marshal(append([]Sight{}, d.Saw...))
	if err != nil {
		return fmt.Errorf("%w: %w", fault.BadRequest, err)
	}
	return s.write(ctx, d.ID, version, `
		insert into drawings as r (id, version, prompt_id, uid, created_at, score, raw, similarity, textness, penalty, blank,
			saw, image_path, visible, blurred, ranked)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
		on conflict (id) do update set
			version = excluded.version, removed = false, prompt_id = excluded.prompt_id, uid = excluded.uid,
			created_at = excluded.created_at, score = excluded.score, raw = excluded.raw, similarity = excluded.similarity,
			textness = excluded.textness, penalty = excluded.penalty, blank = excluded.blank, saw = excluded.saw,
			image_path = excluded.image_path, visible = excluded.visible, blurred = excluded.blurred, ranked = excluded.ranked
		where r.version < excluded.version`,
		d.ID, version.UnixNano(), d.PromptID, d.UID, d.CreatedAt, d.Score, d.Raw, d.Parts.Similarity, d.Parts.Textness,
		d.Parts.Penalty, d.Parts.Blank, saw, d.ImagePath, d.Visible, d.Blurred, d.Ranked)
}

// RemoveDrawing leaves a tombstone of the drawing as of version; see RemovePrompt.
func (s *Store) RemoveDrawing(ctx context.Context, id string, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror the removal of drawing %s", id)
	return s.write(ctx, id, version, `
		insert into drawings as r (id, version, removed) values ($1, $2, true)
		on conflict (id) do update set
			version = excluded.version, removed = true, prompt_id = null, uid = null, created_at = null, score = null,
			raw = null, similarity = null, textness = null, penalty = null, blank = null, saw = null, image_path = null,
			visible = false, blurred = false, ranked = false
		where r.version < excluded.version or r.version = excluded.version and not r.removed`,
		id, version.UnixNano())
}

// write runs one statement that stores the document key as of version.
func (s *Store) write(ctx context.Context, key string, version time.Time, statement string, args ...any) error {
	if key == "" {
		return fmt.Errorf("a document without an id: %w", fault.BadRequest)
	}
	// A zero time would be older than everything, and its nanoseconds are not defined.
	if version.Unix() <= 0 {
		return fmt.Errorf("version %v is no read time: %w", version, fault.BadRequest)
	}
	_, err := s.pool.Exec(ctx, statement, args...)
	return err
}
