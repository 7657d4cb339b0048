package migrate_test

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/migrate"
	"paint.wtf/functions/internal/teststack"
)

// first is the first version that holds anything.
const first = 2

// Every migration meets the data of the version before it, takes it along, gives it back as far as the older schema can hold
// it, and takes it along again; boards are right at each of these moments, and after more was written.
func TestEveryMigrationKeepsTheDataAndTheBoardsThereAndBackAndThereAgain(t *testing.T) {
	for version := uint(first); version < migrate.Latest(); version++ {
		t.Run(fmt.Sprintf("%d to %d", version, version+1), func(t *testing.T) {
			t.Parallel()
			d := &data{T: t, random: rand.New(rand.NewPCG(uint64(version), 1)), url: teststack.EmptyDatabase(t)}
			d.conn = connect(t, d.url)
			for d.version() < version {
				d.up()
			}
			d.write(40)
			d.wantBoards("before")
			before := d.rows()

			d.up()
			d.wantKept("up", before)
			d.wantBoards("up")
			d.write(20)
			d.wantBoards("up and played on")
			after := d.rows()

			if err := migrate.Down(t.Context(), d.url, 1); err != nil {
				t.Fatal(err)
			}
			d.wantKept("down", losing(version, after))
			d.wantBoards("down")
			d.write(20)
			d.wantBoards("down and played on")
			before = d.rows()

			d.up()
			d.wantKept("up again", before)
			d.wantBoards("up again")
		})
	}
}

// losing is what the schema of a version holds of rows of the next, where that is not simply all that it has columns for.
func losing(version uint, rows tables) tables {
	if version != 4 {
		return rows
	}
	// Schema 4 knows one score of each drawing: the one that its prompt's board goes by.
	judges := map[any]any{}
	for _, p := range rows["prompts"] {
		judges[p["id"]] = p["judge"]
	}
	for _, d := range rows["drawings"] {
		if d["staged_judge"] == nil || d["staged_judge"] != judges[d["prompt_id"]] {
			continue
		}
		for name, value := range d {
			if of, staged := strings.CutPrefix(name, "staged_"); staged {
				d[of] = value
			}
		}
	}
	return rows
}

// A row is one by its columns, in the numbers of JSON, which keep every bit of a float64.
type (
	row    map[string]any
	tables map[string][]row
)

// data is a database at some version, with more and more in it.
type data struct {
	*testing.T
	random  *rand.Rand
	url     string
	conn    *pgx.Conn
	written int
}

func (d *data) version() uint {
	d.Helper()
	version, _, err := migrate.Version(d.Context(), d.url)
	if err != nil {
		d.Fatal(err)
	}
	return version
}

func (d *data) up() {
	d.Helper()
	if err := migrate.Steps(d.Context(), d.url, 1); err != nil {
		d.Fatal(err)
	}
}

// columns are those that the mirror's tables have now; what boards keep beside them follows from the rest.
func (d *data) columns() map[string][]string {
	d.Helper()
	rows, err := d.conn.Query(d.Context(), `
		select table_name::text, array_agg(column_name::text)
		from information_schema.columns join information_schema.tables using (table_name)
		where columns.table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
			and table_name not in ('schema_migrations', 'bests', 'player_points', 'board_buckets')
		group by 1`)
	if err != nil {
		d.Fatal(err)
	}
	all := map[string][]string{}
	var table string
	var columns []string
	if _, err := pgx.ForEachRow(rows, []any{&table, &columns}, func() error {
		all[table] = columns
		return nil
	}); err != nil {
		d.Fatal(err)
	}
	return all
}

func (d *data) rows() tables {
	d.Helper()
	all := tables{}
	for table := range d.columns() {
		all[table] = d.query(`select to_jsonb(t) from ` + table + ` t`)
	}
	return all
}

// query is what a statement answers, one JSON object in each row.
func (d *data) query(statement string) (all []row) {
	d.Helper()
	found, err := d.conn.Query(d.Context(), statement)
	if err != nil {
		d.Fatalf("%s: %v", statement, err)
	}
	var text []byte
	if _, err := pgx.ForEachRow(found, []any{&text}, func() error {
		var r row
		decoder := json.NewDecoder(strings.NewReader(string(text)))
		decoder.UseNumber()
		err := decoder.Decode(&r)
		all = append(all, r)
		return err
	}); err != nil {
		d.Fatal(err)
	}
	return all
}

// wantKept holds the rows to be those of before, in all columns that both have.
func (d *data) wantKept(when string, before tables) {
	d.Helper()
	columns, now := d.columns(), d.rows()
	if len(before["drawings"]) == 0 {
		d.Fatal("there is nothing to keep")
	}
	for table, rows := range before {
		if now[table] == nil && columns[table] == nil {
			continue
		}
		var shared []string
		for _, name := range columns[table] {
			if _, had := rows[0][name]; len(rows) > 0 && had {
				shared = append(shared, name)
			}
		}
		slices.Sort(shared)
		if got, want := lines(now[table], shared), lines(rows, shared); !reflect.DeepEqual(got, want) {
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					d.Errorf("%s: %s\n got %s\nwant %s", when, table, got[i], want[i])
					break
				}
			}
			d.Errorf("%s: %s has %d rows, had %d", when, table, len(got), len(want))
		}
	}
}

