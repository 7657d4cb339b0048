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
