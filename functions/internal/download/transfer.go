package download

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// transport is that of every Downloader: net/http's, which asks the environment for a proxy, and file URLs for mirrors
// on a disk.
var transport = sync.OnceValue(func() *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.ResponseHeaderTimeout = stallTime
	t.RegisterProtocol("file", http.NewFileTransport(http.Dir("/")))
	return t
})

func (d *Downloader) do(request *http.Request) (*http.Response, error) {
	if d.client != nil {
		return d.client.Do(request)
	}
	return (&http.Client{Transport: transport()}).Do(request)
}

// transfer asks once for what the part lacks and appends it. It returns nil when the answer came to its proper end.
func (d *Downloader) transfer(ctx context.Context, p *part, f File, source *url.URL) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, source.String(), nil)
	if err != nil {
		return err
	}
	request.Header.Set("User-Agent", "paintwtf")
	// What is counted, resumed and checked are the file's own bytes, not those of a compressed transfer.
	request.Header.Set("Accept-Encoding", "identity")
	if p.size > 0 {
		request.Header.Set("Range", fmt.Sprintf("bytes=%d-", p.size))
		if p.etag != "" { // if the file has changed since, the whole of it comes
			request.Header.Set("If-Range", p.etag)
		}
	}
	response, err := d.do(request)
	if err != nil {
		return unconnected(source.Host, err)
	}
	defer response.Body.Close()
	if err := d.accept(response, p, f); err != nil {
		return err
	}

	stall := d.stall
	if stall == 0 {
		stall = stallTime
	}
	watchdog := time.AfterFunc(stall, func() { cancel(errStalled) })
	defer watchdog.Stop()
	rest := f.most() - p.size
	read, err := io.Copy(p, io.TeeReader(io.LimitReader(response.Body, rest+1), writerFunc(func(b []byte) {
		watchdog.Reset(stall)
		d.Progress.advance(len(b))
	})))
	switch {
	case p.failed != nil:
		return unwritten(p.failed)
	case err != nil:
		return &temporary{error: fmt.Errorf("after %d bytes: %w (%w)", p.size, ErrTruncated, stalled(ctx, err)),
			brief: fmt.Sprintf("the connection broke off after %d bytes", p.size)}
	case read > rest:
		if err := p.restart(); err != nil {
			return err
		}
		return fmt.Errorf("%s sends more than %d bytes: %w", source.Redacted(), f.most(), ErrWrongFile)
	case f.Size > 0 && p.size < f.Size:
		return &temporary{error: fmt.Errorf("after %d of %d bytes: %w", p.size, f.Size, ErrTruncated),
			brief: fmt.Sprintf("the server ended after %d bytes", p.size)}
	}
	return nil
}

// accept decides from the headers of an answer whether its body goes to the end of the part, to its beginning, or
// nowhere.
func (d *Downloader) accept(response *http.Response, p *part, f File) error {
	if coding := response.Header.Get("Content-Encoding"); coding != "" && coding != "identity" {
		return fmt.Errorf("%s sends the file as %s, which was not asked for: %w", response.Request.URL.Redacted(), coding, ErrWrongFile)
	}
	switch response.StatusCode {
	case http.StatusOK:
		if f.Size > 0 && response.ContentLength >= 0 && response.ContentLength != f.Size {
			return fmt.Errorf("%s has %d bytes of %s instead of %d: %w", response.Request.URL.Redacted(), response.ContentLength,
				response.Header.Get("Content-Type"), f.Size, ErrWrongFile)
		}
		if p.size > 0 {
			d.Progress.note("the server begins anew")
		}
		if err := p.restart(); err != nil {
			return err
		}
		d.Progress.at(0)
		return p.remember(response.Header.Get("ETag"))
	case http.StatusPartialContent:
		from, size, ok := contentRange(response.Header.Get("Content-Range"))
		if ok && from == p.size && (f.Size == 0 || size < 0 || size == f.Size) {
			return nil
		}
	case http.StatusRequestedRangeNotSatisfiable:
	default:
		return refused(response)
	}
	// It cannot go on where we are.
	if err := p.restart(); err != nil {
		return err
	}
	d.Progress.at(0)
	return &temporary{error: fmt.Errorf("%s answers %s with the range %q: %w", response.Request.URL.Redacted(), response.Status,
		response.Header.Get("Content-Range"), ErrWrongFile), brief: "the server cannot go on from there"}
}

// contentRange reads "bytes FROM-TO/SIZE"; size is −1 where it is "*".
func contentRange(header string) (from, size int64, ok bool) {
	rest, ok := strings.CutPrefix(header, "bytes ")
	if !ok {
		return 0, 0, false
	}
	span, total, ok := strings.Cut(rest, "/")
	if !ok {
		return 0, 0, false
	}
	first, _, ok := strings.Cut(span, "-")
	if !ok {
		return 0, 0, false
	}
	from, err := strconv.ParseInt(first, 10, 64)
	if err != nil {
		return 0, 0, false
	}
	if total == "*" {
		return from, -1, true
	}
	size, err = strconv.ParseInt(total, 10, 64)
	return from, size, err == nil
}

type writerFunc func([]byte)

func (w writerFunc) Write(b []byte) (int, error) {
	w(b)
	return len(b), nil
}
