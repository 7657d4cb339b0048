package faults

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"

	"paint.wtf/functions/internal/crash"
	"paint.wtf/functions/internal/judge/judgetest"
)

// patience bounds every wait: what takes longer is stuck.
const patience = time.Minute

// A process serves a world's functions.
type process struct {
	command *exec.Cmd
	url     string
	log     bytes.Buffer
	ended   chan struct{}
}

// environment is that of the world's programs. Later variables win over earlier ones.
func (w *world) environment(more ...string) []string {
	return append(append(os.Environ(), "GOOGLE_CLOUD_PROJECT="+w.project, "STORAGE_BUCKET="+w.project, "DATABASE_URL="+w.database,
		"MODEL_DIR="+judgetest.Model(w), "ONNXRUNTIME_LIBRARY="+judgetest.Library(w),
		"LIMITS_ADDRESS_KEY=the same in all worlds", "CRASH_STEPS="+w.watch.URL), more...)
}

// start returns a process that listens.
func (w *world) start(environment ...string) *process {
	w.Helper()
	address := w.freeAddress()
	_, port, err := net.SplitHostPort(address)
	w.must(err)
	command := exec.Command(program, "serve")
	p := &process{command: command, url: "http://" + address, ended: make(chan struct{})}
	command.Env = append(w.environment(environment...), "HOST=127.0.0.1", "PORT="+port)
	command.Stdout, command.Stderr = &p.log, &p.log
	w.must(command.Start())
	go func() { _ = command.Wait(); close(p.ended) }()
	w.Cleanup(func() {
		_ = command.Process.Kill()
		<-p.ended
		if w.Failed() {
			w.Logf("the process said:\n%s", &p.log)
		}
	})
	deadline := time.Now().Add(patience)
	for {
		connection, err := net.Dial("tcp", address)
		if err == nil {
			_ = connection.Close()
			return p
		}
		select {
		case <-p.ended:
			w.Fatalf("it ended with %v", p.command.ProcessState)
		case <-time.After(10 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			w.Fatal("it does not listen")
		}
	}
}

func (w *world) freeAddress() string {
	w.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	w.must(err)
	defer listener.Close()
	return listener.Addr().String()
}

// wantDead waits for the death of a process that was told to die.
func (w *world) wantDead(p *process) {
	w.Helper()
	select {
	case <-p.ended:
		if code := p.command.ProcessState.ExitCode(); code != crash.Status {
			w.Fatalf("the process ended with %d", code)
		}
	case <-time.After(patience):
		w.Fatal("the process lives")
	}
}

// client does not keep connections, which would be those of dead processes.
var client = &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}

// A refusal is an answer other than success.
type refusal struct {
	status int
	body   string
}

func (r refusal) Error() string { return fmt.Sprintf("answered %d %s", r.status, r.body) }

// ask sends a request. The error is a refusal, or says that no answer came.
func ask(r *http.Request) error {
	answer, err := client.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	if answer.StatusCode >= http.StatusMultipleChoices {
		return refusal{answer.StatusCode, string(body)}
	}
	return nil
}

// deliver hands an event to a function, as Eventarc does; an error means that it comes again.
func (p *process) deliver(ctx context.Context, function string, e cloudevents.Event) error {
	r, err := cehttp.NewHTTPRequestFromEvent(ctx, p.url+"/"+function, e)
	if err != nil {
		return err
	}
	return ask(r)
}
