package rescoring

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
)

const bucket = "demo-paint-wtf.appspot.com"

func storage(t *testing.T) *blob.Store {
	t.Helper()
	files, err := blob.Open(t.Context(), bucket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = files.Close() })
	return files
}

// scribble is a picture that no other call makes.
func (w *world) scribble() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for range 5 {
		x, y, ink := w.random.IntN(400), w.random.IntN(400), color.NRGBA{uint8(w.random.IntN(200)), uint8(w.random.IntN(200)), 60, 255}
		for dy := range 20 + w.random.IntN(80) {
			for dx := range 20 + w.random.IntN(80) {
				m.Set(x+dx, y+dy, ink)
			}
		}
	}
	return m
}

// paintPicture is painted with a picture that lies in Storage.
func (w *world) paintPicture(files *blob.Store, p process, uid, promptID string) (id string) {
	w.Helper()
	m := w.scribble()
	seen, err := p.judges.Own().Embed(w.Context(), m)
	w.must(err)
	id = w.paint(p, uid, promptID, seen, newID(w.random))
	w.paintings[id] = painting{id, promptID, seen, m}
	if p.judges.Own().Name.Network() != w.old.name.Network() {
		seen, err = w.old.whole.Embed(w.Context(), m)
		w.must(err)
		w.paintings[id] = painting{id, promptID, seen, m}
	}
	w.must(files.Write(w.Context(), drawing.PicturePath(id), "image/png", drawingtest.Encode(w, m)))
	w.must(w.mirror.Drawing(w.Context(), id))
	return id
}

// otherNetworks adds the judge that sees pictures otherwise.
func (w *world) otherNetworks() *oracle {
	o := lastingOracle(w, &otherNetworksJudge, newNetworks)
	w.oracles = append(w.oracles, o)
	return o
}

func TestOtherNetworksLookAtThePictures(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	other := w.otherNetworks()
	prompt := w.ask(w.processes[0], "a frog")
	var ids []string
	for i := range 4 {
		ids = append(ids, w.paintPicture(files, w.processes[0], fmt.Sprintf("player%d", i), prompt))
	}
	report, err := w.rescorerTo(other, files).Run(t.Context(), Options{Page: 3})
	if err != nil || len(report.Lost)+len(report.Kept) > 0 {
		t.Fatalf("%+v, error %v", report, err)
	}
	w.checkDocuments("at last")
	w.checkSame(w.boards, w.afresh(), "at last")
	stored, err := w.documents.Embeddings(t.Context(), ids)
	w.must(err)
	for _, id := range ids {
		seen, err := other.whole.Embed(t.Context(), w.paintings[id].picture)
		w.must(err)
		if e := stored[id]; e.Model != other.name.Network() || !bytes.Equal(e.Image, judge.MarshalVector(seen.Vector)) {
			t.Errorf("the embedding is of %q", e.Model)
		}
	}
	// And from here its vectors are enough.
	if _, err := w.rescorerTo(other, noPictures{w}).Run(t.Context(), Options{}); err != nil {
		t.Error(err)
	}
}

func TestVectorsThatAreMissingOrDamagedAreMadeAnewFromThePicture(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	prompt := w.ask(w.processes[0], "a frog")
	missing, damaged := w.paintPicture(files, w.processes[0], "a", prompt), w.paintPicture(files, w.processes[0], "b", prompt)
	_, err := w.documents.Client().Doc("embeddings/" + missing).Delete(t.Context())
	w.must(err)
	w.update("embeddings/"+damaged, firestore.Update{Path: "mirror", Value: []byte{1, 2, 3}})
	if report, err := w.rescorerTo(w.new, files).Run(t.Context(), Options{}); err != nil || len(report.Lost) > 0 {
		t.Fatalf("%+v, error %v", report, err)
	}
	w.checkDocuments("at last")
	w.checkSame(w.boards, w.afresh(), "at last")
	stored, err := w.documents.Embeddings(t.Context(), []string{missing, damaged})
	if err != nil || len(stored) != 2 || len(stored[damaged].Mirror) != 32 {
		t.Errorf("the embeddings are %+v, error %v", stored, err)
	}
}

