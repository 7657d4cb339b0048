package board_test

import (
	"math/rand/v2"
	"testing"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/teststack"
)

// Behind a pooler that gives each transaction another connection, no statement is prepared for later.
func TestBoardsAreTheSameWithoutPreparedStatements(t *testing.T) {
	for _, mode := range []string{"exec", "simple_protocol"} {
		t.Run(mode, func(t *testing.T) {
			store, err := board.Open(t.Context(), teststack.Database(t)+"&default_query_exec_mode="+mode)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(store.Close)
			seed := rand.Uint64()
			t.Logf("seed %d", seed)
			events := history(rand.New(rand.NewPCG(seed, 0)), 100)
			for _, e := range events {
				if err := apply(t.Context(), store, e); err != nil {
					t.Fatal(err)
				}
			}
			modelOf(events).check(t, store, 3)
		})
	}
}
