package process

import (
	"os"
	"os/exec"
	"path/filepath"
)

// Logged runs a command to its end with everything that it prints in a log file of its own.
func Logged(cmd *exec.Cmd, log string) error {
	if err := os.MkdirAll(filepath.Dir(log), 0o755); err != nil {
		return err
	}
	f, err := os.Create(log)
	if err != nil {
		return err
	}
	defer f.Close()
	cmd.Stdout, cmd.Stderr = f, f
	return cmd.Run()
}
