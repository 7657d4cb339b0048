package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"paint.wtf/functions/internal/download"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/judge/judgetest"
)

// hub serves the files of the tiny model and a reference picture, under /owner/.
type hub struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string // paths, or what a proxy is asked
}

func openHub(t *testing.T, picture []byte) *hub {
	t.Helper()
	h := &hub{}
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		h.asked = append(h.asked, r.URL.String())
		h.mu.Unlock()
		name := filepath.Base(r.URL.Path)
		if name == "reference.png" {
			http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(picture))
			return
		}
		http.ServeFile(w, r, filepath.Join(judgetest.Model(t), name))
	}))
	t.Cleanup(h.Close)
	return h
}

// tinyManifest is the tiny model's manifest with its files at an address, and with a reference that is right.
func tinyManifest(t *testing.T, address string, picture []byte) judge.Manifest {
	t.Helper()
	m, err := judge.ReadManifest(os.DirFS(judgetest.Model(t)))
	if err != nil {
		t.Fatal(err)
	}
	for i := range m.Files {
		m.Files[i].URL = address + "/owner/" + m.Files[i].Path
	}
	m.Reference = &judge.Reference{
		Picture:       judge.ReferencePicture{URL: address + "/owner/reference.png", SHA256: sumOf(picture)},
		Texts:         []string{"a frog", "a cat", "a hot dog"},
		Probabilities: probabilities(t, m, picture, "a frog", "a cat", "a hot dog"),
		Tolerance:     1e-4,
	}
	return m
}

