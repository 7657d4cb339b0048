package gomod

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"paint.wtf/dev/internal/checkout"
)

// module makes a checkout whose go.mod asks for one module.
func module(t *testing.T, requirement string) checkout.Checkout {
	t.Helper()
	root := t.TempDir()
	text := "module example.test\n\ngo 1.26\n\n" + requirement + "\n"
	if err := os.WriteFile(filepath.Join(root, "go.mod"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return checkout.Checkout{Root: root}
}

func said(lines *[]string) func(string, ...any) {
	return func(format string, _ ...any) { *lines = append(*lines, format) }
}

func TestWhatIsThereIsNotDownloadedAgainAndNothingIsSaid(t *testing.T) {
	var lines []string
	if err := Download(t.Context(), module(t, ""), said(&lines)); err != nil || len(lines) > 0 {
		t.Errorf("it said %q, %v", lines, err)
	}
}

func TestAFailedDownloadSaysWhatGoSaid(t *testing.T) {
	t.Setenv("GOPROXY", "off")
	var lines []string
	err := Download(t.Context(), module(t, "require example.test/missing v1.2.3"), said(&lines))
	if err == nil || !strings.Contains(err.Error(), "example.test/missing") || !strings.Contains(err.Error(), "network") {
		t.Errorf("got %v", err)
	}
	if len(lines) != 1 {
		t.Errorf("it said %q", lines)
	}
}
