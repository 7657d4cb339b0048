package download

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"
	"testing"
	"time"
)

func TestADownloadGoesOnWhereItBrokeOff(t *testing.T) {
	s := serve(t, dropAfter(100_000), dropAfter(50_000))
	f := fileAt(t, s)
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
	if got := s.asked(); !slices.Equal(got, []string{"", "bytes=100000-", "bytes=150000-"}) {
		t.Errorf("asked for %q", got)
	}
	if got := s.requests[1].Header.Get("If-Range"); got != `"version 1"` {
		t.Errorf("If-Range is %q", got)
	}
}

func TestANewRunGoesOnWhereAnEarlierOneStopped(t *testing.T) {
	for name, test := range map[string]struct {
		part   []byte
		etag   string
		next   []http.HandlerFunc
		ranges []string
	}{
		"the server knows the version":       {content[:5000], `"version 1"`, nil, []string{"bytes=5000-"}},
		"the server has another version":     {content[:5000], `"version 0"`, nil, []string{"bytes=5000-"}},
		"it gave no version":                 {content[:5000], "", nil, []string{"bytes=5000-"}},
		"the part is of another file":        {make([]byte, 5000), "", nil, []string{"bytes=5000-", ""}},
		"the part is complete":               {content, "", nil, nil},
		"the part is as long, but wrong":     {make([]byte, len(content)), "", nil, []string{""}},
		"the part is longer than the file":   {make([]byte, len(content)+1), `"version 1"`, nil, []string{""}},
		"the server does not know ranges":    {content[:5000], `"version 1"`, []http.HandlerFunc{whole}, []string{"bytes=5000-"}},
		"the server says it is out of range": {content[:5000], "", []http.HandlerFunc{status(416)}, []string{"bytes=5000-", ""}},
		"the server gives another range": {content[:5000], "", []http.HandlerFunc{func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Range", fmt.Sprintf("bytes 4000-%d/%d", len(content)-1, len(content)))
			w.WriteHeader(http.StatusPartialContent)
			w.Write(content[4000:])
		}}, []string{"bytes=5000-", ""}},
		"the server names no range": {content[:5000], "", []http.HandlerFunc{func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusPartialContent)
			w.Write(content[5000:])
		}}, []string{"bytes=5000-", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, test.next...)
			f := fileAt(t, s)
			left(t, f, test.part, test.etag)
			if err := downloader(nil).Fetch(t.Context(), f); err != nil {
				t.Fatal(err)
			}
			arrived(t, f)
			if got := s.asked(); !slices.Equal(got, test.ranges) {
				t.Errorf("asked for %q, want %q", got, test.ranges)
			}
		})
	}
}

func TestAWeakETagIsNotSentBack(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `W/"about version 1"`)
		w.Header().Set("Content-Length", fmt.Sprint(len(content)))
		w.Write(content[:1000])
		panic(http.ErrAbortHandler)
	})
	f := fileAt(t, s)
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
	if got := s.requests[1].Header.Get("If-Range"); got != "" {
		t.Errorf("If-Range is %q", got)
	}
}

func TestBeingStoppedKeepsThePartForTheNextRun(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(len(content)))
		w.Write(content[:70_000])
		w.(http.Flusher).Flush()
		time.AfterFunc(50*time.Millisecond, stop) // the bytes are on their way; either half of them is a right answer
		<-r.Context().Done()
	})
	f := fileAt(t, s)
	err := downloader(nil).Fetch(ctx, f)
	if !errors.Is(err, ErrStopped) || !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	if _, err := os.Stat(f.Path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a stopped download made the file: %v", err)
	}
	info, err := os.Stat(f.Path + partSuffix)
	if err != nil || info.Size() == 0 {
		t.Fatalf("the part is gone: %v", err)
	}
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
	if got, want := s.asked()[1], fmt.Sprintf("bytes=%d-", info.Size()); got != want {
		t.Errorf("asked for %q, want %q", got, want)
	}
}

func TestAConnectionThatGoesQuietIsGivenUpAndTakenUpAgain(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(len(content)))
		w.Write(content[:1000])
		w.(http.Flusher).Flush()
		<-r.Context().Done() // never another byte
	})
	f := fileAt(t, s)
	d := downloader(nil)
	d.stall = 100 * time.Millisecond
	if err := d.Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
	if got := s.asked(); len(got) < 2 {
		t.Errorf("asked for %q", got)
	}
}

func TestTwoProcessesDoNotWriteToOnePart(t *testing.T) {
	s := serve(t)
	f := fileAt(t, s)
	left(t, f, content[:10], "")
	first, err := new(Downloader).openPart(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := downloader(nil).Fetch(t.Context(), f); !errors.Is(err, ErrBusy) {
		t.Errorf("got %v", err)
	}
	first.Close()
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
}
