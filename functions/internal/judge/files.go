package judge

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// verify compares every file of the folder with the manifest, so that a half-downloaded or exchanged model is refused
// at the start and not at the first drawing.
func verify(fsys fs.FS, m Manifest) error {
	var wrong []error
	var missing []string
	for _, f := range m.Files {
		switch err := verifyFile(fsys, f); {
		case errors.Is(err, fs.ErrNotExist) && f.URL != "":
			missing = append(missing, f.Path)
		case err != nil:
			wrong = append(wrong, err)
		}
	}
	if len(missing) > 0 {
		wrong = append(wrong, fmt.Errorf("not downloaded yet: %s; `make model MODEL=%s` does it", strings.Join(missing, ", "), m.Name))
	}
	return errors.Join(wrong...)
}

func verifyFile(fsys fs.FS, want File) error {
	f, err := fsys.Open(want.Path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() != want.Size {
		return fmt.Errorf("%s has %d bytes, and the manifest says %d", want.Path, info.Size(), want.Size)
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return fmt.Errorf("read %s: %w", want.Path, err)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != want.SHA256 {
		return fmt.Errorf("%s has the SHA-256 %s, and the manifest says %s", want.Path, got, want.SHA256)
	}
	return nil
}

// network is an ONNX file: a path where the folder is on disk, so that ONNX Runtime reads hundreds of megabytes itself
// and none of them pass through the Go heap, else its bytes.
type network struct {
	name string
	path string
	data []byte
}

func openNetwork(fsys fs.FS, name string) (network, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return network{}, err
	}
	defer f.Close()
	if onDisk, ok := f.(*os.File); ok {
		return network{name: name, path: onDisk.Name()}, nil
	}
	data, err := io.ReadAll(f)
	return network{name: name, data: data}, err
}
