package api

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

// defaultOwn is how many of one's own drawings a page has when the request does not say.
const defaultOwn = 24

// ownDrawing is a card as its owner sees it: of a drawing in any state.
type ownDrawing struct {
	card
	// Image is null where there is none that a page could show: before scoring, and while the drawing is hidden.
	Image      *imageLink         `json:"image"`
	State      drawing.State      `json:"state"`
	Reason     string             `json:"reason,omitempty"`
	Moderation drawing.Moderation `json:"moderation,omitempty"`
}

// ownDrawings answers with a page of the caller's drawings, newest first: from the documents, so that nothing is missing which
// the mirror has not, or must not have.
func (a *API) ownDrawings(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	limit, err := pageLimit(r)
	if err != nil {
		return err
	}
	if limit == 0 {
		limit = defaultOwn
	}
	after, err := parseSpot(r.URL.Query().Get("after"))
	if err != nil {
		return err
	}
	// One more than asked for says whether there are more.
	drawings, err := a.documents.OwnDrawings(r.Context(), uid, after, limit+1)
	if err != nil {
		return err
	}
	answer := struct {
		Entries []ownDrawing `json:"entries"`
		Next    *string      `json:"next"`
	}{}
	if len(drawings) > limit {
		drawings = drawings[:limit]
		next := spotText(drawings[limit-1])
		answer.Next = &next
	}
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
	owner, err := a.documents.Player(r.Context(), uid)
	if err != nil {
		return nil, err
	}
	var name publicPlayer
	if owner.Value != nil {
		name = publicPlayer{PlayerID: owner.Value.PlayerID, DisplayName: owner.Value.DisplayName}
	}
	entries := make([]ownDrawing, len(drawings))
	for i, d := range drawings {
		p := prompts[d.PromptID]
		d.Show(p.Judge)
		entries[i] = ownDrawing{
			card: card{
				DrawingID: d.ID, Score: d.Score, Player: name, CreatedAt: d.CreatedAt, Prompt: promptName{d.PromptID, p.Text},
			},
			State: d.State, Reason: d.Reason, Moderation: d.Moderation.State,
		}
		if d.Visible() {
			link := linkTo(d.ID, d.Blurred())
			entries[i].Image = &link
		}
	}
	return entries, nil
}

// spotText is the cursor of the page that follows a drawing; parseSpot is its inverse.
func spotText(d docstore.DrawingAt) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatInt(d.CreatedAt.UnixNano(), 10) + " " + d.ID))
}

func parseSpot(text string) (*docstore.Spot, error) {
	if text == "" {
		return nil, nil
	}
	if plain, err := base64.RawURLEncoding.DecodeString(text); err == nil {
		at, id, _ := strings.Cut(string(plain), " ")
		if nanos, err := strconv.ParseInt(at, 10, 64); err == nil && drawing.ValidID(id) {
			return &docstore.Spot{CreatedAt: time.Unix(0, nanos).UTC(), ID: id}, nil
		}
	}
	return nil, fmt.Errorf("after is no cursor of this list: %w", fault.BadRequest)
}
