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

// A stretch is the two statements that read entries of one scope's board next to a place in the rank law ($2 to $4), by the judge
// that the prompt $1 names: up to $5 before it, and up to $6 after it, or from it on. The first comes with the number of those
// before it. The comparison with raw alone is what lets an index range do the work, and that the range asks for nothing but the
// index's own columns is what keeps Postgres from any other index.
type stretch struct{ after, from string }

var stretches = map[Scope]stretch{
	Players:  stretchOf(Players, `bests e where true`),
	Drawings: stretchOf(Drawings, `scores e where e.listed`),
}

func stretchOf(scope Scope, entries string) stretch {
	statement := func(than string) string {
		return fmt.Sprintf(`
			select e.drawing_id, e.raw, e.created_at, s.score, s.blurred, coalesce(l.player_id, ''), coalesce(l.display_name, ''),
				case when row_number() over (order by e.raw desc, e.created_at, e.drawing_id) = 1
					then entries_before($1, e.judge, '%[1]s', e.raw, e.created_at, e.drawing_id) else 0 end
			from (
				(select e.drawing_id, e.judge, e.raw, e.created_at from %[2]s
					and e.prompt_id = $1 and e.judge = (select judge from prompts where id = $1)
					and e.raw >= $2 and (e.raw > $2 or (e.created_at, e.drawing_id) < ($3, $4))
					order by e.raw, e.created_at desc, e.drawing_id desc limit $5)
				union all
				(select e.drawing_id, e.judge, e.raw, e.created_at from %[2]s
					and e.prompt_id = $1 and e.judge = (select judge from prompts where id = $1)
					and e.raw <= $2 and (e.raw < $2 or (e.created_at, e.drawing_id) %[3]s ($3, $4))
					order by e.raw desc, e.created_at, e.drawing_id limit $6)) e
			cross join lateral (select * from scores s where s.drawing_id = e.drawing_id and s.judge = e.judge limit 1) s
			left join lateral (select * from players l where l.uid = s.uid limit 1) l on true
			order by e.raw desc, e.created_at, e.drawing_id`, scope, entries, than)
	}
	return stretch{after: statement(">"), from: statement(">=")}
}

// standsAt is the place of drawing $2 on a board of prompt $1, or that of its player's best.
var standsAt = map[Scope]string{
	Players: `select b.raw, b.created_at, b.drawing_id
		from scores s
		join prompts p on p.id = s.prompt_id and p.judge = s.judge and p.ready
		join bests b on b.prompt_id = s.prompt_id and b.judge = s.judge and b.uid = s.uid
		where s.drawing_id = $2 and s.prompt_id = $1 and s.listed`,
	Drawings: `select s.raw, s.created_at, s.drawing_id
		from scores s
		join prompts p on p.id = s.prompt_id and p.judge = s.judge and p.ready
		where s.drawing_id = $2 and s.prompt_id = $1 and s.listed`,
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
	err = s.inSnapshot(ctx, func(tx pgx.Tx) (err error) {
		if q.Around != "" {
			at := &place.position
			if err := tx.QueryRow(ctx, standsAt[place.scope], q.PromptID, q.Around).Scan(&at.raw, &at.createdAt, &at.id); err != nil {
				return err
			}
		}
		batch := &pgx.Batch{}
		batch.Queue(countedPrompt+`where p.id = $1 and p.ready`, q.PromptID).Query(func(rows pgx.Rows) (err error) {
			page.Prompt, err = pgx.CollectExactlyOneRow(rows, scanPrompt)
			return err
		})
		batch.Queue(place.statement, q.PromptID, place.raw, place.createdAt, place.id, place.above, place.below).
			Query(func(rows pgx.Rows) (err error) {
				page.Entries, first, last, err = scanEntries(rows)
				return err
			})
		return tx.SendBatch(ctx, batch).Close()
	})
	if err != nil {
		return Page{}, err
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

// A queriedPlace is what a Query asks for: entries next to a position.
type queriedPlace struct {
	scope Scope
	position
	by           string // the mark of the judge that the position is by, or ""
	statement    string
	above, below int
}

// place reads a query; the position of one that asks around a drawing is still to be found.
func (q Query) place() (at queriedPlace, err error) {
	at = queriedPlace{scope: q.Scope, position: top}
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
	at.statement = statements.after
	asked := 0
	for _, one := range []string{q.After, q.Before, q.Around} {
		if one != "" {
			asked++
		}
	}
	switch {
	case asked > 1:
		return at, fmt.Errorf("a page is after, before or around something, one of them: %w", fault.BadRequest)
	case q.After != "":
		at.position, at.by, err = decodeCursor(q.After, q.PromptID, at.scope)
	case q.Before != "":
		at.position, at.by, err = decodeCursor(q.Before, q.PromptID, at.scope)
		at.above, at.below = at.below, 0
	case q.Around != "":
		at.statement = statements.from
		at.above = (at.below - 1) / 2
		at.below -= at.above
	}
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
