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

// A Query asks for a page of a board: the first one, or by one of After, Before and Around another.
type Query struct {
	PromptID string
	Scope    Scope  // "" means Players
	After    string // the Next of a page: the entries that follow it
	Before   string // the Previous of a page: the entries that lead to it
	// Around is a drawing on the board: its entry in the middle, or its player's where the board has only each player's best.
	Around string
	Limit  int // 1 to MaxLimit; 0 means DefaultLimit
}

// A Page is a stretch of a board, all of it as of one moment.
type Page struct {
	Prompt  CountedPrompt
	Scope   Scope
	Entries []Entry // empty, not nil, past the end
	// Of is how many entries the whole board has.
	Of int
	// Previous and Next are the cursors to the pages on both sides, "" at the ends. They stay good while the board changes: no
	// entry comes twice, and none is left out, unless it moved past the cursor meanwhile.
	Previous, Next string
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

// A stretch is the two statements that read entries of one scope's board next to a place in the rank law, by the judge that the
// prompt $1 names: up to $2 before the place, and up to $3 after it, or from it on. One takes the place as $4 to $6, the other takes a
// drawing, $4, whose place it is, or its player's; there are no entries where that one is not on the board. The first comes with the
// number of those before it. The comparison with raw alone is what lets an index range do the work, and that the range asks for
// nothing but the index's own columns is what keeps Postgres from any other index.
type stretch struct{ after, around string }

var stretches = map[Scope]stretch{
	Players: stretchOf(Players, `bests e where true`, `
		select b.raw, b.created_at, b.drawing_id
		from `+listedScore+`
		join bests b on b.prompt_id = s.prompt_id and b.judge = s.judge and b.uid = s.uid`),
	Drawings: stretchOf(Drawings, `scores e where e.listed`, `
		select s.raw, s.created_at, s.drawing_id
		from `+listedScore),
}

// listedScore is the score of drawing $4 on the boards of prompt $1, as s.
const listedScore = `(
			select s.* from (
				select * from scores where drawing_id = $4 and judge = (select judge from prompts where id = $1 and ready) limit 1) s
			where s.prompt_id = $1 and s.listed) s`

func stretchOf(scope Scope, entries, standing string) stretch {
	statement := func(place, than string) string {
		return fmt.Sprintf(`
			with place as materialized (%[3]s)
			select e.drawing_id, e.raw, e.created_at, s.score, s.blurred, coalesce(l.player_id, ''), coalesce(l.display_name, ''),
				case when row_number() over (order by e.raw desc, e.created_at, e.drawing_id) = 1
					then entries_before($1, e.judge, '%[1]s', e.raw, e.created_at, e.drawing_id) else 0 end
			from (
				(select e.drawing_id, e.judge, e.raw, e.created_at from %[2]s
					and e.prompt_id = $1 and e.judge = (select judge from prompts where id = $1)
					and e.raw >= (select raw from place)
					and (e.raw > (select raw from place) or (e.created_at, e.drawing_id) < (select created_at, drawing_id from place))
					order by e.raw, e.created_at desc, e.drawing_id desc limit $2)
				union all
				(select e.drawing_id, e.judge, e.raw, e.created_at from %[2]s
					and e.prompt_id = $1 and e.judge = (select judge from prompts where id = $1)
					and e.raw <= (select raw from place)
					and (e.raw < (select raw from place) or (e.created_at, e.drawing_id) %[4]s (select created_at, drawing_id from place))
					order by e.raw desc, e.created_at, e.drawing_id limit $3)) e
			cross join lateral (select * from scores s where s.drawing_id = e.drawing_id and s.judge = e.judge limit 1) s
			left join lateral (select * from players l where l.uid = s.uid limit 1) l on true
			order by e.raw desc, e.created_at, e.drawing_id`, scope, entries, place, than)
	}
	return stretch{
		after:  statement(`select $4::float8 as raw, $5::timestamptz as created_at, $6::text as drawing_id`, ">"),
		around: statement(standing, ">="),
	}
}

// top is the position before every drawing.
var top = position{raw: math.MaxFloat64, createdAt: time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)}

