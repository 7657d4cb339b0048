package reconcile_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/prompt"
	"paint.wtf/functions/internal/reconcile"
	"paint.wtf/functions/internal/teststack"
)

// A world is documents of their own, a mirror of them, and an SQL connection that writes past it.
type world struct {
	*testing.T
	documents *docstore.Store
	boards    *board.Store
	mirror    *mirror.Mirror
	sql       *pgx.Conn
}

func newWorld(t *testing.T) *world {
	t.Helper()
	teststack.Emulators(t)
	url := teststack.Database(t)
	documents, err := docstore.Open(t.Context(), fmt.Sprintf("demo-reconcile-%d", rand.Uint64()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = documents.Close() })
	boards, err := board.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(boards.Close)
	sql, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = sql.Close(context.WithoutCancel(t.Context())) })
	return &world{t, documents, boards, mirror.New(documents, boards), sql}
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// set writes a document as the server would, without an event.
func (w *world) set(path string, document any) {
	w.Helper()
	_, err := w.documents.Client().Doc(path).Set(w.Context(), document)
	w.must(err)
}

func (w *world) delete(path string) {
	w.Helper()
	_, err := w.documents.Client().Doc(path).Delete(w.Context())
	w.must(err)
}

func (w *world) exec(statement string) {
	w.Helper()
	_, err := w.sql.Exec(w.Context(), statement)
	w.must(err)
}

var (
	judge = docstore.Judge{Model: "doodle", Version: "1", Scoring: "1"}
	next  = docstore.Judge{Model: "doodle", Version: "1", Scoring: "2"}
	start = time.Date(2026, 3, 1, 12, 0, 0, 123456789, time.UTC)
)

func frog() docstore.Prompt {
	return docstore.Prompt{Text: "a frog", State: prompt.Ready, Judge: judge, CreatedAt: start}
}

func ann() docstore.Player {
	return docstore.Player{PlayerID: "public-ann", DisplayName: "Ann", CreatedAt: start}
}

func scored(raw float64) docstore.Drawing {
	return docstore.Drawing{
		UID: "ann", PromptID: "frog", State: drawing.Scored, CreatedAt: start, ScoredAt: start, Score: 50, Raw: raw,
		Parts: docstore.Parts{Similarity: raw}, Saw: []docstore.Sight{{Text: "a frog", Similarity: 0.3}},
		Moderation: docstore.Moderation{State: drawing.Unmoderated}, Ranked: true, Image: docstore.Image{Path: "pictures/x.png"}, Judge: judge,
	}
}

// fill makes a small game with something of every kind, all of it mirrored as events would.
func (w *world) fill() {
	w.Helper()
	w.set("prompts/frog", frog())
	w.set("prompts/invalid", docstore.Prompt{Text: "asdf", State: prompt.Invalid, Reason: "no words"})
	w.set("prompts/fresh", map[string]any{"text": "not answered yet"})
	w.set("players/ann", ann())
	for i := range 7 {
		w.set(fmt.Sprintf("drawings/d%d", i), scored(float64(i)/10))
	}
	d := scored(0.7)
	d.Staged = &docstore.Scored{Score: 60, Raw: 0.6, Judge: next, NSFW: docstore.Flag{Flagged: true}}
	d.FeaturedAt = start.Add(time.Hour)
	w.set("drawings/staged", d)
	d = scored(0.9)
	d.Moderation.State = drawing.Hidden
	w.set("drawings/hidden", d)
	w.set("drawings/submitted", docstore.Drawing{UID: "ann", PromptID: "frog", State: drawing.Submitted, CreatedAt: start})
	w.set("drawings/rejected", docstore.Drawing{UID: "ann", PromptID: "frog", State: drawing.Rejected, Reason: "damaged", CreatedAt: start})
	w.set("drawings/removed", map[string]any{"state": "removed"})
	w.must(w.documents.EnsureDaily(w.Context(), "2026-03-01", "frog"))
	for _, id := range []string{"frog", "invalid", "fresh"} {
		w.must(w.mirror.Prompt(w.Context(), id))
	}
	w.must(w.mirror.Player(w.Context(), "ann"))
	for _, id := range []string{"d0", "d1", "d2", "d3", "d4", "d5", "d6", "staged", "hidden", "submitted", "rejected", "removed"} {
		w.must(w.mirror.Drawing(w.Context(), id))
	}
	w.must(w.mirror.Dailies(w.Context()))
}

// run reconciles, in pages so small that there are several, and returns what drifted.
func (w *world) run(o reconcile.Options) ([]reconcile.Drift, reconcile.Report) {
	w.Helper()
	drifts := []reconcile.Drift{}
	o.Found = func(d reconcile.Drift) { drifts = append(drifts, d) }
	o.PageSize = 3
	report, err := reconcile.Run(w.Context(), w.documents, w.boards, o)
	w.must(err)
	slices.SortFunc(drifts, func(a, b reconcile.Drift) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID)) })
	if report.Drifts != len(drifts) {
		w.Errorf("the report counts %d drifts, and %d were told", report.Drifts, len(drifts))
	}
	return drifts, report
}

func (w *world) want(what string, got, want any) {
	w.Helper()
	if !reflect.DeepEqual(got, want) {
		w.Errorf("%s\n got %+v\nwant %+v", what, got, want)
	}
}

// rows are all rows of the mirror but for their versions, tombstones left out.
func (w *world) rows() (rows []string) {
	w.Helper()
	found, err := w.sql.Query(w.Context(), `
		select r.row from (
			select 'prompt ' || (to_jsonb(t) - 'version')::text from prompts t where not removed union all
			select 'player ' || (to_jsonb(t) - 'version')::text from players t where not removed union all
			select 'drawing ' || (to_jsonb(t) - 'version')::text from drawings t where not removed union all
			select 'daily ' || (to_jsonb(t) - 'version')::text from dailies t union all
			select 'deletion ' || kind || ' ' || key from deletions union all
			select 'best ' || to_jsonb(t)::text from bests t union all
			select 'points ' || to_jsonb(t)::text from player_points t union all
			select 'bucket ' || to_jsonb(t)::text from board_buckets t where entries <> 0) as r (row)
		order by 1`)
	w.must(err)
	rows, err = pgx.CollectRows(found, pgx.RowTo[string])
	w.must(err)
	return rows
}
