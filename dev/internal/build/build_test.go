package build

import (
	"os"
	"path/filepath"
	"testing"

	"paint.wtf/dev/internal/checkout"
)

func write(t *testing.T, c checkout.Checkout, name, text string) {
	t.Helper()
	name = c.Path(name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestTheSiteIsBuiltAgainOnlyWhenItsSourcesHaveChanged(t *testing.T) {
	c := checkout.Checkout{Root: t.TempDir()}
	write(t, c, "package-lock.json", "{}")
	write(t, c, "hosting/index.html", "<title>")
	write(t, c, "hosting/src/main.ts", "1")
	print := func() string {
		s, err := siteSources(c)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	first := print()
	write(t, c, "hosting/dist/index.html", "built")
	write(t, c, "hosting/node_modules/.cache/x", "cached")
	write(t, c, "hosting/src/main.ts", "1") // a new time, the same text
	if print() != first {
		t.Error("it is built again although no source has changed")
	}
	for _, change := range []struct{ name, text string }{
		{"hosting/src/main.ts", "2"},
		{"hosting/src/new.ts", ""},
		{"package-lock.json", `{"packages": {}}`},
	} {
		before := print()
		write(t, c, change.name, change.text)
		if print() == before {
			t.Errorf("%s has changed and the site is not built again", change.name)
		}
	}
}

func TestAFileIsCopiedOnlyWhenItHasChangedAndNeverWrittenInPlace(t *testing.T) {
	c := checkout.Checkout{Root: t.TempDir()}
	from, to := c.Path("made", "program"), c.Path("bin", "program")
	copied := func() os.FileInfo {
		t.Helper()
		if err := place(from, to); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(to)
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	write(t, c, "made/program", "one")
	first := copied()
	if first.Mode().Perm()&0o111 == 0 {
		t.Error("it cannot be run")
	}
	if !os.SameFile(first, copied()) {
		t.Error("it is copied although it has not changed")
	}
	running, err := os.Open(to)
	if err != nil {
		t.Fatal(err)
	}
	defer running.Close()
	write(t, c, "made/program", "two, and longer")
	if os.SameFile(first, copied()) {
		t.Error("the file that may be running was written to")
	}
	if text, err := os.ReadFile(to); err != nil || string(text) != "two, and longer" {
		t.Errorf("the copy is %q, %v", text, err)
	}
}
