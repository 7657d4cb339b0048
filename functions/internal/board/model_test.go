package board_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/teststack"
)

// birth is when the first drawing of these tests was submitted.
var birth = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// read is the n-th moment at which a document was read. Two may lie within one microsecond.
func read(n int) time.Time { return birth.Add(time.Hour + time.Duration(n)*100*time.Nanosecond) }

func open(t testing.TB) (store *board.Store, url string) {
	t.Helper()
	url = teststack.Database(t)
	store, err := board.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	return store, url
}

// drawn is a drawing with everything that a row must have; the options change it.
func drawn(id, promptID, uid string, raw float64, options ...func(*board.Drawing)) board.Drawing {
	d := board.Drawing{
		ID: id, PromptID: promptID, UID: uid, CreatedAt: birth, Raw: raw, Score: 50 + 10*min(max(raw, -5), 5),
		Parts: board.Parts{Similarity: raw + 0.1, Textness: 0.25, Penalty: 0.1}, Saw: []board.Sight{{Text: "a frog", Similarity: 0.3}},
		ImagePath: "pictures/" + id + ".png", Visible: true, Ranked: true,
	}
	for _, change := range options {
		change(&d)
	}
	return d
}

func hidden(d *board.Drawing)   { d.Visible = false }
func unranked(d *board.Drawing) { d.Ranked = false }
func blurred(d *board.Drawing)  { d.Blurred = true }

func later(by time.Duration) func(*board.Drawing) {
	return func(d *board.Drawing) { d.CreatedAt = d.CreatedAt.Add(by) }
}

func asked(id, text string) board.Prompt {
	return board.Prompt{ID: id, Text: text, Ready: true, Active: true, CreatedAt: birth}
}

func named(uid, name string) board.Player {
	return board.Player{UID: uid, PlayerID: "player-" + uid, DisplayName: name, CreatedAt: birth}
}

// An event is what the mirror writes for one read of one document: the document, or nil when it is gone.
type event struct {
	kind, id string
	version  int
	document any
}

func apply(ctx context.Context, s *board.Store, e event) error {
	switch document := e.document.(type) {
	case board.Prompt:
		return s.PutPrompt(ctx, document, read(e.version))
	case board.Player:
		return s.PutPlayer(ctx, document, read(e.version))
	case board.Drawing:
		return s.PutDrawing(ctx, document, read(e.version))
	}
	switch e.kind {
	case "prompt":
		return s.RemovePrompt(ctx, e.id, read(e.version))
	case "player":
		return s.RemovePlayer(ctx, e.id, read(e.version))
	default:
		return s.RemoveDrawing(ctx, e.id, read(e.version))
	}
}

// put applies events one after the other, each newer than the one before.
func put(t testing.TB, s *board.Store, documents ...any) {
	t.Helper()
	for i, document := range documents {
		if err := apply(t.Context(), s, event{version: i, document: document}); err != nil {
			t.Fatal(err)
		}
	}
}

// A model is the game kept in the plainest way: the newest document of each id, and boards sorted anew for each question.
type model struct {
	prompts  map[string]board.Prompt
	players  map[string]board.Player
	drawings map[string]board.Drawing
	// staged also holds the scores by judges that a prompt does not go by; nil where there are none.
	staged map[string]board.Drawing
}

func modelOf(events []event) model {
	newest := map[string]event{}
	for _, e := range events {
		key := e.kind + "/" + e.id
		if have, ok := newest[key]; !ok || e.version > have.version || e.version == have.version && e.document == nil {
			newest[key] = e
		}
	}
	m := model{prompts: map[string]board.Prompt{}, players: map[string]board.Player{}, drawings: map[string]board.Drawing{}}
	for _, e := range newest {
		switch document := e.document.(type) {
		case board.Prompt:
			m.prompts[e.id] = document
		case board.Player:
			m.players[e.id] = document
		case board.Drawing:
			m.drawings[e.id] = document
		}
	}
	return m
}

