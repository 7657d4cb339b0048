package evaluation

import (
	"cmp"
	"context"
	"image"
	"slices"

	"paint.wtf/functions/internal/nsfwshapes"
)

// Recall is how well one concept is found.
type Recall struct {
	Concept      string
	Families     int   // constructions, of which training had none
	Found        Share // flagged, for whatever concept
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

// recalls draws what must be found, in constructions that nothing was fitted on, and its harmless look-alikes.
func (e *examiner) recalls(ctx context.Context) ([]Recall, error) {
	type picture struct {
		concept int
		family  nsfwshapes.Family
		seed    int64
	}
	var all []picture
	var out []Recall
	for i, concept := range nsfwshapes.Concepts() {
		families := nsfwshapes.Families(concept, nsfwshapes.Evaluation)
		out = append(out, Recall{Concept: string(concept), Families: len(families)})
		for _, f := range append(families, nsfwshapes.NearMisses(concept, nsfwshapes.Evaluation)...) {
			for seed := range e.amounts.nsfw {
				all = append(all, picture{i, f, int64(seed)})
			}
		}
	}
	flagged := make([]bool, len(all))
	looks, err := e.look(ctx, len(all), func(i int) (*image.NRGBA, error) { return all[i].family.Draw(all[i].seed).Canvas(), nil })
	if err != nil || len(all) == 0 {
		return nil, err
	}
	prompts, err := e.read(ctx, []string{"a drawing"}) // a flag does not depend on the prompt
	if err != nil {
		return nil, err
	}
	families := map[string]*Share{}
	for i, p := range all {
		flagged[i] = e.judge.Score(looks[i], prompts[0]).NSFW.Flagged
		if p.family.NearMiss {
			out[p.concept].NearMisses.count(flagged[i])
			continue
		}
		out[p.concept].Found.count(flagged[i])
		if families[p.family.Name] == nil {
			families[p.family.Name] = &Share{}
		}
		families[p.family.Name].count(flagged[i])
	}
	for i := range out {
		out[i].WorstPercent = 101
		for _, f := range nsfwshapes.Families(nsfwshapes.Concept(out[i].Concept), nsfwshapes.Evaluation) {
			if percent := families[f.Name].Percent(); percent < out[i].WorstPercent {
				out[i].Worst, out[i].WorstPercent = f.Name, percent
			}
		}
	}
	return out, nil
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
