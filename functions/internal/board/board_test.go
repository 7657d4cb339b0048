package board_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/teststack"
)

func TestTheSameEventsInAnyOrderAnyNumberOfTimesEndInTheSameRows(t *testing.T) {
	for range 3 {
		seed := rand.Uint64()
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 0))
			events := history(random, 100)
			want := modelOf(events)

			inOrder, url := open(t)
			for _, e := range events {
				if err := apply(t.Context(), inOrder, e); err != nil {
					t.Fatal(err)
				}
			}
			want.check(t, inOrder, 3)
			rows := dump(t, url)

			for _, writers := range []int{1, 8} {
				shuffled := append(slices.Clone(events), events[:len(events)/2]...)
				random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
				store, url := open(t)
				at(t, writers, len(shuffled), func(i int) error { return apply(t.Context(), store, shuffled[i]) })
				want.check(t, store, 2)
				noDrift(t, store)
				if got := dump(t, url); !slices.Equal(got, rows) {
					t.Errorf("%d writers, another order: the rows are\n%s\nand in order they are\n%s",
						writers, strings.Join(got, "\n"), strings.Join(rows, "\n"))
				}
			}
		})
	}
}

// at calls work for 0 to n-1 from several goroutines.
func at(t *testing.T, workers, n int, work func(i int) error) {
	t.Helper()
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for i := w; i < n; i += workers {
				if err := work(i); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
}

func TestAPlayersBestIsKeptWhileTheirDrawingsChangeAllAtOnce(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), named("u", "Ann"))
	const drawings, rounds = 8, 6
	latest := map[string]board.Drawing{}
	for round := range rounds {
		// Every drawing belongs to one player: each write competes with all others for the same row of the board.
		changes := make([]board.Drawing, drawings)
		for i := range changes {
			d := drawn(fmt.Sprintf("d%d", i), "p", "u", float64(rand.IntN(3)))
			d.Visible = rand.IntN(3) > 0
			changes[i], latest[d.ID] = d, d
		}
		at(t, drawings, drawings, func(i int) error { return store.PutDrawing(t.Context(), changes[i], read(10+round)) })
		model{
			prompts: map[string]board.Prompt{"p": asked("p", "a frog")}, players: map[string]board.Player{"u": named("u", "Ann")},
			drawings: latest,
		}.check(t, store, 10)
	}
}

