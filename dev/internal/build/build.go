// Package build makes what the stack runs: the server program and the site.
package build

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"

	"paint.wtf/dev/internal/checkout"
)

// Program builds bin/paintwtf and puts the ONNX Runtime library beside it. Go itself knows what has changed, and
// links nothing anew while its own output lies where it has left it; bin/ gets a copy of that.
func Program(ctx context.Context, c checkout.Checkout) error {
	dir := filepath.Join(c.State(), "build")
	unlock, err := lock(dir) // two builds at once would write over each other
	if err != nil {
		return err
	}
	defer unlock()
	output := filepath.Join(dir, filepath.Base(c.Program()))
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", output, "./functions/cmd/paintwtf")
	cmd.Dir = c.Root
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("the program does not build (%w):\n%s", err, out)
	}
	if err := place(output, c.Program()); err != nil {
		return err
	}
	return Library(c)
}

func lock(dir string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}

// Library copies the ONNX Runtime library out of its npm package.
func Library(c checkout.Checkout) error {
	arch := map[string]string{"amd64": "x64", "arm64": "arm64"}[runtime.GOARCH]
	from := c.Path("node_modules", "onnxruntime-node", "bin", "napi-v6", "linux", arch, filepath.Base(c.Library()))
	if err := place(from, c.Library()); err != nil {
		return fmt.Errorf("the ONNX Runtime library: %w", err)
	}
	return nil
}

// place copies a file to a name, unless that is a copy of it already. It is renamed into place, because a stack may
// be running the old one.
func place(from, to string) error {
	want, err := os.Stat(from)
	if err != nil {
		return err
	}
	// Same size and same time: a copy gets the original's time.
	if have, err := os.Stat(to); err == nil && have.Size() == want.Size() && have.ModTime().Equal(want.ModTime()) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	fresh := fmt.Sprintf("%s.%d", to, os.Getpid())
	defer os.Remove(fresh)
	out, err := os.OpenFile(fresh, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err := errors.Join(err, out.Close(), os.Chtimes(fresh, want.ModTime(), want.ModTime())); err != nil {
		return err
	}
	return os.Rename(fresh, to)
}

// Site builds hosting/dist if anything that goes into it has changed.
func Site(ctx context.Context, c checkout.Checkout, say func(string, ...any)) error {
	now, err := siteSources(c)
	if err != nil {
		return err
	}
	stamp := filepath.Join(c.State(), "site.stamp")
	have, _ := os.ReadFile(stamp)
	if _, err := os.Stat(c.Path("hosting", "dist", "index.html")); err == nil && string(have) == now {
		return nil
	}
	say("Building the site")
	cmd := exec.CommandContext(ctx, "node", c.Path("node_modules", "vite", "bin", "vite.js"), "build", "hosting", "--logLevel", "warn")
	cmd.Dir = c.Root
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("the site does not build (%w):\n%s", err, out)
	}
	if err := os.MkdirAll(c.State(), 0o755); err != nil {
		return err
	}
	return os.WriteFile(stamp, []byte(now), 0o644)
}

// siteSources is a fingerprint of the site's files and of the packages that it is built with.
func siteSources(c checkout.Checkout) (string, error) {
	sum := sha256.New()
	add := func(name string) error {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(sum, "%s %x\n", name, sha256.Sum256(text))
		return err
	}
	err := filepath.WalkDir(c.Path("hosting"), func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "dist" || d.Name() == "node_modules"):
			return filepath.SkipDir
		case !d.Type().IsRegular():
			return nil
		}
		return add(name)
	})
	if err != nil {
		return "", fmt.Errorf("the site's sources: %w", err)
	}
	if err := add(c.Path("package-lock.json")); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", sum.Sum(nil)), nil
}
