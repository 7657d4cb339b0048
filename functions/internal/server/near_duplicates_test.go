package server

import (
	"image"
	"image/color"
	"net/http"
	"slices"
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

// dotted is a picture with one more dot on it, near a corner.
func dotted(picture *image.NRGBA, at int) *image.NRGBA {
	copied := image.NewNRGBA(picture.Rect)
	copy(copied.Pix, picture.Pix)
	for i := range 9 {
		copied.Set(at+i%3, at+i/3, color.Black)
	}
	return copied
}

// painted uploads a picture for a prompt and returns the scored drawing's id.
func (g *game) painted(uid, promptID string, picture image.Image) (id string) {
	g.Helper()
	id = g.submit(uid, promptID)
	g.must(g.score(g.upload(drawing.UploadPath(uid, id), drawingtest.Encode(g, picture))))
	return id
}

// wantNear checks that a drawing waits for a moderator because it is nearly the same as another one, or, for "", that it
// does not.
func (g *game) wantNear(id, similar string) {
	g.Helper()
	d := g.drawing(id)
	near := slices.Contains(d.Suspicions, drawing.NearDuplicate)
	queued := d.Review != nil && slices.Contains(d.Review.Reasons, drawing.NearDuplicate)
	if d.Similar != similar || near != (similar != "") || queued != near {
		g.Errorf("it is similar to %q, suspicions %v, review %+v; want %q", d.Similar, d.Suspicions, d.Review, similar)
	}
}

func TestANearDuplicateOfAnothersDrawingOnlyWaitsForAModerator(t *testing.T) {
	g := newGame(t)
	promptID, picture := g.newPrompt(), doodle()
	first := g.painted("painter", promptID, picture)
	second := g.painted("copyist", promptID, dotted(picture, 20))
	g.wantNear(first, "")
	g.wantNear(second, first)
	if d := g.drawing(second); d.State != drawing.Scored || !d.Ranked || d.Reason != "" || !d.Visible() {
		t.Errorf("more happened to it: %+v", d)
	}
}

func TestWhatIsNotACopyOfAnothersWorkIsNoNearDuplicate(t *testing.T) {
	g := newGame(t)
	promptID, picture := g.newPrompt(), doodle()
	g.painted("painter", promptID, picture)
	for name, c := range map[string]struct {
		uid, promptID string
		picture       *image.NRGBA
	}{
		"the player's own":                {"painter", promptID, dotted(picture, 20)},
		"for another prompt":              {"copyist", g.newPrompt(), dotted(picture, 20)},
		"another drawing":                 {"copyist", promptID, doodle()},
		"a blank paper, like another one": {"copyist", promptID, image.NewNRGBA(picture.Rect)},
	} {
		t.Run(name, func(t *testing.T) { g.wantNear(g.painted(c.uid, c.promptID, c.picture), "") })
	}
}

func TestTheSamePixelsAreADuplicateAndNotANearOneToo(t *testing.T) {
	g := newGame(t)
	promptID, picture := g.newPrompt(), doodle()
	g.painted("painter", promptID, picture)
	id := g.painted("copyist", promptID, picture)
	g.wantState(id, drawing.Scored, "duplicate")
	g.wantNear(id, "")
}

func TestADrawingThatIsDeletedIsLikeNone(t *testing.T) {
	g := newGame(t)
	owner, promptID, picture := g.guest(), g.newPrompt(), doodle()
	first := g.painted(owner.uid, promptID, picture)
	if _, there := g.document("prompts/" + promptID + "/likenesses/" + first); !there {
		t.Fatal("it was never known what it looks like")
	}
	if w := owner.do(http.MethodDelete, "/api/drawings/"+first, ""); w.Code != http.StatusNoContent {
		t.Fatalf("answered %d %s", w.Code, w.Body)
	}
	g.wantRemoved(first)
	g.wantNear(g.painted("copyist", promptID, dotted(picture, 20)), "")
}

func TestADrawingThatMovedToAnAccountIsTheAccountsOwn(t *testing.T) {
	g := newGame(t)
	guest, promptID, picture := g.guest(), g.newPrompt(), doodle()
	first := g.painted(guest.uid, promptID, picture)
	g.must(g.documents.MoveDrawing(t.Context(), first, guest.uid, "account"))
	second := g.painted("account", promptID, dotted(picture, 20))
	g.wantNear(second, "")
	third := g.painted("somebody", promptID, dotted(picture, 30))
	if similar := g.drawing(third).Similar; similar != first && similar != second {
		t.Errorf("somebody's is similar to %q", similar)
	}
}
