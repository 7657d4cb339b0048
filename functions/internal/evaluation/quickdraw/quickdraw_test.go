package quickdraw

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"image/color"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions/internal/sketch"
	"paint.wtf/models/train"
)

func folderWith(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(text)) // a buffer takes everything
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, File), b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return folder
}

const three = `{"word":"cat","recognized":true,"drawing":[[[0,255],[1,2]],[[7],[8]]]}
{"word":"dog","drawing":[[[3],[4]]]}
{"word":"cat","drawing":[[[5],[6]]]}
`

func TestDoodlesAreNumberedWithinTheirCategory(t *testing.T) {
	all, err := ReadFolder(folderWith(t, three))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range all {
		got = append(got, fmt.Sprintf("%s %d %v", d.Category, d.Line, d.Strokes))
	}
	want := []string{"cat 0 [[{0 1} {255 2}] [{7 8}]]", "dog 0 [[{3 4}]]", "cat 1 [[{5 6}]]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	ink := color.NRGBA{R: 9, A: 255}
	if m := all[0].Drawn(ink, 5); len(m) != 2 || m[1].Width != 5 || m[1].Color != ink || m[1].Points[0] != (sketch.Point{X: 7, Y: 8}) {
		t.Errorf("drawn as %v", m)
	}
}

func TestABrokenLineIsNamed(t *testing.T) {
	for name, line := range map[string]string{
		"no JSON":       "cat",
		"no strokes":    `{"word":"cat","drawing":[]}`,
		"y is missing":  `{"word":"cat","drawing":[[[1,2],[3]]]}`,
		"empty strokes": `{"word":"cat","drawing":[[[],[]]]}`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadFolder(folderWith(t, three+line)); err == nil || !strings.Contains(err.Error(), "line 4") {
				t.Errorf("got %v", err)
			}
		})
	}
	if _, err := ReadFolder(t.TempDir()); err == nil || !strings.Contains(err.Error(), File) {
		t.Errorf("a folder without doodles gives %v", err)
	}
}

func TestOnlyWhatTrainingNeverSawIsTested(t *testing.T) {
	s := Split{HeldOut: []string{"owl"}, Evaluated: map[string][]int{"cat": {1, 3}}}
	var all []Doodle
	for _, category := range []string{"cat", "dog", "owl"} {
		for line := range 4 {
			all = append(all, Doodle{Category: category, Line: line})
		}
	}
	var got []string
	for _, d := range s.Test(all) {
		got = append(got, fmt.Sprint(d.Category, " ", d.Line, " ", d.Seen))
	}
	want := []string{"cat 1 true", "cat 3 true", "owl 0 false", "owl 1 false", "owl 2 false", "owl 3 false"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheSplitOfTheTrainingNamesRealCategories(t *testing.T) {
	s, err := TrainingSplit()
	if err != nil {
		t.Fatal(err)
	}
	categories := train.Categories()
	if len(categories) != 345 {
		t.Errorf("there are %d categories", len(categories))
	}
	for _, c := range s.HeldOut {
		if !slices.Contains(categories, c) {
			t.Errorf("held out: there is no category %q", c)
		}
		if s.Evaluated[c] != nil {
			t.Errorf("%s is held out and trained", c)
		}
	}
	for c, lines := range s.Evaluated {
		if !slices.Contains(categories, c) || len(lines) == 0 {
			t.Errorf("evaluated: %q with %d drawings", c, len(lines))
		}
	}
}

func TestThePublicDrawingsAreReadFarIntoEachFile(t *testing.T) {
	asked := map[string]int{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		category := strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/"), ".ndjson")
		asked[category]++
		if r.Header.Get("Range") != "bytes=8388608-8454143" {
			t.Errorf("asked for %q", r.Header.Get("Range"))
		}
		line := fmt.Sprintf(`{"word":%q,"drawing":[[[1],[2]]]}`+"\n", category)
		w.WriteHeader(http.StatusPartialContent)
		_, _ = fmt.Fprint(w, "half a line\n", strings.Repeat(line, 25), "half a line")
	}))
	defer server.Close()
	folder := t.TempDir()
	s := Split{HeldOut: []string{"owl"}, Evaluated: map[string][]int{"The Mona Lisa": {0}}}
	for range 2 { // the second time from the folder
		all, err := Fetch(t.Context(), server.URL+"/", folder, s, func(string) {})
		if err != nil {
			t.Fatal(err)
		}
		if len(all) != 345*perCategory {
			t.Errorf("%d doodles", len(all))
		}
		for _, d := range all {
			if d.Seen != (d.Category == "The Mona Lisa") {
				t.Errorf("%s: seen is %v", d.Category, d.Seen)
			}
		}
	}
	if len(asked) != 345 || asked["The Mona Lisa"] != 1 {
		t.Errorf("asked %d times for the Mona Lisa, and for %d categories", asked["The Mona Lisa"], len(asked))
	}
}

func TestAServerWithoutPartsIsRefused(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(three))
	}))
	defer server.Close()
	if _, err := Fetch(t.Context(), server.URL+"/", t.TempDir(), Split{}, func(string) {}); err == nil || !strings.Contains(err.Error(), "200 OK") {
		t.Errorf("got %v", err)
	}
}
