package faults

import (
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A gate stands before a store. What goes through, in both directions, can be held up: connections are taken all the same, as by a
// store that hangs.
type gate struct {
	address string
	// pace is how long each piece of a trickle takes, in nanoseconds; zero where nothing trickles.
	pace atomic.Int64

	mu    sync.Mutex
	shut  chan struct{} // closed when the gate opens again; nil while it is open
	stuck chan struct{} // closed when something waits at the shut gate
	once  *sync.Once
}

// piece is how many bytes of a trickle come at once.
const piece = 256

// newGate leads to a store's address.
func newGate(t *testing.T, to string) *gate {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	g := &gate{address: listener.Addr().String()}
	var all sync.WaitGroup
	all.Go(func() {
		for {
			from, err := listener.Accept()
			if err != nil {
				return
			}
			all.Go(func() { g.lead(from, to) })
		}
	})
	t.Cleanup(func() {
		_ = listener.Close()
		g.open()
		all.Wait()
	})
	return g
}

// lead connects two ends until either goes.
func (g *gate) lead(from net.Conn, to string) {
	defer from.Close()
	store, err := net.Dial("tcp", to)
	if err != nil {
		return
	}
	defer store.Close()
	var back sync.WaitGroup
	back.Go(func() { g.pass(from, store) })
	g.pass(store, from)
	back.Wait()
}

// pass copies until the source ends, and says so to the other end.
func (g *gate) pass(to, from net.Conn) {
	defer to.Close()
	buffer := make([]byte, piece)
	for {
		n, err := from.Read(buffer)
		if n > 0 {
			g.wait()
			if _, err := to.Write(buffer[:n]); err != nil {
				_ = from.Close()
				return
			}
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				_ = from.Close()
			}
			return
		}
	}
}

func (g *gate) wait() {
	g.mu.Lock()
	shut, stuck, once := g.shut, g.stuck, g.once
	g.mu.Unlock()
	if shut != nil {
		once.Do(func() { close(stuck) })
		<-shut
	}
	time.Sleep(time.Duration(g.pace.Load()))
}

// hold shuts the gate. The channel is closed when something waits there.
func (g *gate) hold() (stuck <-chan struct{}) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.shut, g.stuck, g.once = make(chan struct{}), make(chan struct{}), &sync.Once{}
	return g.stuck
}

// trickle lets a piece through each time, and then waits.
func (g *gate) trickle(pace time.Duration) { g.pace.Store(int64(pace)) }

// open lets everything through that waits, and what comes after it.
func (g *gate) open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.shut != nil {
		close(g.shut)
	}
	g.shut = nil
}