// probabilities are computed from vectors, beside the code under test.
func probabilities(t *testing.T, m judge.Manifest, picture []byte, texts ...string) []float64 {
	t.Helper()
	m.Reference, m.PromptTemplates = nil, []string{"{}"}
	folder := t.TempDir()
	for _, f := range m.Files {
		data, err := os.ReadFile(filepath.Join(judgetest.Model(t), f.Path))
		if err != nil {
			t.Fatal(err)
		}
		place(t, filepath.Join(folder, f.Path), data)
	}
	writeManifest(t, folder, m)
	j, err := judge.Open(os.DirFS(folder), judge.Options{Library: judgetest.Library(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	decoded, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	seen, err := j.Embed(t.Context(), decoded)
	if err != nil {
		t.Fatal(err)
	}
	out, total := make([]float64, len(texts)), 0.0
	for i, text := range texts {
		p, err := j.Prompt(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		cosine := 0.0
		for k, v := range p.Vector {
			cosine += float64(v) * float64(seen.Vector[k])
		}
		out[i] = math.Exp(m.LogitScale * cosine)
		total += out[i]
	}
	for i := range out {
		out[i] /= total
	}
	return out
}

func sumOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

func place(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func writeManifest(t *testing.T, folder string, m judge.Manifest) {
	t.Helper()
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	place(t, filepath.Join(folder, "model.json"), data)
}

// folderWith is a models folder with one model, "tiny", of which only the manifest is there.
func folderWith(t *testing.T, m judge.Manifest) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "models")
	writeManifest(t, filepath.Join(folder, "tiny"), m)
	return folder
}

// runModel runs the command with a cache of its own, unless the test has set one.
func runModel(t *testing.T, folder string, args ...string) (out string, err error) {
	t.Helper()
	t.Setenv("ONNXRUNTIME_LIBRARY", judgetest.Library(t))
	var b bytes.Buffer
	err = modelCommand(t.Context(), append([]string{"-models", folder}, args...), nil, &b, &b)
	return b.String(), err
}

func reference(t *testing.T) []byte {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	data, err := os.ReadFile(drawn(t, "reference.png", 300))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAFetchedModelIsProvedByItsReferenceAndServes(t *testing.T) {
	picture := reference(t)
	h := openHub(t, picture)
	folder := folderWith(t, tinyManifest(t, h.URL, picture))
	if _, err := runModel(t, folder, "verify", "tiny"); err == nil || !strings.HasSuffix(err.Error(), "not downloaded yet: image.onnx, text.onnx, words.json; `make model MODEL=tiny` does it") {
		t.Errorf("before the download, verify says %v", err)
	}
	out, err := runModel(t, folder, "fetch", "tiny")
	if err != nil || !strings.Contains(out, "MODEL_DIR="+filepath.Join(folder, "tiny")+" serves it") {
		t.Fatalf("got %v:\n%s", err, out)
	}
	for range 2 { // the second time, the picture is there
		out, err = runModel(t, folder, "verify", "tiny")
		if err != nil || !strings.Contains(out, "a hot dog  0.") || !strings.Contains(out, "the model works as published") {
			t.Errorf("got %v:\n%s", err, out)
		}
	}
	if out, err = runModel(t, folder, "fetch", "tiny"); err != nil || strings.Count(out, "there already, and right") != 3 {
		t.Errorf("a second fetch says %v:\n%s", err, out)
	}
	if want := []string{"/owner/image.onnx", "/owner/text.onnx", "/owner/words.json", "/owner/reference.png"}; !slices.Equal(h.asked, want) {
		t.Errorf("asked for %q, want %q", h.asked, want)
	}
	lines, err := judged(t, line(t, asked{Image: drawn(t, "a.png", 512), Prompt: "a frog"}), "-model", filepath.Join(folder, "tiny"))
	if err != nil || !strings.Contains(lines[0], `"score":`) {
		t.Errorf("judge: %v, %q", err, lines)
	}
}

func TestAModelThatDoesNotReproduceItsReferenceFails(t *testing.T) {
	picture := reference(t)
	h := openHub(t, picture)
	m := tinyManifest(t, h.URL, picture)
	p := m.Reference.Probabilities
	p[0], p[1] = p[1], p[0]
	folder := folderWith(t, m)
	if _, err := runModel(t, folder, "fetch", "tiny"); err != nil {
		t.Fatal(err)
	}
	out, err := runModel(t, folder, "verify", "tiny")
	if err == nil || !strings.Contains(err.Error(), "differs by") || !strings.Contains(out, "PUBLISHED") {
		t.Errorf("got %v:\n%s", err, out)
	}
	command := exec.Command(program(t), "model", "-models", folder, "verify", "tiny")
	var said bytes.Buffer
	command.Stderr = &said
	if err := command.Run(); command.ProcessState.ExitCode() != 1 || !strings.HasPrefix(said.String(), "paintwtf model: a probability differs by") {
		t.Errorf("the program ends with %v and says %s", err, &said)
	}
}

func TestAnotherReferencePictureIsRefused(t *testing.T) {
	picture := reference(t)
	h := openHub(t, append(slices.Clone(picture), 0))
	folder := folderWith(t, tinyManifest(t, h.URL, picture))
	if _, err := runModel(t, folder, "fetch", "tiny"); err != nil {
		t.Fatal(err)
	}
	if _, err := runModel(t, folder, "verify", "tiny"); !errors.Is(err, download.ErrWrongFile) || !strings.Contains(err.Error(), "the reference picture: ") {
		t.Errorf("got %v", err)
	}
}

func TestAModelWithoutAReferenceIsOnlyLoaded(t *testing.T) {
	picture := reference(t)
	h := openHub(t, picture)
	m := tinyManifest(t, h.URL, picture)
	m.Reference = nil
	folder := folderWith(t, m)
	if _, err := runModel(t, folder, "fetch", "tiny"); err != nil {
		t.Fatal(err)
	}
	if out, err := runModel(t, folder, "verify", "tiny"); err != nil || !strings.Contains(out, "nothing to compare with") {
		t.Errorf("got %v:\n%s", err, out)
	}
}

func TestOtherWeightsAreOneMoreManifest(t *testing.T) {
	h := openHub(t, nil)
	m := tinyManifest(t, h.URL, reference(t))
	m.Name, m.Reference = "other", nil
	m.Files = m.Files[:0]
	for _, name := range []string{"image-of-one.onnx", "text-int32-no-mask.onnx", "words.json"} {
		data, err := os.ReadFile(filepath.Join(judgetest.Model(t), name))
		if err != nil {
			t.Fatal(err)
		}
		m.Files = append(m.Files, judge.File{Path: name, Size: int64(len(data)), SHA256: sumOf(data), URL: h.URL + "/other/" + name})
	}
	m.Image = judge.ImageInput{File: "image-of-one.onnx", Size: 8, Mean: []float64{0.5, 0.5, 0.5}, Std: []float64{0.5, 0.5, 0.5}, Frame: "centre"}
	m.Text.File = "text-int32-no-mask.onnx"
	folder := folderWith(t, m)
	if _, err := runModel(t, folder, "fetch", "tiny"); err != nil {
		t.Fatal(err)
	}
	lines, err := judged(t, line(t, asked{Image: drawn(t, "a.png", 512), Prompt: "a frog"}), "-model", filepath.Join(folder, "tiny"))
	if err != nil || !strings.Contains(lines[0], `"model":"other"`) {
		t.Errorf("judge: %v, %q", err, lines)
	}
}

func TestAnUnknownModelIsToldTheKnownOnes(t *testing.T) {
	folder := folderWith(t, judge.Manifest{})
	place(t, filepath.Join(folder, "notes", "readme.txt"), []byte("no model"))
	for _, name := range []string{"clip", "", "notes", ".", "../models/tiny"} {
		if _, err := runModel(t, folder, "fetch", name); err == nil || !strings.HasSuffix(err.Error(), "; there are: tiny") {
			t.Errorf("%q: got %v", name, err)
		}
	}
	if _, err := runModel(t, filepath.Join(folder, "nowhere"), "fetch", "tiny"); err == nil || !strings.Contains(err.Error(), "root of the checkout") {
		t.Errorf("got %v", err)
	}
	for _, args := range [][]string{{}, {"fetch"}, {"remove", "tiny"}, {"fetch", "tiny", "tiny"}, {"-x"}} {
		if out, err := runModel(t, folder, args...); !errors.Is(err, errReported) || !strings.Contains(out, "Usage:") {
			t.Errorf("%q: got %v, %s", args, err, out)
		}
	}
}

func TestAModelOfTheRepositoryIsNotDownloaded(t *testing.T) {
	models := filepath.Join(judgetest.Model(t), "..", "..", "..", "..", "models")
	if out, err := runModel(t, models, "fetch", "doodle"); err != nil || !strings.Contains(out, "nothing to download") {
		t.Errorf("got %v, %s", err, out)
	}
}

func TestTheEnvironmentNamesAMirrorOrAProxy(t *testing.T) {
	picture := reference(t)
	h := openHub(t, picture)
	for name, test := range map[string]struct{ environment, first string }{
		"mirror": {"MODEL_MIRROR=" + h.URL + "/prefix", "/prefix/owner/image.onnx"},
		"proxy":  {"HTTP_PROXY=" + h.URL, "http://hub.invalid/owner/image.onnx"},
	} {
		t.Run(name, func(t *testing.T) {
			h.asked = nil
			folder := folderWith(t, tinyManifest(t, "http://hub.invalid", picture))
			command := exec.Command(program(t), "model", "-models", folder, "fetch", "tiny") // net/http reads HTTP_PROXY once in a process
			command.Env = append(os.Environ(), test.environment)
			if out, err := command.CombinedOutput(); err != nil {
				t.Fatalf("%v:\n%s", err, out)
			}
			if h.asked[0] != test.first {
				t.Errorf("asked for %s, want %s", h.asked[0], test.first)
			}
		})
	}
	t.Setenv("MODEL_MIRROR", "mirror.example")
	if _, err := runModel(t, folderWith(t, judge.Manifest{}), "fetch", "tiny"); err == nil || !strings.Contains(err.Error(), "MODEL_MIRROR") {
		t.Errorf("a mirror that is no address: %v", err)
	}
}

func TestCtrlCKeepsWhatHasArrived(t *testing.T) {
	picture := reference(t)
	data, err := os.ReadFile(filepath.Join(judgetest.Model(t), "image.onnx"))
	if err != nil {
		t.Fatal(err)
	}
	slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(len(data)))
		w.Write(data[:1000])
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}))
	defer slow.Close()
	folder := folderWith(t, tinyManifest(t, slow.URL, picture))
	var said bytes.Buffer
	command := exec.Command(program(t), "model", "-models", folder, "fetch", "tiny")
	command.Stderr = &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	part := filepath.Join(folder, "tiny", "image.onnx.part")
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		if info, err := os.Stat(part); err == nil && info.Size() == 1000 {
			break
		}
		if time.Now().After(deadline) {
			command.Process.Kill()
			t.Fatal("the first bytes did not arrive")
		}
	}
	if err := command.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = command.Wait()
	if command.ProcessState.ExitCode() != 1 || !strings.Contains(said.String(), "the next run goes on from there") {
		t.Errorf("the program ends with %v and says %s", command.ProcessState, &said)
	}
	t.Setenv("MODEL_MIRROR", openHub(t, picture).URL)
	if out, err := runModel(t, folder, "fetch", "tiny"); err != nil || !strings.Contains(out, "image.onnx: going on after") {
		t.Errorf("got %v:\n%s", err, out)
	}
}
