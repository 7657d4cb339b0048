package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"paint.wtf/functions"
	"paint.wtf/functions/internal/figures"
)

// nowhere is an address of this machine that nothing listens on: parts that are away.
const nowhere = "127.0.0.1:1"

type process struct {
	*exec.Cmd
	url string
	log *bytes.Buffer
}

// start serves with all parts away.
func start(t *testing.T, path string, args ...string) process {
	t.Helper()
	return startIn(t, away, path, args...)
}

// away is an environment in which no other part is there.
var away = []string{
	"GOOGLE_CLOUD_PROJECT=demo-paint-wtf", "DATABASE_URL=postgres://nobody@" + nowhere + "/none", "FIRESTORE_EMULATOR_HOST=" + nowhere,
	"FIREBASE_AUTH_EMULATOR_HOST=" + nowhere, "STORAGE_EMULATOR_HOST=http://" + nowhere,
}

// startIn serves with an environment that is added to the test's own, and returns once it listens.
func startIn(t *testing.T, environment []string, path string, args ...string) process {
	t.Helper()
	p := launch(t, environment, path, args...)
	for range 300 {
		if response, err := http.Get(p.url + "/none"); err == nil {
			_ = response.Body.Close()
			return p
		}
		time.Sleep(50 * time.Millisecond)
	}
	_ = p.Process.Kill()
	_ = p.Wait()
	t.Fatalf("it does not listen:\n%s", p.log)
	return p
}

// launch is startIn without the wait.
func launch(t *testing.T, environment []string, path string, args ...string) process {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	_ = listener.Close()
	p := process{exec.Command(path, append([]string{"serve"}, args...)...), "http://127.0.0.1:" + port, &bytes.Buffer{}}
	p.Env = append(append(os.Environ(), "PORT="+port), environment...)
	p.Stdout, p.Stderr = p.log, p.log
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill(); _ = p.Wait() })
	return p
}

func (p process) get(t *testing.T, path string) (status int, body string) {
	t.Helper()
	response, err := http.Get(p.url + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(data)
}

func TestThePublicServiceHasNoEventFunctions(t *testing.T) {
	p := start(t, program(t), "-only", "api")
	for name := range (functions.Events{}).ByName() {
		path := "/" + name
		response, err := http.Post(p.url+path, "application/json", strings.NewReader("{}"))
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if response.StatusCode != http.StatusNotFound {
			t.Errorf("%s answers %d", path, response.StatusCode)
		}
	}
	if status, body := p.get(t, "/api/config"); status != http.StatusOK || !strings.Contains(body, "demo-paint-wtf") {
		t.Errorf("/api/config answers %d %s", status, body)
	}
}

func TestTheEventServiceHasNoApi(t *testing.T) {
	p := start(t, program(t), "-only", "events")
	if status, _ := p.get(t, "/api/config"); status != http.StatusNotFound {
		t.Errorf("/api/config answers %d", status)
	}
	if status, _ := p.get(t, "/ScoreDrawing"); status == http.StatusNotFound {
		t.Error("there is no ScoreDrawing")
	}
}

func TestAProcessWhosePartsAreAwayLivesAndSaysWhichOnes(t *testing.T) {
	for _, only := range []string{"api", "events"} {
		p := start(t, program(t), "-only", only)
		if status, body := p.get(t, "/healthz"); status != http.StatusOK {
			t.Errorf("%s: /healthz answers %d %s", only, status, body)
		}
		status, body := p.get(t, "/readyz")
		if status != http.StatusServiceUnavailable || !strings.Contains(body, `"postgres":"away"`) ||
			!strings.Contains(body, `"firestore":"away"`) || !strings.Contains(body, `"storage":"away"`) {
			t.Errorf("%s: /readyz answers %d %s", only, status, body)
		}
	}
}

func TestFiguresAreShownToDevelopersAlone(t *testing.T) {
	for _, only := range []string{"api", "events"} {
		local := start(t, program(t), "-only", only)
		if status, body := local.get(t, figures.Path); status != http.StatusOK || !strings.Contains(body, "postgres is away") {
			t.Errorf("%s: on a developer's machine, answered %d %s", only, status, body)
		}
		t.Setenv("K_SERVICE", only) // as Cloud Run sets it
		deployed := start(t, program(t), "-only", only)
		if status, body := deployed.get(t, figures.Path); status != http.StatusNotFound {
			t.Errorf("%s: on Cloud Run, answered %d %s", only, status, body)
		}
		t.Setenv("K_SERVICE", "")
		t.Setenv("HOST", "0.0.0.0")
		open := start(t, program(t), "-only", only)
		if status, body := open.get(t, figures.Path); status != http.StatusNotFound {
			t.Errorf("%s: where others can reach it, answered %d %s", only, status, body)
		}
		t.Setenv("HOST", "")
	}
}

// The framework that takes requests must hand on what they say of their trace, and print nothing of its own.
func TestAnEventsLinesHaveTheTraceOfItsRequest(t *testing.T) {
	const trace = "0af7651916cd43dd8448eb211c80319c"
	p := start(t, program(t), "-only", "events")
	r, err := http.NewRequest(http.MethodPost, p.url+"/ScoreDrawing", strings.NewReader(`{"name": "drawings/someone/x.png"}`))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]string{
		"Content-Type": "application/json", "Ce-Id": "event-1", "Ce-Source": "//storage", "Ce-Specversion": "1.0",
		"Ce-Type": "google.cloud.storage.object.v1.finalized", "Traceparent": "00-" + trace + "-b7ad6b7169203331-01",
	} {
		r.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("answered %d", response.StatusCode)
	}
	_ = p.Process.Signal(syscall.SIGTERM)
	_ = p.Wait()
	var found bool
	for line := range strings.Lines(p.log.String()) {
		found = found || strings.Contains(line, "event not understood") && strings.Contains(line, `"event":"event-1"`) &&
			strings.Contains(line, `"logging.googleapis.com/trace":"projects/demo-paint-wtf/traces/`+trace+`"`)
	}
	if !found {
		t.Errorf("the log is\n%s", p.log)
	}
}

func TestWhatIsNoEventIsTurnedAway(t *testing.T) {
	p := start(t, program(t), "-only", "events")
	response, err := http.Post(p.url+"/ScoreDrawing", "application/json", strings.NewReader(`{}`))
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close()
	if response.StatusCode != http.StatusBadRequest {
		t.Errorf("answered %d", response.StatusCode)
	}
}

func TestItStopsByItselfWhenAskedTo(t *testing.T) {
	p := start(t, program(t), "-only", "api")
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- p.Wait() }()
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second)
	defer cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("it ended with %v:\n%s", err, p.log)
		}
	case <-ctx.Done():
		t.Error("it did not end")
	}
}

func TestATakenPortIsNamed(t *testing.T) {
	path := program(t)
	p := start(t, path, "-only", "api")
	second := exec.Command(path, "serve", "-only", "api")
	second.Env = p.Env
	out, err := second.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || !strings.Contains(string(out), "cannot listen on "+strings.TrimPrefix(p.url, "http://")) {
		t.Errorf("it said %v: %s", err, out)
	}
}

func TestAModelThatIsNotThereStopsTheStartAndSaysSo(t *testing.T) {
	serve := exec.Command(program(t), "serve", "-only", "events")
	serve.Env = append(append(os.Environ(), "MODEL_DIR="+t.TempDir()), away...)
	out, err := serve.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || !strings.Contains(string(out), "model.json") || strings.Contains(string(out), "panic") {
		t.Errorf("it said %v: %s", err, out)
	}
}
