package rollout

import (
	"context"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"
)

func old(map[string]any) {}

// otherNumbers is the same networks with other templates, probes and scale; otherNetworks see otherwise besides.
func otherNumbers(m map[string]any) {
	m["scoring"] = "3"
	m["promptTemplates"] = []string{"a doodle of {}", "an illustration of {}"}
	m["score"] = map[string]any{"rawAt0": -0.9, "rawAt100": 0.8}
}

func otherNetworks(m map[string]any) {
	otherNumbers(m)
	m["version"] = "4"
	m["image"].(map[string]any)["mean"] = []float64{0.4, 0.5, 0.6}
}

func TestAJudgeIsRolledOutAndBackWhileTheGameIsPlayedAndNoBoardEverMixesTwo(t *testing.T) {
	for name, change := range map[string]func(map[string]any){"another scoring": otherNumbers, "other networks": otherNetworks} {
		t.Run(name, func(t *testing.T) {
			g := newGame(t)
			before, after := openModel(t, old), openModel(t, change)
			first := g.start(before.folder)
			for _, text := range []string{"a frog", "a cat", "light bulbs"} {
				g.ask(text)
			}
			p := g.play(before, after)
			p.await(9)
			g.wantWhole(p, before)

			// Out, as docs/operations.md says: score beside the old program, let the new one take over, score what came
			// between.
			g.rescore(after.folder, "3 prompts are judged by "+after.name)
			p.await(4)
			second := g.start(after.folder)
			p.await(4) // both serve
			g.stop(first)
			p.await(4)
			g.rescore(after.folder, "3 prompts are judged by "+after.name)
			g.wantWhole(p, after)

			// And back, the same way.
			g.rescore(before.folder, "3 prompts are judged by "+before.name)
			p.await(4)
			g.start(before.folder)
			p.await(4)
			g.stop(second)
			p.await(4)
			g.rescore(before.folder, "3 prompts are judged by "+before.name)
			g.wantWhole(p, before)
			p.end()
			if p.reads[before.name].Load() == 0 || p.reads[after.name].Load() == 0 {
				t.Errorf("boards were read %d and %d times: the test has not seen both judges'",
					p.reads[before.name].Load(), p.reads[after.name].Load())
			}
			t.Logf("%d drawings; boards were read %d times by the old judge and %d times by the new", len(g.pictures),
				p.reads[before.name].Load(), p.reads[after.name].Load())
		})
	}
}

// A play is players who go on drawing and readers who go on reading, each board held to be one judge's.
type play struct {
	*game
	models []*model
	reads  map[string]*atomic.Int64 // boards that were the judge's, by its name
	drawn  atomic.Int64
	group  *errgroup.Group
	stop   context.CancelFunc
	ended  <-chan struct{}
	// painting is held by whoever draws, and as a whole by who wants that nothing is under way.
	painting sync.RWMutex
}

const (
	players, readers = 2, 2
	// breath is between two things that one of them does: the game has to get on beside them.
	breath = 30 * time.Millisecond
)

func (g *game) play(models ...*model) *play {
	g.Helper()
	playing, stop := context.WithCancel(g.Context())
	group, ctx := errgroup.WithContext(playing)
	p := &play{game: g, models: models, reads: map[string]*atomic.Int64{}, group: group, stop: stop, ended: ctx.Done()}
	for _, m := range models {
		p.reads[m.name] = &atomic.Int64{}
	}
	prompts := slices.Sorted(maps.Keys(g.texts))
	repeat := func(f func(context.Context, string) error) {
		group.Go(func() error {
			// In turn, so that every prompt has drawings soon.
			for i := rand.IntN(len(prompts)); ; i++ {
				// With the test's own context: what was begun is ended.
				if err := f(g.Context(), prompts[i%len(prompts)]); err != nil {
					return err
				}
				select {
				case <-playing.Done():
					return nil
				case <-time.After(breath):
				}
			}
		})
	}
	for range players {
		repeat(p.draw)
	}
	for range readers {
		repeat(p.read)
	}
	g.Cleanup(p.end)
	return p
}

func (p *play) draw(ctx context.Context, promptID string) error {
	p.painting.RLock()
	defer p.painting.RUnlock()
	if err := p.paint(ctx, promptID); err != nil {
		return err
	}
	p.drawn.Add(1)
	return nil
}

func (p *play) read(ctx context.Context, promptID string) error {
	entries, err := p.board(ctx, promptID)
	if err != nil || len(entries) == 0 {
		return err
	}
	m, err := p.whose(ctx, entries, p.models...)
	if err != nil {
		return err
	}
	if m == nil {
		p.Errorf("a board is no one judge's: %+v", entries)
		return nil
	}
	p.reads[m.name].Add(1)
	return nil
}

// await waits until so many more drawings were drawn.
func (p *play) await(n int64) {
	p.Helper()
	for n += p.drawn.Load(); p.drawn.Load() < n; {
		select {
		case <-p.ended:
			p.Fatalf("the players ended: %v", p.group.Wait())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// wantWhole holds every drawing so far to be on its board, all of them by one judge.
func (g *game) wantWhole(p *play, want *model) {
	g.Helper()
	p.painting.Lock()
	defer p.painting.Unlock()
	drawn := map[string]int{}
	for _, picture := range g.pictures {
		drawn[picture.promptID]++
	}
	for promptID, text := range g.texts {
		entries, err := g.board(g.Context(), promptID)
		g.must(err)
		m, err := g.whose(g.Context(), entries, p.models...)
		g.must(err)
		if m != want || len(entries) != drawn[promptID] {
			g.Errorf("the board of %q has %d of %d drawings, and should be all %s's: %+v",
				text, len(entries), drawn[promptID], want.name, entries)
			g.tellMissing(promptID, entries)
		}
	}
}

// tellMissing logs what Firestore has of the drawings that are not on a board.
func (g *game) tellMissing(promptID string, entries []entry) {
	g.Helper()
	for id, picture := range g.pictures {
		onBoard := slices.ContainsFunc(entries, func(e entry) bool { return e.DrawingID == id })
		if picture.promptID != promptID || onBoard {
			continue
		}
		read, err := g.documents.Drawing(g.Context(), id)
		g.must(err)
		g.Logf("missing: %s %+v", id, read.Value)
	}
}

// end lets what was begun end.
func (p *play) end() {
	p.Helper()
	p.stop()
	if err := p.group.Wait(); err != nil {
		p.Error(err)
	}
}
