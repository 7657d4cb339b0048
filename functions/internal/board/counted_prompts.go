package board

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// A CountedPrompt is a prompt with what is on its boards.
type CountedPrompt struct {
	Prompt
	Drawings int // listed drawings
	Players  int // players who have one
}

const countedPrompt = `
	select p.id, p.text, p.ready, p.active, coalesce(to_char(p.daily, 'YYYY-MM-DD'), ''), p.created_at, p.judge,
		entries_in(p.id, p.judge, 'drawings'), entries_in(p.id, p.judge, 'players')
	from prompts p `

func scanPrompt(row pgx.CollectableRow) (CountedPrompt, error) {
	var p CountedPrompt
	err := row.Scan(&p.ID, &p.Text, &p.Ready, &p.Active, &p.Daily, &p.CreatedAt, &p.Judge, &p.Drawings, &p.Players)
	return p, err
}

// Prompts returns those that are ready and active, newest first.
func (s *Store) Prompts(ctx context.Context) (_ []CountedPrompt, err error) {
	defer s.explain(ctx, &err, "list prompts")
	rows, err := s.pool.Query(ctx, countedPrompt+`where p.ready and p.active order by p.created_at desc, p.id`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanPrompt)
}

// Prompt returns a ready prompt, retired or not. Errors wrap fault.NotFound.
func (s *Store) Prompt(ctx context.Context, id string) (_ CountedPrompt, err error) {
	defer s.explain(ctx, &err, "prompt %q", id)
	rows, err := s.pool.Query(ctx, countedPrompt+`where p.id = $1 and p.ready`, id)
	if err != nil {
		return CountedPrompt{}, err
	}
	return pgx.CollectExactlyOneRow(rows, scanPrompt)
}
