//go:build unix

package download

import (
	"errors"
	"syscall"
)

// lock keeps two processes from writing to one part; closing the file lets go.
func lock(fd uintptr) error {
	err := syscall.Flock(int(fd), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return ErrBusy
	}
	return err
}
