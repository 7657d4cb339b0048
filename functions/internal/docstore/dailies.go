package docstore

import (
	"context"
	"time"

	"cloud.google.com/go/firestore"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Daily is dailies/{YYYY-MM-DD}: the prompt of a day (UTC). It is written once.
type Daily struct {
	PromptID  string    `firestore:"promptId"`
	CreatedAt time.Time `firestore:"createdAt"`
}

func (s *Store) daily(date string) *firestore.DocumentRef { return s.client.Doc("dailies/" + date) }

// EnsureDaily makes a prompt the one of a date, unless the date has one already: the first wins.
func (s *Store) EnsureDaily(ctx context.Context, date, promptID string) error {
	_, err := s.daily(date).Create(ctx, Daily{promptID, time.Now().UTC()})
	if status.Code(err) == codes.AlreadyExists {
		return nil
	}
	return away(err)
}

// Dailies reads every day's prompt, by date, and says when it was read: the zero time where there is none.
func (s *Store) Dailies(ctx context.Context) (byDate map[string]Daily, at time.Time, err error) {
	snapshots, err := s.client.Collection("dailies").Documents(ctx).GetAll()
	if err != nil {
		return nil, time.Time{}, away(err)
	}
	byDate = make(map[string]Daily, len(snapshots))
	for _, snapshot := range snapshots {
		r, err := read[Daily](snapshot, nil)
		if err != nil {
			return nil, time.Time{}, err
		}
		byDate[snapshot.Ref.ID], at = *r.Value, r.At
	}
	return byDate, at, nil
}
