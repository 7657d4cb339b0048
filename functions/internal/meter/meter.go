// Package meter counts what the game asks of Firestore and Storage, as their bills do. It stands between a process and the emulators,
// understands what passes and changes nothing of it.
package meter

import (
	"sync"

	"paint.wtf/functions/internal/costs"
)

// A Meter counts. Safe for concurrent use.
type Meter struct {
	mu    sync.Mutex
	count costs.Operations
}

func (m *Meter) add(o costs.Operations) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.count = m.count.Plus(o)
}

// Of is what a piece of work asks for, as long as nothing else runs beside it.
func (m *Meter) Of(work func()) costs.Operations {
	before := m.total()
	work()
	return m.total().Plus(before.Times(-1))
}

func (m *Meter) total() costs.Operations {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.count
}
