package board

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/fault"
)

// A Scope says which drawings of a prompt a board holds.
type Scope string

const (
	Players  Scope = "players"  // the best of each player: the default
	Drawings Scope = "drawings" // every drawing
)

// DefaultLimit and MaxLimit bound the entries of one page.
const (
	DefaultLimit = 50
	MaxLimit     = 100
)

// A CountedPrompt is a prompt with what is on its boards.
type CountedPrompt struct {
	Prompt
	Drawings int // listed drawings
	Players  int // players who have one
}

// A Query asks for a page of a board.
type Query struct {
	PromptID string
	Scope    Scope  // "" means Players
	After    string // the Next of the page before; "" for the first page
	Limit    int    // 1 to MaxLimit; 0 means DefaultLimit
}

// A Page is a stretch of a board, all of it as of one moment.
type Page struct {
	Prompt  CountedPrompt
	Scope   Scope
	Entries []Entry // empty, not nil, past the end
	// Of is how many entries the whole board has.
	Of int
	// Next is the cursor to the page after this one, or "" at the end. It stays good while the board changes: no entry
	// comes twice, and none is left out, unless it moved past the cursor meanwhile.
	Next string
}

// An Entry is a drawing on a board.
type Entry struct {
	Rank      int // 1 is best
	DrawingID string
	Score     float64
	// Player is without ids and name while the mirror has not seen the player yet.
	Player    PublicPlayer
	Blurred   bool
	CreatedAt time.Time
}

// A PublicPlayer is what others may know of a player.
type PublicPlayer struct {
	PlayerID    string
	DisplayName string
}

// A RankState says whether a drawing has a rank.
type RankState string

const (
	RankPending  RankState = "pending"  // the mirror has not seen the drawing yet: for whoever gets NotFound from Drawing
	RankReady    RankState = "ready"    // listed
	RankUnranked RankState = "unranked" // hidden, waiting for a moderator, or not to be ranked
)

// A Standing is a drawing with its place among the others, all of it as of one moment.
type Standing struct {
	Drawing
	// PromptText is "" while the mirror has not seen the prompt yet; likewise Player, see Entry.
	PromptText string
	Player     PublicPlayer
	RankState  RankState
	// Rank of Of, among every listed drawing of the prompt, and the Percentile; zero if unranked.
	Rank       int
	Of         int
	Percentile float64
	// Place is the player's place on the default board, if this drawing is the one that stands there.
	Place *Place
}

// A Place is a rank among Of.
type Place struct{ Rank, Of int }

// A Picture is what it takes to decide who may load a picture, and where it lies.
type Picture struct {
	UID       string
	ImagePath string
	Visible   bool
	Blurred   bool
}

// Stats are the totals of the game.
type Stats struct {
	Prompts  int // ready and active
	Drawings int // on boards
	Players  int // with a drawing on a board
}

// Percentile is how many per cent of the other drawings one of this rank is better than: 100·(of − rank)/(of − 1), and 100
// for the only one.
func Percentile(rank, of int) float64 {
	if of <= 1 {
		return 100
	}
	return 100 * float64(of-rank) / float64(of-1)
}

const countedPrompt = `
	select p.id, p.text, p.ready, p.active, coalesce(to_char(p.daily, 'YYYY-MM-DD'), ''), p.created_at,
		(select count(*) from drawings d where d.prompt_id = p.id and d.listed),
		(select count(*) from bests b where b.prompt_id = p.id)
	from prompts p `

