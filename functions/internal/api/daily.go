package api

import (
	"net/http"
	"time"

	"paint.wtf/functions/internal/daily"
)

// daily answers with today's prompt, and when the next day begins.
func (a *API) daily(w http.ResponseWriter, r *http.Request) error {
	today := daily.Of(time.Now())
	p, err := a.calendar.Prompt(r.Context(), today)
	if err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cacheShort, struct {
		Date   string       `json:"date"`
		EndsAt time.Time    `json:"endsAt"`
		Prompt publicPrompt `json:"prompt"`
	}{daily.Name(today), today.AddDate(0, 0, 1), publish(p)})
	return nil
}
