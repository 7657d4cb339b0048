// Package judgetest gives tests what a judge needs.
package judgetest

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// Library returns the path of the ONNX Runtime library: the one of ONNXRUNTIME_LIBRARY, else the one that npm installed
// at the root of the module. It fails the test when there is neither.
func Library(t testing.TB) string {
	t.Helper()
	if named := os.Getenv("ONNXRUNTIME_LIBRARY"); named != "" {
		return named
	}
	architecture := map[string]string{"amd64": "x64"}[runtime.GOARCH]
	if architecture == "" {
		architecture = runtime.GOARCH
	}
	root := moduleRoot(t)
	found, _ := filepath.Glob(filepath.Join(root, "node_modules", "onnxruntime-node", "bin", "napi-v*", runtime.GOOS, architecture, "libonnxruntime.*"))
	if len(found) == 0 {
		t.Fatalf("the ONNX Runtime library is missing: run `npm ci` in %s, or set ONNXRUNTIME_LIBRARY", root)
	}
	return found[0]
}

// Model returns the folder of a tiny model: its scores mean nothing, but it loads in no time and has every part.
func Model(t testing.TB) string {
	t.Helper()
	return filepath.Join(moduleRoot(t), "functions", "internal", "judge", "testdata")
}

func moduleRoot(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			t.Fatal("the test does not run inside the module, where the library and the tiny model are looked for")
		}
		folder = parent
	}
}
