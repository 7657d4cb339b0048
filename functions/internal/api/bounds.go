package api

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"paint.wtf/functions/internal/fault"
)

// requestTime bounds one request: a part that is away shows as a clear answer, not as a page that never loads.
const requestTime = 10 * time.Second

// maxBody is far above any request body of the Api, in bytes.
const maxBody = 16 << 10

// bounded answers requests within a time, and reads no more of them than maxBody bytes: a body that says that it is longer is
// refused unread, one that does not say is cut off there, and one that trickles in ends with the time.
func bounded(next http.Handler, within time.Duration) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// The context ends what the handler waits for; a read of the body knows deadlines only. A recorder in a test has none.
		connection := http.NewResponseController(w)
		if r.ContentLength > maxBody {
			_ = connection.SetReadDeadline(time.Now()) // else the server would read on after the answer, to keep the connection
			w.Header().Set("Connection", "close")
			WriteProblem(w, r, fmt.Errorf("the body has %d bytes, and %d is the most: %w", r.ContentLength, maxBody,
				fault.BodyTooLarge))
			return
		}
		_ = connection.SetReadDeadline(time.Now().Add(within))
		ctx, cancel := context.WithTimeout(r.Context(), within)
		defer cancel()
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
