package board

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/fault"
)

// A Daily is a row of the mirror: the prompt of a day (UTC).
type Daily struct {
	Date     string // YYYY-MM-DD
	PromptID string
}

// PutDailies stores the prompts of different days as of version; see PutPrompt. All are stored, or none is. Errors wrap
// fault.BadRequest (no date).
func (s *Store) PutDailies(ctx context.Context, version time.Time, dailies ...Daily) (err error) {
	defer s.explain(ctx, &err, "mirror %d dailies", len(dailies))
	if err := checkVersion(version); err != nil {
		return err
	}
	dates, prompts := make([]time.Time, len(dailies)), make([]string, len(dailies))
	for i, d := range dailies {
		if dates[i], err = time.Parse(time.DateOnly, d.Date); err != nil {
			return fmt.Errorf("%w: %w", fault.BadRequest, err)
		}
		prompts[i] = d.PromptID
	}
	_, err = s.pool.Exec(ctx, `
		insert into dailies as r (date, version, prompt_id)
		select d.date, $3, d.prompt_id from unnest($1::date[], $2::text[]) as d (date, prompt_id) order by d.date
		on conflict (date) do update set version = excluded.version, prompt_id = excluded.prompt_id
		where r.version < excluded.version`,
		dates, prompts, version.UnixNano())
	return err
}

// Daily returns the id of a day's prompt, the day as YYYY-MM-DD. Errors wrap fault.NotFound: the mirror knows of none.
func (s *Store) Daily(ctx context.Context, date string) (promptID string, err error) {
	defer s.explain(ctx, &err, "daily of %s", date)
	err = s.pool.QueryRow(ctx, `select prompt_id from dailies where date = $1::text::date`, date).Scan(&promptID)
	return promptID, err
}

// A DailyBoard is a day with its prompt and who leads there.
type DailyBoard struct {
	Date   string // YYYY-MM-DD
	Prompt CountedPrompt
	Leader *Entry // the first of the default board; nil while it is empty
}

// Dailies returns the days before a date that have a prompt, the newest first: before is YYYY-MM-DD, and limit 1 to MaxLimit, or
// 0 for DefaultLimit. Days whose prompt is not ready are left out. Errors wrap fault.BadRequest.
func (s *Store) Dailies(ctx context.Context, before string, limit int) (_ []DailyBoard, err error) {
	defer s.explain(ctx, &err, "dailies before %s", before)
	if limit, err = pageLimit(limit); err != nil {
		return nil, err
	}
	day, err := time.Parse(time.DateOnly, before)
	if err != nil {
		return nil, fmt.Errorf("a date is YYYY-MM-DD, not %q: %w", before, fault.BadRequest)
	}
	rows, err := s.pool.Query(ctx, `
		select to_char(y.date, 'YYYY-MM-DD'), p.*, b.drawing_id, b.created_at, s.score, s.blurred,
			coalesce(l.player_id, ''), coalesce(l.display_name, '')
		from dailies y
		join lateral (`+countedPrompt+`where p.id = y.prompt_id and p.ready) p on true
		left join lateral (select * from bests b where b.prompt_id = p.id and b.judge = p.judge
			order by b.raw desc, b.created_at, b.drawing_id limit 1) b on true
		left join scores s on s.drawing_id = b.drawing_id and s.judge = b.judge
		left join players l on l.uid = b.uid
		where y.date < $1
		order by y.date desc
		limit $2`, day, limit)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (d DailyBoard, err error) {
		p := &d.Prompt
		var drawingID *string
		var createdAt *time.Time
		var score *float64
		var blurred *bool
		var player PublicPlayer
		err = row.Scan(&d.Date, &p.ID, &p.Text, &p.Ready, &p.Active, &p.Daily, &p.CreatedAt, &p.Judge, &p.Drawings, &p.Players,
			&drawingID, &createdAt, &score, &blurred, &player.PlayerID, &player.DisplayName)
		if err == nil && drawingID != nil {
			d.Leader = &Entry{
				Rank: 1, DrawingID: *drawingID, Score: *score, Player: player, Blurred: *blurred, CreatedAt: *createdAt,
			}
		}
		return d, err
	})
}

// AllDailies returns the prompt of every day that the mirror holds, by date.
func (s *Store) AllDailies(ctx context.Context) (byDate map[string]string, err error) {
	defer s.explain(ctx, &err, "all dailies")
	rows, err := s.pool.Query(ctx, `select to_char(date, 'YYYY-MM-DD'), prompt_id from dailies`)
	if err != nil {
		return nil, err
	}
	byDate = map[string]string{}
	var date, promptID string
	_, err = pgx.ForEachRow(rows, []any{&date, &promptID}, func() error {
		byDate[date] = promptID
		return nil
	})
	return byDate, err
}
