package summary

import (
	"bytes"
	"io"
	"slices"
	"testing"
)

func read(t *testing.T, output string) *Writer {
	t.Helper()
	var passedOn bytes.Buffer
	w := New(&passedOn)
	for _, b := range []byte(output) { // in the smallest pieces
		if _, err := w.Write([]byte{b}); err != nil {
			t.Fatal(err)
		}
	}
	if passedOn.String() != output {
		t.Errorf("passed on %q", passedOn.String())
	}
	return w
}

func lines(t *testing.T, output string) []string { return read(t, output).Lines() }

func TestGoPackagesAreCounted(t *testing.T) {
	got := lines(t, "ok  \tpaint.wtf/a\t0.1s\n?   \tpaint.wtf/b\t[no test files]\n--- FAIL: TestX (0.00s)\nFAIL\nFAIL\tpaint.wtf/c\t0.2s\nok  \tpaint.wtf/d\t(cached)\nFAIL\n")
	if want := []string{"2 packages passed, 1 failed"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestVitestsOwnSummaryIsTakenWithoutItsColours(t *testing.T) {
	got := lines(t, "\x1b[32m ✓\x1b[39m a.test.ts\n\n\x1b[2m Test Files \x1b[22m \x1b[1m\x1b[32m3 passed\x1b[39m\x1b[22m (3)\n\x1b[2m      Tests \x1b[22m 1 failed | 40 passed (41)\n   Duration  1.2s\n")
	if want := []string{"Test Files 3 passed (3)", "Tests 1 failed | 40 passed (41)"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNodesOwnSummaryIsTaken(t *testing.T) {
	got := lines(t, "✔ a test (1ms)\nℹ tests 2\nℹ pass 2\nℹ fail 0\n")
	if want := []string{"pass 2", "fail 0"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatFailedIsNamedOnce(t *testing.T) {
	for _, test := range []struct {
		runner, output string
		want           []string
	}{
		{
			"go", "ok  \tpaint.wtf/a\t0.1s\n--- FAIL: TestX (0.00s)\n    --- FAIL: TestX/one (0.00s)\nFAIL\nFAIL\tpaint.wtf/c\t0.2s\nFAIL\n",
			[]string{"TestX", "paint.wtf/c"},
		},
		{
			"vitest", " \x1b[31m×\x1b[39m a.test.ts > it draws 3ms\n\x1b[41m\x1b[1m FAIL \x1b[22m\x1b[49m a.test.ts\x1b[2m > \x1b[22mit draws\n\x1b[41m\x1b[1m FAIL \x1b[22m\x1b[49m a.test.ts\x1b[2m > \x1b[22mit draws\n",
			[]string{"a.test.ts > it draws"},
		},
		{"node", "✖ a test (1.2ms)\n✔ another (1ms)\n✖ failing tests:\n\n✖ a test (1.2ms)\n", []string{"a test"}},
		{"node, all well", "✔ a test (1ms)\nℹ fail 0\n", nil},
	} {
		t.Run(test.runner, func(t *testing.T) {
			if got := read(t, test.output).Failures(); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestARunnerThatSumsNothingUpGivesNoLines(t *testing.T) {
	w := New(io.Discard)
	if _, err := w.Write([]byte("anything\n")); err != nil {
		t.Fatal(err)
	}
	if len(w.Lines()) != 0 {
		t.Errorf("got %q", w.Lines())
	}
}
