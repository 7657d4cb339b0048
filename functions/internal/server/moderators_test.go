package server

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/moderation"
)

type reviewedAnswer struct {
	ID, State  string
	Prompt     struct{ ID, Text string }
	Player     struct{ PlayerID, DisplayName string }
	Score      float64
	NSFW       struct{ Flagged, Cleared bool }
	Reasons    []string
	Since      *time.Time
	FeaturedAt *time.Time
	Image      struct{ URL string }
}

type queueAnswer struct {
	Items  []reviewedAnswer
	Next   *string
	Counts struct{ All, Flagged, Reported, Suspicious, Appealed int }
}

type decisionAnswer struct {
	ID, Action, Note, DrawingID string
	By                          struct{ PlayerID string }
	At                          time.Time
	Prompt                      *struct{ Text string }
	Image                       *struct{ URL string }
}

func (a queueAnswer) ids() (ids []string) {
	for _, item := range a.Items {
		ids = append(ids, item.ID)
	}
	return ids
}

// waits puts a drawing into the queue.
func (g *game) waits(id string, since time.Time, reasons ...drawing.Doubt) string {
	g.Helper()
	g.update("drawings/"+id, firestore.Update{Path: "review", Value: docstore.Review{Reasons: reasons, Since: since}})
	return id
}

// emptyQueue takes out of the queue what other tests left there.
func (g *game) emptyQueue() {
	g.Helper()
	waiting, err := g.documents.Client().Collection("drawings").OrderBy("review.since", firestore.Asc).Documents(g.Context()).GetAll()
	g.must(err)
	for _, d := range waiting {
		g.update("drawings/"+d.Ref.ID, firestore.Update{Path: "review", Value: firestore.Delete})
	}
}

func TestTheQueueShowsWhatHasWaitedLongestFirstInPagesAndByReason(t *testing.T) {
	g := newGame(t)
	g.emptyQueue()
	mona, promptID := g.moderator(), g.newPrompt()
	start := time.Now().Add(-time.Hour).Truncate(time.Second)
	var all []string
	for i, reasons := range [][]drawing.Doubt{
		{drawing.Flagged}, {drawing.Reported, drawing.Flagged}, {drawing.StrokesTooFast}, {drawing.NearDuplicate, drawing.StrokesMissing}, {drawing.Appealed},
	} {
		all = append(all, g.waits(g.hang("painter", promptID), start.Add(time.Duration(i/2)*time.Minute), reasons...))
	}
	g.hang("painter", promptID)
	for i := 0; i < 4; i += 2 { // those of one moment go by their ids
		slices.Sort(all[i : i+2])
	}

	queue := decoded[queueAnswer](t, mona.get("/api/moderation/queue"), http.StatusOK)
	if !slices.Equal(queue.ids(), all) || queue.Next != nil {
		t.Errorf("the queue is %v, next %v, want %v", queue.ids(), queue.Next, all)
	}
	if c := queue.Counts; c.All != 5 || c.Flagged != 2 || c.Reported != 1 || c.Suspicious != 2 || c.Appealed != 1 {
		t.Errorf("counted are %+v", c)
	}
	item := queue.Items[4]
	if item.Prompt.ID != promptID || item.Prompt.Text == "" || item.Player.PlayerID != g.playerID("painter") || item.State != "none" ||
		item.Score != 50 || item.Since == nil || !item.Since.Equal(start.Add(2*time.Minute)) || item.Image.URL != "/img/"+all[4]+".png" {
		t.Errorf("an item is %+v", item)
	}
	for reason, n := range map[string]int{"flagged": 2, "reported": 1, "suspicious": 2, "appealed": 1} {
		if got := decoded[queueAnswer](t, mona.get("/api/moderation/queue?reason="+reason), http.StatusOK); len(got.Items) != n {
			t.Errorf("%s are %v", reason, got.ids())
		}
	}

	var paged []string
	for path := "/api/moderation/queue?limit=2"; path != ""; {
		page := decoded[queueAnswer](t, mona.get(path), http.StatusOK)
		paged, path = append(paged, page.ids()...), ""
		if page.Next != nil {
			path = "/api/moderation/queue?limit=2&after=" + *page.Next
		}
	}
	if !slices.Equal(paged, all) {
		t.Errorf("in pages the queue is %v, want %v", paged, all)
	}
}

func TestWhatIsDecidedLeavesTheQueueAndWhatIsReopenedComesBack(t *testing.T) {
	g := newGame(t)
	g.emptyQueue()
	mona := g.moderator()
	id := g.hangFlagged("painter", g.newPrompt())
	for _, c := range []struct {
		action string
		waits  int
	}{{moderation.Approve, 0}, {moderation.Reopen, 1}, {moderation.Hide, 0}} {
		g.decide(mona, id, c.action)
		if queue := decoded[queueAnswer](t, mona.get("/api/moderation/queue"), http.StatusOK); len(queue.Items) != c.waits {
			t.Errorf("after %s the queue is %v", c.action, queue.ids())
		}
	}
}

