package board_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

// judged makes a drawing's score a judge's.
func judged(by string) func(*board.Drawing) { return func(d *board.Drawing) { d.Judge = by } }

// staged adds another judge's score.
func staged(by string, raw float64) func(*board.Drawing) {
	return func(d *board.Drawing) {
		d.Staged = &board.Score{
			Judge: by, Score: 40 + 10*raw, Raw: raw, Parts: board.Parts{Similarity: raw, Textness: 0.5, Penalty: 0.2},
			Saw: []board.Sight{{Text: "by " + by, Similarity: 0.1}}, Blurred: raw < 0.3,
		}
	}
}

func askedBy(id, by string) board.Prompt {
	p := asked(id, "a frog")
	p.Judge = by
	return p
}

// by is the model's game as a judge has it: with that judge's scores, and without drawings that it has not scored.
func (m model) by(judges map[string]string) model {
	seen := model{m.prompts, m.players, map[string]board.Drawing{}, m.drawings}
	for id, d := range m.drawings {
		judge := judges[d.PromptID]
		switch {
		case d.Judge == judge:
		case d.Staged != nil && d.Staged.Judge == judge:
			d.Judge, d.Score, d.Raw, d.Parts, d.Saw, d.Blurred = judge, d.Staged.Score, d.Staged.Raw, d.Staged.Parts, d.Staged.Saw, d.Staged.Blurred
		default:
			continue
		}
		d.Staged = nil
		seen.drawings[id] = d
	}
	return seen
}

func TestABoardIsOfOneJudgeWhateverComesInWhateverOrder(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	names := []string{"doodle 1 1", "doodle 1 2", "doodle 2 1"}
	store, _ := open(t)
	want := modelOf(nil)
	for _, uid := range []string{"uid0", "uid1", "uid2"} {
		want.players[uid] = named(uid, "name of "+uid)
		put(t, store, want.players[uid])
	}
	for version := range 150 {
		var e event
		if version < 2 || random.IntN(6) == 0 {
			id := fmt.Sprintf("p%d", version%2)
			p := askedBy(id, names[random.IntN(len(names))])
			e = event{"prompt", id, version, p}
			want.prompts[id] = p
		} else {
			id := fmt.Sprintf("d%02d", random.IntN(20))
			d := drawn(id, fmt.Sprintf("p%d", random.IntN(2)), fmt.Sprintf("uid%d", random.IntN(3)), float64(random.IntN(4))/4)
			d.Visible, d.Ranked = random.IntN(6) > 0, random.IntN(6) > 0
			first := random.IntN(len(names))
			d.Judge = names[first]
			if random.IntN(2) == 0 {
				staged(names[(first+1+random.IntN(2))%len(names)], float64(random.IntN(4))/4)(&d)
			}
			e = event{"drawing", id, version, d}
			want.drawings[id] = d
			if random.IntN(8) == 0 {
				e.document = nil
				delete(want.drawings, id)
			}
		}
		if err := apply(t.Context(), store, e); err != nil {
			t.Fatal(err)
		}
		if version%15 == 14 && len(want.prompts) == 2 {
			want.by(map[string]string{"p0": want.prompts["p0"].Judge, "p1": want.prompts["p1"].Judge}).check(t, store, 3)
		}
	}
}

