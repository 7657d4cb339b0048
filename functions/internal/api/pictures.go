package api

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/picture"
)

// maxPicture bounds what is read of a picture; ScoreDrawing made it from an upload of at most drawing.MaxBytes, and
// encoding the same pixels again can take more: 512×512 of noise in three channels is 0.8 MiB.
const maxPicture = 2 * drawing.MaxBytes

// A variant is one form in which a picture is asked for.
type variant string

const (
	plain    variant = ""       // for everybody, unless it is flagged
	blurred  variant = "blur"   // stands in for a flagged one
	revealed variant = "reveal" // what a deliberate click on the blocker loads
	shared   variant = "card"   // what stands for a drawing where its page is linked to
)

// picture answers /img/{drawingId}.png, .blur.png, .reveal.png and .card.png. It shows nothing that is hidden or removed, and a
// flagged picture only under the name that a deliberate click asks for.
func (a *API) picture(w http.ResponseWriter, r *http.Request) error {
	id, v, err := parsePicture(r.PathValue("file"))
	if err != nil {
		return err
	}
	if v == shared {
		if r.URL.Query().Has(widthParameter.name) {
			return fmt.Errorf("a card has one size, and takes no w: %w", fault.BadRequest)
		}
		return a.shareCard(w, r, id)
	}
	width, err := pictureWidth(r)
	if err != nil {
		return err
	}
	row, err := a.boards.Picture(r.Context(), id)
	if err != nil {
		return err
	}
	if !row.Visible || row.Blurred != (v != plain) {
		return fault.NotFound
	}
	data, err := a.files.Read(r.Context(), row.ImagePath, maxPicture)
	if errors.Is(err, blob.ErrGone) {
		return fmt.Errorf("%w: %w", fault.NotFound, err)
	}
	if err != nil {
		return err
	}
	if v == blurred {
		data, err = picture.Blur(data)
	}
	if err == nil && width < drawing.Size {
		data, err = picture.Resize(data, width)
	}
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", "image/png")
	h.Set("Cache-Control", cachePicture)
	// A drawing's picture never changes, so its name and form are tag enough.
	h.Set("ETag", fmt.Sprintf("%q", fmt.Sprintf("%s-%s-%d", id, v, width)))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
	return nil
}

func parsePicture(file string) (id string, v variant, err error) {
	name, ok := strings.CutSuffix(file, ".png")
	id, form, _ := strings.Cut(name, ".")
	v = variant(form)
	if !ok || !drawing.ValidID(id) || (v != plain && v != blurred && v != revealed && v != shared) {
		return "", "", fault.NotFound
	}
	return id, v, nil
}

func pictureWidth(r *http.Request) (int, error) {
	switch r.URL.Query().Get("w") {
	case "":
		return drawing.Size, nil
	case "128":
		return 128, nil
	case "256":
		return 256, nil
	}
	return 0, fmt.Errorf("w is 128 or 256: %w", fault.BadRequest)
}

// imageLink is how a picture is named in answers.
type imageLink struct {
	URL       string  `json:"url"`
	Blurred   bool    `json:"blurred"`
	RevealURL *string `json:"revealUrl"`
}

func linkTo(id string, isBlurred bool) imageLink {
	if !isBlurred {
		return imageLink{URL: "/img/" + id + ".png"}
	}
	reveal := "/img/" + id + ".reveal.png"
	return imageLink{URL: "/img/" + id + ".blur.png", Blurred: true, RevealURL: &reveal}
}
