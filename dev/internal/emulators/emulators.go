// Package emulators runs Firebase's emulators: Auth, Firestore, Storage, and where asked for Hosting and Functions.
package emulators

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/jars"
	"paint.wtf/dev/internal/ports"
	"paint.wtf/dev/internal/process"
	"paint.wtf/dev/internal/tools"
)

// Project is the emulators' project. Its name's start keeps every SDK away from Google.
const Project = "demo-paint-wtf"

// Suite is one set of emulators with its state.
type Suite struct {
	Checkout checkout.Checkout
	Parts    Parts
	Ports    ports.Ports
	// Dir takes the configuration and what the emulators write while they run.
	Dir string
	// Saved keeps state over restarts; nil for a throwaway suite.
	Saved *Saved
	// Jars is the folder that jars.Ensure gave.
	Jars string
	Log  string
	// Mark is the stack's mark, see process.Mark.
	Mark string
}

// Start starts the emulators; Ready tells when they are.
func (s *Suite) Start() (*process.Process, error) {
	config, err := writeConfig(s.Checkout, s.Dir, s.Parts, s.Ports)
	if err != nil {
		return nil, err
	}
	gate, err := jars.Gate(tools.Here, filepath.Join(s.Dir, "java"))
	if err != nil {
		return nil, err
	}
	// The Storage emulator keeps uploads in TMPDIR, and the hub a file with a fixed name: one folder per stack.
	tmp := filepath.Join(s.Dir, "tmp")
	if err := os.RemoveAll(tmp); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(tmp, 0o755); err != nil {
		return nil, err
	}
	if err := s.clearLeftovers(); err != nil {
		return nil, err
	}
	args := []string{
		"node", "-r", s.Checkout.Path("dev", "emulators", "preload.cjs"),
		s.Checkout.Path("node_modules", "firebase-tools", "lib", "bin", "firebase.js"),
		"emulators:start", "--project", Project, "--config", config,
	}
	if s.Saved != nil {
		from, err := s.Saved.Recover()
		if err != nil {
			return nil, err
		}
		if from != "" {
			args = append(args, "--import", from)
		}
		args = append(args, "--export-on-exit", s.Saved.Incoming())
	}
	env := []string{
		"TMPDIR=" + tmp,
		"XDG_CONFIG_HOME=" + filepath.Join(s.Dir, "config"), // not the user's own, which may hold a login
		jars.CacheVariable + "=" + s.Jars,
		"PAINT_FUNCTIONS_URL=" + fmt.Sprintf("http://127.0.0.1:%d", s.Ports.Go),
		"NO_UPDATE_NOTIFIER=1", "NO_COLOR=1", "FORCE_COLOR=0", "CI=",
		process.Mark + "=" + s.Mark,
	}
	if gate != "" {
		env = append(env, "PATH="+gate+string(os.PathListSeparator)+os.Getenv("PATH"))
	}
	return process.Start(process.Spec{
		Name: "The emulators", Args: args, Dir: s.Dir, Env: append(os.Environ(), env...), Log: s.Log,
		Stop: syscall.SIGTERM, Grace: 30 * time.Second, // the state is saved meanwhile
	})
}

// clearLeftovers removes what the CLI leaves when it is killed while it saves the state.
func (s *Suite) clearLeftovers() error {
	left, err := filepath.Glob(filepath.Join(s.Dir, "firebase-export-*"))
	if err != nil {
		return err
	}
	for _, dir := range left {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	return nil
}

// Ready reports whether all emulators are up. Only the CLI knows, and only its log tells.
func (s *Suite) Ready(context.Context) error {
	text, err := os.ReadFile(s.Log)
	if err != nil {
		return err
	}
	if !strings.Contains(string(text), "All emulators ready") {
		return fmt.Errorf("not all emulators are up")
	}
	return nil
}

// Environment names the emulators to programs that use them.
func (s *Suite) Environment() []string {
	return []string{
		"GOOGLE_CLOUD_PROJECT=" + Project,
		"GCLOUD_PROJECT=" + Project,
		"STORAGE_BUCKET=" + Project + ".appspot.com",
		fmt.Sprintf("FIRESTORE_EMULATOR_HOST=127.0.0.1:%d", s.Ports.Firestore),
		fmt.Sprintf("FIREBASE_AUTH_EMULATOR_HOST=127.0.0.1:%d", s.Ports.Auth),
		fmt.Sprintf("STORAGE_EMULATOR_HOST=http://127.0.0.1:%d", s.Ports.Storage),
		fmt.Sprintf("FIREBASE_STORAGE_EMULATOR_HOST=127.0.0.1:%d", s.Ports.Storage),
	}
}
