// Package trust says how far a player is to be trusted: whether they are new, and how much their reports weigh.
package trust

import (
	"context"
	"fmt"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
)

// Documents is what trust needs of docstore.Store.
type Documents interface {
	CountClean(ctx context.Context, uid string) (int, error)
	CountReports(ctx context.Context, by string, outcome docstore.ReportOutcome) (int, error)
}

// Users is what trust needs of Firebase Auth.
type Users interface {
	GetUser(ctx context.Context, uid string) (*auth.UserRecord, error)
}

// Trust knows players by what Auth and their documents say. Safe for concurrent use.
type Trust struct {
	documents Documents
	users     Users
	age       time.Duration
	drawings  int
}

// New makes a Trust. A player is new until the account is as old as age and has as many clean drawings.
func New(documents Documents, users Users, age time.Duration, drawings int) *Trust {
	return &Trust{documents, users, age, drawings}
}

// IsNew reports whether a player is: a guest, an account that is too young, or one with too few drawings that are ranked, not
// flagged and visible to others. Fault: Unavailable.
func (t *Trust) IsNew(ctx context.Context, uid string) (bool, error) {
	unknown, err := t.isUnknown(ctx, uid)
	if err != nil || unknown {
		return unknown, err
	}
	clean, err := t.documents.CountClean(ctx, uid)
	return clean < t.drawings, err
}

// Weight is how much a report of a player's counts, 0 to 1. Guests' and young accounts' reports count for nothing, so that nobody
// hides a drawing with accounts made for it. Every other one's weigh as much as moderators agreed before, (upheld + 2) /
// (upheld + dismissed + 2): 1 for who was never wrong, and ever less for who always is. Fault: Unavailable.
func (t *Trust) Weight(ctx context.Context, uid string) (float64, error) {
	unknown, err := t.isUnknown(ctx, uid)
	if err != nil || unknown {
		return 0, err
	}
	upheld, err := t.documents.CountReports(ctx, uid, docstore.Upheld)
	if err != nil {
		return 0, err
	}
	dismissed, err := t.documents.CountReports(ctx, uid, docstore.Dismissed)
	if err != nil {
		return 0, err
	}
	return float64(upheld+2) / float64(upheld+dismissed+2), nil
}

// isUnknown reports whether somebody is a guest or has come too lately; so is who has gone.
func (t *Trust) isUnknown(ctx context.Context, uid string) (bool, error) {
	user, err := t.users.GetUser(ctx, uid)
	switch {
	case auth.IsUserNotFound(err):
		return true, nil
	case err != nil:
		return false, fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
	}
	return IsGuest(user) || time.Since(time.UnixMilli(user.UserMetadata.CreationTimestamp)) < t.age, nil
}

// IsGuest reports whether a user signed in without telling who they are.
func IsGuest(user *auth.UserRecord) bool {
	return len(user.ProviderUserInfo) == 0 && user.Email == "" && user.PhoneNumber == ""
}
