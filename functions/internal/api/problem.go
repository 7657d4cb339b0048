package api

import (
	"encoding/json"
	"log/slog"
	"net/http"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/redact"
)

// problem is an RFC 9457 problem detail.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
	// Reason is the last part of Type: the word that the site has a text for.
	Reason string `json:"reason"`
}

const problemTypes = "https://paint.wtf/problems/"

// WriteProblem answers with the fault that err wraps. An error without one is the server's own: it is logged here, once,
// and the caller learns no more than that. So is a part that is away, which the caller may try again.
func WriteProblem(w http.ResponseWriter, r *http.Request, err error) {
	f := fault.Of(err)
	p := problem{Title: "something went wrong on our side: try again", Status: http.StatusInternalServerError, Reason: "internal"}
	if f != nil {
		p = problem{Title: f.Error(), Status: f.Status, Reason: f.Reason}
		if f.Status < http.StatusInternalServerError && err.Error() != p.Title {
			p.Detail = redact.Accounts(err.Error())
		}
	}
	if p.Status >= http.StatusInternalServerError {
		logFailure(r, p.Status, err)
	}
	p.Type = problemTypes + p.Reason
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Set("Cache-Control", "no-store")
	h.Del("ETag") // of the answer that this is instead of
	if seconds := fault.RetryAfter(err); seconds != "" {
		h.Set("Retry-After", seconds)
	}
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // the status is out; a caller that has gone needs no more
}

func logFailure(r *http.Request, status int, cause error) {
	slog.ErrorContext(r.Context(), "request failed", append(asked(r), "status", status, "cause", cause)...)
}
