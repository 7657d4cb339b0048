package ports

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// Throwaway stacks live here, above the usual ports, so that tests run beside `make dev`.
// The step is no difference between two usual ports, so stacks side by side never meet.
const (
	throwawayBase  = 10000
	throwawayStep  = 3
	throwawayTries = 16
)

// Throwaway reserves a set of free ports until release is called. The reservation keeps
// two test runs that start in the same second apart.
func Throwaway() (p Ports, release func(), err error) {
	for i := range throwawayTries {
		offset := throwawayBase + i*throwawayStep
		unlock, err := reserve(offset)
		if err != nil {
			continue
		}
		p := Usual().Plus(offset)
		if allFree(p.Uses()) {
			return p, unlock, nil
		}
		unlock()
	}
	return Ports{}, nil, errors.New("no free ports for a throwaway stack: are many test runs still going?")
}

// allFree is CheckFree without asking who is in the way, which takes a while.
func allFree(uses []Use) bool {
	return !slices.ContainsFunc(uses, func(u Use) bool { return listenable(u.Port) != nil })
}

func reserve(offset int) (release func(), err error) {
	// One file per user: another user's file could not be opened.
	name := filepath.Join(os.TempDir(), fmt.Sprintf("paint-wtf-ports-%d-%d.lock", offset, os.Getuid()))
	f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}
