// Package jars finds the two Java programs that firebase-tools does not bring along: the Firestore
// emulator, and the runtime that evaluates Storage rules.
package jars

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/process"
	"paint.wtf/dev/internal/tools"
)

// CacheVariable is firebase-tools' own name for the folder with the jars.
const CacheVariable = "FIREBASE_EMULATORS_PATH"

// Names are the jars' file names, as firebase-tools looks for them.
type Names struct{ Firestore, StorageRules string }

// Places are the folders and programs that jars may come from.
type Places struct {
	// Caches are looked at in order; the first with both jars is used.
	Caches []string
	// Built takes what we build: never a cache shared with other projects.
	Built string
	// CloudJars are where the Google Cloud CLI keeps its Firestore emulator.
	CloudJars []string
	// Runtime are the source files of our Storage rules runtime.
	Runtime []string
	// Download is the cache that firebase-tools downloads to.
	Download string
}

// Ensure gives the folder with both jars. It takes them from a cache, else builds them from the Google
// Cloud CLI's emulator, else lets firebase-tools download them.
func Ensure(ctx context.Context, c checkout.Checkout, say func(string, ...any)) (string, error) {
	names, err := wanted(c)
	if err != nil {
		return "", err
	}
	places, err := usual(c)
	if err != nil {
		return "", err
	}
	return ensure(places, names,
		func(cloudJar string) error {
			say("Building the emulators' jars from the Google Cloud CLI")
			if err := tools.JDK(tools.Here); err != nil {
				return err
			}
			return build(ctx, cloudJar, places.Runtime, places.Built, filepath.Join(c.State(), "logs", "jars.log"), names)
		},
		func() error {
			say("Downloading the Firestore and Storage emulators (about 190 MB)")
			return download(ctx, c, places.Download)
		})
}

func ensure(p Places, n Names, build func(cloudJar string) error, download func() error) (string, error) {
	for _, dir := range p.Caches {
		if n.in(dir) {
			return dir, nil
		}
	}
	for _, jar := range p.CloudJars {
		source, err := sourceOf(jar, p.Runtime)
		if err != nil {
			continue
		}
		if n.in(p.Built) && builtFrom(p.Built, source) {
			return p.Built, nil
		}
		if err := build(jar); err != nil {
			return "", err
		}
		return p.Built, note(p.Built, source)
	}
	if err := download(); err != nil {
		return "", fmt.Errorf("the Firestore and Storage emulators are missing, and %w: connect to the internet once, "+
			"or install the Google Cloud CLI's Firestore emulator (apt-get install google-cloud-cli-firestore-emulator, "+
			"from Google's package source), or point %s at a folder with %s and %s", err, CacheVariable, n.Firestore, n.StorageRules)
	}
	return p.Download, nil
}

func (n Names) in(dir string) bool {
	return isFile(filepath.Join(dir, n.Firestore)) && isFile(filepath.Join(dir, n.StorageRules))
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular() && info.Size() > 0
}

// wanted reads the names from firebase-tools, so that a newer one gets the jars that it asks for.
func wanted(c checkout.Checkout) (Names, error) {
	const list = "downloadableEmulatorInfo.json"
	text, err := os.ReadFile(c.Path("node_modules", "firebase-tools", "lib", "emulator", list))
	if err != nil {
		return Names{}, err
	}
	var info struct {
		Firestore, Storage struct{ DownloadPathRelativeToCacheDir string }
	}
	if err := json.Unmarshal(text, &info); err != nil {
		return Names{}, fmt.Errorf("%s: %w", list, err)
	}
	n := Names{info.Firestore.DownloadPathRelativeToCacheDir, info.Storage.DownloadPathRelativeToCacheDir}
	if n.Firestore == "" || n.StorageRules == "" {
		return Names{}, fmt.Errorf("%s names no Firestore or Storage emulator: this firebase-tools is not the one we know", list)
	}
	return n, nil
}

func usual(c checkout.Checkout) (Places, error) {
	const emulator = "platform/cloud-firestore-emulator/cloud-firestore-emulator.jar"
	runtime, err := runtimeSource(c)
	if err != nil {
		return Places{}, err
	}
	p := Places{Built: filepath.Join(c.State(), "jars"), Runtime: runtime}
	if dir := os.Getenv(CacheVariable); dir != "" {
		p.Caches = append(p.Caches, dir)
	}
	home, _ := os.UserHomeDir()
	p.Caches = append(p.Caches, filepath.Join(home, ".cache", "firebase", "emulators"))
	p.Download = p.Caches[0]

	var roots []string
	if gcloud, err := exec.LookPath("gcloud"); err == nil {
		if real, err := filepath.EvalSymlinks(gcloud); err == nil {
			roots = append(roots, filepath.Dir(filepath.Dir(real)))
		}
	}
	roots = append(roots, "/usr/lib/google-cloud-sdk", "/usr/share/google-cloud-sdk", "/opt/google-cloud-sdk",
		"/snap/google-cloud-cli/current", filepath.Join(home, "google-cloud-sdk"))
	for _, root := range roots {
		p.CloudJars = append(p.CloudJars, filepath.Join(root, emulator))
	}
	return p, nil
}

func download(ctx context.Context, c checkout.Checkout, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, emulator := range []string{"firestore", "storage"} {
		cmd := exec.CommandContext(ctx, "node", c.Path("node_modules", "firebase-tools", "lib", "bin", "firebase.js"),
			"setup:emulators:"+emulator)
		cmd.Dir = c.State()
		cmd.Env = append(os.Environ(), CacheVariable+"="+dir, "NO_UPDATE_NOTIFIER=1")
		log := filepath.Join(c.State(), "logs", "download.log")
		if err := process.Logged(cmd, log); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return errors.New("they could not be downloaded (see " + log + ")")
		}
	}
	return nil
}
