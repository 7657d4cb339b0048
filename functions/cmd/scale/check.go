package main

import (
	"context"
	"fmt"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/reconcile"
)

// findings are what is not as it should be.
type findings struct{ lost, doubled, drifts int }

func (f findings) String() string { return fmt.Sprintf("%d, %d, %d", f.lost, f.doubled, f.drifts) }

// check looks for drawings that were not scored, for boards that count others than they should, and for rows that differ from
// their documents. It is an error if there is anything.
func (s *stack) check(ctx context.Context, uploads []uploaded) (f findings, err error) {
	for _, u := range uploads {
		read, err := s.documents.Drawing(ctx, u.id)
		if err != nil {
			return f, err
		}
		if read.Value == nil || read.Value.State != drawing.Scored || read.Value.ScoredAt.IsZero() {
			f.lost++
		}
	}
	wanted := map[string]int{}
	drawings, err := s.documents.AllDrawings().After(ctx, "", 1_000_000)
	if err != nil {
		return f, err
	}
	for _, d := range drawings {
		if d.Value.Visible() && d.Value.Ranked {
			wanted[d.Value.PromptID]++
		}
	}
	for promptID, n := range wanted {
		page, err := s.boards.Board(ctx, board.Query{PromptID: promptID, Scope: board.Drawings, Limit: 1})
		if err != nil {
			return f, err
		}
		f.doubled += max(page.Of-n, 0)
		f.lost += max(n-page.Of, 0)
	}
	report, err := reconcile.Run(ctx, s.documents, s.boards, reconcile.Options{DryRun: true})
	if err != nil {
		return f, err
	}
	f.drifts = report.Drifts
	if f != (findings{}) {
		err = fmt.Errorf("%d drawings lost, %d doubled, %d drifts", f.lost, f.doubled, f.drifts)
	}
	return f, err
}
