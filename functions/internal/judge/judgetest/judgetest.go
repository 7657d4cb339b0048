// Package judgetest gives tests what a judge needs.
package judgetest

import (
	"encoding/json"
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

// Changed returns the folder of the tiny model with another manifest.
func Changed(t testing.TB, change func(manifest map[string]any)) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(Model(t))); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "model.json")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var manifest map[string]any
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	change(manifest)
	if data, err = json.Marshal(manifest); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
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
