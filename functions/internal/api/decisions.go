package api

import (
	"context"
	"net/http"
	"slices"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

type decision struct {
	ID     string       `json:"id"`
	Action string       `json:"action"`
	Note   string       `json:"note"`
	By     publicPlayer `json:"by"`
	At     time.Time    `json:"at"`
}

type listedDecision struct {
	decision
	DrawingID string `json:"drawingId"`
	// Prompt and Image are null where the drawing is gone.
	Prompt *promptName `json:"prompt"`
	Image  *imageLink  `json:"image"`
}

// listDecisions answers a moderator with a page of what moderators decided, the newest first.
func (a *API) listDecisions(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.moderator(r)
	if err != nil {
		return err
	}
	l, err := listed(r, defaultQueue)
	if err != nil {
		return err
	}
	by := ""
	if r.URL.Query().Get("by") == "me" {
		by = uid
	}
	decided, next, err := page(l, func(limit int) ([]docstore.Decision, error) {
		return a.documents.DecisionsBy(r.Context(), by, l.after, limit)
	}, func(d docstore.Decision) docstore.Spot { return docstore.Spot{At: d.At, ID: d.ID} })
	if err != nil {
		return err
	}
	answer := struct {
		Items []listedDecision `json:"items"`
		Next  *string          `json:"next"`
	}{Next: next}
	if answer.Items, err = a.withDrawings(r.Context(), decided); err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, answer)
	return nil
}

// decisions are decisions with the names of those who took them.
func (a *API) decisions(ctx context.Context, decided []docstore.Decision) ([]decision, error) {
	uids := make([]string, len(decided))
	for i, d := range decided {
		uids[i] = d.By
	}
	names, err := a.names(ctx, uids...)
	if err != nil {
		return nil, err
	}
	decisions := make([]decision, len(decided))
	for i, d := range decided {
		decisions[i] = decision{d.ID, d.Action, d.Note, names[d.By], d.At}
	}
	return decisions, nil
}

// withDrawings adds what decisions are about, as it is now.
func (a *API) withDrawings(ctx context.Context, decided []docstore.Decision) ([]listedDecision, error) {
	named, err := a.decisions(ctx, decided)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(decided))
	for i, d := range decided {
		ids[i] = d.DrawingID
	}
	found, err := a.documents.Drawings(ctx, ids)
	if err != nil {
		return nil, err
	}
	there := slices.DeleteFunc(found, func(d docstore.DrawingAt) bool { return d.State != drawing.Scored })
	shown, err := a.reviewed(ctx, there)
	if err != nil {
		return nil, err
	}
	items := make([]listedDecision, len(decided))
	for i, d := range decided {
		items[i] = listedDecision{decision: named[i], DrawingID: d.DrawingID}
		if j := slices.IndexFunc(shown, func(s reviewed) bool { return s.ID == d.DrawingID }); j >= 0 {
			items[i].Prompt, items[i].Image = &shown[j].Prompt, &shown[j].Image
		}
	}
	return items, nil
}
