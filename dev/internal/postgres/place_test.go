package postgres

import (
	"os"
	"path/filepath"
	"testing"

	"paint.wtf/dev/internal/checkout"
)

func TestAFolderInsideAClosedOneIsNotReachable(t *testing.T) {
	dir, err := os.MkdirTemp("/tmp", "reachable-") // t.TempDir may lie in a closed folder itself
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	inner := filepath.Join(dir, "inner")
	if err := os.MkdirAll(inner, 0o755); err != nil {
		t.Fatal(err)
	}
	for mode, want := range map[os.FileMode]bool{0o700: false, 0o711: true, 0o755: true, 0o750: false} {
		if err := os.Chmod(dir, mode); err != nil {
			t.Fatal(err)
		}
		if got := reachable(inner); got != want {
			t.Errorf("inside a folder of mode %o: reachable is %t, want %t", mode, got, want)
		}
	}
	if reachable(filepath.Join(dir, "nothing")) {
		t.Error("a folder that is not there is reachable")
	}
}

func TestEachCheckoutHasItsOwnPlaceElsewhere(t *testing.T) {
	one, two := elsewhere(checkout.Checkout{Root: "/home/one"}), elsewhere(checkout.Checkout{Root: "/home/two"})
	if one == two {
		t.Errorf("both use %s", one)
	}
	if one != elsewhere(checkout.Checkout{Root: "/home/one"}) {
		t.Error("it changes from start to start")
	}
}
