package jars

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/process"
)

const firestoreMain = "com.google.cloud.datastore.emulator.firestore.CloudFirestore"

// build makes both jars around the Google Cloud CLI's Firestore emulator: a launcher, since that jar names
// no main class, and our Storage rules runtime, which uses the rules compiler and evaluator inside it.
func build(ctx context.Context, cloudJar string, runtime []string, dir, log string, n Names) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(dir, "build-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)

	classes := filepath.Join(tmp, "classes")
	// No annotation processing: the emulator's jar carries a processor that javac would otherwise run.
	javac := exec.CommandContext(ctx, "javac", append([]string{
		"-proc:none", "-nowarn", "-Xlint:none", "-encoding", "UTF-8", "-cp", cloudJar, "-d", classes,
	}, runtime...)...)
	if err := runTo(javac, log); err != nil {
		return fmt.Errorf("the Storage rules runtime does not compile: %w", err)
	}
	for _, j := range []struct {
		name, main string
		content    []string
	}{
		{n.Firestore, firestoreMain, nil},
		{n.StorageRules, "StorageRulesRuntime", []string{"-C", classes, "."}},
	} {
		manifest := filepath.Join(tmp, "manifest")
		text := fmt.Sprintf("Main-Class: %s\nClass-Path: %s\n", j.main, (&url.URL{Scheme: "file", Path: cloudJar}).String())
		if err := os.WriteFile(manifest, []byte(text), 0o644); err != nil {
			return err
		}
		made := filepath.Join(tmp, j.name)
		args := append([]string{"--create", "--file", made, "--manifest", manifest}, j.content...)
		if err := runTo(exec.CommandContext(ctx, "jar", args...), log); err != nil {
			return fmt.Errorf("%s could not be made: %w", j.name, err)
		}
		if err := os.Rename(made, filepath.Join(dir, j.name)); err != nil {
			return err
		}
	}
	return nil
}

// runtimeSource lists the source files of our Storage rules runtime.
func runtimeSource(c checkout.Checkout) ([]string, error) {
	return filepath.Glob(c.Path("dev", "emulators", "rules", "*.java"))
}

// source is what built jars depend on. They hold only a reference to the Cloud CLI's jar, so a new version
// of it, or its removal, makes them stale, and so does a change to our runtime.
type source string

func sourceOf(cloudJar string, runtime []string) (source, error) {
	real, err := filepath.EvalSymlinks(cloudJar)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(real)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for _, name := range runtime {
		java, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		sum.Write(java)
	}
	return source(fmt.Sprintf("%s %d %d\nruntime %x\n", real, info.Size(), info.ModTime().UnixNano(), sum.Sum(nil))), nil
}

func builtFrom(dir string, s source) bool {
	text, err := os.ReadFile(filepath.Join(dir, "built-from"))
	return err == nil && string(text) == string(s)
}

func note(dir string, s source) error {
	return os.WriteFile(filepath.Join(dir, "built-from"), []byte(s), 0o644)
}

func runTo(cmd *exec.Cmd, log string) error {
	if err := process.Logged(cmd, log); err != nil {
		return fmt.Errorf("%w:\n%s", err, process.Tail(log, 8))
	}
	return nil
}
