package prompting

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"

	"golang.org/x/sync/singleflight"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
)

// A Judge is one under its name, with the vectors that prompts have for it.
type Judge struct {
	*judge.Judge
	Name    docstore.Judge
	Vectors *Vectors
}

// Judges finds judges by their names: the one of this process's model folder, and every other that has the same networks
// and has left its manifest in judges/{name}. Safe for concurrent use.
type Judges struct {
	documents *docstore.Store
	own       *Judge

	mu     sync.Mutex
	known  map[docstore.Judge]*Judge
	flight singleflight.Group
}

var (
	// ErrElsewhere means that a judge cannot be had here: it has other networks, or nobody has left its manifest.
	ErrElsewhere = errors.New("this judge is not to be had here")
	// ErrNameTaken means that another judge is known by the name of this process's: its model folder was changed, and its
	// scoring (or version) was not.
	ErrNameTaken = errors.New("the judge of this name has other numbers or networks")
)

// NewJudges starts from the judge of this process's model folder.
func NewJudges(documents *docstore.Store, own *judge.Judge) *Judges {
	named := &Judge{own, nameOf(own.Manifest()), NewVectors(documents, own)}
	return &Judges{documents: documents, own: named, known: map[docstore.Judge]*Judge{}}
}

func nameOf(m judge.Manifest) docstore.Judge {
	return docstore.Judge{Model: m.Name, Version: m.Version, Scoring: m.Scoring}
}

// Own is the judge of this process's model folder, whoever else goes by its name.
func (j *Judges) Own() *Judge { return j.own }

// Answered reports whether a ready prompt's text is the one that it was made ready with. For a moment after an edit it is not,
// and the edit may be turned back yet: whatever scores must wait. Only another judge's answer has to be looked up.
func (j *Judges) Answered(ctx context.Context, p docstore.Prompt) (bool, error) {
	switch p.VectorVersion {
	case "":
		return false, nil
	case j.own.Vectors.Version(p.Text):
		return true, nil
	}
	vector, err := j.documents.PromptVector(ctx, p.VectorVersion)
	return vector.Value != nil && vector.Value.Text == p.Text, err
}

// Named returns a judge by its name. Errors: ErrElsewhere, fault.Unavailable.
func (j *Judges) Named(ctx context.Context, name docstore.Judge) (*Judge, error) {
	j.mu.Lock()
	found := j.known[name]
	j.mu.Unlock()
	if found != nil {
		return found, nil
	}
	// Whoever waits for the same judge shares the work, so it must not end with the first caller.
	got, err, _ := j.flight.Do(name.String(), func() (any, error) { return j.find(context.WithoutCancel(ctx), name) })
	if err != nil {
		return nil, err
	}
	found = got.(*Judge)
	j.mu.Lock()
	defer j.mu.Unlock()
	j.known[name] = found
	return found, nil
}

func (j *Judges) find(ctx context.Context, name docstore.Judge) (*Judge, error) {
	if name != j.own.Name {
		return j.under(ctx, name)
	}
	err := j.Introduce(ctx)
	if !errors.Is(err, ErrNameTaken) {
		return j.own, err
	}
	// Boards go by the numbers that the name stands for, not by those that somebody has put into a folder since.
	known, underErr := j.under(ctx, name)
	if errors.Is(underErr, ErrElsewhere) {
		known, underErr = j.own, nil
	}
	slog.ErrorContext(ctx, "the model folder has changed under its name: give it another scoring, and run paintwtf rescore",
		"judge", name, "cause", err)
	return known, underErr
}

// Introduce leaves this process's judge where others find it. Errors: ErrNameTaken, fault.Unavailable.
func (j *Judges) Introduce(ctx context.Context) (err error) {
	defer fault.Wrap(&err, "introduce the judge %s", j.own.Name)
	m := j.own.Manifest()
	data, err := m.Marshal()
	if err != nil {
		return err
	}
	kept, err := j.documents.KeepJudge(ctx, j.own.Name, data)
	if err != nil {
		return err
	}
	if known, err := judge.ParseManifest(kept); err != nil || !known.ScoresLike(m) {
		return ErrNameTaken
	}
	return nil
}

// under is the judge of a manifest that some process has left, on the networks of this one.
func (j *Judges) under(ctx context.Context, name docstore.Judge) (*Judge, error) {
	data, err := j.documents.JudgeManifest(ctx, name)
	if err != nil {
		return nil, err
	}
	if data == nil {
		return nil, fmt.Errorf("%s: nobody has introduced it: %w", name, ErrElsewhere)
	}
	m, err := judge.ParseManifest(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", name, ErrElsewhere, err)
	}
	other, err := j.own.Under(m)
	if errors.Is(err, judge.ErrOtherNetworks) {
		return nil, fmt.Errorf("%w: %w", ErrElsewhere, err)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &Judge{other, name, NewVectors(j.documents, other)}, nil
}
