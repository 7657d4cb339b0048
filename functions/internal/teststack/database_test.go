package teststack_test

import (
	"context"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/migrate"
	"paint.wtf/functions/internal/teststack"
)

func TestADatabaseIsMigratedAndEmptyAndOnesOwn(t *testing.T) {
	ctx := t.Context()
	one, other := teststack.Database(t), teststack.Database(t)
	if one == other {
		t.Fatalf("two tests share %s", one)
	}
	if version, dirty, err := migrate.Version(ctx, one); err != nil || dirty || version != migrate.Latest() {
		t.Errorf("version is %d (dirty %v, error %v), want %d", version, dirty, err, migrate.Latest())
	}
	run(t, one, `insert into prompts (id, version, removed) values ('p', 1, true)`)
	for url, want := range map[string]int{one: 1, other: 0} {
		if got := count(t, url, `select count(*) from prompts`); got != want {
			t.Errorf("%d prompts, want %d", got, want)
		}
	}
}

func TestAnEmptyDatabaseHasNoTables(t *testing.T) {
	url := teststack.EmptyDatabase(t)
	if got := count(t, url, `select count(*) from pg_tables where schemaname = 'public'`); got != 0 {
		t.Errorf("%d tables, want none", got)
	}
}

func TestDatabasesAreMadeSideBySideAndDroppedWithTheirTest(t *testing.T) {
	var lock sync.Mutex
	var names []string
	t.Run("tests", func(t *testing.T) {
		for range 4 {
			t.Run("", func(t *testing.T) {
				t.Parallel()
				url := teststack.Database(t)
				var name string
				ask(t, url, `select current_database()`, &name)
				lock.Lock()
				defer lock.Unlock()
				names = append(names, name)
			})
		}
	})
	var left int
	ask(t, teststack.EmptyDatabase(t), `select count(*) from pg_database where datname = any($1)`, &left, names)
	if len(names) != 4 || left != 0 {
		t.Errorf("%d of %d databases outlive their tests", left, len(names))
	}
}

func TestWithoutPostgresATestSaysWhatItNeeds(t *testing.T) {
	t.Setenv("DATABASE_URL", "")
	probe := &stopped{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() { _ = recover() }()
		teststack.Database(probe)
	}()
	<-done
	if probe.message == "" || probe.skipped != testing.Short() {
		t.Errorf("message %q, skipped %v; want a sentence, and to be skipped only with -short", probe.message, probe.skipped)
	}
}

// stopped stands in for a test that fails or is skipped.
type stopped struct {
	testing.TB
	message string
	skipped bool
}

func (s *stopped) Helper() {}

func (s *stopped) Skip(args ...any) { s.skipped = true; s.Fatal(args...) }

func (s *stopped) Fatal(args ...any) {
	s.message, _ = args[0].(string)
	panic(s.message)
}

func run(t *testing.T, url, statement string) {
	t.Helper()
	conn := connect(t, url)
	if _, err := conn.Exec(t.Context(), statement); err != nil {
		t.Fatal(err)
	}
}

func count(t *testing.T, url, query string) (n int) {
	t.Helper()
	ask(t, url, query, &n)
	return n
}

func ask(t *testing.T, url, query string, into any, args ...any) {
	t.Helper()
	if err := connect(t, url).QueryRow(t.Context(), query, args...).Scan(into); err != nil {
		t.Fatal(err)
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
