package api

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/sitepage"
)

// drawingPage answers /d/{id} with the site's page, which says what it is about in its head if others may see the drawing.
// For any other drawing, and while boards are away, it is the plain page with the status of the fault: the site itself tells
// the player more, and shows owners what is theirs.
func (a *API) drawingPage(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	st, err := a.visible(r, id)
	if err != nil {
		a.plainPage(w, r, err)
		return nil
	}
	tags := a.tagsOf(st)
	page, err := a.site.With(tags)
	if errors.Is(err, sitepage.ErrNotBuilt) {
		slog.ErrorContext(r.Context(), "a page stands in for the site's", "cause", err)
		page, err = sitepage.Fallback(&tags), nil
	}
	if err != nil {
		return err
	}
	writePublic(w, r, pageType, cachePage, page)
	return nil
}

// visible returns a drawing that others may see. Errors wrap fault.NotFound for every other one.
func (a *API) visible(r *http.Request, id string) (board.Standing, error) {
	if !drawing.ValidID(id) {
		return board.Standing{}, fault.NotFound
	}
	st, err := a.boards.Drawing(r.Context(), id)
	if err == nil && !st.Visible {
		err = fault.NotFound
	}
	return st, err
}

const pageType = "text/html; charset=utf-8"

// plainPage answers with the site's page as it was built, and with the status of what went wrong.
func (a *API) plainPage(w http.ResponseWriter, r *http.Request, cause error) {
	status := http.StatusInternalServerError
	if f := fault.Of(cause); f != nil {
		status = f.Status
	}
	page, err := a.site.Plain()
	if err != nil {
		page = sitepage.Fallback(nil)
	}
	if status >= http.StatusInternalServerError || err != nil {
		slog.ErrorContext(r.Context(), "page without its drawing", append(asked(r), "status", status, "cause", errors.Join(cause, err))...)
	}
	w.Header().Set("Content-Type", pageType)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(page) // the status is out; a caller that has gone needs no more
}

// tagsOf says what a drawing's page is about. Its texts are for whoever previews a link, whose language nobody knows; so
// they are English.
func (a *API) tagsOf(st board.Standing) sitepage.Tags {
	t := sitepage.Tags{
		URL: a.config.SiteURL + pagePath(st.ID), Image: a.config.SiteURL + cardPath(st.ID),
		Description: scoreText(st) + " Can you draw it better?", ImageAlt: "A drawing on paint.wtf",
		Shown: standing(st), Picture: linkTo(st.ID, st.Blurred).URL,
	}
	what := "A drawing"
	if st.PromptText != "" {
		what = "“" + st.PromptText + "”"
		t.ImageAlt = "A drawing of " + what
	}
	if st.Blurred {
		t.ImageAlt = "A drawing that is not safe for work, hidden"
	}
	t.Title = what
	if st.Player.DisplayName != "" {
		t.Title += " by " + st.Player.DisplayName
	}
	t.Title += " · paint.wtf"
	return t
}

// scoreText is a sentence about a drawing's score and, if it has one, its rank.
func scoreText(st board.Standing) string {
	text := strconv.FormatFloat(st.Score, 'f', 1, 64) + " of 100 points from a machine that has seen the internet"
	if st.RankState == board.RankReady {
		text += fmt.Sprintf(", rank %d of %d", st.Rank, st.Of)
	}
	return text + "."
}

func pagePath(id string) string { return "/d/" + id }
func cardPath(id string) string { return "/img/" + id + ".card.png" }