func TestTheRankLaw(t *testing.T) {
	const ulp = 1.0 / (1 << 53)
	for name, test := range map[string]struct {
		drawings      []board.Drawing
		all, byPlayer string // ids in order
	}{
		"higher raw first, to the last bit": {
			[]board.Drawing{drawn("a", "p", "u1", 0.5), drawn("b", "p", "u2", 0.5+2*ulp), drawn("c", "p", "u3", 0.5-ulp)}, "b a c", "b a c"},
		"then the earlier drawing": {
			[]board.Drawing{drawn("a", "p", "u1", 0.5, later(time.Microsecond)), drawn("b", "p", "u2", 0.5)}, "b a", "b a"},
		"then the smaller id, byte by byte": {
			[]board.Drawing{drawn("b", "p", "u1", 0.5), drawn("a", "p", "u2", 0.5), drawn("B", "p", "u3", 0.5), drawn("9", "p", "u4", 0.5)}, "9 B a b", "9 B a b"},
		"negative scores and both zeros": {
			[]board.Drawing{drawn("blank", "p", "u1", -1), drawn("b", "p", "u2", math.Copysign(0, -1)), drawn("a", "p", "u3", 0)}, "a b blank", "a b blank"},
		"extreme scores": {
			[]board.Drawing{drawn("a", "p", "u1", -math.MaxFloat64), drawn("b", "p", "u2", math.MaxFloat64), drawn("c", "p", "u3", math.SmallestNonzeroFloat64)}, "b c a", "b c a"},
		"one entry for each player by default, the best by the same law": {
			[]board.Drawing{
				drawn("a", "p", "u1", 0.5, later(time.Second)), drawn("b", "p", "u1", 0.5), drawn("c", "p", "u1", 0.4), drawn("d", "p", "u2", 0.45)},
			"b a d c", "b d"},
		"hidden and unranked ones are on no board, flagged ones are": {
			[]board.Drawing{
				drawn("a", "p", "u1", 0.9, hidden), drawn("b", "p", "u1", 0.8, unranked), drawn("c", "p", "u1", 0.7, blurred),
				drawn("d", "p", "u2", 0.6, hidden, unranked)},
			"c", "c"},
		"other prompts' drawings are elsewhere": {
			[]board.Drawing{drawn("a", "q", "u1", 0.9), drawn("b", "p", "u1", 0.8)}, "b", "b"},
	} {
		t.Run(name, func(t *testing.T) {
			store, _ := open(t)
			put(t, store, asked("p", "a frog"))
			for _, d := range test.drawings {
				put(t, store, d)
			}
			for scope, want := range map[board.Scope]string{board.Drawings: test.all, board.Players: test.byPlayer} {
				entries, err := wholeBoard(t.Context(), store, "p", scope, 2)
				ids := []string{}
				for i, e := range entries {
					ids = append(ids, e.DrawingID)
					if e.Rank != i+1 {
						t.Errorf("%s: %s has rank %d at place %d", scope, e.DrawingID, e.Rank, i+1)
					}
				}
				if got := strings.Join(ids, " "); err != nil || got != want {
					t.Errorf("%s: got %s (error %v), want %s", scope, got, err, want)
				}
			}
			want := modelOf(nil)
			want.prompts["p"] = asked("p", "a frog")
			for _, d := range test.drawings {
				want.drawings[d.ID] = d
			}
			want.check(t, store, 1)
		})
	}
}

func TestPagesHaveNoGapsAndNoRepeatsUnderTies(t *testing.T) {
	store, _ := open(t)
	want := modelOf(nil)
	want.prompts["p"] = asked("p", "a frog")
	put(t, store, want.prompts["p"])
	for i := range 60 {
		d := drawn(fmt.Sprintf("d%02d", i), "p", fmt.Sprintf("u%d", i%25), float64(i%3), later(time.Duration(i%2)*time.Second))
		want.drawings[d.ID] = d
		put(t, store, d)
	}
	for _, limit := range []int{1, 7, 20, 25, 60, 100} {
		want.check(t, store, limit)
	}
}

