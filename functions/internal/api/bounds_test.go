package api

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/fault"
)

// reading is a server that reads each body to its end, and tells what it read and how that ended.
func reading(t *testing.T, within time.Duration) (address string, read <-chan string) {
	t.Helper()
	bodies := make(chan string, 1)
	server := httptest.NewServer(bounded(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, err := io.ReadAll(r.Body)
		bodies <- fmt.Sprintf("%d bytes, %v", len(data), err)
		var tooLarge *http.MaxBytesError
		if errors.As(err, &tooLarge) {
			WriteProblem(w, r, fault.BodyTooLarge)
		}
	}), within))
	t.Cleanup(server.Close)
	return server.Listener.Addr().String(), bodies
}

// sent opens a connection, sends the beginning of a request, and returns it.
func sent(t *testing.T, address, request string) net.Conn {
	t.Helper()
	connection, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = connection.Close() })
	if _, err := io.WriteString(connection, strings.ReplaceAll(request, "\n", "\r\n")); err != nil {
		t.Fatal(err)
	}
	return connection
}

const post = "POST /api/submissions HTTP/1.1\nHost: x\nContent-Type: application/json\n"

func TestABodyThatSaysThatItIsTooLongIsRefusedUnread(t *testing.T) {
	address, read := reading(t, time.Minute)
	connection := sent(t, address, fmt.Sprintf("%sContent-Length: %d\n\n", post, maxBody+1)) // and not a byte of the body
	answer, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(answer.Body)
	if answer.StatusCode != http.StatusRequestEntityTooLarge || !strings.Contains(string(body), "16385 bytes, and 16384 is the most") {
		t.Errorf("answered %d %s", answer.StatusCode, body)
	}
	if _, err := connection.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
		t.Errorf("the connection is not closed: %v", err)
	}
	select {
	case got := <-read:
		t.Errorf("the handler read %s", got)
	default:
	}
}

func TestABodyThatDoesNotSayHowLongItIsIsCutOffAtTheLimit(t *testing.T) {
	address, read := reading(t, time.Minute)
	chunk := fmt.Sprintf("%x\r\n%s\r\n", maxBody, strings.Repeat("x", maxBody))
	connection := sent(t, address, post+"Transfer-Encoding: chunked\n\n")
	go func() {
		for range 64 { // a megabyte, or as much as the server takes
			if _, err := io.WriteString(connection, chunk); err != nil {
				return
			}
		}
	}()
	if got, want := <-read, fmt.Sprintf("%d bytes, http: request body too large", maxBody); got != want {
		t.Errorf("the handler read %s, want %s", got, want)
	}
	answer, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil || answer.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("answered %v, %v", answer, err)
	}
}

func TestABodyThatNeverComesEndsWithTheTimeOfARequest(t *testing.T) {
	address, read := reading(t, 50*time.Millisecond)
	sent(t, address, post+"Content-Length: 100\n\n{")
	select {
	case got := <-read:
		if !strings.Contains(got, "timeout") {
			t.Errorf("the handler read %s, want a time-out", got)
		}
	case <-time.After(10 * time.Second):
		t.Error("the handler is still reading")
	}
}

func TestABodyWithinTheLimitIsReadWhole(t *testing.T) {
	address, read := reading(t, time.Minute)
	sent(t, address, fmt.Sprintf("%sContent-Length: %d\n\n%s", post, maxBody, strings.Repeat("x", maxBody)))
	if got, want := <-read, fmt.Sprintf("%d bytes, <nil>", maxBody); got != want {
		t.Errorf("the handler read %s, want %s", got, want)
	}
}

func TestWhatIsWrittenPastTheTimeOfARequestStillArrives(t *testing.T) {
	const size = 4 << 20
	server := httptest.NewServer(bounded(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		for range size >> 10 {
			_, _ = w.Write(make([]byte, 1<<10))
		}
	}), 50*time.Millisecond))
	defer server.Close()
	response, err := http.Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if n, err := io.Copy(io.Discard, response.Body); err != nil || n != size {
		t.Errorf("%d bytes arrive, %v", n, err)
	}
}
