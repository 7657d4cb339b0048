package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/judge/judgetest"
)

// drawn writes a drawing of a square, of the size given, and returns its path.
func drawn(t *testing.T, name string, size int) string {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, size, size))
	draw.Draw(m, m.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(m, image.Rect(50, 90, 200, 300), image.NewUniform(color.RGBA{200, 40, 10, 255}), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return written(t, name, b.Bytes())
}

func written(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// judged runs the command with the tiny model and returns the lines it wrote.
func judged(t *testing.T, in string, args ...string) (lines []string, err error) {
	t.Helper()
	t.Setenv("ONNXRUNTIME_LIBRARY", judgetest.Library(t))
	var out, errOut bytes.Buffer
	err = judgeCommand(t.Context(), append([]string{"-model", judgetest.Model(t)}, args...), strings.NewReader(in), &out, &errOut)
	if errOut.Len() > 0 {
		t.Logf("standard error: %s", &errOut)
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n"), err
}

func line(t *testing.T, fields any) string {
	t.Helper()
	b, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

type asked struct {
	Image   string   `json:"image"`
	Prompt  string   `json:"prompt,omitempty"`
	Prompts []string `json:"prompts,omitempty"`
}

const number = `-?\d+(\.\d+)?(e-?\d+)?`

// scored is what follows the image on a line with a score.
const scored = `"prompt":"[^"]*","score":` + number + `,"raw":` + number + `,"similarity":` + number + `,"textness":` + number +
	`,"penalty":` + number + `,"blank":(true|false),"nsfw":{"flagged":(true|false),"concept":"[^"]*","score":` + number +
	`},"saw":\[({"text":"[^"]*","similarity":` + number + `},?)*\],"model":"tiny","version":"3"`

func TestALineOfInputGivesALineOfOutputWithEveryPartInItsOrder(t *testing.T) {
	path := drawn(t, "a.png", 512)
	lines, err := judged(t, line(t, asked{Image: path, Prompt: "a <frog> & a cat"})+strings.TrimSpace(line(t, asked{Image: path, Prompt: "a hot dog"})))
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2 {
		t.Fatalf("got %q", lines)
	}
	for _, l := range lines {
		if !regexp.MustCompile(`^{"image":"` + regexp.QuoteMeta(path) + `",` + scored + `}$`).MatchString(l) {
			t.Errorf("got %s", l)
		}
	}
	if !strings.Contains(lines[0], `"prompt":"a <frog> & a cat"`) {
		t.Errorf("the prompt comes back otherwise: %s", lines[0])
	}
}

func TestALineWithPromptsGivesTheSameScoresAsOneByOne(t *testing.T) {
	path := drawn(t, "a.png", 512)
	lines, err := judged(t, line(t, asked{Image: path, Prompts: []string{"a frog", "a hot dog"}})+
		line(t, asked{Image: path, Prompt: "a frog"})+line(t, asked{Image: path, Prompt: "a hot dog"}))
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^{"image":"[^"]*","results":\[{` + scored + `},{` + scored + `}\]}$`).MatchString(lines[0]) {
		t.Errorf("got %s", lines[0])
	}
	var many struct {
		Results []struct{ Raw float64 }
	}
	if err := json.Unmarshal([]byte(lines[0]), &many); err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		var one struct{ Raw float64 }
		if err := json.Unmarshal([]byte(lines[1+i]), &one); err != nil {
			t.Fatal(err)
		}
		if d := one.Raw - many.Results[i].Raw; d > 1e-6 || d < -1e-6 {
			t.Errorf("raw %v and %v", one.Raw, many.Results[i].Raw)
		}
	}
}

func TestABadLineSaysSoAndTheRestGoOn(t *testing.T) {
	good := drawn(t, "good.png", 512)
	for name, test := range map[string]struct{ in, want string }{
		"no JSON":               {"a frog\n", `^{"error":"the line is not understood: `},
		"an empty line":         {"\n", `^{"error":"the line is not understood: `},
		"a list":                {"[]\n", `^{"error":"the line is not understood: `},
		"a number for a text":   {`{"image": "x.png", "prompt": 5}` + "\n", `^{"image":"x.png","error":"the line is not understood: `},
		"no image":              {line(t, asked{Prompt: "a frog"}), `^{"error":"\\"image\\" is missing`},
		"no prompt":             {line(t, asked{Image: good}), `"error":"\\"prompt\\" is missing`},
		"prompt and prompts":    {line(t, asked{Image: good, Prompt: "a", Prompts: []string{"b"}}), `only one of them`},
		"no file":               {line(t, asked{Image: good + "x", Prompt: "a frog"}), `^{"image":"[^"]*x","error":"open .*no such file`},
		"a folder":              {line(t, asked{Image: filepath.Dir(good), Prompt: "a frog"}), `is a folder`},
		"another size":          {line(t, asked{Image: drawn(t, "b.png", 300), Prompt: "a frog"}), `300×300: a drawing is 512×512 pixels`},
		"no PNG":                {line(t, asked{Image: written(t, "c.png", []byte("GIF89a")), Prompt: "a frog"}), `this is a GIF: the file is not a PNG`},
		"too large":             {line(t, asked{Image: written(t, "d.png", make([]byte, 2<<20)), Prompt: "a frog"}), `larger than a drawing may be`},
		"an empty prompt":       {line(t, asked{Image: good, Prompts: nil, Prompt: " "}), `"error":"the prompt has no text"`},
		"words nobody knows":    {line(t, asked{Image: good, Prompt: "xyzzy"}), `no word that the judge knows`},
		"one prompt of two":     {line(t, asked{Image: good, Prompts: []string{"xyzzy", "a frog"}}), `"results":\[{"prompt":"xyzzy","error":"[^}]*"},{"prompt":"a frog","score":`},
		"a line without an end": {`{"image": "` + strings.Repeat("x", maxLine) + "\n", `^{"error":"the line is longer than 16 MiB"}$`},
	} {
		t.Run(name, func(t *testing.T) {
			lines, err := judged(t, test.in+line(t, asked{Image: good, Prompt: "a frog"}))
			if !errors.Is(err, errReported) {
				t.Errorf("got %v", err)
			}
			if len(lines) != 2 || !regexp.MustCompile(test.want).MatchString(lines[0]) {
				t.Fatalf("got %.300q", lines)
			}
			if !strings.Contains(lines[1], `"score":`) {
				t.Errorf("the line after it got %s", lines[1])
			}
		})
	}
}

func TestNothingToJudgeIsNoError(t *testing.T) {
	if lines, err := judged(t, ""); err != nil || lines[0] != "" {
		t.Errorf("got %q, %v", lines, err)
	}
}

func TestEachLineIsAnsweredBeforeTheNextIsSent(t *testing.T) {
	t.Setenv("ONNXRUNTIME_LIBRARY", judgetest.Library(t))
	path, model := drawn(t, "a.png", 512), judgetest.Model(t)
	in, toIn := io.Pipe()
	fromOut, out := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- judgeCommand(ctx, []string{"-model", model}, in, out, io.Discard) }()
	answers := bufio.NewReader(fromOut)
	for range 3 {
		if _, err := io.WriteString(toIn, line(t, asked{Image: path, Prompt: "a frog"})); err != nil {
			t.Fatal(err)
		}
		if got, err := answers.ReadString('\n'); err != nil || !strings.Contains(got, `"score":`) {
			t.Fatalf("got %q, %v", got, err)
		}
	}
	stop() // as Ctrl-C does, while it waits for a line
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Error("it goes on waiting")
	}
}

