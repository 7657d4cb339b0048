package server

import (
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"
	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/daily"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/prompt"
)

// unusedDay is one to come that no other test has; the emulator's documents outlive a test.
func unusedDay() string {
	return daily.Name(daily.Of(time.Now()).AddDate(1, 0, rand.IntN(1_000_000)))
}

// wantSchedule wants a prompt to be ready and on the site, with the day and the reason given.
func (g *game) wantSchedule(id, day, reason string) {
	g.Helper()
	p := g.prompt(id)
	if p.State != prompt.Ready || p.Daily != day || reason == "" && p.Reason != "" || !strings.HasPrefix(p.Reason, reason) {
		g.Errorf("it is %s, its day %q and its reason %q, want %q and %q", p.State, p.Daily, p.Reason, day, reason)
	}
	if !g.onTheSite(id) {
		g.Error("it is not on the site")
	}
}

func TestADayThatIsNoneIsTakenOutWithAReasonAndThePromptStays(t *testing.T) {
	g := newGame(t)
	for name, c := range map[string]struct {
		daily  any
		reason string
	}{
		"words":              {"tomorrow", `bad_daily: daily was "tomorrow": a day is a date to come, written like 2026-12-01`},
		"a month of 31 days": {"2026-11-31", "bad_daily: "},
		"short":              {"2026-12-1", "bad_daily: "},
		"a moment":           {"2026-12-01T00:00:00Z", "bad_daily: "},
		"over":               {"2020-01-01", `bad_daily: daily was "2020-01-01": it is over: `},
		"a timestamp":        {time.Now(), "bad_field: daily is a timestamp and must be a string such as 2026-12-01: "},
		"a number":           {20261201, "bad_field: daily is a number and must be "},
	} {
		t.Run(name, func(t *testing.T) {
			g.wantSchedule(g.addPrompt(map[string]any{"text": "a frog at noon " + newID(), "daily": c.daily}), "", c.reason)
			later := g.newPrompt()
			g.edit(later, firestore.Update{Path: "daily", Value: c.daily})
			g.wantSchedule(later, "", c.reason)
		})
	}
}

func TestAReasonGoesOnceTheFieldIsRight(t *testing.T) {
	g := newGame(t)
	id := g.addPrompt(map[string]any{"text": "a frog at dawn " + newID(), "daily": "soon", "active": "no"})
	g.wantSchedule(id, "", "bad_field: active is a string and must be true or false: ")
	if reason := g.prompt(id).Reason; !strings.Contains(reason, `; bad_daily: daily was "soon"`) {
		t.Errorf("of two slips it says %q", reason)
	}
	day := unusedDay()
	g.edit(id, firestore.Update{Path: "daily", Value: day})
	g.wantSchedule(id, day, "bad_field: active ")
	if reason := g.prompt(id).Reason; strings.Contains(reason, "bad_daily") {
		t.Errorf("with a day that is one it says %q", reason)
	}
	g.edit(id, firestore.Update{Path: "active", Value: true})
	g.wantSchedule(id, day, "")
}

func TestADayHasOnePromptAndTheSecondOneStaysWithoutIt(t *testing.T) {
	g := newGame(t)
	first, second, day := g.newPrompt(), g.newPrompt(), unusedDay()
	g.edit(first, firestore.Update{Path: "daily", Value: day})
	g.wantSchedule(first, day, "")
	text := g.prompt(second).Text
	g.edit(second, firestore.Update{Path: "daily", Value: day})
	g.wantSchedule(second, "", `daily_taken: daily was "`+day+`": prompt `+first+` has it: `)
	if got := g.prompt(second).Text; got != text {
		t.Errorf("its text has become %q", got)
	}
	g.wantSchedule(first, day, "")
}

func TestADayIsFreeAgainOnceItsPromptHasAnotherOrIsRetiredOrGone(t *testing.T) {
	g := newGame(t)
	for name, leave := range map[string]func(id string){
		"another": func(id string) { g.edit(id, firestore.Update{Path: "daily", Value: unusedDay()}) },
		"none":    func(id string) { g.edit(id, firestore.Update{Path: "daily", Value: firestore.Delete}) },
		"retired": func(id string) { g.edit(id, retire[0]) },
		"gone": func(id string) {
			if _, err := g.documents.Client().Doc("prompts/" + id).Delete(t.Context()); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			first, second, day := g.newPrompt(), g.newPrompt(), unusedDay()
			g.edit(first, firestore.Update{Path: "daily", Value: day})
			leave(first)
			g.edit(second, firestore.Update{Path: "daily", Value: day})
			g.wantSchedule(second, day, "")
		})
	}
}

