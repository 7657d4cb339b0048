// Package judge gives a drawing its score for a prompt.
//
// A model folder (docs/model-folder.md) holds an image tower and a text tower that map pictures and texts to vectors of
// one space, and the numbers that turn their cosines into a score. A Judge embeds each side once, by Embed and Prompt;
// Score is arithmetic on the two, so a change of rule needs no pixels.
//
//	j, err := judge.Open(models.Doodle(), judge.Options{Bank: models.Bank()})
//	seen, err := j.Embed(ctx, picture)
//	prompt, err := j.Prompt(ctx, "a raccoon driving a tractor")
//	result := j.Score(seen, prompt)
package judge

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"strings"
	"sync"

	"paint.wtf/functions/internal/fault"
)

// Options are what a judge needs besides its model folder.
type Options struct {
	// Library is the path of the ONNX Runtime library; empty, FindLibrary looks for it.
	Library string
	// Threads is how many threads one embedding uses; 0 is one. Drawings run beside each other, so more threads only
	// help where a drawing is alone. Scores agree to 1e-3 across thread counts.
	Threads int
	// Bank are the descriptions that Result.Saw picks from. Those without a word that the model knows are left out.
	Bank []string
}

// Judge is a loaded model. It is safe for concurrent use; how many run at once is for the caller to bound.
type Judge struct {
	manifest  Manifest
	tokenizer tokenizer
	image     *imageTower
	text      *textTower
	probes    probes
	bank      []described

	// closing is held for reading by whoever uses a session; judges of the same networks share it.
	closing *closing
}

type closing struct {
	sync.RWMutex
	closed bool
}

// Image is a picture as the model sees it: two unit vectors of the manifest's embeddingWidth.
type Image struct {
	Vector []float32
	Mirror []float32 // of the picture flipped left-right
	Blank  bool      // hardly anything is drawn on it
	Parts  []Image   // what the drawing falls into, each looked at by itself; most drawings have none, and no part has any
}

// Prompt is a text as the model sees it: a unit vector, the mean over the manifest's templates.
type Prompt struct {
	Text   string
	Vector []float32
}

var errClosed = errors.New("the judge is closed")

// Open loads the model folder, checks that its files and shapes are what its manifest says, and runs both towers once.
// What is wrong is said here and not at the first drawing.
func Open(folder fs.FS, options Options) (_ *Judge, err error) {
	defer fault.Wrap(&err, "open the judge's model")
	m, err := ReadManifest(folder)
	if err != nil {
		return nil, err
	}
	defer fault.Wrap(&err, "%s %s", m.Name, m.Version)
	if err := verify(folder, m); err != nil {
		return nil, err
	}
	j := &Judge{manifest: m, closing: &closing{}}
	if j.tokenizer, err = openTokenizer(folder, m.Text); err != nil {
		return nil, err
	}
	library, err := FindLibrary(options.Library)
	if err != nil {
		return nil, err
	}
	if err := start(library); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, j.Close())
		}
	}()
	if err := j.openTowers(folder, options.Threads); err != nil {
		return nil, err
	}
	if err := j.openProbes(); err != nil {
		return nil, err
	}
	if err := j.openBank(options.Bank); err != nil {
		return nil, err
	}
	if _, err := j.Embed(context.Background(), image.NewGray(image.Rect(0, 0, m.Image.Size, m.Image.Size))); err != nil {
		return nil, err
	}
	return j, nil
}

func (j *Judge) openTowers(folder fs.FS, threads int) error {
	m := &j.manifest
	n, err := openNetwork(folder, m.Image.File)
	if err != nil {
		return err
	}
	if j.image, err = openImageTower(n, m.Image.Size, m.EmbeddingWidth, threads); err != nil {
		return fmt.Errorf("%s: %w", m.Image.File, err)
	}
	if n, err = openNetwork(folder, m.Text.File); err != nil {
		return err
	}
	if j.text, err = openTextTower(n, m.Text.ContextLength, m.EmbeddingWidth, threads); err != nil {
		return fmt.Errorf("%s: %w", m.Text.File, err)
	}
	return nil
}

