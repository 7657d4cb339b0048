package process

import (
	"os/exec"
	"runtime"
	"sync"
)

type request struct {
	cmd  *exec.Cmd
	done chan error
}

var starter = sync.OnceValue(func() chan<- request {
	requests := make(chan request)
	go func() {
		runtime.LockOSThread()
		for r := range requests {
			r.done <- r.cmd.Start()
		}
	}()
	return requests
})

// startOnLastingThread starts a program from a thread that lives as long as we do. Linux sends the
// parent-death signal when the *thread* that started the child ends, and Go's other threads may end early.
// That signal is what stops the parts when the supervisor itself is killed.
func startOnLastingThread(cmd *exec.Cmd) error {
	r := request{cmd, make(chan error)}
	starter() <- r
	return <-r.done
}
