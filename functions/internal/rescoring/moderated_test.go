package rescoring

import (
	"slices"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/moderation"
)

func TestWhatALaterJudgeFlagsWaitsForAModeratorAsTheFoldSays(t *testing.T) {
	w := newWorld(t, 1)
	prompt := w.ask(w.processes[0], "a frog")
	decided := map[string]string{}
	for _, action := range []string{"", moderation.Approve, moderation.Dismiss, moderation.Clear} {
		for flagged, freed := 0, 0; flagged == 0 || freed == 0; {
			id := w.painted(w.processes[0], newID(w.random), prompt)
			was, will := w.old.says(w, w.paintings[id]).NSFW.Flagged, w.new.says(w, w.paintings[id]).NSFW.Flagged
			flagged, freed = flagged+count(!was && will), freed+count(was && !will)
			decided[id] = action
		}
	}
	decide := func(id, action string) {
		if action != "" {
			_, err := w.documents.Client().Collection("decisions").NewDoc().Create(t.Context(), map[string]any{
				"drawingId": id, "action": action, "by": "mona", "at": firestore.ServerTimestamp,
			})
			w.must(err)
		}
		w.must(moderation.New(w.documents, nil, nil, 3).Drawing(t.Context(), id))
	}
	for id, action := range decided {
		decide(id, action)
	}
	before := map[string]docstore.Drawing{}
	for id := range decided {
		before[id] = w.drawing(id)
	}
	if _, err := w.rescorer().Run(t.Context(), Options{}); err != nil {
		t.Fatal(err)
	}
	for id, action := range decided {
		was, is := before[id], w.drawing(id)
		waits := is.Review != nil && slices.Contains(is.Review.Reasons, drawing.Flagged)
		want := is.NSFW.Flagged && (action == "" || !was.NSFW.Flagged && action != moderation.Clear)
		if waits != want {
			t.Errorf("after %q, flagged %v and then %v: it waits for its flag: %v", action, was.NSFW.Flagged, is.NSFW.Flagged, waits)
		}
		decide(id, "")
		if again := w.drawing(id); again.Moderation != is.Moderation || again.NSFW != is.NSFW || (again.Review == nil) != (is.Review == nil) {
			t.Errorf("after %q the fold makes it %+v, %+v; it was %+v, %+v", action, again.Moderation, again.Review, is.Moderation, is.Review)
		}
	}
}
