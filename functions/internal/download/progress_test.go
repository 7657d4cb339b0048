package download

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// shown fetches a file in steps of a second each and returns what was written.
func shown(t *testing.T, terminal bool, resumedFrom int) string {
	t.Helper()
	s := serve(t)
	f := fileAt(t, s)
	if resumedFrom > 0 {
		left(t, f, content[:resumedFrom], "")
	}
	var out bytes.Buffer
	d := downloader(nil)
	d.Progress = NewProgress(&out, terminal)
	clock := time.Unix(0, 0)
	d.Progress.now = func() time.Time {
		clock = clock.Add(time.Second)
		return clock
	}
	if err := d.Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	if err := d.Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), s.URL, "http://hub")
}

func TestALogGetsALineForEveryTenth(t *testing.T) {
	text := shown(t, false, 0)
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if lines[0] != "model.onnx: from http://hub/owner/model.onnx" || strings.ContainsAny(text, "\r\x1b") {
		t.Errorf("got %q", text)
	}
	if n := strings.Count(text, " %"); n < 5 || n > 9 {
		t.Errorf("%d lines tell how far it is:\n%s", n, text)
	}
	if !strings.Contains(text, "MB/s") || !strings.Contains(text, "s left") {
		t.Errorf("speed and time left are missing:\n%s", text)
	}
	if end := strings.Join(lines[len(lines)-2:], "\n"); end != "model.onnx: complete and checked, 0.3 MB\nmodel.onnx: there already, and right" {
		t.Errorf("it ends %q", end)
	}
}

func TestATerminalGetsOneLineThatKeepsUp(t *testing.T) {
	text := shown(t, true, 0)
	if n := strings.Count(text, "\n"); n != 3 { // from where, complete, there already
		t.Errorf("%d lines:\n%q", n, text)
	}
	if !strings.Contains(text, clearLine+"model.onnx: 0.") {
		t.Errorf("got %q", text)
	}
}

func TestResumingIsSaidAndDoesNotCountAsSpeed(t *testing.T) {
	text := shown(t, false, len(content)-100)
	if !strings.Contains(text, "model.onnx: going on after 0.3 MB\n") {
		t.Errorf("got %s", text)
	}
}

func TestTryingAgainIsSaidInALine(t *testing.T) {
	s := serve(t, dropAfter(1000), status(503))
	var out bytes.Buffer
	d := downloader(nil)
	d.Progress = NewProgress(&out, false)
	if err := d.Fetch(t.Context(), fileAt(t, s)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"the connection broke off after 1000 bytes; trying again in 1s\n",
		strings.TrimPrefix(s.URL, "http://") + " answers 503 Service Unavailable; trying again in 2s\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in:\n%s", want, &out)
		}
	}
}
