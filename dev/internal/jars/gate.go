package jars

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"paint.wtf/dev/internal/tools"
)

// gateMajor is the oldest Java that firebase-tools 15 starts the emulators with. The jars themselves run on 17.
const gateMajor = 21

// Gate makes dir/java, to be put first on PATH, when the machine's Java is older than firebase-tools wants.
// It answers the question about the version with a new enough one and runs the real Java for everything else.
// It gives the folder, or "" where no gate is needed.
func Gate(m tools.Machine, dir string) (string, error) {
	major, err := tools.JavaMajor(m)
	if err != nil {
		return "", err
	}
	if major >= gateMajor {
		return "", nil
	}
	java, err := m.Look("java")
	if err != nil {
		return "", err
	}
	if java, err = filepath.Abs(java); err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	script := fmt.Sprintf(`#!/bin/sh
# firebase-tools asks for Java %d; the emulators run on %d as well.
for argument; do
  if [ "$argument" = -version ]; then
    echo 'openjdk version "%d.0.0"' >&2
    exit 0
  fi
done
exec %s "$@"
`, gateMajor, major, gateMajor, quote(java))
	return dir, replace(filepath.Join(dir, "java"), []byte(script), 0o755)
}

// replace writes a file in one step, since another stack may be running the old one.
func replace(name string, text []byte, mode os.FileMode) error {
	if old, err := os.ReadFile(name); err == nil && string(old) == string(text) {
		return nil
	}
	tmp := fmt.Sprintf("%s.%d", name, os.Getpid())
	if err := os.WriteFile(tmp, text, mode); err != nil {
		return err
	}
	return os.Rename(tmp, name)
}

func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
