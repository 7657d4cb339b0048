package main

import (
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// Whoever waits for the port, as Cloud Run does, sends the first request as soon as it is open.
func TestAPortThatIsOpenStaysOpen(t *testing.T) {
	path := program(t)
	for range 10 {
		t.Run("", func(t *testing.T) { // each ends its process
			p := launch(t, away, path, "-only", "api")
			open := make(chan struct{}, 8)
			for range cap(open) { // many, to meet a port that is open for a moment
				go func() {
					awaitPort(strings.TrimPrefix(p.url, "http://"))
					open <- struct{}{}
				}()
			}
			<-open
			response, err := http.Get(p.url + "/none")
			if err != nil {
				t.Fatalf("the port was open, and then it was not: %v", err)
			}
			_ = response.Body.Close()
		})
	}
}

// awaitPort returns at once when a connection is accepted, or after a minute.
func awaitPort(address string) {
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		if connection, err := net.Dial("tcp", address); err == nil {
			_ = connection.Close()
			return
		}
	}
}
