package board

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// A Card is a drawing in a list over all prompts.
type Card struct {
	DrawingID string
	// Score and Blurred are by the judge that the prompt's board goes by; while that one has none, by the document's.
	Score     float64
	Blurred   bool
	Player    PublicPlayer // see Entry
	CreatedAt time.Time
	PromptID  string
	Prompt    string // its text
	// FeaturedAt is zero for a drawing that is not featured.
	FeaturedAt time.Time
}

// A CardQuery asks for a page of such a list.
type CardQuery struct {
	After string // the Next of the page before; "" for the first page
	Limit int    // 1 to MaxLimit; 0 means DefaultLimit
}

// CardPage is a stretch of a list, all of it as of one moment.
type CardPage struct {
	Cards []Card // empty, not nil, past the end
	Next  string // the cursor to the page after this one, or "" at the end
}

// A cardList is a list of drawings, newest first by one of their times. Drawings whose prompt is not ready are in none.
type cardList struct {
	name  string // what its cursors are bound to
	time  string // the column that it goes by
	where string // what the drawing d must be, as its index says it; $4 is its argument, if it has one
	args  []any
}

var (
	gallery    = cardList{name: "gallery", time: "created_at", where: "d.listed"}
	highlights = cardList{name: "highlights", time: "featured_at", where: "d.visible and d.featured_at is not null"}
)

func drawingsOf(playerID, uid string) cardList {
	return cardList{name: "player/" + playerID, time: "created_at", where: "d.uid = $4 and d.visible", args: []any{uid}}
}

// Gallery returns the drawings of all boards, newest first by when they were submitted. Errors wrap fault.BadRequest.
func (s *Store) Gallery(ctx context.Context, q CardQuery) (_ CardPage, err error) {
	defer s.explain(ctx, &err, "gallery")
	return s.cards(ctx, gallery, q)
}

// Highlights returns the visible drawings that moderators featured, the one featured last first. Errors wrap
// fault.BadRequest.
func (s *Store) Highlights(ctx context.Context, q CardQuery) (_ CardPage, err error) {
	defer s.explain(ctx, &err, "highlights")
	return s.cards(ctx, highlights, q)
}

// DrawingsOf returns a player's visible drawings, ranked or not, newest first by when they were submitted. Errors wrap
// fault.NotFound (no such player) or fault.BadRequest.
func (s *Store) DrawingsOf(ctx context.Context, playerID string, q CardQuery) (_ CardPage, err error) {
	defer s.explain(ctx, &err, "drawings of a player")
	uid, err := s.uidOf(ctx, playerID)
	if err != nil {
		return CardPage{}, err
	}
	return s.cards(ctx, drawingsOf(playerID, uid), q)
}

// uidOf finds a player by their public id. Errors wrap fault.NotFound.
func (s *Store) uidOf(ctx context.Context, playerID string) (uid string, err error) {
	err = s.pool.QueryRow(ctx, `select uid from players where player_id = $1`, playerID).Scan(&uid)
	return uid, err
}

// shownOf is the score of a drawing d that is shown, as s, where p is its prompt: see shownScore.
const shownOf = `lateral (select
		case when d.staged_judge = p.judge then d.staged_score else d.score end as score,
		case when d.staged_judge = p.judge then d.staged_blurred else d.blurred end as blurred) s`

func (l cardList) statement() string {
	return fmt.Sprintf(`
		select d.id, s.score, s.blurred, coalesce(l.player_id, ''), coalesce(l.display_name, ''), d.created_at, p.id, p.text,
			d.featured_at, d.%[1]s
		from drawings d
		cross join lateral (select * from prompts p where p.id = d.prompt_id and p.ready limit 1) p
		cross join %[2]s
		left join lateral (select * from players l where l.uid = d.uid limit 1) l on true
		where %[3]s and (d.%[1]s, d.id) < ($1, $2)
		order by d.%[1]s desc, d.id desc
		limit $3`, l.time, shownOf, l.where)
}

func (s *Store) cards(ctx context.Context, l cardList, q CardQuery) (page CardPage, err error) {
	if q.Limit, err = pageLimit(q.Limit); err != nil {
		return CardPage{}, err
	}
	after, err := decodeMoment(q.After, l.name)
	if err != nil {
		return CardPage{}, err
	}
	// One more than asked for tells whether there is a next page.
	rows, err := s.pool.Query(ctx, l.statement(), append([]any{after.at, after.id, q.Limit + 1}, l.args...)...)
	if err != nil {
		return CardPage{}, err
	}
	moments := []moment{}
	page.Cards, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (c Card, err error) {
		var m moment
		var featured *time.Time
		err = row.Scan(&c.DrawingID, &c.Score, &c.Blurred, &c.Player.PlayerID, &c.Player.DisplayName, &c.CreatedAt, &c.PromptID,
			&c.Prompt, &featured, &m.at)
		if m.id = c.DrawingID; featured != nil {
			c.FeaturedAt = *featured
		}
		moments = append(moments, m)
		return c, err
	})
	if err != nil {
		return CardPage{}, err
	}
	if len(page.Cards) > q.Limit {
		page.Cards = page.Cards[:q.Limit]
		page.Next = moments[q.Limit-1].cursor(l.name)
	}
	return page, nil
}
