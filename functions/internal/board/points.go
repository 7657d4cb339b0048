package board

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"strings"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/fault"
)

// A PointsPage is a stretch of the board over all prompts, all of it as of one moment. A player's best drawing of
// each prompt wins its score in points, all of them by one judge, the one that most prompts go by. What a prompt won stays when the prompt goes.
type PointsPage struct {
	Entries []PointsEntry // empty, not nil, past the end
	// Of is how many players the whole board has.
	Of int
	// Next is the cursor to the page after this one, or "" at the end.
	Next string
}

// A PointsEntry is a player on the board over all prompts.
type PointsEntry struct {
	// Rank is 1 for the player with most points. Players with equally many share it, and the rank after theirs is as much
	// greater as they are.
	Rank int
	// Player is without id and name while the mirror has not seen the player yet.
	Player  PublicPlayer
	Points  float64 // with one decimal
	Prompts int     // how many prompts won them
}

// tenths are the points of a player as they are kept and added up.
type tenths int64

func (t tenths) points() float64 { return float64(t) / 10 }

// A pointsPlace is a player's place in the order of the board: more points first, then the smaller key.
type pointsPlace struct {
	points tenths
	key    []byte // of the players table, which is no secret but says nothing either
}

const pointsForm = 3 // another than cursorForm and momentForm

func (p pointsPlace) cursor(judge string) string {
	b := append([]byte{pointsForm}, binary.BigEndian.AppendUint64(nil, uint64(p.points))...)
	b = append(b, p.key...)
	b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
	return base64.RawURLEncoding.EncodeToString(b) + "." + mark(judge)
}

// decodePointsPlace is the inverse of cursor, but that a judge is told by its mark. Errors wrap fault.BadRequest.
func decodePointsPlace(cursor string) (p pointsPlace, by string, err error) {
	encoded, by, _ := strings.Cut(cursor, ".")
	b, err := base64.RawURLEncoding.Strict().DecodeString(encoded)
	const header, sum = 1 + 8, 4
	if err != nil || len(by) != len(mark("")) || len(b) != header+len(playerKey(""))+sum || b[0] != pointsForm ||
		crc32.ChecksumIEEE(b[:len(b)-sum]) != binary.BigEndian.Uint32(b[len(b)-sum:]) {
		return p, "", fmt.Errorf("the cursor is not one of this board's: %w", fault.BadRequest)
	}
	return pointsPlace{points: tenths(binary.BigEndian.Uint64(b[1:])), key: b[header : len(b)-sum]}, by, nil
}

// pointsPage reads $3 players after the place $1, $2: each with the board's judge and length, which come without a player where none
// follows. The first comes with how many have more points, and with how many of the same stand before. Without a prompt that is
// ready the judge is null, and so nobody's.
const pointsPage = `
	with board as materialized (select j as judge, entries_in('', j, 'points') as total from points_judge() j)
	select coalesce(b.judge, ''), b.total, t.player_key, coalesce(t.points, 0), coalesce(t.prompts, 0),
		coalesce(l.player_id, ''), coalesce(l.display_name, ''),
		case when row_number() over (order by t.points desc, t.player_key) = 1 then coalesce(players_before(b.judge, t.points), 0) else 0 end,
		case when row_number() over (order by t.points desc, t.player_key) = 1 then (select count(*)
			from player_points s where s.judge = b.judge and s.points = t.points and s.player_key < t.player_key) else 0 end
	from board b
	left join lateral (select * from player_points t
		where t.judge = b.judge and t.points <= $1 and (t.points < $1 or t.player_key > $2)
		order by t.points desc, t.player_key limit $3) t on true
	left join lateral (select * from players l where l.key = t.player_key limit 1) l on true
	order by t.points desc, t.player_key`

// Points returns a page of the board over all prompts: after is the Next of the page before, "" for the first one; limit is 1 to
// MaxLimit, 0 for DefaultLimit. Errors wrap fault.BadRequest (such a cursor or limit) or fault.BoardChanged (the cursor is
// from before the judge changed).
func (s *Store) Points(ctx context.Context, after string, limit int) (page PointsPage, err error) {
	defer s.explain(ctx, &err, "board over all prompts")
	if limit, err = pageLimit(limit); err != nil {
		return PointsPage{}, err
	}
	place, by := pointsPlace{points: math.MaxInt64, key: []byte{}}, ""
	if after != "" {
		if place, by, err = decodePointsPlace(after); err != nil {
			return PointsPage{}, err
		}
	}
	rows, err := s.pool.Query(ctx, pointsPage, place.points, place.key, limit)
	if err != nil {
		return PointsPage{}, err
	}
	page.Entries = []PointsEntry{}
	var judge string
	var e PointsEntry
	var at pointsPlace
	var more, ties int
	position, rank := 0, 0 // of the entry before; ties have different positions
	_, err = pgx.ForEachRow(rows, []any{
		&judge, &page.Of, &at.key, &at.points, &e.Prompts, &e.Player.PlayerID, &e.Player.DisplayName, &more, &ties,
	}, func() error {
		if at.key == nil {
			return nil
		}
		switch position++; {
		case rank == 0:
			position, rank = more+ties+1, more+1
		case at.points != place.points:
			rank = position
		}
		e.Rank, e.Points, place = rank, at.points.points(), at
		page.Entries = append(page.Entries, e)
		return nil
	})
	if err != nil {
		return PointsPage{}, err
	}
	if by != "" && by != mark(judge) {
		return PointsPage{}, fault.BoardChanged
	}
	if position < page.Of && len(page.Entries) > 0 {
		page.Next = place.cursor(judge)
	}
	return page, nil
}
