package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatIsNoCommandGetsTheUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"fly"}, {"setup", "twice"}, {"release", "-quickly"}, {"assemble"}, {"assemble", "a", "b"}} {
		if err := run(t.Context(), args); !errors.Is(err, errUsage) {
			t.Errorf("%q: %v", args, err)
		}
	}
}

// settingsFile is one with all that is needed.
func settingsFile(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "settings.env")
	if err := os.WriteFile(name, []byte("PROJECT=paint-wtf-prod\nBUDGET=50\nDATABASE_CERTIFICATE="+name+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestNothingRunsWithoutItsProgramsAndSettings(t *testing.T) {
	t.Setenv("PATH", t.TempDir()) // and put back afterwards
	file := settingsFile(t)
	for says, args := range map[string][]string{
		"root of the checkout":               {"release", "-settings", file},
		"copy deploy/settings.example.env":   {"release", "-settings", "none.env"},
		"gcloud is missing: docs/operations": {"release", "-settings", file},
	} {
		t.Run(says, func(t *testing.T) {
			if says != "root of the checkout" {
				t.Chdir("..")
			}
			if err := run(t.Context(), args); err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("it says %v", err)
			}
		})
	}
}
