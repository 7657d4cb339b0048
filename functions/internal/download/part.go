package download

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// partFile is what of *os.File a part needs.
type partFile interface {
	io.WriteSeeker
	Truncate(size int64) error
	Sync() error
	Fd() uintptr
	Close() error
}

// part is the beginning of a file, in PATH.part. Beside it, PATH.part.etag holds what the server calls this version.
type part struct {
	path   string
	file   partFile
	size   int64
	etag   string
	failed error // of the last write
}

const (
	partSuffix = ".part"
	etagSuffix = ".etag"
)

// openPart takes what an earlier run has left, or begins. The part is locked until it is closed.
func (d *Downloader) openPart(f File) (_ *part, err error) {
	p := &part{path: f.Path + partSuffix}
	open := d.open
	if open == nil {
		open = func(path string) (partFile, error) { return os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644) }
	}
	if p.file, err = open(p.path); err != nil {
		return nil, unwritten(err)
	}
	defer func() {
		if err != nil {
			p.Close()
		}
	}()
	if err := lock(p.file.Fd()); err != nil {
		return nil, err
	}
	if p.size, err = p.file.Seek(0, io.SeekEnd); err != nil {
		return nil, err
	}
	if p.size > f.most() { // no beginning of this file
		return p, p.restart()
	}
	etag, err := os.ReadFile(p.path + etagSuffix)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	p.etag = strings.TrimSpace(string(etag))
	return p, nil
}

func (p *part) Write(b []byte) (n int, err error) {
	n, p.failed = p.file.Write(b)
	p.size += int64(n)
	return n, p.failed
}

// restart throws away what is there.
func (p *part) restart() error {
	p.size, p.etag = 0, ""
	if err := p.file.Truncate(0); err != nil {
		return err
	}
	_, err := p.file.Seek(0, io.SeekStart)
	return errors.Join(err, remove(p.path+etagSuffix))
}

// remember keeps a strong validator for If-Range; a weak one ("W/…") may name different bytes and is of no use there
// (RFC 9110, section 13.1.5).
func (p *part) remember(etag string) error {
	if !strings.HasPrefix(etag, `"`) {
		return nil
	}
	p.etag = etag
	return unwritten(os.WriteFile(p.path+etagSuffix, []byte(etag), 0o644))
}

// check compares the part with what the file should be.
func (p *part) check(f File) error {
	sum, err := checksum(p.path)
	if err != nil {
		return err
	}
	if sum != f.SHA256 {
		return fmt.Errorf("%w: its SHA-256 is %s, expected %s", ErrWrongFile, sum, f.SHA256)
	}
	return nil
}

// commit makes the part the file, so that not even a loss of power leaves a broken one.
func (p *part) commit(path string) error {
	if err := p.file.Sync(); err != nil {
		return unwritten(err)
	}
	if err := p.Close(); err != nil {
		return unwritten(err)
	}
	if err := os.Rename(p.path, path); err != nil {
		return err
	}
	if err := remove(p.path + etagSuffix); err != nil {
		return err
	}
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer folder.Close()
	_ = folder.Sync() // the name; some file systems cannot, and then it comes later
	return nil
}

// leave ends the work on the part; without a byte in it, it is no use to a later run.
func (p *part) leave() {
	if p.size == 0 {
		_ = p.discard()
	}
	_ = p.Close()
}

// discard removes the part.
func (p *part) discard() error {
	return errors.Join(p.Close(), remove(p.path), remove(p.path+etagSuffix))
}

// Close lets others have the part. Calling it twice is harmless.
func (p *part) Close() error {
	if p.file == nil {
		return nil
	}
	err := p.file.Close()
	p.file = nil
	return err
}

func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// checksum is the SHA-256 of a file, in hexadecimal.
func checksum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
