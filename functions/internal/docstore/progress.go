package docstore

import (
	"context"
	"time"
)

// Rescoring is rescorings/current: the last re-scoring that was begun.
type Rescoring struct {
	ID    string `firestore:"id"` // random
	Judge Judge  `firestore:"judge"`
	// Prompt is the one prompt that it is about, or "" for all.
	Prompt    string    `firestore:"prompt"`
	StartedAt time.Time `firestore:"startedAt"`
	Done      bool      `firestore:"done"`
}

// A Phase is how far a prompt has come in a re-scoring.
type Phase string

const (
	Staging  Phase = "staging"
	Staged   Phase = "staged"
	Settling Phase = "settling" // the board has changed hands, and the documents follow
	Settled  Phase = "settled"
)

// RescoringPrompt is rescorings/current/prompts/{promptId}: where to go on after an interruption.
type RescoringPrompt struct {
	Run   string `firestore:"run"` // the re-scoring's ID
	Phase Phase  `firestore:"phase"`
	// After is the last drawing that the phase has done.
	After   string `firestore:"after"`
	Staged  int    `firestore:"staged"`  // drawings
	Settled int    `firestore:"settled"` // drawings
	Lost    int    `firestore:"lost"`    // drawings that could not be scored, among the staged ones
}

const currentRescoring = "rescorings/current"

// Rescoring reads the last re-scoring; Value is nil where there was none.
func (s *Store) Rescoring(ctx context.Context) (Read[Rescoring], error) {
	snapshot, err := s.client.Doc(currentRescoring).Get(ctx)
	return read[Rescoring](snapshot, err)
}

// PutRescoring writes the last re-scoring.
func (s *Store) PutRescoring(ctx context.Context, r Rescoring) error {
	_, err := s.client.Doc(currentRescoring).Set(ctx, r)
	return away(err)
}

// RescoringPrompts returns how far each prompt has come in a re-scoring; those that it has not reached are left out.
func (s *Store) RescoringPrompts(ctx context.Context, run string) (map[string]RescoringPrompt, error) {
	snapshots, err := s.client.Doc(currentRescoring).Collection("prompts").Where("run", "==", run).Documents(ctx).GetAll()
	if err != nil {
		return nil, away(err)
	}
	all := map[string]RescoringPrompt{}
	for _, snapshot := range snapshots {
		r, err := read[RescoringPrompt](snapshot, nil)
		if err != nil {
			return nil, err
		}
		all[snapshot.Ref.ID] = *r.Value
	}
	return all, nil
}

// PutRescoringPrompt writes how far a prompt has come.
func (s *Store) PutRescoringPrompt(ctx context.Context, promptID string, p RescoringPrompt) error {
	_, err := s.client.Doc(currentRescoring).Collection("prompts").Doc(promptID).Set(ctx, p)
	return away(err)
}