// Board returns a page of a prompt's board. Errors wrap fault.NotFound (no such prompt, or not ready; a drawing to look around
// that is not on the board), fault.BadRequest (an unknown scope, a limit out of range, a cursor that is not one of this board's,
// more than one of After, Before and Around) or fault.BoardChanged (the cursor is from before the board was scored anew).
func (s *Store) Board(ctx context.Context, q Query) (page Page, err error) {
	defer s.explain(ctx, &err, "board of prompt %q", q.PromptID)
	place, err := q.place()
	if err != nil {
		return Page{}, err
	}
	page.Scope = place.scope
	var first, last position
	err = s.inSnapshot(ctx, func(batch *pgx.Batch) {
		batch.Queue(countedPrompt+`where p.id = $1 and p.ready`, q.PromptID).Query(func(rows pgx.Rows) (err error) {
			page.Prompt, err = pgx.CollectExactlyOneRow(rows, scanPrompt)
			return err
		})
		batch.Queue(place.statement, append([]any{q.PromptID, place.above, place.below}, place.arguments...)...).
			Query(func(rows pgx.Rows) (err error) {
				page.Entries, first, last, err = scanEntries(rows)
				return err
			})
	})
	if err != nil {
		return Page{}, err
	}
	if q.Around != "" && len(page.Entries) == 0 {
		return Page{}, fmt.Errorf("drawing %s is not on the board: %w", q.Around, fault.NotFound)
	}
	if place.by != "" && place.by != mark(page.Prompt.Judge) {
		return Page{}, fault.BoardChanged
	}

	page.Of = page.Prompt.Players
	if page.Scope == Drawings {
		page.Of = page.Prompt.Drawings
	}
	if n := len(page.Entries); n > 0 {
		if page.Entries[0].Rank > 1 {
			page.Previous = first.cursor(q.PromptID, page.Scope, page.Prompt.Judge)
		}
		if page.Entries[n-1].Rank < page.Of {
			page.Next = last.cursor(q.PromptID, page.Scope, page.Prompt.Judge)
		}
	}
	return page, nil
}

// A queriedPlace is what a Query asks for: entries next to a place.
type queriedPlace struct {
	scope        Scope
	by           string // the mark of the judge that the place is by, or ""
	statement    string
	above, below int
	arguments    []any // what the statement takes as the place
}

// place reads a query. Errors wrap fault.BadRequest.
func (q Query) place() (at queriedPlace, err error) {
	at = queriedPlace{scope: q.Scope}
	if at.scope == "" {
		at.scope = Players
	}
	statements, ok := stretches[at.scope]
	if !ok {
		return at, fmt.Errorf("there is no scope %q: %w", q.Scope, fault.BadRequest)
	}
	if at.below, err = pageLimit(q.Limit); err != nil {
		return at, err
	}
	asked := 0
	for _, one := range []string{q.After, q.Before, q.Around} {
		if one != "" {
			asked++
		}
	}
	position := top
	switch {
	case asked > 1:
		return at, fmt.Errorf("a page is after, before or around something, one of them: %w", fault.BadRequest)
	case q.Around != "":
		at.above = (at.below - 1) / 2
		at.below -= at.above
		at.statement, at.arguments = statements.around, []any{q.Around}
		return at, nil
	case q.After != "":
		position, at.by, err = decodeCursor(q.After, q.PromptID, at.scope)
	case q.Before != "":
		position, at.by, err = decodeCursor(q.Before, q.PromptID, at.scope)
		at.above, at.below = at.below, 0
	}
	at.statement, at.arguments = statements.after, []any{position.raw, position.createdAt, position.id}
	return at, err
}

// scanEntries reads a stretch, with the positions of its ends.
func scanEntries(rows pgx.Rows) (entries []Entry, first, last position, err error) {
	before := 0
	entries, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (e Entry, err error) {
		var n int
		err = row.Scan(&last.id, &last.raw, &last.createdAt, &e.Score, &e.Blurred, &e.Player.PlayerID, &e.Player.DisplayName, &n)
		e.DrawingID, e.CreatedAt = last.id, last.createdAt
		if first.id == "" {
			first, before = last, n
		}
		before++
		e.Rank = before
		return e, err
	})
	return entries, first, last, err
}

// A PublicPlayer is what others may know of a player.
type PublicPlayer struct {
	PlayerID    string
	DisplayName string
}
