package drawing

import "testing"

const id = "abcdefghij0123456789"

func TestAnUploadPathIsReadBack(t *testing.T) {
	uid, got, ok := ParseUploadPath(UploadPath("someone", id))
	if !ok || uid != "someone" || got != id {
		t.Errorf("got %q, %q, %v", uid, got, ok)
	}
}

func TestAStrokeLogsPathIsReadBack(t *testing.T) {
	uid, got, ok := ParseStrokesPath(StrokesPath("someone", id))
	if !ok || uid != "someone" || got != id {
		t.Errorf("got %q, %q, %v", uid, got, ok)
	}
	for _, path := range []string{UploadPath("someone", id), "strokes/someone/" + id + ".json", "strokes/" + id + ".json.gz"} {
		if _, _, ok := ParseStrokesPath(path); ok {
			t.Errorf("%q was read as a stroke log", path)
		}
	}
}

func TestTheNameOfAnObjectTellsWhoseItIs(t *testing.T) {
	const id = "abcdefghij0123456789"
	for object, want := range map[string][2]string{
		PicturePath(id):        {"", id},
		UploadPath("ann", id):  {"ann", id},
		StrokesPath("ann", id): {"ann", id},
		"drawings/ann/x.png":   {"ann", ""},
		"strokes/ann":          {"", ""},
		"pictures/ann/" + id:   {"", ""},
		"elsewhere/ann/" + id:  {"", ""},
	} {
		if uid, got := OwnerOf(object); uid != want[0] || got != want[1] {
			t.Errorf("%s: %q's drawing %q, want %q", object, uid, got, want)
		}
	}
}

func TestAPathThatIsNoUploadIsNotRead(t *testing.T) {
	for name, path := range map[string]string{
		"a picture":           PicturePath(id),
		"a stroke log":        StrokesPath("someone", id),
		"no player":           "drawings//" + id + ".png",
		"a folder too deep":   "drawings/someone/more/" + id + ".png",
		"no folder":           "drawings/" + id + ".png",
		"an id too short":     "drawings/someone/abc.png",
		"an id with a dot":    "drawings/someone/abcdefghij012345678..png",
		"another ending":      "drawings/someone/" + id + ".jpg",
		"outside the uploads": "elsewhere/someone/" + id + ".png",
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, ok := ParseUploadPath(path); ok {
				t.Errorf("%q was read as an upload", path)
			}
		})
	}
}

func TestOnlyScoredDrawingsThatNobodyHidIsVisible(t *testing.T) {
	for _, c := range []struct {
		state State
		by    Moderation
		want  bool
	}{
		{Scored, Unmoderated, true},
		{Scored, Approved, true},
		{Scored, Pending, false},
		{Scored, Hidden, false},
		{Submitted, Unmoderated, false},
		{Rejected, Unmoderated, false},
		{Removed, Approved, false},
	} {
		if got := Visible(c.state, c.by); got != c.want {
			t.Errorf("Visible(%s, %s) is %v, want %v", c.state, c.by, got, c.want)
		}
	}
}
