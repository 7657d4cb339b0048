package teststack

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/migrate"
)

// nobody runs Postgres where we are root: it refuses to run as root.
const nobody = 65534

// A Server is a Postgres of one test's own, which it may stop and start again; its data stays.
type Server struct {
	testing.TB
	// URL names its database, as its superuser.
	URL string

	programs, data string
	port           int
	as             *syscall.Credential
	running        *exec.Cmd
}

// OwnServer starts a Postgres with the programs that POSTGRES_PROGRAMS names; it is gone when the test ends. Where the
// variable is not set, the test is skipped with -short and fails otherwise.
func OwnServer(t testing.TB) *Server {
	t.Helper()
	s := OwnEmptyServer(t)
	if err := migrate.Up(t.Context(), s.URL); err != nil {
		t.Fatal(err)
	}
	return s
}

// OwnEmptyServer is OwnServer without the migrations. No other test uses its roles.
func OwnEmptyServer(t testing.TB) *Server {
	t.Helper()
	s := &Server{TB: t, programs: os.Getenv("POSTGRES_PROGRAMS")}
	if s.programs == "" {
		if testing.Short() {
			t.Skip(needsPostgres)
		}
		t.Fatal("POSTGRES_PROGRAMS is not set: this test " + needsPostgres)
	}
	home, err := os.MkdirTemp("", "paint-wtf-postgres-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(home) })
	if os.Getuid() == 0 {
		s.as = &syscall.Credential{Uid: nobody, Gid: nobody}
		if err := os.Chown(home, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	s.data = filepath.Join(home, "data")
	s.port = freePort(t)
	initdb := s.program("initdb", "-D", s.data, "-U", "app", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C")
	if out, err := initdb.CombinedOutput(); err != nil {
		t.Fatalf("initdb: %v\n%s", err, out)
	}
	s.URL = fmt.Sprintf("postgres://app@127.0.0.1:%d/postgres?sslmode=disable", s.port)
	s.Start()
	t.Cleanup(s.Stop)
	return s
}

func (s *Server) program(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(s.programs, name), args...)
	cmd.Dir = filepath.Dir(s.data)
	cmd.Env = []string{"LC_ALL=C", "TZ=UTC"}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	return cmd
}

// Start returns once the server answers.
func (s *Server) Start() {
	s.Helper()
	s.running = s.program("postgres", "-D", s.data, "-p", strconv.Itoa(s.port), "-c", "listen_addresses=127.0.0.1",
		"-c", "unix_socket_directories=", "-c", "fsync=off")
	if err := s.running.Start(); err != nil {
		s.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for {
		conn, err := pgx.Connect(ctx, s.URL)
		if err == nil {
			_ = conn.Close(ctx)
			return
		}
		select {
		case <-ctx.Done():
			s.Fatalf("Postgres does not come up: %v", err)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Stop ends the server, whoever is connected.
func (s *Server) Stop() {
	s.Helper()
	if s.running == nil {
		return
	}
	signal(append(s.sessions(), s.running.Process.Pid), syscall.SIGCONT) // a frozen one hears nothing
	_ = s.running.Process.Signal(syscall.SIGINT)
	if err := s.running.Wait(); err != nil {
		s.Errorf("Postgres ended: %v", err)
	}
	s.running = nil
}

// Kill ends the server at once, in the middle of whatever it does. Start recovers what was committed.
func (s *Server) Kill() {
	s.Helper()
	signal([]int{s.running.Process.Pid}, syscall.SIGSTOP) // it begins no session from here on
	sessions := s.sessions()
	signal(append(sessions, s.running.Process.Pid), syscall.SIGKILL)
	_ = s.running.Wait()
	s.running = nil
	for _, pid := range sessions {
		// Until the last is gone, the memory that they share keeps another server from starting.
		for memory, _ := os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid)); len(memory) > 0; {
			time.Sleep(10 * time.Millisecond)
			memory, _ = os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid))
		}
	}
}

// Freeze lets the server hang: connections stay, and nothing answers. The function that it returns ends that.
func (s *Server) Freeze() (thaw func()) {
	s.Helper()
	all := append(s.sessions(), s.running.Process.Pid)
	signal(all, syscall.SIGSTOP)
	return func() { signal(all, syscall.SIGCONT) }
}

// sessions are the server's own processes, each of which serves a connection or does some of the work behind.
func (s *Server) sessions() (pids []int) {
	s.Helper()
	pid := s.running.Process.Pid
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	if err != nil {
		s.Fatal(err)
	}
	for _, field := range strings.Fields(string(text)) {
		child, err := strconv.Atoi(field)
		if err != nil {
			s.Fatal(err)
		}
		pids = append(pids, child)
	}
	return pids
}

// signal tells processes; one that has ended needs no telling.
func signal(pids []int, what syscall.Signal) {
	for _, pid := range pids {
		_ = syscall.Kill(pid, what)
	}
}

func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}
