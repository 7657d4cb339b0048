package process

import "sync"

// Stopper is something that is ended once.
type Stopper interface{ Stop() }

// Group ends what was started, the latest first: what others lean on goes last.
type Group struct {
	mu    sync.Mutex
	parts []Stopper
}

// Add takes a part into the group, on top of those added before.
func (g *Group) Add(s Stopper) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.parts = append(g.parts, s)
}

// Stop ends all parts in the reverse order of Add, and forgets them.
func (g *Group) Stop() {
	g.mu.Lock()
	parts := g.parts
	g.parts = nil
	g.mu.Unlock()
	for i := len(parts) - 1; i >= 0; i-- {
		parts[i].Stop()
	}
}
