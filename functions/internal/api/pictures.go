package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/picture"
)

// keptPictures is how many bytes of pictures a process keeps: a whole one has some 15,000, a thumbnail 2,000 to 8,000.
const keptPictures = 64 << 20

// maxPicture bounds what is read of a picture; ScoreDrawing made it from an upload of at most drawing.MaxBytes, and
// encoding the same pixels again can take more: 512×512 of noise in three channels is 0.8 MiB.
const maxPicture = 2 * drawing.MaxBytes

// makingBytes is what making a picture or a card takes at most: the whole one as a file and as pixels, a card's 1200×630 pixels and its
// file, and what scaling goes through.
const makingBytes = 16 << 20

// A variant is one form in which a picture is asked for.
type variant string

const (
	plain    variant = ""       // for everybody, unless it is flagged
	blurred  variant = "blur"   // stands in for a flagged one
	revealed variant = "reveal" // what a deliberate click on the blocker loads
	shared   variant = "card"   // what stands for a drawing where its page is linked to
)

// picture answers /img/{drawingId}.png, .blur.png, .reveal.png and .card.png. It shows nothing that is hidden or removed, and a
// flagged picture only under the name that a deliberate click asks for. Its owner and moderators see what is hidden.
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
	ctx, cancel := context.WithTimeout(r.Context(), readTime)
	defer cancel()
	row, err := a.boards.Picture(ctx, id)
	if err != nil {
		return err
	}
	if row.Blurred != (v != plain) || !row.Visible && !a.seesHidden(r, row.UID) {
		return fault.NotFound
	}
	h, width := w.Header(), pictureWidth(r)
	if !row.Visible {
		h.Set("Cache-Control", cachePrivate)
	} else {
		h.Set("Cache-Control", cachePicture)
		// A drawing's picture never changes, so its name and form are tag enough, and whoever has it needs no bytes.
		if unchanged(w, r, fmt.Sprintf("%q", fmt.Sprintf("%s-%s-%d", id, v, width))) {
			return nil
		}
	}
	data, err := a.pictureOf(r.Context(), row.ImagePath, v, width)
	if err != nil {
		return err
	}
	h.Set("Content-Type", "image/png")
	return writeRange(w, r, data)
}

// seesHidden reports whether the caller may see a drawing of uid's that others may not: its owner and moderators do.
func (a *API) seesHidden(r *http.Request, uid string) bool {
	if r.Header.Get("Authorization") == "" {
		return false
	}
	token, err := a.callerToken(r)
	return err == nil && a.maySee(r, token, uid)
}

// maySee is seesHidden for a caller whose verified token it is, nil for nobody.
func (a *API) maySee(r *http.Request, token *auth.Token, uid string) bool {
	if token == nil || token.UID == uid {
		return token != nil
	}
	is, err := a.isModerator(r, token)
	return err == nil && is
}

// pictureOf returns a picture in one of its forms. It is kept for whoever is next, and making it does not end with the request
// that began it. Whether anybody may see it is asked every time, before.
func (a *API) pictureOf(ctx context.Context, path string, v variant, width int) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), readTime)
	defer cancel()
	whole := func() ([]byte, error) {
		return a.pictures.Get(path, func() ([]byte, error) {
			release, err := a.capacity.Hold(ctx, maxPicture)
			if err != nil {
				return nil, err
			}
			defer release()
			data, err := a.files.Read(ctx, path, maxPicture)
			if errors.Is(err, blob.ErrGone) {
				err = fmt.Errorf("%w: %w", fault.NotFound, err)
			}
			return data, err
		})
	}
	if v != blurred && width == drawing.Size {
		return whole()
	}
	return a.pictures.Get(fmt.Sprintf("%s %s %d", path, v, width), func() ([]byte, error) {
		data, err := whole()
		if err != nil {
			return nil, err
		}
		done, err := a.beginMaking(ctx)
		if err != nil {
			return nil, err
		}
		defer done()
		if v == blurred {
			data, err = picture.Blur(data)
		}
		if err == nil && width < drawing.Size {
			data, err = picture.Resize(data, width)
		}
		return data, err
	})
}

// beginMaking waits until there is memory and a core for making a picture. Fault: Unavailable.
func (a *API) beginMaking(ctx context.Context) (done func(), err error) {
	release, err := a.capacity.Hold(ctx, makingBytes)
	if err != nil {
		return nil, err
	}
	idle, err := a.capacity.Compute(ctx)
	if err != nil {
		release()
		return nil, err
	}
	return func() { idle(); release() }, nil
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

// pictureWidth is the width that a checked query asks for, in pixels.
func pictureWidth(r *http.Request) int {
	if width, err := strconv.Atoi(r.URL.Query().Get(widthParameter.name)); err == nil {
		return width
	}
	return drawing.Size
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
