package capacity

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"paint.wtf/functions/internal/fault"
)

// held takes memory that must be free.
func held(t *testing.T, c *Capacity, bytes int64) (release func()) {
	t.Helper()
	release, err := c.Hold(t.Context(), bytes)
	if err != nil {
		t.Fatal(err)
	}
	return release
}

// wantTurnedAway wants an error that says when to come again.
func wantTurnedAway(t *testing.T, err error) {
	t.Helper()
	wait, known := fault.Wait(err)
	if !errors.Is(err, fault.Unavailable) || !known || wait <= 0 || fault.Permanent(err) {
		t.Errorf("it is turned away with %v, to wait %s", err, wait)
	}
}

func TestWorkBeyondTheMemoryIsTurnedAwayAfterAWhile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(100, 1)
		defer held(t, c, 60)()
		release := held(t, c, 40)
		began := time.Now()
		_, err := c.Hold(t.Context(), 1)
		wantTurnedAway(t, err)
		if waited := time.Since(began); waited != patience {
			t.Errorf("it waited for %s, want %s", waited, patience)
		}
		release()
		held(t, c, 40)()
	})
}

func TestWorkWaitsForMemoryThatBecomesFree(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(100, 1)
		release := held(t, c, 100)
		go func() { time.Sleep(patience / 2); release() }()
		held(t, c, 100)()
	})
}

func TestWorkThatTakesMoreThanThereIsIsDoneAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(100, 1)
		release := held(t, c, 1000)
		_, err := c.Hold(t.Context(), 1)
		wantTurnedAway(t, err)
		release()
		held(t, c, 1)()
	})
}

func TestSmallWorkDoesNotOvertakeLargeWorkForEver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(100, 1)
		release := held(t, c, 10)
		var order []string
		wait := func(name string, bytes int64) {
			release := held(t, c, bytes)
			order = append(order, name)
			release()
		}
		go wait("large", 100)
		synctest.Wait()
		go wait("small", 1)
		synctest.Wait()
		if len(order) > 0 {
			t.Errorf("%v went first", order)
		}
		release()
		synctest.Wait()
		if len(order) != 2 || order[0] != "large" {
			t.Errorf("the order was %v", order)
		}
	})
}

func TestAsMuchIsComputedAtOnceAsThereAreCores(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(100, 2)
		for range 2 {
			release, err := c.Compute(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer release()
		}
		_, err := c.Compute(t.Context())
		wantTurnedAway(t, err)
	})
}

func TestWhoGoesAwayTakesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(100, 1)
		release := held(t, c, 100)
		ctx, cancel := context.WithCancel(t.Context())
		gone := make(chan error)
		go func() { _, err := c.Hold(ctx, 100); gone <- err }()
		synctest.Wait()
		cancel()
		wantTurnedAway(t, <-gone)
		release()
		held(t, c, 100)()
	})
}
