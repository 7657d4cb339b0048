package main

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/judge/judgetest"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/rescoring"
	"paint.wtf/functions/internal/scoring"
	"paint.wtf/functions/internal/teststack"
)

// runRescore runs the command in this process.
func runRescore(ctx context.Context, args ...string) (out, errOut string, err error) {
	var o, e bytes.Buffer
	err = rescore(ctx, args, nil, &o, &e)
	return o.String(), e.String(), err
}

func TestRescoreSaysWhatIsWrongWithItsArguments(t *testing.T) {
	t.Setenv("DATABASE_URL", "")
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"a page of nothing":   {[]string{"-page", "0"}, "-page is 0 and must be 1 to 500"},
		"a page too large":    {[]string{"-page", "501"}, "must be 1 to 500"},
		"a word too many":     {[]string{"now"}, `"now" is one word too many`},
		"an unknown flag":     {[]string{"-hurry"}, "not defined: -hurry"},
		"no database":         {nil, "DATABASE_URL is not set"},
		"no folder of a name": {[]string{"-model", filepath.Join(t.TempDir(), "none")}, "DATABASE_URL is not set"},
	} {
		_, said, err := runRescore(t.Context(), test.args...)
		if err == nil || strings.Count(said+err.Error(), test.want) != 1 {
			t.Errorf("%s: it says %q and %v, want %q once", name, said, err, test.want)
		}
	}
	if _, errOut, err := runRescore(t.Context(), "-h"); err == nil || !strings.Contains(errOut, "Usage: paintwtf rescore") {
		t.Errorf("-h says %q, %v", errOut, err)
	}
}

