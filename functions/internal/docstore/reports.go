package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"
)

// Report is reports/{drawingId}_{uid}: what a player has against another's drawing. The player makes it; the server adds Weight
// and Outcome.
type Report struct {
	ID        string    `firestore:"-"`
	DrawingID string    `firestore:"drawingId"`
	By        string    `firestore:"by"`
	Reason    string    `firestore:"reason"`
	CreatedAt time.Time `firestore:"createdAt"`
	// Weight is how much the report counts, 0 to 1; nil until it was weighed, once and for all.
	Weight  *float64      `firestore:"weight,omitempty"`
	Outcome ReportOutcome `firestore:"outcome,omitempty"`
}

// ReportOutcome is what moderators made of a report; empty while it is open.
type ReportOutcome string

const (
	Upheld    ReportOutcome = "upheld"
	Dismissed ReportOutcome = "dismissed"
)

// Report reads one report.
func (s *Store) Report(ctx context.Context, id string) (Read[Report], error) {
	snapshot, err := s.report(id).Get(ctx)
	return read[Report](snapshot, err)
}

// ReportsOn returns all reports of a drawing, in no particular order.
func (s *Store) ReportsOn(ctx context.Context, drawingID string) ([]Report, error) {
	snapshots, err := s.reportsOn(drawingID).Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	return reports(snapshots), nil
}

// CountReports counts a player's reports that came out in a way.
func (s *Store) CountReports(ctx context.Context, by string, outcome ReportOutcome) (int, error) {
	return count(ctx, s.client.Collection("reports").Where("by", "==", by).Where("outcome", "==", outcome))
}

func (s *Store) report(id string) *firestore.DocumentRef { return s.client.Doc("reports/" + id) }

func (s *Store) reportsOn(drawingID string) firestore.Query {
	return s.client.Collection("reports").Where("drawingId", "==", drawingID)
}

// reports leaves out what cannot be read as one: the rules let no such document in.
func reports(snapshots []*firestore.DocumentSnapshot) []Report {
	all := make([]Report, 0, len(snapshots))
	for _, snapshot := range snapshots {
		if r, err := read[Report](snapshot, nil); err == nil {
			r.Value.ID = snapshot.Ref.ID
			all = append(all, *r.Value)
		}
	}
	return all
}

// reportsAtOnce is how many reports of one player are read at a time.
const reportsAtOnce = 100

// RemoveReports deletes what a player has reported.
func (s *Store) RemoveReports(ctx context.Context, by string) error {
	return s.eachReport(ctx, by, func(report *firestore.DocumentSnapshot) error {
		_, err := report.Ref.Delete(ctx)
		return err
	})
}

// MoveReports makes one player's reports another's. Those that the other has made too, and those of the other's own drawings,
// end: nobody reports a drawing twice, or oneself.
func (s *Store) MoveReports(ctx context.Context, from, to string) error {
	return s.eachReport(ctx, from, func(report *firestore.DocumentSnapshot) error {
		return s.client.RunTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
			drawingID, _ := report.Data()["drawingId"].(string)
			if drawingID == "" {
				return tx.Delete(report.Ref)
			}
			moved := s.report(drawingID + "_" + to)
			twice, err := exists(tx, moved)
			if err != nil {
				return err
			}
			d, err := read[Drawing](tx.Get(s.drawing(drawingID)))
			if err != nil {
				return err
			}
			if !twice && (d.Value == nil || d.Value.UID != to) {
				fields := report.Data()
				fields["by"] = to
				if err := tx.Create(moved, fields); err != nil {
					return err
				}
			}
			return tx.Delete(report.Ref)
		})
	})
}

// eachReport does something to every report of a player's that makes it the player's no longer.
func (s *Store) eachReport(ctx context.Context, by string, do func(*firestore.DocumentSnapshot) error) error {
	for {
		found, err := s.client.Collection("reports").Where("by", "==", by).Limit(reportsAtOnce).Documents(ctx).GetAll()
		if err != nil || len(found) == 0 {
			return away(err)
		}
		for _, report := range found {
			if err := do(report); err != nil {
				return away(err)
			}
		}
	}
}
