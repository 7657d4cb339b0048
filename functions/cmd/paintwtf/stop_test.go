package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/event"
	"paint.wtf/functions/internal/teststack"
)

// killed is when Cloud Run ends a process that it has asked to end.
const killed = 10 * time.Second

// A stopping is a process of the event functions, on real parts, that gets an event which waits in Postgres for as long as the test
// likes, and is then asked to end.
type stopping struct {
	*testing.T
	process
	uid      string
	database *pgx.Conn
	lock     pgx.Tx
	answered chan *http.Response
	asked    time.Time
}

func newStopping(t *testing.T) *stopping {
	t.Helper()
	teststack.Emulators(t)
	database := teststack.Database(t)
	s := &stopping{T: t, uid: fmt.Sprintf("player%d", time.Now().UnixNano()), answered: make(chan *http.Response, 1)}
	s.process = startIn(t, []string{"DATABASE_URL=" + database}, program(t), "-only", "events")
	documents, err := docstore.Open(t.Context(), os.Getenv("GOOGLE_CLOUD_PROJECT"))
	s.must(err)
	defer documents.Close()
	_, err = documents.Client().Doc("players/"+s.uid).Set(t.Context(), docstore.Player{PlayerID: s.uid, DisplayName: "Mona", CreatedAt: time.Now()})
	s.must(err)
	s.database, err = pgx.Connect(t.Context(), database)
	s.must(err)
	t.Cleanup(func() { _ = s.database.Close(context.WithoutCancel(t.Context())) })
	return s
}

func (s *stopping) must(err error) {
	s.Helper()
	if err != nil {
		s.Fatal(err)
	}
}

// deliver sends an event that the process has in hand when this returns.
func (s *stopping) deliver() {
	s.Helper()
	var err error
	s.lock, err = s.database.Begin(s.Context())
	s.must(err)
	_, err = s.lock.Exec(s.Context(), `lock table players in access exclusive mode`)
	s.must(err)
	go func() {
		if response, err := http.DefaultClient.Do(s.event()); err == nil {
			s.answered <- response
		}
		close(s.answered)
	}()
	for waiting := false; !waiting; {
		s.must(s.lock.QueryRow(s.Context(), `select exists (select from pg_locks l join pg_database d on d.oid = l.database
			where d.datname = current_database() and not l.granted)`).Scan(&waiting))
	}
}

// event is the request that brings the event.
func (s *stopping) event() *http.Request {
	s.Helper()
	e, err := event.Written("e", "demo-paint-wtf", "players", s.uid)
	s.must(err)
	r, err := http.NewRequestWithContext(s.Context(), http.MethodPost, s.url+"/PlayerWritten", strings.NewReader(string(e.Data())))
	s.must(err)
	for name, value := range map[string]string{
		"Content-Type": e.DataContentType(), "Ce-Specversion": "1.0", "Ce-Id": e.ID(), "Ce-Type": e.Type(), "Ce-Source": e.Source(),
		"Ce-Time": e.Time().Format(time.RFC3339Nano),
	} {
		r.Header.Set(name, value)
	}
	return r
}

// stop asks the process to end, and returns once it turns events away. Until then it is asked for what it answers at once.
func (s *stopping) stop() {
	s.Helper()
	s.asked = time.Now()
	s.must(s.Process.Signal(syscall.SIGTERM))
	for status := 0; status != http.StatusServiceUnavailable; {
		response, err := http.Get(s.url + "/PlayerWritten")
		s.must(err)
		_ = response.Body.Close()
		status = response.StatusCode
	}
	response, err := http.DefaultClient.Do(s.event())
	s.must(err)
	_ = response.Body.Close()
	if again := response.Header.Get("Retry-After"); response.StatusCode != http.StatusServiceUnavailable || again != "1" {
		s.Errorf("an event that is late is answered %s, and to come again in %q s", response.Status, again)
	}
}

// wantAnswer wants the event that was in hand to be answered so.
func (s *stopping) wantAnswer(status int) (header http.Header) {
	s.Helper()
	response, ok := <-s.answered
	if !ok {
		s.Fatal("the event was not answered")
	}
	_, _ = io.Copy(io.Discard, response.Body)
	_ = response.Body.Close()
	if response.StatusCode != status {
		s.Errorf("the event was answered %s, want %d", response.Status, status)
	}
	return response.Header
}

// wantEnded wants the process to have ended well, before it would have been killed.
func (s *stopping) wantEnded(said string) {
	s.Helper()
	err := s.Wait()
	if took := time.Since(s.asked); err != nil || took >= killed {
		s.Errorf("it ended after %s with %v:\n%s", took, err, s.log)
	}
	if !strings.Contains(s.log.String(), said) {
		s.Errorf("it does not say %q:\n%s", said, s.log)
	}
}

func TestAStoppingProcessFinishesTheEventInHandAndTakesNoOther(t *testing.T) {
	s := newStopping(t)
	s.deliver()
	s.stop()
	s.must(s.lock.Rollback(t.Context()))
	s.wantAnswer(http.StatusOK)
	s.wantEnded(`"message":"stopped"`)
	if took := time.Since(s.asked); took > 5*time.Second {
		t.Errorf("with nothing left to do, it ended after %s", took)
	}
	var name string
	s.must(s.database.QueryRow(t.Context(), `select display_name from players where player_id = $1`, s.uid).Scan(&name))
	if name != "Mona" {
		t.Errorf("the player's name is %q", name)
	}
}

func TestAStoppingProcessGivesBackTheEventThatWouldTakeTooLong(t *testing.T) {
	s := newStopping(t)
	s.deliver()
	s.stop()
	if again := s.wantAnswer(http.StatusServiceUnavailable).Get("Retry-After"); again != "1" {
		t.Errorf("it is to come again in %q s", again)
	}
	s.wantEnded(`"message":"stopped"`)
	if !strings.Contains(s.log.String(), "the process is stopping") {
		t.Errorf("it does not say why the event failed:\n%s", s.log)
	}
}

func TestAProcessEndsInTimeWhateverHangs(t *testing.T) {
	s := newStopping(t)
	connection, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
	s.must(err)
	defer connection.Close()
	// An event that never arrives whole. The server asks for the rest of it once the function reads.
	_, err = io.WriteString(connection, "POST /PlayerWritten HTTP/1.1\r\nHost: events\r\nContent-Type: application/protobuf\r\n"+
		"Ce-Specversion: 1.0\r\nCe-Id: e\r\nCe-Type: t\r\nCe-Source: s\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n")
	s.must(err)
	_, err = connection.Read(make([]byte, 1))
	s.must(err)
	s.stop()
	s.wantEnded("stopped with work unfinished")
}
