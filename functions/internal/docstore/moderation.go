package docstore

import (
	"context"
	"slices"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
)

// A Case is all that decides how a drawing stands.
type Case struct {
	Drawing   Drawing
	Decisions []Decision
	// Reports are other players': nobody reports a drawing of their own.
	Reports []Report
}

// A Verdict is how a drawing stands after all that was said of it.
type Verdict struct {
	Moderation Moderation
	Cleared    bool
	FeaturedAt time.Time // zero where it is not featured
	Review     *Review   // nil where nothing is open
	// Removed is true where a moderator removed the drawing. Of the rest only Outcomes matters then.
	Removed bool
	// Outcomes are those of the case's reports, by their ids.
	Outcomes map[string]ReportOutcome
}

// Moderate brings a drawing, and the reports of it, to what fold makes of its case. All of that is read and written in one
// transaction, so it is the same whoever else does it at the same time, and again, it changes nothing. Reports that have no weight
// yet get the ones in weights, by their ids. It returns the verdict, and whose the drawing is; "" where there is none or only a
// tombstone, which stays as it is.
func (s *Store) Moderate(ctx context.Context, id string, weights map[string]float64, fold func(Case) Verdict) (v Verdict, uid string, err error) {
	err = s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		v, uid = Verdict{}, ""
		existing, err := read[Drawing](tx.Get(s.drawing(id)))
		if err != nil || existing.Value == nil || existing.Value.UID == "" {
			return err
		}
		d := *existing.Value
		uid = d.UID
		c, err := s.caseOf(tx, id, d, weights)
		if err != nil {
			return err
		}
		v = fold(c)
		for _, r := range c.Reports {
			if err := s.putReport(tx, r, v.Outcomes[r.ID], weights); err != nil {
				return err
			}
		}
		if updates := d.toBecome(v); d.State == drawing.Scored && len(updates) > 0 {
			return tx.Update(s.drawing(id), updates)
		}
		return nil
	})
	return v, uid, err
}

func (s *Store) caseOf(tx *firestore.Transaction, id string, d Drawing, weights map[string]float64) (Case, error) {
	decided, err := tx.Documents(s.decisionsOn(id)).GetAll()
	if err != nil {
		return Case{}, err
	}
	reported, err := tx.Documents(s.reportsOn(id)).GetAll()
	if err != nil {
		return Case{}, err
	}
	c := Case{Drawing: d, Decisions: decisions(decided)}
	for _, r := range reports(reported) {
		if r.By == d.UID {
			continue
		}
		if weight, there := weights[r.ID]; there && r.Weight == nil {
			r.Weight = &weight
		}
		c.Reports = append(c.Reports, r)
	}
	return c, nil
}

// putReport writes what is new of a report.
func (s *Store) putReport(tx *firestore.Transaction, r Report, outcome ReportOutcome, weights map[string]float64) error {
	var updates []firestore.Update
	if _, there := weights[r.ID]; there {
		updates = append(updates, firestore.Update{Path: "weight", Value: *r.Weight})
	}
	if outcome != r.Outcome {
		updates = append(updates, firestore.Update{Path: "outcome", Value: valueOrDelete(string(outcome))})
	}
	if len(updates) == 0 {
		return nil
	}
	return tx.Update(s.report(r.ID), updates)
}

// toBecome are the fields in which a drawing differs from a verdict.
func (d Drawing) toBecome(v Verdict) (updates []firestore.Update) {
	set := func(path string, value any) { updates = append(updates, firestore.Update{Path: path, Value: value}) }
	if !d.Moderation.equal(v.Moderation) {
		set("moderation", v.Moderation)
	}
	if d.NSFW.Cleared != v.Cleared {
		set("nsfw.cleared", v.Cleared)
	}
	if !d.FeaturedAt.Equal(v.FeaturedAt) {
		set("featuredAt", timeOrDelete(v.FeaturedAt))
	}
	if !d.Review.equal(v.Review) {
		set("review", reviewOrDelete(v.Review))
	}
	return updates
}

func timeOrDelete(at time.Time) any {
	if at.IsZero() {
		return firestore.Delete
	}
	return at
}

func reviewOrDelete(r *Review) any {
	if r == nil {
		return firestore.Delete
	}
	return *r
}

func (m Moderation) equal(other Moderation) bool {
	return m.At.Equal(other.At) && m.State == other.State && m.Held == other.Held && m.Action == other.Action && m.Note == other.Note
}

func (r *Review) equal(other *Review) bool {
	if r == nil || other == nil {
		return r == other
	}
	return r.Since.Equal(other.Since) && slices.Equal(r.Reasons, other.Reasons)
}
