package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/prompt"
	"paint.wtf/functions/internal/teststack"
)

func runReconcile(ctx context.Context, args ...string) (out, errOut string, err error) {
	var o, e bytes.Buffer
	err = reconcileCommand(ctx, args, nil, &o, &e)
	return o.String(), e.String(), err
}

func TestReconcileSaysWhatIsWrongWithItsArguments(t *testing.T) {
	t.Setenv("DATABASE_URL", "")
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"a word too many": {[]string{"now"}, `"now" is one word too many`},
		"an unknown flag": {[]string{"-hurry"}, "not defined: -hurry"},
		"no database":     {nil, "DATABASE_URL is not set"},
	} {
		_, said, err := runReconcile(t.Context(), test.args...)
		if err == nil || strings.Count(said+err.Error(), test.want) != 1 {
			t.Errorf("%s: it says %q and %v, want %q once", name, said, err, test.want)
		}
	}
}

func TestReconcilePrintsEveryDriftAndTheSecondTimeNone(t *testing.T) {
	teststack.Emulators(t)
	t.Setenv("DATABASE_URL", teststack.Database(t))
	t.Setenv("GOOGLE_CLOUD_PROJECT", "demo-reconcile-command")
	documents, err := docstore.Open(t.Context(), "demo-reconcile-command")
	if err != nil {
		t.Fatal(err)
	}
	defer documents.Close()
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for path, document := range map[string]any{
		"prompts/frog":   docstore.Prompt{Text: "a frog", State: prompt.Ready, CreatedAt: at},
		"drawings/one":   docstore.Drawing{UID: "u", PromptID: "frog", State: drawing.Scored, CreatedAt: at, Ranked: true},
		"drawings/other": docstore.Drawing{UID: "v", PromptID: "frog", State: drawing.Scored, CreatedAt: at, Ranked: true},
	} {
		if _, err := documents.Client().Doc(path).Set(t.Context(), document); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct {
		args   []string
		want   string
		status error
	}{
		{[]string{"-dry-run"}, "prompt frog: missing\ndrawing one: missing\ndrawing other: missing\n" +
			"compared 1 prompts, 0 players, 2 drawings and 0 dailies\n3 drifts, none repaired\n", errReported},
		{[]string{"-list", "1"}, "prompt frog: missing\n… (-list N prints more)\n" +
			"compared 1 prompts, 0 players, 2 drawings and 0 dailies\n3 drifts, all repaired\n", nil},
		{nil, "compared 1 prompts, 0 players, 2 drawings and 0 dailies\n0 drifts\n", nil},
	} {
		out, _, err := runReconcile(t.Context(), step.args...)
		if out != step.want || err != step.status {
			t.Errorf("%v: it prints %q (error %v), want %q", step.args, out, err, step.want)
		}
	}
}