func TestAModeratorReadsAllThatIsKnownOfADrawing(t *testing.T) {
	g := newGame(t).anyAge()
	mona, owner, reporter, promptID := g.moderator(), g.guest(), g.member(), g.newPrompt()
	similar := g.hang("another", promptID)
	id := g.hangFlagged(owner.uid, promptID)
	g.update("drawings/"+id, firestore.Update{Path: "similar", Value: similar})
	reporter.playerID()
	mona.playerID()
	reporter.reports(id)
	g.decide(mona, id, moderation.Hide)
	g.decide(mona, id, moderation.Feature)
	if w := owner.do(http.MethodPost, "/api/drawings/"+id+"/appeal", `{"text": "it is a frog"}`); w.Code != http.StatusOK {
		t.Fatalf("the appeal answers %d %s", w.Code, w.Body)
	}

	answer := decoded[struct {
		reviewedAnswer
		Appeal  *struct{ Text string }
		Similar *string
		Reports []struct {
			Player          struct{ PlayerID string }
			Reason, Outcome string
			Weight          *float64
		}
		History struct {
			JoinedAt                  *time.Time
			Guest                     bool
			Drawings, Flagged, Hidden int
		}
		Decisions []decisionAnswer
	}](t, mona.get("/api/moderation/drawings/"+id), http.StatusOK)
	if answer.ID != id || answer.State != "hidden" || !answer.NSFW.Flagged || !slices.Equal(answer.Reasons, []string{"appealed"}) {
		t.Errorf("the drawing is %+v", answer.reviewedAnswer)
	}
	if answer.Appeal == nil || answer.Appeal.Text != "it is a frog" || answer.Similar == nil || *answer.Similar != similar {
		t.Errorf("the appeal is %+v, similar %v", answer.Appeal, answer.Similar)
	}
	if r := answer.Reports; len(r) != 1 || r[0].Player.PlayerID != reporter.playerID() || r[0].Reason != "rude" || r[0].Outcome != "upheld" || *r[0].Weight != 1 {
		t.Errorf("the reports are %+v", r)
	}
	if h := answer.History; h.JoinedAt == nil || time.Since(*h.JoinedAt) > time.Hour || !h.Guest || h.Drawings != 1 || h.Flagged != 1 || h.Hidden != 1 {
		t.Errorf("the history is %+v", h)
	}
	d := answer.Decisions
	if len(d) != 2 || d[0].Action != "feature" || d[1].Action != "hide" || d[1].Note != "for hide" || d[1].By.PlayerID != mona.playerID() || d[1].At.IsZero() {
		t.Errorf("the decisions are %+v", d)
	}

	for name, id := range map[string]string{"no drawing": newID(), "not scored": g.submit("painter", promptID)} {
		t.Run(name, func(t *testing.T) {
			wantProblem(t, mona.get("/api/moderation/drawings/"+id), http.StatusNotFound, "not_found")
		})
	}
}

func TestDecisionsAreListedNewestFirstWithWhatTheyAreAbout(t *testing.T) {
	g := newGame(t)
	g.forgetDecisions()
	mona, max, promptID := g.moderator(), g.moderator(), g.newPrompt()
	mona.playerID()
	id, gone := g.hang("painter", promptID), g.hang("painter", promptID)
	g.decide(mona, id, moderation.Hide)
	g.decide(max, gone, moderation.Remove)
	g.decide(mona, id, moderation.Unhide)

	type list struct {
		Items []decisionAnswer
		Next  *string
	}
	var all []decisionAnswer
	for path := "/api/moderation/decisions?limit=1"; path != ""; {
		page := decoded[list](t, mona.get(path), http.StatusOK)
		all, path = append(all, page.Items...), ""
		if page.Next != nil {
			path = "/api/moderation/decisions?limit=1&after=" + *page.Next
		}
	}
	if len(all) != 3 || all[0].Action != "unhide" || all[1].Action != "remove" || all[2].Action != "hide" {
		t.Fatalf("the decisions are %+v", all)
	}
	if d := all[2]; d.DrawingID != id || d.By.PlayerID != mona.playerID() || d.Note != "for hide" || d.Prompt == nil || d.Image == nil || d.Image.URL != "/img/"+id+".png" {
		t.Errorf("a decision is %+v", d)
	}
	if d := all[1]; d.DrawingID != gone || d.Prompt != nil || d.Image != nil {
		t.Errorf("the removal is %+v", d)
	}
	mine := decoded[list](t, mona.get("/api/moderation/decisions?by=me"), http.StatusOK)
	if len(mine.Items) != 2 || mine.Items[0].Action != "unhide" || mine.Items[1].Action != "hide" {
		t.Errorf("mona's are %+v", mine.Items)
	}
}

func TestOnlyModeratorsMayAskForWhatIsTheirs(t *testing.T) {
	g := newGame(t)
	id := g.hang("painter", g.newPrompt())
	for _, path := range []string{"/api/moderation/queue", "/api/moderation/drawings/" + id, "/api/moderation/decisions"} {
		wantProblem(t, g.visitor().get(path), http.StatusUnauthorized, "unauthenticated")
		wantProblem(t, g.guest().get(path), http.StatusForbidden, "forbidden")
		w := g.moderator().get(path)
		if w.Code != http.StatusOK || w.Header().Get("Cache-Control") != "private, no-store" {
			t.Errorf("%s answers %d, %v", path, w.Code, w.Header())
		}
	}
}

func TestWhoIsAModeratorNoLongerIsTurnedAwayAtOnce(t *testing.T) {
	g := newGame(t)
	mona := g.moderator()
	id := g.hang("painter", g.newPrompt())
	g.decide(mona, id, moderation.Hide)
	for _, path := range []string{"/api/moderation/queue", "/img/" + id + ".png"} {
		if w := mona.get(path); w.Code != http.StatusOK {
			t.Fatalf("%s answers %d", path, w.Code)
		}
	}
	// Auth counts in seconds: a token of the same second is as good as one from after.
	for w := mona.get("/api/moderation/queue"); w.Code == http.StatusOK; w = mona.get("/api/moderation/queue") {
		g.must(g.users().RevokeRefreshTokens(t.Context(), mona.uid))
	}
	if w := mona.get("/api/moderation/queue"); w.Code != http.StatusUnauthorized && w.Code != http.StatusForbidden {
		t.Errorf("the queue answers %d", w.Code)
	}
	wantProblem(t, mona.get("/img/"+id+".png"), http.StatusNotFound, "not_found")
}
