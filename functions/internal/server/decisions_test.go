package server

import (
	"context"
	"math/rand/v2"
	"net/http"
	"reflect"
	"slices"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/moderation"
)

func TestADecisionIsSeenOnBoardsAndPictures(t *testing.T) {
	g := newGame(t)
	mona, v, promptID := g.moderator(), g.visitor(), g.newPrompt()
	id, flagged := g.hang("painter", promptID), g.hangFlagged("another", promptID)
	g.wantOnBoard(promptID, id, flagged)

	g.decide(mona, id, moderation.Hide)
	g.wantModeration(id, drawing.Hidden)
	g.wantOnBoard(promptID, flagged)
	wantProblem(t, v.get("/img/"+id+".png"), http.StatusNotFound, "not_found")
	g.decide(mona, id, moderation.Unhide)
	g.wantOnBoard(promptID, id, flagged)

	g.decide(mona, id, moderation.Feature)
	if cards := decoded[cardsAnswer](t, v.get("/api/highlights"), http.StatusOK).Entries; len(cards) != 1 || cards[0].DrawingID != id {
		t.Errorf("the highlights are %+v", cards)
	}
	g.decide(mona, id, moderation.Unfeature)
	if cards := decoded[cardsAnswer](t, v.get("/api/highlights"), http.StatusOK).Entries; len(cards) != 0 {
		t.Errorf("the highlights are %+v", cards)
	}

	wantProblem(t, v.get("/img/"+flagged+".png"), http.StatusNotFound, "not_found")
	g.decide(mona, flagged, moderation.Clear)
	g.wantModeration(flagged, drawing.Unmoderated)
	if w := v.get("/img/" + flagged + ".png"); w.Code != http.StatusOK {
		t.Errorf("what was cleared answers %d", w.Code)
	}
	g.decide(mona, flagged, moderation.Reopen)
	g.wantModeration(flagged, drawing.Unmoderated, drawing.Flagged)
	wantProblem(t, v.get("/img/"+flagged+".png"), http.StatusNotFound, "not_found")
}

func TestOfManyDecisionsAtTheSameMomentNoneIsLost(t *testing.T) {
	g := newGame(t)
	moderators, processes := []*visitor{g.moderator(), g.moderator()}, []*game{g, open(t, g.config)}
	id := g.hangFlagged("painter", g.newPrompt())
	actions := []string{
		moderation.Approve, moderation.Hide, moderation.Clear, moderation.Unhide, moderation.Feature, moderation.Dismiss, moderation.Reopen,
		moderation.Unfeature,
	}
	atOnce(t, 24, func(i int) {
		decision := g.writeDecision(moderators[i%2], id, actions[rand.IntN(len(actions))], "")
		g.deliver(func() error { return processes[rand.IntN(2)].decisionWritten(decision) })
	})

	decisions, err := g.documents.DecisionsOn(t.Context(), id)
	g.must(err)
	if len(decisions) != 24 {
		t.Fatalf("there are %d decisions", len(decisions))
	}
	d := g.drawing(id)
	want := moderation.Fold(docstore.Case{Drawing: d, Decisions: decisions}, 3)
	if d.Moderation != want.Moderation || d.NSFW.Cleared != want.Cleared || !d.FeaturedAt.Equal(want.FeaturedAt) || !reflect.DeepEqual(d.Review, want.Review) {
		t.Errorf("the drawing is %+v, cleared %v, featured %v, in the queue %+v; one after the other makes it %+v",
			d.Moderation, d.NSFW.Cleared, d.FeaturedAt, d.Review, want)
	}
}

func TestManyDrawingsAreDecidedInOneBatchAndTakenBackInAnother(t *testing.T) {
	g := newGame(t)
	mona, promptID := g.moderator(), g.newPrompt()
	ids := make([]string, 20)
	for i := range ids {
		ids[i] = g.hang("painter", promptID)
	}
	batch := func(action string) {
		events := make([]string, len(ids))
		g.must(g.documents.Client().RunTransaction(t.Context(), func(_ context.Context, tx *firestore.Transaction) error {
			for i, id := range ids {
				events[i] = newID()
				err := tx.Create(g.documents.Client().Doc("decisions/"+events[i]), map[string]any{
					"drawingId": id, "action": action, "by": mona.uid, "at": firestore.ServerTimestamp,
				})
				if err != nil {
					return err
				}
			}
			return nil
		}))
		atOnce(t, len(events), func(i int) {
			g.deliver(func() error { return g.decisionWritten(events[i]) })
			g.deliver(func() error { return g.drawingWritten(ids[i]) })
		})
	}
	batch(moderation.Hide)
	g.wantOnBoard(promptID)
	batch(moderation.Unhide)
	g.wantOnBoard(promptID, ids...)
}

