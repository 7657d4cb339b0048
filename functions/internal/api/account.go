package api

import (
	"context"
	"net/http"
	"slices"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

// defaultOwn is how many of one's own drawings a page has when the request does not say.
const defaultOwn = 24

// ownDrawing is a card as its owner sees it: of a drawing in any state.
type ownDrawing struct {
	card
	// Image is null where there is none that a page could show: before scoring, and while the drawing is hidden.
	Image      *imageLink    `json:"image"`
	State      drawing.State `json:"state"`
	Reason     string        `json:"reason,omitempty"`
	Moderation ownModeration `json:"moderation"`
	Appealed   bool          `json:"appealed"`
	// AppealedAt is null where there is no appeal; a decision after that has answered it.
	AppealedAt *time.Time `json:"appealedAt"`
	CanAppeal  bool       `json:"canAppeal"`
}

// ownModeration is what a drawing's owner learns of the moderators' decisions: what was decided last, and why, but not by whom.
type ownModeration struct {
	State  drawing.Moderation `json:"state"`
	Action string             `json:"action,omitempty"`
	Note   string             `json:"note,omitempty"`
	At     *time.Time         `json:"at,omitempty"`
}

// ownDrawings answers with a page of the caller's drawings, newest first: from the documents, so that nothing is missing which
// the mirror has not, or must not have.
func (a *API) ownDrawings(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	l, err := listed(r, defaultOwn)
	if err != nil {
		return err
	}
	drawings, next, err := page(l, func(limit int) ([]docstore.DrawingAt, error) {
		return a.documents.OwnDrawings(r.Context(), uid, l.after, limit)
	}, func(d docstore.DrawingAt) docstore.Spot { return docstore.Spot{At: d.CreatedAt, ID: d.ID} })
	if err != nil {
		return err
	}
	answer := struct {
		Entries []ownDrawing `json:"entries"`
		Next    *string      `json:"next"`
	}{Next: next}
	answer.Entries, err = a.asOwn(r, uid, drawings)
	if err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, answer)
	return nil
}

func (a *API) asOwn(r *http.Request, uid string, drawings []docstore.DrawingAt) ([]ownDrawing, error) {
	ids := make([]string, len(drawings))
	for i, d := range drawings {
		ids[i] = d.PromptID
	}
	prompts, err := a.documents.PromptsByID(r.Context(), ids)
	if err != nil {
		return nil, err
	}
	names, err := a.names(r.Context(), uid)
	if err != nil {
		return nil, err
	}
	entries := make([]ownDrawing, len(drawings))
	for i, d := range drawings {
		p := prompts[d.PromptID]
		d.Show(p.Judge)
		entries[i] = ownDrawing{
			card: card{
				DrawingID: d.ID, Score: d.Score, Player: names[uid], CreatedAt: d.CreatedAt, Prompt: promptName{d.PromptID, p.Text},
			},
			State: d.State, Reason: d.Reason, Appealed: d.Appeal != nil, CanAppeal: d.Appealable(),
			Moderation: ownModeration{State: d.Moderation.State, Action: d.Moderation.Action, Note: d.Moderation.Note},
		}
		entries[i].Moderation.At = moment(d.Moderation.At)
		if d.Appeal != nil {
			entries[i].AppealedAt = moment(d.Appeal.At)
		}
		if d.Visible() {
			link := linkTo(d.ID, d.Blurred())
			entries[i].Image = &link
		}
	}
	return entries, nil
}

// names are players as everybody knows them, by their uids; of those who are gone, nothing.
func (a *API) names(ctx context.Context, uids ...string) (map[string]publicPlayer, error) {
	players, err := a.documents.PlayersByID(ctx, slices.DeleteFunc(slices.Clone(uids), func(uid string) bool { return uid == "" }))
	names := make(map[string]publicPlayer, len(players))
	for uid, p := range players {
		names[uid] = publicPlayer{PlayerID: p.PlayerID, DisplayName: p.DisplayName}
	}
	return names, err
}

// moment is a time that may be none.
func moment(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	return &at
}
