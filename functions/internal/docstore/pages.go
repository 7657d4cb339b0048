package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"
	"cloud.google.com/go/firestore/apiv1/firestorepb"

	"paint.wtf/functions/internal/drawing"
)

// A DrawingAt is a drawing as it was read, or left by a write, at a moment.
type DrawingAt struct {
	ID string
	Drawing
	At      time.Time // of the read or the write
	changed time.Time // when the document last changed: what a write is conditional on
}

func drawingAt(snapshot *firestore.DocumentSnapshot) (DrawingAt, error) {
	r, err := read[Drawing](snapshot, nil)
	if err != nil {
		return DrawingAt{}, err
	}
	return DrawingAt{snapshot.Ref.ID, *r.Value, snapshot.ReadTime, snapshot.UpdateTime}, nil
}

func drawingsAt(ctx context.Context, q firestore.Query) ([]DrawingAt, error) {
	snapshots, err := q.Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	page := make([]DrawingAt, len(snapshots))
	for i, snapshot := range snapshots {
		if page[i], err = drawingAt(snapshot); err != nil {
			return nil, err
		}
	}
	return page, nil
}

// DrawingsOf returns a page of a prompt's drawings, in every state, in the order of their ids from after on.
func (s *Store) DrawingsOf(ctx context.Context, promptID, after string, limit int) ([]DrawingAt, error) {
	q := s.client.Collection("drawings").Where("promptId", "==", promptID).OrderBy(firestore.DocumentID, firestore.Asc)
	if after != "" {
		q = q.StartAfter(after)
	}
	return drawingsAt(ctx, q.Limit(limit))
}

// DrawingsScoredSince returns a page of the drawings that were scored at a time or later, oldest first: the first page, or
// the one after a drawing.
func (s *Store) DrawingsScoredSince(ctx context.Context, since time.Time, after *DrawingAt, limit int) ([]DrawingAt, error) {
	q := s.client.Collection("drawings").Where("scoredAt", ">=", since).
		OrderBy("scoredAt", firestore.Asc).OrderBy(firestore.DocumentID, firestore.Asc)
	if after != nil {
		q = q.StartAfter(after.ScoredAt, after.ID)
	}
	return drawingsAt(ctx, q.Limit(limit))
}

// DrawingsUnrankedFor returns all drawings that are not ranked for a reason.
func (s *Store) DrawingsUnrankedFor(ctx context.Context, reason string) ([]DrawingAt, error) {
	return drawingsAt(ctx, s.client.Collection("drawings").Where("reason", "==", reason))
}

// Drawings reads drawings by their ids; those that are not there are left out.
func (s *Store) Drawings(ctx context.Context, ids []string) ([]DrawingAt, error) {
	snapshots, err := s.getAll(ctx, "drawings", ids)
	if err != nil {
		return nil, err
	}
	var found []DrawingAt
	for _, snapshot := range snapshots {
		d, err := drawingAt(snapshot)
		if err != nil {
			return nil, err
		}
		found = append(found, d)
	}
	return found, nil
}

// CountScored counts the scored drawings of a prompt, or of all prompts for "".
func (s *Store) CountScored(ctx context.Context, promptID string) (int, error) {
	q := s.client.Collection("drawings").Where("state", "==", drawing.Scored)
	if promptID != "" {
		q = q.Where("promptId", "==", promptID)
	}
	return count(ctx, q)
}

// count counts the documents that a query finds.
func count(ctx context.Context, q firestore.Query) (int, error) {
	counted, err := q.NewAggregationQuery().WithCount("n").Get(ctx)
	if err != nil {
		return 0, away(err)
	}
	n, _ := counted["n"].(*firestorepb.Value)
	return int(n.GetIntegerValue()), nil
}

// Embeddings reads the embeddings of drawings; those that are not there are left out.
func (s *Store) Embeddings(ctx context.Context, ids []string) (map[string]Embedding, error) {
	snapshots, err := s.getAll(ctx, "embeddings", ids)
	return readable[Embedding](snapshots), err // one that cannot be read is as good as none
}

// getAll reads documents of a collection by their ids, and leaves out those that are not there.
func (s *Store) getAll(ctx context.Context, collection string, ids []string) ([]*firestore.DocumentSnapshot, error) {
	snapshots, err := byID(ctx, s.client, collection, ids)
	if err != nil {
		return nil, err
	}
	there := snapshots[:0]
	for _, snapshot := range snapshots {
		if snapshot.Exists() {
			there = append(there, snapshot)
		}
	}
	return there, nil
}

// byID reads documents of a collection by their ids, those that are not there too.
func byID(ctx context.Context, client *firestore.Client, collection string, ids []string) ([]*firestore.DocumentSnapshot, error) {
	refs := make([]*firestore.DocumentRef, len(ids))
	for i, id := range ids {
		refs[i] = client.Collection(collection).Doc(id)
	}
	snapshots, err := client.GetAll(ctx, refs)
	return snapshots, away(err)
}
