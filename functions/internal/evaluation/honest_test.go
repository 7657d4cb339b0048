package evaluation

import (
	"testing"

	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/nsfwshapes"
)

func TestABoardKnowsItsMedianAndItsBest(t *testing.T) {
	b := newBoard(judge.Prompt{}, []float64{0.4, 0.1, 0.2, 0.3})
	if !near(b.median, 0.25, 1e-12) || b.best != 0.4 {
		t.Errorf("median %v, best %v", b.median, b.best)
	}
	for raw, want := range map[float64]float64{0.05: 0, 0.2: 0.25, 0.35: 0.75, 1: 1} { // a tie beats nothing
		if got := b.beaten(raw); got != want {
			t.Errorf("%v beats %v of the board, want %v", raw, got, want)
		}
	}
}

func TestDrawingsOfThingsWithLettersAreCountedApart(t *testing.T) {
	with := func(category string, penalty float64) honest {
		h := hung(category, true, 0, 0.5)
		h.Penalty = penalty
		return h
	}
	g := &gallery{drawings: []honest{with("cat", 0), with("cat", 0.1), with("dog", 0), with("stop sign", 0.3)}}
	got := g.penalties(judge.Scale{RawAt0: 0.1, RawAt100: 0.5})
	if got.All != (Share{2, 4}) || got.Plain != (Share{1, 3}) || got.Lettered != (Share{1, 1}) || !near(got.Costs, 50, 1e-9) {
		t.Errorf("got %+v", got)
	}
}

func TestTheWorstConstructionOfAConceptIsNamed(t *testing.T) {
	r := Recall{Concept: "x"}
	r.count(nsfwshapes.Family{Name: "one"}, Share{9, 10}, Share{2, 4})
	r.count(nsfwshapes.Family{Name: "two"}, Share{4, 10}, Share{1, 4})
	r.count(nsfwshapes.Family{Name: "three"}, Share{5, 10}, Share{1, 4})
	r.count(nsfwshapes.Family{Name: "look-alike", NearMiss: true}, Share{1, 10}, Share{4, 4})
	if want := (Recall{"x", 3, Share{18, 30}, Share{4, 12}, Share{1, 10}, "two", 40}); r != want {
		t.Errorf("got %+v, want %+v", r, want)
	}
}

func TestFlagsAreCountedByConceptAndCategory(t *testing.T) {
	with := func(category, concept string, flagged bool) honest {
		h := hung(category, true, 0, 0.5)
		h.NSFW = judge.NSFW{Flagged: flagged, Concept: concept}
		return h
	}
	g := &gallery{drawings: []honest{with("cat", "gore", false), with("cat", "gore", true), with("dog", "hate", true), with("dog", "gore", true)}}
	got := g.flags([]string{"hate", "gore"})
	if got.All != (Share{3, 4}) || got.Concepts[0] != (ConceptFlags{"hate", Share{1, 4}}) || got.Concepts[1] != (ConceptFlags{"gore", Share{2, 4}}) {
		t.Errorf("got %+v", got)
	}
	if len(got.Categories) != 2 || got.Categories[0] != (CategoryFlags{"dog", Share{2, 2}}) {
		t.Errorf("by category %+v", got.Categories)
	}
}