func lines(rows []row, columns []string) (all []string) {
	for _, r := range rows {
		var line []string
		for _, name := range columns {
			line = append(line, fmt.Sprintf("%s=%v", name, r[name]))
		}
		all = append(all, strings.Join(line, " "))
	}
	slices.Sort(all)
	return all
}

// write puts rows as the program of this version would, with what the schema has columns for, over a few prompts and players,
// with ties; and changes and removes some of those that are there.
func (d *data) write(drawings int) {
	d.Helper()
	columns := d.columns()
	judges := []string{"a 1 1", "a 1 2"}
	for i := range 3 {
		d.put(columns, "prompts", "id", row{
			"id": fmt.Sprintf("prompt%d", i), "version": 1, "text": "a frog", "ready": true, "active": i > 0,
			"created_at": d.moment(), "judge": judges[i%2],
		})
		d.put(columns, "dailies", "date", row{"date": fmt.Sprintf("2026-03-0%d", i+1), "version": 1, "prompt_id": "prompt1"})
	}
	for i := range 5 {
		uid := fmt.Sprintf("player%d", i)
		d.put(columns, "players", "key", row{
			"key": key(uid), "version": 1, "uid": uid, "player_id": "public-" + uid, "display_name": "Ann", "created_at": d.moment(),
		})
	}
	for range drawings {
		d.written++
		id := fmt.Sprintf("drawing%04d", d.written)
		if d.written > 5 && d.random.IntN(5) == 0 {
			id = fmt.Sprintf("drawing%04d", 1+d.random.IntN(d.written-1)) // one that is there, most likely
		}
		if d.random.IntN(10) == 0 {
			d.put(columns, "drawings", "id", row{"id": id, "version": d.written, "removed": true})
			d.put(columns, "deletions", "key", row{"kind": "drawing", "key": id, "at": d.moment()})
			continue
		}
		r := row{
			"id": id, "version": d.written, "prompt_id": fmt.Sprintf("prompt%d", d.random.IntN(3)),
			"uid":        fmt.Sprintf("player%d", d.random.IntN(5)),
			"created_at": d.moment(), "image_path": "pictures/" + id + ".png", "visible": d.random.IntN(6) > 0,
			"ranked": d.random.IntN(6) > 0, "judge": judges[d.random.IntN(2)],
		}
		maps.Copy(r, d.score(""))
		if d.random.IntN(3) == 0 {
			maps.Copy(r, d.score("staged_"))
			r["staged_judge"] = judges[0]
			if r["judge"] == judges[0] {
				r["staged_judge"] = judges[1]
			}
		}
		if d.random.IntN(5) == 0 {
			r["featured_at"] = d.moment()
		}
		d.put(columns, "drawings", "id", r)
	}
}

// score is a score's columns; raw has ties, and a value with all its bits.
func (d *data) score(prefix string) row {
	raw := []float64{-1, 0.1 + 0.2, 0.5, math.Nextafter(0.5, 1), 1023.7, d.random.NormFloat64()}[d.random.IntN(6)]
	return row{
		prefix + "score": float64(d.random.IntN(1001)) / 10, prefix + "raw": raw, prefix + "similarity": raw / 3,
		prefix + "textness": 0.1, prefix + "penalty": 0.0, prefix + "blank": raw == -1,
		prefix + "saw":     []any{row{"text": "a frog", "similarity": 0.25}},
		prefix + "blurred": d.random.IntN(4) == 0,
	}
}

func (d *data) moment() time.Time {
	return time.Date(2026, 3, 1, 12, d.random.IntN(4), 0, 123456000, time.UTC)
}

func key(uid string) string {
	sum := sha256.Sum256([]byte(uid))
	return `\x` + hex.EncodeToString(sum[:])
}

// put writes a row's columns that the schema has, in the place of a row of the same key.
func (d *data) put(columns map[string][]string, table, key string, r row) {
	d.Helper()
	if columns[table] == nil {
		return
	}
	text, err := json.Marshal(r)
	if err != nil {
		d.Fatal(err)
	}
	var names, values []string
	for _, name := range columns[table] {
		if _, given := r[name]; given {
			names, values = append(names, name), append(values, "n."+name)
		}
	}
	tx, err := d.conn.Begin(d.Context())
	if err != nil {
		d.Fatal(err)
	}
	for _, statement := range []string{
		fmt.Sprintf(`delete from %[1]s where %[2]s = (json_populate_record(null::%[1]s, $1::json)).%[2]s`, table, key),
		fmt.Sprintf(`insert into %[1]s (%[2]s) select %[3]s from json_populate_record(null::%[1]s, $1::json) n`, table,
			strings.Join(names, ", "), strings.Join(values, ", ")),
	} {
		if _, err := tx.Exec(d.Context(), statement, string(text)); err != nil {
			d.Fatalf("%s: %v\n%s", statement, err, text)
		}
	}
	if err := tx.Commit(d.Context()); err != nil {
		d.Fatal(err)
	}
}

