package server

import (
	"fmt"
	"testing"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/moderation"
)

// anyAge lets accounts of this very moment be old enough.
func (g *game) anyAge() *game {
	g.config.NewPlayerAge = 0
	g.events = g.Events()
	return g
}

// wasWrong gives a player reports that moderators dismissed.
func (v *visitor) wasWrong(times int) *visitor {
	v.Helper()
	for i := range times {
		v.put(fmt.Sprintf("reports/%s_%s", newID(), v.uid), docstore.Report{By: v.uid, Weight: new(1.0), Outcome: docstore.Dismissed, Reason: fmt.Sprint(i)})
	}
	return v
}

func TestReportsByGuestsAndYoungAccountsOnlyQueue(t *testing.T) {
	g := newGame(t)
	promptID := g.newPrompt()
	id := g.hang("painter", promptID)
	for range 4 {
		g.member().reports(id) // a minute old
	}
	g.anyAge()
	for range 4 {
		g.guest().reports(id)
	}
	g.wantModeration(id, drawing.Unmoderated, drawing.Reported)
	g.wantOnBoard(promptID, id)
}

func TestThreeEstablishedPlayersHideADrawingUntilAModeratorHasLooked(t *testing.T) {
	g := newGame(t).anyAge()
	promptID := g.newPrompt()
	id := g.hang("painter", promptID)
	for range 2 {
		g.member().reports(id)
	}
	g.wantModeration(id, drawing.Unmoderated, drawing.Reported)
	last := g.member()
	last.reports(id)
	g.wantModeration(id, drawing.Pending, drawing.Reported)
	g.wantOnBoard(promptID)

	g.decide(g.moderator(), id, moderation.Dismiss)
	g.wantModeration(id, drawing.Unmoderated)
	g.wantOnBoard(promptID, id)
	if fields, _ := g.document("reports/" + id + "_" + last.uid); fields["outcome"] != "dismissed" || fields["weight"] != 1.0 {
		t.Errorf("the report is %v", fields)
	}
}

func TestReportersWhoAreAlwaysWrongDoNotHideADrawing(t *testing.T) {
	g := newGame(t).anyAge()
	id := g.hang("painter", g.newPrompt())
	for range 4 {
		g.member().wasWrong(6).reports(id) // each counts a quarter
	}
	g.wantModeration(id, drawing.Unmoderated, drawing.Reported)
	g.member().reports(id)
	g.member().reports(id)
	g.wantModeration(id, drawing.Pending, drawing.Reported)
}

func TestReportsThatComeAtTheSameMomentAllCount(t *testing.T) {
	g := newGame(t).anyAge()
	id := g.hang("painter", g.newPrompt())
	atOnce(t, 3, func(int) {
		v := g.member()
		v.report(id, v.uid)
		g.deliver(func() error { return g.reportWritten(id + "_" + v.uid) })
	})
	g.wantModeration(id, drawing.Pending, drawing.Reported)
}

func TestAReportIsWeighedOnceHoweverOftenItsEventComes(t *testing.T) {
	g := newGame(t).anyAge()
	id := g.hang("painter", g.newPrompt())
	v := g.member()
	for range 3 {
		v.must(v.reportWritten(v.reportOnce(id)))
		v.wasWrong(3)
	}
	if fields, _ := g.document("reports/" + id + "_" + v.uid); fields["weight"] != 1.0 {
		t.Errorf("the report is %v", fields)
	}
}

// reportOnce reports a drawing unless the visitor has.
func (v *visitor) reportOnce(drawingID string) (id string) {
	v.Helper()
	id = drawingID + "_" + v.uid
	if _, there := v.document("reports/" + id); !there {
		v.report(drawingID, v.uid)
	}
	return id
}

func TestAReportOfOnesOwnDrawingCountsForNothing(t *testing.T) {
	g := newGame(t).anyAge()
	owner := g.member()
	id := g.hang(owner.uid, g.newPrompt())
	owner.reports(id)
	g.wantModeration(id, drawing.Unmoderated)
}

func TestReportsThatGoWithTheirPlayerCountNoMore(t *testing.T) {
	g := newGame(t).anyAge()
	id := g.hang("painter", g.newPrompt())
	v := g.member()
	v.reports(id)
	g.wantModeration(id, drawing.Unmoderated, drawing.Reported)
	g.must(g.deleter(newFuse(-1)).Account(t.Context(), v.uid))
	g.must(g.reportWritten(id + "_" + v.uid))
	g.wantModeration(id, drawing.Unmoderated)
}

func TestAReportOfADrawingThatIsNotThereIsTaken(t *testing.T) {
	g := newGame(t)
	v := g.member()
	id := newID()
	v.report(id, v.uid)
	g.must(g.reportWritten(id + "_" + v.uid))
	g.must(g.reportWritten(newID() + "_nobody"))
	g.must(g.reportWritten("nonsense"))
}
