package evaluation

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge"
)

// examiner shows pictures to a judge.
type examiner struct {
	judge   *judge.Judge
	workers int
	amounts amounts
}

// amounts is how much is drawn of everything that is not given.
type amounts struct {
	scenes       int // of two things
	scenePrompts int // to cheat at, beside those of one thing
	rounds       int // of each way of cheating, for each prompt and font
	nonsense     int // pictures of each kind
	nsfw         int // drawings of each construction
	cost         int // drawings that are timed
}

// thorough makes a share of a kind known to a few points, and the whole last a few minutes.
var thorough = amounts{scenes: 800, scenePrompts: 24, rounds: 2, nonsense: 40, nsfw: 300, cost: 300}

// quick encodes a canvas in three quarters of drawing.MaxBytes; the pixels are the same at every compression.
var quick = png.Encoder{CompressionLevel: png.NoCompression}

// look makes n pictures and lets the judge look at each once, as the server does: from the bytes of a PNG.
func (e *examiner) look(ctx context.Context, n int, paint func(i int) (*image.NRGBA, error)) ([]judge.Image, error) {
	seen := make([]judge.Image, n)
	err := e.each(ctx, n, func(ctx context.Context, i int) error {
		picture, err := paint(i)
		if err != nil {
			return err
		}
		var file bytes.Buffer
		if err := quick.Encode(&file, picture); err != nil {
			return err
		}
		decoded, err := drawing.Decode(file.Bytes())
		if err != nil {
			return err
		}
		seen[i], err = e.judge.Embed(ctx, decoded)
		return err
	})
	return seen, err
}

// read embeds prompts, in their order.
func (e *examiner) read(ctx context.Context, texts []string) ([]judge.Prompt, error) {
	prompts := make([]judge.Prompt, len(texts))
	err := e.each(ctx, len(texts), func(ctx context.Context, i int) (err error) {
		if prompts[i], err = e.judge.Prompt(ctx, texts[i]); err != nil {
			return fmt.Errorf("the prompt %q: %w", texts[i], err)
		}
		return nil
	})
	return prompts, err
}

// raw is the judge's score of a picture, in full precision.
func (e *examiner) raw(seen judge.Image, prompt judge.Prompt) float64 {
	return e.judge.Score(seen, prompt).Raw
}

// each does work for 0 to n−1 on all workers.
func (e *examiner) each(ctx context.Context, n int, work func(ctx context.Context, i int) error) error {
	group, within := errgroup.WithContext(ctx)
	group.SetLimit(e.workers)
	for i := range n {
		if within.Err() != nil {
			break
		}
		group.Go(func() error { return work(within, i) })
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return ctx.Err() // the loop may have ended before any work saw it
}