// A place is a drawing's by one judge, with what ranks it.
type place struct {
	prompt, judge, uid, id string
	raw, score             float64
	at                     string // RFC 3339 with a fixed number of digits: it sorts as the time does
}

// better is the rank law.
func better(a, b place) int {
	return cmp.Or(cmp.Compare(b.raw, a.raw), cmp.Compare(a.at, b.at), cmp.Compare(a.id, b.id))
}

// places are all listed scores, best first, as they follow from the drawings alone.
func (d *data) places() (all []place) {
	d.Helper()
	for _, r := range d.rows()["drawings"] {
		if r["visible"] != true || r["ranked"] != true {
			continue
		}
		for _, prefix := range []string{"", "staged_"} {
			if r[prefix+"raw"] == nil {
				continue
			}
			p := place{prompt: fmt.Sprint(r["prompt_id"]), uid: fmt.Sprint(r["uid"]), id: fmt.Sprint(r["id"])}
			p.at = fmt.Sprint(r["created_at"])
			if judge, told := r[prefix+"judge"]; told {
				p.judge = fmt.Sprint(judge)
			}
			p.raw, _ = r[prefix+"raw"].(json.Number).Float64()
			p.score, _ = r[prefix+"score"].(json.Number).Float64()
			all = append(all, p)
		}
	}
	slices.SortFunc(all, better)
	return all
}

// wantBoards holds all that the schema keeps of boards to what follows from the drawings.
func (d *data) wantBoards(when string) {
	d.Helper()
	version, all := d.version(), d.places()
	if len(all) < 10 {
		d.Fatalf("%s: only %d drawings are listed", when, len(all))
	}
	type pair struct{ prompt, judge, uid string }
	bests := map[pair]place{}
	for _, p := range all {
		if _, better := bests[pair{p.prompt, p.judge, p.uid}]; !better {
			bests[pair{p.prompt, p.judge, p.uid}] = p
		}
	}
	if version >= 3 {
		var got, want []string
		for _, r := range d.query(`select to_jsonb(b) from bests b`) {
			judge := ""
			if r["judge"] != nil {
				judge = fmt.Sprint(r["judge"])
			}
			raw, _ := r["raw"].(json.Number).Float64()
			got = append(got, fmt.Sprint(r["prompt_id"], judge, r["uid"], r["drawing_id"], raw, r["created_at"]))
		}
		for _, p := range bests {
			want = append(want, fmt.Sprint(p.prompt, p.judge, p.uid, p.id, p.raw, p.at))
		}
		d.same(when, "bests", got, want)
	}
	if version >= 7 {
		d.wantCounts(when, all, slices.Collect(maps.Values(bests)))
	}
}

// wantCounts does the same for points, lengths and ranks, which are counted in advance.
func (d *data) wantCounts(when string, all, bests []place) {
	d.Helper()
	points := map[string][2]int{}
	for _, p := range bests {
		sum := points[p.judge+" "+strings.TrimPrefix(key(p.uid), `\x`)]
		points[p.judge+" "+strings.TrimPrefix(key(p.uid), `\x`)] = [2]int{sum[0] + int(math.Round(10*p.score)), sum[1] + 1}
	}
	var got, want []string
	for _, r := range d.query(`
		select jsonb_build_object('who', judge || ' ' || encode(player_key, 'hex'), 'points', points, 'prompts', prompts)
		from player_points`) {
		got = append(got, fmt.Sprint(r["who"], r["points"], " ", r["prompts"]))
	}
	for who, sum := range points {
		want = append(want, fmt.Sprint(who, sum[0], " ", sum[1]))
	}
	d.same(when, "points", got, want)

	slices.SortFunc(bests, better)
	for scope, places := range map[string][]place{"drawings": all, "players": bests} {
		boards := map[[2]string]int{}
		for _, p := range places {
			board := [2]string{p.prompt, p.judge}
			var before int
			err := d.conn.QueryRow(d.Context(), `select entries_before($1, $2, $3, $4, $5::text::timestamptz, $6)`,
				p.prompt, p.judge, scope, p.raw, p.at, p.id).Scan(&before)
			if err != nil || before != boards[board] {
				d.Errorf("%s: %d stand before %+v among %s, want %d, error %v", when, before, p, scope, boards[board], err)
			}
			boards[board]++
		}
		for board, n := range boards {
			var entries int
			err := d.conn.QueryRow(d.Context(), `select entries_in($1, $2, $3)`, board[0], board[1], scope).Scan(&entries)
			if err != nil || entries != n {
				d.Errorf("%s: the board %v of %s has %d entries, want %d, error %v", when, board, scope, entries, n, err)
			}
		}
	}
}

func (d *data) same(when, what string, got, want []string) {
	d.Helper()
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		d.Errorf("%s: %s\n got %v\nwant %v", when, what, got, want)
	}
}
