package rescoring

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/teststack"
)

// What takes longer to make than most tests take is made once: judges, which nothing changes, and databases, which every
// world begins by emptying. The tests are therefore not parallel.
var (
	oldJudge, newJudge, otherNetworksJudge *oracle
	mirrors                                []*database
	atExit                                 []func()
)

func TestMain(m *testing.M) {
	code := m.Run()
	for _, end := range slices.Backward(atExit) {
		end()
	}
	os.Exit(code)
}

// lasting is a test whose things last until all tests have ended.
type lasting struct{ testing.TB }

func (lasting) Cleanup(end func()) { atExit = append(atExit, end) }

// lastingOracle is the one that all worlds share.
func lastingOracle(t testing.TB, shared **oracle, change func(map[string]any)) *oracle {
	t.Helper()
	if *shared == nil {
		*shared = newOracle(lasting{t}, change)
	}
	return *shared
}

// A database is one for boards, with a connection that empties it.
type database struct {
	boards  *board.Store
	emptier *pgx.Conn
}

// emptyDatabase is the i-th, without a row.
func emptyDatabase(t testing.TB, i int) *board.Store {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ctx := context.Background() // it outlives the test
	for len(mirrors) <= i {
		url := teststack.Database(lasting{t})
		boards, err := board.Open(ctx, url)
		must(err)
		atExit = append(atExit, boards.Close)
		emptier, err := pgx.Connect(ctx, url)
		must(err)
		atExit = append(atExit, func() { _ = emptier.Close(ctx) })
		mirrors = append(mirrors, &database{boards, emptier})
	}
	_, err := mirrors[i].emptier.Exec(ctx, `delete from drawings; delete from bests; delete from players; delete from prompts; delete from deletions`)
	must(err)
	return mirrors[i].boards
}