func TestFilesAreJudgedForOnePrompt(t *testing.T) {
	good, small := drawn(t, "good.png", 512), drawn(t, "small.png", 10)
	lines, err := judged(t, "", "-prompt", "a frog", good, good)
	if err != nil || len(lines) != 2 || !strings.Contains(lines[1], `"prompt":"a frog","score":`) {
		t.Errorf("got %q, %v", lines, err)
	}
	lines, err = judged(t, "", "-prompt", "a frog", small, good)
	if !errors.Is(err, errReported) || !strings.Contains(lines[0], "10×10") || !strings.Contains(lines[1], `"score":`) {
		t.Errorf("got %q, %v", lines, err)
	}
	for name, args := range map[string][]string{
		"a prompt and no file": {"-prompt", "a frog"}, "a file and no prompt": {good}, "an unknown flag": {"-x"},
		"an empty prompt": {"-prompt", "", good}, "a model that is not there": {"-model", good + "x"}, "a model that is a file": {"-model", good},
	} {
		if _, err := judged(t, "", args...); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

func TestTheTableIsAligned(t *testing.T) {
	var out bytes.Buffer
	sink := &table{out: &out}
	for _, a := range []answer{
		{Image: "a.png", result: result{Score: 71.25, Similarity: 0.31, Penalty: 0.02, Saw: []sight{{"a tractor", 0.3}, {"a car", 0.2}}}},
		{Image: "long-name\n.png", result: result{Blank: true}},
		{Image: "b.png", result: result{Score: 5, NSFW: nsfw{true, "nudity", 0.93}, Saw: []sight{{"a tree", 0.1}}}},
		{Image: "c.png", Error: "this is a JPEG"},
	} {
		if err := sink.write(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := sink.end(); err != nil {
		t.Fatal(err)
	}
	want := `FILE            SCORE  SIMILARITY  PENALTY  SAW
a.png           71.2   0.310       0.020    a tractor, a car
long-name?.png  0.0    0.000       0.000    hardly anything is drawn
b.png           5.0    0.000       0.000    a tree [flagged: nudity 0.93]
c.png           –                           this is a JPEG
`
	if out.String() != want {
		t.Errorf("got\n%s", &out)
	}
}

func TestHelpIsNoError(t *testing.T) {
	var errOut bytes.Buffer
	err := judgeCommand(t.Context(), []string{"-h"}, nil, nil, &errOut)
	if err == nil || !strings.Contains(errOut.String(), "NDJSON") {
		t.Errorf("got %v, %s", err, &errOut)
	}
}