func TestABoardChangesHandsWithItsPrompt(t *testing.T) {
	store, _ := open(t)
	put(t, store, askedBy("p", "old"),
		drawn("a", "p", "u1", 0.9, judged("old"), staged("new", 0.1)),
		drawn("b", "p", "u1", 0.5, judged("old"), staged("new", 0.6)),
		drawn("c", "p", "u2", 0.7, judged("old"), staged("new", 0.2)),
		drawn("late", "p", "u3", 0.8, judged("old")),
		drawn("early", "p", "u4", 0.9, judged("new")))
	ranks := func(scope board.Scope) string {
		t.Helper()
		entries, err := wholeBoard(t.Context(), store, "p", scope, 2)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, e := range entries {
			all = append(all, fmt.Sprintf("%s:%v", e.DrawingID, e.Score))
		}
		return strings.Join(all, " ")
	}
	for version, step := range []struct{ judge, drawings, players string }{
		{"old", "a:59 late:58 c:57 b:55", "a:59 late:58 c:57"},
		{"new", "early:59 b:46 c:42 a:41", "early:59 b:46 c:42"},
		{"nobody", "", ""},
		{"old", "a:59 late:58 c:57 b:55", "a:59 late:58 c:57"},
	} {
		for _, event := range []struct {
			judge   string
			version int
		}{{step.judge, 2 + version}, {"late", 1}} {
			if err := store.PutPrompt(t.Context(), askedBy("p", event.judge), read(event.version)); err != nil {
				t.Fatal(err)
			}
		}
		if got := ranks(board.Drawings); got != step.drawings {
			t.Errorf("%s: drawings %q, want %q", step.judge, got, step.drawings)
		}
		if got := ranks(board.Players); got != step.players {
			t.Errorf("%s: players %q, want %q", step.judge, got, step.players)
		}
	}
}

func TestADrawingThatItsPromptsJudgeHasNotScoredIsPending(t *testing.T) {
	store, _ := open(t)
	put(t, store, askedBy("p", "new"), drawn("a", "p", "u1", 0.9, judged("old"), blurred), drawn("b", "p", "u1", 0.5, judged("new")),
		drawn("duplicate", "p", "u2", 0.9, judged("old"), unranked))
	for id, want := range map[string]board.RankState{"a": board.RankPending, "b": board.RankReady, "duplicate": board.RankUnranked} {
		st, err := store.Drawing(t.Context(), id)
		if err != nil || st.RankState != want || (want != board.RankReady) != (st.Rank == 0 && st.Of == 0 && st.Place == nil) {
			t.Errorf("%s stands %+v, error %v", id, st, err)
		}
	}
	if picture, err := store.Picture(t.Context(), "a"); err != nil || !picture.Blurred {
		t.Errorf("what the old judge has flagged is shown: %+v, error %v", picture, err)
	}
	if p, err := store.Prompt(t.Context(), "p"); err != nil || p.Drawings != 1 || p.Players != 1 {
		t.Errorf("the prompt counts %+v, error %v", p, err)
	}
}

func TestAFlagIsTheOneOfThePromptsJudge(t *testing.T) {
	store, _ := open(t)
	// By the old judge "a" is flagged, by the new one "b".
	put(t, store, drawn("a", "p", "u1", 0.9, judged("old"), blurred, staged("new", 0.5)), drawn("b", "p", "u2", 0.9, judged("old"), staged("new", 0.2)))
	for version, step := range []struct{ judge, flagged string }{{"old", "a"}, {"new", "b"}} {
		if err := store.PutPrompt(t.Context(), askedBy("p", step.judge), read(version)); err != nil {
			t.Fatal(err)
		}
		entries, err := wholeBoard(t.Context(), store, "p", board.Players, 10)
		if err != nil || len(entries) != 2 {
			t.Fatal(entries, err)
		}
		for _, e := range entries {
			picture, err := store.Picture(t.Context(), e.DrawingID)
			if want := e.DrawingID == step.flagged; e.Blurred != want || picture.Blurred != want || err != nil {
				t.Errorf("%s: %s is blurred: %v, its picture %v; want %v", step.judge, e.DrawingID, e.Blurred, picture.Blurred, want)
			}
		}
	}
}

func TestACursorFromBeforeABoardChangedHandsStartsAgain(t *testing.T) {
	store, _ := open(t)
	put(t, store, askedBy("p", "old"))
	for i := range 4 {
		put(t, store, drawn(fmt.Sprintf("d%d", i), "p", fmt.Sprintf("u%d", i), float64(i)/10, judged("old"), staged("new", float64(4-i)/10)))
	}
	page, err := store.Board(t.Context(), board.Query{PromptID: "p", Limit: 2})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.PutPrompt(t.Context(), askedBy("p", "new"), read(10)); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Board(t.Context(), board.Query{PromptID: "p", Limit: 2, After: page.Next}); !errors.Is(err, fault.BoardChanged) {
		t.Errorf("error %v, want that the board has changed", err)
	}
}

