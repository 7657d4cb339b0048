package api

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

// A card is a drawing in a list over all prompts.
type card struct {
	DrawingID  string       `json:"drawingId"`
	Score      float64      `json:"score"`
	Player     publicPlayer `json:"player"`
	Image      imageLink    `json:"image"`
	CreatedAt  time.Time    `json:"createdAt"`
	Prompt     promptName   `json:"prompt"`
	FeaturedAt *time.Time   `json:"featuredAt,omitempty"`
}

func cardOf(c board.Card) card {
	return card{
		DrawingID: c.DrawingID, Score: c.Score, Player: publicPlayer(c.Player), Image: linkTo(c.DrawingID, c.Blurred),
		CreatedAt: c.CreatedAt, Prompt: promptName{c.PromptID, c.Prompt}, FeaturedAt: moment(c.FeaturedAt),
	}
}

// gallery answers with a page of the drawings of all boards, newest first.
func (a *API) gallery(w http.ResponseWriter, r *http.Request) error {
	return writeCards(w, r, a.boards.Gallery)
}

// highlights answers with a page of the featured drawings, the one featured last first.
func (a *API) highlights(w http.ResponseWriter, r *http.Request) error {
	return writeCards(w, r, a.boards.Highlights)
}

// playerDrawings answers with a page of a player's drawings that others may see, newest first.
func (a *API) playerDrawings(w http.ResponseWriter, r *http.Request) error {
	return writeCards(w, r, func(ctx context.Context, q board.CardQuery) (board.CardPage, error) {
		return a.boards.DrawingsOf(ctx, r.PathValue("id"), q)
	})
}

func writeCards(w http.ResponseWriter, r *http.Request, read func(context.Context, board.CardQuery) (board.CardPage, error)) error {
	limit, err := pageLimit(r)
	if err != nil {
		return err
	}
	page, err := read(r.Context(), board.CardQuery{After: r.URL.Query().Get("after"), Limit: limit})
	if err != nil {
		return err
	}
	answer := struct {
		Entries []card  `json:"entries"`
		Next    *string `json:"next"`
	}{Entries: make([]card, len(page.Cards))}
	for i, c := range page.Cards {
		answer.Entries[i] = cardOf(c)
	}
	answer.Next = cursor(page.Next)
	writeJSON(w, r, http.StatusOK, cacheShort, answer)
	return nil
}

// cursor is a way to another page, or nil where there is none.
func cursor(c string) *string {
	if c == "" {
		return nil
	}
	return &c
}

// pageLimit is how many entries a page is asked to have, 0 where the request leaves it open. Errors wrap fault.BadRequest.
func pageLimit(r *http.Request) (int, error) {
	limit := r.URL.Query().Get("limit")
	if limit == "" {
		return 0, nil
	}
	n, err := parseLimit(limit)
	if err != nil {
		return 0, fmt.Errorf("limit is %q; %w: %w", limit, err, fault.BadRequest)
	}
	return n, nil
}

func parseLimit(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > board.MaxLimit || strconv.Itoa(n) != text {
		return 0, fmt.Errorf("it must be 1 to %d", board.MaxLimit)
	}
	return n, nil
}
