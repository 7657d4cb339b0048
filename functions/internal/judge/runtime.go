package judge

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	ort "github.com/yalue/onnxruntime_go"
)

// libraryVariable names the ONNX Runtime library where it does not lie beside the program.
const libraryVariable = "ONNXRUNTIME_LIBRARY"

// libraryName is the file name under which ONNX Runtime's releases carry the library.
func libraryName() string {
	switch runtime.GOOS {
	case "darwin":
		return "libonnxruntime.1.dylib"
	case "windows":
		return "onnxruntime.dll"
	default:
		return "libonnxruntime.so.1"
	}
}

// FindLibrary returns the path of the ONNX Runtime library: the named one, else the one of ONNXRUNTIME_LIBRARY, else
// the one beside the executable or in ../lib.
func FindLibrary(named string) (string, error) {
	if named == "" {
		named = os.Getenv(libraryVariable)
	}
	if named != "" {
		if _, err := os.Stat(named); err != nil {
			return "", fmt.Errorf("the ONNX Runtime library that %s names: %w", libraryVariable, err)
		}
		return named, nil
	}
	executable, err := os.Executable()
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(executable); err == nil {
		executable = real
	}
	folder := filepath.Dir(executable)
	for _, path := range []string{filepath.Join(folder, libraryName()), filepath.Join(folder, "..", "lib", libraryName())} {
		if _, err := os.Stat(path); err == nil {
			return path, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return "", fmt.Errorf("the ONNX Runtime library is missing: put %s into %s, or name its path in %s (`make build` does the first)", libraryName(), folder, libraryVariable)
}

// environment is ONNX Runtime's, of which a process has one. It is never torn down: other judges may be using it.
var environment struct {
	sync.Mutex
	library string
}

// start loads the library once; later calls must name the same one.
func start(library string) error {
	environment.Lock()
	defer environment.Unlock()
	switch environment.library {
	case library:
		return nil
	case "":
		ort.SetSharedLibraryPath(library)
		if err := ort.InitializeEnvironment(ort.WithLogLevelError()); err != nil {
			return fmt.Errorf("start ONNX Runtime from %s: %w", library, err)
		}
		environment.library = library
		return nil
	default:
		return fmt.Errorf("ONNX Runtime runs from %s already, and a process has one", environment.library)
	}
}
