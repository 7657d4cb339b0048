package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// build makes paintwtf once for all tests, as it is deployed: some things only a process of its own can show.
var build = sync.OnceValues(func() (path string, err error) {
	folder, err := os.MkdirTemp("", "paintwtf-test-")
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, "paintwtf")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		return path, fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
})

// program is the path of the built program.
func program(t testing.TB) string {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	built = path
	return path
}

var built string

func TestNoTestMayEndTheProgramThatIsDeployed(t *testing.T) {
	content, err := os.ReadFile(program(t))
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(content, []byte("CRASH_STEPS")) {
		t.Error("it asks after every step whether to die")
	}
}

func TestMain(m *testing.M) {
	code := m.Run()
	if built != "" {
		_ = os.RemoveAll(filepath.Dir(built))
	}
	os.Exit(code)
}
