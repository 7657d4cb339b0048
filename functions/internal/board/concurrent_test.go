package board_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/board"
)

// judgedHistory is history with scores by several judges.
func judgedHistory(random *rand.Rand, judges []string, events int) []event {
	list := history(random, events)
	for i, e := range list {
		switch document := e.document.(type) {
		case board.Prompt:
			document.Ready, document.Judge = true, judges[random.IntN(len(judges))]
			list[i].document = document
		case board.Drawing:
			first := random.IntN(len(judges))
			document.Judge = judges[first]
			if random.IntN(2) == 0 {
				staged(judges[(first+1)%len(judges)], float64(random.IntN(4))/4)(&document)
			}
			list[i].document = document
		}
	}
	return list
}

func TestWritersOfManyDrawingsAtOnceNeitherDriftNorWaitForEachOther(t *testing.T) {
	for range 3 {
		seed := rand.Uint64()
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 1))
			judges := []string{"doodle 1 1", "doodle 1 2"}
			events := judgedHistory(random, judges, 300)
			store, _ := open(t)

			// Pages of drawings as a re-scoring writes them, and single events as triggers do, by eight writers at once.
			var work []func() error
			for start := 0; start < len(events); {
				page, ids := []board.Versioned{}, map[string]bool{}
				for n := 1 + random.IntN(12); n > 0 && start < len(events); n-- {
					e := events[start]
					d, ok := e.document.(board.Drawing)
					if !ok {
						work = append(work, func() error { return apply(t.Context(), store, e) })
					} else if ids[e.id] {
						break
					} else {
						ids[e.id] = true
						page = append(page, board.Versioned{Drawing: d, Version: read(e.version)})
					}
					start++
				}
				work = append(work, func() error { return store.PutDrawings(t.Context(), page) })
			}
			random.Shuffle(len(work), func(i, j int) { work[i], work[j] = work[j], work[i] })
			at(t, 8, len(work), func(i int) error { return work[i]() })

			noDrift(t, store)
			m := modelOf(events)
			byPrompt := map[string]string{}
			for id, p := range m.prompts {
				byPrompt[id] = p.Judge
			}
			// (What a drawing without a prompt shows is tested elsewhere; by leaves it out.)
			m.by(byPrompt).check(t, store, 3)
		})
	}
}

func TestAnythingWrittenInSQLKeepsTheBoards(t *testing.T) {
	store, url := open(t)
	put(t, store, asked("p", "a frog"))
	for i := range 40 {
		put(t, store, drawn(fmt.Sprintf("d%02d", i), "p", fmt.Sprintf("u%d", i%7), float64(i%5)/4, later(time.Duration(i%3)*time.Second)))
	}
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	for _, statement := range []string{
		`update drawings set raw = raw / 2`,
		`update drawings set uid = 'u0' where uid < 'u3'`,
		`update drawings set prompt_id = 'q' where id > 'd20'`,
		`update drawings set visible = false where id < 'd10'`,
		`update drawings set score = 12.3 where id > 'd30'`,
		`update drawings set judge = 'new'`,
		`update drawings set version = version + 1`,
		`delete from drawings where id > 'd35'`,
		`insert into drawings (id, version, removed) values ('gone', 1, true)`,
		`update drawings set visible = true where not removed`,
		`delete from drawings`,
	} {
		if _, err := conn.Exec(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		noDrift(t, store)
	}
}

func TestDrawingsAreNotWrittenInASnapshotThatMissesOthers(t *testing.T) {
	store, url := open(t)
	put(t, store, asked("p", "a frog"), drawn("d", "p", "u", 0.5))
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	for _, isolation := range []string{"repeatable read", "serializable"} {
		tx, err := conn.BeginTx(t.Context(), pgx.TxOptions{IsoLevel: pgx.TxIsoLevel(isolation)})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(t.Context(), `update drawings set raw = 0.7`); err == nil {
			t.Errorf("%s: written", isolation)
		}
		if err := tx.Rollback(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func TestADriftIsFoundAndRebuiltAway(t *testing.T) {
	for name, statement := range map[string]string{
		"a best that is gone":         `delete from bests where uid = 'u1'`,
		"a best of another drawing":   `update bests set drawing_id = 'd00', raw = 7 where uid = 'u1'`,
		"a best of nobody":            `insert into bests values ('p', 'ghost', 'd99', 0.5, now(), '', 500)`,
		"a bucket that miscounts":     `update board_buckets set entries = entries + 1 where scope = 'players'`,
		"a bucket that is gone":       `delete from board_buckets where level = 0`,
		"a bucket of a forgotten day": `insert into board_buckets values ('p', '', 'drawings', 1, -77, 3)`,
		"points that nobody won":      `update player_points set points = points + 1`,
		"points that are gone":        `delete from player_points`,
	} {
		t.Run(name, func(t *testing.T) {
			store, url := open(t)
			put(t, store, asked("p", "a frog"))
			for i := range 12 {
				put(t, store, drawn(fmt.Sprintf("d%02d", i), "p", fmt.Sprintf("u%d", i%5), float64(i)/12))
			}
			rows := dump(t, url)
			conn, err := pgx.Connect(t.Context(), url)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close(t.Context())
			if _, err := conn.Exec(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
			drift, err := store.Drift(t.Context())
			if err != nil || len(drift) == 0 {
				t.Fatalf("drift %v, error %v", drift, err)
			}
			if err := store.Rebuild(t.Context()); err != nil {
				t.Fatal(err)
			}
			same(t, "rows", dump(t, url), rows, nil)
			drift, err = store.Drift(t.Context())
			same(t, "drift", drift, []string{}, err)
		})
	}
}
