package evaluation

import (
	"context"
	"image"
	"slices"

	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/sketch"
)

// honest is a doodle that training never saw, as the judge saw it.
type honest struct {
	quickdraw.Doodle
	seen         judge.Image
	own          int       // the index of its category among the candidates
	raw          []float64 // for every candidate
	judge.Result           // for its own prompt
}

// board is the honest drawings of one prompt.
type board struct {
	prompt judge.Prompt
	raw    []float64 // of its drawings
	median float64
	best   float64
}

func newBoard(prompt judge.Prompt, raw []float64) board {
	return board{prompt, raw, median(raw), slices.Max(raw)}
}

// beaten is the share of the board's drawings that a raw score beats, 0..1.
func (b board) beaten(raw float64) float64 {
	n := 0
	for _, r := range b.raw {
		if raw > r {
			n++
		}
	}
	return float64(n) / float64(len(b.raw))
}

// fairBoard is how many drawings a prompt must have for its median to mean something.
const fairBoard = 8

// gallery is the honest drawings, and the prompts they are judged by.
type gallery struct {
	candidates []string // categories
	prompts    []judge.Prompt
	drawings   []honest
	boards     map[string]board // of the categories with at least fairBoard drawings
}

// placed is a doodle somewhere on the canvas.
func placed(d quickdraw.Doodle, kind string, i int) sketch.Drawing {
	r := seeded(kind, i)
	ink, width := pen(r)
	return anywhere(d.Drawn(ink, width), r, extentLeast, extentMost)
}

// exhibit scores the picture of every doodle for every candidate.
func (e *examiner) exhibit(ctx context.Context, candidates []string, doodles []quickdraw.Doodle, picture func(i int) *image.NRGBA) (*gallery, error) {
	g := &gallery{candidates: candidates, boards: map[string]board{}}
	texts := make([]string, len(candidates))
	for i, c := range candidates {
		texts[i] = promptOf(c)
	}
	var err error
	if g.prompts, err = e.read(ctx, texts); err != nil {
		return nil, err
	}
	looks, err := e.look(ctx, len(doodles), func(i int) (*image.NRGBA, error) { return picture(i), nil })
	if err != nil {
		return nil, err
	}
	g.drawings = make([]honest, len(doodles))
	err = e.each(ctx, len(doodles), func(_ context.Context, i int) error {
		h := honest{Doodle: doodles[i], seen: looks[i], own: slices.Index(candidates, doodles[i].Category)}
		h.raw = make([]float64, len(g.prompts))
		for k, p := range g.prompts {
			h.raw[k] = e.raw(h.seen, p)
		}
		h.Result = e.judge.Score(h.seen, g.prompts[h.own])
		g.drawings[i] = h
		return nil
	})
	if err != nil {
		return nil, err
	}
	scores := map[string][]float64{}
	for _, h := range g.drawings {
		scores[h.Category] = append(scores[h.Category], h.Raw)
	}
	for category, raw := range scores {
		if len(raw) >= fairBoard {
			g.boards[category] = newBoard(g.prompts[slices.Index(candidates, category)], raw)
		}
	}
	return g, nil
}

// lettered are the categories whose drawings rightly have letters, digits or signs on them.
var lettered = []string{
	"alarm clock", "ambulance", "book", "calculator", "calendar", "cell phone", "clock", "compass", "computer", "envelope",
	"firetruck", "hospital", "keyboard", "laptop", "mailbox", "map", "microwave", "passport", "police car", "postcard",
	"radio", "remote control", "school bus", "spreadsheet", "stereo", "stop sign", "telephone", "television", "toothpaste",
	"wine bottle", "wristwatch",
}

// Penalties is how many honest drawings lose points because they look like writing.
type Penalties struct {
	All, Plain, Lettered Share
	Costs                float64 // what those that lose any lose on average, in points
}

func (g *gallery) penalties(scale judge.Scale) Penalties {
	var p Penalties
	lost := 0.0
	for _, h := range g.drawings {
		loses := h.Penalty > 0
		p.All.count(loses)
		if slices.Contains(lettered, h.Category) {
			p.Lettered.count(loses)
		} else {
			p.Plain.count(loses)
		}
		if loses {
			lost += points(h.Penalty, scale)
		}
	}
	if p.All.Hits > 0 {
		p.Costs = lost / float64(p.All.Hits)
	}
	return p
}

// points is a difference of raw in points of 0..100.
func points(raw float64, scale judge.Scale) float64 {
	return 100 * raw / (scale.RawAt100 - scale.RawAt0)
}