func TestADrawingWhosePictureIsLostKeepsItsDocumentAndLeavesTheBoardUntilThePictureIsBack(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	other := w.otherNetworks()
	prompt := w.ask(w.processes[0], "a frog")
	whole, gone, damaged := w.paintPicture(files, w.processes[0], "a", prompt), w.paintPicture(files, w.processes[0], "b", prompt),
		w.paintPicture(files, w.processes[0], "c", prompt)
	w.must(files.Delete(t.Context(), drawing.PicturePath(gone)))
	w.must(files.Write(t.Context(), drawing.PicturePath(damaged), "image/png", []byte("no picture")))
	for run := range 2 { // the second finds nothing to do, and says the same
		report, err := w.rescorerTo(other, files).Run(t.Context(), Options{})
		if err != nil || len(report.Lost) != 2 || report.Prompts != 1 {
			t.Fatalf("run %d: %+v, error %v", run, report, err)
		}
		for _, l := range report.Lost {
			if l.DrawingID == whole || l.PromptID != prompt || !strings.Contains(l.Why, "pictures/") {
				t.Errorf("run %d: lost is %+v", run, l)
			}
		}
		if _, entries := w.entries(w.boards, prompt, board.Drawings); len(entries) != 1 || entries[0].DrawingID != whole {
			t.Errorf("run %d: the board has %v", run, entries)
		}
		for _, id := range []string{gone, damaged} {
			if d := w.drawing(id); d.Judge != w.old.name || d.Ranked || d.Reason != docstore.PictureLost || d.Staged != nil || d.State != drawing.Scored {
				t.Errorf("run %d: the drawing is %+v", run, d)
			}
			if st, err := w.boards.Drawing(t.Context(), id); err != nil || st.RankState != board.RankUnranked {
				t.Errorf("run %d: it stands %+v, error %v", run, st, err)
			}
		}
	}
	for _, id := range []string{gone, damaged} {
		w.must(files.Write(t.Context(), drawing.PicturePath(id), "image/png", drawingtest.Encode(t, w.paintings[id].picture)))
	}
	if report, err := w.rescorerTo(other, files).Run(t.Context(), Options{}); err != nil || len(report.Lost) > 0 {
		t.Fatalf("with the pictures back: %+v, error %v", report, err)
	}
	if d := w.drawing(gone); !d.Ranked || d.Reason != "" || d.Judge != other.name {
		t.Errorf("with the pictures back: %+v", d)
	}
	w.checkSame(w.boards, w.afresh(), "with the pictures back")
}

func TestOnTheWayBackALostDrawingIsRankedAgain(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	other := w.otherNetworks()
	prompt := w.ask(w.processes[0], "a frog")
	id := w.paintPicture(files, w.processes[0], "a", prompt)
	w.must(files.Delete(t.Context(), drawing.PicturePath(id)))
	if report, err := w.rescorerTo(other, files).Run(t.Context(), Options{}); err != nil || len(report.Lost) != 1 {
		t.Fatalf("%+v, error %v", report, err)
	}
	if report, err := w.rescorerTo(w.old, noPictures{w}).Run(t.Context(), Options{}); err != nil || len(report.Lost) != 0 {
		t.Fatalf("back: %+v, error %v", report, err)
	}
	if d := w.drawing(id); !d.Ranked || d.Reason != "" {
		t.Errorf("back: %+v", d)
	}
	w.checkSame(w.boards, w.afresh(), "back")
}

// gone is Storage with nothing in it: the wrong bucket, say.
type gone struct{}

func (gone) Read(_ context.Context, name string, _ int64) ([]byte, error) {
	return nil, fmt.Errorf("%s: %w", name, blob.ErrGone)
}

func TestAPromptOfWhichMostDrawingsAreLostKeepsItsJudgeUnlessForced(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	other := w.otherNetworks()
	prompt := w.ask(w.processes[0], "a frog")
	for i := range fewLost + 1 {
		w.paintPicture(files, w.processes[0], fmt.Sprintf("player%d", i), prompt)
	}
	for run := range 2 {
		report, err := w.rescorerTo(other, gone{}).Run(t.Context(), Options{Page: 4})
		if err != nil || !errors.Is(report.Kept[prompt], ErrMostLost) || report.Prompts != 0 {
			t.Fatalf("run %d: %+v, error %v", run, report, err)
		}
		if _, entries := w.entries(w.boards, prompt, board.Drawings); len(entries) != fewLost+1 {
			t.Errorf("run %d: the board has %d", run, len(entries))
		}
	}
	if report, err := w.rescorerTo(other, files).Run(t.Context(), Options{Page: 4}); err != nil || len(report.Kept)+len(report.Lost) > 0 {
		t.Fatalf("with Storage back: %+v, error %v", report, err)
	}
	w.checkSame(w.boards, w.afresh(), "with Storage back")
	back := w.rescorerTo(w.old, gone{})
	if report, err := back.Run(t.Context(), Options{Page: 4, Force: true}); err != nil || len(report.Lost) != fewLost+1 || report.Prompts != 1 {
		t.Errorf("forced: %+v, error %v", report, err)
	}
}

