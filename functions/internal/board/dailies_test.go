package board_test

import (
	"errors"
	"testing"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/fault"
)

func TestADayHasThePromptThatItsDocumentNames(t *testing.T) {
	store, _ := open(t)
	unready := asked("unready", "asdf")
	unready.Ready = false
	put(t, store, asked("p", "a frog"), asked("q", "a queen"), unready, drawn("a", "p", "u", 1))
	for _, d := range []board.Daily{{"2026-03-01", "p"}, {"2026-03-02", "unready"}, {"2026-03-03", "elsewhere"}} {
		if err := store.PutDaily(t.Context(), d, read(5)); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.PutDaily(t.Context(), board.Daily{Date: "2026-03-01", PromptID: "q"}, read(4)); err != nil { // an older read
		t.Fatal(err)
	}
	got, err := store.Daily(t.Context(), "2026-03-01")
	same(t, "daily", got, board.CountedPrompt{Prompt: asked("p", "a frog"), Drawings: 1, Players: 1}, err)
	for _, date := range []string{"2026-03-02", "2026-03-03", "2026-03-04"} {
		if got, err := store.Daily(t.Context(), date); !errors.Is(err, fault.NotFound) {
			t.Errorf("%s: %+v, error %v", date, got, err)
		}
	}
	for _, d := range []board.Daily{{"", "p"}, {"tomorrow", "p"}, {"2026-02-30", "p"}} {
		if err := store.PutDaily(t.Context(), d, read(5)); !errors.Is(err, fault.BadRequest) {
			t.Errorf("%+v: error %v", d, err)
		}
	}
}
