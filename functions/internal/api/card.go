package api

import (
	"fmt"
	"hash/crc32"
	"net/http"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/sharecard"
)

// shareCard answers /img/{id}.card.png: what stands for a drawing where its page is linked to. A flagged drawing's card
// has no picture, whatever anybody clicks.
func (a *API) shareCard(w http.ResponseWriter, r *http.Request, id string) error {
	st, err := a.visible(r, id)
	if err != nil {
		return err
	}
	card := sharecard.Card{DrawingID: id, Prompt: st.PromptText, Score: st.Score}
	if st.RankState == board.RankReady {
		card.Rank, card.Of = st.Rank, st.Of
	}
	h := w.Header()
	h.Set("Cache-Control", cachePicture)
	if unchanged(w, r, cardTag(card, st.Blurred)) { // before anything is drawn
		return nil
	}
	if !st.Blurred {
		if card.Picture, err = a.pictureOf(r.Context(), st.ImagePath, plain, drawing.Size); err != nil {
			return err
		}
	}
	done, err := a.beginMaking(r.Context())
	if err != nil {
		return err
	}
	defer done()
	data, err := sharecard.Render(card)
	if err != nil {
		return err
	}
	h.Set("Content-Type", "image/png")
	return writeRange(w, r, data)
}

// cardTag is the ETag of a card: it changes with anything that the card shows. A drawing's picture never changes.
func cardTag(c sharecard.Card, blurred bool) string {
	shown := fmt.Sprint(sharecard.Design, blurred, c.Score, c.Rank, c.Of, c.Prompt)
	return fmt.Sprintf("%q", fmt.Sprintf("%s-card-%08x", c.DrawingID, crc32.ChecksumIEEE([]byte(shown))))
}