// Close frees the sessions, after whoever is using them. Calling it twice is harmless.
func (j *Judge) Close() error {
	j.closing.Lock()
	defer j.closing.Unlock()
	if j.closing.closed {
		return nil
	}
	j.closing.closed = true
	var errs []error
	if j.image != nil && j.image.session != nil {
		errs = append(errs, j.image.session.Destroy())
	}
	if j.text != nil && j.text.session != nil {
		errs = append(errs, j.text.session.Destroy())
	}
	return errors.Join(errs...)
}

// Manifest returns the model's manifest. Its slices are the judge's own: read them only.
func (j *Judge) Manifest() Manifest { return j.manifest }

// Embed looks at a picture of any size, transparent parts on white, at its mirror image, and likewise at what the drawing
// falls into. It fails only when ctx is
// done, the judge closed or the runtime out of memory: a picture is not at fault.
func (j *Judge) Embed(ctx context.Context, picture image.Image) (Image, error) {
	if picture.Bounds().Empty() {
		return Image{}, errors.New("the picture has no pixels")
	}
	views, blank := frame(opaque(picture), j.manifest.Image)
	j.closing.RLock()
	defer j.closing.RUnlock()
	if err := j.usable(ctx); err != nil {
		return Image{}, err
	}
	seen := make([]Image, len(views))
	for i, view := range views {
		var err error
		if seen[i].Vector, seen[i].Mirror, err = j.image.embed(tensor(view, j.manifest.Image)); err != nil {
			return Image{}, err
		}
	}
	whole := seen[0]
	whole.Blank, whole.Parts = blank, seen[1:]
	return whole, nil
}

// Prompt reads a text through each of the manifest's templates. Faults: fault.PromptEmpty, fault.PromptTooLong (it does
// not fit the model's context), fault.PromptNoWords (the model knows none of its words).
func (j *Judge) Prompt(ctx context.Context, text string) (Prompt, error) {
	vectors, err := j.promptVectors(ctx, []string{text})
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: text, Vector: vectors[0]}, nil
}

// promptVectors is Prompt for many texts at once.
func (j *Judge) promptVectors(ctx context.Context, texts []string) ([][]float32, error) {
	templates := j.manifest.PromptTemplates
	filled := make([]string, 0, len(texts)*len(templates))
	for _, text := range texts {
		if err := j.readable(text); err != nil {
			return nil, err
		}
		for _, t := range templates {
			filled = append(filled, strings.Replace(t, placeholder, text, 1))
		}
	}
	vectors, err := j.textVectors(ctx, filled)
	if err != nil {
		return nil, err
	}
	out := make([][]float32, len(texts))
	for i := range out {
		if out[i], err = mean(vectors[i*len(templates) : (i+1)*len(templates)]); err != nil {
			return nil, fmt.Errorf("%q: %w", texts[i], err)
		}
	}
	return out, nil
}

// readable reports as a fault what keeps a text from being a prompt for this model.
func (j *Judge) readable(text string) error {
	if strings.TrimSpace(text) == "" {
		return fault.PromptEmpty
	}
	if len(text) > maxTextBytes {
		return fmt.Errorf("%d bytes: %w", len(text), fault.PromptTooLong)
	}
	if _, known := j.tokenizer.encode(text); known == 0 {
		return fmt.Errorf("%q: %w", text, fault.PromptNoWords)
	}
	return nil
}

// textVectors embeds texts as they stand.
func (j *Judge) textVectors(ctx context.Context, texts []string) ([][]float32, error) {
	rows := make([][]int64, len(texts))
	for i, text := range texts {
		rows[i], _ = j.tokenizer.encode(text)
		if n, most := len(rows[i]), j.manifest.Text.ContextLength; n > most {
			return nil, fmt.Errorf("%q is %d tokens, and %d is the most: %w", text, n, most, fault.PromptTooLong)
		}
	}
	j.closing.RLock()
	defer j.closing.RUnlock()
	if err := j.usable(ctx); err != nil {
		return nil, err
	}
	return j.text.embed(rows)
}

func (j *Judge) usable(ctx context.Context) error {
	if j.closing.closed {
		return errClosed
	}
	return ctx.Err()
}
