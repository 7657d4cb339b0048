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
)

// nowhere is an address of this machine that nothing listens on: parts that are away.
const nowhere = "127.0.0.1:1"

type process struct {
	*exec.Cmd
	url string
	log *bytes.Buffer
}

func start(t *testing.T, path string, args ...string) process {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	_ = listener.Close()
	p := process{exec.Command(path, append([]string{"serve"}, args...)...), "http://127.0.0.1:" + port, &bytes.Buffer{}}
	p.Env = append(os.Environ(), "PORT="+port, "GOOGLE_CLOUD_PROJECT=demo-paint-wtf",
		"DATABASE_URL=postgres://nobody@"+nowhere+"/none", "FIRESTORE_EMULATOR_HOST="+nowhere,
		"FIREBASE_AUTH_EMULATOR_HOST="+nowhere, "STORAGE_EMULATOR_HOST=http://"+nowhere)
	p.Stdout, p.Stderr = p.log, p.log
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill(); _ = p.Wait() })
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
	for _, path := range []string{"/ScoreDrawing", "/PromptWritten", "/DrawingWritten", "/PlayerWritten", "/DecisionWritten", "/ReportWritten"} {
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

func TestHealthNamesThePartsThatAreAway(t *testing.T) {
	p := start(t, program(t), "-only", "api")
	status, body := p.get(t, "/healthz")
	if status != http.StatusServiceUnavailable || !strings.Contains(body, `"postgres":"away"`) || !strings.Contains(body, `"firestore":"away"`) {
		t.Errorf("answered %d %s", status, body)
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
	serve.Env = append(os.Environ(), "MODEL_DIR="+t.TempDir(), "DATABASE_URL=postgres://nobody@"+nowhere+"/none",
		"FIRESTORE_EMULATOR_HOST="+nowhere, "STORAGE_EMULATOR_HOST=http://"+nowhere)
	out, err := serve.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || !strings.Contains(string(out), "model.json") || strings.Contains(string(out), "panic") {
		t.Errorf("it said %v: %s", err, out)
	}
}
