package faults

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions/internal/judge/judgetest"
)

// diskFull downloads where a file can have 2 KiB and no more. The limit of a process needs no right to mount a small disk, and its
// error is another one (EFBIG); that of a full disk (ENOSPC) is in the tests of package download, with a file that answers so.
func diskFull(t *testing.T) {
	const file, there, room = "image.onnx", "text.onnx", 2 << 10
	complete := judgetest.Model(t)
	var ranges []string
	files := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ranges = append(ranges, r.Header.Get("Range"))
		http.ServeFile(w, r, filepath.Join(complete, filepath.Base(r.URL.Path)))
	}))
	t.Cleanup(files.Close)
	folder := judgetest.Changed(t, func(manifest map[string]any) {
		for _, f := range manifest["files"].([]any) {
			f := f.(map[string]any)
			f["url"] = files.URL + "/" + f["path"].(string)
		}
	})
	w := &world{T: t}
	w.must(os.Remove(filepath.Join(folder, file)))
	fetch := func(limit string) (string, error) {
		command := exec.Command("sh", "-c", limit+`; exec "$0" "$@"`,
			program, "model", "-models", filepath.Dir(folder), "fetch", filepath.Base(folder))
		out, err := command.CombinedOutput()
		return string(out), err
	}
	whole := func(name string) bool {
		want, err := os.ReadFile(filepath.Join(complete, name))
		w.must(err)
		got, err := os.ReadFile(filepath.Join(folder, name))
		return err == nil && string(got) == string(want)
	}
	if out, err := fetch(fmt.Sprintf("ulimit -f %d", room/512)); err == nil || !strings.Contains(out, "there is no room for it") {
		t.Errorf("it ends with %v:\n%s", err, out)
	}
	if !whole(there) || whole(file) {
		t.Errorf("%s is whole: %v; %s is whole: %v", there, whole(there), file, whole(file))
	}
	if out, err := fetch(":"); err != nil || !whole(file) {
		t.Errorf("with room again, it ends with %v:\n%s", err, out)
	}
	if want := []string{"", fmt.Sprintf("bytes=%d-", room)}; !slices.Equal(ranges, want) {
		t.Errorf("it asked for %q, want %q", ranges, want)
	}
}
