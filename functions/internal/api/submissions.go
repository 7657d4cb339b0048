package api

import (
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/player"
	"paint.wtf/functions/internal/telemetry"
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
	fields, err := readFields(r, "drawingId", "promptId")
	if err != nil {
		return err
	}
	drawingID, promptID := fields["drawingId"], fields["promptId"]
	if !drawing.ValidID(drawingID) {
		return fmt.Errorf("drawingId is 20 letters and digits: %w", fault.BadRequest)
	}
	telemetry.About(r.Context(), telemetry.Drawing, drawingID)
	if err := validPromptID(promptID); err != nil {
		return err
	}
	d, opened, err := a.documents.OpenSubmission(r.Context(), docstore.Submission{
		UID: uid, DrawingID: drawingID, PromptID: promptID,
		Lifetime: a.config.SubmissionLifetime, PerMinute: a.config.SubmissionsPerMinute,
		Address: a.address(r), PerAddress: a.config.SubmissionsPerAddress, NewPlayer: newPlayer,
	})
	if err != nil {
		return err
	}
	status := http.StatusOK
	if opened {
		slog.InfoContext(r.Context(), "submission opened")
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
		drawingID, promptID, d.State,
		drawing.UploadPath(uid, drawingID), drawing.StrokesPath(uid, drawingID), d.ExpiresAt,
	})
	return nil
}
