package board

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// A Row is a document as the mirror holds it, and the read that it is from.
type Row[T any] struct {
	Value   T
	Version time.Time
}

// A Range is the ids that follow After, up to and including UpTo, in the order of bytes; UpTo "" is the end.
type Range struct{ After, UpTo string }

const inRange = ` and %[1]s > $1 and ($2 = '' or %[1]s <= $2) order by %[1]s`

// PromptRows returns the prompts that the mirror holds in a range, by id. Those that were removed are none.
func (s *Store) PromptRows(ctx context.Context, r Range) (map[string]Row[Prompt], error) {
	return rows(ctx, s, `
		select id, version, text, ready, active, coalesce(to_char(daily, 'YYYY-MM-DD'), ''), created_at, judge
		from prompts where not removed`+fmt.Sprintf(inRange, "id"), r,
		func(row pgx.CollectableRow, p *Prompt, version *int64) (string, error) {
			err := row.Scan(&p.ID, version, &p.Text, &p.Ready, &p.Active, &p.Daily, &p.CreatedAt, &p.Judge)
			return p.ID, err
		})
}

// PlayerRows returns the players that the mirror holds in a range of uids, by uid.
func (s *Store) PlayerRows(ctx context.Context, r Range) (map[string]Row[Player], error) {
	return rows(ctx, s, `
		select uid, version, player_id, display_name, created_at
		from players where not removed`+fmt.Sprintf(inRange, "uid"), r,
		func(row pgx.CollectableRow, p *Player, version *int64) (string, error) {
			err := row.Scan(&p.UID, version, &p.PlayerID, &p.DisplayName, &p.CreatedAt)
			return p.UID, err
		})
}

// DrawingRows returns the drawings that the mirror holds in a range, by id.
func (s *Store) DrawingRows(ctx context.Context, r Range) (map[string]Row[Drawing], error) {
	return rows(ctx, s, `
		select id, json_build_object('drawing', d, 'staged', case when d.staged_judge is not null then json_build_object(
			'judge', d.staged_judge, 'score', d.staged_score, 'raw', d.staged_raw, 'similarity', d.staged_similarity,
			'textness', d.staged_textness, 'penalty', d.staged_penalty, 'blank', d.staged_blank, 'saw', d.staged_saw,
			'blurred', d.staged_blurred) end)
		from drawings d where not removed`+fmt.Sprintf(inRange, "id"), r,
		func(row pgx.CollectableRow, d *Drawing, version *int64) (id string, err error) {
			var data []byte
			var stored struct {
				Drawing drawingRow `json:"drawing"`
				Staged  *scoreRow  `json:"staged"`
			}
			if err := row.Scan(&id, &data); err != nil {
				return "", err
			}
			if err := json.Unmarshal(data, &stored); err != nil {
				return "", err
			}
			stored.Drawing.Staged = stored.Staged
			*d, *version = stored.Drawing.drawing(), stored.Drawing.Version
			return id, nil
		})
}

func rows[T any](ctx context.Context, s *Store, statement string, r Range,
	scan func(row pgx.CollectableRow, value *T, version *int64) (id string, err error),
) (byID map[string]Row[T], err error) {
	defer s.explain(ctx, &err, "read rows after %q", r.After)
	found, err := s.pool.Query(ctx, statement, r.After, r.UpTo)
	if err != nil {
		return nil, err
	}
	byID = map[string]Row[T]{}
	_, err = pgx.CollectRows(found, func(row pgx.CollectableRow) (struct{}, error) {
		var one Row[T]
		var version int64
		id, err := scan(row, &one.Value, &version)
		one.Version = time.Unix(0, version).UTC()
		byID[id] = one
		return struct{}{}, err
	})
	return byID, err
}
