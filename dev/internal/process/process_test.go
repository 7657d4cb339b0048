package process

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

type recorded struct {
	name string
	to   *[]string
}

func (r recorded) Stop() { *r.to = append(*r.to, r.name) }

func TestAGroupStopsWhatOthersLeanOnLast(t *testing.T) {
	var order []string
	var g Group
	for _, name := range []string{"postgres", "emulators", "functions"} {
		g.Add(recorded{name, &order})
	}
	g.Stop()
	if want := []string{"functions", "emulators", "postgres"}; !slices.Equal(order, want) {
		t.Errorf("stopped %v, want %v", order, want)
	}
}

func TestAGroupStopsEachPartOnce(t *testing.T) {
	var order []string
	var g Group
	g.Add(recorded{"postgres", &order})
	g.Stop()
	g.Stop()
	if len(order) != 1 {
		t.Errorf("stopped %v", order)
	}
}

// shell is a part that runs a shell script.
func shell(t *testing.T, script string) Spec {
	t.Helper()
	dir := t.TempDir()
	return Spec{
		Name: "The part", Args: []string{"sh", "-c", script}, Dir: dir, Env: append(os.Environ(), Mark+"="+dir),
		Log: filepath.Join(dir, "logs", "part.log"), Stop: syscall.SIGTERM, Grace: 10 * time.Second,
	}
}

func start(t *testing.T, spec Spec) *Process {
	t.Helper()
	p, err := Start(spec)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Stop)
	return p
}

// until waits for a condition for a while.
func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for range 500 {
		if ok() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("%s did not happen", what)
}

func logHas(p *Process, text string) func() bool {
	return func() bool { return strings.Contains(Tail(p.Log(), 100), text) }
}

func alive(pid int) bool { return syscall.Kill(pid, 0) == nil }

func TestAPartIsAskedToEndAndMayTidyUp(t *testing.T) {
	p := start(t, shell(t, `trap 'echo tidied up; exit 0' TERM; echo ready; while :; do sleep 0.05; done`))
	until(t, "the start", logHas(p, "ready"))
	p.Stop()
	if !logHas(p, "tidied up")() {
		t.Errorf("the log is:\n%s", Tail(p.Log(), 100))
	}
}

func TestAPartThatDoesNotEndIsMade(t *testing.T) {
	spec := shell(t, `trap '' TERM; echo ready; while :; do sleep 0.05; done`)
	spec.Grace = 50 * time.Millisecond
	p := start(t, spec)
	until(t, "the start", logHas(p, "ready"))
	p.Stop()
	if alive(p.cmd.Process.Pid) {
		t.Error("it is still there")
	}
}

func TestWhatAPartHasStartedEndsWithIt(t *testing.T) {
	p := start(t, shell(t, `sleep 60 & echo child $!; wait`))
	until(t, "the start", logHas(p, "child"))
	child := pidAfter(t, p, "child")
	p.Stop()
	until(t, "the child's end", func() bool { return !running(child) })
}

func TestWhatHidesInASessionOfItsOwnIsSweptUp(t *testing.T) {
	spec := shell(t, `setsid sh -c 'echo child $$; exec sleep 60' & wait`)
	p := start(t, spec)
	until(t, "the start", logHas(p, "child"))
	child := pidAfter(t, p, "child")
	// A process that is just becoming another program has no environment for a moment, and so no mark to be known by.
	until(t, "its becoming sleep", func() bool {
		name, _ := os.ReadFile(fmt.Sprintf("/proc/%d/comm", child))
		return string(name) == "sleep\n"
	})
	p.Stop()
	if !running(child) {
		t.Fatal("the child was no trouble at all")
	}
	if n := Sweep(spec.Dir); n != 1 {
		t.Errorf("%d were swept up, want 1", n)
	}
	until(t, "the child's end", func() bool { return !running(child) })
}

func TestASweepLeavesOtherStacksAlone(t *testing.T) {
	p := start(t, shell(t, `echo ready; exec sleep 60`))
	until(t, "the start", logHas(p, "ready"))
	if n := Sweep(t.TempDir()); n != 0 {
		t.Errorf("%d were swept up", n)
	}
	if !running(p.cmd.Process.Pid) {
		t.Error("the part of another stack is gone")
	}
}

func TestADeadPartIsNamedWithItsLastWordsAndItsLog(t *testing.T) {
	p := start(t, shell(t, `for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do echo line $i.; done; exit 3`))
	<-p.Done()
	got := p.Died().Error()
	for _, want := range []string{"The part", "exit status 3", "line 20.", p.Log()} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
	if strings.Contains(got, "line 1.") {
		t.Errorf("%q says everything", got)
	}
}

func TestAProgramThatIsNotThereIsNamedWithItsPart(t *testing.T) {
	spec := shell(t, "")
	spec.Args = []string{filepath.Join(spec.Dir, "nothing")}
	if _, err := Start(spec); err == nil || !strings.Contains(err.Error(), "The part could not be started") {
		t.Errorf("the error is %v", err)
	}
}

func pidAfter(t *testing.T, p *Process, word string) (pid int) {
	t.Helper()
	if _, err := fmt.Sscanf(strings.TrimSpace(Tail(p.Log(), 1)), word+" %d", &pid); err != nil {
		t.Fatal(err)
	}
	return pid
}

// running tells a live process from one that has ended and that nobody has asked about yet.
func running(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !strings.Contains(string(stat), ") Z ")
}
