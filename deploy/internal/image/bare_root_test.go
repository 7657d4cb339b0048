package image

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// patience is for a start that a busy machine makes slow.
const patience = time.Minute

// user is who runs the program in the image, and in the tests.
const user = 10001

// base are the libraries that the image's base and its packages bring: libc6, libstdc++6 and what that needs.
var base = []string{"libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0", "librt.so.1", "libstdc++.so.6", "ld-linux-x86-64.so.2"}

// container is a folder with nothing in it but what the image would hold: the assembled files, and of its base the
// libraries alone. Programs see it as all there is, and run in it as the image's user.
type container struct {
	*testing.T
	root, database string
}

// built is a checkout in which everything is built that the image takes. The site is its one page, unbuilt, which is as good here.
func built(t *testing.T) string {
	t.Helper()
	checkout := t.TempDir()
	library := needs(t, "ONNXRUNTIME_LIBRARY")
	build := exec.Command("go", "build", "-trimpath", "-o", filepath.Join(checkout, "bin", "paintwtf"), "./functions/cmd/paintwtf")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for from, to := range map[string]string{
		library: "bin/libonnxruntime.so.1", root + "/NOTICE": "NOTICE", root + "/hosting/index.html": "hosting/dist/index.html",
	} {
		copyFile(t, from, filepath.Join(checkout, to))
	}
	return checkout
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := place(from, to); err != nil {
		t.Fatal(err)
	}
}

func newContainer(t *testing.T, checkout string) *container {
	t.Helper()
	c := &container{t, filepath.Join(t.TempDir(), "root"), emptyDatabase(t)}
	if err := os.MkdirAll(filepath.Dir(filepath.Join(c.root, Home)), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Assemble(checkout, "", filepath.Join(c.root, Home)); err != nil {
		t.Fatal(err)
	}
	library := regexp.MustCompile(`(/\S+) \(0x`)
	for _, name := range []string{"paintwtf", "libonnxruntime.so.1"} {
		out, err := exec.Command("ldd", filepath.Join(c.root, Home, name)).Output()
		if err != nil {
			t.Fatalf("ldd %s: %v", name, err)
		}
		for _, found := range library.FindAllStringSubmatch(string(out), -1) {
			if !slices.Contains(base, filepath.Base(found[1])) {
				t.Errorf("%s needs %s, which the image's base does not bring", name, found[1])
			}
			if _, err := os.Stat(filepath.Join(c.root, found[1])); err != nil {
				copyFile(t, found[1], filepath.Join(c.root, found[1]))
			}
		}
	}
	return c
}

// seal takes every right to write away, also from the folders' owner, until the test ends.
func (c *container) seal() {
	c.Helper()
	set := func(mode fs.FileMode) error {
		return filepath.WalkDir(c.root, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && entry.IsDir() {
				err = os.Chmod(path, mode)
			}
			return err
		})
	}
	c.Cleanup(func() { _ = set(0o755) })
	if err := set(0o555); err != nil {
		c.Fatal(err)
	}
}

// command is the image's program, in the container and as its user.
func (c *container) command(args ...string) *exec.Cmd {
	cmd := exec.Command(Home+"/paintwtf", args...)
	cmd.Dir = Home
	cmd.Env = append(environment(c.T), "DATABASE_URL="+c.database)
	cmd.SysProcAttr = &syscall.SysProcAttr{Chroot: c.root, Credential: &syscall.Credential{Uid: user, Gid: user}}
	if os.Getuid() != 0 { // whoever is not root may only change the root of a namespace of their own
		cmd.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER
		cmd.SysProcAttr.Credential.NoSetGroups = true
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getgid(), Size: 1}}
	}
	return cmd
}

// needs is a variable of the environment that the test cannot do without.
func needs(t *testing.T, name string) string {
	t.Helper()
	value := os.Getenv(name)
	if value == "" {
		t.Fatalf("%s is not set: run `make test`, or `go run ./dev with -postgres -emulators -- go test ./deploy/...`", name)
	}
	return value
}

