package reconcile_test

import (
	"context"
	"errors"
	"math"
	"testing"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/reconcile"
)

func TestAMirrorThatEventsKeptHasNotDrifted(t *testing.T) {
	w := newWorld(t)
	w.fill()
	drifts, report := w.run(reconcile.Options{})
	w.want("drifts", drifts, []reconcile.Drift{})
	w.want("report", report, reconcile.Report{Prompts: 3, Players: 1, Drawings: 12, Dailies: 1})
}

func TestEveryDriftIsFoundAndRepairedOnce(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*world)
		want   []reconcile.Drift
	}{
		"a drawing whose event was lost": {
			func(w *world) { w.set("drawings/lost", scored(0.35)) },
			[]reconcile.Drift{{Kind: "drawing", ID: "lost", What: "missing"}},
		},
		"a drawing at the end of all ids": {
			func(w *world) { w.set("drawings/zzz", scored(0.35)) },
			[]reconcile.Drift{{Kind: "drawing", ID: "zzz", What: "missing"}},
		},
		"a hide that was lost": {
			func(w *world) {
				d := scored(0.3)
				d.Moderation.State = drawing.Hidden
				w.set("drawings/d3", d)
			},
			[]reconcile.Drift{{Kind: "drawing", ID: "d3", What: "differs in Visible"}},
		},
		"scores that somebody changed by hand": {
			func(w *world) { w.exec(`update drawings set raw = 2, score = 100 where id = 'd3'`) },
			[]reconcile.Drift{{Kind: "drawing", ID: "d3", What: "differs in Score, Raw"}},
		},
		"a staged score that is not there": {
			func(w *world) { w.set("drawings/staged", scored(0.7)) },
			[]reconcile.Drift{{Kind: "drawing", ID: "staged", What: "differs in Staged, FeaturedAt"}},
		},
		"a drawing that is gone": {
			func(w *world) { w.delete("drawings/d3") },
			[]reconcile.Drift{{Kind: "drawing", ID: "d3", What: "left over"}},
		},
		"drawings that were removed, first and last of all": {
			func(w *world) {
				w.set("drawings/d0", map[string]any{"state": "removed"})
				w.set("drawings/staged", map[string]any{"state": "removed"})
			},
			[]reconcile.Drift{
				{Kind: "deletion", ID: "drawing d0", What: "missing"}, {Kind: "deletion", ID: "drawing staged", What: "missing"},
				{Kind: "drawing", ID: "d0", What: "left over"}, {Kind: "drawing", ID: "staged", What: "left over"},
			},
		},
		"an account that was deleted": {
			func(w *world) { w.must(w.documents.Depart(w.Context(), "bob", "")) },
			[]reconcile.Drift{{Kind: "deletion", ID: "account " + board.AccountKey("bob"), What: "missing"}},
		},
		"a row of a drawing that was rejected": {
			func(w *world) {
				w.exec(`update drawings set id = 'rejected' where id = 'd3'`)
				w.delete("drawings/d3")
			},
			[]reconcile.Drift{{Kind: "drawing", ID: "rejected", What: "left over"}},
		},
		"a prompt that was retired, and one that appeared": {
			func(w *world) {
				p, no := frog(), false
				p.Active = &no
				w.set("prompts/frog", p)
				w.set("prompts/hat", docstore.Prompt{Text: "a hat", State: "ready", Judge: judge, CreatedAt: start})
			},
			[]reconcile.Drift{{Kind: "prompt", ID: "frog", What: "differs in Active"}, {Kind: "prompt", ID: "hat", What: "missing"}},
		},
		"a prompt that an admin broke": {
			func(w *world) { w.set("prompts/frog", map[string]any{"text": 7}) },
			[]reconcile.Drift{{Kind: "prompt", ID: "frog", What: "left over"}},
		},
		"a new name, and a player who left": {
			func(w *world) {
				p := ann()
				p.DisplayName = "Anna"
				w.set("players/ann", p)
				w.set("players/bob", docstore.Player{PlayerID: "public-bob", DisplayName: "Bob", CreatedAt: start})
				w.must(w.mirror.Player(w.Context(), "bob"))
				w.delete("players/bob")
			},
			[]reconcile.Drift{{Kind: "player", ID: "ann", What: "differs in DisplayName"}, {Kind: "player", ID: "bob", What: "left over"}},
		},
		"a day that is missing": {
			func(w *world) { w.must(w.documents.EnsureDaily(w.Context(), "2026-03-02", "frog")) },
			[]reconcile.Drift{{Kind: "daily", ID: "2026-03-02", What: "is not of prompt frog"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.fill()
			test.change(w)
			before := w.rows()
			dry, _ := w.run(reconcile.Options{DryRun: true})
			w.want("drifts of the dry run", dry, test.want)
			w.want("rows after the dry run", w.rows(), before)
			drifts, report := w.run(reconcile.Options{})
			w.want("drifts", drifts, test.want)
			w.want("unfit", report.Unfit, 0)
			again, _ := w.run(reconcile.Options{})
			w.want("drifts the second time", again, []reconcile.Drift{})
		})
	}
}

func TestBoardsThatDriftedAreRebuilt(t *testing.T) {
	w := newWorld(t)
	w.fill()
	rows := w.rows()
	w.exec(`delete from bests`)
	w.exec(`update board_buckets set entries = entries + 1 where level = 1`)
	drifts, report := w.run(reconcile.Options{})
	if len(drifts) == 0 || drifts[0].Kind != "board" || report.Unfit != 0 {
		t.Errorf("drifts %+v, report %+v", drifts, report)
	}
	w.want("rows", w.rows(), rows)
	again, _ := w.run(reconcile.Options{})
	w.want("drifts the second time", again, []reconcile.Drift{})
}

