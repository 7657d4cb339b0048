// Package blob keeps the files: Storage, where browsers put uploads and the judge puts pictures.
package blob

import (
	"context"
	"errors"
	"fmt"
	"io"

	"cloud.google.com/go/storage"

	"paint.wtf/functions/internal/crash"
	"paint.wtf/functions/internal/fault"
)

// ErrGone means that an object is not there (any more).
var ErrGone = errors.New("the object is gone")

// Store reads and writes the objects of one bucket. Safe for concurrent use.
type Store struct {
	client *storage.Client
	bucket *storage.BucketHandle
}

// Open connects to Storage, or to the emulator that STORAGE_EMULATOR_HOST names.
func Open(ctx context.Context, bucket string) (*Store, error) {
	client, err := storage.NewClient(ctx, crash.Storage()...)
	if err != nil {
		return nil, fmt.Errorf("storage: %w", err)
	}
	return &Store{client, client.Bucket(bucket)}, nil
}

// Close lets go of the connection.
func (s *Store) Close() error { return s.client.Close() }

// Ping reports whether Storage answers: that an object is not there is an answer.
func (s *Store) Ping(ctx context.Context) error {
	_, err := s.bucket.Object("readiness").Attrs(ctx)
	if err = away("ping", err); errors.Is(err, ErrGone) {
		return nil
	}
	return err
}

// Read returns an object's bytes. It reads at most limit+1 of them, so that a longer result tells the caller that the
// object is too large whatever its attributes say. Faults: ErrGone, fault.Unavailable.
func (s *Store) Read(ctx context.Context, name string, limit int64) ([]byte, error) {
	reader, err := s.bucket.Object(name).NewReader(ctx)
	if err != nil {
		return nil, away(name, err)
	}
	defer reader.Close()
	data, err := io.ReadAll(io.LimitReader(reader, limit+1))
	if err != nil {
		return nil, away(name, err)
	}
	return data, nil
}

// Write puts an object, replacing what has its name.
func (s *Store) Write(ctx context.Context, name, contentType string, data []byte) error {
	writer := s.bucket.Object(name).NewWriter(ctx)
	writer.ContentType = contentType
	writer.ChunkSize = 0 // one request: the objects are small, and the emulator has no resumable uploads for Go
	if _, err := writer.Write(data); err != nil {
		return away(name, errors.Join(err, writer.Close()))
	}
	return away(name, writer.Close())
}

// Delete removes an object; one that is gone already is no error.
func (s *Store) Delete(ctx context.Context, name string) error {
	err := away(name, s.bucket.Object(name).Delete(ctx))
	if errors.Is(err, ErrGone) {
		return nil
	}
	return err
}

// Move gives an object of at most limit bytes another name. One that is not there (any more) has moved already.
func (s *Store) Move(ctx context.Context, from, to, contentType string, limit int64) error {
	data, err := s.Read(ctx, from, limit)
	if errors.Is(err, ErrGone) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := s.Write(ctx, to, contentType, data); err != nil {
		return err
	}
	return s.Delete(ctx, from)
}

func away(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, storage.ErrObjectNotExist):
		return fmt.Errorf("%s: %w", name, ErrGone)
	}
	return fmt.Errorf("storage %s: %w: %w", name, fault.Unavailable, err)
}
