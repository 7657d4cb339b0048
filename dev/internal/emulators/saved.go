package emulators

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Saved is the emulators' state between two runs. The CLI writes the whole state anew when it ends, and it
// may be killed or fail in the middle; so it writes beside the last good state, which is replaced only by a
// complete one.
type Saved struct{ Dir string }

func (s *Saved) good() string     { return filepath.Join(s.Dir, "good") }
func (s *Saved) previous() string { return filepath.Join(s.Dir, "previous") }

// Incoming is where the CLI writes the state of a run that ends.
func (s *Saved) Incoming() string { return filepath.Join(s.Dir, "incoming") }

// A run may be ended while it still takes in the old state, and would then write half of it as the new one.
// So what it writes counts only if it had got ready, which this file notes.
func (s *Saved) note() string { return filepath.Join(s.Dir, "ready") }

// Ready notes that the run has the whole state, so that what it writes at its end may be kept.
func (s *Saved) Ready() error { return os.WriteFile(s.note(), nil, 0o644) }

// WasReady reports whether Ready was called in the latest run.
func (s *Saved) WasReady() bool {
	_, err := os.Stat(s.note())
	return err == nil
}

// Recover begins a run: it gives the state to start from, or "" if there is none. It first keeps what the run
// before has left, if that ended without us.
func (s *Saved) Recover() (string, error) {
	if err := os.MkdirAll(s.Dir, 0o755); err != nil {
		return "", err
	}
	if s.WasReady() && complete(s.Incoming()) == nil {
		if err := s.Keep(); err != nil {
			return "", err
		}
	}
	for _, name := range []string{s.Incoming(), s.note()} {
		if err := os.RemoveAll(name); err != nil {
			return "", err
		}
	}
	for _, dir := range []string{s.good(), s.previous()} {
		if complete(dir) == nil {
			return dir, nil
		}
	}
	return "", nil
}

// Keep makes the incoming state the good one, or reports why it is not complete and leaves the good one alone.
func (s *Saved) Keep() error {
	if err := complete(s.Incoming()); err != nil {
		return err
	}
	if complete(s.good()) == nil {
		if err := os.RemoveAll(s.previous()); err != nil {
			return err
		}
		if err := os.Rename(s.good(), s.previous()); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(s.good()); err != nil {
		return err
	}
	return os.Rename(s.Incoming(), s.good())
}

// complete reports what is missing from an exported state. The CLI writes the list of the emulators last.
func complete(dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, "firebase-export-metadata.json"))
	if err != nil {
		return err
	}
	var list struct {
		Auth, Storage *struct{ Path string }
		Firestore     *struct {
			MetadataFile string `json:"metadata_file"`
		}
	}
	if err := json.Unmarshal(text, &list); err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	if list.Auth == nil || list.Storage == nil || list.Firestore == nil {
		return fmt.Errorf("%s lacks Auth, Firestore or Storage", dir)
	}
	_, firestore := os.Stat(filepath.Join(dir, list.Firestore.MetadataFile))
	return errors.Join(
		firestore,
		isJSON(filepath.Join(dir, list.Auth.Path, "accounts.json")),
		isJSON(filepath.Join(dir, list.Storage.Path, "buckets.json")),
	)
}

func isJSON(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !json.Valid(text) {
		return fmt.Errorf("%s is damaged", name)
	}
	return nil
}
