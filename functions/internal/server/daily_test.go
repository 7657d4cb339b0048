package server

import (
	"net/http"
	"testing"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/daily"
)

type dailyAnswer struct {
	Date   string
	EndsAt time.Time
	Prompt struct {
		ID, Text string
		Players  int
		Daily    *string
	}
}

// untilChosen forgets today's daily: the emulator's documents outlive a test, its database does not.
func (g *game) untilChosen() (today string) {
	g.Helper()
	today = daily.Name(daily.Of(time.Now()))
	for _, path := range []string{"dailies/" + today, "claims/day-" + today} {
		if _, err := g.documents.Client().Doc(path).Delete(g.Context()); err != nil {
			g.Fatal(err)
		}
	}
	return today
}

func TestTheDailyIsChosenOnceAndStaysWhateverComes(t *testing.T) {
	g := newGame(t)
	today := g.untilChosen()
	v := g.visitor()
	wantProblem(t, v.get("/api/daily"), http.StatusNotFound, "not_found") // there is no prompt yet
	for range 3 {
		g.newPrompt()
	}
	first := decoded[dailyAnswer](t, v.get("/api/daily"), http.StatusOK)
	if first.Date != today || first.Prompt.Text != g.prompt(first.Prompt.ID).Text || daily.Name(first.EndsAt.Add(-time.Second)) != today || daily.Name(first.EndsAt) == today {
		t.Errorf("the daily is %+v", first)
	}
	documents, _, err := g.documents.Dailies(t.Context())
	if d := documents[today]; err != nil || d.PromptID != first.Prompt.ID || d.CreatedAt.IsZero() {
		t.Fatalf("the document is %+v, error %v", d, err)
	}
	// A prompt that is scheduled too late does not take the day.
	late := g.newPrompt()
	g.update("prompts/"+late, firestore.Update{Path: "daily", Value: today})
	g.must(g.promptWritten(late))
	if again := decoded[dailyAnswer](t, v.get("/api/daily"), http.StatusOK); again.Prompt.ID != first.Prompt.ID {
		t.Errorf("the daily went from %s to %s", first.Prompt.ID, again.Prompt.ID)
	}
	// Another mirror, as if this one had been emptied, learns of the days before too.
	const past = "2026-01-31"
	g.must(g.documents.EnsureDaily(t.Context(), past, late))
	other := newGame(t)
	for _, id := range []string{late, first.Prompt.ID} {
		other.must(other.promptWritten(id))
	}
	if again := decoded[dailyAnswer](t, other.visitor().get("/api/daily"), http.StatusOK); again.Prompt.ID != first.Prompt.ID {
		t.Errorf("elsewhere the daily is %s, not %s", again.Prompt.ID, first.Prompt.ID)
	}
	if id, err := other.boards.Daily(t.Context(), past); err != nil || id == "" {
		t.Errorf("elsewhere %s has the prompt %q, error %v", past, id, err)
	}
}

func TestADailyWhosePromptIsGoneIsNotThere(t *testing.T) {
	g := newGame(t)
	g.untilChosen()
	only := g.newPrompt()
	v := g.visitor()
	if got := decoded[dailyAnswer](t, v.get("/api/daily"), http.StatusOK); got.Prompt.ID != only {
		t.Fatalf("the daily is %+v", got)
	}
	g.newPrompt() // does not step in: the day has had its prompt
	g.must(g.boards.RemovePrompt(t.Context(), only, time.Now()))
	wantProblem(t, v.get("/api/daily"), http.StatusNotFound, "not_found")
}

func TestAScheduledPromptIsTheDaily(t *testing.T) {
	g := newGame(t)
	today := g.untilChosen()
	for range 5 {
		g.newPrompt()
	}
	scheduled := g.newPrompt()
	g.update("prompts/"+scheduled, firestore.Update{Path: "daily", Value: today})
	g.must(g.promptWritten(scheduled))
	got := decoded[dailyAnswer](t, g.visitor().get("/api/daily"), http.StatusOK)
	if got.Prompt.ID != scheduled || got.Prompt.Daily == nil || *got.Prompt.Daily != today {
		t.Errorf("the daily is %+v, want %s", got, scheduled)
	}
}

func TestAStreakGrowsWithTheDailyOfEachDay(t *testing.T) {
	g := newGame(t)
	g.untilChosen()
	g.newPrompt()
	v, uid := g.visitor(), newID()
	today := decoded[dailyAnswer](t, v.get("/api/daily"), http.StatusOK)
	type answer struct {
		Streak struct {
			Current, Longest int
			Today            bool
		}
	}
	streak := func() answer {
		return decoded[answer](t, v.get("/api/players/"+g.playerID(uid)), http.StatusOK)
	}

	id := g.paint(uid, today.Prompt.ID)
	if got := streak(); got.Streak.Current != 1 || got.Streak.Longest != 1 || !got.Streak.Today {
		t.Errorf("after today's: %+v", got)
	}
	// The same drawing, had it been submitted yesterday, when the same prompt was the daily.
	yesterday := daily.Of(time.Now()).AddDate(0, 0, -1)
	g.must(g.boards.PutDailies(t.Context(), time.Now(), board.Daily{Date: daily.Name(yesterday), PromptID: today.Prompt.ID}))
	g.update("drawings/"+id, firestore.Update{Path: "createdAt", Value: yesterday.Add(time.Hour)})
	g.must(g.drawingWritten(id))
	if got := streak(); got.Streak.Current != 1 || got.Streak.Today {
		t.Errorf("after yesterday's: %+v", got)
	}
	g.paint(uid, today.Prompt.ID)
	if got := streak(); got.Streak.Current != 2 || got.Streak.Longest != 2 || !got.Streak.Today {
		t.Errorf("after both: %+v", got)
	}
}
