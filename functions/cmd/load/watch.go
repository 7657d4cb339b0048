package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

// watch sees a drawing's score arrive as its browser does, by listening to its document, and then asks Postgres for its rank.
func (g *game) watch(ctx context.Context, id string) {
	changes := g.documents.Client().Doc("drawings/" + id).Snapshots(ctx)
	defer changes.Stop()
	for {
		snapshot, err := changes.Next()
		if err != nil {
			if ctx.Err() == nil {
				g.wrong(fmt.Errorf("listen: %w", err))
			}
			return
		}
		var d docstore.Drawing
		if err := snapshot.DataTo(&d); err != nil {
			g.wrong(err)
			return
		}
		if d.State == drawing.Submitted {
			continue
		}
		g.scored(id, d.State)
		if d.State == drawing.Scored {
			g.rank(ctx, id)
		}
		return
	}
}

// scored notes when a drawing was first seen judged.
func (g *game) scored(id string, state drawing.State) {
	g.lock.Lock()
	defer g.lock.Unlock()
	d := g.drawings[id]
	d.scored, d.state = time.Since(d.clicked), state
}

// rank asks for a drawing's rank until there is one.
func (g *game) rank(ctx context.Context, id string) {
	for ctx.Err() == nil {
		standing, err := g.boards.Drawing(ctx, id)
		if err == nil && standing.RankState != board.RankPending {
			g.lock.Lock()
			d := g.drawings[id]
			d.ranked, d.shown = time.Since(d.clicked), standing.Visible
			g.lock.Unlock()
			return
		}
		if err != nil && !errors.Is(err, fault.NotFound) && ctx.Err() == nil {
			g.wrong(fmt.Errorf("rank: %w", err))
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// sample notes each second how many drawings wait for their score, and how much memory the Go functions hold.
func (g *game) sample(ctx context.Context) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	pid := g.pid()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		g.lock.Lock()
		waiting := 0
		for _, d := range g.drawings {
			if d.uploaded && d.scored == 0 {
				waiting++
			}
		}
		if time.Now().After(g.measured) {
			g.depths = append(g.depths, waiting)
		}
		if bytes := resident(pid); bytes > 0 {
			g.memory = append(g.memory, bytes)
		}
		g.lock.Unlock()
	}
}

// pid is the process of the Go functions, told by the port that it was given; 0 if there is none to be seen.
func (g *game) pid() int {
	port := "PORT=" + g.functions[strings.LastIndex(g.functions, ":")+1:]
	environments, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, path := range environments {
		environment, err := os.ReadFile(path)
		command, _ := os.ReadFile(filepath.Join(filepath.Dir(path), "cmdline"))
		if err == nil && strings.Contains("\x00"+string(environment), "\x00"+port+"\x00") && strings.Contains(string(command), "\x00serve\x00") {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
			return pid
		}
	}
	return 0
}

// resident is the memory of a process in bytes.
func resident(pid int) int64 {
	statm, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	fields := strings.Fields(string(statm))
	if err != nil || len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseInt(fields[1], 10, 64)
	return pages * int64(os.Getpagesize())
}

// patience is how long the last drawings may take.
const patience = time.Minute

// settle waits until every drawing that was uploaded has its rank.
func (g *game) settle(ctx context.Context) {
	deadline := time.Now().Add(patience)
	for time.Now().Before(deadline) && ctx.Err() == nil {
		g.lock.Lock()
		waiting := false
		for _, d := range g.drawings {
			waiting = waiting || d.uploaded && d.ranked == 0
		}
		g.lock.Unlock()
		if !waiting {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}
