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
	// The mirror has not seen the drawing yet, which is for whoever gets NotFound from Drawing; or it has no score yet by the
	// judge that the prompt's boards go by.
	RankPending  RankState = "pending"
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
	select p.id, p.text, p.ready, p.active, coalesce(to_char(p.daily, 'YYYY-MM-DD'), ''), p.created_at, p.judge,
		(select count(*) from scores s where s.prompt_id = p.id and s.judge = p.judge and s.listed),
		(select count(*) from bests b where b.prompt_id = p.id and b.judge = p.judge)
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

// A list is the statements that read one scope's board, all by the judge that the prompt names: before counts the entries
// up to and including the position $2 to $4, page reads the $5 after it. The comparison with raw alone is what lets an index
// range do the work.
type list struct{ before, page string }

var lists = map[Scope]list{
	Players: {
		before: `select count(*) from bests b
			where b.prompt_id = $1 and b.judge = (select judge from prompts where id = $1)
				and b.raw >= $2 and (b.raw > $2 or (b.created_at, b.drawing_id) <= ($3, $4))`,
		page: `select b.drawing_id, b.raw, b.created_at, s.score, s.blurred, coalesce(l.player_id, ''), coalesce(l.display_name, '')
			from (select * from bests b
				where b.prompt_id = $1 and b.judge = (select judge from prompts where id = $1)
					and b.raw <= $2 and (b.raw < $2 or (b.created_at, b.drawing_id) > ($3, $4))
				order by b.raw desc, b.created_at, b.drawing_id limit $5) b
			join scores s on s.drawing_id = b.drawing_id and s.judge = b.judge
			left join players l on l.uid = b.uid
			order by b.raw desc, b.created_at, b.drawing_id`,
	},
	Drawings: {
		before: `select count(*) from scores s
			where s.prompt_id = $1 and s.judge = (select judge from prompts where id = $1) and s.listed
				and s.raw >= $2 and (s.raw > $2 or (s.created_at, s.drawing_id) <= ($3, $4))`,
		page: `select s.drawing_id, s.raw, s.created_at, s.score, s.blurred, coalesce(l.player_id, ''), coalesce(l.display_name, '')
			from (select * from scores s
				where s.prompt_id = $1 and s.judge = (select judge from prompts where id = $1) and s.listed
					and s.raw <= $2 and (s.raw < $2 or (s.created_at, s.drawing_id) > ($3, $4))
				order by s.raw desc, s.created_at, s.drawing_id limit $5) s
			left join players l on l.uid = s.uid
			order by s.raw desc, s.created_at, s.drawing_id`,
	},
}

// top is the position before every drawing.
var top = position{raw: math.MaxFloat64, createdAt: time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)}

