// Package docstore keeps the documents: Firestore, the source of truth.
package docstore

import (
	"context"
	"errors"
	"fmt"
	"time"

	"cloud.google.com/go/firestore"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"paint.wtf/functions/internal/crash"
	"paint.wtf/functions/internal/fault"
)

// Store reads and writes documents. Safe for concurrent use.
type Store struct{ client *firestore.Client }

// Open connects to the project's default database, or to the emulator that FIRESTORE_EMULATOR_HOST names. It does not
// wait for an answer: what is away shows at the first use.
func Open(ctx context.Context, project string) (*Store, error) {
	client, err := firestore.NewClient(ctx, project, crash.Firestore()...)
	if err != nil {
		return nil, fmt.Errorf("firestore: %w", err)
	}
	return &Store{client}, nil
}

// Close lets go of the connection.
func (s *Store) Close() error { return s.client.Close() }

// Client is the Firestore client, for tests that play the part of an admin or of a browser.
func (s *Store) Client() *firestore.Client { return s.client }

// Ping reports whether Firestore answers.
func (s *Store) Ping(ctx context.Context) error {
	_, err := s.client.Collection("prompts").Limit(1).Documents(ctx).GetAll()
	return away(err)
}

// A Read is a document as it was at one time; Value is nil where there is none.
type Read[T any] struct {
	Value *T
	// At is when Firestore read it: later reads have later times, whatever the order of events.
	At time.Time
	// Written is when it was last written before that; zero where there is none.
	Written time.Time
}

// ErrUnreadable means that a document holds a field of another type than the program writes: an admin's slip.
var ErrUnreadable = errors.New("the document has a field of the wrong type")

func read[T any](snapshot *firestore.DocumentSnapshot, err error) (Read[T], error) {
	if snapshot != nil && (status.Code(err) == codes.NotFound || err == nil && !snapshot.Exists()) {
		return Read[T]{At: snapshot.ReadTime}, nil
	}
	if err != nil {
		return Read[T]{}, away(err)
	}
	r := Read[T]{Value: new(T), At: snapshot.ReadTime, Written: snapshot.UpdateTime}
	if err := snapshot.DataTo(r.Value); err != nil {
		return r, fmt.Errorf("%s: %w: %w", snapshot.Ref.Path, ErrUnreadable, err)
	}
	return r, nil
}

// away marks what went wrong on the way to Firestore as retriable, and leaves this program's own faults as they are.
func away(err error) error {
	if err == nil || fault.Of(err) != nil || errors.Is(err, ErrPromptMoved) {
		return err
	}
	return fmt.Errorf("firestore: %w: %w", fault.Unavailable, err)
}

// inTransaction runs f until its reads are consistent with its writes.
func (s *Store) inTransaction(ctx context.Context, f func(context.Context, *firestore.Transaction) error) error {
	return away(s.client.RunTransaction(ctx, f))
}
