package fault

import (
	"errors"
	"time"
)

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
