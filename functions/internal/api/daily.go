package api

import (
	"cmp"
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

type dailyBoard struct {
	Date   string       `json:"date"`
	Prompt publicPrompt `json:"prompt"`
	Leader *entry       `json:"leader"`
}

// dailies answers with past days, the newest first: those before the date of the query, or before today.
func (a *API) dailies(w http.ResponseWriter, r *http.Request) error {
	limit, err := pageLimit(r)
	if err != nil {
		return err
	}
	before := cmp.Or(r.URL.Query().Get("before"), daily.Name(daily.Of(time.Now())))
	days, err := a.boards.Dailies(r.Context(), before, limit)
	if err != nil {
		return err
	}
	answer := struct {
		Entries []dailyBoard `json:"entries"`
	}{make([]dailyBoard, len(days))}
	for i, d := range days {
		answer.Entries[i] = dailyBoard{Date: d.Date, Prompt: publish(d.Prompt)}
		if d.Leader != nil {
			leader := publishEntry(*d.Leader, d.Prompt.Players)
			answer.Entries[i].Leader = &leader
		}
	}
	writeJSON(w, r, http.StatusOK, cacheShort, answer)
	return nil
}