func TestAnEmptyMirrorIsFilledAsEventsHadFilledIt(t *testing.T) {
	w := newWorld(t)
	w.fill()
	rows := w.rows()
	w.exec(`truncate prompts, players, drawings, dailies, deletions, bests, player_points, board_buckets`)
	drifts, report := w.run(reconcile.Options{})
	w.want("drifts", len(drifts), 1+1+9+1+1) // a prompt, a player, the scored drawings, a day, a deletion
	w.want("unfit", report.Unfit, 0)
	w.want("rows", w.rows(), rows)
}

func TestADocumentThatNoRowCanHoldIsNamedAndTheOthersAreRepaired(t *testing.T) {
	w := newWorld(t)
	w.fill()
	w.set("drawings/broken", scored(math.NaN()))
	w.set("drawings/lost", scored(0.35))
	for range 2 {
		drifts, report := w.run(reconcile.Options{})
		w.want("unfit", report.Unfit, 1)
		if drifts[0].ID != "broken" || drifts[0].What != "cannot be mirrored" || !errors.Is(drifts[0].Unfit, fault.BadRequest) {
			t.Errorf("drifts %+v", drifts)
		}
	}
	if _, err := w.boards.Drawing(t.Context(), "lost"); err != nil {
		t.Errorf("the other: %v", err)
	}
}

func TestWhatWasDeletedAndIsThereAgainStaysOffTheMirror(t *testing.T) {
	w := newWorld(t)
	w.fill()
	w.must(w.documents.Depart(t.Context(), "ann", ""))
	w.delete("players/ann")
	w.must(w.mirror.Player(t.Context(), "ann"))
	w.set("drawings/d3", map[string]any{"state": "removed"})
	w.must(w.mirror.Drawing(t.Context(), "d3"))
	before := w.rows()

	// A backup from before is put back.
	w.set("drawings/d3", scored(0.3))
	w.set("players/ann", ann())
	w.delete("departures/" + board.AccountKey("ann"))
	for range 2 {
		w.must(w.mirror.Drawing(t.Context(), "d3"))
		w.must(w.mirror.Player(t.Context(), "ann"))
		drifts, report := w.run(reconcile.Options{})
		w.want("drifts", drifts, []reconcile.Drift{
			{Kind: "drawing", ID: "d3", What: "cannot be mirrored", Unfit: reconcile.ErrDeleted},
			{Kind: "player", ID: "ann", What: "cannot be mirrored", Unfit: reconcile.ErrDeleted},
		})
		w.want("unfit", report.Unfit, 2)
		w.want("rows", w.rows(), before)
	}
}

func TestDeletionsAreForgottenWithTheTombstones(t *testing.T) {
	w := newWorld(t)
	old := board.Deletion{Kind: board.DeletedDrawing, Key: "old", At: time.Now().Add(-reconcile.TombstoneAge - time.Hour)}
	young := board.Deletion{Kind: board.DeletedAccount, Key: "young", At: time.Now().Add(-reconcile.TombstoneAge + time.Hour)}
	w.must(w.boards.PutDeletions(t.Context(), old, young))
	w.run(reconcile.Options{})
	left, err := w.boards.Deletions(t.Context())
	w.must(err)
	if len(left) != 1 || left[0].Key != "young" {
		t.Errorf("left are %+v", left)
	}
}

func TestARowThatIsNewerThanTheComparisonIsLeftAlone(t *testing.T) {
	w := newWorld(t)
	w.fill()
	row, err := w.boards.Drawing(t.Context(), "d3")
	w.must(err)
	// As if an event had been handled between the two reads.
	row.Drawing.Raw, row.Drawing.FeaturedAt = 0.99, time.Time{}
	w.must(w.boards.PutDrawing(t.Context(), row.Drawing, time.Now().Add(time.Hour)))
	drifts, _ := w.run(reconcile.Options{})
	w.want("drifts", drifts, []reconcile.Drift{})
}

func TestOldTombstonesGoAndYoungOnesStay(t *testing.T) {
	w := newWorld(t)
	w.must(w.boards.RemoveDrawing(t.Context(), "old", time.Now().Add(-reconcile.TombstoneAge-time.Hour)))
	w.must(w.boards.RemovePrompt(t.Context(), "old", time.Now().Add(-reconcile.TombstoneAge-time.Hour)))
	w.must(w.boards.RemoveDrawing(t.Context(), "young", time.Now().Add(-reconcile.TombstoneAge+time.Hour)))
	_, report := w.run(reconcile.Options{DryRun: true})
	w.want("purged by the dry run", report.Purged, 0)
	_, report = w.run(reconcile.Options{})
	w.want("purged", report.Purged, 2)
	var left int
	w.must(w.sql.QueryRow(t.Context(), `select count(*) from drawings where removed`).Scan(&left))
	w.want("left", left, 1)
}

func TestAnEndedRunSaysSoAndCanBeginAgain(t *testing.T) {
	w := newWorld(t)
	w.fill()
	w.set("drawings/lost", scored(0.35))
	ctx, cancel := context.WithCancel(t.Context())
	_, err := reconcile.Run(ctx, w.documents, w.boards, reconcile.Options{PageSize: 3, Progress: func(r reconcile.Report) {
		if r.Drawings > 0 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	drifts, _ := w.run(reconcile.Options{})
	w.want("drifts", drifts, []reconcile.Drift{{Kind: "drawing", ID: "lost", What: "missing"}})
}
