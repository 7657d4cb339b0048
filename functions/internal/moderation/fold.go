// Package moderation is what moderators, reports and appeals make of a drawing. Decisions are kept as they were taken, and how
// a drawing stands follows from all of them: so two moderators lose nothing, and events may come twice or in any order.
package moderation

import (
	"cmp"
	"slices"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

// Fold goes through all that was said of a drawing, in the order of time and then of ids, and returns how it stands at the end.
// Open reports that weigh toHide together make it pending; 0 lifts that. It depends on nothing but its arguments, and not on how
// they are ordered.
func Fold(c docstore.Case, toHide float64) docstore.Verdict {
	f := begin(c.Drawing, toHide)
	for _, m := range moments(c) {
		if m.raise() {
			// What is cleared is safe for work, whatever a later judge says.
			m.doubt.open = !f.cleared || m.doubt.why != drawing.Flagged
			f.doubts = append(f.doubts, m.doubt)
		} else {
			f.decide(m.decision)
		}
		if f.removed {
			break
		}
	}
	return f.verdict(c)
}

// A moment is a doubt that is raised, or a decision.
type moment struct {
	at       time.Time
	id       string
	doubt    doubt
	decision docstore.Decision
}

func (m moment) raise() bool { return m.doubt.why != "" }

// moments are all that was said of a drawing since it was scored, in order. What was decided before that was said of nothing that
// anybody had seen; but what was to be removed is removed. Approvals, clearings and dismissals that a reopening follows are left
// out, as though nobody had made them.
func moments(c docstore.Case) (all []moment) {
	var reopened *docstore.Decision
	for _, d := range c.Decisions {
		if d.Action == Reopen && (reopened == nil || order(*reopened, d) < 0) {
			reopened = &d
		}
	}
	for _, d := range c.Decisions {
		early := d.At.Before(c.Drawing.ScoredAt) && d.Action != Remove
		undone := reopened != nil && order(d, *reopened) < 0 && (d.Action == Approve || d.Action == Clear || d.Action == Dismiss)
		if !early && !undone {
			all = append(all, moment{at: d.At, id: d.ID, decision: d})
		}
	}
	for _, r := range c.Reports {
		raised := doubt{why: drawing.Reported, at: r.CreatedAt, report: r.ID}
		if r.Weight != nil {
			raised.weight = *r.Weight
		}
		all = append(all, moment{at: r.CreatedAt, id: r.ID, doubt: raised})
	}
	if a := c.Drawing.Appeal; a != nil {
		all = append(all, moment{at: a.At, doubt: doubt{why: drawing.Appealed, at: a.At}})
	}
	if n := c.Drawing.NSFW; n.Flagged && !n.FlaggedAt.IsZero() {
		all = append(all, moment{at: n.FlaggedAt, doubt: doubt{why: drawing.Flagged, at: n.FlaggedAt}})
	}
	slices.SortFunc(all, func(a, b moment) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.id, b.id)) })
	return all
}

func order(a, b docstore.Decision) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) }

// A doubt is one reason for review.
type doubt struct {
	why  drawing.Doubt
	at   time.Time
	open bool
	// report, weight and outcome are a report's.
	report  string
	weight  float64
	outcome docstore.ReportOutcome
}

// fold is how a drawing stands at one moment.
type fold struct {
	toHide     float64
	base       drawing.Moderation // where nobody hides it: none, approved, or pending for one that is held
	before     *fold              // how it stood when it was hidden; nil where it is not
	cleared    bool
	featuredAt time.Time
	removed    bool
	doubts     []doubt // all that were raised, in order
	last       docstore.Moderation
}

// begin is how a drawing stands when it was scored.
func begin(d docstore.Drawing, toHide float64) *fold {
	f := &fold{toHide: toHide, base: drawing.Unmoderated}
	if d.Moderation.Held {
		f.base = drawing.Pending
	}
	for _, why := range d.Doubts() {
		f.doubts = append(f.doubts, doubt{why: why, at: d.ScoredAt, open: true})
	}
	return f
}

