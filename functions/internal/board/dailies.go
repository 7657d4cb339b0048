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

// PutDaily stores a day's prompt as of version; see PutPrompt. Errors wrap fault.BadRequest (no date).
func (s *Store) PutDaily(ctx context.Context, d Daily, version time.Time) (err error) {
	defer s.explain(ctx, &err, "mirror the daily of %s", d.Date)
	if _, err := time.Parse(time.DateOnly, d.Date); err != nil { // Postgres takes "tomorrow" for a date
		return fmt.Errorf("%w: %w", fault.BadRequest, err)
	}
	return s.write(ctx, d.Date, version, `
		insert into dailies as r (date, version, prompt_id)
		values ($1::text::date, $2, $3)
		on conflict (date) do update set version = excluded.version, prompt_id = excluded.prompt_id
		where r.version < excluded.version`,
		d.Date, version.UnixNano(), d.PromptID)
}

// Daily returns the prompt of a day, YYYY-MM-DD. Errors wrap fault.NotFound: the mirror knows of none yet, or its prompt
// is not ready (any more).
func (s *Store) Daily(ctx context.Context, date string) (_ CountedPrompt, err error) {
	defer s.explain(ctx, &err, "daily of %s", date)
	rows, err := s.pool.Query(ctx, countedPrompt+`join dailies y on y.prompt_id = p.id where y.date = $1::text::date and p.ready`, date)
	if err != nil {
		return CountedPrompt{}, err
	}
	return pgx.CollectExactlyOneRow(rows, scanPrompt)
}
