package process

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// Mark is the environment variable that all programs of one stack carry. Some parts start
// programs in sessions of their own, which neither a process group nor a parent's end reaches.
const Mark = "PAINT_DEV_STACK"

// Sweep kills whatever still carries a stack's mark, and tells how many processes that were.
func Sweep(stack string) int {
	const passes = 5 // a process may start another while we look
	killed := map[int]bool{}
	for range passes {
		found := marked(stack)
		if len(found) == 0 {
			break
		}
		for _, pid := range found {
			killed[pid] = true
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
		time.Sleep(50 * time.Millisecond)
	}
	return len(killed)
}

// marked gives the live processes of a stack, without ourselves and those that started us.
func marked(stack string) []int {
	want := []byte(Mark + "=" + stack)
	files, _ := filepath.Glob("/proc/[0-9]*/environ")
	var pids []int
	for _, file := range files {
		pid, err := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		if err != nil || pid == os.Getpid() {
			continue
		}
		env, err := os.ReadFile(file) // empty for a process that has ended
		if err != nil {
			continue
		}
		for v := range bytes.SplitSeq(env, []byte{0}) {
			if bytes.Equal(v, want) {
				pids = append(pids, pid)
				break
			}
		}
	}
	return pids
}
