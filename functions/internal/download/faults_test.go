package download

import (
	"errors"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestWhatTheServerRefusesIsSaidAtOnce(t *testing.T) {
	other := slices.Clone(content)
	other[len(other)-1]++
	for name, test := range map[string]struct {
		next http.HandlerFunc
		want error
		says string
	}{
		"not there":           {status(404), ErrNotFound, "404 Not Found"},
		"gone":                {status(410), ErrNotFound, "410 Gone"},
		"forbidden":           {status(403), ErrForbidden, "403 Forbidden"},
		"a login is wanted":   {status(401), ErrForbidden, "401 Unauthorized"},
		"a proxy wants one":   {status(407), ErrForbidden, "407 Proxy"},
		"another status":      {status(418), ErrWrongFile, "418"},
		"a page of a portal":  {sends([]byte("<html>log in</html>")), ErrWrongFile, "19 bytes of text/html"},
		"wrong checksum":      {sends(other), ErrWrongFile, "its SHA-256 is " + sumOf(other) + ", expected " + sumOf(content)},
		"longer than it says": {func(w http.ResponseWriter, _ *http.Request) { w.(http.Flusher).Flush(); w.Write(append(other, 1)) }, ErrWrongFile, "sends more than"},
		"compressed all along": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(content)
		}, ErrWrongFile, "as gzip"},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, test.next)
			f := fileAt(t, s)
			err := downloader(nil).Fetch(t.Context(), f)
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) || !strings.HasPrefix(err.Error(), "model.onnx: ") {
				t.Errorf("got %v", err)
			}
			if len(s.requests) != 1 {
				t.Errorf("it was tried %d times", len(s.requests))
			}
			if _, err := os.Stat(f.Path); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("there is a file: %v", err)
			}
			if err := downloader(nil).Fetch(t.Context(), f); err != nil { // nothing broken is in the way of the next run
				t.Fatal(err)
			}
			arrived(t, f)
		})
	}
}

func TestAWrongFileLeavesNothing(t *testing.T) {
	s := serve(t, sends(make([]byte, len(content))))
	f := fileAt(t, s)
	if err := downloader(nil).Fetch(t.Context(), f); !errors.Is(err, ErrWrongFile) {
		t.Fatalf("got %v", err)
	}
	onlyIn(t, f)
}

func TestTroubleOfTheServerIsWaitedOut(t *testing.T) {
	var pauses []time.Duration
	s := serve(t, status(503), status(500), func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "7")
		status(429)(w, r)
	})
	f := fileAt(t, s)
	if err := downloader(&pauses).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
	if want := []time.Duration{time.Second, 2 * time.Second, 7 * time.Second}; !slices.Equal(pauses, want) {
		t.Errorf("waited %v, want %v", pauses, want)
	}
}

func TestAServerThatStaysInTroubleIsGivenUp(t *testing.T) {
	half := func(w http.ResponseWriter, _ *http.Request) { // no length, no ranges, and half the file
		w.(http.Flusher).Flush()
		w.Write(content[:len(content)/2])
	}
	for name, test := range map[string]struct {
		next http.HandlerFunc
		want error
	}{
		"errors":                    {status(502), ErrServer},
		"always half of it":         {half, ErrTruncated},
		"always drops at the start": {dropAfter(0), ErrTruncated},
		"always hangs up":           {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, ErrUnreachable},
		"never has the right range": {status(416), ErrWrongFile},
		"asks to wait for a century": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Retry-After", "3155760000")
			status(503)(w, r)
		}, ErrServer},
	} {
		t.Run(name, func(t *testing.T) {
			var pauses []time.Duration
			s := serve(t, slices.Repeat([]http.HandlerFunc{test.next}, 100)...)
			f := fileAt(t, s)
			if err := downloader(&pauses).Fetch(t.Context(), f); !errors.Is(err, test.want) {
				t.Errorf("got %v", err)
			}
			if n := len(s.asked()); n < attempts || n > attempts+1 {
				t.Errorf("it was tried %d times", n)
			}
			if slices.Max(pauses) > longest {
				t.Errorf("waited %v", pauses)
			}
		})
	}
}

func TestADeadNetworkIsNamed(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := listener.Addr().String()
	listener.Close()
	for name, test := range map[string]struct{ url, says string }{
		"nobody answers":      {"http://" + nobody + "/model.onnx", "connection refused"},
		"the name is unknown": {"http://hub.invalid/model.onnx", "hub.invalid: there is no connection"},
	} {
		t.Run(name, func(t *testing.T) {
			f := File{URL: test.url, Path: filepath.Join(t.TempDir(), "model.onnx"), Size: 5, SHA256: sumOf(nil)}
			err := downloader(nil).Fetch(t.Context(), f)
			onlyIn(t, f)
			if !errors.Is(err, ErrUnreachable) || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), "is there a network?") {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestACertificateThatNobodyVouchesForIsNotRetried(t *testing.T) {
	var pauses []time.Duration
	s := httptest.NewUnstartedServer(http.HandlerFunc(whole))
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // it would tell of the client's refusal
	s.StartTLS()
	defer s.Close()
	f := File{URL: s.URL + "/model.onnx", Path: filepath.Join(t.TempDir(), "model.onnx"), Size: int64(len(content)), SHA256: sumOf(content)}
	if err := downloader(&pauses).Fetch(t.Context(), f); !errors.Is(err, ErrUntrusted) || len(pauses) > 0 {
		t.Errorf("got %v after %d pauses", err, len(pauses))
	}
}

// fullDisk takes so many bytes and no more.
type fullDisk struct {
	*os.File
	room int
	says error
}

func (d *fullDisk) Write(b []byte) (int, error) {
	if len(b) <= d.room {
		d.room -= len(b)
		return d.File.Write(b)
	}
	n, err := d.File.Write(b[:d.room])
	d.room = 0
	if err == nil {
		err = &fs.PathError{Op: "write", Path: d.Name(), Err: d.says}
	}
	return n, err
}

func TestAFullDiskIsNamedAndWhatFitKept(t *testing.T) {
	for _, says := range []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		t.Run(says.Error(), func(t *testing.T) {
			s := serve(t)
			f := fileAt(t, s)
			d := downloader(nil)
			d.open = func(path string) (partFile, error) {
				file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
				return &fullDisk{file, 100_001, says}, err
			}
			if err := d.Fetch(t.Context(), f); !errors.Is(err, ErrDiskFull) || !errors.Is(err, says) {
				t.Fatalf("got %v", err)
			}
			if len(s.requests) != 1 {
				t.Errorf("it was tried %d times", len(s.requests))
			}
			if err := downloader(nil).Fetch(t.Context(), f); err != nil { // there is room now
				t.Fatal(err)
			}
			arrived(t, f)
			if got := s.asked()[1]; got != "bytes=100001-" {
				t.Errorf("asked for %q", got)
			}
		})
	}
}

func TestAFolderWhereNothingMayBeWrittenIsNamed(t *testing.T) {
	s := serve(t)
	f := fileAt(t, s)
	d := downloader(nil)
	d.open = func(path string) (partFile, error) { // root may write everywhere, and tests may run as root
		return nil, &fs.PathError{Op: "open", Path: path, Err: syscall.EACCES}
	}
	err := d.Fetch(t.Context(), f)
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), f.Path+".part: permission denied") {
		t.Errorf("got %v", err)
	}
	if len(s.requests) != 0 {
		t.Error("it was asked for before it was known where to put it")
	}
}
