package board

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// BestCount is how many drawings a Profile shows at most.
const BestCount = 6

// podium is how many places of a board stand on it.
const podium = 3

// A Profile is what anybody may know of a player, all of it as of one moment.
type Profile struct {
	Player PublicPlayer
	Since  time.Time
	// Drawings counts those that others see, Prompts the default boards that the player is on, First those that they lead,
	// Podiums those on which they are among the first three.
	Drawings, Prompts, First, Podiums int
	// Points are what the player has on the board over all prompts, where they are PointsPlace; nil while they are not on it.
	Points      float64
	PointsPlace *Place
	// Best are the player's best places on default boards: by percentile, then by the longer board.
	Best []BestDrawing
	// Days are the days, at midnight UTC in ascending order, on which the player drew that day's prompt. A hidden drawing
	// counts, a blank one does not.
	Days []time.Time
}

// A BestDrawing is a drawing with its place on the default board of its prompt.
type BestDrawing struct {
	DrawingID string
	PromptID  string
	Prompt    string // its text
	Place
	Score   float64
	Blurred bool
}

// uidOf is the uid of the player whose public id is $1.
const uidOf = `(select uid from players where player_id = $1)`

// bestsOf asks each board of player $1 for the player's rank and for its length.
const bestsOf = `
	with places as materialized (
		select b.drawing_id, b.judge, p.id as prompt_id, p.text, entries_in(p.id, p.judge, 'players') as total,
			1 + entries_before(p.id, p.judge, 'players', b.raw, b.created_at, b.drawing_id) as rank
		from bests b
		join prompts p on p.id = b.prompt_id and p.judge = b.judge and p.ready
		where b.uid = ` + uidOf + `),
	top as (
		select *, count(*) over () as prompts, count(*) filter (where rank = 1) over () as firsts,
			count(*) filter (where rank <= $2) over () as podiums
		from places
		order by case when total > 1 then (total - rank)::float8 / (total - 1) else 1 end desc, total desc, drawing_id
		limit $3)
	select t.drawing_id, t.prompt_id, t.text, t.rank, t.total, s.score, s.blurred, t.prompts, t.firsts, t.podiums
	from top t
	join scores s on s.drawing_id = t.drawing_id and s.judge = t.judge
	order by case when t.total > 1 then (t.total - t.rank)::float8 / (t.total - 1) else 1 end desc, t.total desc, t.drawing_id`

// Profile returns a player by their public id. Errors wrap fault.NotFound.
func (s *Store) Profile(ctx context.Context, playerID string) (p Profile, err error) {
	defer s.explain(ctx, &err, "profile of a player")
	err = s.inSnapshot(ctx, func(batch *pgx.Batch) {
		batch.Queue(`select player_id, display_name, created_at from players where player_id = $1`, playerID).
			QueryRow(func(row pgx.Row) error { return row.Scan(&p.Player.PlayerID, &p.Player.DisplayName, &p.Since) })
		batch.Queue(`select count(*) from drawings d join prompts p on p.id = d.prompt_id and p.ready where d.uid = `+uidOf+` and d.visible`, playerID).
			QueryRow(func(row pgx.Row) error { return row.Scan(&p.Drawings) })
		batch.Queue(`select t.points, 1 + players_before(t.judge, t.points), entries_in('', t.judge, 'points')
			from player_points t where t.judge = points_judge() and t.player_key = player_key(`+uidOf+`)`, playerID).Query(func(rows pgx.Rows) error {
			var place Place
			var points tenths
			_, err := pgx.ForEachRow(rows, []any{&points, &place.Rank, &place.Of}, func() error {
				p.Points, p.PointsPlace = points.points(), &place
				return nil
			})
			return err
		})
		batch.Queue(bestsOf, playerID, podium, BestCount).Query(func(rows pgx.Rows) (err error) {
			p.Best, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (b BestDrawing, err error) {
				err = row.Scan(&b.DrawingID, &b.PromptID, &b.Prompt, &b.Rank, &b.Of, &b.Score, &b.Blurred,
					&p.Prompts, &p.First, &p.Podiums)
				return b, err
			})
			return err
		})
		batch.Queue(`select distinct y.date
			from drawings d join dailies y on y.date = (d.created_at at time zone 'UTC')::date and y.prompt_id = d.prompt_id
			where d.uid = `+uidOf+` and not d.blank
			order by y.date`, playerID).Query(func(rows pgx.Rows) (err error) {
			p.Days, err = pgx.CollectRows(rows, pgx.RowTo[time.Time])
			return err
		})
	})
	if err != nil {
		return Profile{}, err
	}
	return p, nil
}
