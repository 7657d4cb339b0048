package daily

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"paint.wtf/functions/internal/board"
)

func prompts(n int) (list []board.CountedPrompt) {
	for i := range n {
		list = append(list, board.CountedPrompt{Prompt: board.Prompt{ID: fmt.Sprintf("prompt%d", i)}})
	}
	return list
}

// year is every date of 2026.
func year() (dates []string) {
	for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2026; day = day.AddDate(0, 0, 1) {
		dates = append(dates, Name(day))
	}
	return dates
}

func choose(t *testing.T, date string, prompts []board.CountedPrompt) string {
	t.Helper()
	id, ok := Choose(date, prompts)
	if !ok {
		t.Fatalf("none is chosen for %s", date)
	}
	return id
}

func TestAScheduledPromptIsItsDays(t *testing.T) {
	list := prompts(20)
	list[7].Daily = "2026-03-01"
	if got := choose(t, "2026-03-01", list); got != "prompt7" {
		t.Errorf("it is %s", got)
	}
}

func TestTheChoiceGoesByTheDateAloneAndNotByTheOrderOfThePrompts(t *testing.T) {
	list := prompts(20)
	backwards := slices.Clone(list)
	slices.Reverse(backwards)
	days := map[string]int{}
	for _, date := range year() {
		id := choose(t, date, list)
		if other := choose(t, date, backwards); other != id {
			t.Errorf("%s: %s, and %s backwards", date, id, other)
		}
		days[id]++
	}
	for _, p := range list { // 18 days each are expected
		if n := days[p.ID]; n < 5 || n > 40 {
			t.Errorf("%s has %d days of the year", p.ID, n)
		}
	}
}

func TestANewPromptTakesOnlyTheDaysThatItWins(t *testing.T) {
	taken := 0
	for _, date := range year() {
		before, after := choose(t, date, prompts(20)), choose(t, date, prompts(21))
		if after == "prompt20" {
			taken++
		} else if after != before {
			t.Errorf("%s went from %s to %s", date, before, after)
		}
	}
	if taken == 0 || taken > 60 {
		t.Errorf("the new prompt has %d days", taken)
	}
}

func TestWithoutPromptsNoneIsChosen(t *testing.T) {
	if id, ok := Choose("2026-03-01", nil); ok {
		t.Errorf("it is %q", id)
	}
}
