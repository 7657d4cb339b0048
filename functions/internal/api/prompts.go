package api

import (
	"fmt"
	"net/http"
	"regexp"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

// Firestore's own ids are 20 letters and digits; prompts that are seeded or imported have readable ones.
var promptID = regexp.MustCompile(`^[A-Za-z0-9_-]{1,128}$`)

func validPromptID(id string) error {
	if !promptID.MatchString(id) {
		return fmt.Errorf("promptId is 1 to 128 letters, digits, - and _: %w", fault.BadRequest)
	}
	return nil
}

type publicPrompt struct {
	ID        string    `json:"id"`
	Text      string    `json:"text"`
	Active    bool      `json:"active"`
	Daily     *string   `json:"daily"`
	Drawings  int       `json:"drawings"`
	Players   int       `json:"players"`
	CreatedAt time.Time `json:"createdAt"`
}

func publish(p board.CountedPrompt) publicPrompt {
	answer := publicPrompt{
		ID: p.ID, Text: p.Text, Active: p.Active, Drawings: p.Drawings, Players: p.Players, CreatedAt: p.CreatedAt,
	}
	if p.Daily != "" {
		answer.Daily = &p.Daily
	}
	return answer
}

type publicPlayer struct {
	PlayerID    string `json:"playerId"`
	DisplayName string `json:"displayName"`
}

// prompts answers with the prompts that can be drawn, newest first.
func (a *API) prompts(w http.ResponseWriter, r *http.Request) error {
	rows, err := a.boards.Prompts(r.Context())
	if err != nil {
		return err
	}
	answer := struct {
		Prompts []publicPrompt `json:"prompts"`
	}{make([]publicPrompt, len(rows))}
	for i, row := range rows {
		answer.Prompts[i] = publish(row)
	}
	writeJSON(w, r, http.StatusOK, cacheShort, answer)
	return nil
}

// prompt answers with one prompt, retired or not.
func (a *API) prompt(w http.ResponseWriter, r *http.Request) error {
	row, err := a.boards.Prompt(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cacheShort, publish(row))
	return nil
}

type entry struct {
	Rank       int          `json:"rank"`
	Percentile float64      `json:"percentile"`
	DrawingID  string       `json:"drawingId"`
	Score      float64      `json:"score"`
	Player     publicPlayer `json:"player"`
	Image      imageLink    `json:"image"`
	CreatedAt  time.Time    `json:"createdAt"`
}

func publishEntry(e board.Entry, of int) entry {
	return entry{
		Rank: e.Rank, Percentile: board.Percentile(e.Rank, of), DrawingID: e.DrawingID, Score: e.Score, Player: publicPlayer(e.Player),
		Image: linkTo(e.DrawingID, e.Blurred), CreatedAt: e.CreatedAt,
	}
}

// board answers with a page of a prompt's board: the first one, one after or before a cursor, or that around a drawing.
func (a *API) board(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	limit, err := pageLimit(r)
	if err != nil {
		return err
	}
	page, err := a.boards.Board(r.Context(), board.Query{
		PromptID: r.PathValue("id"), Scope: board.Scope(q.Get("scope")), Limit: limit,
		After: q.Get("after"), Before: q.Get("before"), Around: q.Get("around"),
	})
	if err != nil {
		return err
	}
	answer := struct {
		Prompt   publicPrompt `json:"prompt"`
		Scope    board.Scope  `json:"scope"`
		Entries  []entry      `json:"entries"`
		Of       int          `json:"of"`
		Previous *string      `json:"previous"`
		Next     *string      `json:"next"`
	}{Prompt: publish(page.Prompt), Scope: page.Scope, Entries: make([]entry, len(page.Entries)), Of: page.Of}
	for i, e := range page.Entries {
		answer.Entries[i] = publishEntry(e, page.Of)
	}
	answer.Previous, answer.Next = cursor(page.Previous), cursor(page.Next)
	writeJSON(w, r, http.StatusOK, cacheShort, answer)
	return nil
}
