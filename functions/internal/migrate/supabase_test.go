package migrate_test

import (
	"net/url"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/migrate"
	"paint.wtf/functions/internal/teststack"
)

// supabase makes of an empty server what a new Supabase project is before anybody has touched it: its roles, who owns what,
// and what its default privileges hand to browsers. The database's owner is postgres, which is no superuser.
const supabase = `
	create role anon nologin;
	create role authenticated nologin;
	create role service_role nologin bypassrls;
	create role authenticator login noinherit;
	grant anon, authenticated, service_role to authenticator;
	create role supabase_admin superuser login;
	create role postgres login createdb createrole replication bypassrls;
	grant anon, authenticated, service_role, authenticator to postgres with admin option;
	alter database postgres owner to postgres;
	grant usage on schema public to postgres, anon, authenticated, service_role;
	alter default privileges for role postgres in schema public grant all on tables to postgres, anon, authenticated, service_role;
	alter default privileges for role postgres in schema public grant all on functions to postgres, anon, authenticated, service_role;
	alter default privileges for role postgres in schema public grant all on sequences to postgres, anon, authenticated, service_role;
	alter default privileges for role supabase_admin in schema public grant all on tables to postgres, anon, authenticated, service_role;
	alter default privileges for role supabase_admin in schema public grant all on functions to postgres, anon, authenticated, service_role;
	alter default privileges for role supabase_admin in schema public grant all on sequences to postgres, anon, authenticated, service_role`

// as names the same database to another role.
func as(t *testing.T, role, databaseURL string) string {
	t.Helper()
	u, err := url.Parse(databaseURL)
	if err != nil {
		t.Fatal(err)
	}
	u.User = url.User(role)
	return u.String()
}

func TestTheMigrationsRunUnchangedOnASupabaseProject(t *testing.T) {
	ctx := t.Context()
	server := teststack.OwnEmptyServer(t)
	if _, err := connect(t, server.URL).Exec(ctx, supabase); err != nil {
		t.Fatal(err)
	}
	owner := as(t, "postgres", server.URL)
	if err := migrate.Up(ctx, owner); err != nil {
		t.Fatal(err)
	}
	expectVersion(t, owner, migrate.Latest())
	conn := connect(t, owner)
	wantEveryTableSecured(t, conn)
	wantOutsidersToReadOnly(t, conn)

	// The functions' login, as docs/operations.md makes it.
	if _, err := conn.Exec(ctx, `create role paint login; grant paint_functions to paint`); err != nil {
		t.Fatal(err)
	}
	store, err := board.Open(ctx, as(t, "paint", server.URL))
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
	if page, err := store.Board(ctx, board.Query{PromptID: "p"}); err != nil || page.Of != 1 {
		t.Errorf("the functions' login reads a board of %d, error %v", page.Of, err)
	}
	// Browsers come as authenticator and become anon.
	browser := connect(t, as(t, "authenticator", server.URL))
	if got := ask(t, browser, "anon", `select drawing_id || ' ' || player_id from public_board`); got != "d public-u" {
		t.Errorf("a browser reads %q", got)
	}
	if got := ask(t, browser, "anon", `select id from drawings`); got != "denied" {
		t.Errorf("a browser reads %q of the table", got)
	}
}

// outsiders are the roles that Supabase hands to browsers, and its key for servers, which this game does not use.
var outsiders = []string{"anon", "authenticated", "service_role"}

func wantEveryTableSecured(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	rows, err := conn.Query(t.Context(), `
		select c.relname::text, c.relrowsecurity from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f', 'm')`)
	if err != nil {
		t.Fatal(err)
	}
	var table string
	var secured bool
	tables := 0
	if _, err := pgx.ForEachRow(rows, []any{&table, &secured}, func() error {
		tables++
		if !secured {
			t.Errorf("%s has no row-level security", table)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if tables < 6 {
		t.Errorf("only %d tables seen", tables)
	}
}

func wantOutsidersToReadOnly(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	ctx := t.Context()
	want := []string{"public_board SELECT", "public_dailies SELECT", "public_drawings SELECT", "public_highlights SELECT", "public_prompts SELECT"}
	for _, role := range outsiders {
		rows, err := conn.Query(ctx, `
			select c.relname || ' ' || p from pg_class c,
				unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f', 'm', 'v')
				and (has_table_privilege($1, c.oid, p)
					or p in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege($1, c.oid, p))
			union all
			select c.relname || ' sequence' from pg_class c
			where c.relnamespace = 'public'::regnamespace
				and case when c.relkind = 'S' then has_sequence_privilege($1, c.oid, 'USAGE, SELECT, UPDATE') end
			union all
			select f.proname || '()' from pg_proc f
			where f.pronamespace = 'public'::regnamespace and has_function_privilege($1, f.oid, 'EXECUTE')
			union all
			select 'make tables' where has_schema_privilege($1, 'public', 'CREATE')
			order by 1`, role)
		if err != nil {
			t.Fatal(err)
		}
		got, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s may: %v (error %v), want %v", role, got, err, want)
		}
	}
}