// board returns a prompt's drawings by the rank law.
func (m model) board(promptID string, scope board.Scope) []board.Drawing {
	list := []board.Drawing{}
	for _, d := range m.drawings {
		if d.PromptID == promptID && d.Visible && d.Ranked {
			list = append(list, d)
		}
	}
	slices.SortFunc(list, func(a, b board.Drawing) int {
		return cmp.Or(cmp.Compare(b.Raw, a.Raw), a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	if scope == board.Drawings {
		return list
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(d board.Drawing) bool {
		before := seen[d.UID]
		seen[d.UID] = true
		return before
	})
}

func (m model) player(uid string) board.PublicPlayer {
	return board.PublicPlayer{PlayerID: m.players[uid].PlayerID, DisplayName: m.players[uid].DisplayName}
}

func (m model) counted(p board.Prompt) board.CountedPrompt {
	return board.CountedPrompt{
		Prompt: p, Drawings: len(m.board(p.ID, board.Drawings)), Players: len(m.board(p.ID, board.Players)),
	}
}

func (m model) entries(promptID string, scope board.Scope) []board.Entry {
	entries := []board.Entry{}
	for i, d := range m.board(promptID, scope) {
		entries = append(entries, board.Entry{
			Rank: i + 1, DrawingID: d.ID, Score: d.Score, Player: m.player(d.UID), Blurred: d.Blurred, CreatedAt: d.CreatedAt,
		})
	}
	return entries
}

func (m model) standing(id string) board.Standing {
	d := m.drawings[id]
	st := board.Standing{
		Drawing: d, Player: m.player(d.UID), RankState: board.RankUnranked,
	}
	if p := m.prompts[d.PromptID]; p.Ready {
		st.PromptText = p.Text
	}
	same := func(o board.Drawing) bool { return o.ID == id }
	all, best := m.board(d.PromptID, board.Drawings), m.board(d.PromptID, board.Players)
	if i := slices.IndexFunc(all, same); i >= 0 {
		st.RankState, st.Rank, st.Of = board.RankReady, i+1, len(all)
		st.Percentile = board.Percentile(st.Rank, st.Of)
	}
	if i := slices.IndexFunc(best, same); i >= 0 {
		st.Place = &board.Place{Rank: i + 1, Of: len(best)}
	}
	return st
}

// check compares every answer of the store with the model's.
func (m model) check(t *testing.T, s *board.Store, limit int) {
	t.Helper()
	ctx := t.Context()
	listed := []board.CountedPrompt{}
	stats := board.Stats{}
	for _, p := range m.prompts {
		if p.Ready && p.Active {
			listed = append(listed, m.counted(p))
			stats.Prompts++
		}
	}
	slices.SortFunc(listed, func(a, b board.CountedPrompt) int {
		return cmp.Or(b.CreatedAt.Compare(a.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	got, err := s.Prompts(ctx)
	same(t, "prompts", got, listed, err)

	for id, p := range m.prompts {
		if !p.Ready {
			continue
		}
		got, err := s.Prompt(ctx, id)
		same(t, "prompt "+id, got, m.counted(p), err)
		for _, scope := range []board.Scope{board.Players, board.Drawings} {
			got, err := wholeBoard(ctx, s, id, scope, limit)
			want := m.entries(id, scope)
			same(t, fmt.Sprintf("%s of prompt %s", scope, id), got, want, err)
			for i, e := range want {
				got, err := s.Board(ctx, board.Query{PromptID: id, Scope: scope, Around: e.DrawingID, Limit: limit})
				above := min((limit-1)/2, i)
				below := min(limit-(limit-1)/2, len(want)-i)
				same(t, fmt.Sprintf("%s of prompt %s around %s", scope, id, e.DrawingID), got.Entries, want[i-above:i+below], err)
			}
		}
	}
	for id, d := range m.drawings {
		if d.Visible && d.Ranked && m.prompts[d.PromptID].Ready {
			stats.Drawings++
		}
		got, err := s.Drawing(ctx, id)
		same(t, "drawing "+id, got, m.standing(id), err)
	}
	points := m.points()
	stats.Players = len(points)
	gotPoints, err := wholePoints(ctx, s, limit)
	same(t, "points", gotPoints, points, err)
	gotStats, err := s.Stats(ctx)
	same(t, "stats", gotStats, stats, err)
}

func same(t *testing.T, what string, got, want any, err error) {
	t.Helper()
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s (error %v)\n got %+v\nwant %+v", what, err, got, want)
	}
}

// wholeBoard reads a board page by page, forwards and then back again.
func wholeBoard(ctx context.Context, s *board.Store, promptID string, scope board.Scope, limit int) ([]board.Entry, error) {
	entries := []board.Entry{}
	for after := ""; ; {
		page, err := s.Board(ctx, board.Query{PromptID: promptID, Scope: scope, After: after, Limit: limit})
		if err != nil {
			return nil, err
		}
		entries = append(entries, page.Entries...)
		if after = page.Next; after == "" {
			if page.Of != len(entries) {
				return nil, fmt.Errorf("the board says it has %d entries and gives %d", page.Of, len(entries))
			}
			return entries, sameBackwards(ctx, s, page, entries, limit)
		}
		if len(page.Entries) != limit {
			return nil, fmt.Errorf("a page that is not the last has %d entries, not %d", len(page.Entries), limit)
		}
	}
}

// sameBackwards reads a board from its last page to its first.
func sameBackwards(ctx context.Context, s *board.Store, page board.Page, want []board.Entry, limit int) error {
	entries := page.Entries
	for page.Previous != "" {
		var err error
		page, err = s.Board(ctx, board.Query{PromptID: page.Prompt.ID, Scope: page.Scope, Before: page.Previous, Limit: limit})
		if err != nil {
			return err
		}
		entries = append(page.Entries, entries...)
	}
	if !slices.Equal(entries, want) {
		return fmt.Errorf("read backwards the board is\n%+v\nand forwards\n%+v", entries, want)
	}
	return nil
}

// dump is every row of every table.
func dump(t *testing.T, url string) []string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	rows, err := conn.Query(t.Context(), `
		select * from (
			select 'prompt ' || to_jsonb(p)::text from prompts p union all
			select 'player ' || to_jsonb(p)::text from players p union all
			select 'drawing ' || to_jsonb(d)::text from drawings d union all
			select 'best ' || to_jsonb(b)::text from bests b union all
			select 'points ' || to_jsonb(t)::text from player_points t union all
			select 'bucket ' || to_jsonb(k)::text from board_buckets k where k.entries <> 0) as r (line)
		order by line collate "C"`)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// noDrift checks what the trigger keeps against what SQL computes from scratch.
func noDrift(t *testing.T, s *board.Store) {
	t.Helper()
	drift, err := s.Drift(t.Context())
	same(t, "drift", drift, []string{}, err)
}

// history is what may happen to a few prompts, players and drawings: edits, hides, removals, changes of owner, ties.
func history(random *rand.Rand, events int) []event {
	pick := func(n int) int { return random.IntN(n) }
	coin := func() bool { return random.IntN(2) == 0 }
	// Scores come from so few values that ties abound; so do times.
	raws := []float64{-1, 0, 0.25, 0.1 + 0.2, 0.3}
	list := make([]event, 0, events)
	for version := range events {
		e := event{version: version}
		switch kind := pick(10); {
		case kind == 0:
			e.kind, e.id = "prompt", fmt.Sprintf("prompt%d", pick(3))
			p := asked(e.id, fmt.Sprintf("text %d", version))
			p.Ready, p.Active, p.CreatedAt = pick(8) > 0, pick(4) > 0, birth.Add(time.Duration(pick(2))*time.Hour)
			if coin() {
				p.Daily = "2026-03-0" + fmt.Sprint(1+pick(9))
			}
			e.document = p
		case kind == 1:
			e.kind, e.id = "player", fmt.Sprintf("uid%d", pick(5))
			e.document = named(e.id, fmt.Sprintf("name %d", version))
		default:
			e.kind, e.id = "drawing", fmt.Sprintf("drawing%d", pick(14))
			d := drawn(e.id, fmt.Sprintf("prompt%d", pick(3)), fmt.Sprintf("uid%d", pick(5)), raws[pick(len(raws))],
				later(time.Duration(pick(2))*time.Microsecond))
			d.Visible, d.Ranked, d.Blurred, d.Parts.Blank = pick(5) > 0, pick(8) > 0, coin(), coin()
			e.document = d
		}
		if pick(8) == 0 {
			e.document = nil
		}
		list = append(list, e)
	}
	return list
}
