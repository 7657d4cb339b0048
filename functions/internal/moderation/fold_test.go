package moderation

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

var start = time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)

// A story is what happens to a drawing, a word for each second: "flagged", "held" (and so flagged) and "copied" (nearly another's)
// before it is scored; then actions, "flags" by a later judge, "report" by an established player, "half" by one who is wrong as often as right, "guest" by a
// guest, and "appeal".
func story(words string) docstore.Case {
	c := docstore.Case{Drawing: docstore.Drawing{State: drawing.Scored, ScoredAt: start}}
	for i, word := range strings.Fields(words) {
		at, id := start.Add(time.Duration(i)*time.Second), fmt.Sprintf("%02d", i)
		weight := map[string]float64{"report": 1, "half": 0.5, "guest": 0}
		switch w, isReport := weight[word]; {
		case isReport:
			c.Reports = append(c.Reports, docstore.Report{ID: id, By: "reporter " + id, CreatedAt: at, Weight: &w})
		case word == "flagged":
			c.Drawing.NSFW.Flagged = true
		case word == "held":
			c.Drawing.NSFW.Flagged, c.Drawing.Moderation = true, docstore.Moderation{State: drawing.Pending, Held: true}
		case word == "flags":
			c.Drawing.NSFW.Flagged, c.Drawing.NSFW.FlaggedAt = true, at
		case word == "copied":
			c.Drawing.Suspicions = append(c.Drawing.Suspicions, drawing.NearDuplicate)
		case word == "appeal":
			c.Drawing.Appeal = &docstore.Appeal{Text: "it is a frog", At: at}
		default:
			c.Decisions = append(c.Decisions, docstore.Decision{ID: id, Action: word, Note: "for " + word, By: "moderator", At: at})
		}
	}
	return c
}

// told is a verdict in a few words: the state, what else it is, why it is in the queue, and how reports came out.
func told(v docstore.Verdict) string {
	words := []string{string(v.Moderation.State)}
	if v.Cleared {
		words = append(words, "cleared")
	}
	if !v.FeaturedAt.IsZero() {
		words = append(words, "featured")
	}
	if v.Removed {
		words = append(words, "removed")
	}
	if v.Review != nil {
		words = append(words, fmt.Sprint(v.Review.Reasons))
	}
	for _, id := range slices.Sorted(maps.Keys(v.Outcomes)) {
		if outcome := v.Outcomes[id]; outcome != "" {
			words = append(words, string(outcome))
		}
	}
	return strings.Join(words, " ")
}

func TestAllThatWasSaidOfADrawingMakesHowItStands(t *testing.T) {
	for _, c := range []struct{ story, want string }{
		{"", "none"},
		{"flagged", "none [flagged]"},
		{"flagged copied", "none [flagged near_duplicate]"},
		{"held", "pending [flagged]"},

		{"flagged approve", "approved"},
		{"held approve", "approved"},
		{"flagged clear", "none cleared"},
		{"held clear", "approved cleared"},
		{"flagged hide clear", "approved cleared"},
		{"flagged clear approve", "approved"}, // visible, and blurred again
		{"flagged hide", "hidden"},
		{"flagged hide approve", "approved"},
		{"held approve flagged", "approved"},

		{"hide unhide", "none"},
		{"approve hide unhide", "approved"},
		{"clear hide unhide", "none cleared"},
		{"hide hide unhide", "none"},
		{"unhide", "none"},
		{"held unhide", "pending [flagged]"},
		{"held hide", "hidden"},
		{"held hide unhide", "pending [flagged]"}, // what is pending is in the queue
		{"report report report hide unhide", "pending [reported]"},
		{"report hide unhide", "none dismissed"},
		{"held hide appeal unhide", "pending [flagged appealed]"},
		{"hide appeal", "hidden [appealed]"},
		{"hide appeal unhide", "none"},
		{"hide appeal dismiss", "hidden"},
		{"hide appeal hide", "hidden"},

		{"feature", "none featured"},
		{"flagged feature", "none featured [flagged]"},
		{"feature unfeature", "none"},
		{"feature hide", "hidden featured"},
		{"feature hide unhide", "none featured"},

		{"guest", "none [reported]"},
		{"guest guest guest guest", "none [reported]"},
		{"report report guest", "none [reported]"},
		{"report report report", "pending [reported]"},
		{"report half half half", "none [reported]"},
		{"report half half half half", "pending [reported]"},
		{"approve report report report", "pending [reported]"},
		{"hide report", "hidden [reported]"},
		{"report dismiss", "none dismissed"},
		{"flagged report dismiss", "none dismissed"},
		{"report report report dismiss", "none dismissed dismissed dismissed"},
		{"approve report report report dismiss", "approved dismissed dismissed dismissed"},
		{"report report report approve", "approved dismissed dismissed dismissed"},
		{"report report report clear", "approved cleared dismissed dismissed dismissed"},
		{"report report dismiss report", "none [reported] dismissed dismissed"},
		{"report hide", "hidden upheld"},
		{"report dismiss hide", "hidden upheld"}, // the last word counts
		{"report hide approve", "approved dismissed"},
		{"report hide dismiss", "hidden upheld"}, // dismissed is what is open
		{"held report dismiss", "pending [flagged] dismissed"},
		{"held copied dismiss", "pending [flagged]"},

		{"flagged approve reopen", "none [flagged]"},
		{"flagged clear reopen", "none [flagged]"},
		{"held approve reopen", "pending [flagged]"},
		{"held clear reopen", "pending [flagged]"},
		{"flagged report dismiss reopen", "none [flagged reported]"},
		{"report report report dismiss reopen", "pending [reported]"},
		{"report report report approve reopen", "pending [reported]"},
		{"hide appeal approve reopen", "hidden [appealed]"}, // the undo of an approval shows nothing that was hidden
		{"flagged report hide reopen", "hidden [flagged reported]"},
		{"flagged approve reopen approve", "approved"},
		{"flagged clear reopen approve", "approved"},
		{"feature approve reopen", "none featured"},
		{"approve clear reopen", "none"},

		{"flags", "none [flagged]"},
		{"approve flags", "approved [flagged]"}, // what no decision has settled since
		{"dismiss flags", "none [flagged]"},
		{"hide flags", "hidden [flagged]"},
		{"flags approve", "approved"},
		{"report flags approve reopen", "none [reported flagged]"},
		{"clear flags", "none cleared"},
		{"clear flags reopen", "none [flagged]"},

		{"remove", "none removed"},
		{"report remove", "none removed upheld"},
		{"flagged remove approve", "none removed"},
		{"hide remove unhide", "hidden removed"},
		{"remove reopen", "none removed"},

		{"nonsense", "none"},
		{"flagged nonsense", "none [flagged]"},
	} {
		if got := told(Fold(story(c.story), 3)); got != c.want {
			t.Errorf("%q makes it %q, want %q", c.story, got, c.want)
		}
	}
}

