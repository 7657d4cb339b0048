package picture

import (
	"container/list"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"
)

// keptFor is how long a picture is kept that nobody asks for. Of a drawing that was deleted nobody may.
const keptFor = 10 * time.Minute

// Kept holds pictures in memory, up to a number of bytes; those asked for longest ago go first. It is safe for concurrent use.
type Kept struct {
	limit int

	mu     sync.Mutex
	bytes  int
	recent *list.List // of *kept, the one asked for last in front
	byName map[string]*list.Element
	makes  singleflight.Group
}

type kept struct {
	name  string
	data  []byte
	asked time.Time // for the last time
}

// NewKept makes a Kept of at most limit bytes, the names not counted.
func NewKept(limit int) *Kept {
	return &Kept{limit: limit, recent: list.New(), byName: map[string]*list.Element{}}
}

// Get returns the picture of a name, which is made if it is not there: once, however many ask for it meanwhile. What cannot be
// made is not kept. The name must stand for the same bytes for ever, and nobody may change them.
func (k *Kept) Get(name string, make func() ([]byte, error)) ([]byte, error) {
	if data, ok := k.look(name); ok {
		return data, nil
	}
	data, err, _ := k.makes.Do(name, func() (any, error) {
		data, err := make()
		if err == nil {
			k.keep(name, data)
		}
		return data, err
	})
	if err != nil {
		return nil, err
	}
	return data.([]byte), nil
}

func (k *Kept) look(name string) (data []byte, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.dropUnasked()
	e, ok := k.byName[name]
	if !ok {
		return nil, false
	}
	k.recent.MoveToFront(e)
	picture := e.Value.(*kept)
	picture.asked = time.Now()
	return picture.data, true
}

func (k *Kept) dropUnasked() {
	for e := k.recent.Back(); e != nil && time.Since(e.Value.(*kept).asked) > keptFor; e = k.recent.Back() {
		k.dropLast()
	}
}

func (k *Kept) dropLast() {
	last := k.recent.Remove(k.recent.Back()).(*kept)
	delete(k.byName, last.name)
	k.bytes -= len(last.data)
}

func (k *Kept) keep(name string, data []byte) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.byName[name] != nil || len(data) > k.limit {
		return
	}
	k.byName[name] = k.recent.PushFront(&kept{name, data, time.Now()})
	for k.bytes += len(data); k.bytes > k.limit; {
		k.dropLast()
	}
}
