package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/url"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/percentile"
)

// A way is one of writing drawings to the boards as fast as they take them.
type way struct {
	name    string
	prompts int
	page    int  // drawings in one statement
	flushed bool // a commit waits until it is on the disk
	again   bool // by players who have drawn better for that prompt, so that nobody's best changes, nor anybody's points
}

// ways differ in one thing each. The mirror writes one drawing in a statement; pages are what re-scoring writes.
var ways = []way{
	{"spread over 1,000 prompts", 1000, 1, true, false},
	{"all on one prompt", 1, 1, true, false},
	{"spread, of players who have drawn better", 1000, 1, true, true},
	{"one prompt, of players who have drawn better", 1, 1, true, true},
	{"spread, commits do not wait for the disk", 1000, 1, false, false},
	{"one prompt, commits do not wait", 1, 1, false, false},
	{"one prompt, 20 in a statement", 1, 20, true, false},
}

// poolSize is how many connections one process has at most.
const poolSize = 8

// hammer writes in each way and prints a line for it.
func (s *stack) hammer(ctx context.Context, p plan) error {
	fmt.Printf("\n| %d writers, through pools of %d connections | drawings/s | a statement, median (99 %%) | Postgres' processor time a drawing | "+
		"its log a drawing | sessions that wait for a row, mean |\n|---|---|---|---|---|---|\n", p.writers, poolSize)
	for _, w := range ways {
		line, err := s.write(ctx, p, w)
		if err != nil {
			return fmt.Errorf("%s: %w", w.name, err)
		}
		fmt.Println(line)
	}
	drift, err := s.boards.Drift(ctx)
	if err == nil && len(drift) > 0 {
		err = fmt.Errorf("the boards have %d rows that are not as they should be", len(drift))
	}
	return err
}

func (s *stack) write(ctx context.Context, p plan, w way) (line string, err error) {
	address, err := url.Parse(s.config.DatabaseURL)
	if err != nil {
		return "", err
	}
	query := address.Query()
	query.Set("pool_max_conns", fmt.Sprint(poolSize))
	query.Set("synchronous_commit", map[bool]string{true: "on", false: "off"}[w.flushed])
	address.RawQuery = query.Encode()
	pools := make([]*board.Store, (p.writers+poolSize-1)/poolSize)
	for i := range pools {
		if pools[i], err = board.Open(ctx, address.String()); err != nil {
			return "", err
		}
		defer pools[i].Close()
	}
	prompts := make([]string, w.prompts)
	for i := range prompts {
		prompts[i] = newID()
	}

	players := make([]string, p.writers)
	for i := range players {
		players[i] = newID()
		if !w.again {
			continue
		}
		best := make([]board.Versioned, len(prompts))
		for j, id := range prompts {
			best[j] = fresh(id, players[i])
			best[j].Raw, best[j].Score = 1, 100
		}
		if err := pools[0].PutDrawings(ctx, best); err != nil {
			return "", err
		}
	}

	before, err := s.postgresTime(ctx)
	if err != nil {
		return "", err
	}
	logged, err := s.logged(ctx)
	if err != nil {
		return "", err
	}
	var lock sync.Mutex
	var took []time.Duration
	start := time.Now()
	work, writing := errgroup.WithContext(ctx)
	for i := range p.writers {
		work.Go(func() error {
			for time.Since(start) < p.span {
				page := make([]board.Versioned, w.page)
				for j := range page {
					uid := players[i]
					if !w.again {
						uid = newID()
					}
					page[j] = fresh(prompts[rand.IntN(len(prompts))], uid)
				}
				began := time.Now()
				if err := pools[i%len(pools)].PutDrawings(writing, page); err != nil {
					return err
				}
				lock.Lock()
				took = append(took, time.Since(began))
				lock.Unlock()
			}
			return nil
		})
	}
	waiting, err := s.waiting(ctx, start.Add(p.span))
	if err := work.Wait(); err != nil {
		return "", err
	}
	if err != nil {
		return "", err
	}
	span := time.Since(start)
	after, err := s.postgresTime(ctx)
	if err != nil {
		return "", err
	}
	end, err := s.logged(ctx)
	slices.Sort(took)
	n := float64(len(took) * w.page)
	return fmt.Sprintf("| %s | **%.0f** | %.1f (%.1f) ms | %.2f ms | %.1f kB | %.1f |", w.name, n/span.Seconds(),
		percentile.At(took, 50).Seconds()*1e3, percentile.At(took, 99).Seconds()*1e3, (after-before).Seconds()*1e3/n,
		float64(end-logged)/n/1e3, waiting), err
}

// fresh is a drawing with a score as the judge gives them.
func fresh(promptID, uid string) board.Versioned {
	id := newID()
	raw := 0.28 + 0.14*(rand.Float64()+rand.Float64()+rand.Float64()+rand.Float64()-2)
	return board.Versioned{Version: time.Now(), Drawing: board.Drawing{
		ID: id, PromptID: promptID, UID: uid, CreatedAt: time.Now(), Judge: "scale 1 1", Score: 100 * raw, Raw: raw,
		Parts: board.Parts{Similarity: raw}, Saw: []board.Sight{{Text: "a frog", Similarity: 0.3}},
		ImagePath: "pictures/" + id + ".png", Visible: true, Ranked: true,
	}}
}

// waiting is how many sessions wait for another's row or transaction, on average until a moment.
func (s *stack) waiting(ctx context.Context, until time.Time) (mean float64, err error) {
	samples, sum := 0, 0
	for time.Now().Before(until) {
		var n int
		err := s.database.QueryRow(ctx, `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).Scan(&n)
		if err != nil {
			return 0, err
		}
		samples, sum = samples+1, sum+n
		select {
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	return float64(sum) / float64(max(samples, 1)), nil
}
