package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"paint.wtf/functions/internal/judge"
)

const (
	ours         = "paintwtf judge"
	bare         = "its ONNX session alone"
	transformers = "transformers.js"
	python       = "Python"
	prompt       = "a raccoon driving a tractor"
)

// peers are the programs of others that run here.
type peers struct {
	node, python string // empty: not here
}

// find looks for Node and makes the Python environment. What is missing is said, and the comparison goes on without it.
func find(ctx context.Context, work string) (p peers) {
	var err error
	if p.node, err = exec.LookPath("node"); err != nil {
		say("Without transformers.js: %v", err)
	}
	if p.python, err = environment(ctx, filepath.Join(work, "venv")); err != nil {
		p.python = ""
		say("Without Python: %v", err)
	}
	return p
}

// environment makes a virtual environment with the pinned requirements, once.
func environment(ctx context.Context, folder string) (python string, err error) {
	python = filepath.Join(folder, "bin", "python")
	want, err := os.ReadFile("functions/cmd/bench/requirements.txt")
	if err != nil {
		return "", err
	}
	note := filepath.Join(folder, "requirements.txt") // written last
	if have, err := os.ReadFile(note); err == nil && bytes.Equal(have, want) {
		return python, nil
	}
	say("Installing the Python peer into %s", folder)
	for _, command := range [][]string{
		{"python3", "-m", "venv", "--clear", folder},
		{python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", "functions/cmd/bench/requirements.txt"},
	} {
		if out, err := exec.CommandContext(ctx, command[0], command[1:]...).CombinedOutput(); err != nil {
			return "", fmt.Errorf("%w\n%s", err, out)
		}
	}
	return python, os.WriteFile(note, want, 0o644)
}

// contestants are ours, its session alone, and the peers that are here, for a model and a number of threads. The peers
// get the prompt's vector from us and load only the image tower.
func (b *bench) contestants(model string, threads int) ([]contestant, error) {
	vector, err := b.promptVector(model)
	if err != nil {
		return nil, err
	}
	n := strconv.Itoa(threads)
	line := func(picture string) any { return map[string]string{"image": picture} }
	all := []contestant{
		{ours, []string{b.program, "judge", "-model", model, "-threads", n},
			func(picture string) any { return map[string]string{"image": picture, "prompt": prompt} }},
		{bare, []string{b.self, "session", model, n}, line},
	}
	if b.peers.node != "" {
		all = append(all, contestant{transformers,
			[]string{b.peers.node, "functions/cmd/bench/peer.mjs", model, vector, n, filepath.Join(b.work, "transformers-"+n)}, line})
	}
	if b.peers.python != "" {
		all = append(all, contestant{python, []string{b.peers.python, "functions/cmd/bench/peer.py", model, vector, n}, line})
	}
	return all, nil
}

// promptVector writes the prompt's vector to a file.
func (b *bench) promptVector(model string) (path string, err error) {
	j, err := judge.Open(os.DirFS(model), judge.Options{})
	if err != nil {
		return "", err
	}
	defer j.Close()
	p, err := j.Prompt(b.ctx, prompt)
	if err != nil {
		return "", err
	}
	data, err := json.Marshal(p.Vector)
	if err != nil {
		return "", err
	}
	path = filepath.Join(b.work, "prompt-"+filepath.Base(model)+".json")
	return path, os.WriteFile(path, data, 0o644)
}
