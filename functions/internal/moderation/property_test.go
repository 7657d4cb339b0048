package moderation

import (
	"iter"

	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

var (
	beginnings = []string{"", "flagged", "held", "copied", "flagged copied", "held copied"}
	happenings = []string{
		Approve, Clear, Hide, Unhide, Feature, Unfeature, Dismiss, Reopen, "report", "report", "half", "guest", "appeal", "flags", "nonsense",
	}
)

// anyStory is one of up to a dozen happenings, removal seldom among them.
func anyStory(random *rand.Rand) string {
	words := []string{beginnings[random.IntN(len(beginnings))]}
	for range random.IntN(12) {
		words = append(words, happenings[random.IntN(len(happenings))])
	}
	if random.IntN(20) == 0 {
		words = append(words, Remove)
	}
	return strings.Join(words, " ")
}

// stories are many, the same in every run.
func stories() iter.Seq2[string, *rand.Rand] {
	return func(yield func(string, *rand.Rand) bool) {
		random := rand.New(rand.NewPCG(1, 2))
		for range 20_000 {
			if !yield(anyStory(random), random) {
				return
			}
		}
	}
}

func TestTheOrderInWhichDocumentsAreReadDoesNotMatter(t *testing.T) {
	for words, random := range stories() {
		c := story(words)
		want := Fold(c, 2)
		random.Shuffle(len(c.Decisions), func(i, j int) { c.Decisions[i], c.Decisions[j] = c.Decisions[j], c.Decisions[i] })
		random.Shuffle(len(c.Reports), func(i, j int) { c.Reports[i], c.Reports[j] = c.Reports[j], c.Reports[i] })
		if got := Fold(c, 2); !equal(got, want) {
			t.Fatalf("%q makes it %q in one order and %q in another", words, told(want), told(got))
		}
	}
}

// become is a case after its verdict was written.
func become(c docstore.Case, v docstore.Verdict) docstore.Case {
	c.Drawing.Moderation, c.Drawing.Review = v.Moderation, v.Review
	c.Drawing.NSFW.Cleared, c.Drawing.FeaturedAt = v.Cleared, v.FeaturedAt
	c.Reports = slices.Clone(c.Reports)
	for i := range c.Reports {
		c.Reports[i].Outcome = v.Outcomes[c.Reports[i].ID]
	}
	return c
}

func TestAVerdictThatIsReachedAgainIsTheSame(t *testing.T) {
	for words := range stories() {
		c := story(words)
		first := Fold(c, 2)
		if again := Fold(become(c, first), 2); !equal(again, first) {
			t.Fatalf("%q makes it %q, and again %q", words, told(first), told(again))
		}
	}
}

func TestEventsOnTheWayChangeNothingInTheEnd(t *testing.T) {
	for words, random := range stories() {
		all := story(words)
		want := Fold(all, 2)
		seen := all // the fold runs over any part of it, and each verdict is written
		for range 3 {
			seen.Decisions = slices.Clone(all.Decisions[:random.IntN(len(all.Decisions)+1)])
			seen.Reports = slices.Clone(all.Reports[:random.IntN(len(all.Reports)+1)])
			seen = become(seen, Fold(seen, 2))
		}
		seen.Decisions, seen.Reports = all.Decisions, all.Reports
		if got := Fold(seen, 2); !equal(got, want) {
			t.Fatalf("%q makes it %q, by way of parts of it %q", words, told(want), told(got))
		}
	}
}

func TestWhatIsPendingIsAlwaysInTheQueue(t *testing.T) {
	for words := range stories() {
		v := Fold(story(words), 2)
		if v.Moderation.State == drawing.Pending && v.Review == nil && !v.Removed {
			t.Fatalf("%q leaves it pending, and nobody looks at it", words)
		}
	}
}

func TestEachUndoTakesBackWhatOthersSee(t *testing.T) {
	for action, undo := range map[string]string{Hide: Unhide, Approve: Reopen, Clear: Reopen, Dismiss: Reopen} {
		for _, before := range []string{
			"", "flagged", "held", "report report", "flagged copied", "held report report", "hide", "hide appeal", "held hide appeal",
		} {
			if action == Hide && strings.Contains(before, Hide) {
				continue // hidden already: there was nothing to undo
			}
			want, got := Fold(story(before), 2), Fold(story(before+" "+action+" "+undo), 2)
			if got.Moderation.State != want.Moderation.State || got.Cleared != want.Cleared {
				t.Errorf("%q is %q, and after %s and %s %q", before, told(want), action, undo, told(got))
			}
		}
	}
}

func equal(a, b docstore.Verdict) bool { return reflect.DeepEqual(a, b) }