func TestACursorStaysGoodWhileTheBoardChanges(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"))
	for i := range 6 {
		put(t, store, drawn(fmt.Sprintf("d%d", i), "p", fmt.Sprintf("u%d", i), 1-float64(i)/10))
	}
	first, err := store.Board(t.Context(), board.Query{PromptID: "p", Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	// Two come in above, and the entry that the cursor was made of goes.
	put(t, store, drawn("new1", "p", "n1", 2), drawn("new2", "p", "n2", 0.95))
	if err := store.RemoveDrawing(t.Context(), "d2", read(100)); err != nil {
		t.Fatal(err)
	}
	second, err := store.Board(t.Context(), board.Query{PromptID: "p", Limit: 3, After: first.Next})
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, e := range second.Entries {
		got = append(got, fmt.Sprintf("%d:%s", e.Rank, e.DrawingID))
	}
	if want := "5:d3 6:d4 7:d5"; strings.Join(got, " ") != want || second.Of != 7 || second.Next != "" {
		t.Errorf("the second page is %v of %d, next %q; want %s of 7", got, second.Of, second.Next, want)
	}
}

func TestAnEmptyBoardIsAPageWithoutEntries(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"))
	page, err := store.Board(t.Context(), board.Query{PromptID: "p"})
	if err != nil || page.Entries == nil || len(page.Entries) != 0 || page.Of != 0 || page.Next != "" || page.Scope != board.Players {
		t.Errorf("got %+v, error %v", page, err)
	}
}

func TestWhatAQueryMayBe(t *testing.T) {
	store, _ := open(t)
	unready := asked("unready", "asdf")
	unready.Ready = false
	put(t, store, asked("p", "a frog"), asked("q", "a dog"), unready)
	for i := range 3 {
		put(t, store, drawn(fmt.Sprintf("p%d", i), "p", fmt.Sprintf("u%d", i), 1), drawn(fmt.Sprintf("q%d", i), "q", fmt.Sprintf("u%d", i), 1))
	}
	put(t, store, drawn("hidden", "p", "u0", 2, hidden))
	page, err := store.Board(t.Context(), board.Query{PromptID: "p", Limit: 1})
	if err != nil || page.Next == "" {
		t.Fatalf("page %+v, error %v", page, err)
	}
	cursor := page.Next
	for name, test := range map[string]struct {
		query board.Query
		want  error
	}{
		"a cursor of this board":           {board.Query{PromptID: "p", After: cursor}, nil},
		"the largest limit":                {board.Query{PromptID: "p", Limit: board.MaxLimit}, nil},
		"a limit too large":                {board.Query{PromptID: "p", Limit: board.MaxLimit + 1}, fault.BadRequest},
		"a negative limit":                 {board.Query{PromptID: "p", Limit: -1}, fault.BadRequest},
		"an unknown scope":                 {board.Query{PromptID: "p", Scope: "friends"}, fault.BadRequest},
		"a cursor of another board":        {board.Query{PromptID: "q", After: cursor}, fault.BadRequest},
		"a cursor of another scope":        {board.Query{PromptID: "p", Scope: board.Drawings, After: cursor}, fault.BadRequest},
		"a cursor cut short":               {board.Query{PromptID: "p", After: cursor[:len(cursor)-3]}, fault.BadRequest},
		"a cursor that is no cursor":       {board.Query{PromptID: "p", After: "'; drop table drawings --"}, fault.BadRequest},
		"a cursor to go back from":         {board.Query{PromptID: "p", Before: cursor}, nil},
		"a place to go on and back from":   {board.Query{PromptID: "p", After: cursor, Before: cursor}, fault.BadRequest},
		"a place and a drawing":            {board.Query{PromptID: "p", After: cursor, Around: "p0"}, fault.BadRequest},
		"a drawing on the board":           {board.Query{PromptID: "p", Around: "p0"}, nil},
		"a drawing on another board":       {board.Query{PromptID: "p", Around: "q0"}, fault.NotFound},
		"a drawing that nobody knows":      {board.Query{PromptID: "p", Around: "nope"}, fault.NotFound},
		"a hidden drawing":                 {board.Query{PromptID: "p", Around: "hidden"}, fault.NotFound},
		"no prompt":                        {board.Query{}, fault.NotFound},
		"an unknown prompt":                {board.Query{PromptID: "nope"}, fault.NotFound},
		"a prompt that is not ready":       {board.Query{PromptID: "unready"}, fault.NotFound},
		"an id that no text column holds":  {board.Query{PromptID: "a\x00b"}, fault.BadRequest},
		"an id that is not valid in UTF-8": {board.Query{PromptID: "\xff"}, fault.BadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := store.Board(t.Context(), test.query); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
		})
	}
}

func TestPercentile(t *testing.T) {
	for _, test := range []struct {
		rank, of int
		want     float64
	}{
		{1, 1, 100}, {1, 2, 100}, {2, 2, 0}, {1, 5, 100}, {2, 5, 75}, {3, 5, 50}, {5, 5, 0}, {2, 10_000_001, 100 * 9_999_999.0 / 10_000_000},
	} {
		if got := board.Percentile(test.rank, test.of); got != test.want {
			t.Errorf("rank %d of %d is percentile %v, want %v", test.rank, test.of, got, test.want)
		}
	}
}

func TestADrawingIsThereBeforeItsPromptAndItsPlayer(t *testing.T) {
	store, _ := open(t)
	put(t, store, drawn("d", "p", "u", 1))
	st, err := store.Drawing(t.Context(), "d")
	if err != nil || st.PromptText != "" || st.Player != (board.PublicPlayer{}) || st.Rank != 1 || st.Of != 1 || st.Percentile != 100 {
		t.Errorf("before: %+v, error %v", st, err)
	}
	put(t, store, asked("p", "a frog"), named("u", "Ann"))
	st, err = store.Drawing(t.Context(), "d")
	if err != nil || st.PromptText != "a frog" || st.Player.DisplayName != "Ann" || st.Place == nil || *st.Place != (board.Place{Rank: 1, Of: 1}) {
		t.Errorf("after: %+v, error %v", st, err)
	}
}

func TestAHiddenDrawingCanBeReadButHasNoRank(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), drawn("a", "p", "u", 1, hidden), drawn("b", "p", "u", 0.5))
	st, err := store.Drawing(t.Context(), "a")
	if err != nil || st.Visible || st.UID != "u" || st.RankState != board.RankUnranked || st.Rank != 0 || st.Of != 0 || st.Place != nil {
		t.Errorf("the hidden one: %+v, error %v", st, err)
	}
	st, err = store.Drawing(t.Context(), "b")
	if err != nil || st.Rank != 1 || st.Place == nil {
		t.Errorf("the other one: %+v, error %v", st, err)
	}
	picture, err := store.Picture(t.Context(), "a")
	same(t, "picture", picture, board.Picture{UID: "u", ImagePath: "pictures/a.png"}, err)
}

