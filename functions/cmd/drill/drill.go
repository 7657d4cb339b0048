package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/emulator"
	"paint.wtf/functions/internal/migrate"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/reconcile"
)

// A drill is one game that is lost and got back.
type drill struct {
	project, databaseURL, folder string
	out                          io.Writer
	documents                    *docstore.Store
	boards                       *board.Store
	firestore                    *emulator.Firestore
	page                         int // documents that are mirrored and reconciled together
	// lost is called when the import is done and nothing is rebuilt yet. Tests lose something there.
	lost func(context.Context) error
}

// open finds the emulator by FIRESTORE_EMULATOR_HOST. The database is emptied, so it must be one that may be.
func open(ctx context.Context, databaseURL, folder string, out io.Writer) (d *drill, err error) {
	d = &drill{project: "demo-drill-" + strings.ToLower(rand.Text()[:10]), databaseURL: databaseURL, folder: folder, out: out,
		page: reconcile.PageSize}
	if d.firestore, err = emulator.OpenFirestore(d.project); err != nil {
		return nil, err
	}
	if err := migrate.Up(ctx, databaseURL); err != nil {
		return nil, err
	}
	if d.documents, err = docstore.Open(ctx, d.project); err != nil {
		return nil, err
	}
	if d.boards, err = board.Open(ctx, databaseURL); err != nil {
		_ = d.documents.Close()
		return nil, err
	}
	return d, nil
}

func (d *drill) close() {
	d.boards.Close()
	_ = d.documents.Close()
}

// run is the whole drill. An error says what did not come back as it was.
func (d *drill) run(ctx context.Context, g size) error {
	var before, after kept
	for _, s := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"fill Firestore", func(ctx context.Context) error { return d.fill(ctx, g) }},
		{"mirror it to Postgres", func(ctx context.Context) error { return d.mirror(ctx, g) }},
		{"read everything", func(ctx context.Context) (err error) { before, err = d.read(ctx); return err }},
		{"export Firestore", func(ctx context.Context) error { return d.firestore.Export(ctx, d.folder) }},
		{"wipe Firestore and Postgres", d.wipe},
		{"import Firestore", func(ctx context.Context) error { return d.firestore.Import(ctx, d.folder) }},
		{"", d.lose},
		{"fill Postgres (reconcile)", func(ctx context.Context) error { return d.reconcile(ctx, false) }},
		{"compare Postgres (reconcile)", func(ctx context.Context) error { return d.reconcile(ctx, true) }},
		{"read everything again", func(ctx context.Context) (err error) { after, err = d.read(ctx); return err }},
	} {
		start := time.Now()
		if err := s.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		if s.name != "" {
			fmt.Fprintf(d.out, "%-30s %8.1f s\n", s.name, time.Since(start).Seconds())
		}
	}
	fmt.Fprintf(d.out, "%d drawings, %d documents (%.1f MB exported), %d rows, %d entries of boards\n",
		g.drawings, len(before.documents), float64(bytesIn(d.folder))/1e6, before.rows, before.entries)
	if err := before.compare(after); err != nil {
		return err
	}
	fmt.Fprintln(d.out, "every document, row and board is as it was")
	return nil
}

// mirror fills Postgres as events do: each document is read, and becomes a row.
func (d *drill) mirror(ctx context.Context, g size) error {
	m := mirror.New(d.documents, d.boards)
	prompts, err := d.documents.Prompts(ctx)
	if err != nil {
		return err
	}
	for _, p := range prompts {
		if err := m.Prompt(ctx, p.ID); err != nil {
			return err
		}
	}
	for i := range g.players() {
		if err := errors.Join(m.Player(ctx, uidOf(i)), m.Player(ctx, departed(i))); err != nil {
			return err
		}
	}
	if err := m.Dailies(ctx); err != nil {
		return err
	}
	for after := ""; ; {
		page, err := d.documents.AllDrawings().After(ctx, after, d.page)
		if err != nil || len(page) == 0 {
			return err
		}
		var scored []docstore.DrawingAt
		for _, p := range page {
			if p.Value.State == drawing.Scored {
				scored = append(scored, docstore.DrawingAt{ID: p.ID, Drawing: *p.Value, At: p.At})
			} else if err := m.Drawing(ctx, p.ID); err != nil {
				return err
			}
		}
		if err := m.Drawings(ctx, scored); err != nil {
			return err
		}
		after = page[len(page)-1].ID
	}
}

func (d *drill) wipe(ctx context.Context) error {
	if err := d.firestore.Clear(ctx); err != nil {
		return err
	}
	if err := migrate.Down(ctx, d.databaseURL, 0); err != nil {
		return err
	}
	return migrate.Up(ctx, d.databaseURL)
}

func (d *drill) lose(ctx context.Context) error {
	if d.lost == nil {
		return nil
	}
	return d.lost(ctx)
}

// reconcile fills the mirror, or checks that nothing is left to fill.
func (d *drill) reconcile(ctx context.Context, again bool) error {
	report, err := reconcile.Run(ctx, d.documents, d.boards, reconcile.Options{PageSize: d.page})
	switch {
	case err != nil:
		return err
	case report.Unfit > 0:
		return fmt.Errorf("%d documents have no row", report.Unfit)
	case again && report.Drifts > 0:
		return fmt.Errorf("%d drifts are left", report.Drifts)
	}
	return nil
}

func bytesIn(folder string) (n int64) {
	_ = filepath.WalkDir(folder, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			n += info.Size()
		}
		return err
	})
	return n
}
