package blob

import (
	"context"
	"time"
)

// Attributes are what Storage knows of an object.
type Attributes struct {
	Generation int64
	// Size is in bytes.
	Size    int64
	Created time.Time
}

// Attributes looks at an object without its bytes. Faults: ErrGone, fault.Unavailable.
func (s *Store) Attributes(ctx context.Context, name string) (Attributes, error) {
	object, err := s.bucket.Object(name).Attrs(ctx)
	if err != nil {
		return Attributes{}, away(name, err)
	}
	return Attributes{object.Generation, object.Size, object.Created}, nil
}
