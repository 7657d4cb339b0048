package api

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/trust"
)

type appeal struct {
	Text string    `json:"text"`
	At   time.Time `json:"at"`
}

type report struct {
	Player publicPlayer `json:"player"`
	Reason string       `json:"reason"`
	// Weight is null until the report was weighed.
	Weight    *float64               `json:"weight"`
	Outcome   docstore.ReportOutcome `json:"outcome"`
	CreatedAt time.Time              `json:"createdAt"`
}

// history is what moderators learn of a drawing's player.
type history struct {
	JoinedAt *time.Time `json:"joinedAt"`
	Guest    bool       `json:"guest"`
	Drawings int        `json:"drawings"`
	Flagged  int        `json:"flagged"`
	Hidden   int        `json:"hidden"`
}

// caseOf answers a moderator with all that is known of one scored drawing.
func (a *API) caseOf(w http.ResponseWriter, r *http.Request) error {
	if _, err := a.moderator(r); err != nil {
		return err
	}
	ctx, id := r.Context(), r.PathValue("id")
	found, err := a.documents.Drawings(ctx, []string{id})
	if err != nil {
		return err
	}
	if len(found) == 0 || found[0].State != drawing.Scored {
		return fault.NotFound
	}
	d := found[0]
	items, err := a.reviewed(ctx, found)
	if err != nil {
		return err
	}
	answer := struct {
		reviewed
		Appeal    *appeal    `json:"appeal"`
		Similar   *string    `json:"similar"`
		Reports   []report   `json:"reports"`
		History   history    `json:"history"`
		Decisions []decision `json:"decisions"`
	}{reviewed: items[0], Appeal: (*appeal)(d.Appeal)}
	if d.Similar != "" {
		answer.Similar = &d.Similar
	}
	if answer.Reports, err = a.reportsOn(ctx, id); err != nil {
		return err
	}
	decided, err := a.documents.DecisionsOn(ctx, id)
	if err != nil {
		return err
	}
	slices.SortFunc(decided, func(x, y docstore.Decision) int { return y.At.Compare(x.At) })
	if answer.Decisions, err = a.decisions(ctx, decided); err != nil {
		return err
	}
	if answer.History, err = a.history(ctx, d.UID); err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, answer)
	return nil
}

// reportsOn are the reports of a drawing, the newest first.
func (a *API) reportsOn(ctx context.Context, id string) ([]report, error) {
	found, err := a.documents.ReportsOn(ctx, id)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(x, y docstore.Report) int { return y.CreatedAt.Compare(x.CreatedAt) })
	uids := make([]string, len(found))
	for i, f := range found {
		uids[i] = f.By
	}
	names, err := a.names(ctx, uids...)
	if err != nil {
		return nil, err
	}
	reports := make([]report, len(found))
	for i, f := range found {
		reports[i] = report{names[f.By], f.Reason, f.Weight, f.Outcome, f.CreatedAt}
	}
	return reports, nil
}

func (a *API) history(ctx context.Context, uid string) (history, error) {
	counted, err := a.documents.History(ctx, uid)
	if err != nil {
		return history{}, err
	}
	h := history{Drawings: counted.Scored, Flagged: counted.Flagged, Hidden: counted.Hidden}
	switch user, err := a.tokens.GetUser(ctx, uid); {
	case auth.IsUserNotFound(err): // on its way out
	case err != nil:
		return history{}, fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
	default:
		joined := time.UnixMilli(user.UserMetadata.CreationTimestamp).UTC()
		h.JoinedAt, h.Guest = &joined, trust.IsGuest(user)
	}
	return h, nil
}
