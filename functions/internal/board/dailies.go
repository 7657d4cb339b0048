package board

import (
	"context"
	"fmt"
	"time"

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
