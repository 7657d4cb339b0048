package reconcile

import (
	"context"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
)

// A kind is one collection of documents D beside its table of rows R.
type kind[D, R any] struct {
	name      string
	counted   *int
	documents docstore.Collection[D]
	rows      func(context.Context, board.Range) (map[string]board.Row[R], error)
	// wanted is the row that a document should have, if any. Errors wrap fault.BadRequest: no row can hold it.
	wanted func(id string, d *D) (row R, ok bool, err error)
	put    func(context.Context, []board.Row[R]) error
	remove func(ctx context.Context, id string, version time.Time) error
}

// compare goes through a collection in pages of ids. A page of documents and the rows of the same range are read one after the
// other, so what differs is only suspected: those documents are read again, and what still differs from a row that is no newer
// has drifted.
func compare[D, R any](ctx context.Context, r *Reconciler, k kind[D, R]) error {
	for after := ""; ; {
		page, err := k.documents.After(ctx, after, r.options.PageSize)
		if err != nil {
			return err
		}
		between := board.Range{After: after}
		if len(page) == r.options.PageSize {
			between.UpTo = page[len(page)-1].ID
		}
		rows, err := k.rows(ctx, between)
		if err != nil {
			return err
		}
		if suspects := k.suspects(page, rows); len(suspects) > 0 {
			if err := k.settle(ctx, r, between, suspects); err != nil {
				return err
			}
		}
		*k.counted += len(page)
		if r.options.Progress != nil {
			r.options.Progress(r.report)
		}
		if between.UpTo == "" {
			return nil
		}
		after = between.UpTo
	}
}

// suspects are the ids whose row is not as the document wants it.
func (k kind[D, R]) suspects(page []docstore.Document[D], rows map[string]board.Row[R]) []string {
	var ids []string
	left := maps.Clone(rows)
	for _, d := range page {
		row, there := rows[d.ID]
		delete(left, d.ID)
		if what, err := k.differs(d, row, there); what != "" || err != nil {
			ids = append(ids, d.ID)
		}
	}
	return append(ids, slices.Sorted(maps.Keys(left))...)
}

// settle reads suspects again, reports those that have drifted, and repairs them.
func (k kind[D, R]) settle(ctx context.Context, r *Reconciler, between board.Range, suspects []string) error {
	documents, err := k.documents.Now(ctx, suspects)
	if err != nil {
		return err
	}
	rows, err := k.rows(ctx, between)
	if err != nil {
		return err
	}
	var put []board.Row[R]
	for _, d := range documents {
		row, there := rows[d.ID]
		if there && row.Version.After(d.At) {
			continue // an event was here meanwhile
		}
		what, err := k.differs(d, row, there)
		if what == "" && err == nil {
			continue
		}
		if err != nil && !errors.Is(err, fault.BadRequest) {
			return err
		}
		r.found(Drift{Kind: k.name, ID: d.ID, What: what, Unfit: err})
		if r.options.DryRun || err != nil {
			continue
		}
		if wanted, ok, _ := k.wanted(d.ID, d.Value); ok {
			put = append(put, board.Row[R]{Value: wanted, Version: d.At})
		} else if err := k.remove(ctx, d.ID, d.At); err != nil {
			return err
		}
	}
	return k.put(ctx, put)
}

// differs says how a row is not as its document wants it; "" where it is.
func (k kind[D, R]) differs(d docstore.Document[D], row board.Row[R], there bool) (string, error) {
	wanted, ok, err := k.wanted(d.ID, d.Value)
	switch {
	case err != nil:
		return "cannot be mirrored", err
	case ok && !there:
		return "missing", nil
	case !ok && there:
		return "left over", nil
	case ok:
		if fields := different(wanted, row.Value); len(fields) > 0 {
			return "differs in " + strings.Join(fields, ", "), nil
		}
	}
	return "", nil
}

// different names the fields of a struct that are not equal in another.
func different[R any](a, b R) (fields []string) {
	va, vb := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range va.NumField() {
		if !reflect.DeepEqual(va.Field(i).Interface(), vb.Field(i).Interface()) {
			fields = append(fields, va.Type().Field(i).Name)
		}
	}
	return fields
}
