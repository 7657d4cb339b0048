package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/player"
)

// newPlayer is a player as the server first makes one.
func newPlayer() docstore.Player {
	return docstore.Player{PlayerID: player.NewID(), DisplayName: player.NewName()}
}

// me answers who the caller is, and makes the player of someone who has just signed in.
func (a *API) me(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	p, err := a.documents.EnsurePlayer(r.Context(), uid, newPlayer)
	if err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, publicPlayer{PlayerID: p.PlayerID, DisplayName: p.DisplayName})
	return nil
}

// submit opens a submission: the document that the upload needs to be let in.
func (a *API) submit(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	var request struct{ DrawingID, PromptID string }
	if err := readJSON(r, &request); err != nil {
		return err
	}
	if !drawing.ValidID(request.DrawingID) {
		return fmt.Errorf("drawingId is 20 letters and digits: %w", fault.BadRequest)
	}
	if err := validPromptID(request.PromptID); err != nil {
		return err
	}
	d, opened, err := a.documents.OpenSubmission(r.Context(), docstore.Submission{
		UID: uid, DrawingID: request.DrawingID, PromptID: request.PromptID,
		Lifetime: a.config.SubmissionLifetime, PerMinute: a.config.SubmissionsPerMinute, NewPlayer: newPlayer,
	})
	if err != nil {
		return err
	}
	status := http.StatusOK
	if opened {
		status = http.StatusCreated
	}
	writeJSON(w, r, status, cachePrivate, struct {
		DrawingID string        `json:"drawingId"`
		PromptID  string        `json:"promptId"`
		State     drawing.State `json:"state"`
		Upload    string        `json:"upload"`
		Strokes   string        `json:"strokes"`
		ExpiresAt time.Time     `json:"expiresAt"`
	}{
		request.DrawingID, request.PromptID, d.State,
		drawing.UploadPath(uid, request.DrawingID), drawing.StrokesPath(uid, request.DrawingID), d.ExpiresAt,
	})
	return nil
}

func readJSON(r *http.Request, into any) error {
	decoder := json.NewDecoder(r.Body)
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return fmt.Errorf("the request has more than %d bytes: %w", tooLarge.Limit, fault.TooLarge)
	case err != nil:
		return fmt.Errorf("the body is not the JSON that is expected (%s): %w", err, fault.BadRequest)
	case decoder.More():
		return fmt.Errorf("there is more than one JSON value in the body: %w", fault.BadRequest)
	}
	return nil
}
