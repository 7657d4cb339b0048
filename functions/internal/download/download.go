// Package download brings large files of known content from the network.
//
// A file is pinned by its SHA-256, so it does not matter where it comes from: a mirror, a proxy, or two halves of it on
// two days. What arrives is kept in PATH.part; a later run goes on from there, and only a whole, checked and synced file
// is renamed to PATH. So PATH is either absent, or what it was before, or right.
//
// Proxies are taken from the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
package download

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"paint.wtf/functions/internal/fault"
)

// File is a file on the network and where it goes.
type File struct {
	URL    string
	Path   string // its folder is made where it is missing
	Size   int64  // in bytes; 0 where it is not known, which allows up to 64 MiB
	SHA256 string // 64 lower-case hexadecimal digits
}

// maxUnknownSize bounds a file whose size nobody has said.
const maxUnknownSize = 64 << 20

func (f File) most() int64 {
	if f.Size > 0 {
		return f.Size
	}
	return maxUnknownSize
}

const (
	// attempts without one more byte, after which a download gives up: with the pauses between them, a quarter of a minute.
	attempts   = 5
	firstPause = time.Second
	longest    = time.Minute // pause, also where the server asks for more
	// stallTime without a byte ends an attempt: a connection that has died quietly would otherwise hang for ever.
	stallTime = time.Minute
)

// Downloader brings files. Its zero value works and says nothing.
type Downloader struct {
	// Mirror, if there is one, replaces scheme and host of every URL; its path comes before theirs. See ParseMirror.
	Mirror *url.URL
	// Progress is told how it goes; nil tells nobody.
	Progress *Progress

	// What tests replace.
	client *http.Client
	open   func(path string) (partFile, error)
	pause  func(context.Context, time.Duration) error
	stall  time.Duration
}

// Fetch brings a file unless it is there already. Faults: ErrUnreachable, ErrUntrusted, ErrNotFound, ErrForbidden,
// ErrServer, ErrWrongFile, ErrTruncated, ErrDiskFull, ErrBusy, ErrStopped (ctx is done), and those of the file system.
func (d *Downloader) Fetch(ctx context.Context, f File) (err error) {
	name := filepath.Base(f.Path)
	defer fault.Wrap(&err, "%s", name)
	switch sum, err := checksum(f.Path); {
	case err == nil && sum == f.SHA256:
		d.Progress.present(name)
		return nil
	case err == nil:
		d.Progress.note("%s is there with other content: it will be replaced", name)
	case !errors.Is(err, os.ErrNotExist):
		return err
	}
	source, err := d.source(f.URL)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(f.Path), 0o755); err != nil {
		return err
	}
	p, err := d.openPart(f)
	if err != nil {
		return err
	}
	defer p.leave()
	if err := d.complete(ctx, p, f, source); err != nil {
		return err
	}
	if err := p.commit(f.Path); err != nil {
		return err
	}
	d.Progress.end(p.size)
	return nil
}

// complete brings the part to the file's content. A part from an earlier run may be of another version of the file, so
// if that one turns out wrong the download begins anew, once.
func (d *Downloader) complete(ctx context.Context, p *part, f File, source *url.URL) error {
	resumed := p.size > 0
	for {
		if err := d.fill(ctx, p, f, source); err != nil {
			return err
		}
		err := p.check(f)
		if err == nil {
			return nil
		}
		if !errors.Is(err, ErrWrongFile) {
			return err
		}
		if err := p.restart(); err != nil {
			return err
		}
		if !resumed {
			return errors.Join(fmt.Errorf("%w. It came from %s; nothing of it is kept", err, source.Redacted()), p.discard())
		}
		d.Progress.note("what an earlier run left does not fit: from the beginning")
		resumed = false
	}
}

// fill transfers until the part is as long as the file, again and again while that brings more of it.
func (d *Downloader) fill(ctx context.Context, p *part, f File, source *url.URL) error {
	d.Progress.begin(filepath.Base(f.Path), source.Redacted(), p.size, f.Size)
	best, failures := p.size, 0
	for f.Size == 0 || p.size < f.Size {
		err := d.transfer(ctx, p, f, source)
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return fmt.Errorf("%w: %w", ErrStopped, ctx.Err())
		}
		again, ok := errors.AsType[*temporary](err)
		if !ok {
			return err
		}
		if p.size > best {
			best, failures = p.size, 0
		}
		if failures++; failures == attempts {
			return again.error
		}
		wait := min(max(firstPause<<(failures-1), again.after), longest)
		d.Progress.note("%s; trying again in %s", again.brief, wait)
		if err := d.sleep(ctx, wait); err != nil {
			return fmt.Errorf("%w: %w", ErrStopped, err)
		}
	}
	return nil
}

func (d *Downloader) sleep(ctx context.Context, wait time.Duration) error {
	if d.pause != nil {
		return d.pause(ctx, wait)
	}
	select {
	case <-time.After(wait):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
