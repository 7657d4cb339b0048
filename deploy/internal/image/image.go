// Package image gathers the files of the container image, which the Dockerfile puts into Home.
package image

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Home is where the image has them.
const Home = "/srv/paintwtf"

// files are what the image holds beside the site and the model, from the built checkout.
var files = map[string]string{
	"bin/paintwtf":            "paintwtf",
	"bin/libonnxruntime.so.1": "libonnxruntime.so.1",
	"NOTICE":                  "NOTICE",
}

// Assemble copies the image's files out of a built checkout into a folder, which must not be there yet. Nobody may write
// them: programs are 0555, everything else 0444. An empty model is the one in the program.
func Assemble(checkout, model, to string) (err error) {
	if err := os.Mkdir(to, 0o755); err != nil {
		return err
	}
	for from, name := range files {
		if err := place(filepath.Join(checkout, from), filepath.Join(to, name)); err != nil {
			return err
		}
	}
	if err := folder(filepath.Join(checkout, "hosting", "dist"), filepath.Join(to, "site")); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(to, "site", "index.html")); err != nil {
		return fmt.Errorf("the site is not built: %w", err)
	}
	if model == "" {
		return nil
	}
	return folder(filepath.Join(checkout, "models", model), filepath.Join(to, "model"))
}

// folder copies a folder and everything in it.
func folder(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.Mkdir(filepath.Join(to, relative), 0o755)
		}
		return place(path, filepath.Join(to, relative))
	})
}

func place(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	mode := fs.FileMode(0o444)
	if info.Mode()&0o111 != 0 {
		mode = 0o555
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close(), os.Chmod(to, mode)) // whatever the umask says
}