func TestTheOwnerReadsTheLastDecisionAboutWhatOthersSee(t *testing.T) {
	for words, want := range map[string]string{
		"flagged": "", "hide": "hide", "hide hide": "hide", "approve hide": "hide", "hide unhide": "unhide", "unhide": "",
		"hide report dismiss": "hide", // about the reports, not about the drawing
		"hide feature":        "hide", // says nothing of why it is hidden
		"feature":             "feature", "approve reopen": "reopen", "approve nonsense": "approve",
	} {
		c := story(words)
		m := Fold(c, 3).Moderation
		if m.Action != want || want != "" && m.Note != "for "+want || m.At.IsZero() != (want == "") {
			t.Errorf("%q tells %+v, want %q", words, m, want)
		}
	}
}

func TestADrawingWaitsSinceTheFirstDoubtThatIsOpen(t *testing.T) {
	for words, want := range map[string]int{"flagged report": 0, "flagged approve report report": 2, "flagged report dismiss reopen": 0, "report guest": 0, "hide appeal": 1} {
		if r := Fold(story(words), 3).Review; r == nil || !r.Since.Equal(start.Add(time.Duration(want)*time.Second)) {
			t.Errorf("%q: in the queue are %+v, want since %d s", words, r, want)
		}
	}
}

func TestWithoutALimitReportsOnlyQueue(t *testing.T) {
	if got := told(Fold(story("report report report report"), 0)); got != "none [reported]" {
		t.Errorf("it is %q", got)
	}
}

func TestAReportThatIsNotWeighedYetOnlyQueues(t *testing.T) {
	c := story("report report report")
	c.Reports[1].Weight = nil
	if got := told(Fold(c, 3)); got != "none [reported]" {
		t.Errorf("it is %q", got)
	}
}

func TestWhatWasDecidedBeforeScoringCountsForNothingButARemoval(t *testing.T) {
	for words, want := range map[string]string{"hide": "none", "clear feature": "none", "remove": "none removed"} {
		c := story(words)
		c.Drawing.ScoredAt = start.Add(time.Hour)
		if got := told(Fold(c, 3)); got != want {
			t.Errorf("%q makes it %q, want %q", words, got, want)
		}
	}
}

func TestDecisionsOfOneMomentGoInTheOrderOfTheirIDs(t *testing.T) {
	c := story("approve hide")
	for i := range c.Decisions {
		c.Decisions[i].At = start
	}
	if got := told(Fold(c, 3)); got != "hidden" {
		t.Errorf("it is %q", got)
	}
	c.Decisions[0].ID = "99"
	if got := told(Fold(c, 3)); got != "approved" {
		t.Errorf("the other way round it is %q", got)
	}
}

func TestADrawingHeldForAFlagThatALaterJudgeDoesNotSeeStillWaits(t *testing.T) {
	c := story("held")
	c.Drawing.NSFW.Flagged = false
	if got := told(Fold(c, 3)); got != "pending [flagged]" {
		t.Errorf("it is %q", got)
	}
}
