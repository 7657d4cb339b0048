package board

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/fault"
)

// A Versioned drawing is one as it was read, or written, at a moment.
type Versioned struct {
	Drawing
	Version time.Time
}

// PutDrawing stores a drawing as of version; see PutPrompt. The boards agree with it at once. Its prompt and player may
// arrive later; so may a change of UID, when a guest's drawings move to an account. A drawing that was deleted stays away.
func (s *Store) PutDrawing(ctx context.Context, d Drawing, version time.Time) error {
	return s.PutDrawings(ctx, []Versioned{{d, version}})
}

// PutDrawings is PutDrawing for many drawings, no two of one id. After an error some of them may be stored; to put them again does
// no harm.
func (s *Store) PutDrawings(ctx context.Context, drawings []Versioned) (err error) {
	switch len(drawings) {
	case 0:
		return nil
	case 1:
		defer s.explain(ctx, &err, "mirror drawing %s", drawings[0].ID)
	default:
		defer s.explain(ctx, &err, "mirror %d drawings", len(drawings))
	}
	rows := make([]drawingRow, len(drawings))
	for i, d := range drawings {
		if rows[i], err = rowOf(d); err != nil {
			return err
		}
	}
	// A statement that inserts some rows and updates others changes the boards twice, and so could wait in a circle with another.
	if len(rows) > 1 {
		added, err := s.writeDrawings(ctx, rows, onlyNew)
		if err != nil {
			return err
		}
		rows = slices.DeleteFunc(rows, func(r drawingRow) bool { return slices.Contains(added, r.ID) })
	}
	_, err = s.writeDrawings(ctx, rows, orNewer)
	return err
}

// writeDrawings stores rows in one statement, and returns the ids of those that it changed.
func (s *Store) writeDrawings(ctx context.Context, drawings []drawingRow, onConflict string) (ids []string, err error) {
	if len(drawings) == 0 {
		return nil, nil
	}
	// JSON carries every float64 to the last bit, and one parameter holds any number of rows.
	data, err := json.Marshal(drawings)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", fault.BadRequest, err)
	}
	rows, err := s.pool.Query(ctx, putDrawings+onConflict+` returning r.id`, string(data))
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// putDrawings takes the rows in the order of their ids, as every statement that writes several must (migrations/0007). What it
// does about rows that are there already follows it: onlyNew or orNewer.
const putDrawings = `
	insert into drawings as r (id, version, prompt_id, uid, created_at, image_path, visible, ranked, featured_at,
		judge, score, raw, similarity, textness, penalty, blank, saw, blurred,
		staged_judge, staged_score, staged_raw, staged_similarity, staged_textness, staged_penalty, staged_blank, staged_saw,
		staged_blurred)
	select d.id, d.version, d.prompt_id, d.uid, d.created_at, d.image_path, d.visible, d.ranked, d.featured_at,
		d.judge, d.score, d.raw, d.similarity, d.textness, d.penalty, d.blank, d.saw, d.blurred,
		n.judge, n.score, n.raw, n.similarity, n.textness, n.penalty, n.blank, n.saw, n.blurred
	from json_to_recordset($1::json) as d (id text, version bigint, prompt_id text, uid text, created_at timestamptz,
			image_path text, visible boolean, ranked boolean, featured_at timestamptz,
			judge text, score float8, raw float8, similarity float8, textness float8, penalty float8, blank boolean, saw jsonb,
			blurred boolean, staged json)
		left join lateral json_to_record(d.staged) as n (
			judge text, score float8, raw float8, similarity float8, textness float8, penalty float8, blank boolean, saw jsonb,
			blurred boolean) on true
	where not exists (select from deletions x where x.kind = 'drawing' and x.key = d.id)
	order by d.id`

const onlyNew = `
	on conflict (id) do nothing`

const orNewer = `
	on conflict (id) do update set
		version = excluded.version, removed = false, prompt_id = excluded.prompt_id, uid = excluded.uid,
		created_at = excluded.created_at, image_path = excluded.image_path, visible = excluded.visible, ranked = excluded.ranked,
		featured_at = excluded.featured_at,
		judge = excluded.judge, score = excluded.score, raw = excluded.raw, similarity = excluded.similarity,
		textness = excluded.textness, penalty = excluded.penalty, blank = excluded.blank, saw = excluded.saw,
		blurred = excluded.blurred,
		staged_judge = excluded.staged_judge, staged_score = excluded.staged_score, staged_raw = excluded.staged_raw,
		staged_similarity = excluded.staged_similarity, staged_textness = excluded.staged_textness,
		staged_penalty = excluded.staged_penalty, staged_blank = excluded.staged_blank, staged_saw = excluded.staged_saw,
		staged_blurred = excluded.staged_blurred
	where r.version < excluded.version`

