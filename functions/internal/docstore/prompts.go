package docstore

import (
	"context"
	"errors"

	"cloud.google.com/go/firestore"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func (s *Store) prompt(id string) *firestore.DocumentRef { return s.client.Doc("prompts/" + id) }

func (s *Store) promptVector(version string) *firestore.DocumentRef {
	return s.client.Doc("promptVectors/" + version)
}

// Prompt reads one prompt. A document that cannot be read as one gives ErrUnreadable.
func (s *Store) Prompt(ctx context.Context, id string) (Read[Prompt], error) {
	snapshot, err := s.prompt(id).Get(ctx)
	return read[Prompt](snapshot, err)
}

// AddPrompt creates the one-field document that an admin creates in the console, and returns its id.
func (s *Store) AddPrompt(ctx context.Context, text string) (string, error) {
	ref := s.client.Collection("prompts").NewDoc()
	_, err := ref.Create(ctx, map[string]any{"text": text})
	return ref.ID, away(err)
}

// AddPromptAs is AddPrompt under an id of the caller's; added is false where that id exists already.
func (s *Store) AddPromptAs(ctx context.Context, id, text string) (added bool, err error) {
	_, err = s.prompt(id).Create(ctx, map[string]any{"text": text})
	if status.Code(err) == codes.AlreadyExists {
		return false, nil
	}
	return err == nil, away(err)
}

// Drawn reports whether anyone has submitted a drawing for the prompt.
func (s *Store) Drawn(ctx context.Context, id string) (bool, error) {
	found, err := s.client.Collection("drawings").Where("promptId", "==", id).Limit(1).Documents(ctx).GetAll()
	return len(found) > 0, away(err)
}

// PromptVector reads a stored vector; Value is nil where there is none.
func (s *Store) PromptVector(ctx context.Context, version string) (Read[PromptVector], error) {
	snapshot, err := s.promptVector(version).Get(ctx)
	return read[PromptVector](snapshot, err)
}

// PutPromptVector stores a vector. The id says all that the vector depends on, so writing twice changes nothing.
func (s *Store) PutPromptVector(ctx context.Context, version string, v PromptVector) error {
	_, err := s.promptVector(version).Set(ctx, v)
	return away(err)
}

// IsUnreadable reports whether err comes from a document with a field of the wrong type.
func IsUnreadable(err error) bool { return errors.Is(err, ErrUnreadable) }
