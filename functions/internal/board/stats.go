package board

import "context"

// Stats are the totals of the game.
type Stats struct {
	Prompts  int // ready and active
	Drawings int // on the boards of ready prompts
	Players  int // on the board over all prompts
}

// Stats counts the whole game.
func (s *Store) Stats(ctx context.Context) (st Stats, err error) {
	defer s.explain(ctx, &err, "stats")
	err = s.pool.QueryRow(ctx, `
		select (select count(*) from prompts where ready and active),
			(select coalesce(sum(k.entries), 0)
				from prompts p join board_buckets k on k.prompt_id = p.id and k.judge = p.judge and k.scope = 'drawings' and k.level = 0
				where p.ready),
			entries_in('', points_judge(), 'points')`).
		Scan(&st.Prompts, &st.Drawings, &st.Players)
	return st, err
}