func TestManyDrawingsPutAtOnceAreAsIfPutOneByOne(t *testing.T) {
	random := rand.New(rand.NewPCG(rand.Uint64(), 0))
	one, urlOne := open(t)
	many, urlMany := open(t)
	var page []board.Versioned
	for version := range 200 {
		d := drawn(fmt.Sprintf("d%03d", version), fmt.Sprintf("p%d", random.IntN(3)), fmt.Sprintf("u%d", random.IntN(20)), random.NormFloat64(), judged("old"))
		if random.IntN(2) == 0 {
			staged("new", random.NormFloat64())(&d)
		}
		page = append(page, board.Versioned{Drawing: d, Version: read(version)})
		if err := one.PutDrawing(t.Context(), d, read(version)); err != nil {
			t.Fatal(err)
		}
	}
	// Several at once, with single ones between, on the same rows: nobody waits for nobody for ever.
	at(t, 8, 40, func(i int) error {
		if i%2 == 0 {
			return many.PutDrawing(t.Context(), page[i*4].Drawing, page[i*4].Version)
		}
		shuffled := slices.Clone(page)
		rand.Shuffle(len(shuffled), func(a, b int) { shuffled[a], shuffled[b] = shuffled[b], shuffled[a] })
		return many.PutDrawings(t.Context(), shuffled)
	})
	if a, b := dump(t, urlOne), dump(t, urlMany); !slices.Equal(a, b) {
		t.Errorf("one by one\n%s\nat once\n%s", strings.Join(a, "\n"), strings.Join(b, "\n"))
	}
	if err := many.PutDrawings(t.Context(), nil); err != nil {
		t.Errorf("nothing: %v", err)
	}
	bad := append(slices.Clone(page[:2]), board.Versioned{Drawing: drawn("", "p", "u", 1), Version: read(1)})
	if err := many.PutDrawings(t.Context(), bad); !errors.Is(err, fault.BadRequest) {
		t.Errorf("one without an id: %v", err)
	}
}

func TestRowsFromBeforeJudgesWereToldApartTakeThatOfTheirPrompt(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), drawn("a", "p", "u1", 0.9), drawn("b", "p", "u2", 0.5))
	put(t, store, drawn("elsewhere", "q", "u1", 0.9))
	if err := store.PutPrompt(t.Context(), askedBy("p", "old"), read(10)); err != nil {
		t.Fatal(err)
	}
	page, err := store.Board(t.Context(), board.Query{PromptID: "p"})
	if err != nil || len(page.Entries) != 2 {
		t.Errorf("the board has %+v, error %v", page.Entries, err)
	}
	if st, err := store.Drawing(t.Context(), "elsewhere"); err != nil || st.Judge != "" {
		t.Errorf("another prompt's is %q's, error %v", st.Judge, err)
	}
}

func TestExclusiveWorkIsOneProcesssAtATime(t *testing.T) {
	one, url := open(t)
	other, err := board.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	ran := false
	err = one.Exclusively(t.Context(), func(ctx context.Context) error {
		if err := other.Exclusively(ctx, func(context.Context) error { ran = true; return nil }); !errors.Is(err, board.ErrHeld) {
			t.Errorf("error %v, want that somebody is at it", err)
		}
		return errors.New("mine")
	})
	if ran || err == nil || err.Error() != "mine" {
		t.Errorf("the other ran: %v, error %v", ran, err)
	}
	if err := other.Exclusively(t.Context(), func(context.Context) error { ran = true; return nil }); err != nil || !ran {
		t.Errorf("afterwards: error %v", err)
	}
}
