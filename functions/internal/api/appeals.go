package api

import (
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"paint.wtf/functions/internal/fault"
)

// maxAppeal is how many characters an appeal may have.
const maxAppeal = 500

// appeal keeps what the caller says against a drawing of theirs being hidden or pending; once.
func (a *API) appeal(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	fields, err := readFields(r, "text")
	if err != nil {
		return err
	}
	text := strings.TrimSpace(fields["text"])
	if n := utf8.RuneCountInString(text); n < 1 || n > maxAppeal {
		return fmt.Errorf("text has %d characters, and must have 1 to %d: %w", n, maxAppeal, fault.BadRequest)
	}
	if err := a.documents.Appeal(r.Context(), r.PathValue("id"), uid, text); err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, struct {
		Text string `json:"text"`
	}{text})
	return nil
}
