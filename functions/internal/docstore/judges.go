package docstore

import (
	"context"
	"fmt"
	"strings"
	"time"

	"cloud.google.com/go/firestore"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// judgeDocument is judges/{judge}: what a judge scores by, for processes that did not come with it.
type judgeDocument struct {
	Manifest  string    `firestore:"manifest"` // JSON, as in the model folder
	CreatedAt time.Time `firestore:"createdAt"`
}

func (s *Store) judge(name Judge) (*firestore.DocumentRef, error) {
	if name == (Judge{}) || strings.Contains(name.String(), "/") {
		return nil, fmt.Errorf("%q cannot be a judge's name", name)
	}
	return s.client.Doc("judges/" + name.String()), nil
}

// JudgeManifest returns what KeepJudge kept; nil where there is nothing.
func (s *Store) JudgeManifest(ctx context.Context, name Judge) ([]byte, error) {
	ref, err := s.judge(name)
	if err != nil {
		return nil, err
	}
	snapshot, err := ref.Get(ctx)
	found, err := read[judgeDocument](snapshot, err)
	if err != nil || found.Value == nil {
		return nil, err
	}
	return []byte(found.Value.Manifest), nil
}

// KeepJudge keeps a judge's manifest under its name, unless there is one already, and returns the one that is kept.
func (s *Store) KeepJudge(ctx context.Context, name Judge, manifest []byte) (kept []byte, err error) {
	ref, err := s.judge(name)
	if err != nil {
		return nil, err
	}
	_, err = ref.Create(ctx, judgeDocument{Manifest: string(manifest), CreatedAt: time.Now().UTC()})
	if status.Code(err) == codes.AlreadyExists {
		return s.JudgeManifest(ctx, name)
	}
	return manifest, away(err)
}
