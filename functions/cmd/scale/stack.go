package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/loopback"
	"paint.wtf/functions/internal/migrate"
)

// A stack is the Postgres and the emulators that all processes share.
type stack struct {
	config    *config.Config
	documents *docstore.Store
	files     *blob.Store
	boards    *board.Store
	database  *pgx.Conn
	prompts   []string // ids
}

// join finds the parts in the environment that `go run ./dev with -postgres -emulators` gives, refuses any that are not on this
// machine or have drawings in them, and makes the tables and the prompts.
func join(ctx context.Context, prompts int) (s *stack, err error) {
	c, err := config.Load(ctx)
	if err != nil {
		return nil, err
	}
	for name, address := range map[string]string{
		"DATABASE_URL": c.DatabaseURL, "STORAGE_EMULATOR_HOST": os.Getenv("STORAGE_EMULATOR_HOST"),
		"FIRESTORE_EMULATOR_HOST": "http://" + os.Getenv("FIRESTORE_EMULATOR_HOST"),
	} {
		if !loopback.Is(address) {
			return nil, fmt.Errorf("%s is %q, and this is for this machine alone: run `make scale`", name, address)
		}
	}
	if err := migrate.Up(ctx, c.DatabaseURL); err != nil {
		return nil, err
	}
	s = &stack{config: c}
	defer func() {
		if err != nil {
			s.close()
			s = nil
		}
	}()
	if s.documents, err = docstore.Open(ctx, c.Project); err != nil {
		return s, err
	}
	if s.files, err = blob.Open(ctx, c.Bucket); err != nil {
		return s, err
	}
	if s.boards, err = board.Open(ctx, c.DatabaseURL); err != nil {
		return s, err
	}
	if s.database, err = pgx.Connect(ctx, c.DatabaseURL); err != nil {
		return s, err
	}
	if n, err := s.documents.CountScored(ctx, ""); err != nil || n > 0 {
		return s, errors.Join(err, fmt.Errorf("there are %d drawings already, and this needs a stack of its own: run `make scale`", n))
	}
	for range prompts {
		id := newID()
		if _, err := s.documents.AddPromptAs(ctx, id, "a frog in hat "+id); err != nil {
			return s, err
		}
		s.prompts = append(s.prompts, id)
	}
	return s, nil
}

func newID() string { return rand.Text()[:20] }

func (s *stack) close() {
	if s.documents != nil {
		_ = s.documents.Close()
	}
	if s.files != nil {
		_ = s.files.Close()
	}
	if s.boards != nil {
		s.boards.Close()
	}
	if s.database != nil {
		_ = s.database.Close(context.Background())
	}
}
