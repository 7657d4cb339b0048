package server

import (
	"slices"
	"sync"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/event/eventtest"
)

// writeDecision creates a decision as the rules let a moderator do it.
func (g *game) writeDecision(by *visitor, drawingID, action, note string) (id string) {
	g.Helper()
	id = newID()
	g.put("decisions/"+id, map[string]any{
		"drawingId": drawingID, "action": action, "note": note, "by": by.uid, "at": firestore.ServerTimestamp,
	})
	return id
}

// deliver hands an event to its function until it is taken, as Eventarc does.
func (g *game) deliver(event func() error) {
	for event() != nil {
		if g.Context().Err() != nil {
			return
		}
	}
}

func (g *game) decisionWritten(id string) error {
	return g.events.DecisionWritten(g.Context(), eventtest.Written(g, "decisions", id))
}

func (g *game) reportWritten(id string) error {
	return g.events.ReportWritten(g.Context(), eventtest.Written(g, "reports", id))
}

// decide takes a decision and delivers all events that follow.
func (g *game) decide(by *visitor, drawingID, action string) {
	g.Helper()
	id := g.writeDecision(by, drawingID, action, "for "+action)
	g.must(g.decisionWritten(id))
	g.must(g.drawingWritten(drawingID))
}

// reports makes a player's report and delivers all events that follow.
func (v *visitor) reports(drawingID string) {
	v.Helper()
	v.report(drawingID, v.uid)
	v.must(v.reportWritten(drawingID + "_" + v.uid))
	v.must(v.drawingWritten(drawingID))
}

func (g *game) wantModeration(id string, state drawing.Moderation, reasons ...drawing.Doubt) {
	g.Helper()
	d := g.drawing(id)
	var waits []drawing.Doubt
	if d.Review != nil {
		waits = d.Review.Reasons
	}
	if d.Moderation.State != state || !slices.Equal(waits, reasons) {
		g.Errorf("the drawing is %s and waits for %v, want %s and %v", d.Moderation.State, waits, state, reasons)
	}
}

func (g *game) wantOnBoard(promptID string, ids ...string) {
	g.Helper()
	page, err := g.boards.Board(g.Context(), board.Query{PromptID: promptID, Scope: "drawings"})
	g.must(err)
	var on []string
	for _, e := range page.Entries {
		on = append(on, e.DrawingID)
	}
	slices.Sort(on)
	slices.Sort(ids)
	if !slices.Equal(on, ids) {
		g.Errorf("on the board are %v, want %v", on, ids)
	}
}

// hangFlagged is hang for a drawing that the judge flags.
func (g *game) hangFlagged(uid, promptID string) (id string) {
	g.Helper()
	id = g.hang(uid, promptID)
	g.update("drawings/"+id, firestore.Update{Path: "nsfw.flagged", Value: true}, firestore.Update{Path: "review", Value: docstore.Review{
		Reasons: []drawing.Doubt{drawing.Flagged}, Since: g.drawing(id).ScoredAt,
	}})
	g.must(g.drawingWritten(id))
	return id
}

// atOnce does things at the same time.
func atOnce(t testing.TB, n int, do func(i int)) {
	t.Helper()
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { do(i) })
	}
	all.Wait()
}
