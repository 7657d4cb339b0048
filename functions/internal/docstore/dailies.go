package docstore

import (
	"context"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Daily is dailies/{YYYY-MM-DD}: the prompt of a day (UTC). It is written once.
type Daily struct {
	PromptID  string    `firestore:"promptId"`
	CreatedAt time.Time `firestore:"createdAt"`
}

// EnsureDaily makes a prompt the one of a date, unless the date has one already: the first wins.
func (s *Store) EnsureDaily(ctx context.Context, date, promptID string) error {
	_, err := s.client.Doc("dailies/"+date).Create(ctx, Daily{promptID, time.Now().UTC()})
	if status.Code(err) == codes.AlreadyExists {
		return nil
	}
	return away(err)
}

// Daily reads the prompt of a date.
func (s *Store) Daily(ctx context.Context, date string) (Read[Daily], error) {
	snapshot, err := s.client.Doc("dailies/" + date).Get(ctx)
	return read[Daily](snapshot, err)
}
