package docstore

import (
	"context"
	"errors"

	"cloud.google.com/go/firestore"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"paint.wtf/functions/internal/prompt"
)

func (s *Store) prompt(id string) *firestore.DocumentRef { return s.client.Doc("prompts/" + id) }

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

// An Answer is what the server writes onto a prompt.
type Answer struct {
	// Text replaces the document's: normalised, or what it was before an edit that is not allowed.
	Text          string
	State         prompt.State
	Reason        string
	Model         string
	VectorVersion string
	// Judge is for a prompt that names none yet.
	Judge Judge
}

// AnswerPrompt writes what the server says of a prompt onto it, unless its text is no longer the one that was looked
// at: then the later write's own event answers. An answer that stands already is not written again, so the event of
// the server's own write ends here. A prompt's creation time and its first judge are set once.
func (s *Store) AnswerPrompt(ctx context.Context, id, lookedAt string, a Answer) error {
	return s.inTransaction(ctx, func(ctx context.Context, tx *firestore.Transaction) error {
		snapshot, err := tx.Get(s.prompt(id))
		if status.Code(err) == codes.NotFound {
			return nil
		}
		if err != nil {
			return err
		}
		data := snapshot.Data()
		field := func(name string) string { text, _ := data[name].(string); return text }
		if field("text") != lookedAt {
			return nil
		}
		_, judged := data["judge"]
		adopted := !judged && a.Judge != (Judge{})
		if a == (Answer{a.Text, prompt.State(field("state")), field("reason"), field("model"), field("vectorVersion"), a.Judge}) &&
			(a.Text == "" || a.Text == lookedAt) && !adopted {
			return nil
		}
		updates := []firestore.Update{
			{Path: "state", Value: a.State},
			{Path: "reason", Value: valueOrDelete(a.Reason)},
			{Path: "model", Value: valueOrDelete(a.Model)},
			{Path: "vectorVersion", Value: valueOrDelete(a.VectorVersion)},
		}
		if a.Text != "" {
			updates = append(updates, firestore.Update{Path: "text", Value: a.Text})
		}
		if _, set := data["createdAt"]; !set {
			updates = append(updates, firestore.Update{Path: "createdAt", Value: snapshot.CreateTime})
		}
		if adopted {
			updates = append(updates, firestore.Update{Path: "judge", Value: a.Judge})
		}
		return tx.Update(s.prompt(id), updates)
	})
}

func valueOrDelete(text string) any {
	if text == "" {
		return firestore.Delete
	}
	return text
}

// OtherPromptWith returns the id of another ready prompt with this text, or "".
func (s *Store) OtherPromptWith(ctx context.Context, text, id string) (string, error) {
	found, err := s.client.Collection("prompts").Where("text", "==", text).Limit(10).Documents(ctx).GetAll()
	if err != nil {
		return "", away(err)
	}
	for _, snapshot := range found {
		if other, err := read[Prompt](snapshot, nil); err == nil && snapshot.Ref.ID != id && other.Value.State == prompt.Ready {
			return snapshot.Ref.ID, nil
		}
	}
	return "", nil
}

// Drawn reports whether anyone has submitted a drawing for the prompt.
func (s *Store) Drawn(ctx context.Context, id string) (bool, error) {
	found, err := s.client.Collection("drawings").Where("promptId", "==", id).Limit(1).Documents(ctx).GetAll()
	return len(found) > 0, away(err)
}

// PromptVector reads a stored vector; Value is nil where there is none.
func (s *Store) PromptVector(ctx context.Context, version string) (Read[PromptVector], error) {
	snapshot, err := s.client.Doc("promptVectors/" + version).Get(ctx)
	return read[PromptVector](snapshot, err)
}

// PutPromptVector stores a vector. The id says all that the vector depends on, so writing twice changes nothing.
func (s *Store) PutPromptVector(ctx context.Context, version string, v PromptVector) error {
	_, err := s.client.Doc("promptVectors/"+version).Set(ctx, v)
	return away(err)
}

// IsUnreadable reports whether err comes from a document with a field of the wrong type.
func IsUnreadable(err error) bool { return errors.Is(err, ErrUnreadable) }