func TestANewerReadReplacesAnOlderOneAndNeverTheOtherWayRound(t *testing.T) {
	store, _ := open(t)
	ctx := t.Context()
	steps := []struct {
		what    string
		version int
		raw     float64 // NaN removes
		want    float64 // NaN: not found
	}{
		{"the first read", 5, 1, 1},
		{"an older read", 4, 2, 1},
		{"the same read again, as something else", 5, 3, 1},
		{"a read 100 ns newer", 6, 4, 4},
		{"an older removal", 5, math.NaN(), 4},
		{"a removal as of the same moment", 6, math.NaN(), math.NaN()},
		{"the read of that moment, again", 6, 4, math.NaN()},
		{"an older read, late", 5, 1, math.NaN()},
		{"the removal again", 6, math.NaN(), math.NaN()},
		{"a document made anew", 7, 5, 5},
		{"the old removal, late", 6, math.NaN(), 5},
	}
	for _, step := range steps {
		var err error
		if math.IsNaN(step.raw) {
			err = store.RemoveDrawing(ctx, "d", read(step.version))
		} else {
			err = store.PutDrawing(ctx, drawn("d", "p", "u", step.raw), read(step.version))
		}
		if err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
		st, err := store.Drawing(ctx, "d")
		switch {
		case math.IsNaN(step.want) && !errors.Is(err, fault.NotFound):
			t.Errorf("%s: got raw %v, error %v; want not found", step.what, st.Raw, err)
		case !math.IsNaN(step.want) && (err != nil || st.Raw != step.want):
			t.Errorf("%s: got raw %v, error %v; want %v", step.what, st.Raw, err, step.want)
		}
	}
}

