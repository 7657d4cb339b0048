package judge

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"math"
	"slices"
)

// Reference is what the authors of a model publish about one picture. Reproducing it proves that the files of a
// download, and what we make of pictures and texts for them, are right.
type Reference struct {
	Picture       ReferencePicture `json:"picture"`
	Texts         []string         `json:"texts"`
	Probabilities []float64        `json:"probabilities"` // one for each text: see Judge.Classify
	Tolerance     float64          `json:"tolerance"`     // the most that one of them may differ, 0..1
}

// ReferencePicture is a PNG or JPEG picture on the network.
type ReferencePicture struct {
	URL    string `json:"url"`
	SHA256 string `json:"sha256"`
}

// validate returns everything that is wrong with the reference in itself.
func (r *Reference) validate() (wrong []error) {
	if r.Picture.URL == "" {
		wrong = append(wrong, errors.New("reference.picture.url is empty"))
	}
	if sum, err := hex.DecodeString(r.Picture.SHA256); err != nil || len(sum) != 32 {
		wrong = append(wrong, errors.New("reference.picture.sha256 is not 64 hexadecimal digits"))
	}
	if len(r.Texts) < 2 || len(r.Texts) != len(r.Probabilities) {
		wrong = append(wrong, fmt.Errorf("reference has %d texts and %d probabilities: they must be two or more, and equally many", len(r.Texts), len(r.Probabilities)))
	}
	if !(0 < r.Tolerance && r.Tolerance < 1) {
		wrong = append(wrong, fmt.Errorf("reference.tolerance is %v, not between 0 and 1", r.Tolerance))
	}
	total := 0.0
	for _, p := range r.Probabilities {
		total += p
	}
	if !(math.Abs(total-1) <= r.Tolerance) {
		wrong = append(wrong, fmt.Errorf("reference.probabilities make %v together, not 1", total))
	}
	return wrong
}

// Classify returns how probable each text is for a picture among these texts, taken as they stand, without templates:
// the softmax of their cosines times the manifest's logitScale (Radford et al., 2021, section 3.1). It fails as Embed
// and Prompt do.
func (j *Judge) Classify(ctx context.Context, picture image.Image, texts []string) ([]float64, error) {
	seen, err := j.Embed(ctx, picture)
	if err != nil {
		return nil, err
	}
	vectors, err := j.textVectors(ctx, texts)
	if err != nil {
		return nil, err
	}
	cosines := make([]float64, len(texts))
	for i, v := range vectors {
		cosines[i] = dot(seen.Vector, v)
	}
	out := make([]float64, len(texts))
	for i, c := range cosines {
		out[i] = share(c, slices.Delete(slices.Clone(cosines), i, i+1), j.manifest.LogitScale)
	}
	return out, nil
}
