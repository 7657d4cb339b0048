package api

import (
	"errors"
	"net/http"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

type promptName struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

type parts struct {
	Similarity float64 `json:"similarity"`
	Textness   float64 `json:"textness"`
	Penalty    float64 `json:"penalty"`
	Blank      bool    `json:"blank"`
}

type place struct {
	Rank int `json:"rank"`
	Of   int `json:"of"`
}

type publicDrawing struct {
	ID         string          `json:"id"`
	Prompt     promptName      `json:"prompt"`
	Player     publicPlayer    `json:"player"`
	Score      float64         `json:"score"`
	Parts      parts           `json:"parts"`
	Saw        []board.Sight   `json:"saw"`
	Image      imageLink       `json:"image"`
	CreatedAt  time.Time       `json:"createdAt"`
	RankState  board.RankState `json:"rankState"`
	Rank       *int            `json:"rank"`
	Of         *int            `json:"of"`
	Percentile *float64        `json:"percentile"`
	Place      *place          `json:"place"`
}

// drawing answers with a scored drawing and its rank. One that the mirror has not seen yet is answered from its
// document, its rank pending; one that is not visible to others only to its
// owner and moderators.
func (a *API) drawing(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	var token *auth.Token
	if r.Header.Get("Authorization") != "" {
		var err error
		if token, err = a.callerToken(r); err != nil {
			return err
		}
	}
	row, err := a.boards.Drawing(r.Context(), id)
	if errors.Is(err, fault.NotFound) {
		return a.unmirrored(w, r, id, token)
	}
	if err != nil {
		return err
	}
	if !row.Visible && !a.maySee(r, token, row.UID) {
		return fault.NotFound
	}
	if row.RankState == board.RankPending {
		w.Header().Set("Retry-After", "1")
	}
	writeJSON(w, r, http.StatusOK, cacheFor(row.Visible && row.RankState != board.RankPending), standing(row))
	return nil
}

// standing is a drawing as the boards know it.
func standing(row board.Standing) publicDrawing {
	answer := publicDrawing{
		ID: row.ID, Prompt: promptName{row.PromptID, row.PromptText}, Player: publicPlayer(row.Player),
		Score: row.Score, Parts: parts(row.Parts), Saw: row.Saw, Image: linkTo(row.ID, row.Blurred), CreatedAt: row.CreatedAt,
		RankState: row.RankState,
	}
	if row.RankState == board.RankReady {
		answer.Rank, answer.Of, answer.Percentile = &row.Rank, &row.Of, &row.Percentile
	}
	if row.Place != nil {
		answer.Place = &place{row.Place.Rank, row.Place.Of}
	}
	return answer
}

func (a *API) unmirrored(w http.ResponseWriter, r *http.Request, id string, token *auth.Token) error {
	read, err := a.documents.Drawing(r.Context(), id)
	if err != nil {
		return err
	}
	d := read.Value
	if d == nil || d.State != drawing.Scored || !d.Visible() && !a.maySee(r, token, d.UID) {
		return fault.NotFound
	}
	p, err := a.documents.Prompt(r.Context(), d.PromptID)
	if err != nil && !docstore.IsUnreadable(err) {
		return err
	}
	if p.Value != nil {
		d.Show(p.Value.Judge)
	} else {
		p.Value = &docstore.Prompt{}
	}
	names, err := a.names(r.Context(), d.UID)
	if err != nil {
		return err
	}
	answer := publicDrawing{
		ID: id, Prompt: promptName{d.PromptID, p.Value.Text}, Player: names[d.UID], Score: d.Score, Parts: parts(d.Parts),
		Saw: make([]board.Sight, len(d.Saw)), Image: linkTo(id, d.Blurred()), CreatedAt: d.CreatedAt, RankState: board.RankUnranked,
	}
	for i, s := range d.Saw {
		answer.Saw[i] = board.Sight(s)
	}
	if d.Visible() && d.Ranked {
		answer.RankState = board.RankPending
		w.Header().Set("Retry-After", "1")
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, answer)
	return nil
}

func cacheFor(visible bool) string {
	if visible {
		return cacheShort
	}
	return cachePrivate
}
