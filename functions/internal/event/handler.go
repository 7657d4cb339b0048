package event

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"

	"paint.wtf/functions/internal/fault"
)

// Handler serves a function that handles events. It answers 200 for what is done, 503 with Retry-After for what is only not done now,
// such as a part that is away, too much to do or a process that stops, 400 for what is no event, and else 500. All but 200 comes again.
// The function's context has the headers of the request, which say whose trace it is.
func Handler(handle func(context.Context, cloudevents.Event) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			answer(w, http.StatusMethodNotAllowed, "")
			return
		}
		e, err := cloudevents.NewEventFromHTTPRequest(r)
		if err == nil {
			err = e.Validate()
		}
		if err != nil {
			answer(w, http.StatusBadRequest, fmt.Sprintf("no CloudEvent: %v\n", err))
			return
		}
		switch err := handle(cehttp.WithRequestDataAtContext(r.Context(), r), *e); {
		case err == nil:
			answer(w, http.StatusOK, "")
		case errors.Is(err, fault.Unavailable):
			w.Header().Set("Retry-After", fault.RetryAfter(err))
			answer(w, http.StatusServiceUnavailable, "")
		default:
			answer(w, http.StatusInternalServerError, "")
		}
	})
}

// answer is out when it returns: a process may end right after the last of its work.
func answer(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text)) // whoever has gone delivers the event again
	_ = http.NewResponseController(w).Flush()
}
