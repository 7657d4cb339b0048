package fault

import (
	"errors"
	"math"
	"strconv"
	"time"
)

// usual is how long a fault that passes lasts as far as anybody knows, where it does not say.
const usual = 5 * time.Second

// later is an error that is over after a known time.
type later struct {
	error
	wait time.Duration
}

func (l *later) Unwrap() error { return l.error }

// After adds to err how long it lasts: trying again sooner is in vain.
func After(wait time.Duration, err error) error { return &later{err, wait} }

// Wait returns how long err lasts from when it was made, and whether that is known.
func Wait(err error) (time.Duration, bool) {
	var l *later
	if errors.As(err, &l) {
		return l.wait, true
	}
	return 0, false
}

// RetryAfter is the value of the HTTP header of this name, in whole seconds, for an error that passes; "" for any other.
func RetryAfter(err error) string {
	wait, known := Wait(err)
	if !known {
		if f := Of(err); f != Unavailable && f != BoardsAway && f != RateLimited {
			return ""
		}
		wait = usual
	}
	return strconv.Itoa(int(math.Ceil(wait.Seconds())))
}