func TestTheMeterTellsShareRateAndWhatIsLeft(t *testing.T) {
	began := time.Now()
	for name, test := range map[string]struct {
		first, now rescoring.Progress
		after      time.Duration
		want       string
	}{
		"nothing yet":       {rescoring.Progress{Of: 100}, rescoring.Progress{Of: 100}, time.Second, "staged 0, settled 0 of 100"},
		"in the middle":     {rescoring.Progress{Of: 100}, rescoring.Progress{Staged: 50, Of: 100}, 5 * time.Second, "staged 50, settled 0 of 100 (25 %), 5 drawings/s, 15s to go"},
		"after resumption":  {rescoring.Progress{Staged: 100, Of: 100}, rescoring.Progress{Staged: 100, Settled: 50, Of: 100}, 5 * time.Second, "staged 100, settled 50 of 100 (75 %), 5 drawings/s, 5s to go"},
		"more than counted": {rescoring.Progress{Of: 100}, rescoring.Progress{Staged: 110, Settled: 110, Of: 100}, 10 * time.Second, "staged 110, settled 110 of 100 (100 %), 11 drawings/s, 0s to go"},
		"no drawings":       {rescoring.Progress{}, rescoring.Progress{}, time.Second, "staged 0, settled 0 of 0"},
	} {
		m := meter{began: began, first: test.first}
		if got := m.line(test.now, began.Add(test.after)); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func TestRescoreFromTheDryRunToTheLastDrawing(t *testing.T) {
	teststack.Emulators(t)
	t.Setenv("DATABASE_URL", teststack.Database(t))
	t.Setenv("GOOGLE_CLOUD_PROJECT", "demo-rescore-command-"+strings.ToLower(time.Now().Format("150405.000000")[7:]))
	t.Setenv("ONNXRUNTIME_LIBRARY", judgetest.Library(t))
	ctx := t.Context()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	documents, err := docstore.Open(ctx, os.Getenv("GOOGLE_CLOUD_PROJECT"))
	must(err)
	defer documents.Close()
	boards, err := board.Open(ctx, os.Getenv("DATABASE_URL"))
	must(err)
	defer boards.Close()
	files, err := blob.Open(ctx, "demo-paint-wtf.appspot.com")
	must(err)
	defer files.Close()
	j, err := judge.Open(os.DirFS(judgetest.Model(t)), judge.Options{Library: judgetest.Library(t)})
	must(err)
	defer j.Close()
	judges := prompting.NewJudges(documents, j)
	_, err = documents.AddPromptAs(ctx, "frog", "a frog")
	must(err)
	must(prompting.New(documents, judges).Written(ctx, "frog"))
	must(mirror.New(documents, boards).Prompt(ctx, "frog"))
	for i, id := range []string{"aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb"} {
		_, _, err := documents.OpenSubmission(ctx, docstore.Submission{
			UID: id, DrawingID: id, PromptID: "frog", Lifetime: time.Hour, PerMinute: 10,
			NewPlayer: func() docstore.Player { return docstore.Player{PlayerID: id, DisplayName: id} },
		})
		must(err)
		m := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
		for x := range 200 {
			for y := range 100 * (i + 1) {
				m.Set(x, y, color.NRGBA{uint8(x), uint8(y), 0, 255})
			}
		}
		seen, err := j.Embed(ctx, m)
		must(err)
		_, _, err = scoring.Finish(ctx, documents, judges, id, "frog",
			scoring.Judged{Seen: seen, Image: docstore.Image{Path: drawing.PicturePath(id), SHA256: id}})
		must(err)
		must(mirror.New(documents, boards).Drawing(ctx, id))
	}

	changed := judgetest.Changed(t, func(m map[string]any) {
		m["scoring"], m["score"] = "9", map[string]any{"rawAt0": -1, "rawAt100": -0.9}
	})
	says := func(what, text string, wants ...string) {
		t.Helper()
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q:\n%s", what, want, text)
			}
		}
	}
	out, _, err := runRescore(ctx, "-model", changed, "-dry-run")
	must(err)
	says("the dry run", out, "By tiny 3 9, nothing written", "a frog (frog), judged by tiny 3 2", "2 drawings: 2 (100.0 %) move by more than 5 points")

	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, _, err := runRescore(stopped, "-model", changed); err == nil || !strings.Contains(err.Error(), "the same command goes on from here") {
		t.Errorf("interrupted, it says %v", err)
	}
	if _, _, err := runRescore(ctx, "-model", changed, "-prompt", "toad"); err == nil || !strings.Contains(err.Error(), "there is no such prompt") {
		t.Errorf("an unknown prompt: %v", err)
	}
	out, errOut, err := runRescore(ctx, "-model", changed)
	must(err)
	says("the run", out, "1 prompts are judged by tiny 3 9")
	says("its beginning", errOut, "re-scoring 2 drawings by tiny 3 9")
	if page, err := boards.Board(ctx, board.Query{PromptID: "frog"}); err != nil || page.Prompt.Judge != "tiny 3 9" || page.Of != 2 {
		t.Errorf("the board is %+v, error %v", page, err)
	}

	same := judgetest.Changed(t, func(m map[string]any) { m["scoring"] = "9" })
	if _, _, err := runRescore(ctx, "-model", same); err == nil || !strings.Contains(err.Error(), `its "scoring" has to change too`) {
		t.Errorf("other numbers of the same name: %v", err)
	}
	// Other networks, and no pictures in Storage: both are lost.
	other := judgetest.Changed(t, func(m map[string]any) { m["version"] = "4" })
	out, _, err = runRescore(ctx, "-model", other)
	must(err)
	says("with the pictures lost", out, "2 drawings cannot be scored and are not ranked", "aaaaaaaaaaaaaaaaaaaa  of prompt frog", "run this again")
}

func TestTheReportListsPromptsThatKeepTheirJudgeAndEndsWithAnError(t *testing.T) {
	var out bytes.Buffer
	lost := make([]rescoring.Lost, maxListed+2)
	err := printReport(&out, rescoring.Report{
		Judge: docstore.Judge{Model: "doodle", Version: "2", Scoring: "3"}, Prompts: 7, Lost: lost,
		Kept: map[string]error{"frog": fault.PromptTooLong, "bird": rescoring.ErrMostLost},
	})
	if err != errReported {
		t.Errorf("error %v", err)
	}
	for _, want := range []string{
		"7 prompts are judged by doodle 2 3", "1002 drawings cannot be scored", `and 2 more: those with the reason "picture_lost"`,
		"2 prompts keep their judge:\n  bird  most of its drawings cannot be scored\n  frog  the prompt is longer than the judge can read\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it lacks %q:\n%s", want, out.String()[:400])
		}
	}
	if err := printReport(&out, rescoring.Report{}); err != nil {
		t.Errorf("nothing to report: %v", err)
	}
}
