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
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			break
		}
		if parent := filepath.Dir(folder); parent != folder {
			folder = parent
			continue
		}
		t.Fatal("ONNXRUNTIME_LIBRARY is not set, and the test does not run inside the module: set it to libonnxruntime.so.1")
	}
	architecture := map[string]string{"amd64": "x64"}[runtime.GOARCH]
	if architecture == "" {
		architecture = runtime.GOARCH
	}
	found, _ := filepath.Glob(filepath.Join(folder, "node_modules", "onnxruntime-node", "bin", "napi-v*", runtime.GOOS, architecture, "libonnxruntime.*"))
	if len(found) == 0 {
		t.Fatalf("the ONNX Runtime library is missing: run `npm ci` in %s, or set ONNXRUNTIME_LIBRARY", folder)
	}
	return found[0]
}
