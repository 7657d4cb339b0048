package docstore

import (
	"context"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"paint.wtf/functions/internal/redact"
	"paint.wtf/functions/internal/telemetry"
)

// deadKept is how long the record of an event that was given up is kept: as long as the logs that tell more about it.
const deadKept = 30 * 24 * time.Hour

// Bury records an event that was given up, without the accounts that its texts name. An event is buried once.
func (s *Store) Bury(ctx context.Context, eventID string, d Dead) error {
	d.Cause, d.About = redact.Accounts(d.Cause), redact.Accounts(d.About)
	d.At = time.Now().UTC()
	d.ExpiresAt = d.At.Add(deadKept)
	_, err := s.client.Doc("dead/"+eventID).Create(ctx, d)
	if status.Code(err) == codes.AlreadyExists {
		return nil
	}
	if err == nil {
		telemetry.Dead(ctx, d.Function)
	}
	return away(err)
}
