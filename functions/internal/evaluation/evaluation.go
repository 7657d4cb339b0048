// Package evaluation measures a judge on drawings that its training never saw: whether it knows what they show, whether
// it is fair to them, and whether writing, nonsense or what must not be shown gets past it. docs/judge.md is its report.
//
// Every picture is rendered on the game's canvas and reaches the judge as a PNG, through its public interface. All that
// is random is seeded, so two runs give the same figures, but for the time and memory that judging takes.
package evaluation

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io/fs"

	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/lettering"
	"paint.wtf/functions/internal/nsfwshapes"
	"paint.wtf/models/train"
)

// Version names the definitions of this package: it changes when a figure would change without the model doing so.
const Version = 4

// Options are what an evaluation needs.
type Options struct {
	Model    fs.FS               // the model folder
	Doodles  []quickdraw.Doodle  // of which training saw none
	Source   string              // where they come from, as a part of a sentence
	Fonts    []lettering.Font    // handwriting of which training saw nothing
	Unwanted []nsfwshapes.Family // what must be flagged and, as near misses, what must not, in constructions not trained
	Command  []string            // runs `paintwtf judge` with this model, reading lines from standard input
	Workers  int                 // pictures looked at beside each other; 0 is one
	Say      func(string)        // is told what is being measured; nil is nobody
}

// Run measures everything. It takes minutes.
func Run(ctx context.Context, o Options) (Report, error) { return run(ctx, o, thorough) }

func run(ctx context.Context, o Options, a amounts) (Report, error) {
	if len(o.Doodles) == 0 || len(o.Fonts) == 0 {
		return Report{}, errors.New("there are no doodles or no fonts to evaluate with")
	}
	say := o.Say
	if say == nil {
		say = func(string) {}
	}
	r := Report{Source: o.Source, NonsenseEach: a.nonsense}
	var err error
	if r.Stamp, err = StampOf(o.Model); err != nil {
		return r, err
	}
	size, err := folderSize(o.Model)
	if err != nil {
		return r, err
	}
	j, err := judge.Open(o.Model, judge.Options{Threads: 1})
	if err != nil {
		return r, err
	}
	defer j.Close()
	m := j.Manifest()
	r.Name, r.ModelVersion, r.Scoring = m.Name, m.Version, m.Scoring

	say("time and memory")
	if r.Cost, err = cost(ctx, o.Command, o.Doodles, a.cost); err != nil {
		return r, err
	}
	r.Cost.FolderMB = float64(size) / 1e6

	e := &examiner{judge: j, workers: max(o.Workers, 1), amounts: a}
	say(fmt.Sprintf("%d doodles", len(o.Doodles)))
	g, err := e.exhibit(ctx, train.Categories(), o.Doodles, func(i int) *image.NRGBA { return placed(o.Doodles[i], "honest", i).Canvas() })
	if err != nil {
		return r, err
	}
	r.Candidates = len(g.candidates)
	r.Seen = g.recognition(func(h honest) bool { return h.Seen })
	r.Unseen = g.recognition(func(h honest) bool { return !h.Seen })
	r.All = g.recognition(func(honest) bool { return true })
	r.Wrong = g.wrongPoints(func(h honest, k int) float64 { return e.judge.Score(h.seen, g.prompts[k]).Score })
	r.ByCategory = g.byCategory()
	r.Penalties = g.penalties(m.Score)
	var concepts []string
	for _, c := range m.NSFW.Concepts {
		concepts = append(concepts, c.Name)
	}
	r.Flags = g.flags(concepts)

	say("the same, coloured in")
	if r.Coloured, err = e.coloured(ctx, g, o.Doodles); err != nil {
		return r, err
	}
	say("scenes of two things")
	if r.Scenes, err = e.scenes(ctx, o.Doodles); err != nil {
		return r, err
	}
	say("writing instead of drawing")
	if r.Cheats, err = e.cheats(ctx, g, o.Fonts); err != nil {
		return r, err
	}
	say("what must not be shown")
	if r.Recalls, err = e.recalls(ctx, o.Unwanted); err != nil {
		return r, err
	}
	say("nonsense")
	r.Nonsense, err = e.nonsense(ctx, g)
	return r, err
}
