package api

import (
	"net/http"
	"time"

	"paint.wtf/functions/internal/daily"
)

type bestDrawing struct {
	DrawingID string     `json:"drawingId"`
	Prompt    promptName `json:"prompt"`
	place
	Score float64   `json:"score"`
	Image imageLink `json:"image"`
}

type streak struct {
	Current int  `json:"current"`
	Longest int  `json:"longest"`
	Today   bool `json:"today"`
}

// player answers with what anybody may know of a player.
func (a *API) player(w http.ResponseWriter, r *http.Request) error {
	p, err := a.boards.Profile(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	answer := struct {
		Player   publicPlayer  `json:"player"`
		Since    time.Time     `json:"since"`
		Drawings int           `json:"drawings"`
		Prompts  int           `json:"prompts"`
		First    int           `json:"first"`
		Podiums  int           `json:"podiums"`
		Points   float64       `json:"points"`
		Place    *place        `json:"place"`
		Best     []bestDrawing `json:"best"`
		Streak   streak        `json:"streak"`
	}{
		Player: publicPlayer(p.Player), Since: p.Since, Drawings: p.Drawings, Prompts: p.Prompts, First: p.First, Podiums: p.Podiums,
		Points: p.Points, Place: (*place)(p.PointsPlace),
		Best: make([]bestDrawing, len(p.Best)), Streak: streak(daily.StreakOf(p.Days, daily.Of(time.Now()))),
	}
	for i, b := range p.Best {
		answer.Best[i] = bestDrawing{
			DrawingID: b.DrawingID, Prompt: promptName{b.PromptID, b.Prompt}, place: place(b.Place), Score: b.Score,
			Image: linkTo(b.DrawingID, b.Blurred),
		}
	}
	writeJSON(w, r, http.StatusOK, cacheProfile, answer)
	return nil
}