func TestEventsOfDecisionsThatComeTwiceLateOrInAnotherOrderChangeNothing(t *testing.T) {
	g := newGame(t)
	mona := g.moderator()
	id := g.hangFlagged("painter", g.newPrompt())
	var events []string
	for _, action := range []string{moderation.Approve, moderation.Feature, moderation.Hide} {
		events = append(events, g.writeDecision(mona, id, action, ""))
	}
	slices.Reverse(events)
	var after []docstore.Drawing
	for _, event := range append(events, events...) {
		g.must(g.decisionWritten(event))
		after = append(after, g.drawing(id))
	}
	for _, d := range after {
		if !reflect.DeepEqual(d, after[0]) {
			t.Fatalf("the drawing was %+v, and then %+v", after[0], d)
		}
	}
	g.wantModeration(id, drawing.Hidden)
}

func TestADecisionAboutADrawingThatIsNotThereIsTaken(t *testing.T) {
	g := newGame(t)
	mona := g.moderator()
	g.must(g.decisionWritten(newID()))
	g.must(g.decisionWritten(g.writeDecision(mona, newID(), moderation.Hide, "")))

	removed := g.hang("painter", g.newPrompt())
	g.must(g.deleter(newFuse(-1)).Drawing(t.Context(), removed, "painter"))
	for _, action := range []string{moderation.Approve, moderation.Feature, moderation.Remove} {
		g.must(g.decisionWritten(g.writeDecision(mona, removed, action, "")))
	}
	if d := g.drawing(removed); !reflect.DeepEqual(d, docstore.Drawing{State: drawing.Removed}) {
		t.Errorf("the tombstone is %+v", d)
	}

	submitted := g.submit("painter", g.newPrompt())
	before := g.drawing(submitted)
	g.must(g.decisionWritten(g.writeDecision(mona, submitted, moderation.Hide, "")))
	if d := g.drawing(submitted); !reflect.DeepEqual(d, before) {
		t.Errorf("a drawing that nobody has seen is %+v", d)
	}
}

func TestADecisionThatNobodyCanReadIsTaken(t *testing.T) {
	g := newGame(t)
	id := newID()
	g.put("decisions/"+id, map[string]any{"drawingId": 5, "action": []string{"hide"}})
	g.must(g.decisionWritten(id))
}

// dyingModerator is a Moderator of a process whose removals die when the fuse says so.
func (g *game) dyingModerator(f *fuse) *moderation.Moderator {
	return moderation.New(g.documents, g.deleter(f), nil, 3)
}

func TestWhatAModeratorRemovesIsGoneFromEverywhereWhereverTheProcessDies(t *testing.T) {
	g := newGame(t)
	mona, promptID := g.moderator(), g.newPrompt()
	var all []string
	calls := 1
	for ; ; calls++ {
		id := g.hangFlagged("painter", promptID)
		event := g.writeDecision(mona, id, moderation.Remove, "")
		all = append(all, id)
		if err := g.dyingModerator(newFuse(calls)).Decided(t.Context(), event); err == nil {
			break
		}
		g.must(g.decisionWritten(event))
		late := g.writeDecision(mona, id, moderation.Approve, "")
		g.must(g.decisionWritten(late))
		g.must(g.drawingWritten(id))
	}
	if calls < 5 {
		t.Errorf("a removal made %d calls: too few to be the whole of it", calls)
	}
	g.forgetDecisions()
	g.wantRemoved(all...)
}

// forgetDecisions drops the record of decisions, which stays: what else is left of a drawing is then easily seen.
func (g *game) forgetDecisions() {
	g.Helper()
	documents, err := g.documents.Client().Collection("decisions").Documents(g.Context()).GetAll()
	g.must(err)
	for _, d := range documents {
		_, err := d.Ref.Delete(g.Context())
		g.must(err)
	}
}

func TestAScoreOfALaterJudgeLeavesWhatWasDecided(t *testing.T) {
	g := newGame(t)
	mona := g.moderator()
	id := g.hangFlagged("painter", g.newPrompt())
	g.decide(mona, id, moderation.Clear)
	d := g.drawing(id)
	d.Put(docstore.Scored{Score: 70, NSFW: docstore.Flag{Flagged: true, Concept: "another"}, Judge: d.Judge})
	g.put("drawings/"+id, d)
	g.must(g.drawingWritten(id))
	g.decide(mona, id, moderation.Feature)
	if row, ok := mirror.DrawingRow(id, new(g.drawing(id))); !ok || row.Blurred || row.FeaturedAt.IsZero() {
		t.Errorf("it is on boards as %+v", row)
	}
}
