package download

import (
	"bytes"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestAFileArrivesAndNothingElseIsLeft(t *testing.T) {
	s := serve(t)
	f := fileAt(t, s)
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
	if coding := s.requests[0].Header.Get("Accept-Encoding"); coding != "identity" {
		t.Errorf("it asked for the encoding %q", coding)
	}
}

func TestAFileThatIsThereIsNotFetchedAgain(t *testing.T) {
	s := serve(t)
	f := fileAt(t, s)
	write(t, f.Path, content)
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 0 {
		t.Errorf("%d requests were made", len(s.requests))
	}
}

func TestAFileWithOtherContentIsReplacedOnlyByTheRightOne(t *testing.T) {
	s := serve(t, status(http.StatusNotFound))
	f := fileAt(t, s)
	old := []byte("an older version")
	write(t, f.Path, old)
	if err := downloader(nil).Fetch(t.Context(), f); err == nil {
		t.Fatal("a file that is not there was fetched")
	}
	if got, _ := os.ReadFile(f.Path); !bytes.Equal(got, old) {
		t.Errorf("the old file is %q now", got)
	}
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
}

func TestAFileOfUnknownSizeArrives(t *testing.T) {
	s := serve(t, dropAfter(1000))
	f := fileAt(t, s)
	f.Size = 0
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
}

func TestARedirectKeepsTheRange(t *testing.T) {
	s := serve(t)
	hub := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, s.URL, http.StatusFound) })
	f := fileAt(t, hub)
	left(t, f, content[:1000], "")
	if err := downloader(nil).Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
	if got := s.asked(); !slices.Equal(got, []string{"bytes=1000-"}) {
		t.Errorf("asked for %q", got)
	}
}

func TestAMirrorReplacesSchemeAndHost(t *testing.T) {
	for name, test := range map[string]struct{ mirror, path string }{
		"without a path":       {"", "/owner/a%20b/model.onnx"},
		"with a path":          {"/some/prefix", "/some/prefix/owner/a%20b/model.onnx"},
		"with a path and an /": {"/some/prefix/", "/some/prefix/owner/a%20b/model.onnx"},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t)
			mirror, err := ParseMirror(s.URL + test.mirror)
			if err != nil {
				t.Fatal(err)
			}
			d := downloader(nil)
			d.Mirror = mirror
			f := fileAt(t, s)
			f.URL = "https://hub.invalid/owner/a%20b/model.onnx?download=true"
			if err := d.Fetch(t.Context(), f); err != nil {
				t.Fatal(err)
			}
			arrived(t, f)
			if got, want := s.requests[0].URL.String(), test.path+"?download=true"; got != want {
				t.Errorf("asked for %s, want %s", got, want)
			}
		})
	}
}

func TestAMirrorMayBeAFolder(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "owner", "model.onnx"), content)
	f := File{URL: "https://hub.invalid/owner/model.onnx", Path: filepath.Join(t.TempDir(), "model.onnx"), Size: int64(len(content)), SHA256: sumOf(content)}
	left(t, f, content[:1000], "")
	d := downloader(nil)
	d.Mirror = &url.URL{Scheme: "file", Path: folder}
	if err := d.Fetch(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	arrived(t, f)
}

func TestAMirrorMustBeAnAddress(t *testing.T) {
	for _, address := range []string{"mirror.example", "/media/models", "ftp://mirror.example", "https://", "file://host/a", "file:", "://"} {
		if u, err := ParseMirror(address); err == nil {
			t.Errorf("%q was taken as %v", address, u)
		}
	}
	if u, err := ParseMirror(""); u != nil || err != nil {
		t.Errorf("no mirror is %v, %v", u, err)
	}
}

func TestAURLMustBeAWebAddress(t *testing.T) {
	for _, address := range []string{"", "model.onnx", "file:///etc/passwd", "gopher://hub.invalid/model.onnx", "://"} {
		if err := downloader(nil).Fetch(t.Context(), File{URL: address, Path: filepath.Join(t.TempDir(), "model.onnx")}); err == nil {
			t.Errorf("%q was fetched", address)
		}
	}
}
