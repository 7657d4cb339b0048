package evaluation

import (
	"testing"

	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/judge"
)

// hung is an honest drawing with given scores for the candidates.
func hung(category string, seen bool, own int, raw ...float64) honest {
	return honest{
		Doodle: quickdraw.Doodle{Category: category, Seen: seen}, own: own, raw: raw,
		Result: judge.Result{Raw: raw[own], Score: 100 * raw[own]},
	}
}

func everything(honest) bool { return true }

func TestRecognitionRanksTheRightCategoryAmongAll(t *testing.T) {
	g := &gallery{candidates: []string{"a", "b", "c", "d", "e", "f"}, drawings: []honest{
		hung("a", true, 0, 0.9, 0.1, 0.1, 0.1, 0.1, 0.1),  // first
		hung("a", true, 0, 0.5, 0.6, 0.1, 0.1, 0.1, 0.1),  // second
		hung("b", false, 1, 0.9, 0.1, 0.8, 0.7, 0.6, 0.5), // last
	}}
	r := g.recognition(everything)
	if r.Drawings != 3 || r.Categories != 2 || r.Top1 != (Share{1, 3}) || r.Top5 != (Share{2, 3}) || r.MeanRank != 3 {
		t.Errorf("got %+v", r)
	}
	// Of five others the first beats all, the second four, the third none.
	if want := (100.0 + 80 + 0) / 3; !near(r.AmongPrompts.Value, want, 1e-9) {
		t.Errorf("the right prompt's percentile is %v, want %v", r.AmongPrompts.Value, want)
	}
	// For prompt a the only drawing of something else scores 0.9: a tie and a loss. For b the others score 0.1 and 0.6.
	if want := 0.0; !near(r.OnBoard.Value, want, 1e-9) {
		t.Errorf("the percentile on the board is %v, want %v", r.OnBoard.Value, want)
	}
	if r.Points != [3]float64{18, 50, 82} {
		t.Errorf("points %v", r.Points)
	}
	if seen := g.recognition(func(h honest) bool { return h.Seen }); seen.Drawings != 2 || seen.Top1 != (Share{1, 2}) {
		t.Errorf("of the seen ones %+v", seen)
	}
}

func TestADrawingIsRankedOnABoardOfOtherThings(t *testing.T) {
	g := &gallery{candidates: []string{"a", "b"}, drawings: []honest{
		hung("a", true, 0, 0.5, 0),
		hung("a", true, 0, 0.9, 0), // of the same thing: no rival
		hung("b", true, 1, 0.6, 0), hung("b", true, 1, 0.4, 0), hung("b", true, 1, 0.3, 0), hung("b", true, 1, 0.2, 0),
	}}
	if got := g.onBoard(g.drawings[0]); got != 75 {
		t.Errorf("second of five is the percentile %v", got)
	}
}

func TestRightOfTwoComparesWithRandomOtherPrompts(t *testing.T) {
	raw := make([]float64, 101)
	for i := range raw {
		raw[i] = float64(i) / 100
	}
	g := &gallery{candidates: make([]string, len(raw))}
	for range 200 {
		g.drawings = append(g.drawings, hung("a", true, 70, raw...)) // beats 70 of 100 others
	}
	r := g.recognition(everything)
	if !near(r.Two.Value, 70, 2) || r.Two.N != 200 {
		t.Errorf("the right one of two is picked in %v", r.Two)
	}
	if again := g.recognition(everything); again != r {
		t.Error("a second run gives another figure")
	}
}

func TestUnseenCategoriesAreOrderedByHowOftenTheyAreFound(t *testing.T) {
	g := &gallery{candidates: []string{"a", "b", "c", "d", "e", "f"}, drawings: []honest{
		hung("b", false, 1, 0, 1, 0, 0, 0, 0), hung("b", false, 1, 1, 0, 1, 1, 1, 1),
		hung("c", false, 2, 0, 0, 1, 0, 0, 0), hung("d", false, 3, 1, 1, 1, 0, 1, 1),
		hung("a", true, 0, 1, 0, 0, 0, 0, 0),
	}}
	got := g.byCategory()
	if len(got) != 3 || got[0] != (CategoryShare{"c", Share{1, 1}}) || got[1].Category != "b" || got[2].Top5 != (Share{0, 1}) {
		t.Errorf("got %v", got)
	}
	if text := best(got); text != "c (100 %), b (50 %), d (0 %)" {
		t.Errorf("the best are %q", text)
	}
	if text := never(got); text != "d" {
		t.Errorf("never found: %q", text)
	}
}
