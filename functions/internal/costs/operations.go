// Package costs is the arithmetic of docs/scaling.md: what one drawing and one view ask of each service, and what that comes to. What
// it reckons with is counted (here, by a test of the server), measured (measured.go), or an input (prices.go, game.go).
package costs

// Operations are what a step asks of the services that bill by the operation.
type Operations struct {
	Reads, Writes, Deletes int // documents of Firestore
	// Objects of Storage: put or listed (class A), read (class B), deleted (free of charge).
	Stored, Fetched, Removed int
}

// Plus is both together.
func (o Operations) Plus(p Operations) Operations {
	return Operations{
		o.Reads + p.Reads, o.Writes + p.Writes, o.Deletes + p.Deletes,
		o.Stored + p.Stored, o.Fetched + p.Fetched, o.Removed + p.Removed,
	}
}

// Times is so many times as much.
func (o Operations) Times(n int) Operations {
	return Operations{n * o.Reads, n * o.Writes, n * o.Deletes, n * o.Stored, n * o.Fetched, n * o.Removed}
}
