package fault

import (
	"errors"
	"fmt"
	"testing"
	"time"
)

func TestAFaultThatPassesTellsWhenThroughAnyContext(t *testing.T) {
	err := fmt.Errorf("submit: %w", After(40*time.Second, fmt.Errorf("7 this minute: %w", RateLimited)))
	if wait, known := Wait(err); !known || wait != 40*time.Second {
		t.Errorf("it lasts %v (known: %v), want 40s", wait, known)
	}
	if !errors.Is(err, RateLimited) || Of(err) != RateLimited {
		t.Errorf("%v is no longer the fault it was", err)
	}
	if want := "submit: 7 this minute: " + RateLimited.Error(); err.Error() != want {
		t.Errorf("it reads %q, want %q", err, want)
	}
}

func TestMostFaultsDoNotTellWhenTheyPass(t *testing.T) {
	for _, err := range []error{nil, RateLimited, errors.New("a bug")} {
		if wait, known := Wait(err); known || wait != 0 {
			t.Errorf("%v lasts %v", err, wait)
		}
	}
}

func TestAnswersSayWhenToTryAgainWhatPasses(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{errors.New("a bug"), ""},
		{Damaged, ""},
		{fmt.Errorf("read: %w", Unavailable), "5"},
		{fmt.Errorf("board: %w", BoardsAway), "5"},
		{After(1500*time.Millisecond, RateLimited), "2"},
		{After(time.Minute, errors.New("a pause")), "60"},
	} {
		if got := RetryAfter(c.err); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}
