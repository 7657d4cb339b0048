package docstore

import (
	"context"
	"errors"
	"iter"

	"google.golang.org/api/iterator"
)

// RecordsOf goes through the documents of a collection in which a field names an account. It holds a few of them at a time.
func (s *Store) RecordsOf(ctx context.Context, collection, field, uid string) iter.Seq2[map[string]any, error] {
	return func(yield func(map[string]any, error) bool) {
		found := s.client.Collection(collection).Where(field, "==", uid).Documents(ctx)
		defer found.Stop()
		for {
			record, err := found.Next()
			switch {
			case errors.Is(err, iterator.Done):
				return
			case err != nil:
				yield(nil, away(err))
				return
			case !yield(record.Data(), nil):
				return
			}
		}
	}
}
