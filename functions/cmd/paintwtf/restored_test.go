package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/teststack"
)

func TestRestoredSaysWhatItDidAndTheSecondTimeNothing(t *testing.T) {
	teststack.Emulators(t)
	url, project := teststack.Database(t), fmt.Sprintf("demo-restored-command-%d", rand.Uint32())
	t.Setenv("DATABASE_URL", url)
	t.Setenv("GOOGLE_CLOUD_PROJECT", project)
	t.Setenv("STORAGE_BUCKET", project+".appspot.com")
	documents, err := docstore.Open(t.Context(), project)
	if err != nil {
		t.Fatal(err)
	}
	defer documents.Close()
	boards, err := board.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer boards.Close()
	back := docstore.Drawing{UID: "ann", State: drawing.Scored}
	if _, err := documents.Client().Doc("drawings/back").Set(t.Context(), back); err != nil {
		t.Fatal(err)
	}
	deleted := board.Deletion{Kind: board.DeletedDrawing, Key: "back", At: time.Now()}
	if err := boards.PutDeletions(t.Context(), deleted); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct{ args, want string }{
		{"-dry-run", "would again be: 0 guests merged, 0 accounts deleted, 1 drawings deleted, 0 files deleted, 0 drawings hidden"},
		{"", "1 deletions are recorded\nagain: 0 guests merged, 0 accounts deleted, 1 drawings deleted"},
		{"", "again: 0 guests merged, 0 accounts deleted, 0 drawings deleted"},
	} {
		var out, errOut bytes.Buffer
		if err := restoredCommand(t.Context(), strings.Fields(step.args), nil, &out, &errOut); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), step.want) || !strings.Contains(errOut.String(), "project "+project) {
			t.Errorf("%q: it says %q and %q, want %q", step.args, out.String(), errOut.String(), step.want)
		}
	}
}

func TestRestoredSaysWhatIsWrongWithItsArguments(t *testing.T) {
	var out, errOut bytes.Buffer
	err := restoredCommand(t.Context(), []string{"now"}, nil, &out, &errOut)
	if err == nil || !strings.Contains(err.Error(), `"now" is one word too many`) {
		t.Errorf("error %v", err)
	}
}
