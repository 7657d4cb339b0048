package docstore

import (
	"context"
	"errors"

	"cloud.google.com/go/firestore"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// writtenTogether is how many prompts are on their way at a time. Firestore's bulk writer sends twenty in one request.
const writtenTogether = 500

// A NewPrompt is what an admin writes of a prompt.
type NewPrompt struct {
	ID, Text, Daily string
	// Active is nil for what is true without being said.
	Active *bool
}

// ErrIDTaken means that there is a prompt with the id already.
var ErrIDTaken = errors.New("another prompt has its id")

// AddPrompts creates the documents that an admin creates in the console. failed says of those that are not there why:
// ErrIDTaken, or what went wrong on the way, and then the same call again goes on.
func (s *Store) AddPrompts(ctx context.Context, prompts []NewPrompt) (failed map[string]error, err error) {
	failed = map[string]error{}
	for len(prompts) > 0 {
		page := prompts[:min(len(prompts), writtenTogether)]
		prompts = prompts[len(page):]
		writer := s.client.BulkWriter(ctx)
		jobs := make([]*firestore.BulkWriterJob, len(page))
		for i, p := range page {
			if jobs[i], err = writer.Create(s.prompt(p.ID), p.fields()); err != nil {
				return failed, away(err)
			}
		}
		writer.End()
		for i, job := range jobs {
			_, err := job.Results()
			switch {
			case status.Code(err) == codes.AlreadyExists:
				failed[page[i].ID] = ErrIDTaken
			case err != nil:
				failed[page[i].ID] = away(err)
			}
		}
	}
	return failed, nil
}

func (p NewPrompt) fields() map[string]any {
	fields := map[string]any{"text": p.Text}
	if p.Daily != "" {
		fields["daily"] = p.Daily
	}
	if p.Active != nil {
		fields["active"] = *p.Active
	}
	return fields
}
