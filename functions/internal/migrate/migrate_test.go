package migrate_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/migrate"
	"paint.wtf/functions/internal/teststack"
)

func TestUpDownUpOnDataEndsInTheSameSchema(t *testing.T) {
	ctx := t.Context()
	url := teststack.EmptyDatabase(t)
	up := func() {
		t.Helper()
		if err := migrate.Up(ctx, url); err != nil {
			t.Fatal(err)
		}
		expectVersion(t, url, migrate.Latest())
	}
	fill := func() {
		t.Helper()
		store, err := board.Open(ctx, url)
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		at := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
		for _, err := range []error{
			store.PutPrompt(ctx, board.Prompt{ID: "p", Text: "a frog", Ready: true, Active: true, CreatedAt: at}, at),
			store.PutPlayer(ctx, board.Player{UID: "u", PlayerID: "public-u", DisplayName: "Ann", CreatedAt: at}, at),
			store.PutDrawing(ctx, board.Drawing{ID: "d", PromptID: "p", UID: "u", CreatedAt: at, Visible: true, Ranked: true}, at),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if st, err := store.Stats(ctx); err != nil || st != (board.Stats{Prompts: 1, Drawings: 1, Players: 1}) {
			t.Fatalf("stats %+v, error %v", st, err)
		}
	}

	up()
	first := schema(t, url)
	fill()
	for left := int(migrate.Latest()) - 1; left >= 0; left-- {
		if err := migrate.Down(ctx, url, 1); err != nil {
			t.Fatal(err)
		}
		expectVersion(t, url, uint(left))
	}
	if left := schema(t, url); len(left) != 0 {
		t.Errorf("left behind: %v", slices.Collect(maps.Keys(left)))
	}
	up()
	fill()
	if err := migrate.Down(ctx, url, 0); err != nil {
		t.Fatal(err)
	}
	expectVersion(t, url, 0)
	for _, steps := range []int{0, 1, 5} { // nothing is left to take back
		if err := migrate.Down(ctx, url, steps); err != nil {
			t.Errorf("down %d from nothing: %v", steps, err)
		}
	}
	up()
	up() // nothing to do
	if again := schema(t, url); !maps.Equal(first, again) {
		t.Errorf("the schema is not the same:\n%v\nand at first\n%v", again, first)
	}
}

func TestManyProcessesMayMigrateAtOnce(t *testing.T) {
	url := teststack.EmptyDatabase(t)
	var group sync.WaitGroup
	for range 5 {
		group.Go(func() {
			if err := migrate.Up(t.Context(), url); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	expectVersion(t, url, migrate.Latest())
}

func TestACancelledMigrationSaysSoAndTouchesNothing(t *testing.T) {
	url := teststack.EmptyDatabase(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := migrate.Up(ctx, url); !errors.Is(err, context.Canceled) || errors.Is(err, fault.Unavailable) {
		t.Errorf("error %v, want that it was cancelled", err)
	}
	expectVersion(t, url, 0)
}

func TestADatabaseThatIsAwayIsRetriable(t *testing.T) {
	const nobody = "postgres://nobody@127.0.0.1:1/nothing"
	_, _, err := migrate.Version(t.Context(), nobody)
	for _, err := range []error{err, migrate.Up(t.Context(), nobody), migrate.Down(t.Context(), nobody, 1)} {
		if !errors.Is(err, fault.Unavailable) {
			t.Errorf("error %v, want unavailable", err)
		}
	}
}

func TestAnUnfinishedMigrationIsLeftToAPerson(t *testing.T) {
	ctx := t.Context()
	url := teststack.Database(t)
	if _, err := connect(t, url).Exec(ctx, `update schema_migrations set dirty = true`); err != nil {
		t.Fatal(err)
	}
	if err := migrate.Up(ctx, url); err == nil || !strings.Contains(err.Error(), "end never recorded") {
		t.Errorf("error %v, want a sentence about it", err)
	}
	if _, dirty, err := migrate.Version(ctx, url); err != nil || !dirty {
		t.Errorf("dirty is %v, error %v", dirty, err)
	}
}

func TestAFailedMigrationChangesNothingAndNamesItsLine(t *testing.T) {
	ctx := t.Context()
	url := teststack.EmptyDatabase(t)
	// Somebody else's table stands in the way of the third one that 0002 makes.
	if _, err := connect(t, url).Exec(ctx, `create table drawings (mine text)`); err != nil {
		t.Fatal(err)
	}
	err := migrate.Up(ctx, url)
	if err == nil || !strings.Contains(err.Error(), `"drawings" already exists`) || strings.Contains(err.Error(), "create table public.prompts") {
		t.Errorf("error %v, want one line that names the table", err)
	}
	var prompts *string
	if err := connect(t, url).QueryRow(ctx, `select to_regclass('public.prompts')::text`).Scan(&prompts); err != nil || prompts != nil {
		t.Errorf("half a migration stayed: %v, error %v", prompts, err)
	}
}

// likeSupabase makes what every Supabase project has before anybody's migration: three roles, and everything that is later
// made in the public schema open to them.
func likeSupabase(t *testing.T) (url string) {
	t.Helper()
	url = teststack.EmptyDatabase(t)
	conn := connect(t, url)
	for _, role := range []string{"anon", "authenticated", "service_role"} {
		if _, err := conn.Exec(t.Context(), `do $$ begin create role `+role+` nologin; exception when duplicate_object or unique_violation then null; end $$`); err != nil {
			t.Fatal(err)
		}
		for _, kind := range []string{"tables", "functions", "sequences"} {
			_, err := conn.Exec(t.Context(), `alter default privileges in schema public grant all on `+kind+` to `+role)
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := migrate.Up(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	return url
}

func TestEveryTableHasRowLevelSecurity(t *testing.T) {
	wantEveryTableSecured(t, connect(t, likeSupabase(t)))
}

func TestOutsidersMayReadThePublicViewsAndDoNothingElse(t *testing.T) {
	wantOutsidersToReadOnly(t, connect(t, likeSupabase(t)))
}

func TestNoPublicViewHasAUID(t *testing.T) {
	rows, err := connect(t, likeSupabase(t)).Query(t.Context(), `
		select table_name || '.' || column_name from information_schema.columns
		where table_schema = 'public' and table_name like 'public\_%' and (column_name like '%uid%' or column_name in ('key', 'version', 'image_path'))`)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := pgx.CollectRows(rows, pgx.RowTo[string]); err != nil || len(got) > 0 {
		t.Errorf("columns %v, error %v", got, err)
	}
}

func TestWhatEachRoleSees(t *testing.T) {
	ctx := t.Context()
	url := likeSupabase(t)
	store, err := board.Open(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	at := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	drawing := func(id, uid string, visible, ranked bool) board.Drawing {
		return board.Drawing{ID: id, PromptID: "p", UID: uid, CreatedAt: at, Raw: float64(len(id)), Visible: visible, Ranked: ranked}
	}
	for _, err := range []error{
		store.PutPrompt(ctx, board.Prompt{ID: "p", Text: "a frog", Ready: true, CreatedAt: at}, at),
		store.PutPrompt(ctx, board.Prompt{ID: "unready", Text: "asdf", CreatedAt: at}, at),
		store.PutPlayer(ctx, board.Player{UID: "u", PlayerID: "public-u", CreatedAt: at}, at),
		store.PutDrawing(ctx, drawing("seen", "u", true, true), at),
		store.PutDrawing(ctx, drawing("worse", "u", true, false), at),
		store.PutDrawing(ctx, drawing("hidden", "u", false, true), at),
		store.PutDrawing(ctx, drawing("gone", "v", true, true), at),
		store.RemoveDrawing(ctx, "gone", at.Add(1)),
		store.PutDrawing(ctx, board.Drawing{ID: "featured", PromptID: "p", UID: "u", CreatedAt: at, Raw: -9, Visible: true, FeaturedAt: at}, at),
		store.PutDrawing(ctx, board.Drawing{ID: "shy", PromptID: "p", UID: "u", CreatedAt: at, FeaturedAt: at}, at),
		store.PutDailies(ctx, at, board.Daily{Date: "2026-03-01", PromptID: "p"}, board.Daily{Date: "2026-03-02", PromptID: "unready"}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	const denied = "denied"
	conn := connect(t, url)
	for _, role := range outsiders {
		for statement, want := range map[string]string{
			`select string_agg(id, ' ' order by id) from public_prompts`:                    "p",
			`select string_agg(id, ' ' order by id) from public_drawings`:                   "featured seen worse",
			`select string_agg(drawing_id || ' ' || player_id, ' ') from public_board`:      "seen public-u",
			`select string_agg(drawing_id || ' ' || player_id, ' ') from public_highlights`: "featured public-u",
			`select string_agg(date || ' ' || text, ' ') from public_dailies`:               "2026-03-01 a frog",
			`select string_agg(prompt_id, ' ') from dailies`:                                denied,
			`select string_agg(id, ' ') from drawings`:                                      denied,
			`select string_agg(uid, ' ') from players`:                                      denied,
			`select string_agg(id, ' ') from prompts`:                                       denied,
			`select string_agg(uid, ' ') from bests`:                                        denied,
			`select string_agg(version::text, ' ') from schema_migrations`:                  denied,
			`update drawings set raw = 9 returning id`:                                      denied,
			`delete from bests returning uid`:                                               denied,
			`insert into prompts (id, version, removed) values ('x', 1, true) returning id`: denied,
			`update public_prompts set text = 'mine' returning id`:                          denied,
			`delete from public_prompts returning id`:                                       denied,
		} {
			if got := ask(t, conn, role, statement); got != want {
				t.Errorf("%s, %s: got %q, want %q", role, statement, got, want)
			}
		}
	}
	// The functions' own role does its work, the trigger included, without owning anything.
	for _, statement := range []string{
		`insert into drawings (id, version, prompt_id, uid, created_at, score, raw, similarity, textness, penalty, blank, saw, image_path, visible, ranked)
			values ('best', 1, 'p', 'u', now(), 1, 99, 0, 0, 0, false, '[]', '', true, true) returning id`,
		`select drawing_id from bests where uid = 'u'`,
		`update drawings set removed = false where id = 'best' returning id`,
		`select drawing_id from public_board`,
	} {
		if got := ask(t, conn, "paint_functions", statement); got != "best" {
			t.Errorf("paint_functions, %s: got %q, want best", statement, got)
		}
	}
	for _, statement := range []string{`drop table drawings`, `create table x (y text)`, `alter table drawings disable row level security`, `truncate drawings`} {
		if got := ask(t, conn, "paint_functions", statement); got != denied {
			t.Errorf("paint_functions, %s: got %q, want to be denied", statement, got)
		}
	}
}

// ask runs a statement as a role and returns the one text that it answers with, or "denied".
func ask(t *testing.T, conn *pgx.Conn, role, statement string) (answer string) {
	t.Helper()
	ctx := t.Context()
	if _, err := conn.Exec(ctx, `set role `+role); err != nil {
		t.Fatal(err)
	}
	err := conn.QueryRow(ctx, statement).Scan(&answer)
	var pg *pgconn.PgError
	if errors.As(err, &pg) && pg.Code == "42501" { // insufficient privilege
		answer, err = "denied", nil
	}
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		answer = err.Error()
	}
	if _, err := conn.Exec(ctx, `reset role`); err != nil {
		t.Fatal(err)
	}
	return answer
}

func expectVersion(t *testing.T, url string, want uint) {
	t.Helper()
	version, dirty, err := migrate.Version(t.Context(), url)
	if err != nil || dirty || version != want {
		t.Fatalf("version %d (dirty %v, error %v), want %d", version, dirty, err, want)
	}
}

// schema describes every column, index, constraint, function, trigger, policy and grant of the game's.
func schema(t *testing.T, url string) map[string]string {
	t.Helper()
	rows, err := connect(t, url).Query(t.Context(), `
		with ours as (select * from pg_class where relnamespace = 'public'::regnamespace and relname not like 'schema_migrations%')
		select 'column ' || c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod) || a.attnotnull || a.attgenerated::text
			from ours c join pg_attribute a on a.attrelid = c.oid where a.attnum > 0
		union all select 'index ' || relname, pg_get_indexdef(oid) from ours where relkind = 'i'
		union all select 'view ' || relname, pg_get_viewdef(oid) from ours where relkind = 'v'
		union all select 'grants ' || relname, relacl::text || relrowsecurity || coalesce(reloptions::text, '') from ours where relkind in ('r', 'v')
		union all select 'constraint ' || n.conname || c.relname, pg_get_constraintdef(n.oid) from pg_constraint n join ours c on c.oid = n.conrelid
		union all select 'function ' || proname, pg_get_functiondef(oid) || proacl::text from pg_proc where pronamespace = 'public'::regnamespace
		union all select 'trigger ' || tgname, pg_get_triggerdef(g.oid) from pg_trigger g join ours c on c.oid = g.tgrelid where not tgisinternal
		union all select 'policy ' || tablename || policyname, roles::text || cmd || qual || with_check from pg_policies where schemaname = 'public'`)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	var name, definition string
	if _, err := pgx.ForEachRow(rows, []any{&name, &definition}, func() error {
		if _, twice := found[name]; twice {
			return fmt.Errorf("%s twice", name)
		}
		found[name] = definition
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return found
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
