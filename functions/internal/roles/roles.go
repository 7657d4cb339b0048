// Package roles says who may moderate and who may tend prompts. A role is a custom claim of an account in Firebase Auth, so
// it is in the account's ID tokens, where the rules and the Api look for it.
package roles

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	"firebase.google.com/go/v4/auth"
	"google.golang.org/api/iterator"

	"paint.wtf/functions/internal/docstore"
)

// A Role is the name of its claim.
type Role string

const (
	Moderator Role = "moderator" // takes decisions on drawings
	Admin     Role = "admin"     // adds, schedules and retires prompts
)

// All are the roles there are.
var All = []Role{Moderator, Admin}

var (
	ErrUnknownRole = errors.New("there is no such role")
	ErrNoAccount   = errors.New("there is no account with this e-mail address")
	// ErrUnverified means that nobody has shown that the address is the account's: anyone may have signed up with it.
	ErrUnverified = errors.New("the e-mail address of this account is not verified")
	ErrDisabled   = errors.New("this account is disabled")
)

// Parse returns the role of a name. Error: ErrUnknownRole.
func Parse(name string) (Role, error) {
	for _, role := range All {
		if string(role) == name {
			return role, nil
		}
	}
	return "", fmt.Errorf("%q: %w; there are %q and %q", name, ErrUnknownRole, Moderator, Admin)
}

// Users is what roles need of Firebase Auth.
type Users interface {
	GetUserByEmail(ctx context.Context, email string) (*auth.UserRecord, error)
	SetCustomUserClaims(ctx context.Context, uid string, claims map[string]any) error
	RevokeRefreshTokens(ctx context.Context, uid string) error
	Users(ctx context.Context, nextPageToken string) *auth.UserIterator
}

// Documents is what roles need of docstore.Store.
type Documents interface {
	AddAudit(ctx context.Context, a docstore.Audit) error
	Revoke(ctx context.Context, uid string, at time.Time) error
}

// Keeper gives roles and takes them back. By names the operator, for the audits.
type Keeper struct {
	Users     Users
	Documents Documents
	By        string
}

// Grant gives the account of an e-mail address a role and leaves its other claims; changed is false where it has the role
// already. The audit is written first: it may tell of a change that a crash prevented, but no change goes untold. Errors:
// ErrNoAccount, ErrDisabled, ErrUnverified unless unverified is allowed.
func (k *Keeper) Grant(ctx context.Context, email string, role Role, unverified bool) (changed bool, err error) {
	user, err := k.user(ctx, email)
	switch {
	case err != nil:
		return false, err
	case user.Disabled:
		return false, fmt.Errorf("%s: %w", email, ErrDisabled)
	case !user.EmailVerified && !unverified:
		return false, fmt.Errorf("%s: %w", email, ErrUnverified)
	case Has(user.CustomClaims, role):
		return false, nil
	}
	claims := copied(user.CustomClaims)
	claims[string(role)] = true
	return true, k.change(ctx, "grant", user.UID, role, claims)
}

// Revoke takes a role from the account of an e-mail address, leaves its other claims, and signs it out everywhere, so that
// no token that names the role counts any longer. held is false where the account did not have the role; it is signed out all
// the same, so that the call again ends what a crash has left. Errors: ErrNoAccount.
func (k *Keeper) Revoke(ctx context.Context, email string, role Role) (held bool, err error) {
	user, err := k.user(ctx, email)
	if err != nil {
		return false, err
	}
	if held = user.CustomClaims[string(role)] != nil; held {
		claims := copied(user.CustomClaims)
		delete(claims, string(role))
		if err := k.change(ctx, "revoke", user.UID, role, claims); err != nil {
			return held, err
		}
	}
	at, err := nextSecond(ctx)
	if err != nil {
		return held, err
	}
	if err := k.Documents.Revoke(ctx, user.UID, at); err != nil {
		return held, err
	}
	return held, k.Users.RevokeRefreshTokens(ctx, user.UID)
}

func (k *Keeper) user(ctx context.Context, email string) (*auth.UserRecord, error) {
	user, err := k.Users.GetUserByEmail(ctx, email)
	if auth.IsUserNotFound(err) {
		return nil, fmt.Errorf("%s: %w", email, ErrNoAccount)
	}
	return user, err
}

func (k *Keeper) change(ctx context.Context, action, uid string, role Role, claims map[string]any) error {
	audit := docstore.Audit{Action: action, Role: string(role), UID: uid, By: k.By, At: time.Now().UTC()}
	if err := k.Documents.AddAudit(ctx, audit); err != nil {
		return err
	}
	return k.Users.SetCustomUserClaims(ctx, uid, claims)
}

// nextSecond waits until the second that it is called in is over. Tokens tell times in whole seconds: only then is every token
// that names the role from an earlier one.
func nextSecond(ctx context.Context) (time.Time, error) {
	next := time.Now().Truncate(time.Second).Add(time.Second)
	select {
	case <-time.After(time.Until(next)):
		return next.UTC(), nil
	case <-ctx.Done():
		return time.Time{}, ctx.Err()
	}
}

// A Member is an account with a role.
type Member struct {
	Email string
	Roles []Role
	// LastSignIn is the zero time for who never has.
	LastSignIn time.Time
}

// Members goes through all accounts and returns those that have a role, in the order of Auth.
func (k *Keeper) Members(ctx context.Context) (members []Member, err error) {
	users := k.Users.Users(ctx, "")
	for {
		user, err := users.Next()
		if errors.Is(err, iterator.Done) {
			return members, nil
		}
		if err != nil {
			return nil, err
		}
		member := Member{Email: user.Email}
		for _, role := range All {
			if Has(user.CustomClaims, role) {
				member.Roles = append(member.Roles, role)
			}
		}
		if len(member.Roles) == 0 {
			continue
		}
		if at := user.UserMetadata.LastLogInTimestamp; at > 0 {
			member.LastSignIn = time.UnixMilli(at).UTC()
		}
		members = append(members, member)
	}
}

// Has reports whether claims name a role. The rules take nothing but true for it.
func Has(claims map[string]any, role Role) bool { return claims[string(role)] == true }

func copied(claims map[string]any) map[string]any {
	if claims == nil {
		return map[string]any{}
	}
	return maps.Clone(claims)
}
