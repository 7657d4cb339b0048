package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/docstore"
)

// die records a dead event about a drawing.
func (o *office) die(id string, at time.Time, d docstore.Dead) {
	o.Helper()
	d.At = at
	if _, err := o.documents.Bury(o.Context(), id, "", d); err != nil {
		o.Fatal(err)
	}
}

func runDead(ctx context.Context, args ...string) (out, errOut string, err error) {
	var o, e bytes.Buffer
	err = dead(ctx, args, nil, &o, &e)
	return o.String(), e.String(), err
}

// playFunctions plays the functions: it does to the next event that somebody asks for what they would, and gives its id.
func (o *office) playFunctions(ctx context.Context, with func(id string) error) <-chan error {
	answered := make(chan error, 1)
	go func() {
		for {
			all, err := o.documents.DeadEvents(ctx)
			if err != nil {
				answered <- err
				return
			}
			for _, e := range all {
				if !e.Value.RetryAt.IsZero() {
					answered <- with(e.ID)
					return
				}
			}
			time.Sleep(20 * time.Millisecond)
		}
	}()
	return answered
}

func TestDeadListSaysWhatFailedWhenHowOftenAndWhyTheLastFirst(t *testing.T) {
	o := newOffice(t)
	o.die("older", time.Date(2026, 11, 26, 9, 30, 0, 0, time.UTC), docstore.Dead{
		Function: "PlayerWritten", About: "players/…", Cause: "25h0m0s old, 24h0m0s is the limit",
	})
	o.die("newer", time.Date(2026, 11, 27, 17, 0, 1, 0, time.UTC), docstore.Dead{
		Function: "DrawingWritten", About: "drawings/abc", Cause: "mirror drawing abc: no", Deliveries: 101,
	})
	o.want(o.says(dead, "list"), `newer
  2026-11-27 17:00:01  DrawingWritten of drawings/abc, delivered 101 times
  mirror drawing abc: no
older
  2026-11-26 09:30:00  PlayerWritten of players/…
  25h0m0s old, 24h0m0s is the limit
2 dead events; paintwtf dead retry ID tries one again
`)
}

func TestWithoutDeadEventsThereIsNothingToListOrToTry(t *testing.T) {
	o := newOffice(t)
	o.want(o.says(dead, "list"), "no dead events\n")
	o.want(o.says(dead, "retry", "-all"), "no dead events\n")
}

func TestDeadRetrySaysWhatBecameOfTheEvent(t *testing.T) {
	o := newOffice(t)
	at := time.Date(2026, 11, 27, 17, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		answer func(id string) error
		want   string
		status error
	}{
		"it ends well": {func(id string) error { return o.documents.Exhume(t.Context(), id) }, "done", nil},
		"it fails again": {func(id string) error {
			return o.documents.ChangeDead(t.Context(), id, func(d *docstore.Dead) { d.RetryAt = time.Time{}; d.Died("another cause") })
		}, "failed again: another cause", errReported},
		"the process goes down": {func(id string) error {
			return o.documents.ChangeDead(t.Context(), id, func(d *docstore.Dead) { d.RetryAt = time.Time{}; d.Died(docstore.Unended) })
		}, docstore.Unended, errReported},
	} {
		t.Run(name, func(t *testing.T) {
			o.die("event", at, docstore.Dead{Function: "DrawingWritten", About: "drawings/abc", Cause: "the first cause"})
			answered := o.playFunctions(t.Context(), c.answer)
			out, _, err := runDead(t.Context(), "retry", "-wait", "2s", "event")
			if got := <-answered; got != nil {
				t.Fatal(got)
			}
			if out != "event: "+c.want+"\n" || !errors.Is(err, c.status) {
				t.Errorf("it prints %q, error %v", out, err)
			}
			if err := o.documents.Exhume(t.Context(), "event"); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestDeadRetrySaysThatNobodyAnswers(t *testing.T) {
	o := newOffice(t)
	o.die("event", time.Now(), docstore.Dead{Function: "DrawingWritten", About: "drawings/abc", Cause: "no"})
	out, _, err := runDead(t.Context(), "retry", "-wait", "10ms", "event", "none")
	want := "event: no answer within 10ms; are the functions running?\nnone: there is no such dead event\n"
	if out != want || err != errReported {
		t.Errorf("it prints %q, error %v; want %q", out, err, want)
	}
	if listed := o.says(dead, "list"); !strings.Contains(listed, "drawings/abc, to be tried again") {
		t.Errorf("it lists %q", listed)
	}
}

func TestDeadShowsItsUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"bury"}, {"list", "all"}, {"retry"}, {"retry", "-all", "event"}} {
		if out, errOut, err := runDead(t.Context(), args...); err == nil || out != "" || !strings.Contains(errOut, "paintwtf dead list") {
			t.Errorf("%q: it says %q, error %v", args, errOut, err)
		}
	}
}
