package evaluation

import (
	"cmp"
	"slices"
)

// rivals is how many wrong prompts each drawing's right one is compared with.
const rivals = 20

// Recognition is how well drawings are told apart without any of their kind having been learnt as such (zero-shot).
type Recognition struct {
	Drawings, Categories int
	Top1, Top5           Share // the right category is first, or among the first five, of all candidates
	MeanRank             float64
	// Two is how often, in percent, the right prompt beats one random other.
	Two Mean
	// AmongPrompts is the percentile of the right prompt among the candidates, for one drawing.
	AmongPrompts Mean
	// OnBoard is the percentile of a drawing on its prompt's board, on which all others are test drawings of other things.
	OnBoard Mean
	// Points are what 10 %, half and 90 % of the drawings get at most for the right prompt, 0..100.
	Points [3]float64
}

// recognition measures the drawings that are in.
func (g *gallery) recognition(in func(honest) bool) Recognition {
	var r Recognition
	var two, prompts, board, score []float64
	categories := map[string]bool{}
	for i, h := range g.drawings {
		random := seeded("rivals", i) // for each drawing its own, so that a group's figure does not depend on the others
		if !in(h) {
			continue
		}
		r.Drawings++
		categories[h.Category] = true
		others := slices.Delete(slices.Clone(h.raw), h.own, h.own+1)
		place := rank(h.Raw, others)
		r.Top1.count(place == 1)
		r.Top5.count(place <= 5)
		r.MeanRank += float64(place)
		prompts = append(prompts, percentile(place, len(h.raw)))
		var beaten Share
		for range rivals {
			beaten.count(h.Raw > others[random.IntN(len(others))])
		}
		two = append(two, beaten.Percent())
		board = append(board, g.onBoard(h))
		score = append(score, h.Score)
	}
	r.Categories = len(categories)
	r.MeanRank /= float64(r.Drawings)
	r.Two, r.AmongPrompts, r.OnBoard = meanOf(two), meanOf(prompts), meanOf(board)
	r.Points = tenths(score)
	return r
}

// onBoard is the percentile of a drawing among all drawings of other categories, for its own prompt.
func (g *gallery) onBoard(h honest) float64 {
	var others []float64
	for _, o := range g.drawings {
		if o.own != h.own {
			others = append(others, o.raw[h.own])
		}
	}
	return percentile(rank(h.Raw, others), len(others)+1)
}

// tenths are the 10 %, 50 % and 90 % quantiles.
func tenths(values []float64) [3]float64 {
	if len(values) == 0 {
		return [3]float64{}
	}
	return [3]float64{quantile(values, 0.1), median(values), quantile(values, 0.9)}
}

// wrongPoints are the quantiles of what drawings get for random wrong prompts.
func (g *gallery) wrongPoints(score func(h honest, prompt int) float64) [3]float64 {
	var all []float64
	for i, h := range g.drawings {
		random := seeded("wrong prompts", i)
		for range 10 {
			if k := random.IntN(len(g.candidates)); k != h.own {
				all = append(all, score(h, k))
			}
		}
	}
	return tenths(all)
}

// byCategory is the unseen categories by how often the right one is among the first five, best first, ties by name.
func (g *gallery) byCategory() []CategoryShare {
	shares := map[string]*Share{}
	for _, h := range g.drawings {
		if h.Seen {
			continue
		}
		if shares[h.Category] == nil {
			shares[h.Category] = &Share{}
		}
		others := slices.Delete(slices.Clone(h.raw), h.own, h.own+1)
		shares[h.Category].count(rank(h.Raw, others) <= 5)
	}
	var all []CategoryShare
	for _, category := range sortedKeys(shares) {
		all = append(all, CategoryShare{category, *shares[category]})
	}
	slices.SortStableFunc(all, func(a, b CategoryShare) int { return cmp.Compare(b.Top5.Percent(), a.Top5.Percent()) })
	return all
}

// CategoryShare is a category and how often it is among the first five.
type CategoryShare struct {
	Category string
	Top5     Share
}
