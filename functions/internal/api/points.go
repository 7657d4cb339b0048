package api

import "net/http"

type pointsEntry struct {
	Rank    int          `json:"rank"`
	Player  publicPlayer `json:"player"`
	Points  float64      `json:"points"`
	Prompts int          `json:"prompts"`
}

// points answers with a page of the board over all prompts.
func (a *API) points(w http.ResponseWriter, r *http.Request) error {
	limit, err := pageLimit(r)
	if err != nil {
		return err
	}
	page, err := a.boards.Points(r.Context(), r.URL.Query().Get("after"), limit)
	if err != nil {
		return err
	}
	answer := struct {
		Entries []pointsEntry `json:"entries"`
		Of      int           `json:"of"`
		Next    *string       `json:"next"`
	}{Entries: make([]pointsEntry, len(page.Entries)), Of: page.Of, Next: cursor(page.Next)}
	for i, e := range page.Entries {
		answer.Entries[i] = pointsEntry{e.Rank, publicPlayer(e.Player), e.Points, e.Prompts}
	}
	writeJSON(w, r, http.StatusOK, cacheShort, answer)
	return nil
}
