package rescoring

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"cloud.google.com/go/firestore"
	"google.golang.org/api/iterator"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
)

// everything is when each document of the game was last written.
func (w *world) everything() map[string]string {
	w.Helper()
	all := map[string]string{}
	collections := w.documents.Client().Collections(w.Context())
	for {
		c, err := collections.Next()
		if errors.Is(err, iterator.Done) {
			return all
		}
		w.must(err)
		documents, err := c.Documents(w.Context()).GetAll()
		w.must(err)
		for _, d := range documents {
			all[d.Ref.Path] = d.UpdateTime.String()
		}
	}
}

func TestADryRunWritesNothingAndForetellsTheBoards(t *testing.T) {
	w := newWorld(t, 3)
	ids := []string{w.ask(w.processes[0], "a frog"), w.ask(w.processes[0], "a hot dog")}
	for i := range 14 {
		w.painted(w.processes[0], fmt.Sprintf("player%d", i), ids[0])
	}
	w.painted(w.processes[0], "player0", ids[0])
	hidden := w.painted(w.processes[0], "player1", ids[1])
	w.update("drawings/"+hidden, firestore.Update{Path: "moderation.state", Value: "hidden"})
	w.must(w.mirror.Drawing(t.Context(), hidden))

	before := w.everything()
	_, now := w.entries(w.boards, ids[0], board.Players)
	preview, err := w.rescorer().Preview(t.Context(), Options{Page: 4})
	if err != nil {
		t.Fatal(err)
	}
	if after := w.everything(); !maps.Equal(before, after) {
		t.Errorf("documents were written: %v, before %v", after, before)
	}
	if _, after := w.entries(w.boards, ids[0], board.Players); !slices.Equal(now, after) {
		t.Error("the board has changed")
	}

	if _, err := w.rescorer().Run(t.Context(), Options{}); err != nil {
		t.Fatal(err)
	}
	_, then := w.entries(w.boards, ids[0], board.Players)
	var of PromptPreview
	for _, p := range preview.Prompts {
		if p.ID == ids[0] {
			of = p
		} else if len(p.Top) != 0 || p.Drawings != 1 || p.Changed() {
			t.Errorf("a board without drawings has %+v", p)
		}
	}
	for _, m := range of.Top {
		was := slices.IndexFunc(now, func(e board.Entry) bool { return e.DrawingID == m.DrawingID })
		is := slices.IndexFunc(then, func(e board.Entry) bool { return e.DrawingID == m.DrawingID })
		if m.Now != was+1 || m.Then != is+1 || was >= 0 && now[was].Score != m.Before || is >= 0 && then[is].Score != m.After {
			t.Errorf("it foretold %+v, and the ranks were %d and are %d", m, was+1, is+1)
		}
	}
	for i := range topPlaces {
		if of.Top[i].Then != i+1 || !slices.ContainsFunc(of.Top, func(m Move) bool { return m.Now == i+1 }) {
			t.Errorf("place %d is not told: %+v", i+1, of.Top)
		}
	}
	if !of.Changed() {
		t.Error("it foretold no change")
	}
	moved, flagged, freed := 0, 0, 0
	for _, p := range w.paintings {
		if p.promptID != ids[0] {
			continue
		}
		a, b := w.old.says(w, p), w.new.says(w, p)
		moved += count(math.Abs(a.Score-b.Score) > 5)
		flagged += count(b.NSFW.Flagged && !a.NSFW.Flagged)
		freed += count(a.NSFW.Flagged && !b.NSFW.Flagged)
	}
	if of.Drawings != 15 || of.Moved != moved || of.Flagged != flagged || of.Freed != freed || of.Judge != w.old.name || moved == 0 || flagged+freed == 0 {
		t.Errorf("it foretold %+v; %d moved, %d were flagged, %d freed", of, moved, flagged, freed)
	}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

func TestMovesTellWhoComesWhoGoesAndWhoStays(t *testing.T) {
	list := func(raw ...float64) (all []listing) {
		for i, r := range raw {
			id := fmt.Sprintf("%02d", i)
			all = append(all, listing{docstore.DrawingAt{ID: id, Drawing: docstore.Drawing{UID: id}}, docstore.Scored{Raw: r, Score: 100 * r}})
		}
		return all
	}
	now := list(.99, .98, .97, .96, .95, .94, .93, .92, .91, .90, .10, .05)
	then := list(.99, .98, .97, .96, .95, .94, .93, .92, .91, .20, .30)
	got := moves(now, then)
	if len(got) != 11 {
		t.Fatalf("got %+v", got)
	}
	for i, want := range map[int]Move{
		0: {"00", 1, 1, 99, 99}, 9: {"10", 11, 10, 10, 30}, 10: {"09", 10, 11, 90, 20},
	} {
		if got[i] != want {
			t.Errorf("got %+v, want %+v", got[i], want)
		}
	}
	if (PromptPreview{Top: got[:9]}).Changed() || !(PromptPreview{Top: got}).Changed() {
		t.Error("what has changed is not told from what has not")
	}
	if got := moves(nil, nil); got != nil {
		t.Errorf("two empty boards: %+v", got)
	}
}