// Board returns a page of a prompt's board. Errors wrap fault.NotFound (no such prompt, or not ready), fault.BadRequest
// (an unknown scope, a limit out of range, a cursor that is not one of this board's) or fault.BoardChanged (the cursor is
// from before the board was scored anew).
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
	after, by := top, ""
	if q.After != "" {
		if after, by, err = decodeCursor(q.After, q.PromptID, q.Scope); err != nil {
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
	if by != "" && by != mark(page.Prompt.Judge) {
		return Page{}, fault.BoardChanged
	}

	page.Of = page.Prompt.Players
	if q.Scope == Drawings {
		page.Of = page.Prompt.Drawings
	}
	if len(page.Entries) > q.Limit {
		page.Entries = page.Entries[:q.Limit]
		page.Next = positions[q.Limit-1].cursor(q.PromptID, q.Scope, page.Prompt.Judge)
	}
	for i := range page.Entries {
		page.Entries[i].Rank = before + i + 1
	}
	return page, nil
}

// shownScore is the score of drawing $1 that is shown, as s: by the judge that its prompt's boards go by (current), or else
// the one that its document shows. listed is then false: it is on no board of that judge's.
const shownScore = `(
	select s.drawing_id, s.prompt_id, s.uid, s.created_at, s.visible, s.ranked, s.judge, s.score, s.raw, s.similarity, s.textness,
		s.penalty, s.blank, s.saw, s.blurred, c.current, s.listed and c.current as listed
	from scores s
	left join prompts p on p.id = s.prompt_id and not p.removed
	cross join lateral (select s.judge = p.judge or p.judge is null and s.main as current) c
	where s.drawing_id = $1 and s.judge is not null and not s.removed
	order by c.current desc, s.main desc
	limit 1) s`

// Drawing returns a drawing with its standing, hidden or not: whether the caller may see it is for the caller to decide,
// by Visible and UID. What it says of the score is by the judge that the prompt's boards go by; while there is none by that
// judge, by another, and the rank is pending. Errors wrap fault.NotFound (never seen, or removed).
func (s *Store) Drawing(ctx context.Context, id string) (st Standing, err error) {
	defer s.explain(ctx, &err, "drawing %q", id)
	var current, listed bool
	var best *string
	var place Place
	err = s.pool.QueryRow(ctx, `
		select s.drawing_id, s.prompt_id, s.uid, s.created_at, s.judge, s.score, s.raw, s.similarity, s.textness, s.penalty, s.blank,
			s.saw, d.image_path, s.visible, s.blurred, s.ranked, s.current, s.listed,
			coalesce(p.text, ''), coalesce(l.player_id, ''), coalesce(l.display_name, ''),
			case when s.listed then (select 1 + count(*) from scores o
				where o.prompt_id = s.prompt_id and o.judge = s.judge and o.listed and o.raw >= s.raw
					and (o.raw > s.raw or (o.created_at, o.drawing_id) < (s.created_at, s.drawing_id))) else 0 end,
			case when s.listed then (select count(*) from scores o
				where o.prompt_id = s.prompt_id and o.judge = s.judge and o.listed) else 0 end,
			b.drawing_id,
			case when b.drawing_id is not null then (select 1 + count(*) from bests o
				where o.prompt_id = s.prompt_id and o.judge = s.judge and o.raw >= s.raw
					and (o.raw > s.raw or (o.created_at, o.drawing_id) < (s.created_at, s.drawing_id))) else 0 end,
			case when b.drawing_id is not null then (select count(*) from bests o
				where o.prompt_id = s.prompt_id and o.judge = s.judge) else 0 end
		from `+shownScore+`
		join drawings d on d.id = s.drawing_id
		left join prompts p on p.id = s.prompt_id and p.ready
		left join players l on l.uid = s.uid
		left join bests b on s.current and b.prompt_id = s.prompt_id and b.judge = s.judge and b.uid = s.uid and b.drawing_id = s.drawing_id`,
		id).
		Scan(&st.ID, &st.PromptID, &st.UID, &st.CreatedAt, &st.Judge, &st.Score, &st.Raw, &st.Parts.Similarity, &st.Parts.Textness,
			&st.Parts.Penalty, &st.Parts.Blank, &st.Saw, &st.ImagePath, &st.Visible, &st.Blurred, &st.Ranked, &current, &listed,
			&st.PromptText, &st.Player.PlayerID, &st.Player.DisplayName,
			&st.Rank, &st.Of, &best, &place.Rank, &place.Of)
	if err != nil {
		return Standing{}, err
	}
	switch {
	case listed:
		st.RankState, st.Percentile = RankReady, Percentile(st.Rank, st.Of)
	case st.Visible && st.Ranked && !current:
		st.RankState = RankPending
	default:
		st.RankState = RankUnranked
	}
	if best != nil {
		st.Place = &place
	}
	return st, nil
}

// Picture returns what it takes to serve a drawing's picture, in one look-up. Errors wrap fault.NotFound.
func (s *Store) Picture(ctx context.Context, id string) (p Picture, err error) {
	defer s.explain(ctx, &err, "picture of drawing %q", id)
	err = s.pool.QueryRow(ctx, `select s.uid, d.image_path, s.visible, s.blurred
		from `+shownScore+` join drawings d on d.id = s.drawing_id`, id).
		Scan(&p.UID, &p.ImagePath, &p.Visible, &p.Blurred)
	return p, err
}

// Stats counts the whole game.
func (s *Store) Stats(ctx context.Context) (st Stats, err error) {
	defer s.explain(ctx, &err, "stats")
	err = s.pool.QueryRow(ctx, `
		select (select count(*) from prompts where ready and active),
			(select count(*) from current_scores where listed),
			(select count(distinct b.uid) from bests b left join prompts p on p.id = b.prompt_id and not p.removed
				where b.judge = p.judge or p.judge is null)`).
		Scan(&st.Prompts, &st.Drawings, &st.Players)
	return st, err
}
