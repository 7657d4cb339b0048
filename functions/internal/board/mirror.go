package board

import (
	"context"
	"crypto/sha256"
	"fmt"
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
	// Judge names the one that the prompt's boards go by: drawings without a score by that judge are on none.
	Judge string
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
	// Judge names who gave Score, Raw, Parts, Saw and Blurred, which are those of a Score.
	Judge string
	Score float64
	Raw   float64
	Parts Parts
	Saw   []Sight
	// Staged is what another judge gives, the one that the prompt's boards will go by next; nil where there is none.
	Staged *Score
	// ImagePath is the picture's object in Storage.
	ImagePath string
	// Visible says that others may see it; Blurred that its picture is behind the [nsfw] blocker.
	Visible bool
	Blurred bool
	// Ranked is the document's own field: false for, say, an exact duplicate. On the boards are those that are Visible too.
	Ranked bool
	// FeaturedAt is when a moderator featured the drawing; zero where none has.
	FeaturedAt time.Time
}

// A Score is what one judge says of a drawing.
type Score struct {
	Judge string
	// Score is 0–100 with one decimal, as shown; Raw is what ranks, in full precision. Both are finite.
	Score   float64
	Raw     float64
	Parts   Parts
	Saw     []Sight
	Blurred bool // the picture is behind the [nsfw] blocker, by what this judge says of it
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
// row holds the same or a newer version. Like the other writes it is one statement: it happens wholly or not at all. With
// another Judge, the prompt's boards are that judge's from this moment.
func (s *Store) PutPrompt(ctx context.Context, p Prompt, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror prompt %s", p.ID)
	return s.write(ctx, p.ID, version, `
		insert into prompts as r (id, version, text, ready, active, daily, created_at, judge)
		values ($1, $2, $3, $4, $5, nullif($6::text, '')::date, $7, $8)
		on conflict (id) do update set
			version = excluded.version, removed = false, text = excluded.text, ready = excluded.ready,
			active = excluded.active, daily = excluded.daily, created_at = excluded.created_at, judge = excluded.judge
		where r.version < excluded.version`,
		p.ID, version.UnixNano(), p.Text, p.Ready, p.Active, p.Daily, p.CreatedAt, p.Judge)
}

// RemovePrompt leaves a tombstone of the prompt as of version. At the same version a removal wins over what was put.
func (s *Store) RemovePrompt(ctx context.Context, id string, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror the removal of prompt %s", id)
	return s.write(ctx, id, version, `
		insert into prompts as r (id, version, removed) values ($1, $2, true)
		on conflict (id) do update set
			version = excluded.version, removed = true, text = null, ready = null, active = null, daily = null, created_at = null, judge = ''
		where r.version < excluded.version or r.version = excluded.version and not r.removed`,
		id, version.UnixNano())
}

// PutPlayer stores a player as of version; see PutPrompt. One whose account was deleted stays away.
func (s *Store) PutPlayer(ctx context.Context, p Player, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror a player")
	return s.write(ctx, p.UID, version, `
		insert into players as r (key, version, uid, player_id, display_name, created_at)
		select $1, $2, $3, $4, $5, $6
		where not exists (select from deletions where kind = 'account' and key = encode($1, 'hex'))
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

// RemoveDrawing leaves a tombstone of the drawing as of version; see RemovePrompt.
func (s *Store) RemoveDrawing(ctx context.Context, id string, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror the removal of drawing %s", id)
	return s.write(ctx, id, version, `
		insert into drawings as r (id, version, removed) values ($1, $2, true)
		on conflict (id) do update set
			version = excluded.version, removed = true, prompt_id = null, uid = null, created_at = null, score = null,
			raw = null, similarity = null, textness = null, penalty = null, blank = null, saw = null, image_path = null,
			visible = false, blurred = false, ranked = false, featured_at = null, judge = '', staged_judge = null, staged_score = null,
			staged_raw = null, staged_similarity = null, staged_textness = null, staged_penalty = null, staged_blank = null,
			staged_saw = null, staged_blurred = null
		where r.version < excluded.version or r.version = excluded.version and not r.removed`,
		id, version.UnixNano())
}

// write runs one statement that stores the document key as of version.
func (s *Store) write(ctx context.Context, key string, version time.Time, statement string, args ...any) error {
	if key == "" {
		return fmt.Errorf("a document without an id: %w", fault.BadRequest)
	}
	if err := checkVersion(version); err != nil {
		return err
	}
	_, err := s.pool.Exec(ctx, statement, args...)
	return err
}

// checkVersion refuses the zero time, which would be older than everything, and whose nanoseconds are not defined.
func checkVersion(version time.Time) error {
	if version.Unix() <= 0 {
		return fmt.Errorf("version %v is no read time: %w", version, fault.BadRequest)
	}
	return nil
}
