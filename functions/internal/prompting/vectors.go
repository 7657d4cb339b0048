// Package prompting makes a text into a prompt: checked, embedded, answered on its document.
package prompting

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sync"

	"golang.org/x/sync/singleflight"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/judge"
)

// maxCached bounds the vectors held in memory: 4,096 of 512 numbers are 8 MiB.
const maxCached = 4096

// Vectors gives the vector of a text: from memory, from its document, or from the text tower. Safe for concurrent use.
type Vectors struct {
	documents *docstore.Store
	judge     *judge.Judge

	mu     sync.Mutex
	cached map[string]judge.Prompt
	flight singleflight.Group
}

// NewVectors makes an empty cache over the documents.
func NewVectors(documents *docstore.Store, j *judge.Judge) *Vectors {
	return &Vectors{documents: documents, judge: j, cached: map[string]judge.Prompt{}}
}

// Version is the id of the promptVectors document of a text: a hash of everything its vector depends on.
func (v *Vectors) Version(text string) string {
	m := v.judge.Manifest()
	key, err := json.Marshal([]any{text, m.Name, m.Version, m.PromptTemplates})
	if err != nil {
		panic(err) // strings always marshal
	}
	sum := sha256.Sum256(key)
	return hex.EncodeToString(sum[:])
}

// Of returns the vector of a normalised text. Faults: those of judge.Prompt, fault.Unavailable.
func (v *Vectors) Of(ctx context.Context, text string) (judge.Prompt, error) {
	version := v.Version(text)
	v.mu.Lock()
	p, ok := v.cached[version]
	v.mu.Unlock()
	if ok {
		return p, nil
	}
	found, err, _ := v.flight.Do(version, func() (any, error) { return v.load(context.WithoutCancel(ctx), version, text) })
	if err != nil {
		return judge.Prompt{}, err
	}
	p = found.(judge.Prompt)
	v.mu.Lock()
	defer v.mu.Unlock()
	for other := range v.cached {
		if len(v.cached) < maxCached {
			break
		}
		delete(v.cached, other)
	}
	v.cached[version] = p
	return p, nil
}

func (v *Vectors) load(ctx context.Context, version, text string) (judge.Prompt, error) {
	stored, err := v.documents.PromptVector(ctx, version)
	if err != nil {
		return judge.Prompt{}, err
	}
	if stored.Value != nil {
		if p, err := v.judge.PromptOf(text, stored.Value.Vector); err == nil {
			return p, nil
		}
	}
	p, err := v.judge.Prompt(ctx, text)
	if err != nil {
		return judge.Prompt{}, err
	}
	m := v.judge.Manifest()
	return p, v.documents.PutPromptVector(ctx, version, docstore.PromptVector{
		Text: text, Model: m.Name + " " + m.Version, Vector: judge.MarshalVector(p.Vector),
	})
}
