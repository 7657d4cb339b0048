package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/percentile"
)

// twice is how many drawings there are to one whose upload is told of twice at the same time.
const twice = 20

// A round is what delivering the events of some drawings to some processes gave.
type round struct {
	processes, drawings, prompts int
	took                         time.Duration
	used                         used
	log                          int64 // bytes that Postgres wrote to its log
	scoring, mirroring           []time.Duration
	again                        int
	found                        findings
}

const roundHead = `
| processes | drawings, prompts | drawings/s | processor time a drawing: functions | Postgres | Firestore emulator | ` +
	`Postgres' log a drawing | ScoreDrawing, median (95 %) | DrawingWritten | delivered again | lost, doubled, drifts |
|---|---|---|---|---|---|---|---|---|---|---|
`

func (r round) String() string {
	each := func(t time.Duration) string { return fmt.Sprintf("%.1f ms", t.Seconds()*1e3/float64(r.drawings)) }
	median := func(list []time.Duration) string {
		slices.Sort(list)
		return fmt.Sprintf("%.0f (%.0f) ms", percentile.At(list, 50).Seconds()*1e3, percentile.At(list, 95).Seconds()*1e3)
	}
	return fmt.Sprintf("| %d | %d, %d | %.1f | **%s** | %s | %s | %.1f kB | %s | %s | %d | %s |",
		r.processes, r.drawings, r.prompts, float64(r.drawings)/r.took.Seconds(), each(r.used.functions), each(r.used.postgres),
		each(r.used.firestore), float64(r.log)/float64(r.drawings)/1e3, median(r.scoring), median(r.mirroring), r.again, r.found)
}

// round uploads drawings, delivers their events to so many new processes, and looks whether all is as it should be.
func (s *stack) round(ctx context.Context, p plan, processes, drawings int, prompts []string) (r round, err error) {
	r = round{processes: processes, drawings: drawings, prompts: min(len(prompts), drawings)}
	all, err := startAll(ctx, p.program, processes)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, stopAll(all)) }()
	if err := s.answerPrompts(ctx, all[0]); err != nil {
		return r, err
	}
	uploads, err := s.upload(ctx, drawings, prompts)
	if err != nil {
		return r, err
	}
	q := newQueue(8 * drawings)
	for i, u := range uploads {
		s.tell(q, u, i%twice == 0, &r)
	}
	before, err := s.processorTime(ctx, all)
	if err != nil {
		return r, err
	}
	logged, err := s.logged(ctx)
	if err != nil {
		return r, err
	}
	start := time.Now()
	if err := q.run(ctx, all, p.concurrency); err != nil {
		return r, err
	}
	r.took, r.again = time.Since(start), q.again
	after, err := s.processorTime(ctx, all)
	if err != nil {
		return r, err
	}
	r.used = after.minus(before)
	if r.log, err = s.logged(ctx); err != nil {
		return r, err
	}
	r.log -= logged
	r.found, err = s.check(ctx, uploads)
	return r, err
}

// tell queues the events of a drawing that has been uploaded, in the order in which they come to be.
func (s *stack) tell(q *queue, u uploaded, doubly bool, r *round) {
	object := func(name string, d delivery) {
		e, err := s.finalized(name)
		d.function, d.event = "ScoreDrawing", e
		q.add(d, err)
	}
	document := func(function, collection, id string, took *[]time.Duration) {
		e, err := written(collection, id)
		q.add(delivery{function: function, event: e, took: took}, err)
	}
	document("PlayerWritten", "players", u.uid, nil)
	document("DrawingWritten", "drawings", u.id, nil)
	object(drawing.StrokesPath(u.uid, u.id), delivery{})
	object(drawing.UploadPath(u.uid, u.id), delivery{took: &r.scoring, taken: func() {
		object(drawing.PicturePath(u.id), delivery{})
		document("DrawingWritten", "drawings", u.id, &r.mirroring)
	}})
	if doubly {
		object(drawing.UploadPath(u.uid, u.id), delivery{})
	}
}

// answerPrompts lets a process answer the prompts that it finds new.
func (s *stack) answerPrompts(ctx context.Context, by *process) error {
	q := newQueue(len(s.prompts))
	for _, id := range s.prompts {
		e, err := written("prompts", id)
		q.add(delivery{function: "PromptWritten", event: e}, err)
	}
	return q.run(ctx, []*process{by}, 1)
}

// logged is how many bytes Postgres has written to its write-ahead log since it was made.
func (s *stack) logged(ctx context.Context) (bytes int64, err error) {
	err = s.database.QueryRow(ctx, `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint`).Scan(&bytes)
	return bytes, err
}