// A drawingRow has the columns of the drawings table, as putDrawings reads them.
type drawingRow struct {
	ID        string    `json:"id"`
	Version   int64     `json:"version"` // nanoseconds since 1970
	PromptID  string    `json:"prompt_id"`
	UID       string    `json:"uid"`
	CreatedAt time.Time `json:"created_at"`
	ImagePath string    `json:"image_path"`
	Visible   bool      `json:"visible"`
	Ranked    bool      `json:"ranked"`
	// FeaturedAt is null for a drawing that is not featured.
	FeaturedAt *time.Time `json:"featured_at"`
	scoreRow
	Staged *scoreRow `json:"staged"`
}

type scoreRow struct {
	Judge      string  `json:"judge"`
	Score      float64 `json:"score"`
	Raw        float64 `json:"raw"`
	Similarity float64 `json:"similarity"`
	Textness   float64 `json:"textness"`
	Penalty    float64 `json:"penalty"`
	Blank      bool    `json:"blank"`
	Saw        []Sight `json:"saw"`
	Blurred    bool    `json:"blurred"`
}

// rowOf is a drawing as it is stored. Errors wrap fault.BadRequest.
func rowOf(d Versioned) (row drawingRow, err error) {
	if d.ID == "" {
		return row, fmt.Errorf("a drawing without an id: %w", fault.BadRequest)
	}
	if err := checkVersion(d.Version); err != nil {
		return row, err
	}
	row = drawingRow{
		ID: d.ID, Version: d.Version.UnixNano(), PromptID: d.PromptID, UID: d.UID,
		// Postgres would round what is finer than its microseconds, and every other time here is cut off.
		CreatedAt: d.CreatedAt.UTC().Truncate(time.Microsecond), ImagePath: d.ImagePath, Visible: d.Visible, Ranked: d.Ranked,
	}
	if !d.FeaturedAt.IsZero() {
		featured := d.FeaturedAt.Truncate(time.Microsecond)
		row.FeaturedAt = &featured
	}
	main := Score{Judge: d.Judge, Score: d.Score, Raw: d.Raw, Parts: d.Parts, Saw: d.Saw, Blurred: d.Blurred}
	if row.scoreRow, err = main.row(); err != nil || d.Staged == nil {
		return row, err
	}
	staged, err := d.Staged.row()
	row.Staged = &staged
	return row, err
}

// drawing is the inverse of rowOf.
func (r drawingRow) drawing() Drawing {
	main := r.scoreRow.score()
	d := Drawing{
		ID: r.ID, PromptID: r.PromptID, UID: r.UID, CreatedAt: r.CreatedAt.UTC(), ImagePath: r.ImagePath, Visible: r.Visible,
		Ranked: r.Ranked,
		Judge:  main.Judge, Score: main.Score, Raw: main.Raw, Parts: main.Parts, Saw: main.Saw, Blurred: main.Blurred,
	}
	if r.FeaturedAt != nil {
		d.FeaturedAt = r.FeaturedAt.UTC()
	}
	if r.Staged != nil {
		staged := r.Staged.score()
		d.Staged = &staged
	}
	return d
}

// Stored is the drawing as it comes back from the mirror, which keeps times to the microsecond. Errors wrap fault.BadRequest: no
// row can hold it.
func (d Drawing) Stored() (Drawing, error) {
	row, err := rowOf(Versioned{d, time.Unix(1, 0)})
	return row.drawing(), err
}

func (r scoreRow) score() Score {
	return Score{
		Judge: r.Judge, Score: r.Score, Raw: r.Raw, Parts: Parts{r.Similarity, r.Textness, r.Penalty, r.Blank}, Saw: r.Saw,
		Blurred: r.Blurred,
	}
}

func (s Score) row() (scoreRow, error) {
	for _, v := range []float64{s.Score, s.Raw, s.Parts.Similarity, s.Parts.Textness, s.Parts.Penalty} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return scoreRow{}, fmt.Errorf("a part of the score is %v: %w", v, fault.BadRequest)
		}
	}
	return scoreRow{
		Judge: s.Judge, Score: s.Score, Raw: s.Raw, Similarity: s.Parts.Similarity, Textness: s.Parts.Textness,
		Penalty: s.Parts.Penalty, Blank: s.Parts.Blank, Saw: append([]Sight{}, s.Saw...), Blurred: s.Blurred,
	}, nil
}
