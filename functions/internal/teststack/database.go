// Package teststack gives tests the real parts that the game runs on.
package teststack

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"paint.wtf/functions/internal/migrate"
	"paint.wtf/migrations"
)

const (
	needsPostgres = "needs Postgres: run `make test`, or `go run ./dev with -postgres -- go test ./...`"

	templatePrefix = "paint_template_"
	clonePrefix    = "paint_test_"
	// templateLock is an advisory lock in the administrative database, where every test process meets.
	templateLock = 0x7061696e74 // "paint"
	// objectInUse is Postgres's SQLSTATE when somebody is connected to a template that is being copied.
	objectInUse = "55006"
	// patience bounds each step: a server that takes longer is stuck, and the test should say so.
	patience = time.Minute
)

// Database returns the URL of a new database that has every migration and no rows. It is the caller's alone and is
// dropped when the test ends.
//
// DATABASE_URL names the server and a role that may create databases. Where it is not set, the test is skipped with
// -short and fails otherwise.
func Database(t testing.TB) string {
	t.Helper()
	admin := adminURL(t)
	template, err := templateFor(admin)
	if err != nil {
		t.Fatalf("migrate the template of the test databases: %v", err)
	}
	return create(t, admin, template)
}

// EmptyDatabase is Database without the migrations.
func EmptyDatabase(t testing.TB) string {
	t.Helper()
	return create(t, adminURL(t), "template0")
}

func adminURL(t testing.TB) *url.URL {
	t.Helper()
	raw := os.Getenv("DATABASE_URL")
	if raw == "" {
		if testing.Short() {
			t.Skip(needsPostgres)
		}
		t.Fatal(needsPostgres)
	}
	u, err := url.Parse(raw)
	if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" {
		t.Fatal("DATABASE_URL must be a URL such as postgres://user@127.0.0.1:5432/postgres")
	}
	return u
}

func at(admin *url.URL, database string) string {
	u := *admin
	u.Path = "/" + database
	return u.String()
}

// create makes a database from a template and sees to its end.
func create(t testing.TB, admin *url.URL, template string) string {
	t.Helper()
	name := fmt.Sprintf("%s%d_%s", clonePrefix, time.Now().Unix(), strings.ToLower(rand.Text()[:10]))
	err := administer(admin, func(ctx context.Context, conn *pgx.Conn) error {
		for {
			_, err := conn.Exec(ctx, fmt.Sprintf(`create database %s template %s`, name, template))
			var pg *pgconn.PgError
			if !errors.As(err, &pg) || pg.Code != objectInUse {
				return err
			}
			select {
			case <-ctx.Done():
				return err
			case <-time.After(50 * time.Millisecond):
			}
		}
	})
	if err != nil {
		t.Fatalf("create a test database: %v", err)
	}
	t.Cleanup(func() {
		if err := administer(admin, drop(name)); err != nil {
			t.Errorf("drop the test database %s: %v", name, err)
		}
	})
	return at(admin, name)
}

func drop(name string) func(context.Context, *pgx.Conn) error {
	return func(ctx context.Context, conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, fmt.Sprintf(`drop database if exists %s with (force)`, name))
		return err
	}
}

// templates remembers what this process has made sure of, by server.
var templates = struct {
	sync.Mutex
	names map[string]string
}{names: map[string]string{}}

// templateFor returns the name of the migrated template, which it makes if this is the first process to want it. The name
// carries a hash of the migrations, so that a changed migration never meets an old template; a template gets its name
// only when it is whole, so that a process killed on the way leaves none that is half done.
func templateFor(admin *url.URL) (string, error) {
	templates.Lock()
	defer templates.Unlock()
	if name, ok := templates.names[admin.String()]; ok {
		return name, nil
	}
	hash, err := hashOfMigrations()
	if err != nil {
		return "", err
	}
	name, unfinished := templatePrefix+hash, templatePrefix+hash+"_unfinished"
	err = administer(admin, func(ctx context.Context, conn *pgx.Conn) error {
		// The lock ends with the connection.
		if _, err := conn.Exec(ctx, `select pg_advisory_lock($1)`, templateLock); err != nil {
			return err
		}
		if err := sweep(ctx, conn); err != nil {
			return err
		}
		var exists bool
		if err := conn.QueryRow(ctx, `select exists (select from pg_database where datname = $1)`, name).Scan(&exists); err != nil || exists {
			return err
		}
		if err := drop(unfinished)(ctx, conn); err != nil {
			return err
		}
		if _, err := conn.Exec(ctx, `create database `+unfinished+` template template0`); err != nil {
			return err
		}
		if err := migrate.Up(ctx, at(admin, unfinished)); err != nil {
			return err
		}
		// Nobody may connect: a database that somebody is connected to cannot be copied.
		for _, statement := range []string{
			`alter database ` + unfinished + ` allow_connections false`,
			`alter database ` + unfinished + ` rename to ` + name,
		} {
			if _, err := conn.Exec(ctx, statement); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	templates.names[admin.String()] = name
	return name, nil
}

func hashOfMigrations() (string, error) {
	names, err := fs.Glob(migrations.Files, "*.sql")
	if err != nil {
		return "", err
	}
	hash := sha256.New()
	for _, name := range names {
		content, err := fs.ReadFile(migrations.Files, name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(hash, "%s %d\n%s", name, len(content), content)
	}
	return hex.EncodeToString(hash.Sum(nil)[:6]), nil
}

// sweep drops the databases of tests that were killed a day ago or more.
func sweep(ctx context.Context, conn *pgx.Conn) error {
	rows, err := conn.Query(ctx, `
		select datname from pg_database
		where datname ~ ('^' || $1::text || '[0-9]{10}_')
			and split_part(substr(datname, length($1::text) + 1), '_', 1)::bigint < extract(epoch from now()) - 86400`, clonePrefix)
	if err != nil {
		return err
	}
	left, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return err
	}
	for _, name := range left {
		if err := drop(name)(ctx, conn); err != nil {
			return err
		}
	}
	return nil
}

func administer(admin *url.URL, work func(context.Context, *pgx.Conn) error) error {
	// Not the test's own context: that one has ended when the database is dropped.
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	conn, err := pgx.Connect(ctx, admin.String())
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	return work(ctx, conn)
}
