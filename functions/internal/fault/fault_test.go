package fault

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestOnlyFaultsThatTryingAgainCannotMendArePermanent(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want bool
	}{
		"nothing":              {nil, false},
		"a fault of a picture": {Damaged, true},
		"the same, in context": {fmt.Errorf("drawing x: %w", Damaged), true},
		"a part that is away":  {fmt.Errorf("read: %w: %w", Unavailable, errors.New("refused")), false},
		"boards that are away": {fmt.Errorf("board: %w", BoardsAway), false},
		"too many requests":    {RateLimited, false},
		"an error of our own":  {errors.New("a bug"), false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Permanent(c.err); got != c.want {
				t.Errorf("permanent is %v, want %v", got, c.want)
			}
		})
	}
}

func TestBoardsThatAreAwayAreAPartThatIsAwayAndKeepTheirOwnReason(t *testing.T) {
	err := fmt.Errorf("board: %w", BoardsAway)
	if !errors.Is(err, Unavailable) || Of(err) != BoardsAway {
		t.Errorf("%v: unavailable is %v, the fault %v", err, errors.Is(err, Unavailable), Of(err))
	}
	if errors.Is(Unavailable, BoardsAway) {
		t.Error("every part that is away is taken for the boards")
	}
}

func TestWrapAddsContextOnlyToAnError(t *testing.T) {
	work := func(err error) (result error) {
		defer Wrap(&result, "read prompt %s", "x")
		return err
	}
	if err := work(nil); err != nil {
		t.Errorf("nothing became %v", err)
	}
	if err := work(NotFound); !errors.Is(err, NotFound) || !strings.HasPrefix(err.Error(), "read prompt x: ") {
		t.Errorf("got %v", err)
	}
}
