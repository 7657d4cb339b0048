package quota

import (
	"fmt"
	"testing"
	"time"
)

var start = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// taken is how many of n a caller gets at a moment.
func taken(q *Quota, who string, n int, now time.Time) (got int) {
	for range n {
		if _, ok := q.Take(who, now); ok {
			got++
		}
	}
	return got
}

func TestACallerGetsAMinutesWorthAtOnceAndThenWhatTimeRefills(t *testing.T) {
	q := New(6)
	for _, step := range []struct {
		after time.Duration
		want  int
	}{{0, 6}, {9 * time.Second, 0}, {10 * time.Second, 1}, {30 * time.Second, 2}, {time.Hour, 6}} {
		if got := taken(q, "ann", 100, start.Add(step.after)); got != step.want {
			t.Errorf("after %s a caller gets %d, want %d", step.after, got, step.want)
		}
	}
}

func TestWhoIsRefusedLearnsHowLongAndAskingAgainCostsNothing(t *testing.T) {
	q := New(6)
	taken(q, "ann", 6, start)
	for range 50 {
		if wait, ok := q.Take("ann", start); ok || wait != 10*time.Second {
			t.Fatalf("let through: %v, to wait for %s", ok, wait)
		}
	}
	if _, ok := q.Take("ann", start.Add(10*time.Second)); !ok {
		t.Error("the time that was named was not enough")
	}
}

func TestCallersDoNotUseEachOthersQuota(t *testing.T) {
	q := New(3)
	if ann, bob := taken(q, "ann", 9, start), taken(q, "bob", 9, start); ann != 3 || bob != 3 {
		t.Errorf("ann gets %d, bob %d", ann, bob)
	}
}

func TestAQuotaOfNoneLetsEverythingThrough(t *testing.T) {
	if got := taken(New(0), "ann", 10_000, start); got != 10_000 {
		t.Errorf("a caller gets %d of 10,000", got)
	}
}

func TestForgettingThoseWhoStayAwayGivesNobodyMore(t *testing.T) {
	q := New(60)
	got := 0
	// Somebody who comes every ten seconds for ten minutes, over every turn of the generations.
	for s := range 61 {
		got += taken(q, "ann", 100, start.Add(time.Duration(s)*10*time.Second))
	}
	if want := 60 + 600; got != want {
		t.Errorf("in ten minutes a caller gets %d, want %d", got, want)
	}
}

func TestCallersWithoutNumberTakeBoundedMemory(t *testing.T) {
	q := New(1)
	for i := range 5 * maxKept {
		q.Take(fmt.Sprint(i), start)
	}
	if kept := len(q.young) + len(q.old); kept > 2*maxKept {
		t.Errorf("%d callers are kept, want at most %d", kept, 2*maxKept)
	}
}