func TestAPromptThatIsBackFromRetirementHasItsDayOnlyIfNobodyElseHas(t *testing.T) {
	g := newGame(t)
	first, second, day := g.newPrompt(), g.newPrompt(), unusedDay()
	g.edit(first, firestore.Update{Path: "daily", Value: day})
	g.edit(first, retire[0])
	g.edit(second, firestore.Update{Path: "daily", Value: day})
	g.edit(first, firestore.Update{Path: "active", Value: true})
	g.wantSchedule(first, "", "daily_taken: ")
	g.wantSchedule(second, day, "")
}

func TestOfPromptsThatComeAtTheSameMomentForOneDayOneHasIt(t *testing.T) {
	g := newGame(t)
	for range 3 {
		day := unusedDay()
		ids := []string{g.newPrompt(), g.newPrompt(), g.newPrompt(), g.newPrompt()}
		for _, id := range ids {
			g.update("prompts/"+id, firestore.Update{Path: "daily", Value: day})
		}
		var all errgroup.Group
		for _, id := range ids {
			all.Go(func() error { return g.promptWritten(id) })
		}
		g.must(all.Wait())
		having := 0
		for _, id := range ids {
			if p := g.prompt(id); p.Daily == day {
				having++
			} else {
				g.wantSchedule(id, "", "daily_taken: ")
			}
		}
		if having != 1 {
			t.Errorf("%d prompts have the day", having)
		}
	}
}

func TestADayThatHasBeenDrawnOnIsTaken(t *testing.T) {
	g := newGame(t)
	today := g.untilChosen()
	g.newPrompt()
	drawn := decoded[dailyAnswer](t, g.visitor().get("/api/daily"), http.StatusOK).Prompt.ID
	late := g.newPrompt()
	g.edit(late, firestore.Update{Path: "daily", Value: today})
	g.wantSchedule(late, "", `daily_taken: daily was "`+today+`": prompt `+drawn+` is drawn on it: `)
	g.edit(drawn, firestore.Update{Path: "daily", Value: today})
	g.wantSchedule(drawn, today, "")
}

func TestADrawnPromptKeepsItsBoardWhateverIsWrittenIntoItsSchedule(t *testing.T) {
	g := newGame(t)
	id := g.newPrompt()
	g.hang("painter", id)
	text := g.prompt(id).Text
	for _, slip := range []firestore.Update{
		{Path: "active", Value: "no"}, {Path: "active", Value: 0}, {Path: "active", Value: nil},
		{Path: "daily", Value: true}, {Path: "daily", Value: "soon"},
	} {
		g.edit(id, slip)
		if p := g.prompt(id); p.Text != text || p.State != prompt.Ready || p.Retired() || p.Daily != "" || !g.onTheSite(id) {
			t.Errorf("after %v it is %+v", slip, p)
		}
	}
}

func TestWhatIsSaidOfAScheduleLeavesTheJudgesThatCameMeanwhile(t *testing.T) {
	g := newGame(t)
	id, next := g.newPrompt(), g.introduce("next-"+newID())
	read, err := g.documents.WrittenPrompt(t.Context(), id)
	g.must(err)
	if _, err := g.documents.StageJudge(t.Context(), id, g.prompt(id).Text, next); err != nil {
		t.Fatal(err)
	}
	g.must(g.documents.FlipJudge(t.Context(), id, g.prompt(id).Text, next, "of the next"))
	g.must(g.documents.AnswerPrompt(t.Context(), id, *read.Value, docstore.Answer{Stands: true, Reason: "said"}))
	if p := g.prompt(id); p.VectorVersion != "of the next" || p.Judge != next || p.State != prompt.Ready || p.Reason != "said" {
		t.Errorf("it is %+v", p)
	}
}
