package evaluation

import (
	"cmp"
	"context"
	"image"
	"slices"

	"paint.wtf/functions/internal/nsfwshapes"
	"paint.wtf/functions/internal/sketch"
)

// Recall is how well one concept is found.
type Recall struct {
	Concept      string
	Families     int   // constructions, of which training had none
	Found        Share // flagged, for whatever concept
	OnPaper      Share // the same, on a coloured canvas
	NearMisses   Share // flagged among harmless look-alikes
	Worst        string
	WorstPercent float64
}

// Flags are how often honest doodles are flagged.
type Flags struct {
	All        Share
	Concepts   []ConceptFlags
	Categories []CategoryFlags // those with most flags, worst first
}

// ConceptFlags is how many honest doodles a concept flags.
type ConceptFlags struct {
	Concept string
	Flagged Share
}

// CategoryFlags is how many drawings of a category are flagged.
type CategoryFlags struct {
	Category string
	Flagged  Share
}

// recalls draws every family, and counts by concept, in the order in which concepts come.
func (e *examiner) recalls(ctx context.Context, families []nsfwshapes.Family) ([]Recall, error) {
	plain, err := e.flagged(ctx, families, e.amounts.nsfw, func(d sketch.Drawing, _ int) sketch.Drawing { return d })
	if err != nil {
		return nil, err
	}
	papered, err := e.flagged(ctx, families, max(1, e.amounts.nsfw/onPaperOfNSFW), func(d sketch.Drawing, i int) sketch.Drawing {
		return onPaper(d, seeded("paper", i))
	})
	if err != nil {
		return nil, err
	}
	var out []Recall
	for i, f := range families {
		at := slices.IndexFunc(out, func(r Recall) bool { return r.Concept == string(f.Concept) })
		if at < 0 {
			at = len(out)
			out = append(out, Recall{Concept: string(f.Concept)})
		}
		out[at].count(f, plain[i], papered[i])
	}
	return out, nil
}

// onPaperOfNSFW is how many drawings there are for each one that is drawn on a coloured canvas, too.
const onPaperOfNSFW = 3

// flagged is how many drawings of each family are flagged, once they are laid on something.
func (e *examiner) flagged(ctx context.Context, families []nsfwshapes.Family, each int, lay func(d sketch.Drawing, i int) sketch.Drawing) ([]Share, error) {
	looks, err := e.look(ctx, each*len(families), func(i int) (*image.NRGBA, error) {
		return lay(families[i/each].Draw(int64(i%each)), i).Canvas(), nil
	})
	if err != nil {
		return nil, err
	}
	prompts, err := e.read(ctx, []string{"a drawing"}) // a flag does not depend on the prompt
	if err != nil {
		return nil, err
	}
	shares := make([]Share, len(families))
	for i, seen := range looks {
		shares[i/each].count(e.judge.Score(seen, prompts[0]).NSFW.Flagged)
	}
	return shares, nil
}

func (r *Recall) count(f nsfwshapes.Family, flagged, papered Share) {
	if f.NearMiss {
		r.NearMisses.add(flagged)
		return
	}
	r.Families++
	r.Found.add(flagged)
	r.OnPaper.add(papered)
	if r.Worst == "" || flagged.Percent() < r.WorstPercent {
		r.Worst, r.WorstPercent = f.Name, flagged.Percent()
	}
}

// worstCategories is how many categories a report names.
const worstCategories = 5

func (g *gallery) flags(concepts []string) Flags {
	f := Flags{Concepts: make([]ConceptFlags, len(concepts))}
	for i, c := range concepts {
		f.Concepts[i].Concept = c
	}
	categories := map[string]*Share{}
	for _, h := range g.drawings {
		f.All.count(h.NSFW.Flagged)
		for i, c := range concepts {
			f.Concepts[i].Flagged.count(h.NSFW.Flagged && h.NSFW.Concept == c)
		}
		if categories[h.Category] == nil {
			categories[h.Category] = &Share{}
		}
		categories[h.Category].count(h.NSFW.Flagged)
	}
	for _, c := range sortedKeys(categories) {
		if categories[c].Hits > 0 {
			f.Categories = append(f.Categories, CategoryFlags{c, *categories[c]})
		}
	}
	slices.SortStableFunc(f.Categories, func(a, b CategoryFlags) int {
		return cmp.Or(cmp.Compare(b.Flagged.Hits, a.Flagged.Hits), cmp.Compare(b.Flagged.Percent(), a.Flagged.Percent()))
	})
	f.Categories = f.Categories[:min(len(f.Categories), worstCategories)]
	return f
}
