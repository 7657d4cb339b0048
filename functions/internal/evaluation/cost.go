package evaluation

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/fault"
)

// Cost is what judging takes, of the program itself: `paintwtf judge` on one thread, PNG file in, answer out.
type Cost struct {
	Drawings    int
	Median, P90 float64 // milliseconds for one drawing
	PeakMiB     float64 // resident memory of the process, the model included
	FolderMB    float64 // the model folder, in millions of bytes
}

// cost runs a judge (a command line that reads `paintwtf judge`'s lines) as a process of its own, on one processor, with
// n drawings.
func cost(ctx context.Context, command []string, doodles []quickdraw.Doodle, n int) (_ Cost, err error) {
	defer fault.Wrap(&err, "measure the cost with %s", strings.Join(command, " "))
	folder, err := os.MkdirTemp("", "paintwtf-eval-")
	if err != nil {
		return Cost{}, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()

	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // ends the process when this fails
	child := exec.CommandContext(ctx, command[0], command[1:]...)
	child.Env = append(os.Environ(), "GOMAXPROCS=1")
	child.Stderr = os.Stderr
	in, err := child.StdinPipe()
	if err != nil {
		return Cost{}, err
	}
	out, err := child.StdoutPipe()
	if err != nil {
		return Cost{}, err
	}
	if err := child.Start(); err != nil {
		return Cost{}, err
	}
	answers := bufio.NewReader(out)
	warmUp := n / 15 // drawings judged before time is taken
	var took []float64
	for i := range warmUp + n {
		d := doodles[i*len(doodles)/(warmUp+n)]
		file, err := drawing.Encode(placed(d, "cost", i).Canvas())
		if err != nil {
			return Cost{}, err
		}
		name := filepath.Join(folder, "drawing.png")
		if err := os.WriteFile(name, file, 0o600); err != nil {
			return Cost{}, err
		}
		question, err := json.Marshal(map[string]string{"image": name, "prompt": promptOf(d.Category)})
		if err != nil {
			return Cost{}, err
		}
		began := time.Now()
		if _, err := in.Write(append(question, '\n')); err != nil {
			return Cost{}, err
		}
		answer, err := answers.ReadBytes('\n')
		if err != nil {
			return Cost{}, err
		}
		if i >= warmUp {
			took = append(took, float64(time.Since(began).Microseconds())/1000)
		}
		var problem struct{ Error string }
		if err := json.Unmarshal(answer, &problem); err != nil || problem.Error != "" {
			return Cost{}, fmt.Errorf("the answer is %s", answer)
		}
	}
	if err := errors.Join(in.Close(), child.Wait()); err != nil {
		return Cost{}, err
	}
	c := Cost{Drawings: len(took), Median: median(took), P90: quantile(took, 0.9)}
	if usage, ok := child.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.PeakMiB = float64(usage.Maxrss) / 1024 // kilobytes on Linux
	}
	return c, nil
}

// folderSize is the size of all files of a model folder, in bytes.
func folderSize(folder fs.FS) (int64, error) {
	var sum int64
	err := fs.WalkDir(folder, ".", func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return sum, err
}
