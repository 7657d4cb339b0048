// Package quota bounds what each of many callers may do in a minute.
package quota

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// maxKept bounds each generation, and with it the memory that callers without number can take: some 10 MB.
const maxKept = 50_000

// A Quota lets each caller do a number of things at once, and as many again as a minute refills. It is of one process:
// where there are several, each lets as much through. It is safe for concurrent use.
type Quota struct {
	perMinute int

	mu sync.Mutex
	// Callers are kept in two generations. Who comes moves to the younger one, and every minute the older one is dropped: whoever
	// is in it has not come for a minute, and their quota is whole again as if they had never been known.
	young, old map[string]*rate.Limiter
	turned     time.Time
}

// New makes a Quota; perMinute 0 lets everything through.
func New(perMinute int) *Quota {
	return &Quota{perMinute: perMinute, young: map[string]*rate.Limiter{}}
}

// Take uses one of what who may do at this moment. Where nothing is left, it uses nothing and returns how long to wait.
func (q *Quota) Take(who string, now time.Time) (wait time.Duration, ok bool) {
	if q.perMinute == 0 {
		return 0, true
	}
	// The caller's limiter has a lock of its own.
	taken := q.of(who, now).ReserveN(now, 1)
	if wait = taken.DelayFrom(now); wait > 0 {
		taken.CancelAt(now)
		return wait, false
	}
	return 0, true
}

func (q *Quota) of(who string, now time.Time) *rate.Limiter {
	q.mu.Lock()
	defer q.mu.Unlock()
	if now.Sub(q.turned) >= time.Minute || len(q.young) >= maxKept {
		q.old, q.young, q.turned = q.young, map[string]*rate.Limiter{}, now
	}
	l := q.young[who]
	if l == nil {
		if l = q.old[who]; l == nil {
			l = rate.NewLimiter(rate.Limit(float64(q.perMinute)/60), q.perMinute)
		}
		q.young[who] = l
	}
	return l
}
