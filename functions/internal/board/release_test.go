package board

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/migrate"
	"paint.wtf/functions/internal/teststack"
)

var update = flag.Bool("update", false, "record what this program says to Postgres, for the tests of the next migration")

// While a release takes over, and after going back from it, the release before works on the new one's schema. So what every
// release said to Postgres is recorded, under the number of its newest migration (testdata/releases); and what the one before
// said must have the same answers on the schema that came next.
func TestAMigrationLeavesTheReleaseBeforeWorking(t *testing.T) {
	files, err := filepath.Glob("testdata/releases/*.json")
	if err != nil || len(files) < 2 {
		t.Fatalf("there are no recordings: %v, error %v", files, err)
	}
	for _, file := range files {
		var version uint
		if _, err := fmt.Sscanf(filepath.Base(file), "%04d.json", &version); err != nil {
			t.Fatal(err)
		}
		if version == migrate.Latest() {
			continue
		}
		t.Run(fmt.Sprintf("%d on %d", version, version+1), func(t *testing.T) {
			said := recorded(t, file)
			before, after := said.answers(t, version), said.answers(t, version+1)
			for i, statement := range said {
				if !strings.HasSuffix(before[i], succeeded) {
					t.Fatalf("%s is refused by its own schema: %s", statement.SQL, before[i])
				}
				if before[i] != after[i] {
					t.Errorf("%s %s\nwas answered %s\nand is now    %s", statement.SQL, arguments(statement.Args), before[i], after[i])
				}
			}
		})
	}
}

func TestWhatThisReleaseSaysIsRecordedForTheNextMigration(t *testing.T) {
	r := &recorder{T: t}
	store, err := open(t.Context(), teststack.Database(t), r)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	did := map[string]bool{"Close": true}
	for _, w := range work {
		if err := w.do(t.Context(), store); err != nil {
			t.Fatalf("%s: %v", w.method, err)
		}
		did[w.method] = true
	}
	for i := range reflect.TypeOf(store).NumMethod() {
		if name := reflect.TypeOf(store).Method(i).Name; !did[name] {
			t.Errorf("Store.%s is not in the recording: add it to work", name)
		}
	}
	file := fmt.Sprintf("testdata/releases/%04d.json", migrate.Latest())
	if *update {
		var lines []string
		for _, s := range r.said {
			line, err := json.Marshal(s)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, "  "+string(line))
		}
		if err := os.WriteFile(file, []byte("[\n"+strings.Join(lines, ",\n")+"\n]\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := r.said.statements(), recorded(t, file).statements(); !slices.Equal(got, want) {
		t.Errorf("%s is not what this program says: record it by `go test ./functions/internal/board -run Recorded -update`", file)
	}
}

// A recording is statements in the order in which they were sent.
type recording []statement

type statement struct {
	SQL  string     `json:"sql"`
	Args []argument `json:"args,omitempty"`
}

// An argument is one of a statement, with its type: what is not nil is it.
type argument struct {
	Text  *string     `json:"text,omitempty"`
	Texts []string    `json:"texts,omitempty"`
	Int   *int64      `json:"int,omitempty"`
	Float *float64    `json:"float,omitempty"`
	Bool  *bool       `json:"bool,omitempty"`
	Time  *time.Time  `json:"time,omitempty"`
	Times []time.Time `json:"times,omitempty"`
	Bytes []byte      `json:"bytes,omitempty"`
}

func recorded(t *testing.T, file string) (said recording) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("what this release says is not recorded (%v): go test ./functions/internal/board -run Recorded -update", err)
	}
	if err := json.Unmarshal(text, &said); err != nil {
		t.Fatal(err)
	}
	return said
}

// statements are the different ones.
func (r recording) statements() (all []string) {
	for _, s := range r {
		all = append(all, s.SQL)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// succeeded is how an answer ends that is no error.
const succeeded = ", error <nil>"

// answers says everything again, to the schema of a version and as the functions do, and returns each answer.
func (r recording) answers(t *testing.T, version uint) (answers []string) {
	t.Helper()
	url := teststack.Database(t)
	if older := int(migrate.Latest() - version); older > 0 {
		if err := migrate.Down(t.Context(), url, older); err != nil {
			t.Fatal(err)
		}
	}
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(t.Context())) }()
	if _, err := conn.Exec(t.Context(), `set role paint_functions`); err != nil {
		t.Fatal(err)
	}
	for _, s := range r {
		rows, err := conn.Query(t.Context(), s.SQL, arguments(s.Args)...)
		var answer []string
		for err == nil && rows.Next() {
			var values []any
			values, err = rows.Values()
			answer = append(answer, fmt.Sprint(values))
		}
		if err == nil {
			err = rows.Err()
		}
		answers = append(answers, fmt.Sprintf("%q %v, error %v", answer, rows.CommandTag(), err))
	}
	return answers
}

func arguments(recorded []argument) (args []any) {
	for _, a := range recorded {
		var value any
		switch {
		case a.Text != nil:
			value = *a.Text
		case a.Texts != nil:
			value = a.Texts
		case a.Int != nil:
			value = *a.Int
		case a.Float != nil:
			value = *a.Float
		case a.Bool != nil:
			value = *a.Bool
		case a.Time != nil:
			value = *a.Time
		case a.Times != nil:
			value = a.Times
		case a.Bytes != nil:
			value = a.Bytes
		}
		args = append(args, value)
	}
	return args
}

// A recorder is told of every statement that a Store sends.
type recorder struct {
	*testing.T
	mu   sync.Mutex
	said recording
}

func (r *recorder) TraceQueryStart(ctx context.Context, _ *pgx.Conn, d pgx.TraceQueryStartData) context.Context {
	r.add(d.SQL, d.Args)
	return ctx
}

func (r *recorder) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}

func (r *recorder) TraceBatchStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceBatchStartData) context.Context {
	return ctx
}

func (r *recorder) TraceBatchQuery(_ context.Context, _ *pgx.Conn, d pgx.TraceBatchQueryData) {
	r.add(d.SQL, d.Args)
}

func (r *recorder) TraceBatchEnd(context.Context, *pgx.Conn, pgx.TraceBatchEndData) {}

func (r *recorder) add(sql string, args []any) {
	if strings.HasPrefix(sql, "-- ping") || sql == "" {
		return // the pool's own
	}
	s := statement{SQL: sql}
	for _, arg := range args {
		var a argument
		switch v := reflect.ValueOf(arg); {
		case arg == nil:
		case v.Kind() == reflect.String:
			text := v.String()
			a.Text = &text
		case v.CanInt():
			number := v.Int()
			a.Int = &number
		case v.CanFloat():
			number := v.Float()
			a.Float = &number
		case v.Kind() == reflect.Bool:
			truth := v.Bool()
			a.Bool = &truth
		default:
			switch arg := arg.(type) {
			case time.Time:
				a.Time = &arg
			case []time.Time:
				a.Times = arg
			case []byte:
				a.Bytes = arg
			case []string:
				a.Texts = arg
			default:
				r.Fatalf("an argument of %s is a %T: teach the recorder about it", sql, arg)
			}
		}
		s.Args = append(s.Args, a)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.said = append(r.said, s)
}
