package jars

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"paint.wtf/dev/internal/tools"
)

var names = Names{Firestore: "firestore-1.jar", StorageRules: "rules-1.jar"}

// machine is a machine with empty caches and no Cloud CLI, and a count of what was done on it.
type machine struct {
	Places
	built, downloaded int
	downloadFails     error
}

func newMachine(t *testing.T) *machine {
	t.Helper()
	dir := t.TempDir()
	m := &machine{Places: Places{
		Caches:    []string{filepath.Join(dir, "named"), filepath.Join(dir, "usual")},
		Built:     filepath.Join(dir, "built"),
		CloudJars: []string{filepath.Join(dir, "sdk", "emulator.jar")},
		Runtime:   []string{filepath.Join(dir, "Runtime.java")},
	}}
	m.Download = m.Caches[0]
	write(t, m.Runtime[0], "class Runtime {}")
	return m
}

func (m *machine) ensure() (string, error) {
	return ensure(m.Places, names,
		func(string) error {
			m.built++
			return fill(m.Built)
		},
		func() error {
			m.downloaded++
			if m.downloadFails != nil {
				return m.downloadFails
			}
			return fill(m.Download)
		})
}

func fill(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(dir, names.Firestore), []byte("jar"), 0o644),
		os.WriteFile(filepath.Join(dir, names.StorageRules), []byte("jar"), 0o644))
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (m *machine) want(t *testing.T, dir string, built, downloaded int) {
	t.Helper()
	got, err := m.ensure()
	if err != nil {
		t.Fatal(err)
	}
	if got != dir || m.built != built || m.downloaded != downloaded {
		t.Errorf("the jars are in %s after %d builds and %d downloads; want %s, %d, %d", got, m.built, m.downloaded, dir, built, downloaded)
	}
}

func TestACacheIsPreferredToBuildingAndTheNamedOneToTheUsual(t *testing.T) {
	m := newMachine(t)
	write(t, m.CloudJars[0], "emulator")
	if err := fill(m.Caches[1]); err != nil {
		t.Fatal(err)
	}
	m.want(t, m.Caches[1], 0, 0)
	if err := fill(m.Caches[0]); err != nil {
		t.Fatal(err)
	}
	m.want(t, m.Caches[0], 0, 0)
}

func TestACacheWithOnlyOneJarDoesNotCount(t *testing.T) {
	m := newMachine(t)
	write(t, filepath.Join(m.Caches[0], names.Firestore), "jar")
	write(t, m.CloudJars[0], "emulator")
	m.want(t, m.Built, 1, 0)
}

func TestTheCloudCLIIsPreferredToADownloadAndUsedOnce(t *testing.T) {
	m := newMachine(t)
	write(t, m.CloudJars[0], "emulator")
	m.want(t, m.Built, 1, 0)
	m.want(t, m.Built, 1, 0)
}

func TestANewCloudCLIOrANewRuntimeMakesTheJarsAnew(t *testing.T) {
	m := newMachine(t)
	write(t, m.CloudJars[0], "emulator")
	m.want(t, m.Built, 1, 0)
	write(t, m.CloudJars[0], "a newer emulator")
	m.want(t, m.Built, 2, 0)
	write(t, m.Runtime[0], "class Runtime { int newer; }")
	m.want(t, m.Built, 3, 0)
	if err := os.Chtimes(m.CloudJars[0], time.Now(), time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	m.want(t, m.Built, 4, 0)
}

func TestWithoutTheCloudCLITheJarsAreDownloaded(t *testing.T) {
	m := newMachine(t)
	m.want(t, m.Download, 0, 1)
	m.want(t, m.Download, 0, 1)
}

func TestBuiltJarsAreNoUseWithoutTheCloudCLIThatTheyReferTo(t *testing.T) {
	m := newMachine(t)
	write(t, m.CloudJars[0], "emulator")
	m.want(t, m.Built, 1, 0)
	if err := os.Remove(m.CloudJars[0]); err != nil {
		t.Fatal(err)
	}
	m.want(t, m.Download, 1, 1)
}

func TestAFailedDownloadIsOneSentenceWithEveryWayOut(t *testing.T) {
	m := newMachine(t)
	m.downloadFails = errors.New("there is no network")
	_, err := m.ensure()
	if err == nil {
		t.Fatal("a failed download is no trouble")
	}
	for _, want := range []string{"there is no network", "google-cloud-cli-firestore-emulator", CacheVariable, names.Firestore, names.StorageRules} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not say %q", err, want)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Errorf("%q is more than one line", err)
	}
}

// withJava is a machine whose java is a script that prints a version for -version, else its arguments.
func withJava(t *testing.T, version string) tools.Machine {
	t.Helper()
	java := filepath.Join(t.TempDir(), "it's java")
	script := "#!/bin/sh\n[ \"$1\" = -version ] && { echo 'openjdk version \"" + version + "\"' >&2; exit; }\necho \"real: $*\"\n"
	if err := os.WriteFile(java, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return tools.Machine{
		Look: func(string) (string, error) { return java, nil },
		Print: func(_ string, args ...string) (string, error) {
			out, err := exec.Command(java, args...).CombinedOutput()
			return string(out), err
		},
	}
}

func TestAnOlderJavaGetsAGateThatAnswersWithTheVersionAskedFor(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "java")
	for range 2 { // the second time it is there already
		got, err := Gate(withJava(t, "17.0.15"), dir)
		if err != nil || got != dir {
			t.Fatalf("the gate is %q, %v", got, err)
		}
	}
	gate := filepath.Join(dir, "java")
	out, err := exec.Command(gate, "-Duser.language=en", "-version").CombinedOutput()
	if err != nil || !strings.Contains(string(out), `version "21.`) {
		t.Errorf("the version is %q, %v", out, err)
	}
	out, err = exec.Command(gate, "-jar", "a file.jar").CombinedOutput()
	if err != nil || string(out) != "real: -jar a file.jar\n" {
		t.Errorf("it ran %q, %v", out, err)
	}
}

func TestANewJavaNeedsNoGate(t *testing.T) {
	for _, version := range []string{"21", "21.0.2", "25.0.1"} {
		dir := filepath.Join(t.TempDir(), "java")
		got, err := Gate(withJava(t, version), dir)
		if err != nil || got != "" {
			t.Errorf("Java %s: the gate is %q, %v", version, got, err)
		}
	}
}