func scanPrompt(row pgx.CollectableRow) (CountedPrompt, error) {
	var p CountedPrompt
	err := row.Scan(&p.ID, &p.Text, &p.Ready, &p.Active, &p.Daily, &p.CreatedAt, &p.Drawings, &p.Players)
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

// A list is the statements that read one scope's board: before counts the entries up to and including the position $2 to
// $4, page reads the $5 after it. The comparison with raw alone is what lets an index range do the work.
type list struct{ before, page string }

var lists = map[Scope]list{
	Players: {
		before: `select count(*) from bests b
			where b.prompt_id = $1 and b.raw >= $2 and (b.raw > $2 or (b.created_at, b.drawing_id) <= ($3, $4))`,
		page: `select b.drawing_id, b.raw, b.created_at, d.score, d.blurred, coalesce(l.player_id, ''), coalesce(l.display_name, '')
			from (select * from bests b
				where b.prompt_id = $1 and b.raw <= $2 and (b.raw < $2 or (b.created_at, b.drawing_id) > ($3, $4))
				order by b.raw desc, b.created_at, b.drawing_id limit $5) b
			join drawings d on d.id = b.drawing_id
			left join players l on l.uid = b.uid
			order by b.raw desc, b.created_at, b.drawing_id`,
	},
	Drawings: {
		before: `select count(*) from drawings d
			where d.prompt_id = $1 and d.listed and d.raw >= $2 and (d.raw > $2 or (d.created_at, d.id) <= ($3, $4))`,
		page: `select d.id, d.raw, d.created_at, d.score, d.blurred, coalesce(l.player_id, ''), coalesce(l.display_name, '')
			from (select * from drawings d
				where d.prompt_id = $1 and d.listed and d.raw <= $2 and (d.raw < $2 or (d.created_at, d.id) > ($3, $4))
				order by d.raw desc, d.created_at, d.id limit $5) d
			left join players l on l.uid = d.uid
			order by d.raw desc, d.created_at, d.id`,
	},
}

// top is the position before every drawing.
var top = position{raw: math.MaxFloat64, createdAt: time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)}

// Board returns a page of a prompt's board. Errors wrap fault.NotFound (no such prompt, or not ready) or fault.BadRequest
// (an unknown scope, a limit out of range, a cursor that is not one of this board's).
func (s *Store) Board(ctx context.Context, q Query) (page Page, err error) {
	defer s.explain(ctx, &err, "board of prompt %q", q.PromptID)
	if q.Scope == "" {
		q.Scope = Players
	}
	list, ok := lists[q.Scope]
	if !ok {
		return Page{}, fmt.Errorf("there is no scope %q: %w", q.Scope, fault.BadRequest)
	}
	if q.Limit == 0 {
		q.Limit = DefaultLimit
	}
	if q.Limit < 1 || q.Limit > MaxLimit {
		return Page{}, fmt.Errorf("limit is %d and must be 1 to %d: %w", q.Limit, MaxLimit, fault.BadRequest)
	}
	after := top
	if q.After != "" {
		if after, err = decodePosition(q.After, q.PromptID, q.Scope); err != nil {
			return Page{}, err
		}
	}

	page = Page{Scope: q.Scope}
	before := 0
	positions := []position{} // of the entries
	batch := &pgx.Batch{}
	batch.Queue(countedPrompt+`where p.id = $1 and p.ready`, q.PromptID).Query(func(rows pgx.Rows) (err error) {
		page.Prompt, err = pgx.CollectExactlyOneRow(rows, scanPrompt)
		return err
	})
	batch.Queue(list.before, q.PromptID, after.raw, after.createdAt, after.id).QueryRow(func(row pgx.Row) error {
		return row.Scan(&before)
	})
	// One more than asked for tells whether there is a next page.
	batch.Queue(list.page, q.PromptID, after.raw, after.createdAt, after.id, q.Limit+1).Query(func(rows pgx.Rows) (err error) {
		page.Entries, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (e Entry, err error) {
			var at position
			err = row.Scan(&at.id, &at.raw, &at.createdAt, &e.Score, &e.Blurred, &e.Player.PlayerID, &e.Player.DisplayName)
			e.DrawingID, e.CreatedAt = at.id, at.createdAt
			positions = append(positions, at)
			return e, err
		})
		return err
	})
	if err := s.inSnapshot(ctx, func(tx pgx.Tx) error { return tx.SendBatch(ctx, batch).Close() }); err != nil {
		return Page{}, err
	}

	page.Of = page.Prompt.Players
	if q.Scope == Drawings {
		page.Of = page.Prompt.Drawings
	}
	if len(page.Entries) > q.Limit {
		page.Entries = page.Entries[:q.Limit]
		page.Next = positions[q.Limit-1].encode(q.PromptID, q.Scope)
	}
	for i := range page.Entries {
		page.Entries[i].Rank = before + i + 1
	}
	return page, nil
}

