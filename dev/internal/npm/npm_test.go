package npm

import (
	"os"
	"path/filepath"
	"testing"
)

const wanted = `{"packages": {
	"": {"name": "paint.wtf"},
	"node_modules/a": {"version": "1.0.0", "integrity": "sha512-a"},
	"node_modules/b": {"version": "2.0.0", "integrity": "sha512-b"},
	"node_modules/other-platform": {"version": "1.0.0", "integrity": "sha512-o", "optional": true}}}`

// checkoutWith makes a folder with package-lock.json, and with npm's note about what it has installed.
func checkoutWith(t *testing.T, installed string) string {
	t.Helper()
	root := t.TempDir()
	write(t, filepath.Join(root, "package-lock.json"), wanted)
	if installed != "" {
		write(t, filepath.Join(root, "node_modules", ".package-lock.json"), installed)
	}
	return root
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestPackagesAreInstalledAgainWhenTheyAreNotWhatTheLockFileSays(t *testing.T) {
	const a, b = `"node_modules/a": {"version": "1.0.0", "integrity": "sha512-a"}`, `"node_modules/b": {"version": "2.0.0", "integrity": "sha512-b"}`
	for name, c := range map[string]struct {
		installed string
		fresh     bool
	}{
		"nothing installed":          {"", false},
		"interrupted half way":       {"{", false},
		"all installed":              {`{"packages": {` + a + `,` + b + `}}`, true},
		"one is missing":             {`{"packages": {` + a + `}}`, false},
		"one is older":               {`{"packages": {` + a + `,"node_modules/b": {"version": "1.9.0", "integrity": "sha512-b"}}}`, false},
		"one has other content":      {`{"packages": {` + a + `,"node_modules/b": {"version": "2.0.0", "integrity": "sha512-x"}}}`, false},
		"one is not wanted any more": {`{"packages": {` + a + `,` + b + `,"node_modules/c": {"version": "1.0.0"}}}`, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Fresh(checkoutWith(t, c.installed)); got != c.fresh {
				t.Errorf("fresh is %t, want %t", got, c.fresh)
			}
		})
	}
}

func TestALibrarysLinkPointsToItsFileAndMayBeThereAlready(t *testing.T) {
	pkg := t.TempDir()
	write(t, filepath.Join(pkg, "native", "lib", "libpq.so.5.18"), "code")
	for range 2 {
		if err := link(pkg, "native/lib/libpq.so.5.18", "native/lib/libpq.so.5"); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(filepath.Join(pkg, "native", "lib", "libpq.so.5"))
	if err != nil || string(text) != "code" {
		t.Errorf("the link gives %q, %v", text, err)
	}
}

func TestALinkThatLeavesItsPackageIsRefused(t *testing.T) {
	pkg := t.TempDir()
	for _, c := range [][2]string{{"../../x", "native/lib/x"}, {"native/lib/x", "../x"}, {"/etc/passwd", "native/x"}} {
		if err := link(pkg, c[0], c[1]); err == nil {
			t.Errorf("%s ← %s was made", c[0], c[1])
		}
	}
}