func TestATombstoneHoldsNothingOfAPerson(t *testing.T) {
	store, url := open(t)
	put(t, store, asked("p", "a frog"), named("secret-uid", "Ann"), drawn("d", "p", "secret-uid", 1))
	ctx := t.Context()
	for _, err := range []error{
		store.RemoveDrawing(ctx, "d", read(10)), store.RemovePlayer(ctx, "secret-uid", read(10)), store.RemovePrompt(ctx, "p", read(10)),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	rows := strings.Join(dump(t, url), "\n")
	for _, word := range []string{"secret", "Ann", "frog", "pictures/"} {
		if strings.Contains(rows, word) {
			t.Errorf("%q is still there:\n%s", word, rows)
		}
	}
	if n := strings.Count(rows, `"removed": true`); n != 3 {
		t.Errorf("%d tombstones, want 3:\n%s", n, rows)
	}
	_, prompt := store.Prompt(ctx, "p")
	_, drawing := store.Drawing(ctx, "d")
	_, picture := store.Picture(ctx, "d")
	for _, err := range []error{prompt, drawing, picture} {
		if !errors.Is(err, fault.NotFound) {
			t.Errorf("error %v, want not found", err)
		}
	}
	if stats, err := store.Stats(ctx); err != nil || stats != (board.Stats{}) {
		t.Errorf("stats %+v, error %v", stats, err)
	}
}

func TestADrawingMovesWithItsOwner(t *testing.T) {
	store, _ := open(t)
	put(t, store, asked("p", "a frog"), named("guest", "Guest"), named("account", "Ann"),
		drawn("g1", "p", "guest", 3), drawn("g2", "p", "guest", 1), drawn("a1", "p", "account", 2))
	put(t, store, drawn("x", "p", "x", 0)) // somebody else
	if err := store.PutDrawing(t.Context(), drawn("g1", "p", "account", 3), read(20)); err != nil {
		t.Fatal(err)
	}
	page, err := store.Board(t.Context(), board.Query{PromptID: "p"})
	got := []string{}
	for _, e := range page.Entries {
		got = append(got, e.DrawingID+" "+e.Player.DisplayName)
	}
	if want := "g1 Ann, g2 Guest, x "; err != nil || strings.Join(got, ", ") != want {
		t.Errorf("got %q (error %v), want %q", strings.Join(got, ", "), err, want)
	}
}

func TestWhatNoRowCanHoldIsAPermanentFault(t *testing.T) {
	store, _ := open(t)
	ctx := t.Context()
	badDay := asked("p", "a frog")
	badDay.Daily = "2026-02-30"
	for name, err := range map[string]error{
		"raw is no number":      store.PutDrawing(ctx, drawn("d", "p", "u", math.NaN()), read(1)),
		"raw is infinite":       store.PutDrawing(ctx, drawn("d", "p", "u", math.Inf(1)), read(1)),
		"a day that is none":    store.PutPrompt(ctx, badDay, read(1)),
		"a text with a NUL":     store.PutPlayer(ctx, named("u", "a\x00b"), read(1)),
		"no id":                 store.RemoveDrawing(ctx, "", read(1)),
		"no version":            store.RemoveDrawing(ctx, "d", time.Time{}),
		"a version before 1970": store.RemovePrompt(ctx, "p", time.Unix(-1, 0)),
	} {
		if !errors.Is(err, fault.BadRequest) || !fault.Permanent(err) {
			t.Errorf("%s: error %v, want a bad request", name, err)
		}
	}
}

func TestTimesComeBackAsUTCToTheMicrosecond(t *testing.T) {
	store, _ := open(t)
	exact := time.Date(2026, 7, 1, 23, 59, 59, 123456789, time.FixedZone("", 7200))
	put(t, store, drawn("d", "p", "u", 1, func(d *board.Drawing) { d.CreatedAt = exact }))
	st, err := store.Drawing(t.Context(), "d")
	if want := exact.UTC().Truncate(time.Microsecond); err != nil || st.CreatedAt != want {
		t.Errorf("got %v (error %v), want %v", st.CreatedAt, err, want)
	}
}

func TestACancelledRequestIsNotPostgresFault(t *testing.T) {
	store, _ := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, prompts := store.Prompts(ctx)
	_, page := store.Board(ctx, board.Query{PromptID: "p"})
	for what, err := range map[string]error{
		"a list": prompts, "a board": page, "a write": store.PutDrawing(ctx, drawn("d", "p", "u", 1), read(1)), "a ping": store.Ping(ctx),
	} {
		if !errors.Is(err, context.Canceled) || errors.Is(err, fault.Unavailable) || fault.Permanent(err) {
			t.Errorf("%s: error %v, want only that it was cancelled", what, err)
		}
	}
	if err := store.Ping(t.Context()); err != nil {
		t.Errorf("the store did not survive: %v", err)
	}
}

func TestPostgresAwayIsRetriable(t *testing.T) {
	ctx := t.Context()
	check := func(t *testing.T, err error) {
		t.Helper()
		if !errors.Is(err, fault.Unavailable) || fault.Permanent(err) {
			t.Errorf("error %v, want unavailable", err)
		}
	}
	t.Run("nobody listens", func(t *testing.T) {
		store, err := board.Open(ctx, "postgres://nobody@127.0.0.1:1/nothing")
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		check(t, store.Ping(ctx))
		check(t, store.PutDrawing(ctx, drawn("d", "p", "u", 1), read(1)))
		_, err = store.Board(ctx, board.Query{PromptID: "p"})
		check(t, err)
	})
	t.Run("the database is gone", func(t *testing.T) {
		store, err := board.Open(ctx, strings.Replace(teststack.EmptyDatabase(t), "/paint_test_", "/paint_gone_", 1))
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		check(t, store.Ping(ctx))
	})
	t.Run("a statement waits too long, and works once the way is free", func(t *testing.T) {
		url := teststack.Database(t)
		store, err := board.Open(ctx, url+"&statement_timeout=1000")
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		conn := connect(t, url)
		tx, err := conn.Begin(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(ctx, `lock table drawings`); err != nil {
			t.Fatal(err)
		}
		check(t, store.PutDrawing(ctx, drawn("d", "p", "u", 1), read(1)))
		if err := tx.Rollback(ctx); err != nil {
			t.Fatal(err)
		}
		if err := store.PutDrawing(ctx, drawn("d", "p", "u", 1), read(1)); err != nil {
			t.Errorf("afterwards: %v", err)
		}
	})
	t.Run("the caller's deadline passes", func(t *testing.T) {
		store, url := open(t)
		tx, err := connect(t, url).Begin(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(ctx, `lock table drawings`); err != nil {
			t.Fatal(err)
		}
		short, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
		defer cancel()
		check(t, store.PutDrawing(short, drawn("d", "p", "u", 1), read(1)))
	})
	t.Run("the server ends the connection in the middle", func(t *testing.T) {
		store, url := open(t)
		conn := connect(t, url)
		tx, err := conn.Begin(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(ctx, `lock table drawings`); err != nil {
			t.Fatal(err)
		}
		done := make(chan error)
		go func() { done <- store.PutDrawing(ctx, drawn("d", "p", "u", 1), read(1)) }()
		// A transaction sees one snapshot of who is active: this is asked from outside of it.
		observer := connect(t, url)
		for ended := 0; ended == 0; time.Sleep(5 * time.Millisecond) {
			err := observer.QueryRow(ctx, `select count(pg_terminate_backend(pid)) from pg_stat_activity
				where datname = current_database() and application_name = 'paintwtf' and wait_event_type = 'Lock'`).Scan(&ended)
			if err != nil {
				t.Fatal(err)
			}
		}
		check(t, <-done)
		if err := tx.Rollback(ctx); err != nil {
			t.Fatal(err)
		}
		if err := store.PutDrawing(ctx, drawn("d", "p", "u", 1), read(1)); err != nil {
			t.Errorf("afterwards: %v", err)
		}
	})
}

func TestADatabaseThatWasNotMigratedIsNotReady(t *testing.T) {
	store, err := board.Open(t.Context(), teststack.EmptyDatabase(t))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if err := store.Ping(t.Context()); err == nil || fault.Of(err) != nil {
		t.Errorf("error %v, want one that is ours to mend", err)
	}
}

func TestAURLThatIsNoneIsToldAtOnce(t *testing.T) {
	if store, err := board.Open(t.Context(), "postgres://host:notaport/x"); err == nil {
		store.Close()
		t.Error("no error")
	}
}

func connect(t *testing.T, url string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(context.WithoutCancel(t.Context())) })
	return conn
}
