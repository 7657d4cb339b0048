package scoring

import (
	"errors"
	"fmt"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/judge"
)

// ErrOtherNetwork means that a stored embedding was made by another model, or another version of it.
var ErrOtherNetwork = errors.New("the embedding is another model's")

// Embedding is what a judge's networks saw in a picture, in the form that embeddings/{drawingId} keeps it. Image is its inverse.
func Embedding(seen judge.Image, by docstore.Judge) docstore.Embedding {
	e := docstore.Embedding{
		Image: judge.MarshalVector(seen.Vector), Mirror: judge.MarshalVector(seen.Mirror), Model: by.Network(),
	}
	for _, part := range seen.Parts {
		e.Parts = append(e.Parts, docstore.Part{Image: judge.MarshalVector(part.Vector), Mirror: judge.MarshalVector(part.Mirror)})
	}
	return e
}

// Image is a picture as the judge's networks saw it when its embedding was stored; whether it is blank is kept with its score.
// Errors: ErrOtherNetwork, or what is wrong with the vectors.
func Image(e docstore.Embedding, blank bool, j *judge.Judge) (judge.Image, error) {
	m := j.Manifest()
	if network := (docstore.Judge{Model: m.Name, Version: m.Version}).Network(); e.Model != network {
		return judge.Image{}, fmt.Errorf("of %q, not %q: %w", e.Model, network, ErrOtherNetwork)
	}
	seen, err := j.ImageOf(e.Image, e.Mirror, blank)
	for _, stored := range e.Parts {
		part, wrong := j.ImageOf(stored.Image, stored.Mirror, false)
		seen.Parts, err = append(seen.Parts, part), errors.Join(err, wrong)
	}
	if err != nil {
		return judge.Image{}, err
	}
	return seen, nil
}
