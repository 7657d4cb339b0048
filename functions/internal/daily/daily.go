// Package daily says which prompt is a day's, and how long a player's streak of days is. Days are of UTC.
package daily

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"slices"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/mirror"
)

// Of returns the day of a moment: its midnight.
func Of(moment time.Time) time.Time {
	year, month, day := moment.UTC().Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Name is a day as documents and answers name it: YYYY-MM-DD.
func Name(day time.Time) string { return day.Format(time.DateOnly) }

// A Calendar gives each day its prompt. Safe for concurrent use.
type Calendar struct {
	documents *docstore.Store
	boards    *board.Store
	mirror    *mirror.Mirror
}

// NewCalendar makes a Calendar.
func NewCalendar(documents *docstore.Store, boards *board.Store) *Calendar {
	return &Calendar{documents, boards, mirror.New(documents, boards)}
}

// Prompt returns the prompt of a day that has come. The first who asks chooses it, and Firestore keeps the choice, so that
// it stays the same whatever prompts are added, scheduled or retired later. Errors wrap fault.NotFound: there is no prompt
// to choose, or the day's is gone.
func (c *Calendar) Prompt(ctx context.Context, day time.Time) (_ board.CountedPrompt, err error) {
	date := Name(day)
	defer fault.Wrap(&err, "prompt of %s", date)
	id, err := c.boards.Daily(ctx, date)
	if errors.Is(err, fault.NotFound) {
		id, err = c.choose(ctx, date)
	}
	if err != nil {
		return board.CountedPrompt{}, err
	}
	return c.boards.Prompt(ctx, id)
}

// choose gives a date its prompt, unless it has one by now, and returns it from the mirror.
func (c *Calendar) choose(ctx context.Context, date string) (id string, err error) {
	prompts, err := c.boards.Prompts(ctx)
	if err != nil {
		return "", err
	}
	if chosen, ok := Choose(date, prompts); ok {
		if err := c.documents.EnsureDaily(ctx, date, chosen); err != nil {
			return "", err
		}
	}
	if err := c.mirror.Dailies(ctx); err != nil {
		return "", err
	}
	return c.boards.Daily(ctx, date)
}

// Choose returns the id of the prompt that is scheduled for a date, or else the one whose hash with the date is the
// greatest (rendezvous hashing: a prompt more or less moves no other day's choice but those it wins or held). ok is false
// without prompts.
func Choose(date string, prompts []board.CountedPrompt) (id string, ok bool) {
	if len(prompts) == 0 {
		return "", false
	}
	weight := func(p board.CountedPrompt) []byte {
		sum := sha256.Sum256([]byte(date + "/" + p.ID))
		return sum[:]
	}
	chosen := slices.MaxFunc(prompts, func(a, b board.CountedPrompt) int {
		if scheduled := cmp.Compare(one(a.Daily == date), one(b.Daily == date)); scheduled != 0 {
			return scheduled
		}
		return bytes.Compare(weight(a), weight(b))
	})
	return chosen.ID, true
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
