// Package rollout holds nothing but tests: a new judge is rolled out, and back, as an operator does it, while the game is
// played.
package rollout

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"paint.wtf/functions/internal/judge/judgetest"
)

// patience bounds everything that is waited for.
const patience = time.Minute

// build makes paintwtf once, as it is deployed.
var build = sync.OnceValues(func() (path string, err error) {
	folder, err := os.MkdirTemp("", "paintwtf-rollout-")
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, "paintwtf")
	if out, err := exec.Command("go", "build", "-o", path, "paint.wtf/functions/cmd/paintwtf").CombinedOutput(); err != nil {
		return path, fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if path, _ := build(); path != "" {
		_ = os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(code)
}

// A deployment is the processes that serve one game at a moment: requests and events go to any of them, as on Cloud Run while
// one revision takes over from another.
type deployment struct {
	*testing.T
	path        string
	environment []string

	mu      sync.Mutex
	serving []*process
}

type process struct {
	*exec.Cmd
	url string
	log bytes.Buffer
}

func newDeployment(t *testing.T, environment ...string) *deployment {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return &deployment{T: t, path: path, environment: append(os.Environ(), append(environment,
		"ONNXRUNTIME_LIBRARY="+judgetest.Library(t), "LIMITS_SUBMISSIONS_PER_MINUTE=1000000", "LIMITS_SUBMISSIONS_PER_ADDRESS=0",
		"LIMITS_READS_PER_MINUTE=0", "LIMITS_WRITES_PER_MINUTE=0")...)}
}

// start adds a process with a model folder, once it is healthy.
func (d *deployment) start(model string) *process {
	d.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		d.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	_ = listener.Close()
	p := &process{Cmd: exec.Command(d.path, "serve"), url: "http://127.0.0.1:" + port}
	p.Env = append(d.environment, "PORT="+port, "MODEL_DIR="+model)
	p.Stdout, p.Stderr = &p.log, &p.log
	if err := p.Start(); err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() { _ = p.Process.Kill(); _ = p.Wait() })
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		response, err := http.Get(p.url + "/healthz")
		if err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				break
			}
		}
		if time.Now().After(end) {
			_ = p.Process.Kill()
			_ = p.Wait()
			d.Fatalf("it does not serve: %v\n%s", err, &p.log)
		}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.serving = append(d.serving, p)
	return p
}

// stop ends a process as Cloud Run does: it gets no more requests, and is asked to end while it may still have some.
func (d *deployment) stop(p *process) {
	d.Helper()
	d.mu.Lock()
	for i, other := range d.serving {
		if other == p {
			d.serving = append(d.serving[:i:i], d.serving[i+1:]...)
			break
		}
	}
	d.mu.Unlock()
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		d.Fatal(err)
	}
	if err := p.Wait(); err != nil {
		d.Errorf("it ended with %v:\n%s", err, &p.log)
	}
}

// any is a process of those that serve.
func (d *deployment) any() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.serving[rand.IntN(len(d.serving))].url
}

// do sends a request to any process, and to any other where that one is ending, until it has an answer that is not "again".
func (d *deployment) do(
	ctx context.Context, method, path string, header http.Header, body []byte,
) (status int, answer []byte, err error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		status, answer, err = send(ctx, method, d.any()+path, header, body)
		if err == nil && status < http.StatusInternalServerError && status != http.StatusTooManyRequests {
			return status, answer, nil
		}
		select {
		case <-ctx.Done():
			return status, answer, errors.Join(fmt.Errorf("%s %s: %d %s", method, path, status, answer), err)
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func send(ctx context.Context, method, url string, header http.Header, body []byte) (status int, answer []byte, err error) {
	request, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	request.Header = header.Clone()
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	answer, err = io.ReadAll(response.Body)
	return response.StatusCode, answer, err
}

// runRescore runs the command beside those that serve, and wants what it says.
func (d *deployment) runRescore(model, want string) {
	d.Helper()
	command := exec.CommandContext(d.Context(), d.path, "rescore", "-model", model, "-page", "5")
	command.Env = d.environment
	out, err := command.CombinedOutput()
	if err != nil || !strings.Contains(string(out), want) {
		d.Fatalf("rescore: %v\n%s\nwant %q", err, out, want)
	}
}
