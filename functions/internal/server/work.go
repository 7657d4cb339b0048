package server

import (
	"runtime"

	"paint.wtf/functions/internal/capacity"
	"paint.wtf/functions/internal/config"
)

// work is what a process may have in hand at once. Events and requests stand in lines of their own: who looks at a picture does not
// wait behind the drawings that are being judged, and the other way round.
type work struct{ events, requests *capacity.Capacity }

// workOf is the work that the configuration lets a process have. One that serves both gives events two thirds of the memory: judging
// takes longer than making a picture, and all of it is work, while most pictures that are asked for have been made before.
func workOf(c *config.Config, only Only) work {
	cores := c.WorkCores
	if cores == 0 {
		cores = runtime.GOMAXPROCS(0)
	}
	memory := int64(c.WorkMiB) << 20
	events, requests := memory, memory
	if only == All {
		events, requests = memory-memory/3, max(memory/3, 1)
	}
	return work{capacity.New(events, cores), capacity.New(requests, cores)}
}
