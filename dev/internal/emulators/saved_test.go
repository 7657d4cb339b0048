package emulators

import (
	"os"
	"path/filepath"
	"testing"
)

// export writes a state as the CLI does, with a text to know it by.
func export(t *testing.T, dir, text string) {
	t.Helper()
	for name, content := range map[string]string{
		"auth_export/accounts.json":                                 `{"users": []}`,
		"storage_export/buckets.json":                               `{"buckets": []}`,
		"firestore_export/firestore_export.overall_export_metadata": text,
		"firebase-export-metadata.json": `{"version": "15.34.2",
			"firestore": {"path": "firestore_export", "metadata_file": "firestore_export/firestore_export.overall_export_metadata"},
			"auth": {"path": "auth_export"}, "storage": {"path": "storage_export"}}`,
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// begin begins a run and expects it to start from a state.
func begin(t *testing.T, s *Saved, want string) {
	t.Helper()
	from, err := s.Recover()
	if err != nil {
		t.Fatal(err)
	}
	if from == "" {
		if want != "" {
			t.Errorf("the run starts from nothing, want %q", want)
		}
		return
	}
	text, err := os.ReadFile(filepath.Join(from, "firestore_export/firestore_export.overall_export_metadata"))
	if err != nil || string(text) != want {
		t.Errorf("the run starts from %q, %v; want %q", text, err, want)
	}
}

func ready(t *testing.T, s *Saved) {
	t.Helper()
	if err := s.Ready(); err != nil {
		t.Fatal(err)
	}
}

func keep(t *testing.T, s *Saved) {
	t.Helper()
	if err := s.Keep(); err != nil {
		t.Fatal(err)
	}
}

func TestStateGoesFromRunToRun(t *testing.T) {
	s := &Saved{Dir: t.TempDir()}
	begin(t, s, "")
	ready(t, s)
	for _, text := range []string{"first", "second", "third"} {
		export(t, s.Incoming(), text)
		keep(t, s)
		begin(t, s, text)
		ready(t, s)
	}
}

func TestAnIncompleteStateDoesNotReplaceTheGoodOne(t *testing.T) {
	for name, damage := range map[string]func(dir string) error{
		"nothing written":      os.RemoveAll,
		"no list of emulators": func(dir string) error { return os.Remove(filepath.Join(dir, "firebase-export-metadata.json")) },
		"no Firestore":         func(dir string) error { return os.RemoveAll(filepath.Join(dir, "firestore_export")) },
		"accounts cut short": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "auth_export/accounts.json"), []byte(`{"us`), 0o644)
		},
		"no list of the buckets": func(dir string) error { return os.Remove(filepath.Join(dir, "storage_export/buckets.json")) },
		"one emulator not listed": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "firebase-export-metadata.json"), []byte(`{"auth": {"path": "auth_export"}}`), 0o644)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := &Saved{Dir: t.TempDir()}
			begin(t, s, "")
			ready(t, s)
			export(t, s.Incoming(), "good")
			keep(t, s)
			begin(t, s, "good")
			ready(t, s)
			export(t, s.Incoming(), "bad")
			if err := damage(s.Incoming()); err != nil {
				t.Fatal(err)
			}
			if err := s.Keep(); err == nil {
				t.Error("it was kept")
			}
			begin(t, s, "good")
		})
	}
}

func TestARunThatEndedBeforeItHadTakenInTheOldStateChangesNothing(t *testing.T) {
	s := &Saved{Dir: t.TempDir()}
	begin(t, s, "")
	ready(t, s)
	export(t, s.Incoming(), "all")
	keep(t, s)
	begin(t, s, "all")
	export(t, s.Incoming(), "half") // without ready
	if s.WasReady() {
		t.Error("it counts as ready")
	}
	begin(t, s, "all")
}

func TestWhatARunHasWrittenThatWasKilledIsTakenUpByTheNext(t *testing.T) {
	s := &Saved{Dir: t.TempDir()}
	begin(t, s, "")
	ready(t, s)
	export(t, s.Incoming(), "last words") // and nobody is left to keep them
	begin(t, s, "last words")
}

func TestADamagedGoodStateFallsBackToThePrevious(t *testing.T) {
	s := &Saved{Dir: t.TempDir()}
	for _, text := range []string{"older", "newer"} {
		export(t, s.Incoming(), text)
		keep(t, s)
	}
	if err := os.Remove(filepath.Join(s.good(), "firebase-export-metadata.json")); err != nil {
		t.Fatal(err)
	}
	begin(t, s, "older")
	export(t, s.Incoming(), "newest")
	keep(t, s)
	begin(t, s, "newest")
}
