// Package checkout knows where things lie in this working copy.
package checkout

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// Checkout is a working copy of the repository.
type Checkout struct{ Root string }

// Find returns the working copy that holds the current folder.
func Find() (Checkout, error) {
	dir, err := os.Getwd()
	if err != nil {
		return Checkout{}, err
	}
	for {
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(mod), "module paint.wtf\n") {
			return Checkout{Root: dir}, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return Checkout{}, errors.New("this is no checkout of paint.wtf: run the command inside one")
		}
		dir = parent
	}
}

// Path names a file of the working copy.
func (c Checkout) Path(elem ...string) string {
	return filepath.Join(append([]string{c.Root}, elem...)...)
}

// State is the folder that `make dev` keeps everything in. Git ignores it.
func (c Checkout) State() string { return c.Path(".dev") }

// Program is the built server side.
func (c Checkout) Program() string { return c.Path("bin", "paintwtf") }

// Library is the ONNX Runtime library, beside the program.
func (c Checkout) Library() string { return c.Path("bin", "libonnxruntime.so.1") }