// Drawing returns a drawing with its standing, hidden or not: whether the caller may see it is for the caller to decide,
// by Visible and UID. Errors wrap fault.NotFound (never seen, or removed).
func (s *Store) Drawing(ctx context.Context, id string) (st Standing, err error) {
	defer s.explain(ctx, &err, "drawing %q", id)
	var listed bool
	var best *string
	var place Place
	err = s.pool.QueryRow(ctx, `
		select d.id, d.prompt_id, d.uid, d.created_at, d.score, d.raw, d.similarity, d.textness, d.penalty, d.blank, d.saw,
			d.image_path, d.visible, d.blurred, d.ranked, d.listed,
			coalesce(p.text, ''), coalesce(l.player_id, ''), coalesce(l.display_name, ''),
			case when d.listed then (select 1 + count(*) from drawings o
				where o.prompt_id = d.prompt_id and o.listed and o.raw >= d.raw
					and (o.raw > d.raw or (o.created_at, o.id) < (d.created_at, d.id))) else 0 end,
			case when d.listed then (select count(*) from drawings o where o.prompt_id = d.prompt_id and o.listed) else 0 end,
			b.drawing_id,
			case when b.drawing_id is not null then (select 1 + count(*) from bests o
				where o.prompt_id = d.prompt_id and o.raw >= d.raw
					and (o.raw > d.raw or (o.created_at, o.drawing_id) < (d.created_at, d.id))) else 0 end,
			case when b.drawing_id is not null then (select count(*) from bests o where o.prompt_id = d.prompt_id) else 0 end
		from drawings d
		left join prompts p on p.id = d.prompt_id and p.ready
		left join players l on l.uid = d.uid
		left join bests b on b.prompt_id = d.prompt_id and b.uid = d.uid and b.drawing_id = d.id
		where d.id = $1 and not d.removed`, id).
		Scan(&st.ID, &st.PromptID, &st.UID, &st.CreatedAt, &st.Score, &st.Raw, &st.Parts.Similarity, &st.Parts.Textness,
			&st.Parts.Penalty, &st.Parts.Blank, &st.Saw, &st.ImagePath, &st.Visible, &st.Blurred, &st.Ranked, &listed,
			&st.PromptText, &st.Player.PlayerID, &st.Player.DisplayName,
			&st.Rank, &st.Of, &best, &place.Rank, &place.Of)
	if err != nil {
		return Standing{}, err
	}
	st.RankState = RankUnranked
	if listed {
		st.RankState, st.Percentile = RankReady, Percentile(st.Rank, st.Of)
	}
	if best != nil {
		st.Place = &place
	}
	return st, nil
}

// Picture returns what it takes to serve a drawing's picture, in one look-up. Errors wrap fault.NotFound.
func (s *Store) Picture(ctx context.Context, id string) (p Picture, err error) {
	defer s.explain(ctx, &err, "picture of drawing %q", id)
	err = s.pool.QueryRow(ctx, `select uid, image_path, visible, blurred from drawings where id = $1 and not removed`, id).
		Scan(&p.UID, &p.ImagePath, &p.Visible, &p.Blurred)
	return p, err
}

// Stats counts the whole game.
func (s *Store) Stats(ctx context.Context) (st Stats, err error) {
	defer s.explain(ctx, &err, "stats")
	err = s.pool.QueryRow(ctx, `
		select (select count(*) from prompts where ready and active),
			(select count(*) from drawings where listed),
			(select count(*) from (select distinct uid from bests) u)`).
		Scan(&st.Prompts, &st.Drawings, &st.Players)
	return st, err
}