func (f *fold) state() drawing.Moderation {
	switch {
	case f.before != nil:
		return drawing.Hidden
	case f.toHide > 0 && f.reported() >= f.toHide:
		return drawing.Pending
	}
	return f.base
}

// reported is what the open reports weigh together.
func (f *fold) reported() (weight float64) {
	for _, d := range f.doubts {
		if d.open {
			weight += d.weight
		}
	}
	return weight
}

func (f *fold) decide(d docstore.Decision) {
	switch d.Action {
	case Approve:
		f.base, f.before, f.cleared = drawing.Approved, nil, false
		f.settle(docstore.Dismissed)
	case Clear:
		if f.state() != drawing.Unmoderated {
			f.base, f.before = drawing.Approved, nil
		}
		f.cleared = true
		f.settle(docstore.Dismissed)
	case Hide:
		f.hide()
	case Unhide:
		if f.before == nil {
			return
		}
		f.unhide()
	case Remove:
		f.removed = true
		f.settle(docstore.Upheld)
	case Feature:
		f.featuredAt = d.At
	case Unfeature:
		f.featuredAt = time.Time{}
	case Dismiss:
		f.dismiss()
		return
	case Reopen:
		for i := range f.doubts {
			f.doubts[i].open, f.doubts[i].outcome = true, ""
		}
	default:
		return
	}
	f.tell(d)
}

// settle closes all doubts so far; reports come out as the decision says, whatever an earlier one said.
func (f *fold) settle(outcome docstore.ReportOutcome) {
	for i := range f.doubts {
		f.doubts[i].open = false
		if f.doubts[i].report != "" {
			f.doubts[i].outcome = outcome
		}
	}
}

func (f *fold) hide() {
	if f.before == nil {
		then := *f
		then.doubts = slices.Clone(f.doubts)
		f.before = &then
	}
	f.settle(docstore.Upheld)
}

// unhide takes a drawing back to where it was. One that was pending is pending again, and so for the same doubts: what is pending
// is always in the queue.
func (f *fold) unhide() {
	before := f.before
	f.before = nil
	if before.state() == drawing.Pending {
		copy(f.doubts, before.doubts)
		return
	}
	f.settle(docstore.Dismissed)
}

// dismiss closes the doubts that are open. A drawing that is held still waits for somebody to look at what it was flagged for.
func (f *fold) dismiss() {
	held := f.base == drawing.Pending && f.before == nil
	for i, d := range f.doubts {
		if !d.open || held && d.why == drawing.Flagged {
			continue
		}
		f.doubts[i].open = false
		if d.report != "" {
			f.doubts[i].outcome = docstore.Dismissed
		}
	}
}

// tell keeps a decision for the owner to read. What features a drawing that is hidden says nothing of why it is.
func (f *fold) tell(d docstore.Decision) {
	if f.before != nil && (d.Action == Feature || d.Action == Unfeature) {
		return
	}
	f.last = docstore.Moderation{Action: d.Action, Note: d.Note, At: d.At}
}

func (f *fold) verdict(c docstore.Case) docstore.Verdict {
	v := docstore.Verdict{
		Moderation: f.last, Cleared: f.cleared, FeaturedAt: f.featuredAt, Removed: f.removed,
		Outcomes: make(map[string]docstore.ReportOutcome, len(c.Reports)),
	}
	v.Moderation.State, v.Moderation.Held = f.state(), c.Drawing.Moderation.Held
	for _, d := range f.doubts {
		if d.report != "" {
			v.Outcomes[d.report] = d.outcome
		}
		if !d.open {
			continue
		}
		if v.Review == nil {
			v.Review = &docstore.Review{Since: d.at}
		}
		if !slices.Contains(v.Review.Reasons, d.why) {
			v.Review.Reasons = append(v.Review.Reasons, d.why)
		}
	}
	return v
}