// away is Storage that does not answer.
type away struct{}

func (away) Read(context.Context, string, int64) ([]byte, error) { return nil, fault.Unavailable }

func TestWhileStorageIsAwayNothingCountsAsLost(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	other := w.otherNetworks()
	prompt := w.ask(w.processes[0], "a frog")
	w.paintPicture(files, w.processes[0], "a", prompt)
	r := w.rescorerTo(other, away{})
	ctx, cancel := context.WithCancel(t.Context())
	r.between = func(_ context.Context, step string) error {
		if step == "begin" {
			cancel() // instead of waiting for the last of the tries
		}
		return nil
	}
	if _, err := r.Run(ctx, Options{}); err == nil {
		t.Fatal("no error")
	}
	if d := w.drawing(w.anyPainting()); d.Staged != nil || !d.Ranked {
		t.Errorf("the drawing is %+v", d)
	}
	if _, err := w.rescorerTo(other, files).Run(t.Context(), Options{}); err != nil {
		t.Fatal(err)
	}
	w.checkSame(w.boards, w.afresh(), "at last")
}

func (w *world) anyPainting() string {
	for id := range w.paintings {
		return id
	}
	return ""
}

func TestWhatAProcessOfOtherNetworksScoresMeanwhileIsCaughtUpWith(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	other := w.otherNetworks()
	prompt := w.ask(w.processes[0], "a frog")
	w.paintPicture(files, w.processes[0], "a", prompt)

	var late, later string
	r := w.rescorerTo(other, files)
	r.between = func(_ context.Context, step string) error {
		switch {
		case step == "save" && late == "":
			// The old process cannot score by the judge that is staged: the page with this drawing is done already.
			late = w.paintPicture(files, w.processes[0], "b", prompt)
			if d := w.drawing(late); d.Judge != w.old.name || d.Staged != nil {
				t.Errorf("the old process has made %q and %+v", d.Judge, d.Staged)
			}
		case step == "flip":
			if d := w.drawing(late); d.Staged == nil || d.Staged.Judge != other.name {
				t.Errorf("before the flip there is %+v", d.Staged)
			}
		case step == "mirror flip":
			w.checkUnmixed(w.boards, "after the flip")
			if _, entries := w.entries(w.boards, prompt, board.Drawings); len(entries) != 2 {
				t.Errorf("after the flip the board has %v", entries)
			}
		}
		return nil
	}
	if _, err := r.Run(t.Context(), Options{}); err != nil {
		t.Fatal(err)
	}
	w.checkSame(w.boards, w.afresh(), "after the first run")

	// Until the new program is deployed, the old one goes on.
	later = w.paintPicture(files, w.processes[0], "c", prompt)
	st, err := w.boards.Drawing(t.Context(), later)
	if err != nil || st.RankState != board.RankPending || st.Rank != 0 || st.Place != nil {
		t.Errorf("it stands %+v, error %v", st, err)
	}
	w.checkUnmixed(w.boards, "before the second run")
	if _, err := w.rescorerTo(other, files).Run(t.Context(), Options{}); err != nil {
		t.Fatal(err)
	}
	if st, err := w.boards.Drawing(t.Context(), later); err != nil || st.RankState != board.RankReady || st.Of != 3 {
		t.Errorf("after the second run it stands %+v, error %v", st, err)
	}
	w.checkSame(w.boards, w.afresh(), "after the second run")
}

func TestATextThatTheNewJudgeCannotReadKeepsItsJudge(t *testing.T) {
	w, files := newWorld(t, 1), storage(t)
	short := newOracle(t, func(m map[string]any) {
		newNetworks(m)
		m["text"].(map[string]any)["contextLength"] = 9
	})
	w.oracles = append(w.oracles, short)
	long, fits := w.ask(w.processes[0], "a raccoon driving a tractor of a hot dog"), w.ask(w.processes[0], "a frog")
	for _, id := range []string{long, fits} {
		w.paintPicture(files, w.processes[0], "a", id)
	}
	report, err := w.rescorerTo(short, files).Run(t.Context(), Options{})
	if err != nil || report.Prompts != 1 || !errors.Is(report.Kept[long], fault.PromptTooLong) {
		t.Fatalf("%+v, error %v", report, err)
	}
	if a, b := w.prompt(long), w.prompt(fits); a.Judge != w.old.name || a.Next != (docstore.Judge{}) || b.Judge != short.name {
		t.Errorf("they have %q, %q and %q", a.Judge, a.Next, b.Judge)
	}
	w.checkUnmixed(w.boards, "at last")
	w.checkSame(w.boards, w.afresh(), "at last")
}
