package event

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/fault"
)

// delivered is an event as Eventarc brings it.
func delivered() *http.Request {
	r := httptest.NewRequest(http.MethodPost, "/DrawingWritten", strings.NewReader("data"))
	for name, value := range map[string]string{
		"Content-Type": "application/protobuf", "Ce-Specversion": "1.0", "Ce-Id": "e", "Ce-Type": DocumentWritten, "Ce-Source": "s",
	} {
		r.Header.Set(name, value)
	}
	return r
}

func TestTheAnswerToAnEventSaysWhetherAndWhenItComesAgain(t *testing.T) {
	for name, c := range map[string]struct {
		err    error
		status int
		again  string
	}{
		"done":                  {nil, http.StatusOK, ""},
		"a bug":                 {errors.New("a bug"), http.StatusInternalServerError, ""},
		"a part that is away":   {fmt.Errorf("read: %w", fault.Unavailable), http.StatusServiceUnavailable, "5"},
		"boards that are away":  {fault.BoardsAway, http.StatusServiceUnavailable, "5"},
		"too much to do":        {fault.After(7*time.Second, fault.Unavailable), http.StatusServiceUnavailable, "7"},
		"a fault of the player": {fault.Damaged, http.StatusInternalServerError, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got cloudevents.Event
			w := httptest.NewRecorder()
			Handler(func(_ context.Context, e cloudevents.Event) error { got = e; return c.err }).ServeHTTP(w, delivered())
			if w.Code != c.status || w.Header().Get("Retry-After") != c.again {
				t.Errorf("answered %d, again in %q; want %d, %q", w.Code, w.Header().Get("Retry-After"), c.status, c.again)
			}
			if got.ID() != "e" || got.Type() != DocumentWritten || string(got.Data()) != "data" {
				t.Errorf("the function got %v", got)
			}
			if !w.Flushed {
				t.Error("the answer may stay behind when the process ends")
			}
		})
	}
}

func TestWhatIsNoEventIsRefused(t *testing.T) {
	plain := httptest.NewRequest(http.MethodPost, "/DrawingWritten", strings.NewReader("{}"))
	nameless := delivered()
	nameless.Header.Del("Ce-Id")
	looked := delivered()
	looked.Method = http.MethodGet
	for name, c := range map[string]struct {
		request *http.Request
		status  int
	}{
		"another request":     {plain, http.StatusBadRequest},
		"an event without id": {nameless, http.StatusBadRequest},
		"another method":      {looked, http.StatusMethodNotAllowed},
	} {
		t.Run(name, func(t *testing.T) {
			w := httptest.NewRecorder()
			Handler(func(context.Context, cloudevents.Event) error { t.Error("the function is called"); return nil }).ServeHTTP(w, c.request)
			if w.Code != c.status {
				t.Errorf("answered %d, want %d", w.Code, c.status)
			}
		})
	}
}