// emptyDatabase is the address of one that is dropped when the test ends. Its name is like those of the other tests, which
// clear away what a killed test has left.
func emptyDatabase(t *testing.T) string {
	t.Helper()
	address, err := url.Parse(needs(t, "DATABASE_URL"))
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("paint_test_%d_%s", time.Now().Unix(), strings.ToLower(rand.Text()[:10]))
	do := func(statement string) {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		conn, err := pgx.Connect(ctx, address.String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close(ctx)
		if _, err := conn.Exec(ctx, statement); err != nil {
			t.Error(err)
		}
	}
	do("create database " + name)
	t.Cleanup(func() { do("drop database " + name + " with (force)") })
	its := *address
	its.Path = "/" + name
	return its.String()
}

// serve starts a service and returns its address once it listens.
func (c *container) serve(only string) (address string) {
	c.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		c.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	_ = listener.Close()
	cmd := c.command("serve", "-only", only)
	cmd.Env = append(cmd.Env, "PORT="+port)
	for _, name := range []string{
		"GOOGLE_CLOUD_PROJECT", "STORAGE_BUCKET", "FIRESTORE_EMULATOR_HOST", "FIREBASE_AUTH_EMULATOR_HOST", "STORAGE_EMULATOR_HOST",
	} {
		cmd.Env = append(cmd.Env, name+"="+needs(c.T, name))
	}
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		c.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	c.Cleanup(func() { _ = cmd.Process.Kill(); <-ended; c.Logf("%s:\n%s", only, &log) })
	ctx, cancel := context.WithTimeout(c.Context(), patience)
	defer cancel()
	for {
		if conn, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
			_ = conn.Close()
			return "http://127.0.0.1:" + port
		}
		select {
		case err := <-ended:
			ended <- err
			c.Fatalf("%s ended: %v", only, err)
		case <-ctx.Done():
			c.Fatalf("%s does not listen", only)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// healthy waits until a service says that it is, and returns what it says: a busy machine may take more than one look.
func (c *container) healthy(address string) (body string) {
	c.Helper()
	for begin := time.Now(); ; {
		status, body := c.get(address + "/readyz")
		if status == http.StatusOK {
			return body
		}
		if time.Since(begin) > patience {
			c.Fatalf("/readyz answers %d: %s", status, body)
		}
	}
}

func (c *container) get(url string) (status int, body string) {
	c.Helper()
	client := http.Client{Timeout: patience}
	response, err := client.Get(url)
	if err != nil {
		c.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		c.Fatal(err)
	}
	return response.StatusCode, string(text)
}

func TestTheImagesFilesAreAllThatTheProgramNeeds(t *testing.T) {
	c := newContainer(t, built(t))
	drawing, err := os.Create(filepath.Join(c.root, "drawing.png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(drawing, cross()); err != nil {
		t.Fatal(err)
	}
	if err := drawing.Close(); err != nil {
		t.Fatal(err)
	}
	c.seal()

	t.Run("judges", func(t *testing.T) {
		judge := c.command("judge", "-prompt", "a cross", "/drawing.png")
		var complaints bytes.Buffer
		judge.Stderr = &complaints // ONNX Runtime misses /proc, which a container has
		out, err := judge.Output()
		var answer struct {
			Score float64
			Model string
		}
		if err != nil || json.Unmarshal(out, &answer) != nil || answer.Model != "doodle" || answer.Score <= 0 {
			t.Errorf("it says %v: %s%s", err, out, &complaints)
		}
	})
	t.Run("migrates", func(t *testing.T) {
		if out, err := c.command("migrate", "up").CombinedOutput(); err != nil {
			t.Errorf("it says %v: %s", err, out)
		}
	})
	t.Run("serves the events", func(t *testing.T) {
		c := &container{t, c.root, c.database}
		if body := c.healthy(c.serve("events")); !strings.Contains(body, `"model":"doodle`) {
			t.Errorf("it says %s", body)
		}
	})
	t.Run("serves the Api, and the site's page", func(t *testing.T) {
		c := &container{t, c.root, c.database}
		api := c.serve("api")
		if body := c.healthy(api); !strings.Contains(body, `"model":"none"`) {
			t.Errorf("it says %s", body)
		}
		if _, body := c.get(api + "/d/aaaaaaaaaaaaaaaaaaaa"); !strings.Contains(body, `<div id="app">`) {
			t.Errorf("a drawing's page is %s", body)
		}
	})
}

// cross is a drawing of two lines.
func cross() image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, 512, 512))
	for y := range 512 {
		for x := range 512 {
			ink := x > 120 && x < 390 && y > 250 && y < 260 || y > 120 && y < 390 && x > 250 && x < 260
			c := color.Color(color.White)
			if ink {
				c = color.Black
			}
			picture.Set(x, y, c)
		}
	}
	return picture
}

func TestNobodyMayWriteWhatIsAssembled(t *testing.T) {
	to := filepath.Join(t.TempDir(), "image")
	checkout := t.TempDir()
	for name, mode := range map[string]fs.FileMode{
		"bin/paintwtf": 0o777, "bin/libonnxruntime.so.1": 0o755, "NOTICE": 0o666, "hosting/dist/index.html": 0o644, "models/m/model.json": 0o600,
	} {
		copyFile(t, filepath.Join(root, "NOTICE"), filepath.Join(checkout, name))
		if err := os.Chmod(filepath.Join(checkout, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := Assemble(checkout, "m", to); err != nil {
		t.Fatal(err)
	}
	modes := map[string]fs.FileMode{}
	err := filepath.WalkDir(to, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		name, err := filepath.Rel(to, path)
		modes[name] = info.Mode()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]fs.FileMode{
		"paintwtf": 0o555, "libonnxruntime.so.1": 0o555, "NOTICE": 0o444, "site/index.html": 0o444, "model/model.json": 0o444,
	}
	if len(modes) != len(want) {
		t.Errorf("there are %v, want %v", modes, want)
	}
	for name, mode := range want {
		if modes[name] != mode {
			t.Errorf("%s is %s, want %s", name, modes[name], mode)
		}
	}
}

func TestWhatIsNotBuiltIsNamed(t *testing.T) {
	for _, missing := range []string{"bin/paintwtf", "bin/libonnxruntime.so.1", "NOTICE", "hosting/dist/index.html"} {
		checkout := t.TempDir()
		for _, name := range []string{"bin/paintwtf", "bin/libonnxruntime.so.1", "NOTICE", "hosting/dist/index.html"} {
			if name != missing {
				copyFile(t, filepath.Join(root, "NOTICE"), filepath.Join(checkout, name))
			}
		}
		if err := Assemble(checkout, "", filepath.Join(t.TempDir(), "image")); err == nil || !strings.Contains(err.Error(), filepath.Base(missing)) &&
			!strings.Contains(err.Error(), "dist") {
			t.Errorf("%s is missing, and it says %v", missing, err)
		}
	}
}
