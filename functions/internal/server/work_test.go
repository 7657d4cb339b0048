package server

import (
	"errors"
	"testing"
	"testing/synctest"

	"paint.wtf/functions/internal/capacity"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/fault"
)

func TestAProcessGivesAllMemoryToWhatItServesAndSharesItBetweenBoth(t *testing.T) {
	events := func(w work) *capacity.Capacity { return w.events }
	requests := func(w work) *capacity.Capacity { return w.requests }
	for name, test := range map[string]struct {
		only Only
		line func(work) *capacity.Capacity
		mib  int64
	}{
		"the Api":              {API, requests, 192},
		"events":               {Events, events, 192},
		"events beside both":   {All, events, 128},
		"requests beside both": {All, requests, 64},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				line := test.line(workOf(&config.Config{WorkMiB: 192, WorkCores: 1}, test.only))
				for _, mib := range []int64{test.mib - 1, 1} {
					if _, err := line.Hold(t.Context(), mib<<20); err != nil {
						t.Errorf("%d MiB do not fit: %v", test.mib, err)
					}
				}
				if _, err := line.Hold(t.Context(), 1); !errors.Is(err, fault.Unavailable) {
					t.Errorf("more than %d MiB fit (error %v)", test.mib, err)
				}
			})
		})
	}
}
