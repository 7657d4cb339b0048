package docstore

import (
	"context"
	"time"
)

// An Audit is audits/{id}: one change of who may do what. Nothing changes or deletes it but the deletion of the account.
type Audit struct {
	// Action is "grant" or "revoke".
	Action string `firestore:"action"`
	Role   string `firestore:"role"`
	// UID is the account that the role was given to or taken from.
	UID string `firestore:"uid"`
	// By names the operator.
	By string    `firestore:"by"`
	At time.Time `firestore:"at"`
}

// AddAudit records a change.
func (s *Store) AddAudit(ctx context.Context, a Audit) error {
	_, err := s.client.Collection("audits").NewDoc().Create(ctx, a)
	return away(err)
}
