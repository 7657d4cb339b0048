package docstore

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Bury records an event that was given up. An event is buried once.
func (s *Store) Bury(ctx context.Context, eventID string, d Dead) error {
	_, err := s.client.Doc("dead/"+eventID).Create(ctx, d)
	if status.Code(err) == codes.AlreadyExists {
		return nil
	}
	return away(err)
}
