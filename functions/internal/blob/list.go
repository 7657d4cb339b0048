package blob

import (
	"context"
	"errors"

	"cloud.google.com/go/storage"
	"google.golang.org/api/iterator"
)

// List returns the names of all objects that begin with a prefix.
func (s *Store) List(ctx context.Context, prefix string) (names []string, err error) {
	objects := s.bucket.Objects(ctx, &storage.Query{Prefix: prefix})
	for {
		object, err := objects.Next()
		if errors.Is(err, iterator.Done) {
			return names, nil
		}
		if err != nil {
			return nil, away(prefix, err)
		}
		names = append(names, object.Name)
	}
}
