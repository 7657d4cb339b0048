package faults

import (
	"crypto/rand"
	"regexp"
	"strings"
	"testing"

	firebase "firebase.google.com/go/v4"
	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/teststack"
)

// A world is a game with stores of its own. What has a name there is named alike in all worlds, so two in which the same has
// happened hold the same.
type world struct {
	*testing.T
	// project is the name of its project, and of its bucket.
	project, database string
	documents         *docstore.Store
	files             *blob.Store
	users             *auth.Client
	watch             *watch
}

func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldOn(t, teststack.Database(t))
}

func newWorldOn(t *testing.T, database string) *world {
	t.Helper()
	w := &world{T: t, project: "demo-" + strings.ToLower(rand.Text()[:20]), database: database, watch: newWatch(t)}
	app, err := firebase.NewApp(t.Context(), &firebase.Config{ProjectID: w.project})
	w.must(err)
	w.users, err = app.Auth(t.Context())
	w.must(err)
	w.documents, err = docstore.Open(t.Context(), w.project)
	w.must(err)
	t.Cleanup(func() { _ = w.documents.Close() })
	w.files, err = blob.Open(t.Context(), w.project)
	w.must(err)
	t.Cleanup(func() { _ = w.files.Close() })
	return w
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// chance is all in which two worlds may differ, and what is compared instead.
var chance = []struct {
	pattern *regexp.Regexp
	becomes string
}{
	{regexp.MustCompile(`\b20\d\d-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d)`), "a time"},
	{regexp.MustCompile(`\bversion: \d{19}\b`), "version: a time"},
	{regexp.MustCompile(`\b(player_?[Ii]d|display_?[Nn]ame): [^,}\n]*`), "$1: by chance"},
	{regexp.MustCompile(`"(Generation|MediaLink|Etag|firebaseStorageDownloadTokens)":("[^"]*"|\d+)`), `"$1": by chance`},
}

// held is what the world's stores hold, without what is chance.
func (w *world) held() teststack.Holdings {
	w.Helper()
	held := teststack.Hold(w, w.documents.Client(), w.project, w.database)
	for place, text := range held {
		text = strings.ReplaceAll(text, w.project, "project")
		for _, c := range chance {
			text = c.pattern.ReplaceAllString(text, c.becomes)
		}
		held[place] = text
	}
	return held
}

// wantHeld compares what the world's stores hold.
func (w *world) wantHeld(want teststack.Holdings) {
	w.Helper()
	got := w.held()
	for place, text := range want {
		switch now, there := got[place]; {
		case !there:
			w.Errorf("there is no %s", place)
		case now != text:
			w.Errorf("%s is\n%q, want\n%q", place, now, text)
		}
	}
	for place := range got {
		if _, wanted := want[place]; !wanted {
			w.Errorf("there is %s: %q", place, got[place])
		}
	}
}
