package judge

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// verify compares every file of the folder with the manifest, so that a half-downloaded or exchanged model is refused
// at the start and not at the first drawing.
func verify(fsys fs.FS, files []File) error {
	var wrong []error
	for _, f := range files {
		if err := verifyFile(fsys, f); err != nil {
			wrong = append(wrong, err)
		}
	}
	return errors.Join(wrong...)
}

func verifyFile(fsys fs.FS, want File) error {
	f, err := fsys.Open(want.Path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) && want.URL != "" {
			return fmt.Errorf("%s is not there: download the model first", want.Path)
		}
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
