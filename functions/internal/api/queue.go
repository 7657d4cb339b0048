package api

import (
	"context"
	"net/http"
	"time"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

// defaultQueue is how many drawings, or decisions, a page for moderators has when the request does not say.
const defaultQueue = 24

// What the queue may be asked for, and the doubts that each stands for.
var queueReasons = map[string][]drawing.Doubt{
	"flagged":    {drawing.Flagged},
	"reported":   {drawing.Reported},
	"suspicious": drawing.Suspicions,
	"appealed":   {drawing.Appealed},
}

type nsfw struct {
	Flagged bool    `json:"flagged"`
	Concept string  `json:"concept"`
	Score   float64 `json:"score"`
	Cleared bool    `json:"cleared"`
}

// A reviewed drawing is one as moderators see it, whether it waits for them or not.
type reviewed struct {
	ID         string             `json:"id"`
	Prompt     promptName         `json:"prompt"`
	Player     publicPlayer       `json:"player"`
	Score      float64            `json:"score"`
	State      drawing.Moderation `json:"state"`
	NSFW       nsfw               `json:"nsfw"`
	Reasons    []drawing.Doubt    `json:"reasons"`
	Since      *time.Time         `json:"since"`
	FeaturedAt *time.Time         `json:"featuredAt"`
	Image      imageLink          `json:"image"`
}

// counts are how many drawings wait, and for what.
type counts struct {
	All        int `json:"all"`
	Flagged    int `json:"flagged"`
	Reported   int `json:"reported"`
	Suspicious int `json:"suspicious"`
	Appealed   int `json:"appealed"`
}

// queue answers a moderator with a page of the drawings that wait for one, the one that has waited longest first.
func (a *API) queue(w http.ResponseWriter, r *http.Request) error {
	if _, err := a.moderator(r); err != nil {
		return err
	}
	l, err := listed(r, defaultQueue)
	if err != nil {
		return err
	}
	reasons := queueReasons[r.URL.Query().Get("reason")]
	drawings, next, err := page(l, func(limit int) ([]docstore.DrawingAt, error) {
		return a.documents.Queue(r.Context(), reasons, l.after, limit)
	}, func(d docstore.DrawingAt) docstore.Spot { return docstore.Spot{At: d.Review.Since, ID: d.ID} })
	if err != nil {
		return err
	}
	answer := struct {
		Items  []reviewed `json:"items"`
		Next   *string    `json:"next"`
		Counts counts     `json:"counts"`
	}{Next: next}
	if answer.Items, err = a.reviewed(r.Context(), drawings); err != nil {
		return err
	}
	if answer.Counts, err = a.queueCounts(r.Context()); err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, answer)
	return nil
}

// reviewed are drawings as moderators see them, by the judges that their prompts go by.
func (a *API) reviewed(ctx context.Context, drawings []docstore.DrawingAt) ([]reviewed, error) {
	promptIDs, uids := make([]string, len(drawings)), make([]string, len(drawings))
	for i, d := range drawings {
		promptIDs[i], uids[i] = d.PromptID, d.UID
	}
	prompts, err := a.documents.PromptsByID(ctx, promptIDs)
	if err != nil {
		return nil, err
	}
	names, err := a.names(ctx, uids...)
	if err != nil {
		return nil, err
	}
	items := make([]reviewed, len(drawings))
	for i, d := range drawings {
		p := prompts[d.PromptID]
		d.Show(p.Judge)
		items[i] = reviewed{
			ID: d.ID, Prompt: promptName{d.PromptID, p.Text}, Player: names[d.UID], Score: d.Score, State: d.Moderation.State,
			NSFW:    nsfw{d.NSFW.Flagged, d.NSFW.Concept, d.NSFW.Score, d.NSFW.Cleared},
			Reasons: []drawing.Doubt{}, FeaturedAt: moment(d.FeaturedAt), Image: linkTo(d.ID, d.Blurred()),
		}
		if d.Review != nil {
			items[i].Reasons, items[i].Since = d.Review.Reasons, &d.Review.Since
		}
	}
	return items, nil
}

func (a *API) queueCounts(ctx context.Context) (c counts, err error) {
	group, ctx := errgroup.WithContext(ctx)
	count := func(into *int, reason string) {
		group.Go(func() (err error) {
			*into, err = a.documents.CountQueue(ctx, queueReasons[reason])
			return err
		})
	}
	count(&c.All, "")
	count(&c.Flagged, "flagged")
	count(&c.Reported, "reported")
	count(&c.Suspicious, "suspicious")
	count(&c.Appealed, "appealed")
	return c, group.Wait()
}
