package restored_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/moderation"
	"paint.wtf/functions/internal/reconcile"
	"paint.wtf/functions/internal/restored"
)

func TestWhatWasDeletedMergedAndHiddenIsSoAgainAfterAnOlderBackupWasPutBack(t *testing.T) {
	w := newWorld(t)
	ctx := t.Context()
	for _, uid := range []string{"ann", "bob", "guest"} {
		w.join(uid)
	}
	kept, deleted, hidden, taken := w.draw("ann", 0.9), w.draw("ann", 0.8), w.draw("ann", 0.7), w.draw("ann", 0.6)
	bobs, guests := w.draw("bob", 0.95), w.draw("guest", 0.5)
	w.set("reports/"+kept+"_bob", docstore.Report{DrawingID: kept, By: "bob", Reason: "rude"})
	w.set("decisions/bobs", docstore.Decision{DrawingID: kept, Action: moderation.Feature, By: "bob", At: time.Now()})
	w.set("audits/bobs", map[string]any{"action": "grant", "uid": "bob", "email": "bob@example.com", "by": "operator"})
	w.backUp()

	w.must(w.deleter.Drawing(ctx, deleted, "ann"))
	w.decide("mona", hidden, moderation.Hide)
	w.decide("mona", taken, moderation.Remove)
	w.must(w.deleter.Account(ctx, "bob"))
	w.must(w.Documents.Depart(ctx, "guest", "ann"))
	w.must(w.merger.Finish(ctx, "guest", "ann"))
	board, objects := w.board(), w.objects()

	w.restore()
	w.join("bob", func(u *auth.UserToCreate) { u.Email("bob@example.com") }) // Auth is set back too
	before := w.documents()
	want := restored.Report{Deleted: 5, Guests: 1, Accounts: 1, Drawings: 2, Files: 6, Hidden: []string{hidden}}
	if got := w.run(true); !reflect.DeepEqual(got, want) {
		t.Errorf("the dry run tells of %+v, want %+v", got, want)
	}
	if after := w.documents(); !reflect.DeepEqual(after, before) {
		t.Errorf("the dry run changed documents")
	}
	if got := w.run(false); !reflect.DeepEqual(got, want) {
		t.Errorf("it tells of %+v, want %+v", got, want)
	}
	report, err := reconcile.Run(ctx, w.Documents, w.Boards, reconcile.Options{})
	w.must(err)
	if report.Unfit > 0 {
		t.Errorf("the mirror cannot hold %d documents", report.Unfit)
	}

	if got := w.board(); !reflect.DeepEqual(got, board) {
		t.Errorf("the board is %v, and was %v", got, board)
	}
	if got := w.objects(); !reflect.DeepEqual(got, objects) {
		t.Errorf("the objects are %v, and were %v", got, objects)
	}
	for _, id := range []string{deleted, taken, bobs} {
		if d := w.document("drawings/" + id); !reflect.DeepEqual(d, map[string]any{"state": string(drawing.Removed)}) {
			t.Errorf("of a deleted drawing there is %v", d)
		}
	}
	for path, document := range w.documents() {
		for _, trace := range []string{"bob", "guest"} {
			if text := path + fmt.Sprint(document); path != "decisions/bobs" && path != "audits/bobs" && strings.Contains(text, trace) &&
				!strings.Contains(text, guests) && !strings.Contains(text, bobs) {
				t.Errorf("%s is still in %s", trace, text)
			}
		}
	}
	for _, uid := range []string{"bob", "guest"} {
		if _, err := w.Users.GetUser(ctx, uid); !auth.IsUserNotFound(err) {
			t.Errorf("%s can still sign in: %v", uid, err)
		}
	}
	if by := fmt.Sprint(w.document("decisions/bobs")["by"]); !strings.HasPrefix(by, "departed-") {
		t.Errorf("a decision is by %s", by)
	}
	if d := w.document("drawings/" + guests); d["uid"] != "ann" {
		t.Errorf("the guest's drawing is %v's", d["uid"])
	}
	read, err := w.Documents.Drawing(ctx, hidden)
	w.must(err)
	if read.Value.Moderation.State != drawing.Hidden {
		t.Errorf("what was hidden is %s", read.Value.Moderation.State)
	}

	if got := w.run(false); !reflect.DeepEqual(got, restored.Report{Deleted: got.Deleted}) {
		t.Errorf("a second run still finds %+v", got)
	}
}

func TestARunThatDiedInTheMiddleOfAMergeIsEndedByTheNext(t *testing.T) {
	w := newWorld(t)
	ctx := t.Context()
	w.join("ann")
	w.join("guest")
	id := w.draw("guest", 0.5)
	w.backUp()
	w.must(w.Documents.Depart(ctx, "guest", "ann"))
	w.must(w.merger.Finish(ctx, "guest", "ann"))
	objects := w.objects()

	w.restore()
	w.must(w.Files.Delete(ctx, drawing.StrokesPath("ann", id)))
	w.must(w.Documents.Depart(ctx, "guest", "ann"))
	w.must(w.Documents.MoveDrawing(ctx, id, "guest", "ann"))
	w.must(w.mirror.Drawing(ctx, id))
	w.run(false)
	if got := w.objects(); !reflect.DeepEqual(got, objects) {
		t.Errorf("the objects are %v, and were %v", got, objects)
	}
	if w.document("players/guest") != nil {
		t.Error("the guest is still there")
	}
}

func TestWhereNothingWasRestoredNothingIsDone(t *testing.T) {
	w := newWorld(t)
	w.join("ann")
	w.join("bob")
	deleted, hidden := w.draw("ann", 0.9), w.draw("ann", 0.8)
	w.draw("bob", 0.7)
	w.must(w.deleter.Drawing(t.Context(), deleted, "ann"))
	w.decide("mona", hidden, moderation.Hide)
	w.must(w.deleter.Account(t.Context(), "bob"))
	documents, objects := w.documents(), w.objects()
	if got := w.run(false); !reflect.DeepEqual(got, restored.Report{Deleted: 3}) {
		t.Errorf("it finds %+v", got)
	}
	if !reflect.DeepEqual(w.documents(), documents) || !reflect.DeepEqual(w.objects(), objects) {
		t.Error("something has changed")
	}
}
