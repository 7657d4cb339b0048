// Package postgres runs a real Postgres out of an npm package: no system service, no root needed.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/process"
)

// Cluster is one Postgres with its data.
type Cluster struct {
	// Bin is the folder with Postgres' programs.
	Bin string
	// Data is the data folder. It is made on first use.
	Data string
	Port int
	// Durable data survives a crash of the machine; throwaway data need not.
	Durable bool
	// Settings are further ones, each as NAME=VALUE; they stand above what is chosen here.
	Settings []string
	Log      string
	// Mark is the stack's mark, see process.Mark.
	Mark string

	as *syscall.Credential
}

// nobody owns Postgres' data where we are root, because Postgres refuses to run as root.
const nobody = 65534

// Throwaway is a cluster whose data lies in a temporary folder.
func Throwaway(c checkout.Checkout, dir string, port int) (*Cluster, error) {
	return place(c, filepath.Join(dir, "postgres"), dir, port, false)
}

// Lasting is the cluster of `make dev`. Its data is in .dev/postgres, or that is a link to it.
func Lasting(c checkout.Checkout, port int) (*Cluster, error) {
	return place(c, filepath.Join(c.State(), "postgres"), elsewhere(c), port, true)
}

// place decides who runs Postgres, and where its programs and data lie so that this one reaches them.
func place(c checkout.Checkout, data, fallback string, port int, durable bool) (*Cluster, error) {
	pkg, err := packageOf(c)
	if err != nil {
		return nil, err
	}
	cl := &Cluster{Bin: filepath.Join(pkg, "bin"), Data: data, Port: port, Durable: durable}
	if os.Getuid() != 0 {
		return cl, nil
	}
	cl.as = &syscall.Credential{Uid: nobody, Gid: nobody}
	if real, err := filepath.EvalSymlinks(data); err == nil {
		cl.Data = real // decided on an earlier start
	} else if !reachable(filepath.Dir(data)) {
		cl.Data = filepath.Join(fallback, "postgres")
		if err := os.MkdirAll(fallback, 0o755); err != nil {
			return nil, err
		}
		// A link to a folder that is gone would be in the way.
		if err := os.Remove(data); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
		if err := os.Symlink(cl.Data, data); err != nil {
			return nil, err
		}
	}
	if !reachable(cl.Bin) {
		if cl.Bin, err = copyPrograms(pkg, filepath.Join(elsewhere(c), "programs")); err != nil {
			return nil, err
		}
	}
	return cl, nil
}

// Start starts Postgres, after making its data folder if this is the first time.
func (cl *Cluster) Start(ctx context.Context) (*process.Process, error) {
	if err := cl.init(ctx); err != nil {
		return nil, err
	}
	if err := cl.noneLeft(); err != nil {
		return nil, err
	}
	args := []string{
		filepath.Join(cl.Bin, "postgres"), "-D", cl.Data, "-p", strconv.Itoa(cl.Port),
		"-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
		"-c", "max_connections=200", // tests run in parallel, each with a database and a pool of its own
	}
	if !cl.Durable {
		args = append(args, "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
	}
	for _, setting := range cl.Settings {
		args = append(args, "-c", setting)
	}
	return process.Start(process.Spec{
		Name: "Postgres", Args: args, Dir: cl.Data, Env: cl.env(), Log: cl.Log, As: cl.as,
		Stop:  syscall.SIGINT, // "fast": do not wait for clients to leave
		Grace: 10 * time.Second,
	})
}

// URL names the cluster's first database. Its user may create others.
func (cl *Cluster) URL() string {
	return fmt.Sprintf("postgres://app@127.0.0.1:%d/postgres?sslmode=disable", cl.Port)
}

// Ready reports whether Postgres answers.
func (cl *Cluster) Ready(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, cl.URL())
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	return conn.Ping(ctx)
}

func (cl *Cluster) env() []string {
	// Messages in English whatever the machine speaks, and nothing of the user's own PG* variables.
	env := []string{"LC_ALL=C", "TZ=UTC", process.Mark + "=" + cl.Mark}
	return append(env, "PATH="+os.Getenv("PATH"))
}

// init makes the data folder beside its place and moves it there when complete.
func (cl *Cluster) init(ctx context.Context) error {
	if have, err := os.ReadFile(filepath.Join(cl.Data, "PG_VERSION")); err == nil {
		return cl.sameMajor(ctx, strings.TrimSpace(string(have)))
	}
	fresh := cl.Data + ".new"
	for _, dir := range []string{fresh, cl.Data} {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(fresh, 0o700); err != nil {
		return err
	}
	if cl.as != nil {
		if err := os.Chown(fresh, int(cl.as.Uid), int(cl.as.Gid)); err != nil {
			return err
		}
	}
	initdb := exec.CommandContext(ctx, filepath.Join(cl.Bin, "initdb"), "-D", fresh, "-U", "app", "--auth=trust", "--no-sync",
		"--no-instructions", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
	initdb.Dir, initdb.Env = fresh, cl.env()
	initdb.SysProcAttr = &syscall.SysProcAttr{Credential: cl.as}
	if out, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("no data folder for Postgres could be made in %s (%w):\n%s", fresh, err, out)
	}
	return os.Rename(fresh, cl.Data)
}

func (cl *Cluster) sameMajor(ctx context.Context, have string) error {
	version := exec.CommandContext(ctx, filepath.Join(cl.Bin, "postgres"), "--version") // postgres (PostgreSQL) 18.4
	out, err := version.Output()
	if err != nil {
		return fmt.Errorf("the Postgres of node_modules does not run: %w", err)
	}
	f := strings.Fields(string(out))
	if len(f) < 3 || strings.HasPrefix(f[2], have+".") || f[2] == have {
		return nil
	}
	return fmt.Errorf("the data in %s is of PostgreSQL %s and the program is %s: `make dev-reset` starts with fresh data", cl.Data, have, f[2])
}

// noneLeft ends a Postgres that an earlier run, killed hard, left on this data.
func (cl *Cluster) noneLeft() error {
	text, err := os.ReadFile(filepath.Join(cl.Data, "postmaster.pid"))
	if err != nil {
		return nil
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil || !runsPostgres(pid, cl.Data) {
		return nil // Postgres itself clears a stale file away
	}
	_ = syscall.Kill(pid, syscall.SIGINT)
	for range 100 {
		if syscall.Kill(pid, 0) != nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return fmt.Errorf("a Postgres of an earlier run still uses %s: end process %d", cl.Data, pid)
}

func runsPostgres(pid int, data string) bool {
	args, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	return err == nil && strings.Contains(string(args), "postgres") && strings.Contains(string(args), data)
}
