package board_test

import (
	"errors"
	"testing"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

func TestADayHasThePromptThatItsDocumentNames(t *testing.T) {
	store, _ := open(t)
	for _, err := range []error{
		store.PutDailies(t.Context(), read(5), board.Daily{"2026-03-01", "p"}, board.Daily{"2026-03-02", "q"}),
		store.PutDailies(t.Context(), read(4), board.Daily{"2026-03-01", "older"}, board.Daily{"2026-03-03", "r"}),
		store.PutDailies(t.Context(), read(6), board.Daily{"2026-03-02", "newer"}),
		store.PutDailies(t.Context(), read(7)),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for date, want := range map[string]string{"2026-03-01": "p", "2026-03-02": "newer", "2026-03-03": "r"} {
		got, err := store.Daily(t.Context(), date)
		same(t, date, got, want, err)
	}
	if got, err := store.Daily(t.Context(), "2026-03-04"); !errors.Is(err, fault.NotFound) {
		t.Errorf("a day without one: %q, error %v", got, err)
	}
	for _, date := range []string{"", "tomorrow", "2026-02-30"} {
		err := store.PutDailies(t.Context(), read(9), board.Daily{"2026-03-05", "p"}, board.Daily{date, "p"})
		if _, late := store.Daily(t.Context(), "2026-03-05"); !errors.Is(err, fault.BadRequest) || !errors.Is(late, fault.NotFound) {
			t.Errorf("%q: error %v, and of the day beside it %v", date, err, late)
		}
	}
}

func TestPastDaysComeWithTheirPromptAndWhoLeadsThere(t *testing.T) {
	store, _ := open(t)
	unready := asked("unready", "asdf")
	unready.Ready = false
	put(t, store, asked("p", "a frog"), asked("q", "a hat"), unready, named("u", "Ann"),
		drawn("d1", "p", "u", 0.5, worth(55.5)), drawn("d2", "p", "u", 0.4), drawn("d3", "p", "v", 0.3))
	if err := store.PutDailies(t.Context(), read(1),
		board.Daily{Date: "2026-03-01", PromptID: "p"}, board.Daily{Date: "2026-03-02", PromptID: "q"},
		board.Daily{Date: "2026-03-03", PromptID: "unready"}, board.Daily{Date: "2026-03-04", PromptID: "p"}); err != nil {
		t.Fatal(err)
	}
	frog := board.DailyBoard{
		Date:   "2026-03-01",
		Prompt: board.CountedPrompt{Prompt: asked("p", "a frog"), Drawings: 3, Players: 2},
		Leader: &board.Entry{Rank: 1, DrawingID: "d1", Score: 55.5, Player: board.PublicPlayer{PlayerID: "player-u", DisplayName: "Ann"}, CreatedAt: birth},
	}
	hat := board.DailyBoard{Date: "2026-03-02", Prompt: board.CountedPrompt{Prompt: asked("q", "a hat")}}
	got, err := store.Dailies(t.Context(), "2026-03-04", 0)
	same(t, "before the 4th", got, []board.DailyBoard{hat, frog}, err)
	got, err = store.Dailies(t.Context(), "2026-03-04", 1)
	same(t, "one before the 4th", got, []board.DailyBoard{hat}, err)
	got, err = store.Dailies(t.Context(), "2026-03-01", 0)
	same(t, "before the first", got, []board.DailyBoard{}, err)
	for _, date := range []string{"", "yesterday", "2026-02-30"} {
		if _, err := store.Dailies(t.Context(), date, 0); !errors.Is(err, fault.BadRequest) {
			t.Errorf("before %q: error %v", date, err)
		}
	}
}
