package download

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// content is a file of one third of a megabyte that does not repeat itself.
var content = func() []byte {
	source := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 1_000_003/3)
	for i := range b {
		b[i] = byte(source.Uint32())
	}
	return b
}()

func sumOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// server is a hub of one file. Each request is answered by the next of its behaviours; after the last, well.
type server struct {
	*httptest.Server
	mu       sync.Mutex
	next     []http.HandlerFunc
	requests []*http.Request
	content  []byte
	etag     string
}

func serve(t *testing.T, next ...http.HandlerFunc) *server {
	t.Helper()
	s := &server{next: next, content: content, etag: `"version 1"`}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.requests = append(s.requests, r.Clone(context.Background()))
		answer := s.well
		if len(s.next) > 0 {
			answer, s.next = s.next[0], s.next[1:]
		}
		s.mu.Unlock()
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// well answers as hubs do: with ranges and a strong ETag.
func (s *server) well(w http.ResponseWriter, r *http.Request) {
	if s.etag != "" {
		w.Header().Set("ETag", s.etag)
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(s.content))
}

// asked are the ranges that were asked for, in order; empty for the whole.
func (s *server) asked() (ranges []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.requests {
		ranges = append(ranges, r.Header.Get("Range"))
	}
	return ranges
}

// dropAfter promises everything from where the range begins, and hangs up after n bytes of it.
func dropAfter(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var from int
		fmt.Sscanf(r.Header.Get("Range"), "bytes=%d-", &from)
		w.Header().Set("ETag", `"version 1"`)
		w.Header().Set("Content-Length", fmt.Sprint(len(content)-from))
		if from > 0 {
			w.Header().Set("Content-Range", fmt.Sprintf("bytes %d-%d/%d", from, len(content)-1, len(content)))
			w.WriteHeader(http.StatusPartialContent)
		}
		w.Write(content[from : from+n])
		w.(http.Flusher).Flush() // the headers too, where n is 0
		panic(http.ErrAbortHandler)
	}
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "<html>no file</html>", code) }
}

// sends answers with other bytes.
func sends(b []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.Write(b) }
}

// whole ignores ranges.
func whole(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", fmt.Sprint(len(content)))
	w.Write(content)
}

// fileAt is the server's file, to go into a new folder.
func fileAt(t *testing.T, s *server) File {
	t.Helper()
	return File{URL: s.URL + "/owner/model.onnx", Path: filepath.Join(t.TempDir(), "models", "model.onnx"), Size: int64(len(content)), SHA256: sumOf(content)}
}

// downloader does not wait between attempts; pauses counts them.
func downloader(pauses *[]time.Duration) *Downloader {
	return &Downloader{pause: func(ctx context.Context, wait time.Duration) error {
		if pauses != nil {
			*pauses = append(*pauses, wait)
		}
		return ctx.Err()
	}}
}

// left writes what an earlier run has left.
func left(t *testing.T, f File, part []byte, etag string) {
	t.Helper()
	write(t, f.Path+partSuffix, part)
	if etag != "" {
		write(t, f.Path+partSuffix+etagSuffix, []byte(etag))
	}
}

func write(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

func arrived(t *testing.T, f File) {
	t.Helper()
	got, err := os.ReadFile(f.Path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, content) {
		t.Errorf("the file has other content, %d bytes of it", len(got))
	}
	onlyIn(t, f, "model.onnx")
}

// onlyIn fails unless the file's folder holds these names and no others.
func onlyIn(t *testing.T, f File, names ...string) {
	t.Helper()
	var have []string
	entries, _ := os.ReadDir(filepath.Dir(f.Path))
	for _, e := range entries {
		have = append(have, e.Name())
	}
	if fmt.Sprint(have) != fmt.Sprint(names) {
		t.Errorf("the folder holds %q instead of %q", have, names)
	}
}
